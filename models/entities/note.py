"""Free notes on a person, each with its day."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, Stamped, Versioned
from models.entities.person import BelongsToPerson
from models.values.changes import EntityKind
from models.values.identifiers import CoordinatorId, NoteId


class Note(BelongsToPerson, Versioned, Stamped, Base):
    """One note; ``author_id`` is the coordinator who wrote it."""

    __tablename__ = "notes"
    __kind__: ClassVar = EntityKind.NOTE

    id: Mapped[NoteId] = mapped_column(primary_key=True)
    day: Mapped[date]
    text: Mapped[str] = mapped_column(String(2000))
    author_id: Mapped[CoordinatorId | None] = mapped_column(ForeignKey("coordinators.id"))
