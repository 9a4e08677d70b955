"""Writes one ``audit_entry`` row for each record a transaction touched, by the session's and the mapper's own events.

Also fills the moments of ``Stamped`` records and refuses bulk statements that would leave no trace.
How a value becomes JSON stands in ``history_values``; what the rows are good for belongs to ``services``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, func, insert, inspect, select, text
from sqlalchemy.event import listen, listens_for
from sqlalchemy.orm import Mapper, ORMExecuteState, Session, UOWTransaction

from models.entities.audit_entry import AuditEntry, ColumnValue
from models.entities.base import Base, Stamped
from models.storage.history_values import key_of, values_before, values_now, version_of
from models.values.changes import Change, ChangeAction, ChangeSet, EntityKind
from models.values.clock import Clock
from models.values.identifiers import CoordinatorId, TransactionNumber

UNAUDITED: Final = "unaudited"
"""The execution option that lets a bulk statement pass without history: derived tables, disposal, the demo's past."""

HISTORY_LOCK: Final = 7_314_001
"""PostgreSQL's advisory lock for numbering: entries appear in the order of their ids, so no reader skips one."""

_RECORDER: Final = "recorder"
_KEPT_BY_ITSELF: Final = frozenset({"version", "created_at", "updated_at"})


class UnauditedChange(RuntimeError):
    """A bulk statement on recorded entities would have left no trace; a fault of the program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Record:
    """One row of history before it is written."""

    change: Change
    version: int | None
    before: Mapping[str, ColumnValue] | None
    after: Mapping[str, ColumnValue] | None


class Recorder:
    """Gathers what one session writes and numbers its transaction."""

    def __init__(self, clock: Clock, actor: CoordinatorId | None) -> None:
        self._clock = clock
        self._actor = actor
        self._before: dict[int, Mapping[str, ColumnValue]] = {}
        self._waiting: list[_Record] = []
        self._changes: list[Change] = []
        self._told: set[tuple[EntityKind, int]] = set()
        self._transaction: TransactionNumber | None = None
        self.tried: dict[tuple[EntityKind, int], int | None] = {}

    def stamp(self, session: Session) -> None:
        """Fill the moments of what is new or changed."""
        now = self._clock.now()
        for made in session.new:
            if isinstance(made, Stamped):
                made.created_at = made.created_at or now
                made.updated_at = now
        for changed in session.dirty:
            if isinstance(changed, Stamped) and session.is_modified(changed, include_collections=False):
                changed.updated_at = now

    def remember(self, entity: Base) -> None:
        """Keep the values of a record about to be changed or deleted."""
        if entity.__kind__ is not None:
            self._before[id(entity)] = values_before(entity)
            # Kept to name the record if the database finds it changed by somebody else.
            self.tried[entity.__kind__, key_of(entity)] = version_of(entity)

    def record(self, entity: Base, action: ChangeAction) -> None:
        """Note a record the database has accepted; one that only looked changed leaves no row.

        If the transaction has told of it before it leaves one all the same: undo compares the version in the last row.
        """
        if entity.__kind__ is None:
            return
        place = (entity.__kind__, key_of(entity))
        before = self._before.pop(id(entity), None)
        after = None if action is ChangeAction.DELETED else values_now(entity)
        if before is not None and after is not None:
            changed = {name for name, value in after.items() if value != before.get(name)}
            if changed <= _KEPT_BY_ITSELF and ("version" not in changed or place not in self._told):
                return
            # What stayed the same stands in earlier rows: a logo is not copied at every save of the office.
            before, after = _only(changed, before), _only(changed, after)
        self._told.add(place)
        change = Change(kind=place[0], key=place[1], action=action)
        self._waiting.append(_Record(change=change, version=version_of(entity), before=before, after=after))

    def write(self, session: Session) -> None:
        """Write the rows that wait, in the transaction they tell of."""
        if not self._waiting:
            return
        connection, at = session.connection(), self._clock.now()
        transaction = self._transaction or _next_transaction(connection)
        rows = [
            {
                "transaction": transaction,
                "actor": self._actor,
                "at": at,
                "kind": record.change.kind,
                "key": record.change.key,
                "action": record.change.action,
                "version": record.version,
                "before": record.before,
                "after": record.after,
            }
            for record in self._waiting
        ]
        connection.execute(insert(AuditEntry.__table__), rows)  # type: ignore[arg-type]  # declared as FromClause
        self._transaction = transaction
        self._changes += [record.change for record in self._waiting]
        self._waiting.clear()

    def change_set(self) -> ChangeSet:
        """Give everything written so far: one change a record, its first and last state told together."""
        merged: dict[tuple[EntityKind, int], ChangeAction] = {}
        for change in self._changes:
            place = (change.kind, change.key)
            first = merged.get(place)
            if first is ChangeAction.CREATED and change.action is ChangeAction.UPDATED:
                continue
            merged[place] = change.action
        changes = tuple(Change(kind=kind, key=key, action=action) for (kind, key), action in merged.items())
        return ChangeSet(transaction=self._transaction, changes=changes)


def keep_history(session: Session, recorder: Recorder) -> None:
    """Make a session record all it writes."""
    session.info[_RECORDER] = recorder
    listen(session, "before_flush", _stamp)
    listen(session, "after_flush", _write)
    listen(session, "do_orm_execute", _refuse_bulk)


def _only(names: set[str], values: Mapping[str, ColumnValue]) -> dict[str, ColumnValue]:
    return {name: value for name, value in values.items() if name in names}


def _next_transaction(connection: Connection) -> TransactionNumber:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": HISTORY_LOCK})
    return TransactionNumber((connection.scalar(select(func.max(AuditEntry.transaction))) or 0) + 1)


def _recorder_of(session: Session | None) -> Recorder | None:
    found = session.info.get(_RECORDER) if session is not None else None
    return found if isinstance(found, Recorder) else None


def _stamp(session: Session, _context: UOWTransaction, _instances: object) -> None:
    recorder = _recorder_of(session)
    if recorder is not None:
        recorder.stamp(session)


def _write(session: Session, _context: UOWTransaction) -> None:
    recorder = _recorder_of(session)
    if recorder is not None:
        recorder.write(session)


def _refuse_bulk(state: ORMExecuteState) -> None:
    if not (state.is_insert or state.is_update or state.is_delete) or state.execution_options.get(UNAUDITED):
        return
    mapper = state.bind_mapper
    if mapper is not None and issubclass(mapper.class_, Base) and mapper.class_.__kind__ is not None:
        raise UnauditedChange(mapper.class_.__name__)


@listens_for(Base, "before_update", propagate=True)
@listens_for(Base, "before_delete", propagate=True)
def _on_before(_mapper: Mapper[Base], _connection: Connection, entity: Base) -> None:
    recorder = _recorder_of(inspect(entity).session)
    if recorder is not None:
        recorder.remember(entity)


@listens_for(Base, "after_insert", propagate=True)
def _on_insert(_mapper: Mapper[Base], _connection: Connection, entity: Base) -> None:
    _record(entity, ChangeAction.CREATED)


@listens_for(Base, "after_update", propagate=True)
def _on_update(_mapper: Mapper[Base], _connection: Connection, entity: Base) -> None:
    _record(entity, ChangeAction.UPDATED)


@listens_for(Base, "after_delete", propagate=True)
def _on_delete(_mapper: Mapper[Base], _connection: Connection, entity: Base) -> None:
    _record(entity, ChangeAction.DELETED)


def _record(entity: Base, action: ChangeAction) -> None:
    recorder = _recorder_of(inspect(entity).session)
    if recorder is not None:
        recorder.record(entity, action)
