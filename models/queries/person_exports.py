"""Reads people for a list that leaves the program. Protected people are left out, or there by their alias alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.newcomer import Newcomer
from models.entities.person import Person
from models.entities.volunteer import Volunteer
from models.queries.people import PersonRow, person_rows
from models.queries.person_parts import availability_of, phones_of, rows_of
from models.rules.phone_numbers import shown_phone
from models.values.identifiers import PersonId
from models.values.people import (
    NO_TIMES_SAID,
    Availability,
    ContactChannel,
    MainActivity,
    PersonRole,
    SwedishLevel,
)

_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonExportRow:
    """One person as a list can tell of them; ``swedish`` is oral Swedish, of a volunteer the least that works."""

    line: PersonRow
    given_name: str
    family_name: str
    phones: tuple[str, ...]
    preferred_channel: ContactChannel
    main_activity: MainActivity
    occupation: str
    interests: tuple[str, ...]
    swedish: SwedishLevel | None
    availability: Availability
    needs_interpreter: bool


def person_export_rows(
    session: Session, ids: Sequence[PersonId], role: PersonRole, today: date, *, with_protected: bool = False
) -> tuple[PersonExportRow, ...]:
    """Give one row a person, in the order of ``ids``; who has gone or may not be seen is left out.

    Who is protected is left out too, or with ``with_protected`` a row that says nothing but the alias.
    """
    found: list[PersonExportRow] = []
    for start in range(0, len(ids), _AT_ONCE):
        found += _some(session, ids[start : start + _AT_ONCE], role, today)
    return tuple(_alias_only(row) if row.line.protected else row for row in found if _stays(row, with_protected))


def protected_among(session: Session, ids: Sequence[PersonId]) -> int:
    """Count those of a list who are protected, as far as the reader may see them: they are not exported."""
    hidden = set(session.scalars(select(Person.id).where(Person.protected.is_(True))))
    return sum(key in hidden for key in ids)


def _some(session: Session, ids: Sequence[PersonId], role: PersonRole, today: date) -> list[PersonExportRow]:
    people = {person.id: person for person in session.scalars(select(Person).where(Person.id.in_(ids)))}
    volunteers, newcomers = rows_of(session, Volunteer, ids), rows_of(session, Newcomer, ids)
    rows = person_rows(session, ids, role, today)
    return [
        _row(
            row,
            people[row.id],
            next(iter(volunteers.get(row.id, [])), None) if role is PersonRole.VOLUNTEER else None,
            next(iter(newcomers.get(row.id, [])), None) if role is PersonRole.NEWCOMER else None,
        )
        for row in rows
    ]


def _row(line: PersonRow, person: Person, volunteer: Volunteer | None, newcomer: Newcomer | None) -> PersonExportRow:
    role = volunteer or newcomer
    return PersonExportRow(
        line=line,
        given_name=person.given_name or ("" if person.family_name else person.alias),
        family_name=person.family_name,
        phones=tuple(map(shown_phone, phones_of(person))),
        preferred_channel=person.preferred_channel,
        main_activity=person.main_activity,
        occupation=person.occupation,
        interests=tuple(person.interests),
        swedish=_swedish(volunteer, newcomer),
        availability=availability_of(role) if role is not None else NO_TIMES_SAID,
        needs_interpreter=newcomer is not None and newcomer.needs_interpreter,
    )


def _stays(row: PersonExportRow, with_protected: bool) -> bool:
    return with_protected or not row.line.protected


def _alias_only(row: PersonExportRow) -> PersonExportRow:
    """Begin with nothing and add the alias: what a later program adds to a row is not given out either."""
    line = PersonRow(
        id=row.line.id,
        version=row.line.version,
        name=row.line.name,
        first_phone=None,
        email="",
        area="",
        birth_year=None,
        languages=(),
        roles=frozenset(),
        since=None,
        assignments=(),
        newcomer_status=None,
        oral_swedish=None,
        print_language="",
        is_paused=False,
        paused_until=None,
        informed_on=None,
        protected=True,
    )
    return PersonExportRow(
        line=line,
        given_name=row.line.name,
        family_name="",
        phones=(),
        preferred_channel=ContactChannel.UNSAID,
        main_activity=MainActivity.UNSAID,
        occupation="",
        interests=(),
        swedish=None,
        availability=NO_TIMES_SAID,
        needs_interpreter=False,
    )


def _swedish(volunteer: Volunteer | None, newcomer: Newcomer | None) -> SwedishLevel | None:
    if volunteer is not None:
        return volunteer.least_swedish
    return newcomer.oral_swedish if newcomer is not None else None
