"""The one thing that a person lacks first, and the button for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.queries.person_cards import PersonDetails, person_details
from models.services.person_events import book_interview, note_interview
from models.storage.unit_of_work import UnitOfWork
from models.values.people import (
    AssignmentKind,
    AssignmentStatus,
    IntakePolicy,
    Lack,
    PaperKind,
    PersonRole,
)
from models.values.people_drafts import AssignmentDraft, NewcomerDraft, VolunteerDraft
from tests.factories import make_person
from ui.language import Language
from ui.screens.people.details.missing import Missing, Step, first_missing

VOLUNTEER, NEWCOMER = PersonRole.VOLUNTEER, PersonRole.NEWCOMER
FRIEND = AssignmentDraft(kind=AssignmentKind.LANGUAGE_FRIEND)
HOMEWORK = AssignmentDraft(kind=AssignmentKind.HOMEWORK_HELP)


def details_of(uow: UnitOfWork, volunteer: VolunteerDraft, policy: IntakePolicy | None = None) -> PersonDetails:
    key = make_person(uow, volunteer=volunteer)
    return person_details(uow.session, key, uow.clock.today(), policy or IntakePolicy())


def lacking(details: PersonDetails, *lacks: Lack, status: AssignmentStatus = AssignmentStatus.CHECKS) -> PersonDetails:
    """The same with these things missing for each assignment."""
    lines = tuple(replace(line, lacks=lacks, status=status) for line in details.assignments)
    return replace(details, assignments=lines)


def found(details: PersonDetails, role: PersonRole, today: date) -> Missing:
    missing = first_missing(details, role, today)
    assert missing is not None
    return missing


@pytest.mark.parametrize(
    ("lack", "step"),
    [
        (Lack.ADULTHOOD, Step.AGE),
        (Lack.UNDER_AGE, Step.WAIT),
        (Lack.INTERVIEW, Step.BOOK),
        (Lack.INTRODUCTION, Step.PAPER),
        (Lack.AGREEMENT, Step.PAPER),
        (Lack.PLEDGE, Step.PAPER),
        (Lack.INSURANCE, Step.PAPER),
        (Lack.RECORD_EXTRACT, Step.EXTRACT),
        (Lack.RECORD_EXTRACT_OLD, Step.EXTRACT),
    ],
)
def test_every_lack_has_its_step(
    unit_of_work: UnitOfWork, today: date, language: Language, lack: Lack, step: Step
) -> None:
    details = lacking(details_of(unit_of_work, VolunteerDraft(assignments=(FRIEND,))), lack)

    missing = found(details, VOLUNTEER, today)

    assert missing.step is step
    assert missing.title and missing.text
    assert bool(missing.button) is (step is not Step.WAIT)
    assert step is not Step.PAPER or missing.paper is PaperKind(lack.value)


def test_reason_names_the_assignment_only_where_not_all_need_it(
    unit_of_work: UnitOfWork, today: date, language: Language
) -> None:
    details = details_of(unit_of_work, VolunteerDraft(assignments=(FRIEND, HOMEWORK)))
    friend, homework = details.assignments
    some = replace(details, assignments=(replace(friend, lacks=()), replace(homework, lacks=(Lack.RECORD_EXTRACT,))))

    assert found(some, VOLUNTEER, today).text == "Krävs för läxhjälp. Visas upp, sparas aldrig."
    everything = found(lacking(details, Lack.AGREEMENT), VOLUNTEER, today)
    assert everything.text == "Krävs innan uppdraget kan börja."


def test_ready_assignment_asks_only_for_an_old_extract(unit_of_work: UnitOfWork, today: date) -> None:
    details = details_of(unit_of_work, VolunteerDraft(assignments=(HOMEWORK,)))
    details = replace(details, inform_by=None)
    ready = AssignmentStatus.READY

    assert first_missing(lacking(details, Lack.INSURANCE, status=ready), VOLUNTEER, today) is None
    assert found(lacking(details, Lack.RECORD_EXTRACT_OLD, status=ready), VOLUNTEER, today).step is Step.EXTRACT


def test_telling_comes_last_until_its_day_and_first_from_then(unit_of_work: UnitOfWork, today: date) -> None:
    details = lacking(details_of(unit_of_work, VolunteerDraft(assignments=(FRIEND,))), Lack.AGREEMENT)
    nothing_else = lacking(details)
    assert details.inform_by is not None

    assert found(details, VOLUNTEER, today).step is Step.PAPER
    assert found(nothing_else, VOLUNTEER, today).step is Step.INFORM
    assert found(details, VOLUNTEER, details.inform_by).step is Step.INFORM


def test_newcomer_needs_an_interview_first(unit_of_work: UnitOfWork, today: date) -> None:
    key = make_person(unit_of_work, newcomer=NewcomerDraft())
    steps = []

    for day in (None, today + timedelta(days=3), today):
        book_interview(unit_of_work, key, day)
        steps.append(found(person_details(unit_of_work.session, key, today), NEWCOMER, today).step)
    note_interview(unit_of_work, key, today)
    steps.append(found(person_details(unit_of_work.session, key, today), NEWCOMER, today).step)

    assert steps == [Step.BOOK, Step.BOOK, Step.HELD, Step.INFORM]


def test_volunteer_without_an_assignment_is_led_to_the_card(unit_of_work: UnitOfWork, today: date) -> None:
    details = details_of(unit_of_work, VolunteerDraft())

    assert found(details, VOLUNTEER, today).step is Step.CARD
