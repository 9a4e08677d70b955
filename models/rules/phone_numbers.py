"""Reads phone numbers as people write them and shows them as people say them. Nothing is called."""

from __future__ import annotations

import re
from typing import Final

from models.rules.identity_numbers import holds_more_than_phones
from models.values.people import Phone

_HOME: Final = "SE"
_HOME_CODE: Final = 46
_BETWEEN: Final = re.compile(r"[,;|\n]|\s+/\s+|\s+(?:eller|och|or|and)\s+", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\+?\d[\d\s()./–-]*\d")


def read_phone(text: str) -> str:
    """Give the number in a text in E.164, or nothing if there is none.

    Without a country it is Swedish, also where a spreadsheet took the 0 away. A personal identity number is no phone
    number, though it can look like a valid one: it is looked for first.
    Source: ITU-T E.164; numbering plans as in libphonenumber.
    """
    found = _NUMBER.search(text)
    if found is None or holds_more_than_phones(text):
        return ""
    import phonenumbers  # the tables of all numbering plans: a list is shown without them

    try:
        number = phonenumbers.parse(found[0], _HOME)
    except phonenumbers.NumberParseException:
        return ""
    return (
        phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        if phonenumbers.is_valid_number(number)
        else ""
    )


def read_phones(text: str) -> tuple[Phone, ...]:
    """Give every number of a text with several, in order, each with how it was written; doubles are left out."""
    parts = [part.strip() for part in _BETWEEN.split(text) if part.strip()]
    phones: dict[str, Phone] = {}
    for part in parts:
        number = read_phone(part)
        phones.setdefault(number or part, Phone(number=number, written=part))
    return tuple(phones.values())


def shown_phone(phone: Phone) -> str:
    """Give a number as it is said here: Swedish ones without country, others with, unread ones as written."""
    if not phone.number:
        return phone.written
    import phonenumbers

    number = phonenumbers.parse(phone.number)
    is_home = number.country_code == _HOME_CODE
    form = phonenumbers.PhoneNumberFormat.NATIONAL if is_home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(number, form)
