"""What happens to a person beside the card: contact, interview, papers, notes, pauses, endings; statuses follow."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.assignment import Assignment
from models.entities.availability import PauseDays
from models.entities.newcomer import Newcomer
from models.entities.note import Note
from models.entities.organisation import Area
from models.entities.papers import ShownPaper
from models.entities.person import Person
from models.entities.volunteer import Volunteer
from models.queries.intake import intake_policy
from models.queries.person_parts import paper_of
from models.rules.eligibility import VolunteerFacts, lacks
from models.rules.statuses import Steps, moved_assignment, moved_newcomer
from models.rules.validation import LONGEST_NOTE, FieldChecks
from models.services.editing import read_for_edit
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.errors import EditConflict, ProblemCode
from models.values.identifiers import AreaId, NoteId, PaperId, PauseId, PersonId
from models.values.people import (
    AssignmentKind,
    AssignmentStatus,
    InformedHow,
    IntakePolicy,
    NewcomerStatus,
    Paper,
    PaperKind,
    Pause,
    PersonRole,
)
from models.values.people_drafts import NoteDraft as NoteDraft


def note_contact(uow: UnitOfWork, person_id: PersonId, day: date, policy: IntakePolicy | None = None) -> None:
    """Note that a volunteer was reached. Raises ``EditConflict`` for somebody without that role."""
    _volunteer(uow.session, person_id).contacted_on = day
    move_statuses(uow, person_id, policy)


def book_interview(uow: UnitOfWork, person_id: PersonId, day: date | None, policy: IntakePolicy | None = None) -> None:
    """Note the day of an interview to come in both roles, or that there is none. Raises ``EditConflict``."""
    for role in _roles(uow.session, person_id):
        role.interview_on = day
    move_statuses(uow, person_id, policy)


def note_interview(uow: UnitOfWork, person_id: PersonId, day: date | None, policy: IntakePolicy | None = None) -> None:
    """Note that the interview was held, for both roles; ``None`` takes it back. Raises ``EditConflict``."""
    for role in _roles(uow.session, person_id):
        role.interviewed_on = day
    move_statuses(uow, person_id, policy)


def note_paper(uow: UnitOfWork, person_id: PersonId, paper: Paper, policy: IntakePolicy | None = None) -> PaperId:
    """Note that a paper was signed or shown today or earlier, seen by who acts now.

    A record extract must have been at most a year old. Raises ``Invalid`` for ``day`` and ``under_a_year``,
    ``EditConflict`` for somebody who is gone. Source: Lag 2013:852.
    """
    _person(uow.session, person_id)
    checks = FieldChecks()
    if paper.day > uow.clock.today():
        checks.add("day", ProblemCode.OUT_OF_RANGE)
    if paper.kind is PaperKind.RECORD_EXTRACT and not paper.under_a_year:
        checks.add("under_a_year", ProblemCode.REQUIRED)
    checks.finish()
    row = ShownPaper(person_id=person_id, kind=paper.kind, day=paper.day, seen_by=uow.actor)
    row.under_a_year = paper.kind is PaperKind.RECORD_EXTRACT
    uow.session.add(row)
    uow.session.flush()
    move_statuses(uow, person_id, policy)
    return row.id


def remove_paper(uow: UnitOfWork, paper_id: PaperId, version: int, policy: IntakePolicy | None = None) -> None:
    """Take back a paper that was noted by mistake. Raises ``EditConflict``."""
    row = read_for_edit(uow.session, ShownPaper, paper_id, version)
    uow.session.delete(row)
    uow.session.flush()
    move_statuses(uow, row.person_id, policy)


def inform_person(uow: UnitOfWork, person_id: PersonId, day: date, how: InformedHow) -> None:
    """Note that somebody was told what is kept about them. Raises ``EditConflict``. Source: GDPR art. 13 and 14."""
    person = _person(uow.session, person_id)
    person.informed_on, person.informed_how = day, how
    uow.session.flush()


def pause_people(uow: UnitOfWork, ids: Sequence[PersonId], role: PersonRole, pause: Pause) -> None:
    """Let people rest in a role; a pause that is under way ends the day before. Raises ``Invalid`` for ``last``."""
    if pause.last is not None and pause.last < pause.first:
        checks = FieldChecks()
        checks.add("last", ProblemCode.END_BEFORE_START)
        checks.finish()
    end_pauses(uow, ids, role, pause.first)
    uow.session.add_all([PauseDays(person_id=key, role=role, first=pause.first, last=pause.last) for key in ids])
    uow.session.flush()


def end_pauses(uow: UnitOfWork, ids: Sequence[PersonId], role: PersonRole, day: date) -> None:
    """Let people be asked again from a day on: pauses end the day before, later ones go."""
    found = select(PauseDays).where(PauseDays.person_id.in_(ids), PauseDays.role == role)
    for row in uow.session.scalars(found).all():
        if row.first >= day:
            uow.session.delete(row)
        elif row.last is None or row.last >= day:
            row.last = date.fromordinal(day.toordinal() - 1)
    uow.session.flush()


def remove_pause(uow: UnitOfWork, pause_id: PauseId, version: int) -> None:
    """Take back a pause. Raises ``EditConflict``."""
    uow.session.delete(read_for_edit(uow.session, PauseDays, pause_id, version))
    uow.session.flush()


def end_assignment(uow: UnitOfWork, person_id: PersonId, kind: AssignmentKind) -> None:
    """Let an assignment end. Raises ``EditConflict`` if there is none."""
    _set_assignment(uow, _assignment(uow.session, person_id, kind), AssignmentStatus.ENDED)


def resume_assignment(
    uow: UnitOfWork, person_id: PersonId, kind: AssignmentKind, policy: IntakePolicy | None = None
) -> None:
    """Let an ended assignment begin again, as far as what has happened carries it. Raises ``EditConflict``."""
    _set_assignment(uow, _assignment(uow.session, person_id, kind), AssignmentStatus.INTEREST)
    move_statuses(uow, person_id, policy)


def set_newcomer_status(uow: UnitOfWork, person_id: PersonId, status: NewcomerStatus) -> None:
    """Let a newcomer end, or come back to the queue with the old day. Raises ``EditConflict``."""
    newcomer = uow.session.scalar(select(Newcomer).where(Newcomer.person_id == person_id))
    if newcomer is None:
        raise EditConflict(kind=EntityKind.NEWCOMER, key=person_id)
    if newcomer.status is not status:
        newcomer.status, newcomer.status_since = status, uow.clock.today()
    uow.session.flush()


def set_area(uow: UnitOfWork, ids: Sequence[PersonId], area_id: AreaId | None) -> None:
    """Let people live in another area; protected ones keep none. Raises ``Invalid`` for an area that is gone."""
    if area_id is not None and uow.session.get(Area, area_id) is None:
        checks = FieldChecks()
        checks.add("area_id", ProblemCode.REQUIRED)
        checks.finish()
    for person in uow.session.scalars(select(Person).where(Person.id.in_(ids), Person.protected.is_(False))):
        person.area_id = area_id
    uow.session.flush()


def save_note(uow: UnitOfWork, draft: NoteDraft) -> NoteId:
    """Write a new or a changed note. Raises ``Invalid`` for ``text``, ``EditConflict``."""
    _person(uow.session, draft.person_id)
    checks = FieldChecks()
    text = checks.text("text", draft.text, LONGEST_NOTE, required=True)
    checks.finish()
    note = Note() if draft.id is None else read_for_edit(uow.session, Note, draft.id, draft.version)
    note.person_id, note.text = draft.person_id, text
    note.day = draft.day or note.day or uow.clock.today()
    note.author_id = note.author_id or uow.actor
    uow.session.add(note)
    uow.session.flush()
    return note.id


def remove_note(uow: UnitOfWork, note_id: NoteId, version: int) -> None:
    """Take away a note. Raises ``EditConflict``."""
    uow.session.delete(read_for_edit(uow.session, Note, note_id, version))
    uow.session.flush()


def move_statuses(uow: UnitOfWork, person_id: PersonId, policy: IntakePolicy | None = None) -> None:
    """Bring the statuses of both roles in step with what has happened; without a ``policy`` the office's own holds."""
    session = uow.session
    session.flush()
    asked = policy or intake_policy(session)
    person = _person(session, person_id)
    volunteer = session.scalar(select(Volunteer).where(Volunteer.person_id == person_id))
    newcomer = session.scalar(select(Newcomer).where(Newcomer.person_id == person_id))
    if newcomer is not None:
        steps = Steps(interview_on=newcomer.interview_on, interviewed_on=newcomer.interviewed_on)
        set_newcomer_status(uow, person_id, moved_newcomer(newcomer.status, steps))
    if volunteer is None:
        return
    papers = session.scalars(select(ShownPaper).where(ShownPaper.person_id == person_id))
    facts = VolunteerFacts(
        is_adult=person.is_adult,
        interviewed_on=volunteer.interviewed_on,
        papers=[paper_of(row) for row in papers],
    )
    steps = Steps(
        contacted_on=volunteer.contacted_on,
        interview_on=volunteer.interview_on,
        interviewed_on=volunteer.interviewed_on,
    )
    for row in session.scalars(select(Assignment).where(Assignment.person_id == person_id)).all():
        missing = lacks(row.kind, facts, asked, uow.clock.today())
        _set_assignment(uow, row, moved_assignment(row.status, steps, missing))


