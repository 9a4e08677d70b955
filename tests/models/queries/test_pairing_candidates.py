"""Who is in a run: those who wait and those who offer, with days, papers and company as the rules want them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from models.entities.availability import PauseDays
from models.entities.papers import ShownPaper
from models.entities.person import Person
from models.entities.volunteer import Volunteer
from models.queries.pairing_candidates import pairing_case
from models.storage.unit_of_work import UnitOfWork
from models.values.identifiers import PersonId
from models.values.pairing import ClosedVolunteer, ObstacleCode, PairingUnit
from models.values.people import (
    AssignmentKind,
    AssignmentStatus,
    HouseholdKind,
    IntakePolicy,
    NewcomerStatus,
    PaperKind,
    PersonRole,
)
from models.values.people_drafts import AssignmentDraft, HouseholdDraft, NewcomerDraft, TakingPart, VolunteerDraft
from tests.factories import make_person

INTAKE = IntakePolicy(papers=frozenset({PaperKind.AGREEMENT}))


def newcomer(uow: UnitOfWork, today: date) -> PersonId:
    draft = NewcomerDraft(status=NewcomerStatus.READY, since=today - timedelta(days=100))
    return make_person(uow, newcomer=draft)


def volunteer(uow: UnitOfWork, capacity: int = 2, status: AssignmentStatus = AssignmentStatus.READY) -> PersonId:
    friend = AssignmentDraft(kind=AssignmentKind.LANGUAGE_FRIEND, capacity=capacity, status=status)
    return make_person(uow, volunteer=VolunteerDraft(assignments=(friend,)))


def pause(uow: UnitOfWork, key: PersonId, role: PersonRole, first: date, last: date | None) -> None:
    uow.session.add(PauseDays(person_id=key, role=role, first=first, last=last))
    uow.session.flush()


def only(units: tuple[PairingUnit, ...]) -> PairingUnit:
    (unit,) = units
    return unit


def test_paused_days_are_no_waiting(unit_of_work: UnitOfWork, today: date) -> None:
    key = newcomer(unit_of_work, today)
    pause(unit_of_work, key, PersonRole.NEWCOMER, today - timedelta(days=20), today - timedelta(days=11))

    assert only(pairing_case(unit_of_work.session, today, INTAKE).newcomers).queue_days == 90


def test_who_is_paused_ended_or_only_a_host_is_not_in_the_run(unit_of_work: UnitOfWork, today: date) -> None:
    away, offers = newcomer(unit_of_work, today), volunteer(unit_of_work)
    pause(unit_of_work, away, PersonRole.NEWCOMER, today, None)
    resting = volunteer(unit_of_work)
    pause(unit_of_work, resting, PersonRole.VOLUNTEER, today, today)
    volunteer(unit_of_work, status=AssignmentStatus.CHECKS)
    volunteer(unit_of_work, capacity=0)
    make_person(unit_of_work, newcomer=NewcomerDraft(status=NewcomerStatus.INTERVIEW))

    case = pairing_case(unit_of_work.session, today, INTAKE)

    assert case.newcomers == ()
    assert case.closed == (ClosedVolunteer(id=resting, code=ObstacleCode.NOT_READY, until=today),)
    assert (only(case.volunteers).id, only(case.volunteers).places) == (offers, 2)


def test_nobody_protected_is_in_a_run_whoever_asks(unit_of_work: UnitOfWork, today: date) -> None:
    key = newcomer(unit_of_work, today)
    person = unit_of_work.session.get_one(Person, key)
    person.protected, person.responsible_id = True, unit_of_work.actor
    unit_of_work.session.flush()

    assert pairing_case(unit_of_work.session, today, INTAKE).newcomers == ()


@pytest.mark.parametrize(("days_ago", "counts"), [(30, True), (400, False)])
def test_every_adult_who_takes_part_needs_papers_and_extract(
    unit_of_work: UnitOfWork, today: date, days_ago: int, counts: bool
) -> None:
    family = HouseholdDraft(kind=HouseholdKind.COUPLE)
    partner = make_person(unit_of_work, household=family)
    home = unit_of_work.session.get_one(Person, partner).household_id
    key = volunteer(unit_of_work)
    person = unit_of_work.session.get_one(Person, key)
    person.household_id = home
    unit_of_work.session.flush()
    unit_of_work.session.scalars(select(Volunteer).where(Volunteer.person_id == key)).one().adults = [partner]
    for holder in (key, partner):
        shown = today - timedelta(days=days_ago if holder == partner else 1)
        unit_of_work.session.add_all(
            (
                ShownPaper(person_id=holder, kind=PaperKind.RECORD_EXTRACT, day=shown, under_a_year=True),
                ShownPaper(person_id=holder, kind=PaperKind.AGREEMENT, day=shown),
            )
        )
    unit_of_work.session.flush()

    unit = only(pairing_case(unit_of_work.session, today, INTAKE).volunteers)

    assert (unit.has_papers, unit.has_extract, unit.kind) == (True, counts, HouseholdKind.COUPLE)


def test_children_who_come_along_make_a_family_with_minors(unit_of_work: UnitOfWork, today: date) -> None:
    child = TakingPart(children=(today.year - 18,))
    draft = NewcomerDraft(status=NewcomerStatus.READY, taking_part=child)
    make_person(
        unit_of_work,
        newcomer=draft,
        household=HouseholdDraft(kind=HouseholdKind.FAMILY, children=(today.year - 18,)),
    )

    unit = only(pairing_case(unit_of_work.session, today, INTAKE).newcomers)

    assert (unit.kind, unit.has_minors, unit.is_adult) == (HouseholdKind.FAMILY, True, False)
