"""What a volunteer does, and how far it has come."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, Stamped, Versioned
from models.entities.person import BelongsToPerson
from models.values.changes import EntityKind
from models.values.identifiers import AssignmentId
from models.values.people import AssignmentKind, AssignmentStatus


class Assignment(BelongsToPerson, Versioned, Stamped, Base):
    """One assignment of a volunteer; ``capacity`` counts language friends, 0 for the other kinds."""

    __tablename__ = "assignments"
    __table_args__ = (UniqueConstraint("person_id", "kind"),)
    __kind__: ClassVar = EntityKind.ASSIGNMENT

    id: Mapped[AssignmentId] = mapped_column(primary_key=True)
    kind: Mapped[AssignmentKind]
    capacity: Mapped[int] = mapped_column(default=0)
    status: Mapped[AssignmentStatus] = mapped_column(default=AssignmentStatus.INTEREST, index=True)
    status_since: Mapped[date]
