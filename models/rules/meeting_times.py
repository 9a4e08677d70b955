"""When two can meet first: hours on days to come that both have said they are free. Pure; nobody is asked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from models.rules.availability import day_times, week_of_pattern
from models.values.people import Availability

LEAST_MINUTES: Final = 60
DAYS_AHEAD: Final = 21
_HALF_HOUR: Final = 30
_EARLIEST: Final = 8 * 60
_LATEST: Final = 21 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingTime:
    """An hour of a day, in local clock time."""

    day: date
    starts: time
    ends: time


def next_common_times(
    common: Availability, today: date, *, closed: Collection[date] = frozenset(), most: int = 6
) -> tuple[MeetingTime, ...]:
    """Give the next hours in which both are free, one for each stretch, from tomorrow on and three weeks ahead.

    They begin on a half hour and lie between 8 and 21. Days that are ``closed`` are left out.
    """
    found: list[MeetingTime] = []
    for ahead in range(1, DAYS_AHEAD + 1):
        day = today + timedelta(days=ahead)
        if day in closed:
            continue
        for stretch in day_times(common, week_of_pattern(day), day.weekday()):
            starts = -(-max(stretch.starts, _EARLIEST) // _HALF_HOUR) * _HALF_HOUR
            if starts + LEAST_MINUTES <= min(stretch.ends, _LATEST):
                found.append(MeetingTime(day=day, starts=_clock(starts), ends=_clock(starts + LEAST_MINUTES)))
        if len(found) >= most:
            break
    return tuple(found[:most])


def can_both(common: Availability, day: date, starts: time, ends: time) -> bool:
    """Tell whether both are free for an hour in one stretch within a span of a day."""
    first, last = starts.hour * 60 + starts.minute, ends.hour * 60 + ends.minute
    return any(
        min(stretch.ends, last) - max(stretch.starts, first) >= LEAST_MINUTES
        for stretch in day_times(common, week_of_pattern(day), day.weekday())
    )


def _clock(minutes: int) -> time:
    return time(minutes // 60, minutes % 60)
