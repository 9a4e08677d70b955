"""Takes back a transaction from its history, as long as nobody has changed the same records since."""

from __future__ import annotations

from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.audit_entry import AuditEntry
from models.entities.base import Base
from models.storage.history_values import values_from_json, version_of
from models.storage.unit_of_work import UnitOfWork, entity_type_of
from models.values.changes import ChangeAction, EntityKind
from models.values.errors import RefusalCode, Refused
from models.values.identifiers import TransactionNumber

_KEPT_BY_ITSELF: Final = frozenset({"version", "updated_at"})
_Place = tuple[EntityKind, int]


def undo_transaction(uow: UnitOfWork, transaction: TransactionNumber) -> None:
    """Bring back every record of a transaction as it was before, as one new transaction that can be undone too.

    Raises ``Refused`` with ``NOTHING_TO_UNDO`` for a transaction without history, ``CHANGED_SINCE`` when a record
    was changed after it.
    """
    newest_first = select(AuditEntry).where(AuditEntry.transaction == transaction).order_by(AuditEntry.id.desc())
    entries = list(uow.session.scalars(newest_first))
    if not entries:
        raise Refused(RefusalCode.NOTHING_TO_UNDO)
    _refuse_if_changed_since(uow.session, entries)
    for entry in entries:
        _take_back(uow.session, entry)
        # One by one: a parent must be there again before its child.
        uow.session.flush()


def _refuse_if_changed_since(session: Session, newest_first: list[AuditEntry]) -> None:
    """Compare each record with the last state the transaction left it in."""
    seen: set[_Place] = set()
    for entry in newest_first:
        place = (entry.kind, entry.key)
        if place in seen:
            continue
        seen.add(place)
        record = session.get(entity_type_of(entry.kind), entry.key, populate_existing=True)
        left = None if entry.action is ChangeAction.DELETED else entry.version
        found = version_of(record) if record is not None else None
        gone = record is None
        if gone is not (entry.action is ChangeAction.DELETED) or found != left:
            raise Refused(RefusalCode.CHANGED_SINCE, {"kind": entry.kind.value, "key": entry.key})


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
