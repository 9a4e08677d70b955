"""Personal identity numbers in free text. The numbers are the tax agency's own test numbers and made-up ones."""

from __future__ import annotations

import pytest

from models.rules.identity_numbers import holds_identity_number


@pytest.mark.parametrize(
    "text",
    [
        "Ring Anna, 811228-9874, om nyckeln",
        "19811228-9874",
        "198112289874",
        "8112289874",
        "811228+9874",
        "samordningsnummer 701063-2391",
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
        "2026-11-23 10:00–12:00",
        "order 98112289874123",
    ],
)
def test_other_numbers_pass(text: str) -> None:
    assert not holds_identity_number(text)
