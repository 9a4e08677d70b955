"""Invented people are as in life: shares of women, ages, times on quarters, keys that a card offers."""

from __future__ import annotations

from collections import Counter
from datetime import date
from statistics import median

from models.rules.availability import is_possible, tidy_times
from models.services.population_people import invented_newcomers, invented_volunteers
from models.values.identifiers import AreaId
from models.values.people import Gender, HouseholdKind
from models.values.population import PopulationSize
from resources.people_keys import interests, occupation_fields

TODAY = date(2026, 11, 23)
AREAS = tuple(AreaId(number) for number in range(1, 11))
SIZE = PopulationSize(volunteers=600, newcomers=600, seed=5)


def test_shares_are_those_of_life() -> None:
    volunteers = tuple(invented_volunteers(SIZE, TODAY, AREAS))
    newcomers = tuple(invented_newcomers(SIZE, TODAY, AREAS))

    assert (len(volunteers), len(newcomers)) == (600, 600)
    assert 370 <= sum(each.gender is Gender.WOMAN for each in volunteers) <= 450
    assert 270 <= sum(each.gender is Gender.MAN for each in newcomers) <= 355
    assert 56 <= TODAY.year - median(each.birth_year for each in volunteers) <= 60
    assert 32 <= TODAY.year - median(each.birth_year for each in newcomers) <= 36
    assert {each.places for each in volunteers} == {1, 2, 3}


def test_some_volunteers_come_as_a_family_and_a_few_as_a_group_or_company() -> None:
    volunteers = tuple(invented_volunteers(SIZE, TODAY, AREAS))
    kinds = Counter(each.home for each in volunteers)

    assert 15 <= kinds[HouseholdKind.FAMILY] <= 45
    assert 5 <= kinds[HouseholdKind.GROUP] + kinds[HouseholdKind.ORGANISATION] <= 30
    assert set(kinds) == {None, HouseholdKind.FAMILY, HouseholdKind.GROUP, HouseholdKind.ORGANISATION}
    for person in volunteers:
        assert bool(person.children) == (person.home is HouseholdKind.FAMILY)
        assert bool(person.home_name) == (person.home in (HouseholdKind.GROUP, HouseholdKind.ORGANISATION))


def test_newcomers_with_children_are_a_family() -> None:
    for person in invented_newcomers(SIZE, TODAY, AREAS):
        assert (person.home is HouseholdKind.FAMILY) == bool(person.children)


def test_everything_said_is_something_a_card_can_hold() -> None:
    for person in (*invented_volunteers(SIZE, TODAY, AREAS), *invented_newcomers(SIZE, TODAY, AREAS)):
        times = person.availability.free
        assert times and all(is_possible(stretch) for stretch in times)
        assert tidy_times(times) == times
        assert len(person.interests) <= 5 and set(person.interests) <= set(interests())
        assert person.occupation in {"", *occupation_fields()}
        assert person.area_id in AREAS and person.reach.area_ids <= set(AREAS)
        assert len({skill.language for skill in person.languages}) == len(person.languages)


def test_another_number_of_volunteers_changes_no_newcomer() -> None:
    fewer = PopulationSize(volunteers=3, newcomers=600, seed=5)

    assert tuple(invented_newcomers(fewer, TODAY, AREAS)) == tuple(invented_newcomers(SIZE, TODAY, AREAS))
