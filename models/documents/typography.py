"""How days and clock times are written on paper, in every language.

The clock has 24 hours and a colon, digits are 0–9, the calendar is Gregorian and weeks begin on Monday,
whatever a locale says: readers compare with door signs and tickets.
"""

from __future__ import annotations

from datetime import date, time
from functools import lru_cache

from babel import Locale

from models.values.timeslot import DateSpan, IsoWeek
from translations.languages import Language, schedule_language

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


def weekday_name(day: date, language: Language) -> str:
    """Name the weekday as within a sentence."""
    return _weekdays(language)[day.weekday()]


def month_name(month: int, language: Language) -> str:
    """Name month 1–12 as within a date."""
    return _months(language)[month - 1]


def as_heading(name: str) -> str:
    """Write a name with a capital first letter; scripts without capitals stay as they are."""
    return name[:1].upper() + name[1:]


def swedish_dates(span: DateSpan) -> str:
    """Write a span of days in Swedish: ``23–29 november 2026``, ``28 december 2026 – 3 januari 2027``."""
    first, last = span.first, span.last
    swedish = schedule_language("sv")
    end = f"{last.day} {month_name(last.month, swedish)} {last.year}"
    if first.year != last.year:
        return f"{first.day} {month_name(first.month, swedish)} {first.year} {_EN_DASH} {end}"
    if first.month != last.month:
        return f"{first.day} {month_name(first.month, swedish)} {_EN_DASH} {end}"
    return f"{first.day}{_EN_DASH}{end}"


def swedish_day(day: date) -> str:
    """Write a day in Swedish: ``torsdag 26/11``."""
    return f"{weekday_name(day, schedule_language('sv'))} {day_number(day)}"


def swedish_week(week: IsoWeek) -> str:
    """Write the week's number, which newcomers do not know: only for Swedish lines."""
    return f"vecka {week.week}"


@lru_cache(maxsize=64)
def _weekdays(language: Language) -> tuple[str, ...]:
    if language.weekdays:
        return language.weekdays
    names = Locale.parse(language.babel).days["format"]["wide"]
    return tuple(str(names[number]) for number in range(7))


@lru_cache(maxsize=64)
def _months(language: Language) -> tuple[str, ...]:
    if language.months:
        return language.months
    names = Locale.parse(language.babel).months["format"]["wide"]
    return tuple(str(names[number]) for number in range(1, 13))
