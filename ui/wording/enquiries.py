"""What the inbox says of calls and forms: how long they have waited, who may have called, when somebody can."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from models.queries.likely_people import Because
from models.rules.availability import Cell, CellState, PartOfDay, cell_state
from models.values.enquiries import EnquiryWant
from models.values.people import Availability, PersonRole
from translations import N_, _, ngettext
from ui.wording.dates import short_date, weekday_name
from ui.wording.people import enquiry_want_name, part_of_day_name, role_name

_WEEK = 7
_BECAUSE: Mapping[Because, str] = {
    Because.SAME_PHONE: N_("same phone"),
    Because.SAME_EMAIL: N_("same e-mail"),
    Because.SAME_NAME: N_("same name"),
    Because.SIMILAR_NAME: N_("similar name"),
}


def because_name(because: Because) -> str:
    """Say why somebody known may be the caller, in small letters."""
    return _(_BECAUSE[because])


def roles_in_words(roles: Iterable[PersonRole]) -> str:
    """``volontär, nyanländ``; nothing for somebody without a role."""
    return ", ".join(role_name(role).lower() for role in sorted(roles))


def wants_in_words(wants: Sequence[EnquiryWant]) -> str:
    """``Bli språkvän, Vara cafévärd``, in the order they were said."""
    return ", ".join(enquiry_want_name(want) for want in wants)


def waiting_sentence(number: int) -> str:
    """``3 anmälningar väntar``."""
    return ngettext("{number} enquiry waits", "{number} enquiries wait", number).format(number=number)


def waiting_since(day: date, today: date) -> str:
    """``idag``, ``igår``, ``9 dagar``, and the day itself for what came in long ago."""
    days = (today - day).days
    match days:
        case 0:
            return _("today")
        case 1:
            return _("yesterday")
        case _ if days < 0 or days > 60:
            return short_date(day)
        case _:
            return ngettext("{number} day", "{number} days", days).format(number=days)


def due_in_words(day: date | None, today: date) -> str:
    """``idag``, ``imorgon``, ``på fredag``, else ``26 nov``; nothing without a day."""
    if day is None:
        return ""
    days = (day - today).days
    match days:
        case 0:
            return _("today")
        case 1:
            return _("tomorrow")
        case -1:
            return _("yesterday")
        case _ if 1 < days < _WEEK:
            return _("on {weekday}").format(weekday=weekday_name(day.weekday()))
        case _:
            return short_date(day)


def times_in_words(availability: Availability) -> tuple[str, ...]:
    """``måndag: kväll``, a line for each day that was said; a part that is free now and then counts."""
    lines = []
    for weekday in range(_WEEK):
        parts = [part_of_day_name(part).lower() for part in PartOfDay if _is_free(availability, weekday, part)]
        if parts:
            lines.append(f"{weekday_name(weekday)}: {', '.join(parts)}")
    return tuple(lines)


def _is_free(availability: Availability, weekday: int, part: PartOfDay) -> bool:
    return any(cell_state(availability, Cell(week, weekday, part)) is not CellState.NONE for week in (0, 1))
