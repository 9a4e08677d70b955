"""Where everything stands in the week: the time axis, activities side by side, the nearest one in a direction.

Pure: minutes and columns in, minutes and columns out. Pixels, fonts and widgets are the grid's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import time
from enum import Enum

DAY_MINUTES = 24 * 60
SNAP_MINUTES = 15
_EMPTY_FROM, _EMPTY_TO = 9 * 60, 19 * 60
_LEAST_LENGTH = 6 * 60
_WEIGHTS = (8, 10, 16, 21, 25)
"""How wide a day is with so many activities side by side; more than four get no more room."""


def minute_of(clock: time) -> int:
    """Count the minutes since midnight."""
    return clock.hour * 60 + clock.minute


def clock_at(minute: int) -> time:
    """Give the clock time of a minute of the day; the day's last minute stands for midnight."""
    kept = min(max(minute, 0), DAY_MINUTES - 1)
    return time(kept // 60, kept % 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of one day in minutes since midnight; ``ends`` is later than ``starts``."""

    starts: int
    ends: int

    @classmethod
    def of(cls, starts: time, ends: time) -> Span:
        """Turn clock times into minutes."""
        return cls(starts=minute_of(starts), ends=minute_of(ends))


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeAxis:
    """The part of the day that is shown, in whole hours, as minutes since midnight."""

    first: int
    last: int

    @property
    def minutes(self) -> int:
        """Give the length."""
        return self.last - self.first

    @property
    def hours(self) -> range:
        """Give every full hour that has a line, the first and the last included."""
        return range(self.first // 60, self.last // 60 + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Where an activity stands within its day: from ``column``, ``width`` of ``columns`` columns wide."""

    column: int
    columns: int
    width: int = 1


class Direction(Enum):
    """An arrow key."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """An activity as arrow keys see it: its day 0–6, its minute and its column within the day."""

    day: int
    starts: int
    column: int = 0


def fit_axis(spans: Iterable[Span]) -> TimeAxis:
    """Show every activity with about half an hour of air around it, in whole hours and at least six of them."""
    found = list(spans)
    if not found:
        return TimeAxis(first=_EMPTY_FROM, last=_EMPTY_TO)
    first = max((min(span.starts for span in found) - 30) // 60 * 60, 0)
    last = min(-(-(max(span.ends for span in found) + 30) // 60) * 60, DAY_MINUTES)
    if last - first < _LEAST_LENGTH:
        first = max(min(first, DAY_MINUTES - _LEAST_LENGTH), 0)
        last = first + _LEAST_LENGTH
    return TimeAxis(first=first, last=last)


def side_by_side(spans: Sequence[Span], least_minutes: int = 0) -> tuple[Placement, ...]:
    """Place the activities of one day so that no two cover each other, in the order of ``spans``.

    Those that overlap, directly or through others, share the width of the day evenly; one with nothing beside it on
    its right takes that room too. One shorter than ``least_minutes`` is drawn that long and placed accordingly.
    """
    drawn = [Span(starts=span.starts, ends=max(span.ends, span.starts + least_minutes)) for span in spans]
    order = sorted(range(len(drawn)), key=lambda index: (drawn[index].starts, -drawn[index].ends, index))
    placements: dict[int, Placement] = {}
    cluster: list[int] = []
    cluster_ends = 0
    for index in order:
        if cluster and drawn[index].starts >= cluster_ends:
            placements |= _placed_cluster(cluster, drawn)
            cluster = []
            cluster_ends = 0
        cluster.append(index)
        cluster_ends = max(cluster_ends, drawn[index].ends)
    placements |= _placed_cluster(cluster, drawn)
    return tuple(placements[index] for index in range(len(drawn)))


def _placed_cluster(cluster: Sequence[int], drawn: Sequence[Span]) -> dict[int, Placement]:
    column_of: dict[int, int] = {}
    free_from: list[int] = []
    for index in cluster:
        span = drawn[index]
        column = next((number for number, free in enumerate(free_from) if free <= span.starts), len(free_from))
        if column == len(free_from):
            free_from.append(span.ends)
        else:
            free_from[column] = span.ends
        column_of[index] = column
    columns = len(free_from)
    return {
        index: Placement(
            column=column_of[index],
            columns=columns,
            width=_free_columns(index, column_of, columns, drawn),
        )
        for index in cluster
    }


def _free_columns(index: int, column_of: dict[int, int], columns: int, drawn: Sequence[Span]) -> int:
    """Count the columns from an activity's own to the next one that something overlapping stands in."""
    mine = drawn[index]
    taken = [
        column
        for other, column in column_of.items()
        if column > column_of[index] and drawn[other].starts < mine.ends and mine.starts < drawn[other].ends
    ]
    return min(taken, default=columns) - column_of[index]


def column_edges(columns: Sequence[int], left: int, right: int) -> tuple[int, ...]:
    """Part the width of the week between its days; ``columns`` says how many activities a day has side by side.

    A crowded day is wider and an empty one narrower, so that what stands side by side can be read. The result holds
    the left edge of each day and, last, ``right``.
    """
    weights = [_WEIGHTS[min(count, len(_WEIGHTS) - 1)] for count in columns]
    total = sum(weights)
    return tuple(left + (right - left) * sum(weights[:day]) // total for day in range(len(weights) + 1))


def snapped(minute: float, length: int) -> int:
    """Give the quarter of an hour nearest to where an activity of ``length`` minutes was dropped, within the day."""
    nearest = round(minute / SNAP_MINUTES) * SNAP_MINUTES
    latest = (DAY_MINUTES - 1 - length) // SNAP_MINUTES * SNAP_MINUTES
    return max(min(nearest, latest), 0)


def neighbour(positions: Sequence[Position], current: int, direction: Direction) -> int | None:
    """Find what an arrow key leads to from ``positions[current]``; ``None`` at the edge.

    Up and down stay within the day, in the order of time and then of columns. Left and right go first to what stands
    beside it in the same day at the same time, else to the nearest day that has anything, to the nearest time.
    """
    here = positions[current]
    same_day = sorted(
        (index for index, position in enumerate(positions) if position.day == here.day),
        key=lambda index: (positions[index].starts, positions[index].column, index),
    )
    place = same_day.index(current)
    match direction:
        case Direction.UP:
            return same_day[place - 1] if place else None
        case Direction.DOWN:
            return same_day[place + 1] if place + 1 < len(same_day) else None
        case Direction.LEFT | Direction.RIGHT:
            step = 1 if direction is Direction.RIGHT else -1
            beside = _beside(positions, current, step)
            return beside if beside is not None else _in_next_day(positions, here, step)


def _beside(positions: Sequence[Position], current: int, step: int) -> int | None:
    here = positions[current]
    found = [
        index
        for index, position in enumerate(positions)
        if position.day == here.day and position.starts == here.starts and (position.column - here.column) * step > 0
    ]
    return min(found, key=lambda index: abs(positions[index].column - here.column), default=None)


def _in_next_day(positions: Sequence[Position], here: Position, step: int) -> int | None:
    days = {position.day for position in positions if (position.day - here.day) * step > 0}
    if not days:
        return None
    day = min(days, key=lambda candidate: abs(candidate - here.day))
    found = [index for index, position in enumerate(positions) if position.day == day]
    return min(found, key=lambda index: (abs(positions[index].starts - here.starts), positions[index].column))
