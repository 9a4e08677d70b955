"""Rows of the sheet as strings: marks in two languages, places, floors and former times."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import time, timedelta

import pytest

from models.documents.sheet_words import SheetWords
from models.documents.week_rows import day_content
from models.rules.weekly_schedule import programme_sheet
from models.values.activities import OccasionStatus
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import OwnText, TextRef
from models.values.weekly_schedule import ProgrammeOccasion
from tests.models.documents.programmes import CHAPEL, LIBRARY, TRAFFEN, WEEK, YARD, occasion, programme
from translations.languages import schedule_language

ENGLISH = LanguageCode("en")
CAFE = occasion(1, WEEK.monday, time(10), time(12))


def first_row(made: ProgrammeOccasion, code: str) -> dict[str, list[dict[str, object]]]:
    day = programme_sheet(programme(made)).days[0]
    content = json.loads(json.dumps(day_content(day, SheetWords(schedule_language(code)))))
    row: dict[str, list[dict[str, object]]] = content["rows"][0]
    return row


def text(runs: object) -> str:
    assert isinstance(runs, list)
    return "".join(run["text"] for run in runs)


def test_mark_is_said_in_both_languages() -> None:
    cancelled = replace(CAFE, status=OccasionStatus.CANCELLED)

    (box,) = first_row(cancelled, "uk")["boxes"]
    (swedish,) = first_row(cancelled, "sv")["boxes"]

    assert (text(box["words"]), box["swedish"], box["is_filled"]) == ("Скасовано", "Inställt", True)
    assert (text(swedish["words"]), swedish["swedish"]) == ("Inställt", None)


def test_move_names_the_day_with_its_number_and_the_time_only_out_of_the_week() -> None:
    within = replace(CAFE, day=WEEK.monday + timedelta(days=3))
    out = replace(CAFE, day=WEEK.monday + timedelta(days=10), starts=time(14))

    assert text(first_row(within, "sv")["boxes"][0]["words"]) == "Flyttat till torsdag 26/11"
    assert text(first_row(out, "sv")["boxes"][0]["words"]) == "Flyttat till torsdag 3/12, 14:00"


def test_new_house_is_named_in_the_mark() -> None:
    assert text(first_row(replace(CAFE, place=CHAPEL), "en")["boxes"][0]["words"]) == "Moved to Björklidens kapell"


@pytest.mark.parametrize(("code", "former"), [("sv", "10:00–12:00"), ("ar", "10:00")])
def test_former_time_is_a_span_only_where_it_reads_from_the_left(code: str, former: str) -> None:
    row = json.loads(json.dumps(first_row(replace(CAFE, starts=time(13), ends=time(15)), code)))

    assert row["former"] == former


@pytest.mark.parametrize(
    ("floor", "words"),
    [(-1, "källarplan"), (0, "entréplan"), (1, "1 trappa upp"), (3, "3 trappor upp"), (None, None)],
)
def test_floor_is_said_in_words(floor: int | None, words: str | None) -> None:
    place = replace(CHAPEL, floor=floor)

    row = json.loads(json.dumps(first_row(replace(CAFE, place=place, planned_place=place), "sv")))

    assert [text(way["words"]) for way in row["place"]["ways"]] == ([] if words is None else [words])


def test_kind_of_place_stands_in_the_language_of_the_reader_and_not_on_a_swedish_sheet() -> None:
    english = json.loads(json.dumps(first_row(CAFE, "en")))["place"]
    swedish = json.loads(json.dumps(first_row(CAFE, "sv")))["place"]
    other = json.loads(json.dumps(first_row(replace(CAFE, place=YARD, planned_place=YARD), "en")))["place"]

    assert (text(english["kind"]), swedish["kind"], other["kind"]) == ("library", [], [])
    assert english["rest"] == ["Storgatan\u00a04", "Lilla salen"]


def test_room_with_a_number_is_called_a_room() -> None:
    row = json.loads(json.dumps(first_row(replace(CAFE, place=TRAFFEN, planned_place=TRAFFEN), "ar")))

    assert row["place"]["rest"] == ["Kyrkogatan\u00a012", "rum\u00a02"]
    assert LIBRARY.room == "Lilla salen"


THEME = OwnText(ref=TextRef(key="theme"), words={SWEDISH: "julmat", ENGLISH: "Christmas food"})
NOTE = OwnText(ref=TextRef(key="public_note"), words={SWEDISH: "Ta med garn.", ENGLISH: "Bring yarn."})


def test_theme_and_note_stand_below_the_name() -> None:
    row = first_row(replace(CAFE, theme=THEME, public_note=NOTE), "en")

    assert [(text(note["words"]), note["swedish"]) for note in row["notes"]] == [
        ("Theme: Christmas food", "Tema: julmat"),
        ("Bring yarn.", "Ta med garn."),
    ]


def test_what_is_cancelled_has_no_theme() -> None:
    assert first_row(replace(CAFE, theme=THEME, status=OccasionStatus.CANCELLED), "en")["notes"] == []
