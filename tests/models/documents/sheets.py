"""Sheets rendered once for all tests."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from models.documents.products import SheetSource, sheet_document
from models.documents.typesetting import Document, render
from models.documents.weekly_schedule import week_poster
from models.values.language import LanguageCode
from models.values.printing import Product
from tests.models.documents.programmes import CASES
from tests.models.documents.seasons import SEASONS, SIGNS
from translations.languages import schedule_languages

PRINTED_ON = date(2026, 11, 20)
LANGUAGES = tuple(LanguageCode(code) for code in schedule_languages())


@cache
def poster(language: LanguageCode, case: str) -> Document:
    """Make the poster of a case."""
    return week_poster(CASES[case], language, printed_on=PRINTED_ON)


@cache
def poster_pdf(language: LanguageCode, case: str) -> bytes:
    """Render the poster of a case."""
    return render(poster(language, case))


@cache
def sheet(product: Product, language: LanguageCode, case: str) -> Document:
    """Make a product of a case."""
    sources: Mapping[str, SheetSource] = CASES
    if not product.is_of_week:
        sources = SEASONS if product is Product.PLACE else SIGNS
    return sheet_document(sources[case], [language], product=product, printed_on=PRINTED_ON)


@cache
def sheet_pdf(product: Product, language: LanguageCode, case: str) -> bytes:
    """Render a product of a case."""
    return render(sheet(product, language, case))
