"""Words of the window: gettext for the domain ``ui``, whose source language is English.

Printed pages do not use this module: they ask ``translations.catalogue`` for the language of the sheet.
"""

from __future__ import annotations

from gettext import NullTranslations

from translations.catalogue import for_language

SOURCE_LANGUAGE = "en"


class _Window:
    """The language that the window speaks at the moment."""

    code: str = SOURCE_LANGUAGE
    words: NullTranslations = NullTranslations()


def use_language(code: str) -> None:
    """Let the window speak ``code`` from now on; a language without a catalogue gives the English source."""
    words = NullTranslations() if code == SOURCE_LANGUAGE else for_language(code, domain="ui")
    _Window.words = words
    _Window.code = code


def current_language() -> str:
    """Tell which language ``use_language`` chose last; English before the first choice."""
    return _Window.code


def _(message: str) -> str:
    """Translate one whole sentence; fill its named placeholders afterwards."""
    return _Window.words.gettext(message)


def N_(message: str) -> str:
    """Mark a text for translation that is translated later, when it is shown."""
    return message


def ngettext(singular: str, plural: str, count: int) -> str:
    """Translate a sentence about ``count`` things in the form that the language wants."""
    return _Window.words.ngettext(singular, plural, count)
