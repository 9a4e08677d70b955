"""Recurrence against a plain walk day by day, and the days of the calendar that trip programs up."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.rules.occasion_planning import ExistingOccasion, PlannedValues, plan_occasions
from models.rules.recurrence import clipped_season, first_date, moved_rule, recurrence_dates
from models.values.clock import to_utc
from models.values.identifiers import MeetingPointId, OccasionId
from models.values.recurrence import LAST_IN_MONTH, DatesRule, MonthlyRule, RecurrenceRule, Season, WeeklyRule
from models.values.timeslot import DateSpan, IsoWeek

PLANNED = PlannedValues(starts=time(10), ends=time(12), meeting_point_id=MeetingPointId(1), room="")
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
YEAR = DateSpan(first=date(2026, 1, 1), last=date(2026, 12, 31))
ALWAYS = Season(first=date(2000, 1, 1))

days = st.dates(min_value=date(2023, 12, 1), max_value=date(2029, 3, 31))
"""Two leap days, two years with week 53 and ten changes of the clock."""


def walked(rule: RecurrenceRule, season: Season, window: DateSpan) -> list[date]:
    """Ask every day of the window by itself whether the series meets: slow, and written without the other."""
    found = []
    day = window.first
    while day <= window.last:
        in_season = season.first <= day and (season.last is None or day <= season.last)
        in_break = any(pause.first <= day <= pause.last for pause in season.breaks)
        if in_season and not in_break and meets(rule, day):
            found.append(day)
        day += timedelta(days=1)
    return found


def meets(rule: RecurrenceRule, day: date) -> bool:
    if isinstance(rule, WeeklyRule):
        apart = day.toordinal() - rule.anchor.toordinal()
        return apart % 7 == 0 and apart // 7 % rule.every_weeks == 0
    if isinstance(rule, MonthlyRule):
        length = monthrange(day.year, day.month)[1]
        alike = [number for number in range(1, length + 1) if day.replace(day=number).weekday() == rule.weekday]
        wanted = alike[-1] if rule.nth == LAST_IN_MONTH else alike[rule.nth - 1]
        return day.day == wanted
    return day in rule.dates


@st.composite
def spans(draw: st.DrawFn) -> DateSpan:
    first = draw(days)
    return DateSpan(first=first, last=first + timedelta(days=draw(st.integers(0, 400))))


rules = st.one_of(
    st.builds(WeeklyRule, anchor=days, every_weeks=st.integers(1, 8)),
    st.builds(MonthlyRule, nth=st.sampled_from((1, 2, 3, 4, LAST_IN_MONTH)), weekday=st.integers(0, 6)),
    st.builds(DatesRule, dates=st.lists(days, max_size=30).map(tuple)),
)
seasons = st.builds(
    Season, first=days, last=st.one_of(st.none(), days), breaks=st.lists(spans(), max_size=3).map(tuple)
)


@settings(max_examples=400, deadline=None)
@given(rule=rules, season=seasons, window=spans(), data=st.data())
def test_recurrence_dates_equal_a_walk_day_by_day(
    rule: RecurrenceRule, season: Season, window: DateSpan, data: st.DataObject
) -> None:
    met = walked(rule, season, window)
    exceptions = data.draw(st.sets(st.sampled_from(met), max_size=5)) if met else set()

    found = recurrence_dates(rule, season, window)
    plan = plan_occasions([exception(day) for day in exceptions], found, PLANNED, LONG_AGO)

    assert list(found) == met
    assert list(plan.create) == [day for day in met if day not in exceptions]
    assert (plan.update, plan.delete) == ((), ())


def exception(day: date) -> ExistingOccasion:
    """An occasion that somebody removed: its day is not made again."""
    return ExistingOccasion(
        id=OccasionId(day.toordinal()), original_date=day, planned=PLANNED, changed_by_hand=False, removed=True
    )


def test_recurrence_dates_keep_a_fortnight_across_week_53() -> None:
    rule = WeeklyRule(anchor=date(2026, 12, 17), every_weeks=2)

    found = recurrence_dates(rule, ALWAYS, DateSpan(first=date(2026, 12, 1), last=date(2027, 1, 31)))

    assert [IsoWeek.of(day).week for day in found] == [49, 51, 53, 2, 4]


def test_recurrence_dates_reach_back_before_the_anchor() -> None:
    rule = WeeklyRule(anchor=date(2026, 11, 23), every_weeks=2)

    found = recurrence_dates(rule, ALWAYS, DateSpan(first=date(2026, 11, 1), last=date(2026, 11, 22)))

    assert found == (date(2026, 11, 9),)


def test_recurrence_dates_meet_on_a_leap_day_and_only_in_leap_years() -> None:
    last_tuesday = MonthlyRule(nth=LAST_IN_MONTH, weekday=1)

    leap = recurrence_dates(last_tuesday, ALWAYS, DateSpan(first=date(2028, 2, 1), last=date(2028, 2, 29)))
    common = recurrence_dates(last_tuesday, ALWAYS, DateSpan(first=date(2027, 2, 1), last=date(2027, 2, 28)))

    assert leap == (date(2028, 2, 29),)
    assert common == (date(2027, 2, 23),)


def test_recurrence_dates_never_give_a_fifth_weekday_for_the_fourth() -> None:
    found = recurrence_dates(MonthlyRule(nth=4, weekday=0), ALWAYS, YEAR)

    assert len(found) == 12
    assert all(22 <= day.day <= 28 for day in found)


def test_recurrence_dates_leave_out_breaks_with_both_their_ends() -> None:
    season = Season(
        first=date(2026, 10, 5),
        last=date(2026, 11, 16),
        breaks=(DateSpan(first=date(2026, 10, 19), last=date(2026, 11, 2)),),
    )

    found = recurrence_dates(WeeklyRule(anchor=date(2026, 10, 5)), season, YEAR)

    assert found == (date(2026, 10, 5), date(2026, 10, 12), date(2026, 11, 9), date(2026, 11, 16))


@pytest.mark.parametrize(
    ("before", "after"),
    [(date(2027, 3, 21), date(2027, 3, 28)), (date(2027, 10, 24), date(2027, 10, 31))],
    ids=["spring", "autumn"],
)
def test_recurrence_keeps_the_clock_time_across_a_change_of_the_clock(before: date, after: date) -> None:
    found = recurrence_dates(WeeklyRule(anchor=before), ALWAYS, DateSpan(first=before, last=after))

    moments = [to_utc(day, time(10)) for day in found]

    assert found == (before, after)
    assert abs((moments[1] - moments[0]) - timedelta(days=7)) == timedelta(hours=1)
    assert {moment.hour for moment in moments} == {8, 9}


@pytest.mark.parametrize(
    ("rule", "season", "first"),
    [
        (WeeklyRule(anchor=date(2026, 1, 5), every_weeks=3), Season(first=date(2026, 11, 1)), date(2026, 11, 16)),
        (MonthlyRule(nth=1, weekday=6), Season(first=date(2026, 11, 2)), date(2026, 12, 6)),
        (WeeklyRule(anchor=date(9999, 1, 1)), Season(first=date(9999, 12, 27)), date(9999, 12, 31)),
        (WeeklyRule(anchor=date(9999, 1, 2)), Season(first=date(9999, 12, 31)), None),
        (DatesRule(dates=()), Season(first=date(2026, 11, 2)), None),
        (WeeklyRule(anchor=date(2026, 11, 2)), Season(first=date(2026, 11, 3), last=date(2026, 11, 8)), None),
    ],
)
def test_first_date_is_the_first_of_the_season_or_none(
    rule: RecurrenceRule, season: Season, first: date | None
) -> None:
    assert first_date(rule, season) == first


def test_moved_rule_keeps_the_rhythm_of_a_fortnight() -> None:
    rule = WeeklyRule(anchor=date(2026, 9, 3), every_weeks=2)

    moved = moved_rule(rule, date(2026, 11, 26), date(2026, 11, 24))

    december = DateSpan(first=date(2026, 11, 24), last=date(2026, 12, 31))
    assert recurrence_dates(moved, ALWAYS, december) == (date(2026, 11, 24), date(2026, 12, 8), date(2026, 12, 22))


@pytest.mark.parametrize(
    ("rule", "to_day", "moved"),
    [
        (MonthlyRule(nth=2, weekday=3), date(2026, 11, 20), MonthlyRule(nth=3, weekday=4)),
        (MonthlyRule(nth=4, weekday=3), date(2026, 11, 27), MonthlyRule(nth=4, weekday=4)),
        (MonthlyRule(nth=LAST_IN_MONTH, weekday=3), date(2026, 11, 27), MonthlyRule(nth=LAST_IN_MONTH, weekday=4)),
        (MonthlyRule(nth=4, weekday=3), date(2026, 11, 30), MonthlyRule(nth=LAST_IN_MONTH, weekday=0)),
    ],
)
def test_moved_rule_of_a_month_takes_the_weekday_of_the_new_day(
    rule: MonthlyRule, to_day: date, moved: MonthlyRule
) -> None:
    assert moved_rule(rule, date(2026, 11, 26), to_day) == moved


def test_moved_rule_shifts_loose_dates_from_the_moved_one_on() -> None:
    rule = DatesRule(dates=(date(2026, 11, 2), date(2026, 11, 26), date(2026, 12, 10)))

    moved = moved_rule(rule, date(2026, 11, 26), date(2026, 11, 27))

    assert moved == DatesRule(dates=(date(2026, 11, 2), date(2026, 11, 27), date(2026, 12, 11)))


def test_clipped_season_drops_the_breaks_outside() -> None:
    early = DateSpan(first=date(2026, 2, 23), last=date(2026, 3, 1))
    late = DateSpan(first=date(2026, 10, 26), last=date(2026, 11, 1))
    season = Season(first=date(2026, 1, 12), breaks=(early, late))

    assert clipped_season(season, first=date(2026, 6, 1)) == Season(first=date(2026, 6, 1), breaks=(late,))
    assert clipped_season(season, last=date(2026, 5, 31)) == Season(
        first=date(2026, 1, 12), last=date(2026, 5, 31), breaks=(early,)
    )
