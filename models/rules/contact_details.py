"""Whether a phone number, an e-mail address or a web address can be one. Nothing is looked up or called."""

from __future__ import annotations

import re

_PHONE_SIGNS = re.compile(r"\+?[\d\s()/-]+")
_EMAIL = re.compile(r"[^\s@,;<>]+@[\w-]+(\.[\w-]+)+")
_WEB = re.compile(r"(https?://)?([\w-]+\.)+[^\W\d_]{2,}(:\d+)?([/?#]\S*)?", re.IGNORECASE)
FEWEST_DIGITS = 5
MOST_DIGITS = 15


def is_phone(text: str) -> bool:
    """Tell whether the text can be a phone number: digits with blanks, hyphens, brackets, perhaps a plus first.

    Five digits are the shortest a switchboard has, fifteen the longest in the world.
    Source: ITU-T E.164.
    """
    digits = sum(sign.isdigit() for sign in text)
    return _PHONE_SIGNS.fullmatch(text) is not None and FEWEST_DIGITS <= digits <= MOST_DIGITS


def is_email(text: str) -> bool:
    """Tell whether the text can be one e-mail address; letters such as å are allowed on both sides."""
    return _EMAIL.fullmatch(text) is not None


def is_web_address(text: str) -> bool:
    """Tell whether the text can be a web address, with or without ``https://`` before it."""
    return _WEB.fullmatch(text) is not None
