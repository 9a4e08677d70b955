"""Makes one card of two cards of the same person: everything that belongs to the one that goes moves to the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.assignment import Assignment
from models.entities.availability import PauseDays
from models.entities.enquiry import Enquiry
from models.entities.language_skill import SpokenLanguage
from models.entities.newcomer import Newcomer
from models.entities.note import Note
from models.entities.papers import ShownPaper
from models.entities.person import BelongsToPerson, Person
from models.entities.volunteer import Volunteer
from models.queries.person_cards import person_draft
from models.rules.imported_news import crowded_out
from models.rules.merging import further_assignment, further_newcomer, merged_card
from models.rules.validation import LONGEST_NOTE
from models.services.drafts import forget_drafts_of
from models.services.editing import read_for_edit
from models.services.households import leave_household
from models.services.pairs_of_people import move_pairs
from models.services.people import save_person
from models.services.person_events import move_statuses
from models.services.search_index import unindex
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.errors import RefusalCode, Refused
from models.values.identifiers import HouseholdId, PersonId
from models.values.merging import MergeDraft as MergeDraft
from models.values.people import DEFAULT_POLICY, AssignmentKind, AssignmentStatus, IntakePolicy, NewcomerStatus
from models.values.people_drafts import PersonDraft

_MOVED: Final[tuple[type[BelongsToPerson], ...]] = (Note, ShownPaper, PauseDays)
_WRITTEN_ANEW: Final[tuple[type[BelongsToPerson], ...]] = (Assignment, SpokenLanguage, Volunteer, Newcomer)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Steps:
    """What had happened in the roles of a card, which a draft does not carry."""

    contacted_on: date | None = None
    interview_on: date | None = None
    interviewed_on: date | None = None
    assignments: dict[AssignmentKind, tuple[AssignmentStatus, date]]
    newcomer_status: NewcomerStatus | None = None
    newcomer_since: date | None = None
    newcomer_interview_on: date | None = None
    newcomer_interviewed_on: date | None = None


def merge_people(uow: UnitOfWork, draft: MergeDraft, policy: IntakePolicy = DEFAULT_POLICY) -> PersonId:
    """Put both cards together as ``rules.merging`` says, and take the other away; one transaction, can be undone.

    Notes, papers, pauses, enquiries and pairs move. Phones and interests without room become a note. Raises
    ``EditConflict`` if either card was changed or taken away meanwhile, ``Refused`` with ``SAME_CARD`` for one card
    twice, ``PROTECTED_NOT_MERGED`` where one of them is protected, or as ``pairs_of_people.move_pairs``.
    """
    session = uow.session
    if draft.kept_id == draft.other_id:
        raise Refused(RefusalCode.SAME_CARD)
    kept = read_for_edit(session, Person, draft.kept_id, draft.kept_version)
    other = read_for_edit(session, Person, draft.other_id, draft.other_version)
    if kept.protected or other.protected:
        raise Refused(RefusalCode.PROTECTED_NOT_MERGED)
    cards = (person_draft(session, kept.id), person_draft(session, other.id))
    whole = merged_card(*cards, draft.from_other)
    before = (_steps(session, kept.id), _steps(session, other.id))
    household_id = other.household_id
    move_pairs(session, kept.id, other.id)
    _move_parts(session, kept.id, other.id)
    _note_crowded(uow, kept.id, cards, whole)
    _remove_roles(session, other.id)
    save_person(uow, whole)
    _write_steps(session, kept.id, *before)
    _replace_in_households(session, kept, other)
    session.delete(other)
    session.flush()
    leave_household(session, household_id)
    unindex(uow, EntityKind.PERSON, [draft.other_id])
    forget_drafts_of(uow, EntityKind.PERSON, draft.other_id)
    move_statuses(uow, kept.id, policy)
    return kept.id


def _move_parts(session: Session, kept_id: PersonId, other_id: PersonId) -> None:
    for part in _MOVED:
        for row in session.scalars(select(part).where(part.person_id == other_id)):
            row.person_id = kept_id
    for enquiry in session.scalars(select(Enquiry).where(Enquiry.person_id == other_id)):
        enquiry.person_id = kept_id
    session.flush()


def _note_crowded(uow: UnitOfWork, kept_id: PersonId, cards: tuple[PersonDraft, ...], whole: PersonDraft) -> None:
    text = "\n".join(crowded_out(cards, whole))[:LONGEST_NOTE]
    if text:
        uow.session.add(Note(person_id=kept_id, day=uow.clock.today(), text=text, author_id=uow.actor))
        uow.session.flush()


def _remove_roles(session: Session, person_id: PersonId) -> None:
    for part in _WRITTEN_ANEW:
        for row in session.scalars(select(part).where(part.person_id == person_id)):
            session.delete(row)
    # Away before they are written for the other card, so that undo finds the way back step by step.
    session.flush()


def _steps(session: Session, person_id: PersonId) -> _Steps:
    volunteer = session.scalar(select(Volunteer).where(Volunteer.person_id == person_id))
    newcomer = session.scalar(select(Newcomer).where(Newcomer.person_id == person_id))
    rows = session.scalars(select(Assignment).where(Assignment.person_id == person_id))
    return _Steps(
        contacted_on=volunteer.contacted_on if volunteer is not None else None,
        interview_on=volunteer.interview_on if volunteer is not None else None,
        interviewed_on=volunteer.interviewed_on if volunteer is not None else None,
        assignments={row.kind: (row.status, row.status_since) for row in rows},
        newcomer_status=newcomer.status if newcomer is not None else None,
        newcomer_since=newcomer.status_since if newcomer is not None else None,
        newcomer_interview_on=newcomer.interview_on if newcomer is not None else None,
        newcomer_interviewed_on=newcomer.interviewed_on if newcomer is not None else None,
    )


def _write_steps(session: Session, person_id: PersonId, kept: _Steps, other: _Steps) -> None:
    """Keep how far either card had come, with the day from which that holds."""
    volunteer = session.scalar(select(Volunteer).where(Volunteer.person_id == person_id))
    newcomer = session.scalar(select(Newcomer).where(Newcomer.person_id == person_id))
    if volunteer is not None:
        volunteer.contacted_on = _first(kept.contacted_on, other.contacted_on)
        volunteer.interview_on = kept.interview_on or other.interview_on
        volunteer.interviewed_on = _first(kept.interviewed_on, other.interviewed_on)
    for row in session.scalars(select(Assignment).where(Assignment.person_id == person_id)):
        held = [steps.assignments[row.kind] for steps in (kept, other) if row.kind in steps.assignments]
        status = further_assignment(held[0][0], held[-1][0])
        row.status, row.status_since = status, min(since for stood, since in held if stood is status)
    if newcomer is not None:
        _write_newcomer_steps(newcomer, kept, other)
    session.flush()


def _write_newcomer_steps(newcomer: Newcomer, kept: _Steps, other: _Steps) -> None:
    held = [
        (steps.newcomer_status, steps.newcomer_since)
        for steps in (kept, other)
        if steps.newcomer_status is not None and steps.newcomer_since is not None
    ]
    status = further_newcomer(held[0][0], held[-1][0])
    newcomer.status = status
    newcomer.status_since = min(since for stood, since in held if stood is status)
    newcomer.interview_on = kept.newcomer_interview_on or other.newcomer_interview_on
    newcomer.interviewed_on = _first(kept.newcomer_interviewed_on, other.newcomer_interviewed_on)


def _replace_in_households(session: Session, kept: Person, other: Person) -> None:
    """Let those who come together with the card that goes come with the one that stays, if they live together."""
    for household_id in {other.household_id, kept.household_id} - {None}:
        lives_there = kept.household_id == household_id
        for role in _roles_of(session, household_id, but=(kept.id, other.id)):
            if other.id in role.adults:
                present = [kept.id if key == other.id else key for key in role.adults]
                role.adults = list(dict.fromkeys(key for key in present if lives_there or key != kept.id))
    session.flush()


def _roles_of(
    session: Session, household_id: HouseholdId | None, *, but: tuple[PersonId, ...]
) -> list[Volunteer | Newcomer]:
    members = select(Person.id).where(Person.household_id == household_id, Person.id.not_in(but))
    roles: list[Volunteer | Newcomer] = list(session.scalars(select(Volunteer).where(Volunteer.person_id.in_(members))))
    roles += session.scalars(select(Newcomer).where(Newcomer.person_id.in_(members)))
    return roles


def _first(one: date | None, other: date | None) -> date | None:
    return min(filter(None, (one, other)), default=None)
