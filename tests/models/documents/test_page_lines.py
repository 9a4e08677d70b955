"""What each line of a real page says in Swedish, and that finding it moves nothing on the page."""

from __future__ import annotations

from uuid import UUID

import pypdfium2
import pytest

from models.documents.explanations import Explanation, address_of, explanation_at, without_explanations
from models.documents.page_lines import page_lines
from models.documents.typesetting import render_explained
from models.values.language import LanguageCode
from models.values.page_lines import PageLine
from models.values.phrases import TextRef
from models.values.printing import SHEETS, Product
from tests.models.documents.sheets import LANGUAGES, sheet, sheet_pdf
from translations.languages import schedule_language

ARABIC, TIGRINYA, SWEDISH, THAI = (LanguageCode(code) for code in ("ar", "ti", "sv", "th"))
# every product in four scripts, and the poster in every language
LINED = [(product, language) for product in SHEETS for language in (ARABIC, TIGRINYA, SWEDISH, THAI)]
LINED += [(Product.POSTER, code) for code in LANGUAGES if (Product.POSTER, code) not in LINED]
each_sheet = pytest.mark.parametrize(("product", "language"), LINED)


def lines_of(product: Product, language: LanguageCode) -> tuple[PageLine, ...]:
    """Lay a sheet out for the preview and read its lines."""
    explained = render_explained(sheet(product, language, "normal"))
    return page_lines(explained, is_right_to_left=schedule_language(language).is_right_to_left)


def letters(pdf: bytes) -> list[list[tuple[float, float, str]]]:
    """Give every letter of each page with its middle in points."""
    pages = []
    for page in pypdfium2.PdfDocument(pdf):
        text = page.get_textpage()
        found = []
        for at in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(at)
            if (letter := text.get_text_range(at, 1)).strip():
                found.append((letter, (left + right) / 2, (bottom + top) / 2))
        pages.append([(x, y, letter) for letter, x, y in sorted(found)])
    return pages


def is_near(one: tuple[float, float, str], other: tuple[float, float, str]) -> bool:
    """Tell whether a letter stands where it stood; a link may part two letters that were drawn close together."""
    return one[2] == other[2] and abs(one[0] - other[0]) < 1.5 and abs(one[1] - other[1]) < 0.3


@each_sheet
def test_explaining_moves_no_letter(product: Product, language: LanguageCode) -> None:
    printed = letters(sheet_pdf(product, language, "normal"))

    explained = letters(render_explained(sheet(product, language, "normal")))

    assert [len(page) for page in explained] == [len(page) for page in printed]
    for before, after in zip(printed, explained, strict=True):
        assert [one for one in before if not any(is_near(one, other) for other in after)] == []


@each_sheet
def test_every_letter_of_a_page_lies_in_a_line(product: Product, language: LanguageCode) -> None:
    lines = lines_of(product, language)

    for number, page in enumerate(letters(sheet_pdf(product, language, "normal"))):
        width, height = pypdfium2.PdfDocument(sheet_pdf(product, language, "normal"))[number].get_size()
        areas = [line.area for line in lines if line.page == number]
        outside = [
            letter
            for x, y, letter in page
            if letter.isalnum() and not any(area.contains(x / width, 1 - y / height) for area in areas)
        ]
        assert outside == []


def test_lines_say_the_swedish_of_phrases_times_weekdays_and_places() -> None:
    lines = lines_of(Product.POSTER, ARABIC)

    by_key = {line.ref.key: line.swedish for line in lines if line.ref is not None}
    assert by_key["week_programme"] == "Veckans program"
    assert by_key["moved_to_day"] == "Flyttat till fredag 27/11"
    assert by_key["from_to_date"] == "från 23/11 till 29/11"
    assert by_key["thursday"] == "torsdag"
    as_printed = {line.swedish for line in lines if line.is_as_printed}
    assert {"Kapellvägen 3", "23–29 november 2026, vecka 48", "08-465 004 10"} <= as_printed


def test_lines_of_a_sheet_from_the_right_are_read_from_the_right() -> None:
    from_right = [line.swedish for line in lines_of(Product.POSTER, ARABIC) if line.ref is not None]
    from_left = [line.swedish for line in lines_of(Product.POSTER, TIGRINYA) if line.ref is not None]

    assert from_right.index("Dag") < from_right.index("Tid") < from_right.index("Aktivitet")
    assert from_left.index("Dag") < from_left.index("Tid") < from_left.index("Aktivitet")


def test_the_printed_content_has_no_explanations() -> None:
    document = sheet(Product.POSTER, ARABIC, "normal")

    assert '"says"' in document.explained
    assert '"says"' not in document.content


def test_a_users_text_that_looks_like_an_explanation_stays() -> None:
    content = '{"text": "a\\", \\"says\\": \\"b\\"", "says": "samsprak:"}'

    assert without_explanations(content) == '{"text": "a\\", \\"says\\": \\"b\\""}'


@pytest.mark.parametrize(
    "explanation",
    [
        Explanation(swedish="Läxhjälp & fika = 100 %"),
        Explanation(swedish='"Kafé"', ref=TextRef(key="name", owner_uid=UUID(int=7))),
        Explanation(swedish="Inställt", ref=TextRef(key="cancelled")),
    ],
)
def test_an_explanation_is_read_back_from_its_address(explanation: Explanation) -> None:
    assert explanation_at(address_of(explanation)) == explanation


def test_an_address_of_something_else_explains_nothing() -> None:
    assert explanation_at("https://example.se/") is None
