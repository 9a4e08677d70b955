"""Sentences are gathered from the code and keep their Swedish."""

from __future__ import annotations

import ast
from pathlib import Path

from babel.messages.catalog import Catalog

from translations.catalogue import FOLDER
from translations.extract import SOURCES, extract_sentences, merge_swedish, missing_sentences

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


def _marks_in_f_strings(code: str) -> list[str]:
    """Name marked sentences within f-strings, where they are not found before Python 3.12."""
    marked = (
        call
        for string in ast.walk(ast.parse(code))
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in ("_", "ngettext")
    )
    return [str(call.args[0].value) for call in marked if isinstance(call.args[0], ast.Constant)]


def test_no_sentence_hides_in_an_f_string() -> None:
    files = [file for name in SOURCES for file in (FOLDER.parent / name).rglob("*.py")]

    hidden = {str(file): found for file in files if (found := _marks_in_f_strings(file.read_text(encoding="utf-8")))}

    assert hidden == {}
    assert _marks_in_f_strings("""print(f"{_('Options:')} {name}")""") == ["Options:"]
