"""How a phone number is said in the window."""

from __future__ import annotations

from models.rules.phone_numbers import shown_phone
from models.values.people import Phone


def phone_text(phone: Phone) -> str:
    """``070-174 06 22`` for a Swedish number, with its country for others, as written if it was not understood."""
    return shown_phone(phone)
