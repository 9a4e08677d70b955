"""What the kinds of sheet and the languages of the sheets are called in the window."""

from __future__ import annotations

from functools import lru_cache
from typing import assert_never

from babel import Locale

from models.values.language import EASY_SWEDISH, SWEDISH
from models.values.printing import Product
from translations import _, current_language
from translations.languages import Language, schedule_languages


def language_name(language: Language) -> str:
    """Name a language in the language of the window."""
    if current_language() == SWEDISH:
        return language.swedish_name
    if language.code == EASY_SWEDISH:
        return _("Easy Swedish")
    return _cldr_names(current_language()).get(language.code.replace("-", "_"), language.swedish_name.capitalize())


@lru_cache(maxsize=4)
def _cldr_names(code: str) -> dict[str, str]:
    names = Locale.parse(code).languages
    codes = (language.replace("-", "_") for language in schedule_languages())
    return {language: str(names[language]) for language in codes if language in names}


def product_name(product: Product) -> str:
    """Name a kind of sheet or paper."""
    match product:
        case Product.POSTER:
            return _("Week poster")
        case Product.LARGE:
            return _("Large type")
        case Product.TABLE:
            return _("Week table")
        case Product.PLACE:
            return _("One place")
        case Product.DOOR:
            return _("Door sign")
        case Product.FORM:
            return _("Interest form")
        case Product.NOTICE:
            return _("About personal data")
        case Product.AGREEMENT:
            return _("Agreement of a pair")
        case Product.FRIEND:
            return _("What a language friend is")
        case Product.PAIR:
            return _("Sheet for a first meeting")
        case Product.GUESTS:
            return _("Table list for a first meeting")
        case Product.WALL:
            return _("Poster: language friends wanted")
        case _:
            assert_never(product)
