"""Personal identity numbers in free text. The numbers are the tax agency's own test numbers and made-up ones."""

from __future__ import annotations

import pytest

from models.rules.identity_numbers import holds_identity_number, holds_more_than_phones


@pytest.mark.parametrize(
    "text",
    [
        "Ring Anna, 811228-9874, om nyckeln",
        "19811228-9874",
        "198112289874",
        "8112289874",
        "811228+9874",
        "samordningsnummer 701063-2391",
        "1981-12-28-9874",
        "1981 12 28 9874",
        "81 12 28 98 74",
        "81.12.28-9874",
        "19 811228 9874",
        "811228 – 9874",
        "811228/9874",
        "811228\u00a0\u20119874",
        "8112\u00ad28\u200b-9874",
        "٨١١٢٢٨-٩٨٧٤",
        "８１１２２８－９８７４",
    ],
)
def test_identity_number_is_found(text: str) -> None:
    assert holds_identity_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ring 08-465 004 10",
        "070-174 06 05",
        "0701740605",
        "811228-9873",  # check digit
        "811328-9874",  # month
        "08-12 28 98 74",
        "08 12 28 98 74",
        "10-12 13-15 17-19",
        "10.00-12.00 13.00",
        "2026-11-23 10:00–12:00",
        "order 98112289874123",
    ],
)
def test_other_numbers_pass(text: str) -> None:
    assert not holds_identity_number(text)


@pytest.mark.parametrize("phone", ["0701740607", "070-174 06 05", "0701740607, 08-465 004 00"])
def test_mobile_number_is_allowed_where_a_phone_is_asked_for(phone: str) -> None:
    assert not holds_more_than_phones(phone)


def test_mobile_number_that_could_be_an_identity_number_is_found_elsewhere() -> None:
    assert holds_identity_number("0701740607")


@pytest.mark.parametrize("text", ["8112289874", "811228-9874", "0701740607 811228-9874", "198112289874"])
def test_identity_number_is_found_where_a_phone_is_asked_for(text: str) -> None:
    assert holds_more_than_phones(text)
