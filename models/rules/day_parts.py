"""Which part of the day a clock time belongs to, said in words since some readers count hours from six."""

from __future__ import annotations

from datetime import time
from enum import StrEnum

NOON = time(12)
EVENING_BEGINS = time(17)


class DayPart(StrEnum):
    """Morning to 12, afternoon to 17, evening after that; the values are keys of the schedule phrases."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


def day_part(starts: time) -> DayPart:
    """Tell the part of the day by when something starts; a very early start is still a morning."""
    if starts < NOON:
        return DayPart.MORNING
    return DayPart.AFTERNOON if starts < EVENING_BEGINS else DayPart.EVENING
