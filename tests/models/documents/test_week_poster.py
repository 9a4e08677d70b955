"""What is the poster's own in every language and kind of week; what holds for every sheet is in ``test_matrix``."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import time

import pytest

from models.documents.sheet_words import SheetWords
from models.documents.typesetting import render
from models.documents.typography import day_number
from models.documents.weekly_schedule import week_poster
from models.values.language import SWEDISH, LanguageCode
from tests.models.documents.pdf_checks import (
    by_ink,
    elements,
    page_count,
    pieces,
    share_found,
    text_of,
    touching_lines,
    words_of,
)
from tests.models.documents.programmes import CASES, PHONE, WEEK, occasion, programme
from tests.models.documents.sheets import LANGUAGES, PRINTED_ON, poster, poster_pdf
from translations.languages import schedule_language

each_sheet = pytest.mark.parametrize(
    ("language", "case"), [(language, case) for language in LANGUAGES for case in CASES]
)
each_language = pytest.mark.parametrize("language", LANGUAGES)
THAI = LanguageCode("th")
FROM_THE_RIGHT = [code for code in LANGUAGES if schedule_language(code).is_right_to_left]


def test_marks_above_and_below_thai_letters_keep_off_other_lines() -> None:
    tall_and_deep = replace(
        occasion(1, WEEK.monday, time(10), time(12)), names={SWEDISH: "Språkcafé", THAI: "ฏู " * 60 + "กี้ " * 60}
    )

    stacked = render(week_poster(programme(tall_and_deep), THAI, printed_on=PRINTED_ON))

    assert touching_lines(stacked) == []
    assert touching_lines(poster_pdf(THAI, "normal")) == []


@each_language
def test_no_label_has_a_second_colon(language: LanguageCode) -> None:
    assert re.search(r":\s*:", text_of(poster_pdf(language, "longest"))) is None


@each_sheet
def test_times_and_the_phone_stand_in_order_of_ink(language: LanguageCode, case: str) -> None:
    pdf = poster_pdf(language, case)
    rows = [row for day in json.loads(poster(language, case).content)["sheets"][0]["days"] for row in day["rows"]]
    numbers = [run["text"] for row in rows for line in row["time"] for run in line if run["kind"] == "number"]
    expected = {time for number in numbers for time in number.split("–")}

    inked = {box.text for box in by_ink(pdf, r"\d\d:\d\d")}

    assert expected <= inked
    assert by_ink(pdf, PHONE.replace(" ", "").replace("-", "-?"))


@pytest.mark.parametrize("case", ["normal", "full", "week53", "longest"])
@each_language
def test_day_column_stands_where_lines_begin(language: LanguageCode, case: str) -> None:
    days = [day["date"] for day in json.loads(poster(language, case).content)["sheets"][0]["days"]]
    from_right = language in FROM_THE_RIGHT

    hits = [box for day in days for box in by_ink(poster_pdf(language, case), rf"(?<!\d){day}(?!\d)")]

    assert hits
    for day in days:
        lefts = [box.left for box in hits if box.text == day]
        assert any(left > 480 if from_right else left < 60 for left in lefts), (day, lefts)


@each_language
def test_swedish_words_are_tagged_as_swedish(language: LanguageCode) -> None:
    found = pieces(poster_pdf(language, "normal"))

    swedish = " ".join(piece.text for piece in found if piece.language == "sv-SE")
    own_tag = schedule_language(language).tag
    others = [piece for piece in found if piece.language not in {"sv-SE", own_tag}]

    assert {"ljungsala", "stadsbibliotek", "björklidens"} <= set(words_of(swedish))
    assert others == []
    assert own_tag == "sv-SE" or any(piece.language == own_tag for piece in found)


@pytest.mark.parametrize("case", ["normal", "full"])
@each_language
def test_table_has_a_header_row_and_a_heading_for_each_day(language: LanguageCode, case: str) -> None:
    found = elements(poster_pdf(language, case))

    assert sum(element.path == "Document/Table/THead/TR/TH" for element in found) >= 3
    assert sum(element.kind == "H1" for element in found) == 1
    assert sum(element.kind == "H2" for element in found) >= len(
        json.loads(poster(language, case).content)["sheets"][0]["days"]
    )


@each_language
def test_full_week_flows_on_with_its_heading(language: LanguageCode) -> None:
    pdf = poster_pdf(language, "full")
    pages = text_of(pdf).split("\n")
    words = SheetWords(schedule_language(language))
    heading = "".join(run.text for run in words.phrase("time"))

    assert page_count(pdf) >= 2
    assert sum(words_of(heading)[0] in words_of(line) for line in pages) >= page_count(pdf)


@each_sheet
def test_pages_are_numbered_as_planned_and_a_single_one_is_not(language: LanguageCode, case: str) -> None:
    pdf = poster_pdf(language, case)
    pages = page_count(pdf)

    # a reader mirrors brackets on a page from the right
    found = [(box.text[0], box.text[2]) for box in by_ink(pdf, r"^\d[()]\d[()]$")]

    assert found == [(str(page), str(pages)) for page in range(1, pages + 1) if pages > 1]


@each_language
def test_normal_week_keeps_to_one_page(language: LanguageCode) -> None:
    assert page_count(poster_pdf(language, "normal")) == 1


@each_language
def test_empty_week_says_so(language: LanguageCode) -> None:
    words = SheetWords(schedule_language(language))
    sentence = "".join(run.text for run in words.phrase("nothing_this_week"))

    assert share_found(poster_pdf(language, "empty"), [sentence]) >= 0.75


@each_language
def test_only_public_series_and_addresses_reach_paper(language: LanguageCode) -> None:
    secret = {"hemlig", "kvinnojourens", "hemliga", "bakrummet", "tysta", "intern"}

    printed = set(words_of(text_of(poster_pdf(language, "normal"))))
    content = set(words_of(poster(language, "normal").content))

    assert printed & secret == set()
    assert content & secret == set()
    assert {"stadsbibliotek", "storgatan"} <= printed


def test_week_53_is_written_with_both_years() -> None:
    text = text_of(poster_pdf(SWEDISH, "week53"))

    assert "28 december 2026 – 3 januari 2027" in text
    assert "vecka 53" in text
    assert day_number(CASES["week53"].week.monday) == "28/12"
