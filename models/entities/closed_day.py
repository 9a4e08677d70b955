"""Closed days that the office enters: school breaks and closures. Public holidays and eves are computed."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, Stamped, Versioned
from models.values.activities import ClosedDayKind
from models.values.changes import EntityKind
from models.values.identifiers import ClosedDayId, MeetingPointId


class ClosedDay(Versioned, Stamped, Base):
    """Days from ``first`` to ``last`` on which all meeting points, or one, are closed."""

    __tablename__ = "closed_days"
    __kind__: ClassVar = EntityKind.CLOSED_DAY

    id: Mapped[ClosedDayId] = mapped_column(primary_key=True)
    kind: Mapped[ClosedDayKind]
    name: Mapped[str] = mapped_column(String(120))
    first: Mapped[date] = mapped_column(index=True)
    last: Mapped[date] = mapped_column(index=True)
    meeting_point_id: Mapped[MeetingPointId | None] = mapped_column(ForeignKey("meeting_points.id"), index=True)
