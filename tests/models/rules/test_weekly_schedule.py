"""What the week's sheet may say, and how what differs from the plan is marked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

from models.rules.weekly_schedule import Mark, SheetOccasion, programme_sheet
from models.values.activities import Audience, OccasionStatus, SignUp
from models.values.weekly_schedule import ProgrammeOccasion
from tests.models.documents.programmes import CHAPEL, LIBRARY, SHELTER, WEEK, occasion, programme

MONDAY = WEEK.monday
THURSDAY = MONDAY + timedelta(days=3)
CAFE = occasion(1, MONDAY, time(10), time(12))


def rows_of(*occasions: ProgrammeOccasion) -> list[SheetOccasion]:
    return [row for day in programme_sheet(programme(*occasions)).days for row in day.occasions]


def days_of(*occasions: ProgrammeOccasion) -> list[date]:
    return [day.day for day in programme_sheet(programme(*occasions)).days]


def test_occasion_as_planned_has_no_mark() -> None:
    (row,) = rows_of(CAFE)

    assert (row.marks, row.is_on, row.place) == ((), True, LIBRARY)


def test_days_and_times_come_in_order() -> None:
    late = occasion(2, MONDAY, time(17), time(19))
    thursday = occasion(3, THURSDAY, time(9), time(10))

    assert days_of(thursday, late, CAFE) == [MONDAY, THURSDAY]
    assert [row.occasion_id for row in rows_of(thursday, late, CAFE)] == [1, 2, 3]


def test_what_is_not_on_the_public_programme_is_left_out() -> None:
    assert rows_of(replace(CAFE, on_public_programme=False)) == []


def test_secret_address_is_left_out() -> None:
    assert rows_of(replace(CAFE, place=SHELTER, planned_place=SHELTER)) == []


def test_move_to_a_secret_address_is_told_without_it() -> None:
    (row,) = rows_of(replace(CAFE, place=SHELTER))

    assert (row.place, row.marks) == (None, (Mark.NEW_PLACE,))


def test_move_from_a_secret_address_is_not_told() -> None:
    (row,) = rows_of(replace(CAFE, planned_place=SHELTER))

    assert (row.place, row.marks) == (LIBRARY, ())


def test_day_moved_from_a_secret_address_leaves_no_row_there() -> None:
    moved = replace(CAFE, day=THURSDAY, planned_place=SHELTER)

    assert days_of(moved) == [THURSDAY]


def test_cancelled_occasion_stays_with_its_mark_and_without_offers() -> None:
    (row,) = rows_of(replace(CAFE, status=OccasionStatus.CANCELLED, fika=True))

    assert (row.marks, row.is_on, row.offers) == ((Mark.CANCELLED,), False, ())


def test_new_time_keeps_the_former_one_beside_it() -> None:
    (row,) = rows_of(replace(CAFE, starts=time(13), ends=time(15)))

    assert row.marks == (Mark.NEW_TIME,)
    assert (row.former_starts, row.former_ends) == (time(10), time(12))


def test_new_house_is_named_and_a_new_room_only_called_new() -> None:
    (house,) = rows_of(replace(CAFE, place=CHAPEL))
    (room,) = rows_of(replace(CAFE, place=replace(LIBRARY, room="Studion")))

    assert house.marks == (Mark.MOVED_PLACE,)
    assert room.marks == (Mark.NEW_PLACE,)


def test_moved_occasion_stands_on_both_days() -> None:
    old, new = rows_of(replace(CAFE, day=THURSDAY, starts=time(14), ends=time(16)))

    assert (old.day, old.starts, old.marks, old.moved_to, old.is_on) == (
        MONDAY,
        time(10),
        (Mark.MOVED_DAY,),
        THURSDAY,
        False,
    )
    assert (new.day, new.starts, new.marks, new.is_on) == (THURSDAY, time(14), (Mark.NEW_TIME,), True)
    assert old.moved_to_starts is None


def test_move_out_of_the_week_says_the_time_too() -> None:
    (row,) = rows_of(replace(CAFE, day=MONDAY + timedelta(days=8), starts=time(14)))

    assert (row.marks, row.moved_to_starts) == ((Mark.MOVED_DAY,), time(14))


def test_move_into_the_week_stands_only_where_it_went() -> None:
    (row,) = rows_of(replace(CAFE, planned_day=MONDAY - timedelta(days=3)))

    assert (row.day, row.marks) == (MONDAY, (Mark.NEW_TIME,))


def test_occasion_cancelled_after_a_move_is_off_on_both_days() -> None:
    rows = rows_of(replace(CAFE, day=THURSDAY, status=OccasionStatus.CANCELLED))

    assert [(row.day, row.marks) for row in rows] == [(MONDAY, (Mark.CANCELLED,)), (THURSDAY, (Mark.CANCELLED,))]


def test_promises_are_made_only_when_true_of_all() -> None:
    sheet = programme_sheet(programme(CAFE))
    paid = occasion(2, MONDAY, time(13), time(14))
    other = programme_sheet(
        programme(CAFE, replace(paid, is_free=False, sign_up=SignUp.REQUIRED, audience=Audience.WOMEN_ONLY))
    )

    assert (sheet.is_free, sheet.needs_no_sign_up, sheet.welcomes_everyone) == (True, True, True)
    assert (other.is_free, other.needs_no_sign_up, other.welcomes_everyone) == (False, False, False)


def test_cancelled_occasion_does_not_break_a_promise_and_none_makes_none() -> None:
    paid = replace(CAFE, is_free=False, status=OccasionStatus.CANCELLED)
    free = occasion(2, MONDAY, time(13), time(14))

    assert programme_sheet(programme(paid, free)).is_free
    assert not programme_sheet(programme(paid)).is_free
    assert not programme_sheet(programme()).is_free


def test_organisers_are_named_once_and_those_of_hidden_occasions_not_at_all() -> None:
    partner = replace(CAFE, organiser="Ljungsala kommun")
    other = replace(occasion(2, MONDAY, time(13), time(14)), organiser="Träffen")
    hidden = replace(occasion(3, MONDAY, time(15), time(16), place=SHELTER), organiser="Kvinnojouren")

    organisers = programme_sheet(programme(partner, other, hidden)).organisers

    assert organisers.count("Ljungsala kommun") == 1
    assert organisers[-1] == "Träffen"
    assert "Kvinnojouren" not in organisers
