"""Reads one person: the card for its form, and everything about them at a glance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from models.entities.assignment import Assignment
from models.entities.availability import PauseDays
from models.entities.enquiry import Enquiry
from models.entities.language_skill import SpokenLanguage
from models.entities.newcomer import Newcomer
from models.entities.note import Note
from models.entities.organisation import Coordinator
from models.entities.papers import ShownPaper
from models.entities.person import Person
from models.entities.volunteer import Volunteer
from models.queries.households import MemberLine as MemberLine
from models.queries.households import household_draft_of, household_members
from models.queries.person_parts import (
    availability_of,
    paper_of,
    pause_of,
    phones_of,
    reach_of,
    skills_of,
    taking_part_of,
    wish_of,
)
from models.queries.readings import ReadingRow, readings_of_person
from models.rules.eligibility import Lack, VolunteerFacts, extract_holds_until, lacks
from models.rules.informed import inform_by
from models.rules.person_names import shown_name
from models.rules.statuses import assignment_on, newcomer_on
from models.values.changes import EntityKind
from models.values.clock import LOCAL_ZONE
from models.values.errors import EditConflict
from models.values.identifiers import CoordinatorId, EnquiryId, NoteId, PaperId, PauseId, PersonId
from models.values.language import LanguageCode
from models.values.people import (
    DEFAULT_POLICY,
    AssignmentKind,
    AssignmentStatus,
    IntakePolicy,
    NewcomerStatus,
    NewcomerWant,
    PaperKind,
    Pause,
    PersonRole,
)
from models.values.people_drafts import (
    AssignmentDraft,
    NewcomerDraft,
    PersonDraft,
    VolunteerDraft,
)

_MOST_READINGS: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentLine:
    """One assignment with what it still lacks, in the order in which it is done."""

    kind: AssignmentKind
    capacity: int
    status: AssignmentStatus
    since: date
    lacks: tuple[Lack, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """One paper; ``holds_until`` is said of a record extract only."""

    id: PaperId
    version: int
    kind: PaperKind
    day: date
    seen_by: str
    under_a_year: bool
    holds_until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseLine:
    """One pause of one role."""

    id: PauseId
    version: int
    role: PersonRole
    first: date
    last: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLine:
    """One note."""

    id: NoteId
    version: int
    day: date
    text: str
    author: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EnquiryLine:
    """One call or form of this person."""

    id: EnquiryId
    received_on: date
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDetails:
    """Everything about one person: the card itself, and what has happened beside it, newest first.

    ``readings`` are the latest of a protected card, of others there are none.
    """

    card: PersonDraft
    name: str
    area: str
    registered_on: date
    inform_by: date | None
    protected: bool
    responsible: str
    assignments: tuple[AssignmentLine, ...]
    newcomer_status: NewcomerStatus | None
    interview_on: date | None
    interviewed_on: date | None
    papers: tuple[PaperLine, ...]
    pauses: tuple[PauseLine, ...]
    notes: tuple[NoteLine, ...]
    enquiries: tuple[EnquiryLine, ...]
    household: tuple[MemberLine, ...]
    readings: tuple[ReadingRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Roles:
    """Both roles of one person as they are kept."""

    volunteer: Volunteer | None
    newcomer: Newcomer | None
    assignments: Sequence[Assignment]


def person_draft(session: Session, person_id: PersonId) -> PersonDraft:
    """Give one card as its form wants it. Raises ``EditConflict`` if it was taken away meanwhile, or is hidden."""
    person = _person(session, person_id)
    return _draft(session, person, _roles(session, person_id))


def person_details(
    session: Session, person_id: PersonId, today: date, policy: IntakePolicy = DEFAULT_POLICY
) -> PersonDetails:
    """Give everything about one person. Raises ``EditConflict`` if they were taken away meanwhile, or are hidden."""
    person, roles = _person(session, person_id), _roles(session, person_id)
    coordinators = {row.id: row.name for row in session.scalars(select(Coordinator))}
    papers = session.scalars(select(ShownPaper).where(ShownPaper.person_id == person_id)).all()
    pauses = session.scalars(select(PauseDays).where(PauseDays.person_id == person_id)).all()
    registered_on = person.created_at.astimezone(LOCAL_ZONE).date()
    first = roles.volunteer or roles.newcomer
    return PersonDetails(
        card=_draft(session, person, roles),
        name=shown_name(person.given_name, person.family_name, person.alias),
        area=person.area.name if person.area is not None else "",
        registered_on=registered_on,
        inform_by=inform_by(registered_on, policy) if person.informed_on is None else None,
        protected=person.protected,
        responsible=_name(coordinators, person.responsible_id),
        assignments=_assignment_lines(person, roles, papers, _of_role(pauses, PersonRole.VOLUNTEER), policy, today),
        newcomer_status=_newcomer_status(roles, _of_role(pauses, PersonRole.NEWCOMER), today),
        interview_on=first.interview_on if first is not None else None,
        interviewed_on=first.interviewed_on if first is not None else None,
        papers=_paper_lines(papers, coordinators, policy),
        pauses=tuple(_pause_line(row) for row in sorted(pauses, key=_first_day, reverse=True)),
        notes=_notes(session, person_id, coordinators),
        enquiries=_enquiries(session, person_id),
        household=household_members(session, person.household_id, but=person.id),
        readings=readings_of_person(session, person_id, _MOST_READINGS) if person.protected else (),
    )


def _person(session: Session, person_id: PersonId) -> Person:
    statement = select(Person).where(Person.id == person_id)
    person = session.scalar(statement.options(joinedload(Person.area), joinedload(Person.household)))
    if person is None:
        raise EditConflict(kind=EntityKind.PERSON, key=person_id)
    return person


def _roles(session: Session, person_id: PersonId) -> _Roles:
    return _Roles(
        volunteer=session.scalar(select(Volunteer).where(Volunteer.person_id == person_id)),
        newcomer=session.scalar(select(Newcomer).where(Newcomer.person_id == person_id)),
        assignments=session.scalars(
            select(Assignment).where(Assignment.person_id == person_id).order_by(Assignment.id)
        ).all(),
    )


def _draft(session: Session, person: Person, roles: _Roles) -> PersonDraft:
    spoken = session.scalars(select(SpokenLanguage).where(SpokenLanguage.person_id == person.id)).all()
    return PersonDraft(
        id=person.id,
        version=person.version,
        given_name=person.given_name,
        family_name=person.family_name,
        alias=person.alias,
        phones=phones_of(person),
        email=person.email,
        preferred_channel=person.preferred_channel,
        birth_year=person.birth_year,
        is_adult=person.is_adult,
        gender=person.gender,
        area_id=person.area_id,
        reach=reach_of(person),
        languages=skills_of(spoken),
        occupation=person.occupation,
        main_activity=person.main_activity,
        interests=tuple(person.interests),
        shares_contact_since=person.shares_contact_since,
        informed_on=person.informed_on,
        informed_how=person.informed_how,
        household=household_draft_of(person.household),
        volunteer=_volunteer(roles.volunteer, roles.assignments),
        newcomer=_newcomer(roles.newcomer),
    )


def _volunteer(row: Volunteer | None, assignments: Sequence[Assignment]) -> VolunteerDraft | None:
    if row is None:
        return None
    return VolunteerDraft(
        since=row.since,
        least_swedish=row.least_swedish,
        assignments=tuple(
            AssignmentDraft(kind=done.kind, capacity=done.capacity, status=done.status) for done in assignments
        ),
        availability=availability_of(row),
        wish=wish_of(row),
        taking_part=taking_part_of(row),
    )


def _newcomer(row: Newcomer | None) -> NewcomerDraft | None:
    if row is None:
        return None
    return NewcomerDraft(
        since=row.since,
        status=row.status,
        oral_swedish=row.oral_swedish,
        course=row.course,
        print_language=LanguageCode(row.print_language),
        needs_interpreter=row.needs_interpreter,
        arrived=row.arrived,
        wants=tuple(NewcomerWant(want) for want in row.wants),
        wants_another=row.wants_another,
        availability=availability_of(row),
        wish=wish_of(row),
        taking_part=taking_part_of(row),
    )


def _assignment_lines(
    person: Person,
    roles: _Roles,
    papers: Sequence[ShownPaper],
    pauses: Sequence[Pause],
    policy: IntakePolicy,
    today: date,
) -> tuple[AssignmentLine, ...]:
    interviewed_on = roles.volunteer.interviewed_on if roles.volunteer is not None else None
    facts = VolunteerFacts(
        is_adult=person.is_adult, interviewed_on=interviewed_on, papers=[paper_of(row) for row in papers]
    )
    return tuple(
        AssignmentLine(
            kind=row.kind,
            capacity=row.capacity,
            status=assignment_on(row.status, pauses, today),
            since=row.status_since,
            lacks=lacks(row.kind, facts, policy, today),
        )
        for row in roles.assignments
    )


def _newcomer_status(roles: _Roles, pauses: Sequence[Pause], today: date) -> NewcomerStatus | None:
    return newcomer_on(roles.newcomer.status, pauses, today) if roles.newcomer is not None else None


def _paper_lines(
    papers: Sequence[ShownPaper], coordinators: Mapping[CoordinatorId, str], policy: IntakePolicy
) -> tuple[PaperLine, ...]:
    return tuple(
        PaperLine(
            id=row.id,
            version=row.version,
            kind=row.kind,
            day=row.day,
            seen_by=_name(coordinators, row.seen_by),
            under_a_year=row.under_a_year,
            holds_until=extract_holds_until([paper_of(row)], policy),
        )
        for row in sorted(papers, key=_paper_day, reverse=True)
    )


def _paper_day(row: ShownPaper) -> tuple[date, int]:
    return row.day, row.id


def _first_day(row: PauseDays) -> tuple[date, int]:
    return row.first, row.id


def _of_role(pauses: Sequence[PauseDays], role: PersonRole) -> list[Pause]:
    return [pause_of(row) for row in pauses if row.role is role]


def _pause_line(row: PauseDays) -> PauseLine:
    return PauseLine(id=row.id, version=row.version, role=row.role, first=row.first, last=row.last)


def _notes(session: Session, person_id: PersonId, coordinators: Mapping[CoordinatorId, str]) -> tuple[NoteLine, ...]:
    found = session.scalars(select(Note).where(Note.person_id == person_id).order_by(Note.day.desc(), Note.id.desc()))
    return tuple(
        NoteLine(id=row.id, version=row.version, day=row.day, text=row.text, author=_name(coordinators, row.author_id))
        for row in found
    )


def _enquiries(session: Session, person_id: PersonId) -> tuple[EnquiryLine, ...]:
    statement = select(Enquiry.id, Enquiry.received_on, Enquiry.note).where(Enquiry.person_id == person_id)
    found = session.execute(statement.order_by(Enquiry.received_on.desc(), Enquiry.id.desc()))
    return tuple(EnquiryLine(id=key, received_on=day, note=note) for key, day, note in found)


def _name(coordinators: Mapping[CoordinatorId, str], key: CoordinatorId | None) -> str:
    return coordinators.get(key, "") if key is not None else ""
