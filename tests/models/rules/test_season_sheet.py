"""What the sheet of one meeting point says of its season."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from models.rules.activity_offers import Offer
from models.rules.season_sheet import Rhythm, SeasonRow, season_sheet
from models.rules.weekly_schedule import Mark
from models.values.activities import SignUp
from models.values.errors import RefusalCode, Refused
from models.values.language import SWEDISH
from models.values.recurrence import LAST_IN_MONTH, DatesRule, MonthlyRule, RecurrenceRule, Season, WeeklyRule
from models.values.season_programme import SeasonSeries
from models.values.timeslot import DateSpan
from tests.models.documents.programmes import CHAPEL, LIBRARY, SHELTER
from tests.models.documents.seasons import SEASON, TODAY, changed, season, series

CAFE = series(1)
MONDAY = date(2026, 12, 7)
LONG_WINTER = DateSpan(first=date(2026, 12, 14), last=date(2027, 1, 24))


def row_of(of: SeasonSeries) -> SeasonRow:
    (row,) = season_sheet(season(of)).rows
    return row


def test_weekly_series_needs_no_list_of_days() -> None:
    row = row_of(CAFE)

    assert (row.rhythm, row.weekday, row.dates) == (Rhythm.EVERY_WEEK, 0, ())
    assert (row.first, row.last) == (date(2026, 8, 24), date(2026, 12, 14))


@pytest.mark.parametrize(
    ("rule", "rhythm", "days"),
    [
        (WeeklyRule(anchor=date(2026, 8, 24), every_weeks=2), Rhythm.EVERY_OTHER_WEEK, 2),
        (WeeklyRule(anchor=date(2026, 8, 24), every_weeks=3), None, 1),
        (MonthlyRule(nth=1, weekday=0), Rhythm.FIRST_IN_MONTH, 1),
        (MonthlyRule(nth=LAST_IN_MONTH, weekday=0), Rhythm.LAST_IN_MONTH, 1),
        (DatesRule(dates=(date(2026, 11, 30), date(2026, 12, 1))), None, 2),
    ],
)
def test_every_other_rhythm_lists_its_days(rule: RecurrenceRule, rhythm: Rhythm | None, days: int) -> None:
    row = row_of(series(1, rule))

    assert row.rhythm is rhythm
    assert len(row.dates) == days


def test_single_day_has_no_term() -> None:
    row = row_of(series(1, DatesRule(dates=(MONDAY,))))

    assert (row.rhythm, row.dates, row.first, row.last) == (None, (MONDAY,), None, None)


def test_single_day_before_the_next_term_has_no_span_and_interrupts_nothing() -> None:
    row = row_of(series(1, DatesRule(dates=(MONDAY, date(2027, 2, 10), date(2027, 3, 17)))))

    assert (row.dates, row.first, row.last) == ((MONDAY,), None, None)
    assert (row.breaks, row.comes_back) == ((), date(2027, 2, 10))


def test_weekly_series_with_one_day_before_the_break_names_that_day() -> None:
    row = row_of(series(1, season=Season(first=MONDAY, last=SEASON.last, breaks=(LONG_WINTER,))))

    assert (row.rhythm, row.dates, row.first, row.last) == (Rhythm.EVERY_WEEK, (MONDAY,), None, None)
    assert [pause.span for pause in row.breaks] == [LONG_WINTER]
    assert row.comes_back is None


def test_single_day_after_a_break_that_goes_on_does_not_start_again() -> None:
    programme = season(series(1, DatesRule(dates=(MONDAY, date(2027, 2, 10)))), today=date(2027, 1, 4))

    (row,) = season_sheet(programme).rows

    assert (row.dates, row.breaks, row.comes_back) == ((date(2027, 2, 10),), (), None)


def test_open_term_says_only_when_it_begins() -> None:
    begun = row_of(series(1, season=Season(first=SEASON.first)))
    coming = row_of(series(1, season=Season(first=date(2026, 12, 1))))

    assert (begun.first, begun.last) == (None, None)
    assert (coming.first, coming.last) == (MONDAY, None)


def test_new_time_is_told_of_all_its_days_at_once() -> None:
    cafe = changed(CAFE, MONDAY, starts=time(14), ends=time(16))

    (change,) = row_of(changed(cafe, date(2026, 12, 14), starts=time(14), ends=time(16))).changes

    assert (change.days, change.marks) == ((MONDAY, date(2026, 12, 14)), (Mark.NEW_TIME,))
    assert (change.starts, change.ends, change.place) == (time(14), time(16), None)


def test_other_place_is_told_with_the_place() -> None:
    (change,) = row_of(changed(CAFE, MONDAY, place=CHAPEL)).changes

    assert (change.days, change.marks, change.place, change.starts) == ((MONDAY,), (Mark.MOVED_PLACE,), CHAPEL, None)


def test_other_day_stands_at_the_day_readers_know() -> None:
    (change,) = row_of(changed(CAFE, MONDAY, day=date(2026, 12, 8))).changes

    assert (change.days, change.marks) == ((MONDAY,), (Mark.MOVED_DAY,))
    assert (change.moved_to, change.starts, change.ends) == (date(2026, 12, 8), time(10), time(12))


def test_meeting_moved_here_from_a_past_day_is_an_extra_one() -> None:
    today = date(2026, 12, 1)
    cafe = changed(CAFE, date(2026, 11, 30), day=date(2026, 12, 3))

    (row,) = season_sheet(season(cafe, today=today)).rows

    (change,) = row.changes
    assert (change.days, change.is_extra) == ((date(2026, 12, 3),), True)


def test_meeting_that_keeps_a_former_plan_is_compared_with_what_the_series_says() -> None:
    now = replace(CAFE, starts=time(17), ends=time(19))

    (change,) = row_of(replace(now, occasions=now.occasions[:1], made_until=TODAY)).changes

    assert (change.days, change.starts, change.ends) == ((TODAY,), time(10), time(12))


def test_series_with_only_cancelled_days_is_not_on() -> None:
    row = row_of(changed(series(1, DatesRule(dates=(MONDAY,))), MONDAY, cancelled=True))

    assert (row.is_on, row.cancelled, row.offers, row.changes) == (False, (MONDAY,), (), ())


def test_ended_and_private_series_are_left_out() -> None:
    ended = series(2, season=Season(first=date(2026, 8, 24), last=date(2026, 11, 20)))
    private = replace(series(3), on_public_programme=False)

    assert [row.series_id for row in season_sheet(season(CAFE, ended, private)).rows] == [1]


def test_secret_address_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        season_sheet(season(CAFE, place=SHELTER))

    assert refused.value.code is RefusalCode.ADDRESS_NOT_PUBLIC


def test_promises_hold_for_every_series_that_is_on() -> None:
    paid = replace(series(2), is_free=False, sign_up=SignUp.REQUIRED)
    gone = changed(replace(series(3, DatesRule(dates=(MONDAY,))), is_free=False), MONDAY, cancelled=True)

    free, mixed = season_sheet(season(CAFE, gone)), season_sheet(season(CAFE, paid))

    assert (free.is_free, free.needs_no_sign_up, free.welcomes_everyone) == (True, True, True)
    assert (mixed.is_free, mixed.needs_no_sign_up, mixed.welcomes_everyone) == (False, False, True)
    assert [row.offers for row in mixed.rows] == [(Offer.FREE,), (Offer.SIGN_UP,)]


def test_rows_stand_in_order_of_weekday_and_time() -> None:
    tuesday = series(2, WeeklyRule(anchor=date(2026, 8, 25)))
    early = replace(series(3, starts=time(8), ends=time(9)), names={SWEDISH: "Frukost"})

    assert [row.series_id for row in season_sheet(season(tuesday, CAFE, early)).rows] == [3, 1, 2]


def test_partners_are_named_among_the_organisers() -> None:
    sheet = season_sheet(season(replace(CAFE, organiser="Läsrörelsen"), place=replace(LIBRARY, room="")))

    assert sheet.organisers[-1] == "Läsrörelsen"
