"""Reads what the records of latest events are called now; what is gone or protected has no name here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import or_, select
from sqlalchemy.orm import QueryableAttribute, Session, aliased

from models.entities.activity_series import ActivitySeries
from models.entities.assignment import Assignment
from models.entities.availability import PauseDays
from models.entities.enquiry import Enquiry
from models.entities.language_skill import SpokenLanguage
from models.entities.meeting_point import MeetingPoint
from models.entities.newcomer import Newcomer
from models.entities.note import Note
from models.entities.occasion import Occasion
from models.entities.pair import Pair
from models.entities.papers import ShownPaper
from models.entities.person import Person
from models.entities.printout import Printout
from models.entities.volunteer import Volunteer
from models.rules.person_names import shown_name
from models.values.changes import EntityKind
from models.values.identifiers import PersonId
from models.values.printing import Product
from models.values.timeslot import IsoWeek

Record = tuple[EntityKind, int]

_PARTS: Final[Mapping[EntityKind, tuple[QueryableAttribute[int], QueryableAttribute[PersonId]]]] = {
    EntityKind.ASSIGNMENT: (Assignment.id, Assignment.person_id),
    EntityKind.LANGUAGE_SKILL: (SpokenLanguage.id, SpokenLanguage.person_id),
    EntityKind.NEWCOMER: (Newcomer.id, Newcomer.person_id),
    EntityKind.NOTE: (Note.id, Note.person_id),
    EntityKind.PAPER: (ShownPaper.id, ShownPaper.person_id),
    EntityKind.PAUSE: (PauseDays.id, PauseDays.person_id),
    EntityKind.VOLUNTEER: (Volunteer.id, Volunteer.person_id),
}
_NAMES: Final = (Person.given_name, Person.family_name, Person.alias)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedRecord:
    """A record to open and its name; of a part of a card it is the person, of an occasion its activity.

    ``day`` is when an occasion is now; ``product``, ``week`` and ``languages`` are those of a printout.
    """

    record: EntityKind
    key: int
    name: str = ""
    day: date | None = None
    product: Product | None = None
    week: IsoWeek | None = None
    languages: int = 0


def named_records(session: Session, records: Collection[Record]) -> dict[Record, NamedRecord]:
    """Name records, with one statement for each kind among them."""
    keys: dict[EntityKind, list[int]] = {}
    for kind, key in records:
        keys.setdefault(kind, []).append(key)
    found: dict[Record, NamedRecord] = {}
    for kind, wanted in keys.items():
        if kind in _PARTS:
            found |= _parts(session, kind, wanted)
        elif kind in _READERS:
            found |= {(kind, row.key): row for row in _READERS[kind](session, wanted)}
    return found


def _parts(session: Session, kind: EntityKind, keys: Collection[int]) -> dict[Record, NamedRecord]:
    part_id, person_id = _PARTS[kind]
    statement = (
        select(part_id, Person.id, *_NAMES)
        .join(Person, Person.id == person_id)
        .where(part_id.in_(keys), Person.protected.is_(False))
    )
    return {(kind, part): _person(key, *names) for part, key, *names in session.execute(statement)}


def _people(session: Session, keys: Collection[int]) -> Iterator[NamedRecord]:
    statement = select(Person.id, *_NAMES).where(Person.id.in_(keys), Person.protected.is_(False))
    for key, *names in session.execute(statement):
        yield _person(key, *names)


def _person(key: int, given: str, family: str, alias: str) -> NamedRecord:
    return NamedRecord(record=EntityKind.PERSON, key=key, name=shown_name(given, family, alias))


def _enquiries(session: Session, keys: Collection[int]) -> Iterator[NamedRecord]:
    """What somebody said of themselves, else what their card calls them."""
    statement = (
        select(Enquiry.id, Enquiry.name, *_NAMES)
        .outerjoin(Person, Person.id == Enquiry.person_id)
        .where(Enquiry.id.in_(keys), or_(Person.id.is_(None), Person.protected.is_(False)))
    )
    for key, name, *names in session.execute(statement):
        known = shown_name(*(part or "" for part in names))
        yield NamedRecord(record=EntityKind.ENQUIRY, key=key, name=name or known)


def _occasions(session: Session, keys: Collection[int]) -> Iterator[NamedRecord]:
    statement = (
        select(Occasion.id, ActivitySeries.name, Occasion.day)
        .join(ActivitySeries, ActivitySeries.id == Occasion.series_id)
        .where(Occasion.id.in_(keys), Occasion.removed.is_(False))
    )
    for key, name, day in session.execute(statement):
        yield NamedRecord(record=EntityKind.OCCASION, key=key, name=name, day=day)


def _series(session: Session, keys: Collection[int]) -> Iterator[NamedRecord]:
    statement = select(ActivitySeries.id, ActivitySeries.name).where(ActivitySeries.id.in_(keys))
    for key, name in session.execute(statement):
        yield NamedRecord(record=EntityKind.SERIES, key=key, name=name)


def _places(session: Session, keys: Collection[int]) -> Iterator[NamedRecord]:
    statement = select(MeetingPoint.id, MeetingPoint.name).where(MeetingPoint.id.in_(keys))
    for key, name in session.execute(statement):
        yield NamedRecord(record=EntityKind.MEETING_POINT, key=key, name=name)


def _pairs(session: Session, keys: Collection[int]) -> Iterator[NamedRecord]:
    """Both first names; a pair with a protected side has none here."""
    newcomer, volunteer = aliased(Person), aliased(Person)
    statement = (
        select(Pair.id, *_short(newcomer), *_short(volunteer))
        .join(newcomer, newcomer.id == Pair.newcomer_id)
        .join(volunteer, volunteer.id == Pair.volunteer_id)
        .where(Pair.id.in_(keys), newcomer.protected.is_(False), volunteer.protected.is_(False))
    )
    for key, given, family, alias, *other in session.execute(statement):
        names = given or family or alias, next((name for name in other if name), "")
        yield NamedRecord(record=EntityKind.PAIR, key=key, name=" + ".join(filter(None, names)))


def _short(person: type[Person]) -> tuple[QueryableAttribute[str], ...]:
    return person.given_name, person.family_name, person.alias


def _printouts(session: Session, keys: Collection[int]) -> Iterator[NamedRecord]:
    statement = select(Printout.id, Printout.product, Printout.week, Printout.copies).where(Printout.id.in_(keys))
    for key, product, week, copies in session.execute(statement):
        yield NamedRecord(
            record=EntityKind.PRINTOUT,
            key=key,
            product=product,
            week=IsoWeek.parse(week) if week else None,
            languages=len(copies),
        )


_READERS: Final[Mapping[EntityKind, Callable[[Session, Collection[int]], Iterator[NamedRecord]]]] = {
    EntityKind.PERSON: _people,
    EntityKind.ENQUIRY: _enquiries,
    EntityKind.OCCASION: _occasions,
    EntityKind.SERIES: _series,
    EntityKind.MEETING_POINT: _places,
    EntityKind.PAIR: _pairs,
    EntityKind.PRINTOUT: _printouts,
}
