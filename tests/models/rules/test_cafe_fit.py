"""Which cafés suit somebody who waits: level, who is invited, age and time."""

from __future__ import annotations

from datetime import date, time

import pytest

from models.rules.availability import PartOfDay, every_week
from models.rules.cafe_fit import CafeTerms, can_come, is_for
from models.values.activities import ActivityKind, ActivityLevel, Audience
from models.values.identifiers import PersonId
from models.values.pairing import PairingUnit
from models.values.people import Gender, SwedishLevel

TODAY = date(2026, 11, 23)
BEGINNER = PairingUnit(id=PersonId(1), swedish=SwedishLevel.A, gender=Gender.WOMAN, birth_year=1990)


def cafe(
    kind: ActivityKind = ActivityKind.LANGUAGE_CAFE,
    level: ActivityLevel = ActivityLevel.UNSAID,
    audience: Audience = Audience.EVERYONE,
) -> CafeTerms:
    return CafeTerms(kind=kind, level=level, audience=audience)


def test_a_walk_or_homework_help_is_no_place_to_wait_for_a_language_friend() -> None:
    assert is_for(BEGINNER, cafe(), TODAY)
    assert not is_for(BEGINNER, cafe(ActivityKind.HOMEWORK_HELP), TODAY)


@pytest.mark.parametrize(
    ("swedish", "level", "fits"),
    [
        (SwedishLevel.A, ActivityLevel.BEGINNER, True),
        (SwedishLevel.A, ActivityLevel.INTERMEDIATE, False),
        (SwedishLevel.C, ActivityLevel.INTERMEDIATE, True),
        (SwedishLevel.C, ActivityLevel.ADVANCED, False),
        (SwedishLevel.AFTER, ActivityLevel.ADVANCED, True),
        (SwedishLevel.AFTER, ActivityLevel.BEGINNER, False),
        (None, ActivityLevel.ALL_LEVELS, True),
        (None, ActivityLevel.INTERMEDIATE, False),
    ],
)
def test_level_fits_the_oral_swedish(swedish: SwedishLevel | None, level: ActivityLevel, fits: bool) -> None:
    unit = PairingUnit(id=PersonId(1), swedish=swedish)

    assert is_for(unit, cafe(level=level), TODAY) is fits


def test_invitation_is_held_against_gender_and_children() -> None:
    man = PairingUnit(id=PersonId(2), gender=Gender.MAN)
    mother = PairingUnit(id=PersonId(3), gender=Gender.WOMAN, children=(2020,))

    assert is_for(BEGINNER, cafe(audience=Audience.WOMEN_ONLY), TODAY)
    assert not is_for(man, cafe(audience=Audience.WOMEN_ONLY), TODAY)
    assert not is_for(man, cafe(ActivityKind.WOMENS_CAFE), TODAY)
    assert is_for(mother, cafe(ActivityKind.FAMILY_CAFE), TODAY)
    assert not is_for(BEGINNER, cafe(ActivityKind.FAMILY_CAFE), TODAY)


def test_young_people_are_those_up_to_25_unless_the_cafe_says_otherwise() -> None:
    young, grown = (PairingUnit(id=PersonId(4), birth_year=TODAY.year - age) for age in (22, 40))
    youth = cafe(ActivityKind.YOUTH_CAFE)
    senior = CafeTerms(
        kind=ActivityKind.LANGUAGE_CAFE, level=ActivityLevel.UNSAID, audience=Audience.EVERYONE, age_from=35
    )

    assert [is_for(each, youth, TODAY) for each in (young, grown)] == [True, False]
    assert [is_for(each, senior, TODAY) for each in (young, grown)] == [False, True]
    assert not is_for(PairingUnit(id=PersonId(5)), youth, TODAY)


def test_an_hour_of_it_must_be_free() -> None:
    evenings = PairingUnit(id=PersonId(6), availability=every_week([(1, PartOfDay.EVENING)]))
    tuesday = date(2026, 11, 24)

    assert can_come(evenings, tuesday, time(17, 30), time(19))
    assert not can_come(evenings, tuesday, time(15, 30), time(17, 30))
    assert not can_come(evenings, date(2026, 11, 25), time(17, 30), time(19))
    assert can_come(PairingUnit(id=PersonId(7)), tuesday, time(9), time(10))
