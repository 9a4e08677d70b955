"""How days and clock times are written on paper, in every language; the names of weekdays are phrases.

The clock has 24 hours and a colon, digits are 0–9, the calendar is Gregorian and weeks begin on Monday,
whatever a locale says: readers compare with door signs and tickets.
"""

from __future__ import annotations

from datetime import date, time
from functools import lru_cache

from babel import Locale

from models.values.timeslot import DateSpan, IsoWeek

_EN_DASH = "–"


def clock(moment: time) -> str:
    """Write a time: ``17:30``."""
    return f"{moment.hour:02}:{moment.minute:02}"


def clock_span(starts: time, ends: time) -> str:
    """Write a span for a line that runs from left to right: ``17:30–19:00``."""
    return f"{clock(starts)}{_EN_DASH}{clock(ends)}"


def day_number(day: date) -> str:
    """Write day and month as numbers: ``23/11``."""
    return f"{day.day}/{day.month}"


def as_heading(name: str) -> str:
    """Write a name with a capital first letter; scripts without capitals stay as they are."""
    return name[:1].upper() + name[1:]


def swedish_dates(span: DateSpan) -> str:
    """Write a span of days in Swedish: ``23–29 november 2026``, ``28 december 2026 – 3 januari 2027``."""
    first, last = span.first, span.last
    months = _swedish_months()
    end = f"{last.day} {months[last.month - 1]} {last.year}"
    if first.year != last.year:
        return f"{first.day} {months[first.month - 1]} {first.year} {_EN_DASH} {end}"
    if first.month != last.month:
        return f"{first.day} {months[first.month - 1]} {_EN_DASH} {end}"
    return f"{first.day}{_EN_DASH}{end}"


def swedish_week(week: IsoWeek) -> str:
    """Write the week's number, which newcomers do not know: only for Swedish lines."""
    return f"vecka {week.week}"


@lru_cache(maxsize=1)
def _swedish_months() -> tuple[str, ...]:
    names = Locale.parse("sv").months["format"]["wide"]
    return tuple(str(names[number]) for number in range(1, 13))
