"""Days and times as people here write them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time

import pytest

from models.values.timeslot import ClockSpan, DateSpan, IsoWeek
from translations import use_language
from ui.wording import dates


@pytest.fixture(autouse=True)
def swedish() -> Iterator[None]:
    use_language("sv")
    yield
    use_language("sv")


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2026, 11, 23), date(2026, 11, 29), "23–29 november 2026"),
        (date(2026, 11, 30), date(2026, 12, 6), "30 november – 6 december 2026"),
        (date(2026, 12, 28), date(2027, 1, 3), "28 december 2026 – 3 januari 2027"),
        (date(2026, 11, 23), date(2026, 11, 23), "23 november 2026"),
    ],
)
def test_day_span_says_months_and_years_once(first: date, last: date, written: str) -> None:
    assert dates.day_span(DateSpan(first=first, last=last)) == written


def test_day_names_are_short_and_long() -> None:
    assert dates.short_day(date(2026, 11, 23)) == "mån 23"
    assert dates.short_day(date(2026, 11, 26)) == "tors 26"
    assert dates.long_day(date(2026, 11, 26)) == "torsdag 26 november"
    assert [dates.weekday_name(day) for day in (0, 6)] == ["måndag", "söndag"]


def test_english_has_its_own_words() -> None:
    use_language("en")

    assert dates.long_day(date(2026, 11, 26)) == "Thursday 26 November"
    assert dates.week_name(IsoWeek(2026, 48)) == "Week 48"


def test_clock_has_a_colon_and_twenty_four_hours() -> None:
    assert dates.clock_span(ClockSpan(starts=time(9), ends=time(17, 30))) == "9:00–17:30"


def test_moment_is_said_in_local_time() -> None:
    today = date(2026, 11, 23)

    assert dates.moment(datetime(2026, 11, 23, 6, 58, tzinfo=UTC), today=today) == "idag 07:58"
    assert dates.moment(datetime(2026, 11, 22, 15, 12, tzinfo=UTC), today=today) == "igår 16:12"
    assert dates.moment(datetime(2026, 11, 2, 8, 0, tzinfo=UTC), today=today) == "2 november 2026 09:00"
    assert dates.week_name(IsoWeek(2026, 48)) == "Vecka 48"
