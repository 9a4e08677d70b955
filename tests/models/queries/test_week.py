"""The rows of one week: order, marks, empty places, filter, collisions and the number of statements."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, time, timedelta

from models.queries.occasion_details import occasion_draft
from models.queries.week import week_rows
from models.services.occasions import cancel_occasion, change_occasion
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import CancelReason, OccasionStatus
from models.values.problems import OccasionMark
from models.values.timeslot import IsoWeek
from tests.conftest import Statements
from tests.factories import make_meeting_point, make_occasion, make_series

MONDAY = date(2026, 11, 23)
WEEK = IsoWeek(2026, 48)
Counter = Callable[[], AbstractContextManager[Statements]]


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
    change_occasion(
        unit_of_work,
        replace(draft, day=MONDAY + timedelta(days=1), starts=time(13, 30), meeting_point_id=elsewhere),
    )

    first, second = week_rows(unit_of_work.session, WEEK)

    assert (first.status, first.marks) == (OccasionStatus.CANCELLED, frozenset({OccasionMark.CANCELLED}))
    assert second.marks == {OccasionMark.MOVED_DAY, OccasionMark.MOVED_PLACE, OccasionMark.NEW_TIME}
    assert (second.day, second.planned_day) == (date(2026, 11, 24), MONDAY)
    assert second.place_name == "Annanstans" != second.planned_place_name
