"""Which doors need a sign, and what each says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

from models.rules.door_signs import DoorSign, signs_of
from models.rules.weekly_schedule import Mark
from models.values.activities import OccasionStatus
from models.values.door_signs import DoorNotice
from models.values.timeslot import DateSpan
from models.values.weekly_schedule import ProgrammeOccasion
from tests.models.documents.programmes import CHAPEL, LIBRARY, SHELTER, WEEK, occasion
from tests.models.documents.seasons import later_than, signs

MONDAY = WEEK.monday
THURSDAY = MONDAY + timedelta(days=3)
FRIDAY = MONDAY + timedelta(days=4)
CAFE = occasion(1, THURSDAY, time(17), time(19))
CANCELLED = replace(CAFE, status=OccasionStatus.CANCELLED)


def signs_for(
    found: ProgrammeOccasion, *later: ProgrammeOccasion, today: date = MONDAY, span: DateSpan = WEEK.span
) -> tuple[DoorSign, ...]:
    return signs_of(signs(DoorNotice(occasion=found, later=later), span=span, today=today))


def test_cancelled_occasion_says_so_and_when_it_is_next() -> None:
    (sign,) = signs_for(CANCELLED, later_than(CAFE))

    assert (sign.marks, sign.is_today, sign.instead) == ((Mark.CANCELLED,), False, None)
    assert (sign.former.day, sign.former.starts, sign.former.place) == (THURSDAY, time(17), LIBRARY)
    assert sign.next_time is not None
    assert (sign.next_time.day, sign.next_time.place) == (THURSDAY + timedelta(weeks=1), None)


def test_sign_of_today_knows_it() -> None:
    (sign,) = signs_for(CANCELLED, today=THURSDAY)

    assert sign.is_today


def test_next_time_is_the_first_that_readers_may_come_to() -> None:
    cancelled = replace(later_than(CAFE), status=OccasionStatus.CANCELLED)
    secret = replace(later_than(CAFE, 2), place=SHELTER)
    elsewhere = replace(later_than(CAFE, 3), place=CHAPEL)

    (sign,) = signs_for(CANCELLED, cancelled, secret, elsewhere)

    assert sign.next_time is not None
    assert (sign.next_time.day, sign.next_time.place) == (THURSDAY + timedelta(weeks=3), CHAPEL)


def test_other_place_hangs_at_the_announced_door() -> None:
    (sign,) = signs_for(replace(CAFE, place=CHAPEL))

    assert (sign.marks, sign.former.place) == ((Mark.MOVED_PLACE,), LIBRARY)
    assert sign.instead is not None
    assert sign.instead.place == CHAPEL


def test_other_day_says_everything_about_time_and_no_next_time() -> None:
    (sign,) = signs_for(replace(CAFE, day=FRIDAY, starts=time(10), ends=time(11)), later_than(CAFE))

    assert (sign.marks, sign.former.day, sign.next_time) == ((Mark.MOVED_DAY,), THURSDAY, None)
    assert sign.instead is not None
    assert (sign.instead.day, sign.instead.starts) == (FRIDAY, time(10))


def test_new_time_on_the_same_day_is_marked() -> None:
    (sign,) = signs_for(replace(CAFE, starts=time(18)))

    assert sign.marks == (Mark.NEW_TIME,)


def test_other_room_is_a_new_place() -> None:
    (sign,) = signs_for(replace(CAFE, place=replace(LIBRARY, room="Sal 3")))

    assert sign.marks == (Mark.NEW_PLACE,)


def test_secret_place_says_only_that_it_is_not_here() -> None:
    (sign,) = signs_for(replace(CAFE, place=SHELTER))

    assert sign.instead is not None
    assert (sign.marks, sign.instead.place) == ((Mark.NEW_PLACE,), None)


def test_cancelled_after_a_move_needs_a_sign_at_both_doors() -> None:
    found = signs_for(replace(CANCELLED, day=FRIDAY, place=CHAPEL))

    assert [(sign.former.day, sign.former.place) for sign in found] == [(THURSDAY, LIBRARY), (FRIDAY, CHAPEL)]


def test_cancelled_after_a_new_time_needs_one_sign() -> None:
    assert len(signs_for(replace(CANCELLED, starts=time(18)))) == 1


def test_nothing_hangs_at_a_secret_door_or_for_what_is_private() -> None:
    assert signs_for(replace(CANCELLED, place=SHELTER, planned_place=SHELTER)) == ()
    assert signs_for(replace(CAFE, planned_place=SHELTER)) == ()
    assert signs_for(replace(CANCELLED, on_public_programme=False)) == ()


def test_as_announced_needs_no_sign() -> None:
    assert signs_for(CAFE) == ()


def test_days_that_have_been_and_other_days_need_no_sign() -> None:
    assert signs_for(CANCELLED, today=FRIDAY) == ()
    assert signs_for(CANCELLED, span=DateSpan(first=FRIDAY, last=FRIDAY)) == ()
    assert len(signs_for(CANCELLED, span=DateSpan(first=THURSDAY, last=THURSDAY))) == 1
