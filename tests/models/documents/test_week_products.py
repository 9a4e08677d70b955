"""What is the own of large type and table; what holds for every sheet is in ``test_matrix``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest

from models.documents.sheet_words import SheetWords
from models.values.language import LanguageCode
from models.values.printing import Product
from tests.models.documents.pdf_checks import (
    by_ink,
    elements,
    page_count,
    pieces,
    share_found,
    smallest_text,
    text_of,
    words_of,
)
from tests.models.documents.programmes import CASES, PHONE
from tests.models.documents.sheets import LANGUAGES, sheet, sheet_pdf
from translations.languages import schedule_language

PRODUCTS = [Product.LARGE, Product.TABLE]
each_sheet = pytest.mark.parametrize(
    ("product", "language", "case"),
    [(product, language, case) for product in PRODUCTS for language in LANGUAGES for case in CASES],
)
each_language = pytest.mark.parametrize(
    ("product", "language"), [(product, language) for product in PRODUCTS for language in LANGUAGES]
)


def _numbers(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        if value.get("kind") == "number":
            yield str(value["text"])
        for inner in value.values():
            yield from _numbers(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _numbers(inner)


@each_sheet
def test_times_phone_and_page_numbers_stand_in_order_of_ink(
    product: Product, language: LanguageCode, case: str
) -> None:
    pdf = sheet_pdf(product, language, case)
    content = json.loads(sheet(product, language, case).content)["sheets"]
    times = {time for number in _numbers(content) for time in number.split("–") if ":" in time and "," not in time}
    pages = page_count(pdf)

    inked = {box.text for box in by_ink(pdf, r"\d\d:\d\d")}
    # a reader mirrors brackets on a page from the right
    numbered = [tuple(re.findall(r"\d+", box.text)) for box in by_ink(pdf, r"^\d+[()]\d+[()]$")]

    assert times <= inked
    assert by_ink(pdf, PHONE.replace(" ", "").replace("-", "-?"))
    assert numbered == [(str(page), str(pages)) for page in range(1, pages + 1) if pages > 1]


@each_language
def test_swedish_words_are_tagged_as_swedish(product: Product, language: LanguageCode) -> None:
    found = pieces(sheet_pdf(product, language, "normal"))
    own_tag = schedule_language(language).tag

    in_swedish = " ".join(piece.text for piece in found if piece.language == "sv-SE")

    assert {"ljungsala", "stadsbibliotek", "björklidens"} <= set(words_of(in_swedish))
    assert {piece.language for piece in found} == {"sv-SE", own_tag}


@each_language
def test_only_public_series_and_addresses_reach_paper(product: Product, language: LanguageCode) -> None:
    secret = {"hemlig", "kvinnojourens", "hemliga", "bakrummet", "tysta", "intern"}

    printed = set(words_of(text_of(sheet_pdf(product, language, "normal"))))
    content = set(words_of(sheet(product, language, "normal").content))

    assert printed & secret == set()
    assert content & secret == set()
    assert {"stadsbibliotek", "storgatan"} <= printed


@each_language
def test_empty_week_says_so(product: Product, language: LanguageCode) -> None:
    words = SheetWords(schedule_language(language))
    sentence = "".join(run.text for run in words.phrase("nothing_this_week"))

    assert share_found(sheet_pdf(product, language, "empty"), [sentence]) >= 0.75


@each_language
def test_full_week_flows_on_with_its_heading(product: Product, language: LanguageCode) -> None:
    pdf = sheet_pdf(product, language, "full")
    titles = "".join(run.text for run in SheetWords(schedule_language(language)).phrase("week_programme"))
    pages = page_count(pdf)

    in_ink = by_ink(pdf, r"23/11")

    assert pages >= 2 or (product is Product.TABLE and schedule_language(language).is_swedish)
    assert {box.page for box in in_ink} == set(range(pages)) or words_of(titles)[0] in words_of(text_of(pdf))
    assert sum(element.kind == "H1" for element in elements(pdf)) == 1


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_large_type_has_nothing_small(language: LanguageCode, case: str) -> None:
    assert smallest_text(sheet_pdf(Product.LARGE, language, case)) >= 18


@pytest.mark.parametrize("case", ["normal", "full", "longest", "long_place"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_of_the_table_is_without_rows(language: LanguageCode, case: str) -> None:
    pdf = sheet_pdf(Product.TABLE, language, case)

    headed = {box.page for box in by_ink(pdf, r"24/11")}

    assert headed == set(range(page_count(pdf)))


@pytest.mark.parametrize("language", ["uk", "so", "ru", "pl"])
def test_usual_week_keeps_to_one_page_in_wordy_languages(language: LanguageCode) -> None:
    assert page_count(sheet_pdf(Product.TABLE, language, "normal")) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_large_type_begins_below_its_title(language: LanguageCode) -> None:
    in_ink = by_ink(sheet_pdf(Product.LARGE, language, "longest"), r"10:00")

    assert in_ink[0].page == 0
