"""The band "changed since the last programme" on every week sheet and in every language, read back from the file."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from models.documents.products import sheet_document
from models.documents.typesetting import Document, page_images, render
from models.values.identifiers import OccasionId
from models.values.language import LanguageCode
from models.values.printing import ChangedSince, PageImage, Product
from tests.models.documents.pdf_checks import (
    by_ink,
    findings,
    outside_page,
    overlaps,
    page_count,
    pieces,
    share_found,
    text_of,
    words_of,
)
from tests.models.documents.programmes import CASES
from tests.models.documents.seasons import SEASONS
from tests.models.documents.sheets import LANGUAGES, PRINTED_ON
from translations.languages import schedule_language

PRODUCTS = (Product.POSTER, Product.LARGE, Product.TABLE)
SWEDISH, ARABIC = LanguageCode("sv"), LanguageCode("ar")
AWKWARD = [LanguageCode(code) for code in ("sv", "ar", "fa-AF", "ti", "th")]
SINCE = ChangedSince(printed_at=date(2026, 11, 19), occasions=frozenset(map(OccasionId, (3, 5, 6))))
BAND_DAY = r"19/11"

each_sheet = pytest.mark.parametrize(
    ("product", "language"), [(product, language) for product in PRODUCTS for language in LANGUAGES]
)


@cache
def banded(product: Product, language: LanguageCode, case: str = "normal") -> Document:
    """Make a sheet with the band."""
    return sheet_document(CASES[case], [language], product=product, printed_on=PRINTED_ON, changed=SINCE)


@cache
def banded_pdf(product: Product, language: LanguageCode, case: str = "normal") -> bytes:
    """Render a sheet with the band."""
    return render(banded(product, language, case))


def _without(product: Product, language: LanguageCode, case: str = "normal") -> bytes:
    return render(sheet_document(CASES[case], [language], product=product, printed_on=PRINTED_ON))


@each_sheet
def test_band_says_since_when_in_both_languages(product: Product, language: LanguageCode) -> None:
    pdf = banded_pdf(product, language)
    band = json.loads(banded(product, language).content)["sheets"][0]["changed"]
    sentence = "".join(run["text"] for run in band["words"])

    swedish = " ".join(piece.text for piece in pieces(pdf) if piece.language == "sv-SE")

    assert findings(pdf) == []
    assert share_found(pdf, [sentence]) >= 0.75
    assert {"ändrat", "sedan", "förra", "programmet"} <= set(words_of(text_of(pdf)))
    assert {"ändrat", "förra"} <= set(words_of(swedish)) or schedule_language(language).code == "sv-simple"
    expected = 1 if schedule_language(language).is_swedish else 2
    assert len(by_ink(pdf, BAND_DAY)) == expected


@each_sheet
def test_band_stands_on_the_first_page_and_lets_nothing_overlap(product: Product, language: LanguageCode) -> None:
    pdf = banded_pdf(product, language)

    assert {box.page for box in by_ink(pdf, BAND_DAY)} == {0}
    assert outside_page(pdf) == []
    assert overlaps(pdf) == []


@pytest.mark.parametrize("case", ["full", "empty", "longest", "week53"])
@pytest.mark.parametrize("language", AWKWARD)
@pytest.mark.parametrize("product", PRODUCTS)
def test_band_has_its_room_in_every_kind_of_week(product: Product, language: LanguageCode, case: str) -> None:
    pdf = banded_pdf(product, language, case)

    assert findings(pdf) == []
    assert outside_page(pdf) == []
    assert overlaps(pdf) == []
    assert by_ink(pdf, BAND_DAY)


@pytest.mark.parametrize("language", AWKWARD)
def test_usual_poster_keeps_to_one_page_with_the_band(language: LanguageCode) -> None:
    assert page_count(banded_pdf(Product.POSTER, language)) == 1


@each_sheet
def test_changed_rows_are_marked_and_no_others(product: Product, language: LanguageCode) -> None:
    document = banded(product, language)
    sheet = json.loads(document.content)["sheets"][0]
    rows = (
        [entry for row in sheet["rows"] for cell in row["cells"] for entry in cell]
        if product is Product.TABLE
        else [row for day in sheet["days"] for row in day["rows"]]
    )
    changed = [row for row in rows if row["changed"] is not None]

    # the retimed café, the cancelled one, and homework help where it was and where it went
    assert len(changed) == 4
    assert len({row["changed"]["words"] for row in changed}) == 1
    assert render(document).count(b"/Alt") - _without(product, language).count(b"/Alt") == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_season_of_a_place_has_the_band_and_marks_the_series(language: LanguageCode) -> None:
    source = SEASONS["normal"]
    told = frozenset(one.occasion_id for series in source.series[:2] for one in series.occasions[:3])
    since = replace(SINCE, occasions=told)

    document = sheet_document(source, [language], product=Product.PLACE, printed_on=PRINTED_ON, changed=since)

    pdf = render(document)
    rows = json.loads(document.content)["sheets"][0]["rows"]
    assert sum(row["changed"] is not None for row in rows) == 2
    assert findings(pdf) == []
    assert {"ändrat", "sedan", "förra"} <= set(words_of(text_of(pdf)))
    assert {box.page for box in by_ink(pdf, BAND_DAY)} == {0}
    assert outside_page(pdf) == []
    assert overlaps(pdf) == []


def test_row_that_vanished_gives_the_band_without_marks() -> None:
    since = replace(SINCE, occasions=frozenset())

    pdf = render(
        sheet_document(CASES["empty"], [SWEDISH], product=Product.POSTER, printed_on=PRINTED_ON, changed=since)
    )

    assert {"ändrat", "programmet"} <= set(words_of(text_of(pdf)))
    assert by_ink(pdf, BAND_DAY)


@pytest.mark.parametrize("product", [Product.TABLE, Product.LARGE])  # a poster is set in another size with marks
def test_mark_is_seen_without_colour(product: Product) -> None:
    marked = page_images(banded_pdf(product, ARABIC), 60)
    bare = render(
        sheet_document(
            CASES["normal"],
            [ARABIC],
            product=product,
            printed_on=PRINTED_ON,
            changed=replace(SINCE, occasions=frozenset()),
        )
    )

    assert sum(map(_dark, marked)) > sum(map(_dark, page_images(bare, 60))) + 20


def _dark(image: PageImage) -> int:
    """Count pixels that are nearly black in grey."""
    return sum(1 for at in range(0, len(image.data), 4) if max(image.data[at : at + 3]) < 90)


def test_nothing_new_leaves_the_sheet_as_it_was() -> None:
    plain = sheet_document(CASES["normal"], [SWEDISH], product=Product.POSTER, printed_on=PRINTED_ON)

    same = sheet_document(CASES["normal"], [SWEDISH], product=Product.POSTER, printed_on=PRINTED_ON, changed=None)

    assert same == plain
    assert json.loads(plain.content)["sheets"][0]["changed"] is None
    assert not {"ändrat"} & set(words_of(text_of(render(plain))))
