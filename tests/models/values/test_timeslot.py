"""Spans and ISO weeks: years with 53 weeks, and weeks that no calendar has."""

from __future__ import annotations

from datetime import date, time

import pytest

from models.values.timeslot import ClockSpan, DateSpan, IsoWeek


def test_week_53_belongs_to_the_year_of_its_thursday() -> None:
    week = IsoWeek.parse("2026-W53")

    assert week.span == DateSpan(first=date(2026, 12, 28), last=date(2027, 1, 3))
    assert (IsoWeek.of(date(2027, 1, 3)), week.shifted(1)) == (week, IsoWeek(2027, 1))
    assert str(week) == "2026-W53"


@pytest.mark.parametrize("text", ["", "2027-W53", "2026-W00", "2026-48", "0000-W10", "0001-W01", "9999-W52", "v. 48"])
def test_parse_refuses_a_week_that_cannot_be_printed(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        IsoWeek.parse(text)


def test_spans_that_touch_do_not_overlap() -> None:
    morning = ClockSpan(starts=time(10), ends=time(12))

    assert not morning.overlaps(ClockSpan(starts=time(12), ends=time(13)))
    assert morning.overlaps(ClockSpan(starts=time(11, 59), ends=time(13)))


def test_days_of_a_span_go_over_a_leap_day() -> None:
    span = DateSpan(first=date(2028, 2, 28), last=date(2028, 3, 1))

    assert list(span.days()) == [date(2028, 2, 28), date(2028, 2, 29), date(2028, 3, 1)]
