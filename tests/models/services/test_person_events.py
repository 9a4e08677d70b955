"""Statuses follow what happens; papers, pauses and notes beside the card."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.queries.people import PersonChip, PersonFilter, person_ids
from models.queries.person_cards import PersonDetails, person_details
from models.services.people import save_person
from models.services.person_events import (
    book_interview,
    end_assignment,
    end_pauses,
    inform_person,
    note_contact,
    note_interview,
    note_paper,
    pause_people,
    remove_note,
    remove_paper,
    remove_pause,
    resume_assignment,
    save_note,
    set_area,
    set_newcomer_status,
)
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import EditConflict, Invalid, ProblemCode
from models.values.identifiers import AreaId, PersonId
from models.values.people import (
    Adulthood,
    AssignmentKind,
    AssignmentStatus,
    InformedHow,
    NewcomerStatus,
    Paper,
    PaperKind,
    Pause,
    PersonRole,
)
from models.values.people_drafts import AssignmentDraft, NewcomerDraft, NoteDraft, VolunteerDraft
from tests.factories import draft_of_person, make_area, make_person

HELPING = VolunteerDraft(assignments=(AssignmentDraft(kind=AssignmentKind.HOMEWORK_HELP),))
SIGNED = (PaperKind.AGREEMENT, PaperKind.PLEDGE, PaperKind.INTRODUCTION)


@pytest.fixture
def helper_id(unit_of_work: UnitOfWork) -> PersonId:
    person_id = make_person(unit_of_work, volunteer=HELPING)
    save_person(unit_of_work, replace(draft_of_person(unit_of_work, person_id), is_adult=Adulthood.YES))
    return person_id


def details(uow: UnitOfWork, person_id: PersonId) -> PersonDetails:
    return person_details(uow.session, person_id, uow.clock.today())


def status(uow: UnitOfWork, person_id: PersonId) -> AssignmentStatus:
    return details(uow, person_id).assignments[0].status


def test_assignment_goes_its_way_to_ready(unit_of_work: UnitOfWork, helper_id: PersonId, today: date) -> None:
    seen = [status(unit_of_work, helper_id)]
    note_contact(unit_of_work, helper_id, today)
    seen.append(status(unit_of_work, helper_id))
    book_interview(unit_of_work, helper_id, today + timedelta(days=4))
    seen.append(status(unit_of_work, helper_id))
    note_interview(unit_of_work, helper_id, today)
    seen.append(status(unit_of_work, helper_id))
    for kind in SIGNED:
        note_paper(unit_of_work, helper_id, Paper(kind=kind, day=today))
    seen.append(status(unit_of_work, helper_id))
    note_paper(unit_of_work, helper_id, Paper(kind=PaperKind.RECORD_EXTRACT, day=today, under_a_year=True))
    seen.append(status(unit_of_work, helper_id))

    assert seen == [
        AssignmentStatus.INTEREST,
        AssignmentStatus.CONTACTED,
        AssignmentStatus.INTERVIEW,
        AssignmentStatus.CHECKS,
        AssignmentStatus.CHECKS,
        AssignmentStatus.READY,
    ]


def test_paper_taken_back_makes_the_assignment_wait_again(
    unit_of_work: UnitOfWork, helper_id: PersonId, today: date
) -> None:
    note_interview(unit_of_work, helper_id, today)
    for kind in SIGNED:
        note_paper(unit_of_work, helper_id, Paper(kind=kind, day=today))
    shown = note_paper(unit_of_work, helper_id, Paper(kind=PaperKind.RECORD_EXTRACT, day=today, under_a_year=True))
    assert status(unit_of_work, helper_id) is AssignmentStatus.READY

    remove_paper(unit_of_work, shown, 1)

    assert status(unit_of_work, helper_id) is AssignmentStatus.CHECKS


def test_old_extract_and_a_day_to_come_are_not_noted(
    unit_of_work: UnitOfWork, helper_id: PersonId, today: date
) -> None:
    old = Paper(kind=PaperKind.RECORD_EXTRACT, day=today + timedelta(days=1))

    with pytest.raises(Invalid) as invalid:
        note_paper(unit_of_work, helper_id, old)

    assert {problem.field: problem.code for problem in invalid.value.problems} == {
        "day": ProblemCode.OUT_OF_RANGE,
        "under_a_year": ProblemCode.REQUIRED,
    }


def test_newcomer_is_ready_after_the_interview_and_keeps_the_queue_day(unit_of_work: UnitOfWork, today: date) -> None:
    since = today - timedelta(days=40)
    person_id = make_person(unit_of_work, newcomer=NewcomerDraft(since=since))

    note_interview(unit_of_work, person_id, today)
    set_newcomer_status(unit_of_work, person_id, NewcomerStatus.ENDED)
    set_newcomer_status(unit_of_work, person_id, NewcomerStatus.READY)

    found = details(unit_of_work, person_id)
    assert found.newcomer_status is NewcomerStatus.READY
    assert found.card.newcomer is not None and found.card.newcomer.since == since


def test_ended_assignment_stays_ended_until_it_is_resumed(
    unit_of_work: UnitOfWork, helper_id: PersonId, today: date
) -> None:
    end_assignment(unit_of_work, helper_id, AssignmentKind.HOMEWORK_HELP)
    note_interview(unit_of_work, helper_id, today)
    assert status(unit_of_work, helper_id) is AssignmentStatus.ENDED

    resume_assignment(unit_of_work, helper_id, AssignmentKind.HOMEWORK_HELP)

    assert status(unit_of_work, helper_id) is AssignmentStatus.CHECKS


def test_pause_takes_the_place_of_the_one_before(unit_of_work: UnitOfWork, helper_id: PersonId, today: date) -> None:
    pause_people(unit_of_work, [helper_id], PersonRole.VOLUNTEER, Pause(first=today - timedelta(days=9)))
    pause_people(unit_of_work, [helper_id], PersonRole.VOLUNTEER, Pause(first=today, last=today + timedelta(days=7)))

    found = details(unit_of_work, helper_id)

    assert [(line.first, line.last) for line in found.pauses] == [
        (today, today + timedelta(days=7)),
        (today - timedelta(days=9), today - timedelta(days=1)),
    ]
    assert found.assignments[0].status is AssignmentStatus.PAUSED
    end_pauses(unit_of_work, [helper_id], PersonRole.VOLUNTEER, today)
    assert len(details(unit_of_work, helper_id).pauses) == 1


def test_pause_cannot_end_before_it_begins_and_can_be_taken_back(
    unit_of_work: UnitOfWork, helper_id: PersonId, today: date
) -> None:
    backwards = Pause(first=today, last=today - timedelta(days=1))
    with pytest.raises(Invalid):
        pause_people(unit_of_work, [helper_id], PersonRole.VOLUNTEER, backwards)
    pause_people(unit_of_work, [helper_id], PersonRole.VOLUNTEER, Pause(first=today))
    (line,) = details(unit_of_work, helper_id).pauses

    remove_pause(unit_of_work, line.id, line.version)

    assert details(unit_of_work, helper_id).pauses == ()


def test_informed_person_is_off_the_list(unit_of_work: UnitOfWork, helper_id: PersonId, today: date) -> None:
    chosen = PersonFilter(role=PersonRole.VOLUNTEER, chip=PersonChip.NOT_INFORMED)
    assert person_ids(unit_of_work.session, chosen, today) == [helper_id]

    inform_person(unit_of_work, helper_id, today, InformedHow.CALL)

    assert person_ids(unit_of_work.session, chosen, today) == []
    assert details(unit_of_work, helper_id).inform_by is None


def test_note_keeps_its_day_and_refuses_an_identity_number(
    unit_of_work: UnitOfWork, helper_id: PersonId, today: date
) -> None:
    note_id = save_note(unit_of_work, NoteDraft(person_id=helper_id, text=" Ringde. "))
    save_note(unit_of_work, NoteDraft(id=note_id, version=1, person_id=helper_id, text="Ringde igen."))

    (line,) = details(unit_of_work, helper_id).notes
    assert (line.day, line.text) == (today, "Ringde igen.")
    with pytest.raises(Invalid):
        save_note(unit_of_work, NoteDraft(person_id=helper_id, text="811218-9876"))
    remove_note(unit_of_work, note_id, line.version)
    assert details(unit_of_work, helper_id).notes == ()


def test_area_is_set_for_several_and_must_exist(unit_of_work: UnitOfWork, helper_id: PersonId) -> None:
    area = make_area(unit_of_work, "Centrum")

    set_area(unit_of_work, [helper_id], area)

    assert details(unit_of_work, helper_id).area == "Centrum"
    with pytest.raises(Invalid):
        set_area(unit_of_work, [helper_id], AreaId(99))


def test_event_of_somebody_without_the_role_is_a_conflict(unit_of_work: UnitOfWork, today: date) -> None:
    person_id = make_person(unit_of_work)

    with pytest.raises(EditConflict):
        note_contact(unit_of_work, person_id, today)
    with pytest.raises(EditConflict):
        note_interview(unit_of_work, person_id, today)
    with pytest.raises(EditConflict):
        end_assignment(unit_of_work, person_id, AssignmentKind.CAFE_HOST)
