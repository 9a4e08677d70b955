"""How an occasion differs from what its series says; decides what is boxed on paper and badged on screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from models.values.activities import OccasionStatus
from models.values.identifiers import MeetingPointId
from models.values.problems import OccasionMark


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """When and where an occasion is, or was meant to be."""

    day: date
    starts: time
    ends: time
    meeting_point_id: MeetingPointId
    room: str


def occasion_marks(planned: Setting, actual: Setting, status: OccasionStatus) -> frozenset[OccasionMark]:
    """Tell what a visitor who knows the plan has to be told; another room of the same house counts as moved."""
    marks: set[OccasionMark] = set()
    if status is OccasionStatus.CANCELLED:
        marks.add(OccasionMark.CANCELLED)
    if actual.day != planned.day:
        marks.add(OccasionMark.MOVED_DAY)
    if (actual.meeting_point_id, actual.room) != (planned.meeting_point_id, planned.room):
        marks.add(OccasionMark.MOVED_PLACE)
    if (actual.starts, actual.ends) != (planned.starts, planned.ends):
        marks.add(OccasionMark.NEW_TIME)
    return frozenset(marks)
