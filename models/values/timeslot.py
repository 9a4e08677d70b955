"""Spans of days and of clock time, and ISO weeks. Days are local; nothing here knows UTC."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta

_YEARS = range(1900, 3000)
"""Far enough for any paper, and far from the days that a calendar does not have."""
_WEEK = re.compile(r"(\d{4})-?[Ww](\d{1,2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class DateSpan:
    """Days from ``first`` to ``last``, both included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def days(self) -> Iterator[date]:
        """Give every day in order."""
        for offset in range((self.last - self.first).days + 1):
            yield self.first + timedelta(days=offset)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockSpan:
    """A stretch of one day in local clock time; ``ends`` is later than ``starts``."""

    starts: time
    ends: time

    def overlaps(self, other: ClockSpan) -> bool:
        """Tell whether the two share a moment; one that ends as the other starts does not."""
        return self.starts < other.ends and other.starts < self.ends


@dataclass(frozen=True, slots=True, order=True)
class IsoWeek:
    """A week after ISO 8601, Monday to Sunday; the year is the week's, not the day's."""

    year: int
    week: int

    @classmethod
    def of(cls, day: date) -> IsoWeek:
        """Give the week a day lies in."""
        year, week, _ = day.isocalendar()
        return cls(year, week)

    @classmethod
    def parse(cls, text: str) -> IsoWeek:
        """Read ``2026-W48`` or ``2026W48``. Raises ``ValueError`` also for a week the year lacks, or a far year."""
        match = _WEEK.fullmatch(text.strip())
        if match is None or int(match[1]) not in _YEARS:
            raise ValueError(text)
        week = cls(int(match[1]), int(match[2]))
        week.monday  # noqa: B018 - raises for week 53 of a year with 52
        return week

    @property
    def monday(self) -> date:
        """Give the first day."""
        return date.fromisocalendar(self.year, self.week, 1)

    @property
    def span(self) -> DateSpan:
        """Give Monday to Sunday."""
        return DateSpan(first=self.monday, last=self.monday + timedelta(days=6))

    def shifted(self, weeks: int) -> IsoWeek:
        """Give the week so many weeks later, or earlier when negative."""
        return IsoWeek.of(self.monday + timedelta(weeks=weeks))

    def __str__(self) -> str:
        return f"{self.year}-W{self.week:02}"
