"""The list of characters that can be printed is that of the shipped fonts."""

from __future__ import annotations

import json

import pytest

from resources import path_to
from resources.covered_characters import COVERED_FILE, is_covered
from tests.font_characters import characters_of, covered_runs
from translations.catalogue import shipped_texts
from translations.languages import schedule_languages


def test_list_is_that_of_the_fonts() -> None:
    assert json.loads(COVERED_FILE.read_text(encoding="utf-8")) == covered_runs()


def test_fonts_are_read_rightly() -> None:
    thai = characters_of(path_to("fonts", "NotoSansThai-Regular.ttf"))

    assert {ord("ก"), ord("๛")} <= thai
    assert ord("ж") not in thai


@pytest.mark.parametrize("character", ["☕", "漢", "\n", "\t", "ᚠ"])
def test_characters_that_no_font_has_are_known(character: str) -> None:
    assert not is_covered(character)


@pytest.mark.parametrize("code", list(schedule_languages()))
def test_every_shipped_phrase_can_be_printed(code: str) -> None:
    letters = {letter for phrase in shipped_texts(code).values() for letter in phrase.text}

    assert {letter for letter in letters if not is_covered(letter)} == set()
