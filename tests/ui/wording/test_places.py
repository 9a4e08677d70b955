"""Opening hours and floors in words."""

from __future__ import annotations

from datetime import time

import pytest

from models.values.activities import OfficeScope
from models.values.places import (
    FLOOR_NAMES_FROM,
    FLOOR_NAMES_TO,
    OpeningHours,
    OrganisationKind,
    PlaceColour,
    PlaceKind,
)
from ui.language import Language
from ui.wording.places import (
    colour_name,
    floor_choice,
    opening_hours_in_words,
    organisation_kind_name,
    place_kind_name,
    scope_name,
)


def hours(weekday: int, opens: int, closes: int) -> OpeningHours:
    return OpeningHours(weekday=weekday, opens=time(opens), closes=time(closes))


def test_days_in_a_row_with_the_same_hours_are_one_line(language: Language) -> None:
    week = (*(hours(day, 10, 19) for day in range(4)), hours(4, 10, 17), hours(5, 10, 12), hours(5, 13, 14))

    lines = opening_hours_in_words(week)

    assert [(line.days, line.times) for line in lines] == [
        ("mån–tors", "10:00–19:00"),
        ("fre", "10:00–17:00"),
        ("lör", "10:00–12:00, 13:00–14:00"),
        ("sön", "stängt"),
    ]


def test_place_without_hours_says_nothing(language: Language) -> None:
    assert opening_hours_in_words(()) == ()


def test_floors_are_said_in_words(language: Language) -> None:
    said = [floor_choice(floor) for floor in (FLOOR_NAMES_FROM, 0, 1, FLOOR_NAMES_TO)]

    assert said == ["Källarplan", "Gatuplan", "1 trappa upp", "12 trappor upp"]


@pytest.mark.parametrize("code", ["sv", "en"])
def test_everything_has_a_name(language: Language, code: str) -> None:
    language.use(code)

    names = (
        [organisation_kind_name(kind) for kind in OrganisationKind],
        [place_kind_name(kind) for kind in PlaceKind],
        [colour_name(colour) for colour in PlaceColour],
        [scope_name(scope) for scope in OfficeScope],
    )

    assert all(len(set(group)) == len(group) and all(group) for group in names)
