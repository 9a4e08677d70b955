"""What differs from the plan and what stands in its way: marks of an occasion and conflicts. No sentences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.values.identifiers import OccasionId


class OccasionMark(StrEnum):
    """How one occasion differs from what the series says; ``MOVED_AWAY`` marks the empty place it left behind."""

    CANCELLED = "cancelled"
    MOVED_DAY = "moved_day"
    MOVED_PLACE = "moved_place"
    NEW_TIME = "new_time"
    MOVED_AWAY = "moved_away"


class ConflictKind(StrEnum):
    """What an occasion collides with; all of them may be overruled, none is silent."""

    SAME_ROOM = "same_room"
    CLOSED_DAY = "closed_day"
    OUTSIDE_OPENING_HOURS = "outside_opening_hours"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """One collision on one day; which of the later fields are filled follows from ``kind``.

    ``other_occasion_id`` and ``other_name`` say what has the room, ``closed_day_name`` which closed day it is.
    """

    kind: ConflictKind
    day: date
    other_occasion_id: OccasionId | None = None
    other_name: str = ""
    closed_day_name: str = ""
