"""Writes the parts of a card: languages, and both roles with their assignments. Households stand beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.assignment import Assignment
from models.entities.availability import AvailabilityColumns, PauseDays
from models.entities.base import Base
from models.entities.language_skill import SpokenLanguage
from models.entities.newcomer import Newcomer
from models.entities.pairing_wish import WishColumns
from models.entities.person import Person
from models.entities.volunteer import Volunteer
from models.storage.unit_of_work import UnitOfWork
from models.values.identifiers import PersonId
from models.values.people import Availability, LanguageSkill, PersonRole, Wish
from models.values.people_drafts import (
    AssignmentDraft,
    NewcomerDraft,
    PersonDraft,
    TakingPart,
    VolunteerDraft,
)


def write_languages(session: Session, person_id: PersonId, skills: Sequence[LanguageSkill]) -> None:
    """Let the person speak exactly these languages, in this order."""
    found = session.scalars(select(SpokenLanguage).where(SpokenLanguage.person_id == person_id))
    former = {row.language: row for row in found}
    for position, skill in enumerate(skills):
        row = former.pop(skill.language, None) or SpokenLanguage(person_id=person_id, language=skill.language)
        row.level, row.position = skill.level, position
        session.add(row)
    for row in former.values():
        session.delete(row)
    session.flush()


def new_parts(uow: UnitOfWork, person_id: PersonId, tidy: PersonDraft) -> Iterator[Base]:
    """Make the languages, roles and assignments of a card that had none; whoever asked adds them to the session."""
    for position, skill in enumerate(tidy.languages):
        yield SpokenLanguage(person_id=person_id, language=skill.language, level=skill.level, position=position)
    if tidy.volunteer is not None:
        volunteer = Volunteer(person_id=person_id)
        _fill_volunteer(volunteer, tidy.volunteer)
        yield volunteer
        for draft in tidy.volunteer.assignments:
            yield _new_assignment(uow, person_id, draft)
    if tidy.newcomer is not None:
        newcomer = Newcomer(person_id=person_id)
        _fill_newcomer(uow, newcomer, tidy.newcomer, is_new=True)
        yield newcomer


def write_roles(uow: UnitOfWork, person: Person, tidy: PersonDraft) -> None:
    """Write both roles; one that the draft lacks goes with its assignments and pauses."""
    session = uow.session
    volunteer = session.scalar(select(Volunteer).where(Volunteer.person_id == person.id))
    newcomer = session.scalar(select(Newcomer).where(Newcomer.person_id == person.id))
    assignments = session.scalars(select(Assignment).where(Assignment.person_id == person.id)).all()
    if tidy.volunteer is not None:
        written = volunteer or Volunteer(person_id=person.id)
        _fill_volunteer(written, tidy.volunteer)
        session.add(written)
    elif volunteer is not None:
        _remove_role(session, person.id, PersonRole.VOLUNTEER, volunteer)
    if tidy.newcomer is not None:
        entered = newcomer or Newcomer(person_id=person.id)
        _fill_newcomer(uow, entered, tidy.newcomer, is_new=newcomer is None)
        session.add(entered)
    elif newcomer is not None:
        _remove_role(session, person.id, PersonRole.NEWCOMER, newcomer)
    wanted = tidy.volunteer.assignments if tidy.volunteer is not None else ()
    _write_assignments(uow, person.id, {row.kind: row for row in assignments}, wanted)
    session.flush()


def _fill_volunteer(volunteer: Volunteer, tidy: VolunteerDraft) -> None:
    if tidy.since is None:
        raise TypeError("an unchecked draft")
    volunteer.since = tidy.since
    volunteer.least_swedish = tidy.least_swedish
    keep_times(volunteer, tidy.availability)
    _keep_wish(volunteer, tidy.wish, tidy.taking_part)


def _fill_newcomer(uow: UnitOfWork, newcomer: Newcomer, tidy: NewcomerDraft, *, is_new: bool) -> None:
    if tidy.since is None:
        raise TypeError("an unchecked draft")
    if is_new:
        newcomer.status, newcomer.status_since = tidy.status, uow.clock.today()
    newcomer.since = tidy.since
    newcomer.oral_swedish, newcomer.course = tidy.oral_swedish, tidy.course
    newcomer.print_language = tidy.print_language
    newcomer.needs_interpreter = tidy.needs_interpreter
    newcomer.arrived = tidy.arrived
    newcomer.wants = [want.value for want in tidy.wants]
    newcomer.wants_another = tidy.wants_another
    keep_times(newcomer, tidy.availability)
    _keep_wish(newcomer, tidy.wish, tidy.taking_part)


def keep_times(row: AvailabilityColumns, availability: Availability) -> None:
    """Put an availability into its columns."""
    row.free = [[stretch.starts, stretch.ends] for stretch in availability.free]
    row.refined = availability.refined


def _keep_wish(row: WishColumns, wish: Wish, part: TakingPart) -> None:
    row.wish_gender = wish.gender
    row.wish_for_all_adults = wish.for_all_adults
    row.wish_households = sorted(kind.value for kind in wish.households)
    row.adults, row.children = list(part.adults), list(part.children)


def _write_assignments(
    uow: UnitOfWork, person_id: PersonId, former: dict[object, Assignment], wanted: Sequence[AssignmentDraft]
) -> None:
    for draft in wanted:
        row = former.pop(draft.kind, None)
        if row is None:
            uow.session.add(_new_assignment(uow, person_id, draft))
        else:
            row.capacity = draft.capacity
    for row in former.values():
        uow.session.delete(row)


def _new_assignment(uow: UnitOfWork, person_id: PersonId, draft: AssignmentDraft) -> Assignment:
    row = Assignment(person_id=person_id, kind=draft.kind, status=draft.status, capacity=draft.capacity)
    row.status_since = uow.clock.today()
    return row


def _remove_role(session: Session, person_id: PersonId, role: PersonRole, row: Volunteer | Newcomer) -> None:
    pauses = select(PauseDays).where(PauseDays.person_id == person_id, PauseDays.role == role)
    for pause in session.scalars(pauses):
        session.delete(pause)
    session.delete(row)
