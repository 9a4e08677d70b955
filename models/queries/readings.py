"""Reads who has looked at what: protected cards that were opened, and lists that left the program.

Whoever may not see a protected person does not see either who looked at the card (``storage.access``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from models.entities.organisation import Coordinator
from models.entities.person import Person
from models.entities.reading import Reading
from models.rules.person_names import shown_name
from models.values.identifiers import CoordinatorId, PersonId
from models.values.readings import ReadingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingFilter:
    """Which readings; ``None`` for all."""

    kind: ReadingKind | None = None
    actor: CoordinatorId | None = None
    person: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingRow:
    """One reading; ``person`` is empty for a list, and for a card that has gone or is another's now."""

    id: int
    at: datetime
    kind: ReadingKind
    actor: str
    person: str
    people: int
    purpose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingChoiceRow:
    """Somebody who stands in the log, as reader or as who was read about."""

    id: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingChoicesDetails:
    """By what the log can be narrowed: only what is in it."""

    readers: tuple[ReadingChoiceRow, ...]
    people: tuple[ReadingChoiceRow, ...]


def reading_ids(session: Session, chosen: ReadingFilter) -> tuple[int, ...]:
    """Give the readings, the newest first."""
    statement = select(Reading.id).where(*_conditions(chosen))
    return tuple(session.scalars(statement.order_by(Reading.at.desc(), Reading.id.desc())))


def reading_rows(session: Session, ids: Sequence[int]) -> tuple[ReadingRow, ...]:
    """Give one row an id, in the order of ``ids``; one statement."""
    names = (Person.given_name, Person.family_name, Person.alias)
    statement = (
        select(Reading, Coordinator.name, *names)
        .outerjoin(Coordinator, Coordinator.id == Reading.actor)
        .outerjoin(Person, Person.id == Reading.key)
        .where(Reading.id.in_(ids))
    )
    rows = {
        reading.id: ReadingRow(
            id=reading.id,
            at=reading.at,
            kind=reading.kind,
            actor=actor or "",
            person=shown_name(*(part or "" for part in name)),
            people=reading.people,
            purpose=reading.purpose,
        )
        for reading, actor, *name in session.execute(statement)
    }
    return tuple(rows[key] for key in ids if key in rows)


def readings_of_person(session: Session, person_id: PersonId, most: int) -> tuple[ReadingRow, ...]:
    """Give the latest readings of one card."""
    ids = reading_ids(session, ReadingFilter(person=person_id))
    return reading_rows(session, ids[:most])


def reading_choices(session: Session) -> ReadingChoicesDetails:
    """Name who has read and whose cards were read."""
    readers = session.execute(
        select(Coordinator.id, Coordinator.name)
        .where(Coordinator.id.in_(select(Reading.actor)))
        .order_by(Coordinator.name, Coordinator.id)
    )
    people = session.execute(
        select(Person.id, Person.given_name, Person.family_name, Person.alias)
        .where(Person.id.in_(select(Reading.key)))
        .order_by(Person.sort_key, Person.id)
    )
    return ReadingChoicesDetails(
        readers=tuple(ReadingChoiceRow(id=key, name=name) for key, name in readers),
        people=tuple(ReadingChoiceRow(id=key, name=shown_name(*names)) for key, *names in people),
    )


def number_of_readings(session: Session) -> int:
    """Count everything in the log that may be seen."""
    return session.scalar(select(func.count()).select_from(Reading)) or 0


def _conditions(chosen: ReadingFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if chosen.kind is not None:
        conditions.append(Reading.kind == chosen.kind)
    if chosen.actor is not None:
        conditions.append(Reading.actor == chosen.actor)
    if chosen.person is not None:
        conditions.append(Reading.key == chosen.person)
    return conditions
