"""Reads closed days, computed and entered, and the occasions they hit that nobody has decided about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, joinedload

from models.entities.closed_day import ClosedDay
from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.rules.closed_days import closing_period, public_closed_days
from models.rules.occasion_planning import planning_window
from models.values.activities import ClosedDayKind, OccasionStatus
from models.values.closed_days import ClosedPeriod
from models.values.identifiers import ClosedDayId, MeetingPointId, OccasionId
from models.values.timeslot import ClockSpan, DateSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedDayRow:
    """One closed day or stretch of them; a computed one has neither ``id`` nor ``version`` and cannot be edited.

    ``closed_from`` is set on eves that begin in the afternoon; ``place_name`` is empty when all places are closed.
    """

    id: ClosedDayId | None
    version: int | None
    kind: ClosedDayKind
    name: str
    first: date
    last: date
    meeting_point_id: MeetingPointId | None
    place_name: str
    closed_from: time | None

    @property
    def period(self) -> ClosedPeriod:
        """Give what the rules judge by."""
        return ClosedPeriod(
            kind=self.kind,
            name=self.name,
            first=self.first,
            last=self.last,
            meeting_point_id=self.meeting_point_id,
            closed_from=self.closed_from,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedDayHit:
    """A planned occasion on a closed day that is neither cancelled, moved away nor kept on purpose."""

    occasion_id: OccasionId
    version: int
    day: date
    starts: time
    ends: time
    name: str
    place_name: str
    closed_day_kind: ClosedDayKind
    closed_day_name: str


def closed_day_rows(session: Session, span: DateSpan) -> tuple[ClosedDayRow, ...]:
    """List what touches some days, in order: computed holidays and eves, entered school breaks and closures."""
    entered = session.execute(
        select(ClosedDay, MeetingPoint.name)
        .outerjoin(MeetingPoint, ClosedDay.meeting_point_id == MeetingPoint.id)
        .where(ClosedDay.first <= span.last, ClosedDay.last >= span.first)
        .order_by(ClosedDay.id)
    )
    rows = [_computed_row(period) for period in public_closed_days(span)]
    rows += [_entered_row(closed, place_name or "") for closed, place_name in entered]
    return tuple(sorted(rows, key=_first_day))


def closed_periods(session: Session, span: DateSpan) -> tuple[ClosedPeriod, ...]:
    """Give the same days as ``closed_day_rows`` for the rules."""
    return tuple(row.period for row in closed_day_rows(session, span))


def closed_day_hits(session: Session, today: date) -> tuple[ClosedDayHit, ...]:
    """List what closed days hit from today on, as far as occasions exist, by day and clock time."""
    span = planning_window(today)
    # Never empty: no half of a year is without a holiday.
    closed = closed_periods(session, span)
    occasions = session.scalars(
        select(Occasion)
        .where(
            Occasion.day.between(span.first, span.last),
            or_(*(Occasion.day.between(period.first, period.last) for period in closed)),
            Occasion.status == OccasionStatus.PLANNED,
            Occasion.removed.is_(False),
            Occasion.kept_on_closed_day.is_(False),
        )
        .options(joinedload(Occasion.series), joinedload(Occasion.meeting_point))
        .order_by(Occasion.day, Occasion.starts, Occasion.id)
    )
    return tuple(hit for occasion in occasions if (hit := _hit(occasion, closed)) is not None)


def _hit(occasion: Occasion, closed: Sequence[ClosedPeriod]) -> ClosedDayHit | None:
    times = ClockSpan(starts=occasion.starts, ends=occasion.ends)
    period = closing_period(closed, occasion.day, times, occasion.meeting_point_id)
    if period is None:
        return None
    return ClosedDayHit(
        occasion_id=occasion.id,
        version=occasion.version,
        day=occasion.day,
        starts=occasion.starts,
        ends=occasion.ends,
        name=occasion.series.name,
        place_name=occasion.meeting_point.name,
        closed_day_kind=period.kind,
        closed_day_name=period.name,
    )


def _computed_row(period: ClosedPeriod) -> ClosedDayRow:
    return ClosedDayRow(
        id=None,
        version=None,
        kind=period.kind,
        name=period.name,
        first=period.first,
        last=period.last,
        meeting_point_id=None,
        place_name="",
        closed_from=period.closed_from,
    )


def _entered_row(closed: ClosedDay, place_name: str) -> ClosedDayRow:
    return ClosedDayRow(
        id=closed.id,
        version=closed.version,
        kind=closed.kind,
        name=closed.name,
        first=closed.first,
        last=closed.last,
        meeting_point_id=closed.meeting_point_id,
        place_name=place_name,
        closed_from=None,
    )


def _first_day(row: ClosedDayRow) -> date:
    return row.first
