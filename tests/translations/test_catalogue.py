"""Catalogues are found, compiled when stale and read."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import translations
from translations.catalogue import compiled_file, for_language, is_fresh
from translations.compile import compile_catalogue, compile_stale

SOURCE = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

# draft
msgid "Today"
msgstr "{today}"

#, fuzzy
msgid "Tomorrow"
msgstr "I morgon"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with one Swedish catalogue."""
    _write(tmp_path / "sv/LC_MESSAGES/ui.po", SOURCE.format(today="Idag"))
    return tmp_path


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_missing_compiled_catalogue_is_made_on_the_way(folder: Path) -> None:
    words = for_language("sv", "ui", folder)

    assert words.gettext("Today") == "Idag"
    assert is_fresh("sv", "ui", folder)


def test_a_changed_source_is_compiled_again(folder: Path) -> None:
    compile_catalogue("sv", "ui", folder)
    source = folder / "sv/LC_MESSAGES/ui.po"
    _write(source, SOURCE.format(today="I dag"))
    later = compiled_file("sv", "ui", folder).stat().st_mtime_ns + 1
    os.utime(source, ns=(later, later))

    made = compile_stale(folder)

    assert made == [compiled_file("sv", "ui", folder)]
    assert compile_stale(folder) == []


def test_an_unapproved_entry_is_left_out_and_a_draft_is_listed(folder: Path) -> None:
    words = for_language("sv", "ui", folder)

    assert words.gettext("Tomorrow") == "Tomorrow"
    assert words.pgettext("review", "drafts") == "Today"


def test_a_fragment_adds_words_and_the_main_file_wins(folder: Path) -> None:
    fragment = SOURCE.format(today="fel") + '\nmsgid "Week"\nmsgstr "Vecka"\n'
    _write(folder / "sv/LC_MESSAGES/ui.d/week.po", fragment)

    words = for_language("sv", "ui", folder)

    assert (words.gettext("Today"), words.gettext("Week")) == ("Idag", "Vecka")


def test_an_unknown_language_gives_the_source_text() -> None:
    assert for_language("xx", "ui").gettext("Today") == "Today"


def test_use_language_changes_the_window_and_english_is_the_source() -> None:
    before = translations.current_language()

    translations.use_language("sv")
    chosen = translations.current_language()
    translations.use_language("en")

    assert chosen == "sv"
    assert translations._("Quite unknown") == "Quite unknown"
    assert translations.ngettext("{n} day", "{n} days", 2) == "{n} days"
    translations.use_language(before)


def test_fresh_catalogues_are_read_without_the_compiler() -> None:
    for_language("sv", "ui")
    program = (
        "import sys, translations; translations.use_language('sv');"
        "raise SystemExit(any(name.split('.')[0] == 'babel' for name in sys.modules))"
    )

    result = subprocess.run([sys.executable, "-c", program], check=False)

    assert result.returncode == 0
