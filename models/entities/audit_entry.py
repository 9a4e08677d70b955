"""The one table that carries history: who changed what, when, and how it was before."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, Index
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base
from models.entities.column_types import enum_column
from models.values.changes import ChangeAction, EntityKind
from models.values.identifiers import AuditEntryId, CoordinatorId, TransactionNumber

ColumnValue = str | int | float | bool | list[object] | dict[str, object] | None
"""What JSON can hold of one column; moments, days, clock times and uids are ISO text, bytes base64."""


class AuditEntry(Base):
    """What one transaction did to one record: all columns of what was made or deleted, the changed ones otherwise.

    Written by the session's own events in the transaction it tells of; never changed afterwards.
    ``actor`` is no foreign key: the trail outlives the coordinator.
    """

    __tablename__ = "audit_entry"
    __table_args__ = (Index(None, "kind", "key"),)

    id: Mapped[AuditEntryId] = mapped_column(primary_key=True)
    transaction: Mapped[TransactionNumber] = mapped_column(index=True)
    actor: Mapped[CoordinatorId | None]
    at: Mapped[datetime]
    kind: Mapped[EntityKind] = mapped_column(enum_column(EntityKind, checked=False))
    key: Mapped[int]
    action: Mapped[ChangeAction]
    version: Mapped[int | None]
    before: Mapped[dict[str, ColumnValue] | None] = mapped_column(JSON(none_as_null=True))
    after: Mapped[dict[str, ColumnValue] | None] = mapped_column(JSON(none_as_null=True))
