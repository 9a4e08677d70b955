"""Finds Swedish personal identity numbers in free text, so that none is kept by mistake."""

from __future__ import annotations

import re
from datetime import date

_CANDIDATE = re.compile(r"(?<![\d-])(?:(?:18|19|20)\d{2}|\d{2})(\d{2})(\d{2})[-+ ]?\d{4}(?![\d-])")
_COORDINATION = 60
"""Added to the day in a coordination number (samordningsnummer)."""


def holds_identity_number(text: str) -> bool:
    """Tell whether a personal identity or coordination number stands in the text.

    Month, day and check digit must be right, so that ordinary phone numbers pass.
    Source: SKV 704, check digit by the Luhn rule over the last ten digits.
    """
    return any(_is_number(found) for found in _CANDIDATE.finditer(text))


def _is_number(found: re.Match[str]) -> bool:
    day = int(found[2])
    return _is_day(int(found[1]), day - _COORDINATION if day > _COORDINATION else day) and _has_check_digit(found[0])


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
