"""A fragment fills what the main file has left empty, and never what it has said."""

from __future__ import annotations

from pathlib import Path

from translations.compile import read_catalogue

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


def test_read_catalogue_fills_empty_entries_from_a_fragment(tmp_path: Path) -> None:
    messages = tmp_path / "sv" / "LC_MESSAGES"
    (messages / "ui.d").mkdir(parents=True)
    main = HEAD + 'msgid "Today"\nmsgstr ""\n\nmsgid "Save"\nmsgstr "Spara"\n'
    fragment = HEAD + 'msgid "Today"\nmsgstr "Idag"\n\nmsgid "Save"\nmsgstr "Lagra"\n\nmsgid "Next"\nmsgstr "Nästa"\n'
    (messages / "ui.po").write_text(main, encoding="utf-8")
    (messages / "ui.d" / "week.po").write_text(fragment, encoding="utf-8")

    catalogue = read_catalogue("sv", "ui", tmp_path)

    assert {message.id: message.string for message in catalogue if message.id} == {
        "Today": "Idag",
        "Save": "Spara",
        "Next": "Nästa",
    }
