"""Rooms, closed days and opening hours that an occasion collides with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from models.rules.conflicts import Booking, conflicts_of
from models.values.activities import ClosedDayKind
from models.values.closed_days import ClosedPeriod
from models.values.identifiers import MeetingPointId, OccasionId, SeriesId
from models.values.places import OpeningHours
from models.values.problems import Conflict, ConflictKind
from models.values.timeslot import ClockSpan

DAY = date(2026, 12, 24)
MINE = Booking(
    occasion_id=OccasionId(1),
    series_id=SeriesId(1),
    name="Språkcafé",
    meeting_point_id=MeetingPointId(1),
    room="Ljusgården",
    day=DAY,
    times=ClockSpan(starts=time(10), ends=time(12)),
)
THEIRS = replace(MINE, occasion_id=OccasionId(2), series_id=SeriesId(2), name="Stickcafé")
CHRISTMAS_EVE = ClosedPeriod(kind=ClosedDayKind.EVE, name="Julafton", first=DAY, last=DAY)


@pytest.mark.parametrize("room", ["Ljusgården", " ljusgården ", ""])
def test_conflicts_of_find_the_same_or_an_unnamed_room(room: str) -> None:
    found = conflicts_of(MINE, [MINE, replace(THEIRS, room=room)], (), ())

    assert found == (
        Conflict(kind=ConflictKind.SAME_ROOM, day=DAY, other_occasion_id=OccasionId(2), other_name="Stickcafé"),
    )


@pytest.mark.parametrize(
    "other",
    [
        replace(THEIRS, room="Sal 2"),
        replace(THEIRS, day=DAY + timedelta(days=1)),
        replace(THEIRS, meeting_point_id=MeetingPointId(2)),
        replace(THEIRS, times=ClockSpan(starts=time(12), ends=time(13))),
    ],
    ids=["room", "day", "place", "afterwards"],
)
def test_conflicts_of_let_others_be(other: Booking) -> None:
    assert conflicts_of(MINE, [other], (), ()) == ()


def test_conflicts_of_name_the_closed_day_unless_someone_decided_to_meet() -> None:
    found = conflicts_of(MINE, (), [CHRISTMAS_EVE], ())
    kept = conflicts_of(replace(MINE, kept_on_closed_day=True), (), [CHRISTMAS_EVE], ())

    assert found == (Conflict(kind=ConflictKind.CLOSED_DAY, day=DAY, closed_day_name="Julafton"),)
    assert kept == ()


@pytest.mark.parametrize(
    ("hours", "is_outside"),
    [
        ((), False),
        ((OpeningHours(weekday=3, opens=time(10), closes=time(12)),), False),
        ((OpeningHours(weekday=3, opens=time(10, 30), closes=time(18)),), True),
        ((OpeningHours(weekday=2, opens=time(8), closes=time(18)),), True),
    ],
    ids=["untold", "just", "too early", "other day"],
)
def test_conflicts_of_heed_opening_hours_that_are_told(hours: tuple[OpeningHours, ...], is_outside: bool) -> None:
    found = conflicts_of(MINE, (), (), hours)

    assert [conflict.kind for conflict in found] == [ConflictKind.OUTSIDE_OPENING_HOURS] * is_outside
