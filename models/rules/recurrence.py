"""On which days a series meets. What an occasion is and which ones exist is decided elsewhere.

Everything is local days: a café at 10:00 stays at 10:00 on both sides of a change of the clock.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import assert_never

from dateutil import rrule

from models.values.recurrence import LAST_IN_MONTH, DatesRule, MonthlyRule, RecurrenceRule, Season, WeeklyRule
from models.values.timeslot import DateSpan

_WEEKDAYS = (rrule.MO, rrule.TU, rrule.WE, rrule.TH, rrule.FR, rrule.SA, rrule.SU)
_FAR = timedelta(weeks=2 * 52 + 2)
"""How far an open season is searched for its first day: longer than any rhythm of up to a year and a long break."""


def recurrence_dates(rule: RecurrenceRule, season: Season, window: DateSpan) -> tuple[date, ...]:
    """List the days of ``window`` on which the series meets, in order and each once.

    Days outside the season and in its breaks are left out; exceptions are occasions that were changed or removed. A
    window that lies before or after the season, or is turned round, gives nothing.
    """
    first = max(window.first, season.first)
    last = window.last if season.last is None else min(window.last, season.last)
    if first > last:
        return ()
    return tuple(
        day
        for day in _rule_dates(rule, DateSpan(first=first, last=last))
        if not any(day in pause for pause in season.breaks)
    )


def first_date(rule: RecurrenceRule, season: Season) -> date | None:
    """Give the first day on which the series ever meets, ``None`` when season and breaks leave none.

    A season without end is searched for two years.
    """
    last = season.last
    if last is None:
        last = season.first + min(_FAR, date.max - season.first)
    return next(iter(recurrence_dates(rule, season, DateSpan(first=season.first, last=last))), None)


def moved_rule(rule: RecurrenceRule, from_day: date, to_day: date) -> RecurrenceRule:
    """Give the rule that has ``to_day`` where ``rule`` had ``from_day``, for a move "from now on".

    A fortnightly rhythm goes on from the new day. A fifth weekday of a month means the last. Of loose dates those
    from ``from_day`` on are shifted.
    """
    match rule:
        case WeeklyRule():
            return replace(rule, anchor=rule.anchor + (to_day - from_day))
        case MonthlyRule():
            in_last_week = (to_day + timedelta(weeks=1)).month != to_day.month
            nth = (to_day.day - 1) // 7 + 1
            if in_last_week and (rule.nth == LAST_IN_MONTH or nth > 4):
                nth = LAST_IN_MONTH
            return MonthlyRule(nth=nth, weekday=to_day.weekday())
        case DatesRule():
            shift = to_day - from_day
            return DatesRule(dates=tuple(day + shift if day >= from_day else day for day in rule.dates))
        case _ as never:
            assert_never(never)


def clipped_season(season: Season, *, first: date | None = None, last: date | None = None) -> Season:
    """Give the part of a season from ``first`` to ``last``, without the breaks that lie outside it."""
    begins = season.first if first is None else max(season.first, first)
    ends = season.last
    if last is not None:
        ends = last if ends is None else min(ends, last)
    breaks = tuple(pause for pause in season.breaks if pause.last >= begins and (ends is None or pause.first <= ends))
    return Season(first=begins, last=ends, breaks=breaks)


def _rule_dates(rule: RecurrenceRule, span: DateSpan) -> list[date]:
    """Expand a rule inside a span that is not empty; ``rrule`` wants moments, so days go in as midnights of UTC."""
    match rule:
        case WeeklyRule():
            step = 7 * rule.every_weeks
            wait = (rule.anchor - span.first).days % step
            if wait > (span.last - span.first).days:
                return []
            start = span.first + timedelta(days=wait)
            found = rrule.rrule(
                rrule.WEEKLY, interval=rule.every_weeks, dtstart=_midnight(start), until=_midnight(span.last)
            )
        case MonthlyRule():
            found = rrule.rrule(
                rrule.MONTHLY,
                byweekday=_WEEKDAYS[rule.weekday](rule.nth),
                dtstart=_midnight(span.first),
                until=_midnight(span.last),
            )
        case DatesRule():
            return sorted(day for day in set(rule.dates) if day in span)
        case _ as never:
            assert_never(never)
    return [moment.date() for moment in found]


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)
