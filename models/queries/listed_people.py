"""Reads of people only the columns that a list shows: quicker than whole records, and asked at every keystroke."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Final

from sqlalchemy import BindParameter, ColumnElement, bindparam, select

from models.seen.rows import Reader
from models.seen.tables import AREAS, ASSIGNMENTS, LANGUAGE_SKILLS, NEWCOMERS, PAPERS, PAUSES, PEOPLE, VOLUNTEERS
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
_COLUMNS: Final[Mapping[str, ColumnElement[object]]] = {
    "id": PEOPLE.c.id,
    "version": PEOPLE.c.version,
    "given_name": PEOPLE.c.given_name,
    "family_name": PEOPLE.c.family_name,
    "alias": PEOPLE.c.alias,
    "phones": PEOPLE.c.phones,
    "email": PEOPLE.c.email,
    "area": AREAS.c.name,
    "birth_year": PEOPLE.c.birth_year,
    "is_adult": PEOPLE.c.is_adult,
    "informed_on": PEOPLE.c.informed_on,
    "protected": PEOPLE.c.protected,
    "volunteer_id": VOLUNTEERS.c.id,
    "volunteer_since": VOLUNTEERS.c.since,
    "volunteer_interview_on": VOLUNTEERS.c.interview_on,
    "volunteer_interviewed_on": VOLUNTEERS.c.interviewed_on,
    "newcomer_id": NEWCOMERS.c.id,
    "newcomer_since": NEWCOMERS.c.since,
    "newcomer_interview_on": NEWCOMERS.c.interview_on,
    "newcomer_interviewed_on": NEWCOMERS.c.interviewed_on,
    "newcomer_status": NEWCOMERS.c.status,
    "oral_swedish": NEWCOMERS.c.oral_swedish,
    "print_language": NEWCOMERS.c.print_language,
}
_PEOPLE: Final = (
    select(*(_COLUMNS[field.name] for field in fields(ListedPerson)))
    .select_from(PEOPLE)
    .outerjoin(AREAS, AREAS.c.id == PEOPLE.c.area_id)
    .outerjoin(VOLUNTEERS, VOLUNTEERS.c.person_id == PEOPLE.c.id)
    .outerjoin(NEWCOMERS, NEWCOMERS.c.person_id == PEOPLE.c.id)
    .where(PEOPLE.c.id.in_(_IDS))
)
_LANGUAGES: Final = (
    select(LANGUAGE_SKILLS.c.person_id, LANGUAGE_SKILLS.c.language, LANGUAGE_SKILLS.c.level)
    .where(LANGUAGE_SKILLS.c.person_id.in_(_IDS))
    .order_by(LANGUAGE_SKILLS.c.position, LANGUAGE_SKILLS.c.id)
)
_PAUSES: Final = select(PAUSES.c.person_id, PAUSES.c.first, PAUSES.c.last).where(
    PAUSES.c.person_id.in_(_IDS), PAUSES.c.role == bindparam("role", type_=PAUSES.c.role.type)
)
_ASSIGNMENTS: Final = select(
    ASSIGNMENTS.c.person_id, ASSIGNMENTS.c.kind, ASSIGNMENTS.c.capacity, ASSIGNMENTS.c.status
).where(ASSIGNMENTS.c.person_id.in_(_IDS))
_PAPERS: Final = select(PAPERS.c.person_id, PAPERS.c.kind, PAPERS.c.day, PAPERS.c.under_a_year).where(
    PAPERS.c.person_id.in_(_IDS)
)


def listed_people(reader: Reader, ids: Sequence[PersonId]) -> Mapping[PersonId, ListedPerson]:
    """Give those that there are, with one statement."""
    rows = reader.execute(_PEOPLE, {"ids": list(ids)})
    found = [ListedPerson(*row) for row in rows]  # type: ignore[call-arg,arg-type]  # types cannot follow the fields
    return {person.id: person for person in found}


def listed_languages(reader: Reader, ids: Sequence[PersonId]) -> Mapping[PersonId, Sequence[LanguageSkill]]:
    """Give the languages of each in the order of the card."""
    found: dict[PersonId, list[LanguageSkill]] = {}
    for key, language, level in reader.execute(_LANGUAGES, {"ids": list(ids)}):
        found.setdefault(key, []).append(LanguageSkill(language=language, level=level))
    return found


def listed_pauses(reader: Reader, ids: Sequence[PersonId], role: PersonRole) -> Mapping[PersonId, Sequence[Pause]]:
    """Give the pauses of each in one role."""
    found: dict[PersonId, list[Pause]] = {}
    for key, first, last in reader.execute(_PAUSES, {"ids": list(ids), "role": role}):
        found.setdefault(key, []).append(Pause(first=first, last=last))
    return found


def listed_assignments(reader: Reader, ids: Sequence[PersonId]) -> Mapping[PersonId, Sequence[ListedAssignment]]:
    """Give the assignments of each."""
    found: dict[PersonId, list[ListedAssignment]] = {}
    for key, kind, capacity, status in reader.execute(_ASSIGNMENTS, {"ids": list(ids)}):
        found.setdefault(key, []).append(ListedAssignment(kind=kind, capacity=capacity, status=status))
    return found


def listed_papers(reader: Reader, ids: Sequence[PersonId]) -> Mapping[PersonId, Sequence[Paper]]:
    """Give what counts of the papers of each; nothing is asked for nobody."""
    found: dict[PersonId, list[Paper]] = {}
    if ids:
        for key, kind, day, under_a_year in reader.execute(_PAPERS, {"ids": list(ids)}):
            found.setdefault(key, []).append(Paper(kind=kind, day=day, under_a_year=under_a_year))
    return found
