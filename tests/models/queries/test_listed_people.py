"""The columns of a list: each field what its record holds, every part with whom it belongs to."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date

import pytest
from sqlalchemy import select

from models.entities.availability import PauseDays
from models.entities.language_skill import SpokenLanguage
from models.entities.newcomer import Newcomer
from models.entities.person import Person
from models.entities.volunteer import Volunteer
from models.queries.listed_people import (
    ListedAssignment,
    ListedPerson,
    listed_assignments,
    listed_languages,
    listed_papers,
    listed_pauses,
    listed_people,
)
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.identifiers import PersonId
from models.values.people import (
    AssignmentKind,
    AssignmentStatus,
    LanguageLevel,
    LanguageSkill,
    NewcomerStatus,
    Pause,
    PersonRole,
)
from models.values.people_drafts import AssignmentDraft, NewcomerDraft, VolunteerDraft
from tests.conftest import Statements
from tests.factories import make_area, make_person

ARABIC = LanguageSkill(language="ar", level=LanguageLevel.FLUENT)
SWEDISH = LanguageSkill(language="sv", level=LanguageLevel.A_LITTLE)
FRIEND = AssignmentDraft(kind=AssignmentKind.LANGUAGE_FRIEND, capacity=2, status=AssignmentStatus.READY)


def test_person_has_the_fields_of_every_record(unit_of_work: UnitOfWork) -> None:
    session = unit_of_work.session
    both = make_person(
        unit_of_work,
        given_name="Nour",
        family_name="Testad",
        phone="070-174 06 05",
        volunteer=VolunteerDraft(),
        newcomer=NewcomerDraft(status=NewcomerStatus.READY),
    )
    person = session.get_one(Person, both)
    person.area_id = make_area(unit_of_work, "Centrum")
    person.birth_year, person.alias, person.email = 1984, "N.", "nour@example.se"
    session.flush()
    volunteer = session.scalars(select(Volunteer)).one()
    newcomer = session.scalars(select(Newcomer)).one()

    found = listed_people(session, [both, PersonId(999)])

    assert found == {
        both: ListedPerson(
            id=both,
            version=person.version,
            given_name="Nour",
            family_name="Testad",
            alias="N.",
            phones=person.phones,
            email="nour@example.se",
            area="Centrum",
            birth_year=1984,
            is_adult=person.is_adult,
            informed_on=person.informed_on,
            protected=False,
            volunteer_id=volunteer.id,
            volunteer_since=volunteer.since,
            volunteer_interview_on=volunteer.interview_on,
            volunteer_interviewed_on=volunteer.interviewed_on,
            newcomer_id=newcomer.id,
            newcomer_since=newcomer.since,
            newcomer_interview_on=newcomer.interview_on,
            newcomer_interviewed_on=newcomer.interviewed_on,
            newcomer_status=NewcomerStatus.READY,
            oral_swedish=newcomer.oral_swedish,
            print_language=newcomer.print_language,
        )
    }


def test_somebody_without_area_and_role_is_there(unit_of_work: UnitOfWork) -> None:
    key = make_person(unit_of_work)

    found = listed_people(unit_of_work.session, [key])

    assert (found[key].area, found[key].volunteer_id, found[key].newcomer_id) == (None, None, None)


def test_parts_stand_with_their_person(unit_of_work: UnitOfWork, today: date) -> None:
    session = unit_of_work.session
    one = make_person(unit_of_work, languages=(ARABIC, SWEDISH), volunteer=VolunteerDraft(assignments=(FRIEND,)))
    other = make_person(unit_of_work, languages=(SWEDISH,), volunteer=VolunteerDraft())
    session.add(PauseDays(person_id=other, role=PersonRole.VOLUNTEER, first=today, last=None))
    session.add(PauseDays(person_id=other, role=PersonRole.NEWCOMER, first=date(2020, 1, 1), last=None))
    session.flush()
    ids = [one, other]

    assert listed_languages(session, ids) == {one: [ARABIC, SWEDISH], other: [SWEDISH]}
    assert listed_pauses(session, ids, PersonRole.VOLUNTEER) == {other: [Pause(first=today, last=None)]}
    assert listed_assignments(session, ids) == {
        one: [ListedAssignment(kind=FRIEND.kind, capacity=2, status=AssignmentStatus.READY)]
    }


def test_languages_stand_as_on_the_card(unit_of_work: UnitOfWork) -> None:
    session = unit_of_work.session
    key = make_person(unit_of_work, languages=(ARABIC, SWEDISH))
    for spoken in session.scalars(select(SpokenLanguage)):
        spoken.position = -spoken.position
    session.flush()

    assert listed_languages(session, [key])[key] == [SWEDISH, ARABIC]


@pytest.mark.parametrize("protected", [False, True])
def test_protected_people_are_left_out_for_who_may_not_see_them(database: Database, protected: bool) -> None:
    with database.write() as uow:
        key = make_person(uow, languages=(ARABIC,), volunteer=VolunteerDraft(assignments=(FRIEND,)))
        uow.session.get_one(Person, key).protected = protected
        uow.commit()

    with database.read() as session:
        seen = [set(read(session, [key])) for read in (listed_people, listed_languages, listed_assignments)]

    assert seen == [set() if protected else {key}] * 3


def test_nobody_has_papers_without_a_statement(
    unit_of_work: UnitOfWork, count_statements: Callable[[], AbstractContextManager[Statements]]
) -> None:
    with count_statements() as sent:
        found = listed_papers(unit_of_work.session, [])

    assert (found, sent.count) == ({}, 0)
