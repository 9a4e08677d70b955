"""Which week somebody means who asks for "the week" without naming it."""

from __future__ import annotations

from datetime import datetime, time

from models.values.clock import LOCAL_ZONE
from models.values.timeslot import IsoWeek

_THURSDAY = 3
NOON = time(12)


def meant_week(now: datetime) -> IsoWeek:
    """Give the week that is worth printing: from Thursday noon, Swedish time, it is the next one."""
    local = now.astimezone(LOCAL_ZONE)
    week = IsoWeek.of(local.date())
    is_late = (local.weekday(), local.time()) >= (_THURSDAY, NOON)
    return week.shifted(1) if is_late else week
