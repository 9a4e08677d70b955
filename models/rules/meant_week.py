"""Which week someone means who prints now."""

from __future__ import annotations

from datetime import datetime, time

from models.values.clock import LOCAL_ZONE
from models.values.timeslot import IsoWeek

_THURSDAY = 3
_NOON = time(12)


def meant_week(now: datetime) -> IsoWeek:
    """Give the week that is meant at an aware moment: this one, from Thursday noon in Sweden the next."""
    local = now.astimezone(LOCAL_ZONE)
    this = IsoWeek.of(local.date())
    is_late = (local.weekday(), local.time()) >= (_THURSDAY, _NOON)
    return this.shifted(1) if is_late else this
