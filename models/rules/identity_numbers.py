"""Finds Swedish personal identity numbers in free text, so that none is kept by mistake."""

from __future__ import annotations

import re
from datetime import date

from models.rules.cell_words import with_latin_digits

_CANDIDATE = re.compile(
    r"(?<![\d-])(?!08[ -])(?:18|19|20)?\d{2}[\s./–-]?(\d{2})[\s./–-]?(\d{2})"
    r"\s{0,2}[-+–—‐‑−－./_]?\s{0,2}\d{2}\s?\d{2}(?![\d-]|:\d)"
)
"""Also with gaps between year, month, day and the rest; "08-12 18 98 76" is a telephone in Stockholm, and
"13/10/2026 09:02" a moment."""
_MOBILE = re.compile(r"(?<!\d)070\d{7}(?!\d)")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\u2066-\u2069\ufeff]")
"""Soft hyphens and marks of direction, which come along when text is pasted."""
_SHAPE = re.compile(
    r"(?<![\d-])(?:(?:18|19|20)\d{2}(\d{2})(\d{2})\s?[-+–‐−]?\s?|\d{2}(\d{2})(\d{2})\s?[-+–‐−]\s?)\d{4}(?![\d-])"
)
_COORDINATION = 60
"""Added to the day in a coordination number (samordningsnummer)."""
HIDDEN = "•••"
"""What stands where a number was."""


def holds_identity_number(text: str) -> bool:
    """Tell whether a personal identity or coordination number stands in the text.

    Month, day and check digit must be right, so that ordinary phone numbers pass.
    Source: SKV 704, check digit by the Luhn rule over the last ten digits.
    """
    return any(_is_number(found) for found in _CANDIDATE.finditer(_plain(text)))


def holds_more_than_phones(text: str) -> bool:
    """Tell whether an identity number stands where a phone number is asked for.

    There ten digits that begin with 070 are a mobile number: one in sixteen of them could also be read as a
    coordination number, and refusing these would lose callers.
    """
    return holds_identity_number(_MOBILE.sub(" ", text))


def looks_like_identity_number(text: str) -> bool:
    """Tell whether a text has the shape of an identity number, be the check digit right or not.

    For imported cells: a number with one digit wrong is one nevertheless. The shape is eight digits of a date and four
    more, or six and four with a hyphen between; nobody writes a phone number so.
    """
    return holds_identity_number(text) or any(
        _is_day_or_coordination(int(found[1] or found[3]), int(found[2] or found[4]))
        for found in _SHAPE.finditer(_plain(text))
    )


def without_identity_numbers(text: str) -> str:
    """Give a text with a sign in the place of each identity number, so that the rest of it can be kept."""
    if not looks_like_identity_number(text):
        return text
    hidden = _CANDIDATE.sub(_hidden, _plain(text))
    return _SHAPE.sub(_hidden, hidden)


def _plain(text: str) -> str:
    return text if text.isascii() else with_latin_digits(_UNSEEN.sub("", text))


def _hidden(found: re.Match[str]) -> str:
    return HIDDEN if looks_like_identity_number(found[0]) else found[0]


def _is_day_or_coordination(month: int, day: int) -> bool:
    return _is_day(month, day - _COORDINATION if day > _COORDINATION else day)


def _is_number(found: re.Match[str]) -> bool:
    return _is_day_or_coordination(int(found[1]), int(found[2])) and _has_check_digit(found[0])


def _is_day(month: int, day: int) -> bool:
    try:
        date(2000, month, day)  # a leap year: which year it is does not matter here
    except ValueError:
        return False
    return True


def _has_check_digit(number: str) -> bool:
    digits = [int(sign) for sign in number if sign.isdigit()][-10:]
    doubled = [digit * 2 if place % 2 == 0 else digit for place, digit in enumerate(digits)]
    return sum(digit // 10 + digit % 10 for digit in doubled) % 10 == 0
