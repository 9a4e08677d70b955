"""Takes back a transaction from its history, as long as nobody has changed the same records since."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Final

from sqlalchemy import and_, inspect, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, aliased

from models.entities.audit_entry import AuditEntry
from models.entities.base import Base
from models.services.pair_places import pairs_in_force, refuse_overbooked
from models.services.search_index import reindex
from models.storage.history_values import key_of, values_from_json, version_of
from models.storage.unit_of_work import UnitOfWork, entity_type_of
from models.values.changes import ChangeAction, EntityKind
from models.values.errors import RefusalCode, Refused
from models.values.identifiers import PairId, TransactionNumber

_KEPT_BY_ITSELF: Final = frozenset({"version", "updated_at"})
_AT_ONCE: Final = 500
_Place = tuple[EntityKind, int]


def undo_transaction(uow: UnitOfWork, transaction: TransactionNumber) -> None:
    """Bring back every record of a transaction as it was before, as one new transaction that can be undone too.

    Raises ``Refused`` with ``NOTHING_TO_UNDO`` for a transaction without history, ``CHANGED_SINCE`` when a record
    was changed after it or something later rests on it, such as an activity at a meeting point or a place of a pair.
    """
    newest_first = select(AuditEntry).where(AuditEntry.transaction == transaction).order_by(AuditEntry.id.desc())
    entries = list(uow.session.scalars(newest_first))
    if not entries:
        raise Refused(RefusalCode.NOTHING_TO_UNDO)
    _refuse_if_told_of_later(uow.session, transaction)
    records = _records(uow.session, entries)
    _refuse_if_changed_since(entries, records)
    pairs = {PairId(entry.key) for entry in entries if entry.kind is EntityKind.PAIR}
    held_before = pairs_in_force(uow, pairs)
    for run in _runs(entries):
        kind, key = run[0].kind, run[0].key
        with uow.session.no_autoflush:
            for entry in run:
                _take_back(uow.session, entry)
        try:
            uow.session.flush()
        except IntegrityError as error:
            raise _changed_since(kind, key) from error
    refuse_overbooked(uow, pairs_in_force(uow, pairs) - held_before)
    records.clear()  # held until here: the session forgets what nobody holds, and would read each once more
    _find_again(uow, entries)


def _records(session: Session, entries: list[AuditEntry]) -> dict[_Place, Base]:
    """Read every record of the transaction that is there, as it is in the database now."""
    keys: dict[EntityKind, list[int]] = {}
    for entry in entries:
        keys.setdefault(entry.kind, []).append(entry.key)
    found: dict[_Place, Base] = {}
    for kind, wanted in keys.items():
        entity_type = entity_type_of(kind)
        (primary,) = inspect(entity_type).primary_key
        for start in range(0, len(wanted), _AT_ONCE):
            statement = select(entity_type).where(primary.in_(wanted[start : start + _AT_ONCE]))
            fresh = statement.execution_options(populate_existing=True)
            found |= {(kind, key_of(record)): record for record in session.scalars(fresh)}
    return found


def _runs(newest_first: list[AuditEntry]) -> Iterator[list[AuditEntry]]:
    """Give the entries one by one, since a parent must be there again before its child.

    Only records of one kind that were made one after the other go away together, such as the people of an import.
    """
    for _group, same in groupby(newest_first, key=_what_happened):
        entries = list(same)
        if entries[0].action is ChangeAction.CREATED:
            yield entries
        else:
            yield from ([entry] for entry in entries)


def _what_happened(entry: AuditEntry) -> tuple[EntityKind, ChangeAction]:
    return entry.kind, entry.action


def _find_again(uow: UnitOfWork, entries: list[AuditEntry]) -> None:
    """What came back or went must be found, or not found, as before."""
    touched: dict[EntityKind, set[int]] = {}
    for entry in entries:
        touched.setdefault(entry.kind, set()).add(entry.key)
    reindex(uow, touched)


def _refuse_if_told_of_later(session: Session, transaction: TransactionNumber) -> None:
    """Versions alone do not tell: a record made again after a deletion counts from one, as its forerunner did."""
    mine, later = aliased(AuditEntry), aliased(AuditEntry)
    found = session.execute(
        select(later.kind, later.key)
        .join(mine, and_(mine.kind == later.kind, mine.key == later.key))
        .where(mine.transaction == transaction, later.transaction > transaction)
        .limit(1)
    ).first()
    if found is not None:
        raise _changed_since(found.kind, found.key)


def _refuse_if_changed_since(newest_first: list[AuditEntry], records: Mapping[_Place, Base]) -> None:
    """Compare each record with the last state the transaction left it in, whatever has passed history by."""
    seen: set[_Place] = set()
    for entry in newest_first:
        place = (entry.kind, entry.key)
        if place in seen:
            continue
        seen.add(place)
        record = records.get(place)
        left = None if entry.action is ChangeAction.DELETED else entry.version
        found = version_of(record) if record is not None else None
        gone = record is None
        if gone is not (entry.action is ChangeAction.DELETED) or found != left:
            raise _changed_since(entry.kind, entry.key)


def _changed_since(kind: EntityKind, key: int) -> Refused:
    return Refused(RefusalCode.CHANGED_SINCE, {"kind": kind.value, "key": key})


def _take_back(session: Session, entry: AuditEntry) -> None:
    entity_type = entity_type_of(entry.kind)
    if entry.before is None:
        session.delete(session.get_one(entity_type, entry.key))
        return
    values = values_from_json(entity_type, entry.before)
    if entry.action is ChangeAction.DELETED:
        session.add(_made_again(entity_type, values))
        return
    record = session.get_one(entity_type, entry.key)
    for name, value in values.items():
        if name not in _KEPT_BY_ITSELF and getattr(record, name) != value:
            setattr(record, name, value)


def _made_again(entity_type: type[Base], values: dict[str, object]) -> Base:
    return entity_type(**{name: value for name, value in values.items() if name not in _KEPT_BY_ITSELF})
