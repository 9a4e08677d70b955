"""Whom a list shows while somebody types: the same people as a plain walk through the register gives, at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date
from random import Random

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.assignment import Assignment
from models.entities.availability import PauseDays
from models.entities.language_skill import SpokenLanguage
from models.entities.newcomer import Newcomer
from models.entities.person import Person
from models.entities.search_entry import SearchEntry
from models.entities.volunteer import Volunteer
from models.queries.people_filters import PersonFilter, person_ids
from models.rules.name_search import SHORTEST_ALIKE, fold, skeleton, sort_key, typed_digits
from models.storage.data_folder import DataFolder
from models.storage.database import Database
from models.storage.opening import open_database
from models.values.changes import EntityKind
from models.values.clock import FixedClock
from models.values.identifiers import AreaId, PersonId
from models.values.people import AssignmentKind, AssignmentStatus, NewcomerStatus, PersonRole
from models.values.people_drafts import VolunteerDraft
from models.values.people_lists import PersonChip
from tests.benchmarks.registers import TODAY, register_of
from tests.conftest import PASSPHRASE, Statements
from tests.factories import make_meeting_point, make_person

PEOPLE = 1_200
VOLUNTEERS = PersonFilter(role=PersonRole.VOLUNTEER)
TYPED = (
    "mohammed",
    "muhamad",
    "Åsa",
    "asa berg",
    "al hassan",
    "ingrid b",
    "olena",
    "yusuf",
    "0012",
    "p7",
    "a a",
    " - ",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One person as the plain walk knows them."""

    id: PersonId
    entry: SearchEntry
    area_id: AreaId | None
    is_live: bool
    is_paused: bool
    is_informed: bool
    languages: frozenset[str]
    kinds: frozenset[AssignmentKind]


@pytest.fixture(scope="module")
def register() -> Iterator[Database]:
    with register_of(PEOPLE) as database:
        yield database


@pytest.fixture(scope="module")
def everybody(register: Database) -> dict[PersonRole, list[Listed]]:
    with register.read() as session:
        return {role: list(_walk(session, role)) for role in PersonRole}


def _walk(session: Session, role: PersonRole) -> Iterator[Listed]:
    entries = {row.key: row for row in session.scalars(select(SearchEntry)) if row.kind is EntityKind.PERSON}
    people = {row.id: row for row in session.scalars(select(Person))}
    volunteers = {row.person_id for row in session.scalars(select(Volunteer))}
    newcomers = {row.person_id: row.status for row in session.scalars(select(Newcomer))}
    work, speech = list(session.scalars(select(Assignment))), list(session.scalars(select(SpokenLanguage)))
    pauses = {row.person_id for row in session.scalars(select(PauseDays)) if row.role is role}
    for key in volunteers if role is PersonRole.VOLUNTEER else newcomers:
        statuses = [row.status for row in work if row.person_id == key]
        if role is PersonRole.VOLUNTEER:
            is_live = not statuses or any(status is not AssignmentStatus.ENDED for status in statuses)
        else:
            is_live = newcomers[key] is not NewcomerStatus.ENDED
        yield Listed(
            id=key,
            entry=entries[key],
            area_id=people[key].area_id,
            is_live=is_live,
            is_paused=key in pauses,
            is_informed=people[key].informed_on is not None,
            languages=frozenset(row.language for row in speech if row.person_id == key),
            kinds=frozenset(row.kind for row in work if row.person_id == key),
        )


def expected(people: list[Listed], chosen: PersonFilter) -> list[PersonId]:
    """Go through everybody, as slowly and plainly as can be."""
    found = [(likeness, person) for person in people if _fits(person, chosen) for likeness in _answers(person, chosen)]
    return [person.id for _, person in sorted(found, key=lambda hit: (hit[0], hit[1].entry.sort_key, hit[1].id))]


