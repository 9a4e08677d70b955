"""When a series meets: the rule, the season and what one day is called by the series."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.values.timeslot import DateSpan

LAST_IN_MONTH = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeklyRule:
    """Every ``every_weeks`` weeks counted from ``anchor``, on the anchor's weekday.

    The anchor and not the parity of the week number decides: 2026 has week 53, and 53 and 1 are both odd.
    Days before the anchor belong to the rule too; only the season limits it.
    """

    anchor: date
    every_weeks: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthlyRule:
    """The ``nth`` (1–4, or ``LAST_IN_MONTH``) ``weekday`` (0 is Monday) of every month."""

    nth: int
    weekday: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DatesRule:
    """Loose dates, in any order; a single occasion is a rule with one date."""

    dates: tuple[date, ...]


RecurrenceRule = WeeklyRule | MonthlyRule | DatesRule


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """From when to when a series runs; ``last`` is ``None`` when no end is set. Breaks are days without occasions."""

    first: date
    last: date | None = None
    breaks: tuple[DateSpan, ...] = ()
