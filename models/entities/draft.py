"""Text an editor has not saved yet, kept so that a crash or a phone call loses nothing."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base
from models.entities.column_types import enum_column
from models.values.changes import EntityKind


class Draft(Base):
    """The latest state of one open form; not audited, removed when the form is saved or thrown away.

    ``key`` is the record's id, 0 for a record that does not exist yet. Each coordinator has a form of their own, 0 is
    whoever works without a name; ``part`` tells a form about a part of the record from that about the whole.
    """

    __tablename__ = "draft"
    __table_args__ = (UniqueConstraint("kind", "key", "coordinator_id", "part"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[EntityKind] = mapped_column(enum_column(EntityKind, checked=False))
    key: Mapped[int]
    coordinator_id: Mapped[int] = mapped_column(default=0)
    part: Mapped[str] = mapped_column(String(40), default="")
    contents: Mapped[dict[str, object]] = mapped_column(JSON)
    at: Mapped[datetime]
