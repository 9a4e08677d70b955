"""Roles and statuses of people, for a line that names them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, timedelta

import pytest

from models.queries.person_standing import standing_rows
from models.services.person_events import end_assignment, pause_people
from models.storage.unit_of_work import UnitOfWork
from models.values.identifiers import PersonId
from models.values.language import LanguageCode
from models.values.people import AssignmentKind, AssignmentStatus, NewcomerStatus, Pause, PersonRole
from models.values.people_drafts import AssignmentDraft, NewcomerDraft, VolunteerDraft
from tests.conftest import Statements
from tests.factories import make_person

FRIEND = AssignmentDraft(kind=AssignmentKind.LANGUAGE_FRIEND, capacity=1)
HOST = AssignmentDraft(kind=AssignmentKind.CAFE_HOST)


def make_both(uow: UnitOfWork) -> PersonId:
    return make_person(
        uow,
        volunteer=VolunteerDraft(assignments=(FRIEND, HOST)),
        newcomer=NewcomerDraft(print_language=LanguageCode("so")),
    )


def test_pause_counts_in_its_role_and_while_it_lasts(unit_of_work: UnitOfWork, today: date) -> None:
    person_id = make_both(unit_of_work)
    over = Pause(first=today - timedelta(days=9), last=today - timedelta(days=2))
    pause_people(unit_of_work, [person_id], PersonRole.NEWCOMER, over)
    pause_people(unit_of_work, [person_id], PersonRole.VOLUNTEER, Pause(first=today))

    (row,) = standing_rows(unit_of_work.session, [person_id], today)

    assert row.roles == {PersonRole.VOLUNTEER, PersonRole.NEWCOMER}
    assert (row.volunteer, row.newcomer) == (AssignmentStatus.PAUSED, NewcomerStatus.INTEREST)


def test_volunteer_has_ended_when_every_assignment_has(unit_of_work: UnitOfWork, today: date) -> None:
    person_id = make_both(unit_of_work)
    end_assignment(unit_of_work, person_id, AssignmentKind.CAFE_HOST)
    (before,) = standing_rows(unit_of_work.session, [person_id], today)

    end_assignment(unit_of_work, person_id, AssignmentKind.LANGUAGE_FRIEND)
    (after,) = standing_rows(unit_of_work.session, [person_id], today)

    assert (before.volunteer, after.volunteer) == (AssignmentStatus.INTEREST, AssignmentStatus.ENDED)


@pytest.mark.parametrize("people", [0, 1, 3])
def test_standing_takes_one_statement(
    unit_of_work: UnitOfWork,
    today: date,
    count_statements: Callable[[], AbstractContextManager[Statements]],
    people: int,
) -> None:
    ids = [make_both(unit_of_work) for _ in range(people)]

    with count_statements() as sent:
        rows = standing_rows(unit_of_work.session, ids, today)

    assert (len(rows), sent.count) == (people, min(people, 1))
