"""The rows of one week: order, marks, empty places, filter, collisions and the number of statements."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, time

import pytest

from models.queries.occasion_details import occasion_draft
from models.queries.week import WeekFilter, closed_days_of, week_rows
from models.services.closed_days import save_closed_day
from models.services.occasions import cancel_occasion, change_occasion, remove_occasion
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import ActivityKind, CancelReason, ClosedDayKind, OccasionStatus
from models.values.activity_drafts import ClosedDayDraft
from models.values.identifiers import OccasionId
from models.values.places import OpeningHours
from models.values.problems import ConflictKind, OccasionMark
from models.values.timeslot import IsoWeek
from tests.conftest import Statements
from tests.factories import make_area, make_meeting_point, make_occasion, make_series

MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)
WEEK = IsoWeek(2026, 48)
Counter = Callable[[], AbstractContextManager[Statements]]


def move(uow: UnitOfWork, occasion_id: OccasionId, day: date) -> None:
    change_occasion(uow, replace(occasion_draft(uow.session, occasion_id), day=day))


def test_week_rows_stand_in_the_order_of_day_and_time(unit_of_work: UnitOfWork) -> None:
    make_series(unit_of_work, name="Sent", starts=time(17), ends=time(19))
    make_occasion(unit_of_work, name="Onsdag", day=date(2026, 11, 25))
    make_series(unit_of_work, name="Tidigt")
    make_occasion(unit_of_work, name="Nästa vecka", day=date(2026, 11, 30))

    rows = week_rows(unit_of_work.session, WEEK)

    assert [row.name for row in rows] == ["Tidigt", "Sent", "Onsdag"]
    assert [row.day for row in rows] == [MONDAY, MONDAY, date(2026, 11, 25)]


def test_week_rows_mark_what_differs_from_the_plan(unit_of_work: UnitOfWork) -> None:
    cancelled = make_occasion(unit_of_work, name="Inställt")
    moved = make_occasion(unit_of_work, name="Flyttat", starts=time(13), ends=time(14))
    cancel_occasion(unit_of_work, cancelled, 1, reason=CancelReason.WEATHER)
    elsewhere = make_meeting_point(unit_of_work, name="Annanstans")
    draft = occasion_draft(unit_of_work.session, moved)
    change_occasion(unit_of_work, replace(draft, day=TUESDAY, starts=time(13, 30), meeting_point_id=elsewhere))

    first, second = week_rows(unit_of_work.session, WEEK)

    assert (first.status, first.marks) == (OccasionStatus.CANCELLED, frozenset({OccasionMark.CANCELLED}))
    assert second.marks == {OccasionMark.MOVED_DAY, OccasionMark.MOVED_PLACE, OccasionMark.NEW_TIME}
    assert (second.day, second.planned_day) == (TUESDAY, MONDAY)
    assert second.place_name == "Annanstans" != second.planned_place_name


def test_week_rows_leave_an_empty_place_where_something_left_the_week(unit_of_work: UnitOfWork) -> None:
    moved = make_occasion(unit_of_work, name="Flyttat")
    elsewhere = make_meeting_point(unit_of_work, name="Annanstans")
    draft = occasion_draft(unit_of_work.session, moved)
    change_occasion(
        unit_of_work,
        replace(draft, day=date(2026, 12, 1), starts=time(15), ends=time(16), meeting_point_id=elsewhere),
    )

    (left,) = week_rows(unit_of_work.session, WEEK)
    (arrived,) = week_rows(unit_of_work.session, IsoWeek(2026, 49))

    assert (left.id, left.day, left.starts) == (moved, MONDAY, time(10))
    assert left.marks == {OccasionMark.MOVED_AWAY}
    assert left.place_name != "Annanstans"
    assert (arrived.id, arrived.day, arrived.starts) == (moved, date(2026, 12, 1), time(15))
    assert OccasionMark.MOVED_DAY in arrived.marks


def test_week_rows_leave_out_what_was_removed(unit_of_work: UnitOfWork) -> None:
    removed = make_occasion(unit_of_work)
    remove_occasion(unit_of_work, removed, 1)

    assert week_rows(unit_of_work.session, WEEK) == ()


def test_week_rows_of_week_53_cross_the_turn_of_the_year(unit_of_work: UnitOfWork) -> None:
    make_series(unit_of_work, name="Torsdag")
    make_occasion(unit_of_work, name="Lördag", day=date(2027, 1, 2))
    make_occasion(unit_of_work, name="Måndag efter", day=date(2027, 1, 4))

    rows = week_rows(unit_of_work.session, IsoWeek(2026, 53))

    assert [(row.name, row.day) for row in rows] == [("Torsdag", date(2026, 12, 28)), ("Lördag", date(2027, 1, 2))]


def test_week_rows_show_what_the_filter_chooses(unit_of_work: UnitOfWork) -> None:
    area = make_area(unit_of_work, "Centrum")
    library, church = make_meeting_point(unit_of_work, area_id=area), make_meeting_point(unit_of_work)
    make_series(unit_of_work, name="Kafé", meeting_point_id=library)
    make_series(unit_of_work, name="Läxor", meeting_point_id=library, kind=ActivityKind.HOMEWORK_HELP)
    make_series(unit_of_work, name="Kyrkfika", meeting_point_id=church)

    def names(chosen: WeekFilter) -> list[str]:
        return [row.name for row in week_rows(unit_of_work.session, WEEK, chosen)]

    assert names(WeekFilter(area_id=area)) == ["Kafé", "Läxor"]
    assert names(WeekFilter(meeting_point_id=church)) == ["Kyrkfika"]
    assert names(WeekFilter(kind=ActivityKind.HOMEWORK_HELP)) == ["Läxor"]
    assert names(WeekFilter(area_id=area, kind=ActivityKind.LANGUAGE_CAFE)) == ["Kafé"]


def test_week_rows_tell_collisions_also_with_what_the_filter_hides(unit_of_work: UnitOfWork) -> None:
    place = make_meeting_point(unit_of_work)
    first = make_occasion(unit_of_work, name="Kafé", meeting_point_id=place)
    make_series(unit_of_work, name="Läxor", meeting_point_id=place, kind=ActivityKind.HOMEWORK_HELP)

    (row,) = week_rows(unit_of_work.session, WEEK, WeekFilter(kind=ActivityKind.LANGUAGE_CAFE))

    assert row.id == first
    assert [(conflict.kind, conflict.other_name) for conflict in row.conflicts] == [(ConflictKind.SAME_ROOM, "Läxor")]


def test_week_rows_tell_closed_days_and_opening_hours(unit_of_work: UnitOfWork) -> None:
    mondays = (OpeningHours(weekday=0, opens=time(9), closes=time(18)),)
    place = make_meeting_point(unit_of_work, opening_hours=mondays)
    make_occasion(unit_of_work, meeting_point_id=place, day=date(2026, 12, 24))

    (row,) = week_rows(unit_of_work.session, IsoWeek(2026, 52))

    assert [conflict.kind for conflict in row.conflicts] == [
        ConflictKind.CLOSED_DAY,
        ConflictKind.OUTSIDE_OPENING_HOURS,
    ]
    assert row.conflicts[0].closed_day_name == "Julafton"


def test_cancelled_occasions_have_no_room_to_collide_in(unit_of_work: UnitOfWork) -> None:
    place = make_meeting_point(unit_of_work)
    cancelled = make_occasion(unit_of_work, meeting_point_id=place)
    make_occasion(unit_of_work, meeting_point_id=place)
    cancel_occasion(unit_of_work, cancelled, 1, reason=CancelReason.OTHER)

    rows = week_rows(unit_of_work.session, WEEK)

    assert [row.conflicts for row in rows] == [(), ()]


@pytest.mark.parametrize("number", [1, 3])
def test_week_rows_send_two_statements(unit_of_work: UnitOfWork, count_statements: Counter, number: int) -> None:
    for _ in range(number):
        move(unit_of_work, make_occasion(unit_of_work), TUESDAY)
    unit_of_work.session.expunge_all()

    with count_statements() as sent:
        rows = week_rows(unit_of_work.session, WEEK)

    assert (len(rows), sent.count) == (number, 2)


def test_closed_days_of_a_week_put_those_of_all_places_first(unit_of_work: UnitOfWork) -> None:
    place = make_meeting_point(unit_of_work)
    closure = ClosedDayDraft(
        kind=ClosedDayKind.CLOSURE,
        name="Målning",
        first=date(2026, 12, 1),
        last=date(2026, 12, 23),
        meeting_point_id=place,
    )
    save_closed_day(unit_of_work, closure)

    found = closed_days_of(unit_of_work.session, IsoWeek(2026, 52).span)

    assert [row.name for row in found] == ["Julafton", "Juldagen", "Annandag jul", "Målning"]
