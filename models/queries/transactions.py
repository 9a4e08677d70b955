"""Reads which transactions the history tells of, so that a program can tell a colleague's from its own."""

from __future__ import annotations

from sqlalchemy import select

from models.seen.rows import Reader
from models.seen.tables import HISTORY
from models.values.identifiers import TransactionNumber


def newest_transaction(reader: Reader) -> TransactionNumber:
    """Give the number of the latest transaction, 0 before the first."""
    newest = select(HISTORY.c.transaction).order_by(HISTORY.c.transaction.desc()).limit(1)
    return reader.scalar(newest) or TransactionNumber(0)


def transactions_after(reader: Reader, number: TransactionNumber) -> frozenset[TransactionNumber]:
    """Give every transaction later than ``number``."""
    later = select(HISTORY.c.transaction).where(HISTORY.c.transaction > number).distinct()
    return frozenset(reader.scalars(later))