def _set_assignment(uow: UnitOfWork, row: Assignment, status: AssignmentStatus) -> None:
    if row.status is not status:
        row.status, row.status_since = status, uow.clock.today()
    uow.session.flush()


def _person(session: Session, person_id: PersonId) -> Person:
    person = session.get(Person, person_id)
    if person is None:
        raise EditConflict(kind=EntityKind.PERSON, key=person_id)
    return person


def _roles(session: Session, person_id: PersonId) -> list[Volunteer | Newcomer]:
    volunteer = session.scalar(select(Volunteer).where(Volunteer.person_id == person_id))
    newcomer = session.scalar(select(Newcomer).where(Newcomer.person_id == person_id))
    roles: list[Volunteer | Newcomer] = [role for role in (volunteer, newcomer) if role is not None]
    if not roles:
        raise EditConflict(kind=EntityKind.PERSON, key=person_id)
    return roles


def _volunteer(session: Session, person_id: PersonId) -> Volunteer:
    volunteer = session.scalar(select(Volunteer).where(Volunteer.person_id == person_id))
    if volunteer is None:
        raise EditConflict(kind=EntityKind.VOLUNTEER, key=person_id)
    return volunteer


def _assignment(session: Session, person_id: PersonId, kind: AssignmentKind) -> Assignment:
    found = select(Assignment).where(Assignment.person_id == person_id, Assignment.kind == kind)
    assignment = session.scalar(found)
    if assignment is None:
        raise EditConflict(kind=EntityKind.ASSIGNMENT, key=person_id)
    return assignment
