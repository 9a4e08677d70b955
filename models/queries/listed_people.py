"""Reads of people only the columns that a list shows: quicker than whole records, and asked at every keystroke."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Final

from sqlalchemy import BindParameter, SQLColumnExpression, bindparam, select
from sqlalchemy.orm import Session

from models.entities.assignment import Assignment
from models.entities.availability import PauseDays
from models.entities.language_skill import SpokenLanguage
from models.entities.newcomer import Newcomer
from models.entities.organisation import Area
from models.entities.papers import ShownPaper
from models.entities.person import Person
from models.entities.volunteer import Volunteer
from models.values.identifiers import NewcomerId, PersonId, VolunteerId
from models.values.people import (
    Adulthood,
    AssignmentKind,
    AssignmentStatus,
    LanguageSkill,
    NewcomerStatus,
    Paper,
    Pause,
    PersonRole,
    SwedishLevel,
)


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """One person with the roles; the statement that reads them asks for its fields in their order."""

    id: PersonId
    version: int
    given_name: str
    family_name: str
    alias: str
    phones: list[list[str]]
    email: str
    area: str | None
    birth_year: int | None
    is_adult: Adulthood
    informed_on: date | None
    protected: bool
    volunteer_id: VolunteerId | None
    volunteer_since: date | None
    volunteer_interview_on: date | None
    volunteer_interviewed_on: date | None
    newcomer_id: NewcomerId | None
    newcomer_since: date | None
    newcomer_interview_on: date | None
    newcomer_interviewed_on: date | None
    newcomer_status: NewcomerStatus | None
    oral_swedish: SwedishLevel | None
    print_language: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedAssignment:
    """What a list says of an assignment, with the status that was written down."""

    kind: AssignmentKind
    capacity: int
    status: AssignmentStatus


_IDS: Final[BindParameter[list[PersonId]]] = bindparam("ids", expanding=True)
# By the name of the field, so that no column can end up in another one's place.
_COLUMNS: Final[Mapping[str, SQLColumnExpression[object]]] = {
    "id": Person.id,
    "version": Person.version,
    "given_name": Person.given_name,
    "family_name": Person.family_name,
    "alias": Person.alias,
    "phones": Person.phones,
    "email": Person.email,
    "area": Area.name,
    "birth_year": Person.birth_year,
    "is_adult": Person.is_adult,
    "informed_on": Person.informed_on,
    "protected": Person.protected,
    "volunteer_id": Volunteer.id,
    "volunteer_since": Volunteer.since,
    "volunteer_interview_on": Volunteer.interview_on,
    "volunteer_interviewed_on": Volunteer.interviewed_on,
    "newcomer_id": Newcomer.id,
    "newcomer_since": Newcomer.since,
    "newcomer_interview_on": Newcomer.interview_on,
    "newcomer_interviewed_on": Newcomer.interviewed_on,
    "newcomer_status": Newcomer.status,
    "oral_swedish": Newcomer.oral_swedish,
    "print_language": Newcomer.print_language,
}
_PEOPLE: Final = (
    select(*(_COLUMNS[field.name] for field in fields(ListedPerson)))
    .select_from(Person)
    .outerjoin(Area, Area.id == Person.area_id)
    .outerjoin(Volunteer, Volunteer.person_id == Person.id)
    .outerjoin(Newcomer, Newcomer.person_id == Person.id)
    .where(Person.id.in_(_IDS))
)
_LANGUAGES: Final = (
    select(SpokenLanguage.person_id, SpokenLanguage.language, SpokenLanguage.level)
    .where(SpokenLanguage.person_id.in_(_IDS))
    .order_by(SpokenLanguage.position, SpokenLanguage.id)
)
_PAUSES: Final = select(PauseDays.person_id, PauseDays.first, PauseDays.last).where(
    PauseDays.person_id.in_(_IDS), PauseDays.role == bindparam("role", type_=PauseDays.role.type)
)
_ASSIGNMENTS: Final = select(Assignment.person_id, Assignment.kind, Assignment.capacity, Assignment.status).where(
    Assignment.person_id.in_(_IDS)
)
_PAPERS: Final = select(ShownPaper.person_id, ShownPaper.kind, ShownPaper.day, ShownPaper.under_a_year).where(
    ShownPaper.person_id.in_(_IDS)
)


def listed_people(session: Session, ids: Sequence[PersonId]) -> Mapping[PersonId, ListedPerson]:
    """Give those that there are, with one statement."""
    rows = session.execute(_PEOPLE, {"ids": list(ids)})
    found = [ListedPerson(*row) for row in rows]  # type: ignore[call-arg,arg-type]  # types cannot follow the fields
    return {person.id: person for person in found}


def listed_languages(session: Session, ids: Sequence[PersonId]) -> Mapping[PersonId, Sequence[LanguageSkill]]:
    """Give the languages of each in the order of the card."""
    found: dict[PersonId, list[LanguageSkill]] = {}
    for key, language, level in session.execute(_LANGUAGES, {"ids": list(ids)}):
        found.setdefault(key, []).append(LanguageSkill(language=language, level=level))
    return found


def listed_pauses(session: Session, ids: Sequence[PersonId], role: PersonRole) -> Mapping[PersonId, Sequence[Pause]]:
    """Give the pauses of each in one role."""
    found: dict[PersonId, list[Pause]] = {}
    for key, first, last in session.execute(_PAUSES, {"ids": list(ids), "role": role}):
        found.setdefault(key, []).append(Pause(first=first, last=last))
    return found


def listed_assignments(session: Session, ids: Sequence[PersonId]) -> Mapping[PersonId, Sequence[ListedAssignment]]:
    """Give the assignments of each."""
    found: dict[PersonId, list[ListedAssignment]] = {}
    for key, kind, capacity, status in session.execute(_ASSIGNMENTS, {"ids": list(ids)}):
        found.setdefault(key, []).append(ListedAssignment(kind=kind, capacity=capacity, status=status))
    return found


def listed_papers(session: Session, ids: Sequence[PersonId]) -> Mapping[PersonId, Sequence[Paper]]:
    """Give what counts of the papers of each; nothing is asked for nobody."""
    found: dict[PersonId, list[Paper]] = {}
    if ids:
        for key, kind, day, under_a_year in session.execute(_PAPERS, {"ids": list(ids)}):
            found.setdefault(key, []).append(Paper(kind=kind, day=day, under_a_year=under_a_year))
    return found
