"""The invented people of the demo."""

from __future__ import annotations

from collections import Counter
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.entities.household import Household
from models.entities.person import Person
from models.queries.people import PersonChip, PersonFilter, person_counts, person_ids, person_rows
from models.services.demo_people import chance
from models.values.people import HouseholdKind, PersonRole

MONDAY = date(2026, 11, 23)


def test_demo_has_both_sides_with_somebody_on_every_chip(demo_session: Session) -> None:
    for role, about in ((PersonRole.VOLUNTEER, 120), (PersonRole.NEWCOMER, 160)):
        counts = person_counts(demo_session, PersonFilter(role=role), MONDAY)

        assert about * 0.9 < counts[PersonChip.ALL] + counts[PersonChip.ENDED] <= about
        assert all(counts.values()), counts


def test_demo_phones_are_fictitious_and_shared_only_at_home(demo_session: Session) -> None:
    people = demo_session.scalars(select(Person)).all()
    numbers = Counter(number for person in people for number, _ in person.phones)
    shared = {number for number, count in numbers.items() if count > 1}
    homes = {number: {person.household_id for person in people if _has(person, number)} for number in shared}

    assert all(number.startswith(("+467017406", "+468465004")) for number in numbers)
    assert all(len(at_home) == 1 and None not in at_home for at_home in homes.values())


def _has(person: Person, number: str) -> bool:
    return any(number == own for own, _ in person.phones)


def test_demo_has_six_families_and_three_groups(demo_session: Session) -> None:
    counted = demo_session.execute(select(Household.kind, func.count()).group_by(Household.kind))
    kinds = {kind: count for kind, count in counted}

    assert kinds == {HouseholdKind.FAMILY: 6, HouseholdKind.GROUP: 3}


def test_demo_speaks_many_languages(demo_session: Session) -> None:
    chosen = PersonFilter(role=PersonRole.NEWCOMER)
    rows = person_rows(demo_session, person_ids(demo_session, chosen, MONDAY), PersonRole.NEWCOMER, MONDAY)

    spoken = Counter(row.print_language for row in rows)
    assert [code for code, _ in spoken.most_common(2)] in (["uk", "ar"], ["ar", "uk"])
    assert len(spoken) > 8
    assert all(row.languages[0].language == row.print_language for row in rows)


def test_chance_is_the_same_each_time() -> None:
    assert [chance("a", number, 10) for number in range(5)] == [chance("a", number, 10) for number in range(5)]
    assert len({chance("a", number, 10) for number in range(50)}) == 10
