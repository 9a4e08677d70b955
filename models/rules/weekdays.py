"""The days of the week as phrases of the printed sheets."""

from __future__ import annotations

from datetime import date
from enum import StrEnum


class Weekday(StrEnum):
    """A day of the week, Monday first; the values are keys of the schedule phrases."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


_IN_ORDER = tuple(Weekday)


def weekday_of(day: date) -> Weekday:
    """Give the day of the week that a date falls on."""
    return _IN_ORDER[day.weekday()]
