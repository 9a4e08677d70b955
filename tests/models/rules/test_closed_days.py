"""Swedish holidays and eves of known years, and what they hit."""

from __future__ import annotations

from datetime import date, time

import pytest

from models.rules.closed_days import closing_period, public_closed_days
from models.values.activities import ClosedDayKind
from models.values.closed_days import ClosedPeriod
from models.values.identifiers import MeetingPointId
from models.values.timeslot import ClockSpan, DateSpan

HERE, THERE = MeetingPointId(1), MeetingPointId(2)
MORNING = ClockSpan(starts=time(10), ends=time(12))
AFTERNOON = ClockSpan(starts=time(13), ends=time(14, 30))


def year(number: int) -> DateSpan:
    return DateSpan(first=date(number, 1, 1), last=date(number, 12, 31))


def test_public_closed_days_are_the_thirteen_red_days_in_swedish() -> None:
    red = [
        (period.first, period.name)
        for period in public_closed_days(year(2026))
        if period.kind is ClosedDayKind.PUBLIC_HOLIDAY
    ]

    assert red == [
        (date(2026, 1, 1), "Nyårsdagen"),
        (date(2026, 1, 6), "Trettondedag jul"),
        (date(2026, 4, 3), "Långfredagen"),
        (date(2026, 4, 5), "Påskdagen"),
        (date(2026, 4, 6), "Annandag påsk"),
        (date(2026, 5, 1), "Första maj"),
        (date(2026, 5, 14), "Kristi himmelsfärdsdag"),
        (date(2026, 5, 24), "Pingstdagen"),
        (date(2026, 6, 6), "Nationaldagen"),
        (date(2026, 6, 20), "Midsommardagen"),
        (date(2026, 10, 31), "Alla helgons dag"),
        (date(2026, 12, 25), "Juldagen"),
        (date(2026, 12, 26), "Annandag jul"),
    ]


def test_public_closed_days_have_the_eves_without_the_bridge_day() -> None:
    eves = {
        period.name: period.closed_from for period in public_closed_days(year(2026)) if period.kind is ClosedDayKind.EVE
    }

    assert eves == {
        "Trettondagsafton": time(14),
        "Skärtorsdagen": time(14),
        "Påskafton": None,
        "Valborgsmässoafton": time(14),
        "Pingstafton": None,
        "Midsommarafton": None,
        "Allahelgonsafton": time(14),
        "Julafton": None,
        "Nyårsafton": None,
    }


def test_public_closed_days_of_a_span_cross_the_turn_of_the_year_in_order() -> None:
    found = public_closed_days(DateSpan(first=date(2026, 12, 28), last=date(2027, 1, 3)))

    assert [period.name for period in found] == ["Nyårsafton", "Nyårsdagen"]


def test_public_closed_days_call_a_day_that_is_both_a_holiday() -> None:
    eve_of_pentecost = date(2071, 6, 6)

    found = public_closed_days(DateSpan(first=eve_of_pentecost, last=date(2071, 6, 7)))

    assert [(period.name, period.kind) for period in found] == [
        ("Nationaldagen", ClosedDayKind.PUBLIC_HOLIDAY),
        ("Pingstdagen", ClosedDayKind.PUBLIC_HOLIDAY),
    ]


def test_public_closed_days_have_no_ordinary_sundays() -> None:
    assert public_closed_days(DateSpan(first=date(2026, 11, 2), last=date(2026, 12, 23))) == ()


@pytest.mark.parametrize(("times", "is_hit"), [(MORNING, False), (AFTERNOON, True)])
def test_closing_period_lets_the_morning_of_a_half_eve_be(times: ClockSpan, is_hit: bool) -> None:
    periods = public_closed_days(year(2026))

    found = closing_period(periods, date(2026, 4, 30), times, HERE)

    assert (found is not None) == is_hit


def test_closing_period_of_one_place_leaves_the_others_open() -> None:
    closure = ClosedPeriod(
        kind=ClosedDayKind.CLOSURE,
        name="Renovering",
        first=date(2026, 11, 23),
        last=date(2026, 11, 27),
        meeting_point_id=HERE,
    )

    assert closing_period([closure], date(2026, 11, 27), MORNING, HERE) == closure
    assert closing_period([closure], date(2026, 11, 28), MORNING, HERE) is None
    assert closing_period([closure], date(2026, 11, 27), MORNING, THERE) is None
