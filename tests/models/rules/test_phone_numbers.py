"""Phone numbers as they are written and shown."""

from __future__ import annotations

import pytest

from models.rules.phone_numbers import read_phone, read_phones, shown_phone
from models.values.people import Phone


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("070-174 06 05", "+46701740605"),
        ("701740605", "+46701740605"),
        ("46701740605", "+46701740605"),
        ("0046 70 174 06 05", "+46701740605"),
        ("+46 (0)70-174 06 05", "+46701740605"),
        ("mobil: 0701740605 (kväll)", "+46701740605"),
        ("08-465 004 00", "+46846500400"),
        ("+47 22 12 34 56", "+4722123456"),
        ("90510", ""),
        ("ring inte", ""),
        ("", ""),
    ],
)
def test_read_phone_understands_what_people_write(written: str, number: str) -> None:
    assert read_phone(written) == number


def test_read_phone_takes_no_personal_identity_number() -> None:
    assert read_phone("19811218-9876") == ""
    assert read_phone("811218 9876") == ""


def test_read_phones_parts_a_cell_with_several() -> None:
    phones = read_phones("070-174 06 05, 08-465 004 00 eller 0701740605; fråga")

    assert [phone.number for phone in phones] == ["+46701740605", "+46846500400", ""]
    assert phones[2].written == "fråga"


def test_shown_phone_is_national_for_sweden_only() -> None:
    assert shown_phone(Phone(number="+46701740605", written="701740605")) == "070-174 06 05"
    assert shown_phone(Phone(number="+4722123456", written="")) == "+47 22 12 34 56"
    assert shown_phone(Phone(written="90510")) == "90510"
