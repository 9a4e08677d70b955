"""The next hours in which two are both free."""

from __future__ import annotations

from datetime import date, time, timedelta

from models.rules.availability import Cell, PartOfDay, every_week, of_cells, week_of_pattern, with_day
from models.rules.meeting_times import can_both, next_common_times
from models.values.people import NO_TIMES_SAID, FreeTime

TODAY = date(2026, 11, 23)  # a Monday
TUESDAY = 1


def test_common_times_come_from_tomorrow_on_in_order() -> None:
    common = every_week([(TUESDAY, PartOfDay.EVENING)])

    found = next_common_times(common, TODAY)

    assert [(each.day, each.starts, each.ends) for each in found] == [
        (TODAY + timedelta(days=days), time(17), time(18)) for days in (1, 8, 15)
    ]


def test_common_times_follow_the_two_weeks_of_the_pattern() -> None:
    week = week_of_pattern(TODAY)
    common = of_cells([Cell(1 - week, TUESDAY, PartOfDay.EVENING)])

    found = next_common_times(common, TODAY)

    assert [each.day for each in found] == [TODAY + timedelta(days=8)]


def test_common_times_begin_on_a_half_hour_and_last_an_hour() -> None:
    week = week_of_pattern(TODAY)
    common = with_day(
        NO_TIMES_SAID, week, TUESDAY, [FreeTime(9 * 60 + 15, 10 * 60 + 30), FreeTime(13 * 60, 13 * 60 + 45)]
    )

    found = next_common_times(common, TODAY)

    assert {(each.starts, each.ends) for each in found} == {(time(9, 30), time(10, 30))}


def test_closed_days_are_left_out() -> None:
    common = every_week([(TUESDAY, PartOfDay.EVENING)])

    found = next_common_times(common, TODAY, closed={TODAY + timedelta(days=1)})

    assert [each.day for each in found] == [TODAY + timedelta(days=8), TODAY + timedelta(days=15)]


def test_nothing_is_suggested_to_two_without_common_times() -> None:
    assert next_common_times(NO_TIMES_SAID, TODAY) == ()


def test_two_can_come_when_an_hour_of_a_span_is_free() -> None:
    common = every_week([(TUESDAY, PartOfDay.EVENING)])
    tuesday = TODAY + timedelta(days=1)

    assert can_both(common, tuesday, time(16), time(18))
    assert not can_both(common, tuesday, time(16), time(17, 45))
    assert not can_both(common, TODAY, time(17), time(18))
