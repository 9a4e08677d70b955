"""Sentences of the week that more than one of its widgets says: names for screen readers, marks, conflicts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from models.queries.week import WeekOccasionRow
from models.values.problems import Conflict, ConflictKind, OccasionMark
from models.values.timeslot import ClockSpan
from translations import _
from ui.wording.dates import clock_span, long_day
from ui.wording.marks import mark_words

MOST_CONFLICTS_SAID = 4


def when(row: WeekOccasionRow) -> str:
    """``torsdag 26 november 17:00–19:00``."""
    return f"{long_day(row.day)} {clock_span(ClockSpan(starts=row.starts, ends=row.ends))}"


def mark_sentences(row: WeekOccasionRow) -> tuple[str, ...]:
    """Say how an occasion differs and what its series had said, for the panel."""
    marks = row.marks
    said: list[str] = []
    planned = clock_span(ClockSpan(starts=row.planned_starts, ends=row.planned_ends))
    if OccasionMark.MOVED_AWAY in marks:
        said.append(_("Moved from here to another week"))
    if OccasionMark.CANCELLED in marks:
        said.append(_("Cancelled"))
    if OccasionMark.MOVED_DAY in marks:
        said.append(_("Moved from {day}").format(day=long_day(row.planned_day)))
    if OccasionMark.MOVED_PLACE in marks:
        place = ", ".join(part for part in (row.planned_place_name, row.planned_room) if part)
        said.append(_("Moved from {place}").format(place=place))
    if OccasionMark.NEW_TIME in marks:
        said.append(_("New time, otherwise {time}").format(time=planned))
    return tuple(said)


def spoken_name(row: WeekOccasionRow) -> str:
    """Say everything a block shows in one line, for screen readers and as its tool tip."""
    parts = [row.name, when(row), row.place_name]
    parts += [word.lower() for word in mark_words(row.marks)]
    if not row.on_public_programme:
        parts.append(_("not on the public programme"))
    if row.conflicts:
        parts.append(_("something collides"))
    return ", ".join(part for part in parts if part)


def conflict_sentence(conflict: Conflict) -> str:
    """Say what collides on which day."""
    day = long_day(conflict.day)
    match conflict.kind:
        case ConflictKind.SAME_ROOM:
            return _("{day}: {other} has the same room at the same time.").format(day=day, other=conflict.other_name)
        case ConflictKind.CLOSED_DAY:
            return _("{day} is {closed}.").format(day=day, closed=conflict.closed_day_name)
        case ConflictKind.OUTSIDE_OPENING_HOURS:
            return _("{day}: the place is not open then.").format(day=day)
        case _ as never:
            assert_never(never)


def conflict_sentences(conflicts: Sequence[Conflict]) -> str:
    """Say the first few collisions, a line each, and how many more there are."""
    lines = [conflict_sentence(conflict) for conflict in conflicts[:MOST_CONFLICTS_SAID]]
    left = len(conflicts) - len(lines)
    if left > 0:
        lines.append(_("… and {number} more.").format(number=left))
    return "\n".join(line[:1].upper() + line[1:] for line in lines)
