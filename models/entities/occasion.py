"""Occasions: one time that a series meets."""

from __future__ import annotations

from datetime import date, time
from typing import ClassVar

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.entities.activity_series import ActivitySeries
from models.entities.base import Base, HasUid, Stamped, Versioned
from models.entities.meeting_point import MeetingPoint
from models.values.activities import CancelReason, OccasionStatus
from models.values.changes import EntityKind
from models.values.identifiers import MeetingPointId, OccasionId, SeriesId


class Occasion(HasUid, Versioned, Stamped, Base):
    """One occasion: what holds, beside what the series had said (``original_date``, ``planned_…``).

    Times are local clock times. ``changed_by_hand`` keeps it from being made again; ``removed`` marks a mistake that
    was taken away and must not come back; ``kept_on_closed_day`` says that someone decided to meet all the same.
    ``theme`` is printed, in Swedish; its other languages are local texts. ``note`` is never printed.
    """

    __tablename__ = "occasions"
    __table_args__ = (UniqueConstraint("series_id", "original_date"),)
    __kind__: ClassVar = EntityKind.OCCASION

    id: Mapped[OccasionId] = mapped_column(primary_key=True)
    series_id: Mapped[SeriesId] = mapped_column(ForeignKey("activity_series.id"))
    original_date: Mapped[date] = mapped_column(index=True)
    planned_starts: Mapped[time]
    planned_ends: Mapped[time]
    planned_meeting_point_id: Mapped[MeetingPointId] = mapped_column(ForeignKey("meeting_points.id"), index=True)
    planned_room: Mapped[str] = mapped_column(String(80), default="")
    day: Mapped[date] = mapped_column(index=True)
    starts: Mapped[time]
    ends: Mapped[time]
    meeting_point_id: Mapped[MeetingPointId] = mapped_column(ForeignKey("meeting_points.id"), index=True)
    room: Mapped[str] = mapped_column(String(80), default="")
    status: Mapped[OccasionStatus] = mapped_column(default=OccasionStatus.PLANNED)
    cancel_reason: Mapped[CancelReason | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(String(2000), default="")
    theme: Mapped[str] = mapped_column(String(120), default="")
    changed_by_hand: Mapped[bool] = mapped_column(default=False)
    removed: Mapped[bool] = mapped_column(default=False)
    kept_on_closed_day: Mapped[bool] = mapped_column(default=False)
    series: Mapped[ActivitySeries] = relationship(lazy="raise_on_sql")
    meeting_point: Mapped[MeetingPoint] = relationship(lazy="raise_on_sql", foreign_keys=[meeting_point_id])
    planned_meeting_point: Mapped[MeetingPoint] = relationship(
        lazy="raise_on_sql", foreign_keys=[planned_meeting_point_id]
    )