def _fits(person: Listed, chosen: PersonFilter) -> bool:
    chips = {
        PersonChip.ALL: person.is_live,
        PersonChip.ENDED: not person.is_live,
        PersonChip.PAUSED: person.is_live and person.is_paused,
        PersonChip.NOT_INFORMED: person.is_live and not person.is_informed,
    }
    return (
        chips[chosen.chip]
        and (not chosen.area_ids or person.area_id in chosen.area_ids)
        and (not chosen.language or chosen.language in person.languages)
        and (chosen.assignment is None or chosen.assignment in person.kinds)
    )


def _answers(person: Listed, chosen: PersonFilter) -> Iterator[int]:
    entry, text = person.entry, chosen.text
    if not text.strip():
        yield 0
        return
    digits = typed_digits(text)
    if digits:
        if digits.removeprefix("00") in entry.digits:
            yield 1
        return
    words = fold(text).split()
    if words and all((f" {word}" if len(word) < SHORTEST_ALIKE else word) in entry.folded for word in words):
        yield 0 if all(f" {word}" in f" {entry.sort_key}" for word in sort_key(text).split()) else 1
    elif any(len(word) >= SHORTEST_ALIKE for word in words):
        if all(f" {skeleton(word)}" in entry.skeleton for word in words):
            yield 2


def _random_filter(dice: Random) -> PersonFilter:
    word = dice.choice(TYPED)
    role = dice.choice(list(PersonRole))
    is_helping = role is PersonRole.VOLUNTEER
    return PersonFilter(
        role=role,
        chip=dice.choice(
            [PersonChip.ALL, PersonChip.ALL, PersonChip.ENDED, PersonChip.PAUSED, PersonChip.NOT_INFORMED]
        ),
        text=word[: dice.randint(0, len(word))],
        area_ids=frozenset(AreaId(dice.randint(1, 8)) for _ in range(dice.choice((0, 0, 1, 3)))),
        language=dice.choice(("", "", "", "ar", "sv")),
        assignment=dice.choice((None, None, AssignmentKind.CAFE_HOST)) if is_helping else None,
    )


@pytest.mark.parametrize("seed", range(8))
def test_list_shows_whom_a_plain_walk_through_the_register_finds(
    register: Database, everybody: dict[PersonRole, list[Listed]], seed: int
) -> None:
    dice = Random(seed)  # noqa: S311
    filters = [_random_filter(dice) for _ in range(40)]

    with register.read() as session:
        found = [person_ids(session, chosen, TODAY) for chosen in filters]

    assert found == [expected(everybody[chosen.role], chosen) for chosen in filters]
    assert sum(map(bool, found)) > 10


def test_nobody_else_is_found_among_people(database: Database, today: date) -> None:
    with database.write() as uow:
        make_meeting_point(uow, name="Zohras café")
        zohra = make_person(uow, given_name="Zohra", volunteer=VolunteerDraft())
        uow.commit()

    with database.read() as session:
        assert person_ids(session, replace(VOLUNTEERS, text="zoh"), today) == [zohra]


def test_what_another_program_saves_between_two_letters_is_found_at_the_second(
    data_folder: DataFolder, database: Database, clock: FixedClock
) -> None:
    today = clock.today()
    with database.write() as uow:
        first = make_person(uow, given_name="Zohra", volunteer=VolunteerDraft())
        uow.commit()
    with database.read() as session:
        before = person_ids(session, replace(VOLUNTEERS, text="zo"), today)

    with open_database(data_folder, secret=PASSPHRASE, clock=clock) as elsewhere, elsewhere.write() as uow:
        second = make_person(uow, given_name="Zohreh", volunteer=VolunteerDraft())
        uow.commit()
    with database.read() as session:
        after = person_ids(session, replace(VOLUNTEERS, text="zoh"), today)

    assert (before, after) == ([first], [first, second])


@pytest.mark.parametrize("text", ["", "a", "moh", "0012"])
def test_keys_take_one_statement_that_is_built_once(
    register: Database, count_statements: Callable[[], AbstractContextManager[Statements]], text: str
) -> None:
    with register.read() as session, count_statements() as sent:
        person_ids(session, replace(VOLUNTEERS, text=text), TODAY)
        person_ids(session, replace(VOLUNTEERS, text=text.replace("m", "n")), TODAY)

    assert sent.count == 2
    assert len(set(sent.texts)) == 1
