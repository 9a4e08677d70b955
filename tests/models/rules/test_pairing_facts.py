"""Facts of a unit as numbers and sets: what nobody said never shuts anybody out by itself."""

from __future__ import annotations

from dataclasses import replace

from models.rules import pairing_facts as facts
from models.values.identifiers import PersonId
from models.values.pairing import PairingUnit
from models.values.people import Gender, SwedishLevel

ANNA = PairingUnit(id=PersonId(1))


def test_the_lowest_level_asks_no_more_than_none() -> None:
    lowest, some = (replace(ANNA, swedish=level) for level in (SwedishLevel.NONE, SwedishLevel.A))

    assert facts.level_asked(lowest) == facts.level_asked(ANNA) == facts.level_reached(ANNA) < facts.level_asked(some)


def test_a_child_is_near_those_three_years_older_and_younger() -> None:
    assert facts.years_around_children(replace(ANNA, children=(2015,))) == frozenset(range(2012, 2019))


def test_all_adults_are_told_from_the_contact_person() -> None:
    couple = replace(ANNA, gender=Gender.WOMAN, adults=(Gender.MAN, Gender.WOMAN))

    assert facts.gender(couple) == facts.GENDER_BITS[Gender.WOMAN]
    assert facts.genders(couple) == facts.GENDER_BITS[Gender.WOMAN] | facts.GENDER_BITS[Gender.MAN]
