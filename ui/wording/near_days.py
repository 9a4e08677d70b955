"""Days and moments as one says them when they are near: today, yesterday, Friday."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from models.values.clock import LOCAL_ZONE
from translations import _
from ui.wording.dates import day_and_month, full_day, moment, short_date, weekday_name

_WEEK = timedelta(days=7)


def near_day(day: date, *, today: date) -> str:
    """``idag``, ``igår``, ``imorgon``, ``26 november``; another year is said."""
    match (day - today).days:
        case 0:
            return _("today")
        case -1:
            return _("yesterday")
        case 1:
            return _("tomorrow")
        case _:
            return day_and_month(day) if day.year == today.year else full_day(day)


def lately(at: datetime, *, today: date) -> str:
    """A moment in UTC as seen from a day: ``idag 07:58``, ``igår 16:12``, ``fredag``, ``26 nov``, ``26 nov 2025``."""
    day = at.astimezone(LOCAL_ZONE).date()
    if today - day <= timedelta(days=1):
        return moment(at, today=today)
    if today - day < _WEEK:
        return weekday_name(day.weekday())
    return short_date(day) if day.year == today.year else f"{short_date(day)} {day.year}"
