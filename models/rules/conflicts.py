"""What one occasion collides with: another activity in the room, a closed day, the opening hours.

Nothing here forbids anything; the coordinator is told before saving and decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from models.rules.closed_days import closing_period
from models.values.closed_days import ClosedPeriod
from models.values.identifiers import MeetingPointId, OccasionId, SeriesId
from models.values.places import OpeningHours
from models.values.problems import Conflict, ConflictKind
from models.values.timeslot import ClockSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """A room that one occasion has or wants; ``None`` for ids that do not exist yet.

    Cancelled and removed occasions have no room and are never handed in. An empty ``room`` may be any of the house.
    """

    occasion_id: OccasionId | None
    series_id: SeriesId | None
    name: str
    meeting_point_id: MeetingPointId
    room: str
    day: date
    times: ClockSpan
    kept_on_closed_day: bool = False


def conflicts_of(
    booking: Booking,
    others: Iterable[Booking],
    closed: Sequence[ClosedPeriod],
    opening_hours: Sequence[OpeningHours],
) -> tuple[Conflict, ...]:
    """List everything ``booking`` collides with: rooms first, in the order of ``others``, then day and hours.

    The booking itself may be among the others. ``opening_hours`` are those of its meeting point.
    """
    found = [
        Conflict(
            kind=ConflictKind.SAME_ROOM, day=booking.day, other_occasion_id=other.occasion_id, other_name=other.name
        )
        for other in others
        if _same_room(booking, other)
    ]
    period = closing_period(closed, booking.day, booking.times, booking.meeting_point_id)
    if period is not None and not booking.kept_on_closed_day:
        found.append(Conflict(kind=ConflictKind.CLOSED_DAY, day=booking.day, closed_day_name=period.name))
    if _outside_hours(booking, opening_hours):
        found.append(Conflict(kind=ConflictKind.OUTSIDE_OPENING_HOURS, day=booking.day))
    return tuple(found)


def _same_room(booking: Booking, other: Booking) -> bool:
    if booking.occasion_id is not None and booking.occasion_id == other.occasion_id:
        return False
    if booking.day != other.day or booking.meeting_point_id != other.meeting_point_id:
        return False
    mine, theirs = _folded(booking.room), _folded(other.room)
    return (not mine or not theirs or mine == theirs) and booking.times.overlaps(other.times)


def _outside_hours(booking: Booking, opening_hours: Sequence[OpeningHours]) -> bool:
    """A place without any hours has not told them; one with hours on other days only is closed on this one."""
    if not opening_hours:
        return False
    return not any(
        stretch.weekday == booking.day.weekday()
        and stretch.opens <= booking.times.starts
        and booking.times.ends <= stretch.closes
        for stretch in opening_hours
    )


def _folded(room: str) -> str:
    return " ".join(room.casefold().split())
