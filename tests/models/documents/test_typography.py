"""Days and times on paper."""

from __future__ import annotations

from datetime import date, time

import pytest

from models.documents.typography import (
    as_heading,
    clock_span,
    day_number,
    swedish_dates,
)
from models.values.timeslot import DateSpan


def test_clock_has_24_hours_and_a_colon() -> None:
    assert clock_span(time(9), time(17, 30)) == "09:00–17:30"


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2026, 11, 23), date(2026, 11, 29), "23–29 november 2026"),
        (date(2026, 11, 30), date(2026, 12, 6), "30 november – 6 december 2026"),
        (date(2026, 12, 28), date(2027, 1, 3), "28 december 2026 – 3 januari 2027"),
    ],
)
def test_swedish_dates_say_month_and_year_once(first: date, last: date, text: str) -> None:
    assert swedish_dates(DateSpan(first=first, last=last)) == text


def test_day_number_has_no_zeros() -> None:
    assert day_number(date(2027, 1, 3)) == "3/1"


def test_heading_begins_with_a_capital_where_there_is_one() -> None:
    assert (as_heading("måndag"), as_heading("ሰኑይ")) == ("Måndag", "ሰኑይ")
