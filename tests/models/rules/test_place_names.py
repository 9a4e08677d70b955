"""Which meeting point is meant by a name that was typed."""

from __future__ import annotations

import pytest

from models.rules.place_names import places_alike, places_meant

NAMES = ("Träffen", "Betelkyrkan", "Norrängskyrkan", "Kyrkan", "Källarvåningen")


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        ("Träffen", ("Träffen",)),
        ("TRAFFEN", ("Träffen",)),
        ("  kallarvaningen ", ("Källarvåningen",)),
        ("kyrkan", ("Kyrkan",)),
        ("ängskyrk", ("Norrängskyrkan",)),
        ("kyrk", ("Betelkyrkan", "Norrängskyrkan", "Kyrkan")),
        ("moské", ()),
    ],
)
def test_name_is_found_without_regard_to_capitals_and_dots(wanted: str, meant: tuple[str, ...]) -> None:
    assert places_meant(NAMES, wanted) == meant


def test_the_very_name_wins_over_the_same_letters() -> None:
    assert places_meant(("Hagen", "Hägen"), "Hägen") == ("Hägen",)
    assert places_meant(("Hagen", "Hägen"), "hagen") == ("Hagen", "Hägen")


def test_mistyped_name_finds_those_like_it() -> None:
    assert places_alike(NAMES, "Betelkykan")[0] == "Betelkyrkan"
    assert places_alike(NAMES, "xyz") == ()
