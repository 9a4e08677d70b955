"""Reads what was done lately from the history, a line each; what one transaction did to many records is one line.

People with protected identity are in no line, not even for who answers for them: this stands open on a screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final, TypeVar

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session

from models.entities.audit_entry import AuditEntry
from models.entities.organisation import Coordinator
from models.entities.person import Person
from models.queries.event_names import NamedRecord, Record, named_records
from models.rules.latest_events import Entry, Happening, happening, many
from models.values.changes import ChangeAction, EntityKind
from models.values.enquiries import EnquiryChannel, EnquiryOutcome, EnquiryWant
from models.values.identifiers import CoordinatorId, TransactionNumber
from models.values.overview import EventKind
from models.values.people import PaperKind, PersonRole
from models.values.printing import Product
from models.values.timeslot import IsoWeek

STRETCH: Final = 200
"""So many rows of history are read at a time."""
MOST_STRETCHES: Final = 4


MemberT = TypeVar("MemberT", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """One line: ``name`` of whom or what, ``record`` and ``key`` what to open, ``None`` for many at once.

    ``number`` counts people or enquiries that came together, and the languages of what was printed.
    """

    kind: EventKind
    at: datetime
    actor: CoordinatorId | None
    actor_name: str
    name: str = ""
    record: EntityKind | None = None
    key: int = 0
    number: int = 1
    role: PersonRole | None = None
    channel: EnquiryChannel | None = None
    wants: tuple[EnquiryWant, ...] = ()
    outcome: EnquiryOutcome | None = None
    paper: PaperKind | None = None
    day: date | None = None
    product: Product | None = None
    week: IsoWeek | None = None


def latest_events(session: Session, most: int = 8) -> tuple[EventRow, ...]:
    """List the latest events, the newest first; some statements for each stretch of history."""
    rows: list[EventRow] = []
    newest: int | None = None
    for _stretch in range(MOST_STRETCHES):
        transactions, newest = _transactions(session, newest)
        told = [one for number, entries in transactions.items() if (one := _told(session, number, entries)) is not None]
        rows += _rows(session, told)
        if newest is None or len(rows) >= most:
            break
    return tuple(rows[:most])


def _transactions(session: Session, newest: int | None) -> tuple[dict[TransactionNumber, list[Entry]], int | None]:
    """Read a stretch of history from an id backwards, and say with which id the next begins, ``None`` at the end.

    The oldest transaction of a stretch may have more rows than fit: it is left to the next, unless it is alone.
    """
    columns = (AuditEntry.at, AuditEntry.actor, AuditEntry.kind, AuditEntry.key, AuditEntry.action, AuditEntry.after)
    statement = select(AuditEntry.id, AuditEntry.transaction, *columns)
    if newest is not None:
        statement = statement.where(AuditEntry.id <= newest)
    rows = session.execute(statement.order_by(AuditEntry.id.desc()).limit(STRETCH)).all()
    found: dict[TransactionNumber, list[Entry]] = {}
    last_ids: dict[TransactionNumber, int] = {}
    for key_of_entry, transaction, at, actor, kind, key, action, after in rows:
        entry = Entry(at=at, actor=actor, kind=kind, key=key, action=action, after=after or {})
        found.setdefault(transaction, []).append(entry)
        last_ids.setdefault(transaction, key_of_entry)
    if len(rows) < STRETCH:
        return found, None
    oldest = min(found)
    if len(found) == 1:
        first = select(AuditEntry.id).where(AuditEntry.transaction == oldest).order_by(AuditEntry.id).limit(1)
        return found, (session.scalar(first) or 1) - 1
    del found[oldest]
    return found, last_ids[oldest]


def _told(session: Session, transaction: TransactionNumber, entries: Sequence[Entry]) -> Happening | None:
    """A transaction that fills a stretch may have tens of thousands of rows: they are not all read."""
    if len(entries) < STRETCH:
        return happening(entries)
    founded = select(AuditEntry.transaction).where(_made(EntityKind.OFFICE)).limit(1)
    if session.scalar(founded) == transaction:
        return None
    return many(entries, _number_of_new_people(session, transaction))


def _number_of_new_people(session: Session, transaction: TransactionNumber) -> int:
    """Their keys follow one another, so the first and the last tell how many there are still."""
    keys = select(AuditEntry.key).where(AuditEntry.transaction == transaction, _made(EntityKind.PERSON)).limit(1)
    first = session.scalar(keys.order_by(AuditEntry.id))
    if first is None:
        return 0
    last = session.scalar(keys.where(AuditEntry.key >= first).order_by(AuditEntry.kind.desc(), AuditEntry.key.desc()))
    return session.scalar(select(func.count(Person.id)).where(Person.id.between(first, last or first))) or 0


def _made(kind: EntityKind) -> ColumnElement[bool]:
    return and_(AuditEntry.kind == kind, AuditEntry.action == ChangeAction.CREATED)


def _rows(session: Session, told: Sequence[Happening]) -> list[EventRow]:
    names = named_records(session, {_subject(one.entry) for one in told if one.number == 1})
    ids = {one.entry.actor for one in told if one.entry.actor is not None}
    colleagues = select(Coordinator.id, Coordinator.name).where(Coordinator.id.in_(ids))
    actors = {key: name for key, name in session.execute(colleagues)} if ids else {}
    rows: list[EventRow] = []
    for one in told:
        name = names.get(_subject(one.entry)) if one.number == 1 else NamedRecord(record=one.entry.kind, key=0)
        if name is not None:
            rows.append(_row(one, name, actors.get(one.entry.actor, "") if one.entry.actor is not None else ""))
    return rows


def _subject(entry: Entry) -> Record:
    """A part of a card or a pair that was made says itself whose it is."""
    pair_id = entry.after.get("pair_id")
    if isinstance(pair_id, int):
        return EntityKind.PAIR, pair_id
    person_id = entry.after.get("person_id")
    if isinstance(person_id, int) and entry.kind is not EntityKind.ENQUIRY:
        return EntityKind.PERSON, person_id
    return entry.kind, entry.key


def _row(one: Happening, name: NamedRecord, actor_name: str) -> EventRow:
    after = one.entry.after
    wants = after.get("wants")
    return EventRow(
        kind=one.kind,
        at=one.entry.at,
        actor=one.entry.actor,
        actor_name=actor_name,
        name=name.name,
        record=name.record if one.number == 1 else None,
        key=name.key,
        number=name.languages if one.kind is EventKind.PRINTED and one.number == 1 else one.number,
        role=one.role,
        channel=_member(EnquiryChannel, after.get("channel")),
        wants=tuple(EnquiryWant(str(want)) for want in wants) if isinstance(wants, list) else (),
        outcome=_member(EnquiryOutcome, after.get("outcome")),
        paper=_member(PaperKind, after.get("kind")) if one.kind is EventKind.PAPER_SHOWN else None,
        day=name.day,
        product=name.product,
        week=name.week,
    )


def _member(kind: type[MemberT], value: object) -> MemberT | None:
    return kind(value) if isinstance(value, str) and value in set(kind) else None
