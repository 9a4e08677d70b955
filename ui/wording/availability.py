"""Times of two weeks in words: what the eye sees in the grid, for screen readers, tool tips and comparisons."""

from __future__ import annotations

from models.rules.availability import DAY, Cell, CellState, cell_time, day_times, is_same_every_week
from models.values.people import Availability, FreeTime
from translations import _
from ui.wording.dates import EN_DASH, weekday_name


def hours_of(cell: Cell) -> str:
    """``8–12``: the hours of a part of a day."""
    time = cell_time(cell)
    return f"{time.starts % DAY // 60}{EN_DASH}{time.ends % DAY // 60}"


def times_of_day(times: tuple[FreeTime, ...]) -> str:
    """``8:00–12:00, 17:30–19:00``, of minutes from midnight."""
    return ", ".join(f"{_clock(time.starts)}{EN_DASH}{_clock(time.ends)}" for time in times)


def cell_in_words(cell: Cell, state: CellState) -> str:
    """``tisdag 17–21: kan``."""
    match state:
        case CellState.ALL:
            sentence = _("{day} {hours}: free")
        case CellState.SOME:
            sentence = _("{day} {hours}: partly free")
        case CellState.NONE:
            sentence = _("{day} {hours}: not free")
    return sentence.format(day=weekday_name(cell.weekday), hours=hours_of(cell))


def availability_in_words(availability: Availability) -> str:
    """Say all free times, both weeks apart where they differ; nothing if nothing was said."""
    if is_same_every_week(availability):
        return _week_in_words(availability, 0)
    weeks = (_week_in_words(availability, 0), _week_in_words(availability, 1))
    first, second = (week or _("nothing") for week in weeks)
    return _("one week {first}; the other week {second}").format(first=first, second=second)


def _week_in_words(availability: Availability, week: int) -> str:
    days = ((weekday, day_times(availability, week, weekday)) for weekday in range(7))
    return "; ".join(f"{weekday_name(weekday)} {times_of_day(times)}" for weekday, times in days if times)


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"
