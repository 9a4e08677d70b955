"""Which week is meant by someone who prints now."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from models.rules.meant_week import meant_week
from models.values.clock import to_utc
from models.values.timeslot import IsoWeek


def _moment(day: date, hour: int, minute: int = 0) -> datetime:
    return to_utc(day, time(hour, minute))


@pytest.mark.parametrize(
    ("now", "week"),
    [
        (_moment(date(2026, 11, 23), 0), "2026-W48"),
        (_moment(date(2026, 11, 26), 11, 59), "2026-W48"),
        (_moment(date(2026, 11, 26), 12), "2026-W49"),
        (_moment(date(2026, 11, 27), 8), "2026-W49"),
        (_moment(date(2026, 11, 29), 23, 59), "2026-W49"),
        (_moment(date(2026, 12, 31), 13), "2027-W01"),
        (_moment(date(2026, 7, 2), 12), "2026-W28"),
    ],
)
def test_next_week_is_meant_from_thursday_noon_in_sweden(now: datetime, week: str) -> None:
    assert meant_week(now) == IsoWeek.parse(week)
