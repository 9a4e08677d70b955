"""Everything about one person at a glance."""

from __future__ import annotations

from datetime import date

import pytest

from models.entities.availability import PauseDays
from models.entities.note import Note
from models.entities.papers import ShownPaper
from models.queries.person_cards import person_details, person_draft
from models.rules.eligibility import Lack
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import EditConflict
from models.values.identifiers import PersonId
from models.values.people import AssignmentKind, AssignmentStatus, HouseholdKind, PaperKind, PersonRole
from models.values.people_drafts import AssignmentDraft, HouseholdDraft, VolunteerDraft
from tests.factories import draft_of_person, make_person


def test_details_say_what_is_missing_and_what_was_shown(unit_of_work: UnitOfWork, today: date) -> None:
    helping = VolunteerDraft(
        assignments=(AssignmentDraft(kind=AssignmentKind.HOMEWORK_HELP, status=AssignmentStatus.CHECKS),)
    )
    person_id = make_person(unit_of_work, volunteer=helping)
    shown = ShownPaper(person_id=person_id, kind=PaperKind.RECORD_EXTRACT, day=today, under_a_year=True)
    held = PauseDays(person_id=person_id, role=PersonRole.VOLUNTEER, first=today)
    notes = [Note(person_id=person_id, day=date(2026, 11, day), text=f"Den {day}:e") for day in (2, 9)]
    unit_of_work.session.add_all([shown, held, *notes])
    unit_of_work.session.flush()

    details = person_details(unit_of_work.session, person_id, today)

    (line,) = details.assignments
    assert line.status is AssignmentStatus.PAUSED
    assert Lack.RECORD_EXTRACT not in line.lacks
    assert line.lacks[0] is Lack.ADULTHOOD
    assert details.papers[0].holds_until == date(2027, 11, 23)
    assert [note.text for note in details.notes] == ["Den 9:e", "Den 2:e"]
    assert details.inform_by == date(2026, 12, 23)
    assert details.newcomer_status is None


def test_details_name_the_others_of_the_household(unit_of_work: UnitOfWork, today: date) -> None:
    first = make_person(unit_of_work, given_name="Ali", household=HouseholdDraft(kind=HouseholdKind.COUPLE))
    make_person(unit_of_work, given_name="Noor", household=draft_of_person(unit_of_work, first).household)

    details = person_details(unit_of_work.session, first, today)

    assert [member.name for member in details.household] == ["Noor"]


def test_card_of_nobody_is_a_conflict(unit_of_work: UnitOfWork) -> None:
    with pytest.raises(EditConflict):
        person_draft(unit_of_work.session, PersonId(7))
