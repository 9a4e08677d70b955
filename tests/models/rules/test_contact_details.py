"""Phone numbers, e-mail and web addresses."""

from __future__ import annotations

import pytest

from models.rules.contact_details import is_email, is_phone, is_web_address


@pytest.mark.parametrize("text", ["08-465 004 10", "070-174 06 05", "+46 8 465 004 10", "(08) 465 00 410", "11414"])
def test_is_phone_takes_numbers_as_people_write_them(text: str) -> None:
    assert is_phone(text)


@pytest.mark.parametrize("text", ["", "ring 08-465", "1234", "08-465 004 10 eller 11", "46+8 465 004 10", "1" * 16])
def test_is_phone_refuses_what_cannot_be_called(text: str) -> None:
    assert not is_phone(text)


@pytest.mark.parametrize("text", ["anna@example.se", "språk.café@östermark.example", "a+b@sub.example.org"])
def test_is_email_takes_addresses(text: str) -> None:
    assert is_email(text)


@pytest.mark.parametrize("text", ["", "anna", "anna@", "@example.se", "a@b", "a@b.se, c@d.se", "a b@example.se"])
def test_is_email_refuses_what_is_no_single_address(text: str) -> None:
    assert not is_email(text)


@pytest.mark.parametrize(
    "text", ["ljungsala.example/sprakcafe", "https://www.example.se", "EXAMPLE.ORG", "språkcafé.example/å?v=48#a"]
)
def test_is_web_address_takes_addresses_with_and_without_scheme(text: str) -> None:
    assert is_web_address(text)


@pytest.mark.parametrize("text", ["", "example", "ftp://example.se", "example .se", "https://", "javascript:alert(1)"])
def test_is_web_address_refuses_the_rest(text: str) -> None:
    assert not is_web_address(text)
