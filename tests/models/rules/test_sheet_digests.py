"""Digests of seasons and of signs on doors, and what such sheets are about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import UUID

from models.rules.changed_since_print import EarlierPrintout, changed_since, difference
from models.rules.sheet_digests import occasion_contents, printed_subject, sheet_contents, uid_of
from models.values.activities import OccasionStatus
from models.values.door_signs import DoorNotice
from models.values.printing import ChangedSince
from models.values.printouts import PrintedSubject
from models.values.season_programme import SeasonProgramme, SeasonSeries
from models.values.timeslot import DateSpan, IsoWeek
from tests.models.documents.programmes import CHAPEL, SHELTER, WEEK, normal_week, occasion
from tests.models.documents.seasons import TODAY, changed, season, series, signs

PRINTED = TODAY
LATER = TODAY + timedelta(days=9)


def _seen_on(day: date, *held: SeasonSeries) -> SeasonProgramme:
    """Give the season as a query would on a later day: what has passed is not in it."""
    coming = [
        replace(each, occasions=tuple(one for one in each.occasions if max(one.day, one.planned_day) >= day))
        for each in held
    ]
    return season(*coming, today=day)


def _printed(*held: SeasonSeries) -> EarlierPrintout:
    return EarlierPrintout(printed_at=PRINTED, contents=sheet_contents(season(*held)))


def test_season_sheet_holds_while_time_goes_by() -> None:
    cafe = series(1)

    assert changed_since(_seen_on(LATER, cafe), [_printed(cafe)]) is None


def test_cancelled_time_changes_the_seasons_sheet() -> None:
    cafe = series(1)
    day = next(one.planned_day for one in cafe.occasions if one.planned_day > LATER)
    now = changed(cafe, day, cancelled=True)

    found = changed_since(_seen_on(LATER, now), [_printed(cafe)])

    key = next(one.occasion_id for one in now.occasions if one.planned_day == day)
    assert found == ChangedSince(printed_at=PRINTED, occasions=frozenset({key}))


def test_series_that_was_taken_away_gives_a_band_without_marks() -> None:
    found = changed_since(_seen_on(LATER, series(1)), [_printed(series(1), series(2, starts=time(17), ends=time(19)))])

    assert found == ChangedSince(printed_at=PRINTED, occasions=frozenset())


def test_times_made_since_then_far_ahead_are_no_news() -> None:
    cafe = series(1)
    far = occasion(999, PRINTED + timedelta(weeks=26), time(10), time(12))
    near = replace(far, day=LATER, planned_day=LATER)

    farther = replace(cafe, occasions=(*cafe.occasions, far))
    assert changed_since(_seen_on(LATER, farther), [_printed(cafe)]) is None

    nearer = replace(cafe, occasions=(*cafe.occasions, near))
    assert changed_since(_seen_on(LATER, nearer), [_printed(cafe)]) is not None


def test_season_of_a_secret_place_or_series_has_no_contents() -> None:
    cafe = series(1)

    assert sheet_contents(season(cafe, place=SHELTER)) == {}
    assert sheet_contents(season(replace(cafe, on_public_programme=False))) == {}


def test_secret_place_of_one_time_is_not_in_its_digest() -> None:
    cafe = occasion(1, WEEK.monday, time(10), time(12), place=SHELTER)

    elsewhere = replace(cafe, place=replace(SHELTER, name="Annat", address="Annan gata 2"))

    assert occasion_contents([cafe]) == occasion_contents([elsewhere])
    assert occasion_contents([cafe]) != occasion_contents([replace(cafe, place=CHAPEL)])


def test_signs_tell_of_those_that_need_one() -> None:
    cancelled = replace(occasion(1, WEEK.monday, time(10), time(12)), status=OccasionStatus.CANCELLED)
    as_planned = occasion(2, WEEK.monday, time(14), time(15))
    notices = tuple(DoorNotice(occasion=each, later=()) for each in (cancelled, as_planned))

    found = sheet_contents(signs(*notices, span=WEEK.span))

    assert set(found) == {uid_of(cancelled)}
    revived = occasion_contents([replace(cancelled, status=OccasionStatus.PLANNED)])
    assert difference(found, revived).changed == {uid_of(cancelled)}


def test_signs_never_carry_a_band() -> None:
    cancelled = replace(occasion(1, WEEK.monday, time(10), time(12)), status=OccasionStatus.CANCELLED)
    source = signs(DoorNotice(occasion=cancelled, later=()), span=WEEK.span)

    assert changed_since(source, [EarlierPrintout(printed_at=PRINTED, contents={})]) is None


def test_subjects_of_sheets() -> None:
    cancelled = replace(occasion(1, WEEK.monday, time(10), time(12)), status=OccasionStatus.CANCELLED)
    other = replace(occasion(2, WEEK.monday, time(14), time(15)), status=OccasionStatus.CANCELLED)
    one = signs(DoorNotice(occasion=cancelled, later=()), span=DateSpan(first=WEEK.monday, last=WEEK.monday))
    two = signs(*(DoorNotice(occasion=each, later=()) for each in (cancelled, other)), span=WEEK.span)

    assert printed_subject(normal_week()) == PrintedSubject(week=WEEK)
    assert printed_subject(season(series(1))) == PrintedSubject(uid=UUID(int=1))
    assert printed_subject(one) == PrintedSubject(week=IsoWeek.of(WEEK.monday), uid=uid_of(cancelled))
    assert printed_subject(two) == PrintedSubject(week=WEEK)
