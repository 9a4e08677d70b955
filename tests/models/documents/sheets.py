"""Posters rendered once for all tests."""

from __future__ import annotations

from datetime import date
from functools import cache

from models.documents.typesetting import Document, render
from models.documents.weekly_schedule import week_poster
from models.values.language import LanguageCode
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
