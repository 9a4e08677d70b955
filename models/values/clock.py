"""The only place that asks what time it is; everything else is handed a ``Clock``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Protocol
from zoneinfo import ZoneInfo

LOCAL_ZONE = ZoneInfo("Europe/Stockholm")


class Clock(Protocol):
    """Tells the time in UTC and the day in Sweden."""

    def now(self) -> datetime:
        """Give the present moment, aware, in UTC."""

    def today(self) -> date:
        """Give the present day in Sweden."""


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def today(self) -> date:
        return self.now().astimezone(LOCAL_ZONE).date()


@dataclass(frozen=True, slots=True)
class FixedClock:
    """A clock that stands still at a clock time of a day: for demo data and tests."""

    day: date
    at: time = time(8, 30)

    def now(self) -> datetime:
        return datetime.combine(self.day, self.at, LOCAL_ZONE).astimezone(UTC)

    def today(self) -> date:
        return self.day


def to_utc(day: date, at: time) -> datetime:
    """Turn a local day and clock time into UTC.

    A clock time that the spring change skips is read with the offset before the change;
    one that occurs twice in autumn means the first.
    """
    return datetime.combine(day, at, LOCAL_ZONE).astimezone(UTC)
