"""Sentences are gathered from the code and keep their Swedish."""

from __future__ import annotations

from pathlib import Path

from babel.messages.catalog import Catalog

from translations.extract import extract_sentences, merge_swedish, missing_sentences

CODE = """
from translations import N_, _, ngettext
LABEL = N_("Week")
print(_("Today"), ngettext("{count} place", "{count} places", 2))
"""


def _template(folder: Path) -> Catalog:
    (folder / "ui").mkdir()
    (folder / "ui" / "words.py").write_text(CODE, encoding="utf-8")
    return extract_sentences(folder)


def test_every_kind_of_mark_is_found(tmp_path: Path) -> None:
    found = {sentence.id for sentence in _template(tmp_path) if sentence.id}

    assert found == {"Week", "Today", ("{count} place", "{count} places")}


def test_known_words_are_kept_and_gone_sentences_dropped(tmp_path: Path) -> None:
    known = Catalog(locale="sv")
    known.add("Today", "Idag")
    known.add("Gone", "Borta")

    merged = merge_swedish(_template(tmp_path), known)

    assert [str(sentence.string) for sentence in merged if sentence.id == "Today"] == ["Idag"]
    assert merged.get("Gone") is None
    assert sorted(missing_sentences(merged)) == ["Week", "{count} place"]
