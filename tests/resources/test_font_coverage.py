"""Every language can be written with the fonts that are shipped for it."""

from __future__ import annotations

import json
from functools import cache

import pytest
import typst

from models.documents.typography import as_heading
from resources import path_to
from translations.compile import read_catalogue
from translations.languages import schedule_language, schedule_languages

SOURCE = b"""
#let data = json("data.json")
#set document(title: "?")
#set text(font: data.fonts, fallback: false)
#text(data.letters) #strong(data.letters)
"""


@cache
def _compiler() -> typst.Compiler:
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[path_to("fonts")])
    return typst.Compiler(root=path_to(), font_paths=fonts)


def _letters(code: str) -> str:
    """Give each character once that a sheet of the language may print."""
    language = schedule_language(code)
    phrases = [str(entry.string) for entry in read_catalogue(code, "schedule") if entry.id]
    words = [*phrases, *(as_heading(phrase) for phrase in phrases), language.self_name]
    return "".join(sorted(set("".join(words)) - set(" {}\u200c")))


def _set_in(fonts: list[str], letters: str) -> None:
    """Typeset; the standard for accessible files refuses a character that no font has."""
    data = json.dumps({"fonts": fonts, "letters": letters}).encode()
    _pdf, warnings = _compiler().compile_with_warnings(
        {"main": SOURCE, "data.json": data},  # type: ignore[type-var]  # as in models.documents.typesetting
        format="pdf",
        pdf_standards=["ua-1"],
    )
    assert warnings == []


@pytest.mark.parametrize("code", list(schedule_languages()))
def test_font_has_every_character_of_its_language(code: str) -> None:
    # digits and Latin letters of numbers and names come from Noto Sans everywhere
    _set_in(list(dict.fromkeys([schedule_language(code).font, "Noto Sans"])), _letters(code))


@pytest.mark.parametrize("code", ["ar", "ti", "th"])
def test_font_of_another_script_is_refused(code: str) -> None:
    with pytest.raises(typst.TypstError, match="could not be displayed"):
        _set_in(["Noto Sans"], _letters(code))
