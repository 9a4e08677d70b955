"""Looks ahead what a form would collide with if it were saved as it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import assert_never

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.queries.closed_days import closed_periods
from models.queries.meeting_points import opening_hours_of
from models.queries.week import bookings_of
from models.rules.conflicts import Booking, conflicts_of
from models.rules.occasion_planning import planning_window
from models.rules.recurrence import recurrence_dates
from models.rules.series_validation import tidy_series
from models.rules.validation import FieldChecks
from models.values.activities import OccasionStatus
from models.values.activity_drafts import OccasionDraft, SeriesDraft
from models.values.identifiers import MeetingPointId
from models.values.problems import Conflict
from models.values.timeslot import ClockSpan, DateSpan

_DECIDES_WHEN_AND_WHERE = frozenset({"meeting_point_id", "ends", "rule", "season"})


def conflicts_for(session: Session, draft: OccasionDraft | SeriesDraft, *, today: date) -> tuple[Conflict, ...]:
    """List what a form collides with, by day: one occasion, or all of a series in the next 26 weeks.

    A form whose day, time or place is not right yet collides with nothing.
    """
    match draft:
        case OccasionDraft():
            bookings = _of_occasion(session, draft)
        case SeriesDraft():
            bookings = _of_series(draft, today)
        case _ as never:
            assert_never(never)
    if not bookings:
        return ()
    return _conflicts(session, bookings, bookings[0].meeting_point_id)


def _conflicts(session: Session, bookings: Sequence[Booking], meeting_point_id: MeetingPointId) -> tuple[Conflict, ...]:
    span = DateSpan(first=bookings[0].day, last=bookings[-1].day)
    hours = session.scalar(select(MeetingPoint.opening_hours).where(MeetingPoint.id == meeting_point_id))
    occasions = session.scalars(
        select(Occasion)
        .where(
            Occasion.meeting_point_id == meeting_point_id,
            Occasion.day.between(span.first, span.last),
            Occasion.removed.is_(False),
        )
        .options(joinedload(Occasion.series))
    )
    others: defaultdict[date, list[Booking]] = defaultdict(list)
    for other in bookings_of(occasions.all()):
        others[other.day].append(other)
    closed = closed_periods(session, span)
    opening_hours = opening_hours_of(hours or [])
    return tuple(
        conflict
        for booking in bookings
        for conflict in conflicts_of(booking, _not_own(booking, others[booking.day]), closed, opening_hours)
    )


def _not_own(booking: Booking, others: Sequence[Booking]) -> list[Booking]:
    """A series does not stand in its own way: its occasions will follow it. A single occasion may meet a sister."""
    if booking.occasion_id is not None or booking.series_id is None:
        return list(others)
    return [other for other in others if other.series_id != booking.series_id]


def _of_occasion(session: Session, draft: OccasionDraft) -> list[Booking]:
    occasion = session.scalar(select(Occasion).where(Occasion.id == draft.id).options(joinedload(Occasion.series)))
    if occasion is None or draft.ends <= draft.starts or occasion.status is OccasionStatus.CANCELLED:
        return []
    return [
        Booking(
            occasion_id=draft.id,
            series_id=occasion.series_id,
            name=occasion.series.name,
            meeting_point_id=draft.meeting_point_id,
            room=draft.room,
            day=draft.day,
            times=ClockSpan(starts=draft.starts, ends=draft.ends),
            kept_on_closed_day=occasion.kept_on_closed_day
            and (occasion.day, occasion.meeting_point_id) == (draft.day, draft.meeting_point_id),
        )
    ]


def _of_series(draft: SeriesDraft, today: date) -> list[Booking]:
    checks = FieldChecks()
    tidy = tidy_series(draft, checks)
    place = tidy.meeting_point_id
    if place is None or any(problem.field in _DECIDES_WHEN_AND_WHERE for problem in checks.problems):
        return []
    return [
        Booking(
            occasion_id=None,
            series_id=draft.id,
            name=tidy.name,
            meeting_point_id=place,
            room=tidy.room,
            day=day,
            times=ClockSpan(starts=tidy.starts, ends=tidy.ends),
        )
        for day in recurrence_dates(tidy.rule, tidy.season, planning_window(today))
    ]
