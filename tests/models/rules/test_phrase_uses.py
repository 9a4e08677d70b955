"""The list of where phrases stand is true: sheets of everything look up what it says, and nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from models.documents.products import sheet_document
from models.rules.phrase_uses import products_using, products_using_own
from models.values.errors import Refused
from models.values.identifiers import OccasionId
from models.values.language import LanguageCode
from models.values.phrases import TextRef
from models.values.printing import ChangedSince, Product
from tests.models.documents.phrase_sources import sources_of
from translations.catalogue import shipped_texts

LANGUAGES = [LanguageCode("ar"), LanguageCode("en")]
CHANGED = ChangedSince(printed_at=date(2026, 11, 20), occasions=frozenset({OccasionId(1)}))
SELDOM = frozenset(
    {
        "also_on",
        "second_weekday_of_month",
        "third_weekday_of_month",
        "fourth_weekday_of_month",
    }
)
"""Said only on days that the sources of the tests do not have."""


def looked_up(product: Product) -> frozenset[TextRef]:
    found: set[TextRef] = set()
    for source in sources_of(product):
        changed = CHANGED if product.is_of_week else None
        try:
            document = sheet_document(
                source, LANGUAGES, product=product, printed_on=date(2026, 11, 23), changed=changed
            )
        except Refused:
            continue  # a week in which no door needs a sign
        found |= document.used
    return frozenset(found)


@pytest.mark.parametrize("product", list(Product))
def test_every_text_that_a_sheet_looks_up_is_listed_for_it(product: Product) -> None:
    found = looked_up(product)

    phrases = {ref.key for ref in found if ref.owner_uid is None}
    assert phrases
    assert {key for key in phrases if product not in products_using(key)} == set()
    own = {ref.key for ref in found if ref.owner_uid is not None}
    assert all(product in products_using_own(field) for field in own)


def test_every_listed_phrase_is_looked_up_by_some_sheet() -> None:
    used = {ref.key for product in Product for ref in looked_up(product)}

    listed = {key for key in shipped_texts("sv") if products_using(key)}

    assert listed - used == SELDOM
    assert products_using("want_friend") == frozenset()
