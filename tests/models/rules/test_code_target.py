"""Where the square code leads in each language."""

from __future__ import annotations

import pytest

from models.rules.code_target import code_target, is_suffix, printed_address
from models.values.language import LanguageCode

ARABIC = LanguageCode("ar")


@pytest.mark.parametrize(
    "suffix", ["", "?lang={language}", "/{language}", "/{language}/program", "?l={language}&x=%C3%A5", "#x"]
)
def test_suffix_of_signs_for_addresses_is_taken(suffix: str) -> None:
    assert is_suffix(suffix)


@pytest.mark.parametrize(
    "suffix",
    [
        "/{language}/{language}",
        "?lang={code}",
        "?språk={language}",
        "? lang",
        "/a\nb",
        "-{language}",
        "{language}",
        "?x=%",
        '?"',
    ],
)
def test_other_suffix_is_refused(suffix: str) -> None:
    assert not is_suffix(suffix)


@pytest.mark.parametrize(
    ("address", "suffix", "target"),
    [
        ("ljungsala.example/cafe", "", "https://ljungsala.example/cafe"),
        ("http://ljungsala.example", "?lang={language}", "http://ljungsala.example?lang=ar"),
        ("ljungsala.example/cafe/", "/{language}", "https://ljungsala.example/cafe/ar"),
        ("ljungsala.example?sida=2", "?lang={language}", "https://ljungsala.example?sida=2&lang=ar"),
        (" ", "?lang={language}", ""),
    ],
)
def test_target_is_the_address_with_the_language_behind_it(address: str, suffix: str, target: str) -> None:
    assert code_target(address, suffix, ARABIC) == target


def test_printed_address_stays_short() -> None:
    assert printed_address(" https://ljungsala.example/cafe ") == "ljungsala.example/cafe"
