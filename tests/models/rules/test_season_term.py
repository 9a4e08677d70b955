"""The term that concerns a reader: its meetings, its breaks and the days to come in vain."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from models.rules.season_term import Term, is_held, term_of
from models.values.recurrence import Season, WeeklyRule
from models.values.season_programme import SeasonSeries
from models.values.timeslot import DateSpan
from tests.models.documents.programmes import SHELTER
from tests.models.documents.seasons import AUTUMN_BREAK, SEASON, SUMMER, TODAY, WINTER, changed, series

CAFE = series(1)
LAST_MONDAY = date(2026, 12, 14)


def without(of: SeasonSeries, day: date) -> SeasonSeries:
    """Take one occasion away, as a mistake."""
    return replace(of, occasions=tuple(found for found in of.occasions if found.planned_day != day))


def with_breaks(*breaks: DateSpan) -> SeasonSeries:
    return series(1, season=replace(SEASON, breaks=breaks))


def test_term_ends_where_a_long_break_begins() -> None:
    term = term_of(CAFE, TODAY)

    assert (term.first, term.last) == (date(2026, 8, 24), LAST_MONDAY)
    assert term.regular == (date(2026, 11, 23), date(2026, 11, 30), date(2026, 12, 7), LAST_MONDAY)
    assert term.cancelled == ()


def test_break_after_the_term_says_when_it_starts_again() -> None:
    (pause,) = term_of(CAFE, TODAY).breaks

    assert (pause.span, pause.is_summer, pause.starts_again) == (WINTER, False, date(2027, 1, 25))


def test_summer_break_is_known_by_its_july() -> None:
    today = date(2027, 4, 1)

    (pause,) = term_of(series(1, today=today), today).breaks

    assert (pause.span, pause.is_summer, pause.starts_again) == (SUMMER, True, date(2027, 8, 23))


def test_break_that_goes_on_is_told_before_the_coming_term() -> None:
    today = date(2026, 12, 28)

    term = term_of(series(1, today=today), today)

    assert (term.first, term.last) == (date(2027, 1, 25), date(2027, 6, 7))
    assert [(pause.span, pause.starts_again) for pause in term.breaks] == [
        (WINTER, date(2027, 1, 25)),
        (SUMMER, date(2027, 8, 23)),
    ]


def test_break_before_the_first_meeting_is_no_break() -> None:
    season = Season(
        first=date(2026, 8, 24), last=date(2027, 5, 30), breaks=(DateSpan(first=SEASON.first, last=WINTER.last),)
    )

    term = term_of(series(1, season=season), TODAY)

    assert (term.first, term.breaks) == (date(2027, 1, 25), ())


def test_last_term_has_no_break_after_it() -> None:
    term = term_of(series(1, season=Season(first=SEASON.first, last=date(2027, 1, 10), breaks=(WINTER,))), TODAY)

    assert (term.last, term.breaks) == (LAST_MONDAY, ())


def test_break_of_one_meeting_is_a_day_without_meeting() -> None:
    term = term_of(with_breaks(DateSpan(first=date(2026, 12, 1), last=date(2026, 12, 8)), WINTER), TODAY)

    assert term.cancelled == (date(2026, 12, 7),)
    assert [pause.span for pause in term.breaks] == [WINTER]


def test_short_break_of_two_meetings_is_told_without_a_restart() -> None:
    pause = DateSpan(first=date(2026, 11, 28), last=date(2026, 12, 8))

    first, winter = term_of(with_breaks(pause, WINTER), TODAY).breaks

    assert (first.span, first.starts_again) == (pause, None)
    assert winter.span == WINTER


def test_break_without_a_meeting_is_not_told() -> None:
    term = term_of(with_breaks(DateSpan(first=date(2026, 12, 1), last=date(2026, 12, 4)), WINTER, AUTUMN_BREAK), TODAY)

    assert [pause.span for pause in term.breaks] == [WINTER]


def test_breaks_that_touch_are_one() -> None:
    christmas = DateSpan(first=date(2026, 12, 18), last=date(2026, 12, 30))
    rest = DateSpan(first=date(2026, 12, 31), last=date(2027, 1, 24))

    (pause,) = term_of(with_breaks(christmas, rest), TODAY).breaks

    assert pause.span == DateSpan(first=christmas.first, last=rest.last)


def test_meeting_within_a_break_wins_over_it() -> None:
    term = term_of(changed(CAFE, LAST_MONDAY, day=date(2026, 12, 21)), TODAY)

    (pause,) = term.breaks
    assert term.last == date(2026, 12, 21)
    assert pause.span == DateSpan(first=date(2026, 12, 22), last=WINTER.last)


def test_cancelled_and_removed_meetings_are_days_to_come_in_vain() -> None:
    cafe = without(changed(CAFE, date(2026, 11, 30), cancelled=True), date(2026, 12, 7))

    term = term_of(cafe, TODAY)

    assert term.cancelled == (date(2026, 11, 30), date(2026, 12, 7))
    assert term.regular == (date(2026, 11, 23), LAST_MONDAY)


def test_meeting_at_a_secret_place_is_a_day_to_come_in_vain() -> None:
    term = term_of(changed(CAFE, date(2026, 11, 30), place=SHELTER), TODAY)

    assert term.cancelled == (date(2026, 11, 30),)


def test_days_far_ahead_follow_the_rule() -> None:
    known = tuple(found for found in CAFE.occasions if found.planned_day <= date(2026, 11, 30))

    term = term_of(replace(CAFE, occasions=known, made_until=date(2026, 11, 30)), TODAY)

    assert term.regular[-1] == LAST_MONDAY
    assert term.cancelled == ()


def test_series_with_nothing_left_has_no_term_but_its_cancelled_days() -> None:
    season = Season(first=SEASON.first, last=date(2026, 11, 30))
    cafe = changed(series(1, season=season), date(2026, 11, 23), cancelled=True)

    term = term_of(changed(cafe, date(2026, 11, 30), cancelled=True), TODAY)

    assert (term.first, term.cancelled) == (None, (date(2026, 11, 23), date(2026, 11, 30)))


def test_open_season_has_no_last_meeting() -> None:
    assert term_of(series(1, season=Season(first=SEASON.first)), TODAY).last is None


days_ahead = st.integers(0, 150)
fates = st.lists(st.sampled_from(["moved", "on", "cancelled", "removed", "secret"]), min_size=40, max_size=40)


@settings(max_examples=200, deadline=None)
@given(
    every=st.integers(1, 4),
    breaks=st.lists(st.tuples(days_ahead, st.integers(3, 60)), min_size=1, max_size=4),
    fates=fates,
    weeks=st.integers(0, 20),
    last=st.none() | days_ahead,
)
def test_nothing_that_is_told_contradicts_another(
    every: int, breaks: list[tuple[int, int]], fates: list[str], weeks: int, last: int | None
) -> None:
    today = SEASON.first + timedelta(weeks=weeks)
    spans = tuple(
        DateSpan(first=today + timedelta(days=ahead), last=today + timedelta(days=ahead + length))
        for ahead, length in breaks
    )
    season = Season(first=SEASON.first, last=None if last is None else today + timedelta(days=last), breaks=spans)
    cafe = series(1, WeeklyRule(anchor=SEASON.first, every_weeks=every), season=season, today=today)
    for found, fate in zip(cafe.occasions, fates, strict=False):
        match fate:
            case "cancelled":
                cafe = changed(cafe, found.planned_day, cancelled=True)
            case "moved":
                cafe = changed(cafe, found.planned_day, day=found.planned_day + timedelta(days=3))
            case "removed":
                cafe = without(cafe, found.planned_day)
            case "secret":
                cafe = changed(cafe, found.planned_day, place=SHELTER)

    term = term_of(cafe, today)

    held = {found.day for found in cafe.occasions if is_held(found) and found.day >= today}
    _assert_sound(term, held, today)


def _assert_sound(term: Term, held: set[date], today: date) -> None:
    meetings = {*term.regular, *held}
    assert not meetings & set(term.cancelled) - held
    for pause in term.breaks:
        assert not any(day in pause.span for day in meetings)
        assert not any(day in pause.span for day in term.cancelled)
        assert pause.starts_again is None or pause.starts_again > pause.span.last
    assert all(day >= today for day in (*term.regular, *term.cancelled))
    assert (term.first is None) == (not term.regular and not held)
    if term.first is not None and term.last is not None:
        assert term.first <= term.last
        assert all(term.first <= day <= term.last for day in term.regular)
