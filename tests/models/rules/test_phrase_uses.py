"""The list of where phrases stand is true: sheets of everything look up what it says, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest

from models.documents.forms import form_document
from models.documents.pair_sheet import pair_sheet_document
from models.documents.products import sheet_document
from models.documents.typesetting import Document, Json
from models.rules.phrase_uses import products_using, products_using_own
from models.values.errors import Refused
from models.values.forms import FormKind, FormsToPrint
from models.values.identifiers import OccasionId
from models.values.language import LanguageCode
from models.values.pair_papers import PairPaper
from models.values.phrases import TextRef
from models.values.printing import SHEETS, ChangedSince, Product
from tests.models.documents.pair_papers import MEETING, PAIR
from tests.models.documents.papers import source as office
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


def documents_of(product: Product) -> Iterator[Document]:
    for source in sources_of(product):
        changed = CHANGED if product.is_of_week else None
        with suppress(Refused):  # a week in which no door needs a sign
            yield sheet_document(source, LANGUAGES, product=product, printed_on=date(2026, 11, 23), changed=changed)


def looked_up(product: Product) -> frozenset[TextRef]:
    return frozenset().union(*(document.used for document in documents_of(product)))


def worded_runs(content: Json) -> Iterator[Mapping[str, str]]:
    """Find every run of letters that is in the language of its sheet."""
    if isinstance(content, Mapping):
        found = {name: value for name, value in content.items() if isinstance(value, str)}
        if found.get("kind") == "plain" and any(letter.isalpha() for letter in found["text"]):
            yield found
        content = tuple(content.values())
    if isinstance(content, Sequence) and not isinstance(content, str):
        for part in content:
            yield from worded_runs(part)


@pytest.mark.parametrize("product", SHEETS)
def test_every_text_that_a_sheet_looks_up_is_listed_for_it(product: Product) -> None:
    found = looked_up(product)

    phrases = {ref.key for ref in found if ref.owner_uid is None}
    assert phrases
    assert {key for key in phrases if product not in products_using(key)} == set()
    own = {ref.key for ref in found if ref.owner_uid is not None}
    assert all(product in products_using_own(field) for field in own)


@pytest.mark.parametrize("product", SHEETS)
def test_every_word_in_the_language_of_a_sheet_can_be_read_over(product: Product) -> None:
    found = [run for document in documents_of(product) for run in worded_runs(json.loads(document.explained))]

    assert found
    assert {run["text"] for run in found if "key=" not in run.get("says", "")} == set()


def test_every_listed_phrase_is_looked_up_by_some_sheet() -> None:
    used = {ref.key for product in SHEETS for ref in looked_up(product)}

    listed = {key for key in shipped_texts("sv") if products_using(key) & set(SHEETS)}

    assert listed - used == SELDOM
    assert products_using("want_friend") == frozenset()


def papers() -> Iterator[Document]:
    """Make every paper that has words of its own."""
    english, day = LanguageCode("en"), date(2026, 11, 23)
    for kind in FormKind:
        yield form_document(office(), FormsToPrint(kind=kind, language=english), printed_on=day)
    for pair in (PAIR, replace(PAIR, meeting=replace(MEETING, place=None))):
        yield pair_sheet_document(pair, PairPaper.NEWCOMER_SHEET, english, printed_on=day)


def test_every_text_of_a_paper_is_listed_for_some_paper_or_sheet() -> None:
    used = {ref.key for document in papers() for ref in document.used}

    assert {key for key in used if not products_using(key)} == set()


def test_every_phrase_that_is_listed_for_papers_stands_on_one_of_them() -> None:
    used = {ref.key for document in papers() for ref in document.used}
    on_papers = {key for key in shipped_texts("sv") if products_using(key) - set(SHEETS)}

    assert on_papers - used == set()
