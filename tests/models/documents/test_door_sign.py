"""Signs for doors: their words, and their pages read back from the file."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from models.documents.door_sign import door_document
from models.documents.typesetting import render
from models.values.activities import OccasionStatus
from models.values.door_signs import DoorNotice, DoorSigns
from models.values.language import SWEDISH, LanguageCode
from models.values.printing import Paper, Product
from tests.models.documents.pdf_checks import characters, page_count, text_of, words_of
from tests.models.documents.programmes import CHAPEL, WEEK, occasion
from tests.models.documents.seasons import later_than, signs
from tests.models.documents.sheets import LANGUAGES, PRINTED_ON, sheet, sheet_pdf

ENGLISH, ARABIC = LanguageCode("en"), LanguageCode("ar")
THURSDAY = WEEK.monday + timedelta(days=3)
CAFE = occasion(1, THURSDAY, time(17), time(19))
CANCELLED = replace(CAFE, status=OccasionStatus.CANCELLED)
READ_AT_THREE_METRES = 34
"""Points of the smallest headline on A4: about a centimetre from foot to head of a letter."""


def content_of(found: DoorSigns, language: LanguageCode = SWEDISH) -> dict[str, object]:
    """Give what stands on the only sign."""
    (content,) = json.loads(door_document(found, [language], printed_on=PRINTED_ON).content)["sheets"]
    assert isinstance(content, dict)
    return content


def one_sign(*, today: date = WEEK.monday, **changes: object) -> DoorSigns:
    changed = replace(CAFE, **changes)  # type: ignore[arg-type]
    return signs(DoorNotice(occasion=changed, later=(later_than(CAFE),)), span=WEEK.span, today=today)


def said(value: object) -> str:
    """Give a line as it reads."""
    assert isinstance(value, dict)
    return "".join(run["text"] for run in value["words"])


def headlines(content: dict[str, object]) -> list[str]:
    lines = content["headlines"]
    assert isinstance(lines, list)
    return [said(line) for line in lines]


def test_cancelled_sign_says_what_and_when_it_is_next() -> None:
    content = content_of(one_sign(status=OccasionStatus.CANCELLED))

    assert headlines(content) == ["Inställt"]
    assert (content["is_day_off"], content["is_time_off"], content["new_time"]) == (True, True, None)
    assert isinstance(content["next"], dict)
    assert said(content["next"]["said"]) == "Nästa gång: torsdag 3/12, 17:00"


def test_sign_of_the_day_says_today() -> None:
    content = content_of(one_sign(today=THURSDAY, status=OccasionStatus.CANCELLED))

    assert headlines(content) == ["Inställt i dag"]


def test_other_place_leaves_day_and_time_standing() -> None:
    content = content_of(one_sign(place=CHAPEL))

    assert headlines(content) == ["Flyttat till Björklidens kapell"]
    assert (content["is_day_off"], content["is_time_off"]) == (False, False)
    assert isinstance(content["place"], dict)
    assert content["place"]["rest"] == ["Kapellvägen\u00a03"]


def test_other_day_strikes_both_and_gives_the_time() -> None:
    content = content_of(one_sign(day=THURSDAY + timedelta(days=1)))

    assert headlines(content) == ["Flyttat till fredag 27/11"]
    assert (content["is_day_off"], content["is_time_off"], content["next"]) == (True, True, None)
    assert content["new_time"] is not None


def test_new_time_strikes_only_the_time() -> None:
    content = content_of(one_sign(starts=time(18)))

    assert headlines(content) == ["Ny tid"]
    assert (content["is_day_off"], content["is_time_off"]) == (False, True)


def test_other_languages_have_swedish_beside_them() -> None:
    content = content_of(one_sign(status=OccasionStatus.CANCELLED), ENGLISH)

    assert headlines(content) == ["Cancelled"]
    assert isinstance(content["headlines"], list)
    assert content["headlines"][0]["swedish"] == "Inställt"
    assert content_of(one_sign(status=OccasionStatus.CANCELLED))["name_swedish"] is None


@pytest.mark.parametrize("case", ["normal", "full", "empty", "longest", "long_place"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_sign_has_one_page(language: LanguageCode, case: str) -> None:
    wanted = len(json.loads(sheet(Product.DOOR, language, case).content)["sheets"])

    assert page_count(sheet_pdf(Product.DOOR, language, case)) == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_public_doors_reach_paper(language: LanguageCode) -> None:
    secret = {"hemlig", "kvinnojourens", "hemliga", "bakrummet", "tysta", "intern"}

    printed = set(words_of(text_of(sheet_pdf(Product.DOOR, language, "normal"))))

    assert printed & secret == set()
    assert "stadsbibliotek" in printed


@pytest.mark.parametrize("language", LANGUAGES)
def test_headline_is_read_at_three_metres(language: LanguageCode) -> None:
    tallest = max(box.top - box.bottom for box in characters(sheet_pdf(Product.DOOR, language, "normal")))

    assert tallest >= READ_AT_THREE_METRES


def test_larger_paper_has_larger_letters() -> None:
    small = render(door_document(one_sign(status=OccasionStatus.CANCELLED), [ARABIC], printed_on=PRINTED_ON))
    large = render(
        door_document(one_sign(status=OccasionStatus.CANCELLED), [ARABIC], paper=Paper.A3, printed_on=PRINTED_ON)
    )

    heights = [max(box.top - box.bottom for box in characters(pdf)) for pdf in (small, large)]
    assert heights[1] > 1.35 * heights[0]
