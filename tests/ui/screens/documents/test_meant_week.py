"""From Thursday noon in Sweden the next week is meant."""

from __future__ import annotations

from datetime import date, time

import pytest

from models.values.clock import FixedClock
from models.values.timeslot import IsoWeek
from ui.screens.documents.meant_week import meant_week

THIS, NEXT = IsoWeek(2026, 48), IsoWeek(2026, 49)


@pytest.mark.parametrize(
    ("day", "at", "week"),
    [
        (date(2026, 11, 23), time(8, 30), THIS),
        (date(2026, 11, 26), time(11, 59), THIS),
        (date(2026, 11, 26), time(12, 0), NEXT),
        (date(2026, 11, 27), time(7, 0), NEXT),
        (date(2026, 11, 29), time(23, 59), NEXT),
        (date(2026, 11, 30), time(0, 0), NEXT),
    ],
)
def test_meant_week_changes_on_thursday_at_noon(day: date, at: time, week: IsoWeek) -> None:
    assert meant_week(FixedClock(day, at).now()) == week


def test_meant_week_asks_the_clock_in_sweden_in_summer_too() -> None:
    noon_in_sweden = FixedClock(date(2026, 7, 2), time(12)).now()  # ten in UTC

    assert meant_week(noon_in_sweden) == IsoWeek(2026, 28)


def test_meant_week_goes_over_new_year_from_week_53() -> None:
    assert meant_week(FixedClock(date(2026, 12, 31), time(13)).now()) == IsoWeek(2027, 1)
