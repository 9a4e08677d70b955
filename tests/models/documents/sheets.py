"""Sheets rendered once for all tests."""

from __future__ import annotations

from datetime import date
from functools import cache

from models.documents.typesetting import Document, render
from models.documents.weekly_schedule import week_document, week_poster
from models.values.language import LanguageCode
from models.values.printing import Product
from tests.models.documents.programmes import CASES
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
    return week_document(CASES[case], [language], product=product, printed_on=PRINTED_ON)


@cache
def sheet_pdf(product: Product, language: LanguageCode, case: str) -> bytes:
    """Render a product of a case."""
    return render(sheet(product, language, case))
