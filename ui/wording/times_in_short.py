"""When somebody can, in as few words as it is said on the phone: "vardagskvällar", "lördag förmiddag"."""

from __future__ import annotations

from collections.abc import Iterable

from models.rules.availability import Cell, CellState, PartOfDay, cell_state, is_same_every_week
from models.values.people import Availability
from translations import _
from ui.wording.availability import availability_in_words
from ui.wording.dates import short_weekday, weekday_name

_WEEKDAYS, _WEEKEND, _ALL_DAYS = frozenset(range(5)), frozenset((5, 6)), frozenset(range(7))


def times_in_short(availability: Availability) -> tuple[str, ...]:
    """Give whole parts of days, a phrase for each group of days; anything finer is said hour by hour."""
    if availability.refined or not is_same_every_week(availability):
        return (availability_in_words(availability),) if availability.is_known else ()
    free = {part: _days_of(availability, part) for part in PartOfDay}
    whole = frozenset.intersection(*free.values())
    phrases = [_whole_days(whole)] if whole else []
    phrases += [_phrase(part, days - whole) for part, days in free.items() if days - whole]
    return tuple(phrases)


def _days_of(availability: Availability, part: PartOfDay) -> frozenset[int]:
    return frozenset(day for day in range(7) if cell_state(availability, Cell(0, day, part)) is CellState.ALL)


def _whole_days(days: frozenset[int]) -> str:
    match days:
        case _ if days == _ALL_DAYS:
            return _("every day")
        case _ if days == _WEEKDAYS:
            return _("weekdays")
        case _ if days == _WEEKEND:
            return _("weekends")
        case _:
            return _named(days)


def _phrase(part: PartOfDay, days: frozenset[int]) -> str:
    if days == _ALL_DAYS:
        return _every_day(part)
    if days == _WEEKDAYS:
        return _every_weekday(part)
    if days == _WEEKEND:
        return _every_weekend(part)
    match part:
        case PartOfDay.MORNING:
            sentence = _("{days} morning")
        case PartOfDay.AFTERNOON:
            sentence = _("{days} afternoon")
        case PartOfDay.EVENING:
            sentence = _("{days} evening")
    return sentence.format(days=_named(days))


def _every_day(part: PartOfDay) -> str:
    match part:
        case PartOfDay.MORNING:
            return _("every morning")
        case PartOfDay.AFTERNOON:
            return _("every afternoon")
        case PartOfDay.EVENING:
            return _("every evening")


def _every_weekday(part: PartOfDay) -> str:
    match part:
        case PartOfDay.MORNING:
            return _("weekday mornings")
        case PartOfDay.AFTERNOON:
            return _("weekday afternoons")
        case PartOfDay.EVENING:
            return _("weekday evenings")


def _every_weekend(part: PartOfDay) -> str:
    match part:
        case PartOfDay.MORNING:
            return _("weekend mornings")
        case PartOfDay.AFTERNOON:
            return _("weekend afternoons")
        case PartOfDay.EVENING:
            return _("weekend evenings")


def _named(days: Iterable[int]) -> str:
    ordered = sorted(days)
    return weekday_name(ordered[0]) if len(ordered) == 1 else ", ".join(short_weekday(day) for day in ordered)
