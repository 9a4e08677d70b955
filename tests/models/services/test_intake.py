"""The settings of the intake: saved, read again, refused, and lost races."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from models.entities.assignment import Assignment
from models.queries.intake import intake_draft, intake_policy
from models.services.intake import save_intake
from models.services.person_events import note_interview
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import EditConflict, Invalid, ProblemCode
from models.values.identifiers import PersonId
from models.values.intake import IntakeDraft
from models.values.people import DEFAULT_POLICY, AssignmentKind, AssignmentStatus, IntakePolicy, PaperKind
from models.values.people_drafts import AssignmentDraft, VolunteerDraft
from tests.factories import make_organisation, make_person

STRICTER = replace(
    DEFAULT_POLICY,
    papers=frozenset({PaperKind.PLEDGE, PaperKind.RECORD_EXTRACT}),
    extract_for=frozenset({AssignmentKind.LANGUAGE_FRIEND}),
    extract_months=24,
    interview=False,
)


@pytest.fixture
def begun(unit_of_work: UnitOfWork) -> IntakeDraft:
    make_organisation(unit_of_work)
    found = intake_draft(unit_of_work.session)
    assert found is not None
    return found


def test_office_that_has_not_decided_asks_what_the_field_asks(unit_of_work: UnitOfWork, begun: IntakeDraft) -> None:
    assert begun == IntakeDraft(version=1)
    assert intake_policy(unit_of_work.session) == DEFAULT_POLICY


def test_register_without_an_office_has_no_settings(unit_of_work: UnitOfWork) -> None:
    assert intake_draft(unit_of_work.session) is None
    assert intake_policy(unit_of_work.session) == DEFAULT_POLICY


@pytest.mark.parametrize("policy", [STRICTER, DEFAULT_POLICY])
def test_settings_are_read_as_they_were_saved(
    unit_of_work: UnitOfWork, begun: IntakeDraft, policy: IntakePolicy
) -> None:
    draft = replace(begun, second_hand_contact=" Kupan, Storgatan 3 ", policy=policy)

    save_intake(unit_of_work, draft)

    found = intake_draft(unit_of_work.session)
    assert found == IntakeDraft(version=2, second_hand_contact="Kupan, Storgatan 3", policy=policy)
    assert intake_policy(unit_of_work.session) == policy


@pytest.mark.parametrize(
    "field, draft",
    [
        ("second_hand_contact", IntakeDraft(version=1, second_hand_contact="k" * 401)),
        ("second_hand_contact", IntakeDraft(version=1, second_hand_contact="811218-9876")),
        ("extract_months", IntakeDraft(version=1, policy=replace(DEFAULT_POLICY, extract_months=0))),
        ("informed_days", IntakeDraft(version=1, policy=replace(DEFAULT_POLICY, informed_days=31))),
    ],
)
@pytest.mark.usefixtures("begun")
def test_what_does_not_fit_is_refused(unit_of_work: UnitOfWork, field: str, draft: IntakeDraft) -> None:
    with pytest.raises(Invalid) as invalid:
        save_intake(unit_of_work, draft)

    assert [problem.field for problem in invalid.value.problems] == [field]
    assert invalid.value.problems[0].code is not ProblemCode.REQUIRED


def test_settings_that_were_read_before_a_colleague_saved_are_refused(
    unit_of_work: UnitOfWork, begun: IntakeDraft
) -> None:
    save_intake(unit_of_work, replace(begun, second_hand_contact="Kupan"))

    with pytest.raises(EditConflict):
        save_intake(unit_of_work, replace(begun, second_hand_contact="Återbruket"))


def test_who_has_all_that_is_asked_now_is_ready_at_once(unit_of_work: UnitOfWork, begun: IntakeDraft) -> None:
    friend = VolunteerDraft(
        assignments=(AssignmentDraft(kind=AssignmentKind.CAFE_HOST, status=AssignmentStatus.CHECKS),)
    )
    person_id = make_person(unit_of_work, volunteer=friend)
    policy = replace(DEFAULT_POLICY, papers=frozenset(), interview=False, minors=True)

    save_intake(unit_of_work, replace(begun, policy=policy))

    assert status_of(unit_of_work, person_id) is AssignmentStatus.READY


def test_what_happens_is_judged_by_what_the_office_asks(unit_of_work: UnitOfWork, begun: IntakeDraft) -> None:
    friend = VolunteerDraft(assignments=(AssignmentDraft(kind=AssignmentKind.CAFE_HOST),))
    person_id = make_person(unit_of_work, volunteer=friend)
    policy = replace(DEFAULT_POLICY, papers=frozenset(), minors=True)
    save_intake(unit_of_work, replace(begun, policy=policy))
    before = status_of(unit_of_work, person_id)

    note_interview(unit_of_work, person_id, unit_of_work.clock.today())

    assert before is AssignmentStatus.INTEREST
    assert status_of(unit_of_work, person_id) is AssignmentStatus.READY


def status_of(uow: UnitOfWork, person_id: PersonId) -> AssignmentStatus:
    return uow.session.scalars(select(Assignment.status).where(Assignment.person_id == person_id)).one()
