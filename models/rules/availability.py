"""When two people can meet: stretches of fifteen minutes over two weeks, painted by parts of a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from models.values.people import Availability, FreeTime

QUARTER: Final = 15
DAY: Final = 24 * 60
WEEK: Final = 7 * DAY
PATTERN: Final = 2 * WEEK
MOST_OF_A_PART: Final = 120
"""So many minutes of a part of a day count when nobody asked more precisely."""
_FIRST_MONDAY: Final = date(2026, 1, 5)


class PartOfDay(StrEnum):
    """The strokes of the brush; nights are nobody's."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


_HOURS: Final = {PartOfDay.MORNING: (8, 12), PartOfDay.AFTERNOON: (12, 17), PartOfDay.EVENING: (17, 21)}


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """One part of one day: ``week`` 0 or 1 of the pattern, ``weekday`` 0 is Monday."""

    week: int
    weekday: int
    part: PartOfDay


class CellState(StrEnum):
    """How much of a part of a day is free."""

    NONE = "none"
    SOME = "some"
    ALL = "all"


def cell_time(cell: Cell) -> FreeTime:
    """Give the stretch that a part of a day covers."""
    first, last = _HOURS[cell.part]
    midnight = cell.week * WEEK + cell.weekday * DAY
    return FreeTime(midnight + first * 60, midnight + last * 60)


def cells() -> tuple[Cell, ...]:
    """Give all parts of the pattern in the order of time."""
    return tuple(Cell(week, weekday, part) for week in (0, 1) for weekday in range(7) for part in PartOfDay)


def tidy_times(times: Iterable[FreeTime]) -> tuple[FreeTime, ...]:
    """Give the same minutes sorted, in stretches that neither overlap nor touch."""
    tidy: list[FreeTime] = []
    for stretch in sorted(times):
        if tidy and stretch.starts <= tidy[-1].ends:
            tidy[-1] = FreeTime(tidy[-1].starts, max(tidy[-1].ends, stretch.ends))
        elif stretch.starts < stretch.ends:
            tidy.append(stretch)
    return tuple(tidy)


def is_possible(stretch: FreeTime) -> bool:
    """Tell whether a stretch lies within the two weeks and on quarters."""
    on_quarters = stretch.starts % QUARTER == 0 and stretch.ends % QUARTER == 0
    return on_quarters and 0 <= stretch.starts < stretch.ends <= PATTERN


def of_cells(chosen: Iterable[Cell]) -> Availability:
    """Give the availability of whole parts of days."""
    return Availability(free=tidy_times(cell_time(cell) for cell in chosen))


def every_week(days_and_parts: Iterable[tuple[int, PartOfDay]]) -> Availability:
    """Give the availability of parts of days that are free in both weeks; 0 is Monday."""
    return of_cells(Cell(week, weekday, part) for weekday, part in days_and_parts for week in (0, 1))


def cell_state(availability: Availability, cell: Cell) -> CellState:
    """Say how much of a part of a day is free, for painting it."""
    time = cell_time(cell)
    free = _minutes(_common((time,), availability.free))
    if free == 0:
        return CellState.NONE
    return CellState.ALL if free == time.ends - time.starts else CellState.SOME


def with_cell(availability: Availability, cell: Cell, *, free: bool) -> Availability:
    """Paint or wipe a part of a day; what was refined elsewhere stays."""
    time = cell_time(cell)
    before = (FreeTime(0, time.starts),) if time.starts else ()
    around = (*before, FreeTime(time.ends, PATTERN))
    kept = _common(around, availability.free)
    return Availability(free=tidy_times((*kept, time) if free else kept), refined=availability.refined)


def week_times(availability: Availability, week: int) -> tuple[FreeTime, ...]:
    """Give what is free in one week of the pattern, counted from its own Monday 00:00."""
    within = _common((FreeTime(week * WEEK, (week + 1) * WEEK),), availability.free)
    return tuple(FreeTime(time.starts - week * WEEK, time.ends - week * WEEK) for time in within)


def day_times(availability: Availability, week: int, weekday: int) -> tuple[FreeTime, ...]:
    """Give what is free on one day of the pattern, counted from its midnight."""
    within = _common((FreeTime(weekday * DAY, (weekday + 1) * DAY),), week_times(availability, week))
    return tuple(FreeTime(time.starts - weekday * DAY, time.ends - weekday * DAY) for time in within)


def with_day(availability: Availability, week: int, weekday: int, times: Iterable[FreeTime]) -> Availability:
    """Say exactly when a day is free, in minutes from its midnight; the availability is a refined one then."""
    midnight = week * WEEK + weekday * DAY
    others = (FreeTime(0, midnight), FreeTime(midnight + DAY, PATTERN))
    kept = _common(tuple(time for time in others if time.starts < time.ends), availability.free)
    said = (FreeTime(midnight + time.starts, midnight + time.ends) for time in times)
    return Availability(free=tidy_times((*kept, *said)), refined=True)


def is_same_every_week(availability: Availability) -> bool:
    """Tell whether both weeks of the pattern are alike."""
    return week_times(availability, 0) == week_times(availability, 1)


def repeated(availability: Availability, week: int) -> Availability:
    """Let both weeks of the pattern be as one of them is."""
    times = week_times(availability, week)
    both = (FreeTime(start + time.starts, start + time.ends) for start in (0, WEEK) for time in times)
    return Availability(free=tidy_times(both), refined=availability.refined)


def in_whole_parts(availability: Availability) -> Availability:
    """Forget exact times: every part of a day that is touched is free as a whole."""
    return of_cells(cell for cell in cells() if cell_state(availability, cell) is not CellState.NONE)


def common_minutes(one: Availability, other: Availability) -> tuple[int, int]:
    """Give how many minutes two can meet in the first and in the second week of the pattern.

    A part of a day that one of them did not refine counts as two hours at most.
    """
    shared = _common(one.free, other.free)
    if one.refined and other.refined:
        return _within_week(shared, 0), _within_week(shared, 1)
    totals = [0, 0]
    for cell in cells():
        totals[cell.week] += min(_minutes(_common((cell_time(cell),), shared)), MOST_OF_A_PART)
    return totals[0], totals[1]


def in_common(one: Availability, other: Availability) -> Availability:
    """Give the stretches in which both are free."""
    return Availability(free=_common(one.free, other.free), refined=one.refined and other.refined)


def longest_common_stretch(one: Availability, other: Availability) -> int:
    """Give the longest stretch in minutes that both are free, in either week."""
    return max((stretch.ends - stretch.starts for stretch in _common(one.free, other.free)), default=0)


def week_of_pattern(day: date) -> int:
    """Say which week of the pattern a day lies in, 0 or 1; a year with 53 weeks does not disturb the turn."""
    return (day - _FIRST_MONDAY).days // 7 % 2


def _common(one: tuple[FreeTime, ...], other: tuple[FreeTime, ...]) -> tuple[FreeTime, ...]:
    found: list[FreeTime] = []
    here, there = 0, 0
    while here < len(one) and there < len(other):
        starts = max(one[here].starts, other[there].starts)
        ends = min(one[here].ends, other[there].ends)
        if starts < ends:
            found.append(FreeTime(starts, ends))
        if one[here].ends < other[there].ends:
            here += 1
        else:
            there += 1
    return tuple(found)


def _minutes(stretches: Iterable[FreeTime]) -> int:
    return sum(stretch.ends - stretch.starts for stretch in stretches)


def _within_week(stretches: tuple[FreeTime, ...], week: int) -> int:
    return _minutes(_common((FreeTime(week * WEEK, (week + 1) * WEEK),), stretches))
