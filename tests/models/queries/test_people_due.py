"""Who has to be informed, and whose extract runs out."""

from __future__ import annotations

from datetime import date, timedelta

from models.entities.papers import ShownPaper
from models.queries.people_due import extracts_running_out, interviews_due, number_to_inform, people_to_inform
from models.services.person_events import book_interview, inform_person, note_interview
from models.storage.unit_of_work import UnitOfWork
from models.values.people import (
    AssignmentKind,
    AssignmentStatus,
    InformedHow,
    IntakePolicy,
    NewcomerStatus,
    PaperKind,
    PersonRole,
)
from models.values.people_drafts import AssignmentDraft, NewcomerDraft, VolunteerDraft
from tests.factories import make_person


def test_people_to_inform_are_those_with_a_live_role_whose_month_is_nearly_over(
    unit_of_work: UnitOfWork, today: date
) -> None:
    waiting = make_person(unit_of_work, newcomer=NewcomerDraft())
    told = make_person(unit_of_work, volunteer=VolunteerDraft())
    make_person(unit_of_work, newcomer=NewcomerDraft(status=NewcomerStatus.ENDED))
    make_person(unit_of_work)
    inform_person(unit_of_work, told, today, InformedHow.CALL)
    session = unit_of_work.session

    now = people_to_inform(session, today)
    later = people_to_inform(session, today + timedelta(days=23))

    assert now == ()
    assert [(row.id, row.due_on) for row in later] == [(waiting, today + timedelta(days=30))]


def test_latest_extract_counts_and_only_where_one_is_asked(unit_of_work: UnitOfWork, today: date) -> None:
    def person(kind: AssignmentKind, status: AssignmentStatus, *days_ago: int) -> int:
        helping = VolunteerDraft(assignments=(AssignmentDraft(kind=kind, status=status),))
        key = make_person(unit_of_work, volunteer=helping)
        for days in days_ago:
            paper = ShownPaper(person_id=key, kind=PaperKind.RECORD_EXTRACT, day=today - timedelta(days=days))
            paper.under_a_year = True
            unit_of_work.session.add(paper)
        unit_of_work.session.flush()
        return key

    soon = person(AssignmentKind.HOMEWORK_HELP, AssignmentStatus.READY, 350)
    over = person(AssignmentKind.HOMEWORK_HELP, AssignmentStatus.CHECKS, 500)
    person(AssignmentKind.HOMEWORK_HELP, AssignmentStatus.READY, 500, 10)
    person(AssignmentKind.HOMEWORK_HELP, AssignmentStatus.ENDED, 500)
    host = person(AssignmentKind.CAFE_HOST, AssignmentStatus.READY, 500)

    rows = extracts_running_out(unit_of_work.session, today)
    asked_of_all = IntakePolicy(papers=frozenset({PaperKind.RECORD_EXTRACT}))
    of_all = extracts_running_out(unit_of_work.session, today, asked_of_all)

    assert [row.id for row in rows] == [over, soon]
    assert rows[1].due_on == today + timedelta(days=15)
    assert [row.id for row in of_all] == [over, host, soon]


def test_role_to_open_is_told_and_a_volunteer_comes_first(unit_of_work: UnitOfWork, today: date) -> None:
    newcomer = make_person(unit_of_work, newcomer=NewcomerDraft())
    both = make_person(unit_of_work, newcomer=NewcomerDraft(), volunteer=VolunteerDraft())

    rows = people_to_inform(unit_of_work.session, today + timedelta(days=23))

    assert {row.id: row.role for row in rows} == {newcomer: PersonRole.NEWCOMER, both: PersonRole.VOLUNTEER}


def test_number_to_inform_counts_more_than_are_listed(unit_of_work: UnitOfWork, today: date) -> None:
    for _person in range(3):
        make_person(unit_of_work, newcomer=NewcomerDraft())
    later = today + timedelta(days=23)

    rows = people_to_inform(unit_of_work.session, later, most=2)

    assert (len(rows), number_to_inform(unit_of_work.session, later)) == (2, 3)
    assert number_to_inform(unit_of_work.session, today) == 0


def test_interview_is_due_from_its_day_until_it_was_held(unit_of_work: UnitOfWork, today: date) -> None:
    def person(days: int, *, held: bool = False, status: NewcomerStatus = NewcomerStatus.INTEREST) -> int:
        key = make_person(unit_of_work, newcomer=NewcomerDraft(status=status))
        book_interview(unit_of_work, key, today + timedelta(days=days))
        if held:
            note_interview(unit_of_work, key, today)
        return key

    now, late = person(0), person(-3)
    person(1)
    person(-1, held=True)
    person(-1, status=NewcomerStatus.ENDED)
    ended = AssignmentDraft(kind=AssignmentKind.CAFE_HOST, status=AssignmentStatus.ENDED)
    left = make_person(unit_of_work, volunteer=VolunteerDraft(assignments=(ended,)))
    book_interview(unit_of_work, left, today)

    rows = interviews_due(unit_of_work.session, today)

    assert [(row.id, row.due_on) for row in rows] == [(late, today - timedelta(days=3)), (now, today)]
