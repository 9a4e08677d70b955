"""The sheet of one meeting point: its words, and its pages read back from the file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from models.documents.season_sheet import season_document
from models.documents.sheet_words import SheetWords
from models.values.language import SWEDISH, LanguageCode
from models.values.printing import Paper, Product
from models.values.season_programme import SeasonProgramme
from tests.models.documents.pdf_checks import by_ink, elements, page_count, share_found, text_of, words_of
from tests.models.documents.programmes import LIBRARY
from tests.models.documents.seasons import SEASONS, normal_season, season, series
from tests.models.documents.sheets import LANGUAGES, PRINTED_ON, sheet, sheet_pdf
from translations.languages import schedule_language

ENGLISH, ARABIC = LanguageCode("en"), LanguageCode("ar")


def lines_of(programme: SeasonProgramme, language: LanguageCode = SWEDISH) -> list[str]:
    """Give every line of the rows as it reads."""
    content = json.loads(season_document(programme, [language], printed_on=PRINTED_ON).content)
    return list(_lines(content["sheets"][0]["rows"]))


def _lines(value: object) -> Iterator[str]:
    if isinstance(value, list) and value and all(isinstance(run, dict) and "text" in run for run in value):
        yield "".join(run["text"] for run in value)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _lines(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _lines(inner)


def test_sheet_says_rhythm_term_breaks_and_exceptions() -> None:
    lines = lines_of(normal_season())

    for line in (
        "varje måndag",
        "varannan vecka, onsdag",
        "första torsdagen i månaden",
        "lördag 5/12",
        "24/8 till 15/12",
        "Uppehåll från 21/12 till 24/1",
        "Börjar igen måndag 25/1",
        "Ingen träff 30/11",
        "Ny tid",
        "Flyttat till tisdag 15/12",
        "Flyttat till Björklidens kapell",
    ):
        assert line in lines, line


def test_summer_break_has_its_own_words_and_its_days() -> None:
    today = date(2027, 4, 1)
    spring = season(series(1, today=today), today=today)

    assert "Sommaruppehåll 14/6–22/8" in lines_of(spring)
    assert "عطلة صيفية من 14/6 إلى 22/8" in lines_of(spring, ARABIC)


def test_other_languages_have_swedish_beside_each_line() -> None:
    content = json.loads(sheet(Product.PLACE, ENGLISH, "normal").content)["sheets"][0]

    when = [line for row in content["rows"] for line in row["when"]]
    assert {"varje måndag", "första torsdagen i månaden"} <= {line["swedish"] for line in when}
    assert content["title_swedish"] == "Terminens program"


def test_swedish_sheet_stands_alone() -> None:
    content = json.loads(sheet(Product.PLACE, SWEDISH, "normal").content)["sheets"][0]

    assert all(line["swedish"] is None for row in content["rows"] for line in (*row["when"], *row["notes"]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_place_of_today_without_a_series_says_so_kindly(language: LanguageCode) -> None:
    sentence = "".join(run.text for run in SheetWords(schedule_language(language)).phrase("nothing_here_now"))

    assert share_found(sheet_pdf(Product.PLACE, language, "empty"), [sentence]) >= 0.75


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_public_series_and_addresses_reach_paper(language: LanguageCode) -> None:
    secret = {"hemlig", "kvinnojourens", "hemliga", "bakrummet", "tysta", "intern"}

    printed = set(words_of(text_of(sheet_pdf(Product.PLACE, language, "normal"))))

    assert (printed | set(words_of(sheet(Product.PLACE, language, "normal").content))) & secret == set()
    assert {"stadsbibliotek", "storgatan"} <= printed


@pytest.mark.parametrize("language", LANGUAGES)
def test_full_season_flows_on_under_its_head(language: LanguageCode) -> None:
    pdf = sheet_pdf(Product.PLACE, language, "full")
    pages = page_count(pdf)

    heads = {box.page for box in by_ink(pdf, "Ljungsalastadsbibliotek")}

    assert pages >= 2
    assert heads == set(range(pages))
    assert sum(element.kind == "H1" for element in elements(pdf)) == 1


def test_contact_is_the_function_at_the_place_and_left_out_without_a_phone() -> None:
    without = replace(SEASONS["normal"], contact_phone=" ")

    content = json.loads(season_document(without, [SWEDISH], printed_on=PRINTED_ON).content)["sheets"][0]

    assert content["contact"] is None
    assert json.loads(sheet(Product.PLACE, SWEDISH, "normal").content)["sheets"][0]["contact"]["function"]


def test_place_that_has_only_a_name_is_printed() -> None:
    bare = normal_season(replace(LIBRARY, address="", room="", floor=None, bus_stop=""))

    document = season_document(bare, [SWEDISH, ARABIC], paper=Paper.A3, printed_on=PRINTED_ON)

    assert len(json.loads(document.content)["sheets"]) == 2


def test_name_above_a_further_page_stands_on_the_side_of_the_sheet() -> None:
    name = f"^{LIBRARY.name.replace(' ', '')}$"
    arabic = by_ink(sheet_pdf(Product.PLACE, LanguageCode("ar"), "normal"), name)
    russian = by_ink(sheet_pdf(Product.PLACE, LanguageCode("ru"), "normal"), name)

    assert [box.left > 300 for box in arabic if box.page == 1] == [True]
    assert [box.left > 300 for box in russian if box.page == 1] == [False]


@pytest.mark.parametrize("language", ["ar", "uk", "th"])
def test_no_row_has_a_page_to_itself_where_larger_letters_fill_it(language: str) -> None:
    pdf = sheet_pdf(Product.PLACE, LanguageCode(language), "normal")

    assert page_count(pdf) == 2
    assert [box.page for box in by_ink(pdf, "Bokcirkel")] == [1]
