"""The key numbers count as the lists do, and only whom one may see."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from models.entities.organisation import Coordinator
from models.entities.person import Person
from models.queries.key_numbers import people_numbers, register_contents
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.overview import RegisterContents
from models.values.people import AssignmentKind, AssignmentStatus, NewcomerStatus
from models.values.people_drafts import AssignmentDraft, NewcomerDraft, VolunteerDraft
from tests.factories import make_meeting_point, make_person


@pytest.mark.parametrize(("days", "median"), [((), None), ((9,), 9), ((1, 30, 4), 4), ((1, 4, 9, 30), 7)])
def test_median_is_the_middle_of_those_who_wait(
    unit_of_work: UnitOfWork, today: date, days: tuple[int, ...], median: int | None
) -> None:
    for number in days:
        since = today - timedelta(days=number)
        make_person(unit_of_work, newcomer=NewcomerDraft(since=since, status=NewcomerStatus.READY))
    make_person(unit_of_work, newcomer=NewcomerDraft(since=today - timedelta(days=900)))

    numbers = people_numbers(unit_of_work.session, today)

    assert (numbers.waiting, numbers.median_days) == (len(days), median)


def test_volunteer_with_room_is_ready_and_has_a_place(unit_of_work: UnitOfWork, today: date) -> None:
    for status, capacity in ((AssignmentStatus.READY, 1), (AssignmentStatus.READY, 0), (AssignmentStatus.CHECKS, 2)):
        assignment = AssignmentDraft(kind=AssignmentKind.LANGUAGE_FRIEND, status=status, capacity=capacity)
        make_person(unit_of_work, volunteer=VolunteerDraft(assignments=(assignment,)))

    assert people_numbers(unit_of_work.session, today).free_volunteers == 1


def test_protected_person_counts_only_for_who_answers_for_them(database: Database, today: date) -> None:
    with database.write() as uow:
        both = [Coordinator(name="Samira"), Coordinator(name="Lena")]
        uow.session.add_all(both)
        uow.session.flush()
        key = make_person(uow, newcomer=NewcomerDraft(status=NewcomerStatus.READY))
        person = uow.session.get_one(Person, key)
        person.protected, person.responsible_id = True, both[0].id
        uow.commit()

    with database.read(both[0].id) as hers, database.read(both[1].id) as others:
        assert people_numbers(hers, today).waiting == 1
        assert people_numbers(others, today).waiting == 0


def test_contents_say_of_what_there_is_anything(unit_of_work: UnitOfWork) -> None:
    before = register_contents(unit_of_work.session)
    make_meeting_point(unit_of_work)
    make_person(unit_of_work, newcomer=NewcomerDraft())

    after = register_contents(unit_of_work.session)

    assert (before, after) == (RegisterContents(), RegisterContents(places=True, newcomers=True))
