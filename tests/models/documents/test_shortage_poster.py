"""The poster and the text about who lacks a language friend: in two languages, and nobody can be recognised."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.documents.shortage_poster import shortage_document, shortage_text
from models.documents.typesetting import render
from models.values.language import LanguageCode
from models.values.pair_papers import WallLack
from models.values.pairing_answers import TimeOfWeek
from models.values.people import HouseholdKind
from tests.models.documents.matrix import expected_words, faults_of
from tests.models.documents.pair_papers import LACKS, WALL
from tests.models.documents.pdf_checks import page_count
from tests.models.documents.sheets import PRINTED_ON
from translations.languages import schedule_language
from translations.wall_words import wall_languages

CODE = "https://ljungsala.example.se/vanner"
SWEDISH, ENGLISH = map(LanguageCode, wall_languages())


def text_of_one(lack: WallLack, language: LanguageCode = SWEDISH) -> str:
    return shortage_text(replace(WALL, lacks=(lack,)), language).split("\n\n")[2]


@pytest.mark.parametrize("language", wall_languages())
@pytest.mark.parametrize("lacks", [(), LACKS[:1], LACKS, LACKS * 4])
def test_poster_has_no_fault_and_is_one_page(lacks: tuple[WallLack, ...], language: str) -> None:
    document = shortage_document(replace(WALL, lacks=lacks), LanguageCode(language), printed_on=PRINTED_ON)
    pdf = render(document)

    faults = faults_of(pdf, expected_words(document.content), schedule_language(language), codes=[CODE])

    assert faults == []
    assert page_count(pdf) == 1


@pytest.mark.parametrize("time", list(TimeOfWeek))
@pytest.mark.parametrize("kind", [None, *HouseholdKind])
@pytest.mark.parametrize(("area", "spoken"), [("", ""), ("Hultet", ""), ("", "so")])
def test_every_shortage_can_be_said_in_both_languages(
    time: TimeOfWeek, kind: HouseholdKind | None, area: str, spoken: str
) -> None:
    lack = WallLack(people=9, lacking=5, area=area, language=spoken, kind=kind, time=time)

    for language in (SWEDISH, ENGLISH):
        said = text_of_one(lack, language)
        assert "{" not in said
        assert ("9" in said, "5" in said, "Hultet" in said) == (True, True, bool(area))


def test_the_time_comes_first_and_the_rest_is_true_of_many() -> None:
    said = text_of_one(WallLack(people=12, lacking=7, language="ti", time=TimeOfWeek.EVENING))

    assert said == (
        "Vi saknar språkvänner som kan träffas på vardagskvällar. 12 personer väntar. "
        "Många talar tigrinja. Det behövs minst 7 språkvänner till."
    )


def test_languages_have_the_names_that_people_use() -> None:
    kurmanji = WallLack(people=5, language="kmr")

    assert "kurmanji" in text_of_one(kurmanji)
    assert "Kurmanji" in text_of_one(kurmanji, ENGLISH)
    assert "swahili" in text_of_one(WallLack(people=5, language="sw"))


@pytest.mark.parametrize(
    "lack",
    [WallLack(people=4), WallLack(people=9, lacking=4), WallLack(people=9, area="Hultet", language="so")],
)
def test_what_could_point_at_somebody_is_never_said(lack: WallLack) -> None:
    with pytest.raises(ValueError, match="WallLack"):
        shortage_text(replace(WALL, lacks=(lack,)), SWEDISH)
    with pytest.raises(ValueError, match="WallLack"):
        shortage_document(replace(WALL, lacks=(lack,)), SWEDISH, printed_on=PRINTED_ON)


def test_text_to_copy_says_whom_to_ask() -> None:
    said = shortage_text(WALL, SWEDISH)

    assert said.startswith("Vi söker språkvänner\n\n")
    assert said.endswith("Ring eller skicka sms: 08-465 004 12\nljungsala.example.se/vanner\nLjungsala kommun")
