"""Days, weeks and clock times as the window writes them; printed pages have their own in ``models.documents``."""

from __future__ import annotations

from datetime import date, datetime, time

from babel.dates import format_date

from models.values.clock import LOCAL_ZONE
from models.values.timeslot import ClockSpan, DateSpan, IsoWeek
from translations import _, current_language

EN_DASH = "–"


def _locale() -> str:
    return "sv_SE" if current_language() == "sv" else "en_GB"


def _formatted(day: date, pattern: str) -> str:
    return str(format_date(day, pattern, locale=_locale()))


def short_day(day: date) -> str:
    """``mån 23``: the heading of a day in the week."""
    return _formatted(day, "EEE d").replace(".", "")


def weekday_name(weekday: int) -> str:
    """``måndag``; 0 is Monday."""
    return _formatted(date(2024, 1, 1 + weekday), "EEEE")


def short_weekday(weekday: int) -> str:
    """``mån``; 0 is Monday."""
    return _formatted(date(2024, 1, 1 + weekday), "EEE").replace(".", "")


def long_day(day: date) -> str:
    """``torsdag 26 november``, or ``Thursday 26 November``."""
    return _formatted(day, "EEEE d MMMM")


def day_and_month(day: date) -> str:
    """``26 november``."""
    return _formatted(day, "d MMMM")


def short_date(day: date) -> str:
    """``26 nov``, or ``26 Nov``: for a narrow column."""
    return _formatted(day, "d MMM").replace(".", "")


def full_day(day: date) -> str:
    """``26 november 2026``."""
    return _formatted(day, "d MMMM y")


def month_and_year(day: date) -> str:
    """``november 2026``."""
    return _formatted(day, "MMMM y")


def day_span(span: DateSpan) -> str:
    """``23–29 november 2026``; months and years are said once where they are the same."""
    first, last = span.first, span.last
    if first == last:
        return full_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}{EN_DASH}{full_day(last)}"
    start = day_and_month(first) if first.year == last.year else full_day(first)
    return f"{start} {EN_DASH} {full_day(last)}"


def week_name(week: IsoWeek) -> str:
    """``Vecka 48``."""
    return _("Week {number}").format(number=week.week)


def clock_time(at: time) -> str:
    """``17:30``; an hour below ten has one digit, as people write it."""
    return f"{at.hour}:{at.minute:02}"


def clock_span(span: ClockSpan) -> str:
    """``10:00–12:00``."""
    return f"{clock_time(span.starts)}{EN_DASH}{clock_time(span.ends)}"


def moment(at: datetime, *, today: date) -> str:
    """A moment in UTC as seen from a day: ``idag 07:58``, ``igår 16:12``, else ``23 november 2026 16:12``."""
    local = at.astimezone(LOCAL_ZONE)
    written = f"{local:%H:%M}"
    match (today - local.date()).days:
        case 0:
            return _("today {time}").format(time=written)
        case 1:
            return _("yesterday {time}").format(time=written)
        case _:
            return f"{full_day(local.date())} {written}"
