"""The poster's strings: names, remarks, promises, logo and code."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import time

import pytest

from models.documents.qr import qr_svg
from models.documents.recovery_code_sheet import recovery_code_sheet
from models.documents.typesetting import Document, render
from models.documents.weekly_schedule import texts_of_week, week_poster
from models.values.activities import ActivityKind
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import NAME_KEY, TextRef
from models.values.printing import RemarkKind
from models.values.weekly_schedule import WeekProgramme
from tests.models.documents.pdf_checks import findings, page_count, qr_codes, text_of
from tests.models.documents.pictures import DRAWING, PIXEL
from tests.models.documents.programmes import SENDER, WEEK, normal_week, occasion, programme
from tests.models.documents.sheets import LANGUAGES, PRINTED_ON

ARABIC = LanguageCode("ar")
CAFE = occasion(1, WEEK.monday, time(10), time(12))


def name_in(document: Document) -> tuple[str, str | None]:
    row = json.loads(document.content)["sheets"][0]["days"][0]["rows"][0]
    return "".join(run["text"] for run in row["name"]), row["name_swedish"]


def poster_of(made: WeekProgramme, language: LanguageCode) -> Document:
    return week_poster(made, language, printed_on=PRINTED_ON)


def test_own_words_of_the_office_come_first() -> None:
    cafe = replace(CAFE, names={SWEDISH: "Prata svenska", ARABIC: "لنتحدث"})

    assert name_in(poster_of(programme(cafe), ARABIC)) == ("لنتحدث", "Prata svenska")


def test_kind_names_the_activity_where_the_office_has_no_words() -> None:
    cafe = replace(CAFE, names={SWEDISH: "Prata på torget"})

    assert name_in(poster_of(programme(cafe), ARABIC)) == ("مقهى اللغة", "Prata på torget")
    assert name_in(poster_of(programme(cafe), SWEDISH)) == ("Prata på torget", None)


def test_name_without_any_translation_comes_in_swedish_and_is_remarked() -> None:
    other = replace(CAFE, kind=ActivityKind.OTHER, names={SWEDISH: "Korvgrillning"})

    document = poster_of(programme(other), ARABIC)

    assert name_in(document) == ("Korvgrillning", None)
    assert [remark.subject for remark in document.remarks if remark.kind is RemarkKind.NAME_IN_SWEDISH] == [
        "Korvgrillning"
    ]


def test_swedish_sheet_needs_no_remark() -> None:
    assert poster_of(normal_week(), SWEDISH).remarks == ()


def test_sheet_without_a_code_still_gives_the_address_in_letters() -> None:
    pdf = render(week_poster(normal_week(), SWEDISH, printed_on=PRINTED_ON, qr=False))

    assert qr_codes(pdf) == []
    assert "ljungsala.example/sprakcafe" in text_of(pdf)


def test_sender_without_phone_and_address_leaves_no_empty_line() -> None:
    bare = replace(normal_week(), sender=replace(SENDER, phone="", web_address=""))

    pdf = render(poster_of(bare, SWEDISH))

    assert findings(pdf) == []
    assert "Frågor" not in text_of(pdf)


@pytest.mark.parametrize("logo", [PIXEL, DRAWING], ids=["png", "svg"])
def test_logo_is_drawn_with_words_for_it(logo: bytes) -> None:
    document = poster_of(replace(normal_week(), sender=replace(SENDER, logo=logo)), SWEDISH)

    assert document.remarks == ()
    assert findings(render(document)) == []


def test_unreadable_logo_is_left_out_with_a_remark() -> None:
    document = poster_of(replace(normal_week(), sender=replace(SENDER, logo=PIXEL[:-4])), SWEDISH)

    assert [remark.kind for remark in document.remarks] == [RemarkKind.LOGO_UNREADABLE]
    assert findings(render(document)) == []


def test_code_is_drawn_as_lines() -> None:
    svg = qr_svg("https://ljungsala.example/")

    assert svg.startswith("<svg")
    assert "<image" not in svg


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_prints_its_kinds_and_offers(language: LanguageCode) -> None:
    kinds = [kind for kind in ActivityKind if kind is not ActivityKind.OTHER]
    made = [replace(CAFE, kind=kind, names={SWEDISH: kind.value}) for kind in kinds]

    document = poster_of(programme(*made), language)

    assert [remark for remark in document.remarks if remark.kind is RemarkKind.NAME_IN_SWEDISH] == []


def test_recovery_sheet_holds_the_code_on_one_page() -> None:
    pdf = render(
        recovery_code_sheet("7K2QF-M3XTD-0V9WB-5HRNA-CJ8GE", organisation="Ljungsala kommun", today=PRINTED_ON)
    )

    text = " ".join(text_of(pdf).split())
    assert (page_count(pdf), findings(pdf)) == (1, [])
    assert "7K2QF – M3XTD – 0V9WB – 5HRNA – CJ8GE" in text
    assert "Ljungsala kommun" in text


def test_texts_of_a_week_are_those_its_sheets_ask_for() -> None:
    cafe = replace(CAFE, names={SWEDISH: "Prata svenska", ARABIC: "لنتحدث"})

    asked = texts_of_week(programme(cafe), ARABIC, printed_on=PRINTED_ON)

    assert {TextRef(key="week_programme"), TextRef(key=NAME_KEY, owner_uid=cafe.series_uid)} <= asked
    assert TextRef(key="my_name_is") not in asked
    assert TextRef(key="cancelled") not in asked
