"""Every difference from the plan has its mark."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from models.rules.occasion_marks import Setting, occasion_marks
from models.values.activities import OccasionStatus
from models.values.identifiers import MeetingPointId
from models.values.problems import OccasionMark

PLANNED = Setting(
    day=date(2026, 11, 23), starts=time(10), ends=time(12), meeting_point_id=MeetingPointId(1), room="Sal 1"
)


@pytest.mark.parametrize(
    ("actual", "marks"),
    [
        (PLANNED, set()),
        (replace(PLANNED, day=date(2026, 11, 24)), {OccasionMark.MOVED_DAY}),
        (replace(PLANNED, meeting_point_id=MeetingPointId(2)), {OccasionMark.MOVED_PLACE}),
        (replace(PLANNED, room="Sal 2"), {OccasionMark.MOVED_PLACE}),
        (replace(PLANNED, starts=time(11)), {OccasionMark.NEW_TIME}),
        (replace(PLANNED, ends=time(11)), {OccasionMark.NEW_TIME}),
        (replace(PLANNED, day=date(2026, 11, 24), ends=time(11)), {OccasionMark.MOVED_DAY, OccasionMark.NEW_TIME}),
    ],
)
def test_occasion_marks_tell_each_difference(actual: Setting, marks: set[OccasionMark]) -> None:
    assert occasion_marks(PLANNED, actual, OccasionStatus.PLANNED) == marks


def test_occasion_marks_of_a_cancelled_occasion_keep_that_it_was_moved() -> None:
    moved = replace(PLANNED, room="Sal 2")

    marks = occasion_marks(PLANNED, moved, OccasionStatus.CANCELLED)

    assert marks == {OccasionMark.CANCELLED, OccasionMark.MOVED_PLACE}
