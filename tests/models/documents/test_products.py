"""Any product from its source, and what its files are called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from models.documents.products import SheetSource, sheet_document, subject_of
from models.values.errors import RefusalCode, Refused
from models.values.language import SWEDISH
from models.values.printing import Paper, Product
from models.values.timeslot import DateSpan
from tests.models.documents.programmes import CASES, LIBRARY, SHELTER, WEEK
from tests.models.documents.seasons import SEASONS, SIGNS, season, signs

PRINTED_ON = date(2026, 11, 20)


SOURCES: Mapping[Product, SheetSource] = {
    **{product: CASES["normal"] for product in Product if product.is_of_week},
    Product.PLACE: SEASONS["normal"],
    Product.DOOR: SIGNS["normal"],
}
"""Every product with a source of its own kind."""


def test_each_source_gives_its_products() -> None:
    made = [
        sheet_document(source, [SWEDISH], product=product, printed_on=PRINTED_ON).template
        for product, source in SOURCES.items()
    ]

    assert made == ["week_poster", "week_large", "week_table", "place_season", "door_sign"]


@pytest.mark.parametrize(
    ("of", "product"),
    [(Product.POSTER, Product.PLACE), (Product.PLACE, Product.DOOR), (Product.DOOR, Product.POSTER)],
)
def test_product_of_another_source_is_a_mistake(of: Product, product: Product) -> None:
    with pytest.raises(ValueError, match=product.value):
        sheet_document(SOURCES[of], [SWEDISH], product=product, printed_on=PRINTED_ON)


def test_place_with_a_secret_address_never_becomes_a_document() -> None:
    with pytest.raises(Refused) as refused:
        sheet_document(season(place=SHELTER), [SWEDISH], product=Product.PLACE, printed_on=PRINTED_ON)

    assert refused.value.code is RefusalCode.ADDRESS_NOT_PUBLIC


def test_signs_that_nobody_needs_are_refused() -> None:
    with pytest.raises(Refused) as refused:
        sheet_document(signs(span=WEEK.span), [SWEDISH], product=Product.DOOR, printed_on=PRINTED_ON)

    assert refused.value.code is RefusalCode.NO_DOOR_SIGN


def test_files_are_named_after_week_day_or_place() -> None:
    place = replace(LIBRARY, name="S:t Olofs kyrkcafé, Hägern")
    day = DateSpan(first=date(2026, 11, 26), last=date(2026, 11, 26))

    assert subject_of(CASES["normal"]) == "2026-W48"
    assert subject_of(season(place=place)) == "plats-s-t-olofs-kyrkcafe-hagern"
    assert subject_of(season(place=replace(LIBRARY, name="???"))) == "plats-utan-namn"
    assert subject_of(signs(span=day)) == "2026-11-26"
    assert subject_of(signs(span=WEEK.span)) == "2026-W48"


def test_paper_reaches_the_template() -> None:
    for source, product in ((SEASONS["normal"], Product.PLACE), (SIGNS["normal"], Product.DOOR)):
        made = sheet_document(source, [SWEDISH], product=product, paper=Paper.A3, printed_on=PRINTED_ON)

        assert '"paper": "a3"' in made.content
