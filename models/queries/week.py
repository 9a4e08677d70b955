"""Reads one week for the screen: what is on, what differs from the plan, and what collides.

Everything about a single occasion stands in ``occasion_details``, collisions before saving in ``conflicts``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session, joinedload

from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.queries.closed_days import ClosedDayRow, closed_day_rows, closed_periods
from models.queries.meeting_points import opening_hours_of
from models.rules.conflicts import Booking, conflicts_of
from models.rules.occasion_marks import Setting, occasion_marks
from models.values.activities import ActivityKind, OccasionStatus
from models.values.closed_days import ClosedPeriod
from models.values.identifiers import AreaId, MeetingPointId, OccasionId, SeriesId
from models.values.places import PlaceColour
from models.values.problems import Conflict, OccasionMark
from models.values.timeslot import ClockSpan, DateSpan, IsoWeek


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekFilter:
    """What the week shows; ``None`` shows all."""

    area_id: AreaId | None = None
    meeting_point_id: MeetingPointId | None = None
    kind: ActivityKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekOccasionRow:
    """One occasion in the week, or the empty place it left there (mark ``MOVED_AWAY``).

    ``day`` to ``room`` say where to draw it: what holds, but for an empty place what had been planned. The
    ``planned_…`` are what the series says.
    """

    id: OccasionId
    version: int
    series_id: SeriesId
    day: date
    starts: time
    ends: time
    kind: ActivityKind
    name: str
    place_id: MeetingPointId
    place_name: str
    place_colour: PlaceColour
    area_id: AreaId | None
    room: str
    status: OccasionStatus
    marks: frozenset[OccasionMark]
    planned_day: date
    planned_starts: time
    planned_ends: time
    planned_place_name: str
    planned_room: str
    minimum_hosts: int
    on_public_programme: bool
    address_public: bool
    conflicts: tuple[Conflict, ...]


def week_rows(session: Session, week: IsoWeek, chosen: WeekFilter = WeekFilter()) -> tuple[WeekOccasionRow, ...]:
    """List what a week shows, by day, clock time and name, without what was removed.

    An occasion that was moved out of the week is there as an empty place. What the filter hides still counts
    as a collision of what it shows.
    """
    span = week.span
    in_week = or_(Occasion.day.between(span.first, span.last), Occasion.original_date.between(span.first, span.last))
    occasions = session.scalars(occasions_with_places().where(in_week)).all()
    closed = closed_periods(session, span)
    # By place and day, or a full week would compare every occasion with every other.
    bookings: defaultdict[tuple[MeetingPointId, date], list[Booking]] = defaultdict(list)
    for booking in bookings_of(occasions):
        bookings[booking.meeting_point_id, booking.day].append(booking)
    rows: list[WeekOccasionRow] = []
    for occasion in occasions:
        if occasion.day in span:
            rows.append(occasion_row(occasion, bookings[occasion.meeting_point_id, occasion.day], closed))
        else:
            rows.append(_empty_place(occasion))
    return tuple(sorted((row for row in rows if _is_chosen(row, chosen)), key=_order))


def closed_days_of(session: Session, span: DateSpan) -> tuple[ClosedDayRow, ...]:
    """List what stands above the days of a week: what holds for all places first, then closures of single ones."""
    return tuple(sorted(closed_day_rows(session, span), key=_for_all_first))


def occasions_with_places() -> Select[Occasion]:
    """Select occasions that are not removed, with their series and both places, for ``occasion_row``."""
    return (
        select(Occasion)
        .where(Occasion.removed.is_(False))
        .options(
            joinedload(Occasion.series),
            joinedload(Occasion.meeting_point),
            joinedload(Occasion.planned_meeting_point),
        )
    )


def bookings_of(occasions: Sequence[Occasion]) -> tuple[Booking, ...]:
    """Give the rooms that occasions have, by day and clock time; cancelled ones have none."""
    taken = [booking_of(occasion) for occasion in occasions if occasion.status is OccasionStatus.PLANNED]
    return tuple(sorted(taken, key=_booking_order))


def booking_of(occasion: Occasion) -> Booking:
    """Give the room one occasion has."""
    return Booking(
        occasion_id=occasion.id,
        series_id=occasion.series_id,
        name=occasion.series.name,
        meeting_point_id=occasion.meeting_point_id,
        room=occasion.room,
        day=occasion.day,
        times=ClockSpan(starts=occasion.starts, ends=occasion.ends),
        kept_on_closed_day=occasion.kept_on_closed_day,
    )


def occasion_row(occasion: Occasion, bookings: Sequence[Booking], closed: Sequence[ClosedPeriod]) -> WeekOccasionRow:
    """Give an occasion where it is; a cancelled one collides with nothing."""
    conflicts: tuple[Conflict, ...] = ()
    if occasion.status is OccasionStatus.PLANNED:
        hours = opening_hours_of(occasion.meeting_point.opening_hours)
        conflicts = conflicts_of(booking_of(occasion), bookings, closed, hours)
    actual = Setting(
        day=occasion.day,
        starts=occasion.starts,
        ends=occasion.ends,
        meeting_point_id=occasion.meeting_point_id,
        room=occasion.room,
    )
    marks = occasion_marks(_planned(occasion), actual, occasion.status)
    return _row(occasion, actual, occasion.meeting_point, marks, conflicts)


def _empty_place(occasion: Occasion) -> WeekOccasionRow:
    marks = frozenset({OccasionMark.MOVED_AWAY})
    return _row(occasion, _planned(occasion), occasion.planned_meeting_point, marks, ())


def _planned(occasion: Occasion) -> Setting:
    return Setting(
        day=occasion.original_date,
        starts=occasion.planned_starts,
        ends=occasion.planned_ends,
        meeting_point_id=occasion.planned_meeting_point_id,
        room=occasion.planned_room,
    )


def _row(
    occasion: Occasion,
    shown: Setting,
    place: MeetingPoint,
    marks: frozenset[OccasionMark],
    conflicts: tuple[Conflict, ...],
) -> WeekOccasionRow:
    series = occasion.series
    return WeekOccasionRow(
        id=occasion.id,
        version=occasion.version,
        series_id=occasion.series_id,
        day=shown.day,
        starts=shown.starts,
        ends=shown.ends,
        kind=series.kind,
        name=series.name,
        place_id=place.id,
        place_name=place.name,
        place_colour=place.colour,
        area_id=place.area_id,
        room=shown.room,
        status=occasion.status,
        marks=marks,
        planned_day=occasion.original_date,
        planned_starts=occasion.planned_starts,
        planned_ends=occasion.planned_ends,
        planned_place_name=occasion.planned_meeting_point.name,
        planned_room=occasion.planned_room,
        minimum_hosts=series.minimum_hosts,
        on_public_programme=series.on_public_programme,
        address_public=place.address_public,
        conflicts=conflicts,
    )


def _is_chosen(row: WeekOccasionRow, chosen: WeekFilter) -> bool:
    return (
        chosen.area_id in (None, row.area_id)
        and chosen.meeting_point_id in (None, row.place_id)
        and chosen.kind in (None, row.kind)
    )


def _order(row: WeekOccasionRow) -> tuple[date, time, str, int]:
    return row.day, row.starts, row.name, row.id


def _booking_order(booking: Booking) -> tuple[date, time, str]:
    return booking.day, booking.times.starts, booking.name


def _for_all_first(row: ClosedDayRow) -> tuple[bool, date]:
    return row.meeting_point_id is not None, row.first
