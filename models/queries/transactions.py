"""Reads which transactions the history tells of, so that a program can tell a colleague's from its own."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.audit_entry import AuditEntry
from models.values.identifiers import TransactionNumber


def newest_transaction(session: Session) -> TransactionNumber:
    """Give the number of the latest transaction, 0 before the first."""
    newest = select(AuditEntry.transaction).order_by(AuditEntry.transaction.desc()).limit(1)
    return session.scalar(newest) or TransactionNumber(0)


def transactions_after(session: Session, number: TransactionNumber) -> frozenset[TransactionNumber]:
    """Give every transaction later than ``number``."""
    later = select(AuditEntry.transaction).where(AuditEntry.transaction > number).distinct()
    return frozenset(session.scalars(later))
