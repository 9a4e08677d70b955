"""Reads which changes of late touched many people or took one away: imports, merges, changes of a whole selection."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import case, func, or_, select
from sqlalchemy.orm import Session, aliased

from models.entities.audit_entry import AuditEntry
from models.entities.organisation import Coordinator
from models.values.changes import ChangeAction, EntityKind
from models.values.identifiers import TransactionNumber

KEPT_FOR: Final = timedelta(days=30)
"""For so long an import or a merge is offered for undo."""
_MOST: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class LargeChangeRow:
    """One transaction and how many people it made, changed and took away.

    With ``changed_since`` somebody has gone on with one of its records, and it cannot be taken back as a whole.
    """

    transaction: TransactionNumber
    at: datetime
    actor: str
    new: int
    changed: int
    gone: int
    changed_since: bool


def large_change_rows(session: Session, now: datetime) -> tuple[LargeChangeRow, ...]:
    """Give those of the last thirty days, the latest first."""
    entry = AuditEntry
    new = func.sum(case((entry.action == ChangeAction.CREATED, 1), else_=0))
    gone = func.sum(case((entry.action == ChangeAction.DELETED, 1), else_=0))
    people = func.count(func.distinct(entry.key))
    statement = (
        select(entry.transaction, func.min(entry.at), func.min(entry.actor), new, gone, people)
        .where(entry.kind == EntityKind.PERSON, entry.at >= now - KEPT_FOR)
        .group_by(entry.transaction)
        .having(or_(people > 1, gone > 0))
        .order_by(entry.transaction.desc())
        .limit(_MOST)
    )
    found = session.execute(statement).all()
    names = {row.id: row.name for row in session.scalars(select(Coordinator))}
    return tuple(
        LargeChangeRow(
            transaction=transaction,
            at=at,
            actor=names.get(actor, "") if actor is not None else "",
            new=made,
            # Somebody who came in and was written once more in the same step is one person.
            changed=max(count - made - lost, 0),
            gone=lost,
            changed_since=_is_changed_since(session, transaction),
        )
        for transaction, at, actor, made, lost, count in found
    )


def _is_changed_since(session: Session, transaction: TransactionNumber) -> bool:
    mine, later = aliased(AuditEntry), aliased(AuditEntry)
    statement = (
        select(later.id)
        .join(mine, (mine.kind == later.kind) & (mine.key == later.key))
        .where(mine.transaction == transaction, later.transaction > transaction)
        .limit(1)
    )
    return session.scalar(statement) is not None
