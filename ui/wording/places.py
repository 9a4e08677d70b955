"""What organisations, meeting points, floors, colours and opening hours are called in the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from models.values.activities import OfficeScope
from models.values.places import OpeningHours, OrganisationKind, PlaceColour, PlaceKind, StepFree
from models.values.timeslot import ClockSpan
from translations import N_, _, ngettext
from ui.wording.dates import EN_DASH, clock_span, short_weekday

_ORGANISATIONS: dict[OrganisationKind, str] = {
    OrganisationKind.MUNICIPALITY: N_("Municipality"),
    OrganisationKind.LIBRARY: N_("Library"),
    OrganisationKind.PARISH: N_("Parish"),
    OrganisationKind.ASSOCIATION: N_("Association"),
    OrganisationKind.STUDY_ASSOCIATION: N_("Study association"),
}

_PLACES: dict[PlaceKind, str] = {
    PlaceKind.LIBRARY: N_("Library"),
    PlaceKind.CHURCH: N_("Church"),
    PlaceKind.PARISH_HALL: N_("Parish hall"),
    PlaceKind.ASSOCIATION: N_("Association’s premises"),
    PlaceKind.SCHOOL: N_("School"),
    PlaceKind.COMMUNITY_CENTRE: N_("Community centre"),
    PlaceKind.FAMILY_CENTRE: N_("Family centre"),
    PlaceKind.OPEN_PRESCHOOL: N_("Open preschool"),
    PlaceKind.SPORTS_HALL: N_("Sports hall"),
    PlaceKind.MUSEUM: N_("Museum"),
    PlaceKind.PARK: N_("Park"),
    PlaceKind.OTHER: N_("Other"),
}

_COLOURS: dict[PlaceColour, str] = {
    PlaceColour.BLUE: N_("Blue"),
    PlaceColour.GREEN: N_("Green"),
    PlaceColour.AMBER: N_("Amber"),
    PlaceColour.VIOLET: N_("Violet"),
    PlaceColour.ROSE: N_("Rose"),
    PlaceColour.TEAL: N_("Teal"),
    PlaceColour.SLATE: N_("Slate"),
    PlaceColour.BROWN: N_("Brown"),
}

_STEP_FREE: dict[StepFree, str] = {
    StepFree.YES: N_("Yes, no steps"),
    StepFree.NO: N_("No, there are steps"),
    StepFree.UNKNOWN: N_("Don’t know yet"),
}

_FLOORS: dict[int, str] = {-1: N_("Basement"), 0: N_("Ground floor"), 1: N_("1 flight up")}

_SCOPES: dict[OfficeScope, str] = {
    OfficeScope.BOTH: N_("Both"),
    OfficeScope.CAFES: N_("Language cafés"),
    OfficeScope.PAIRS: N_("Language friends"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursLine:
    """Days with the same opening hours: ``mån–tor`` and ``10:00–19:00``."""

    days: str
    times: str


def organisation_kind_name(kind: OrganisationKind) -> str:
    """Name a kind of organisation."""
    return _(_ORGANISATIONS[kind])


def place_kind_name(kind: PlaceKind) -> str:
    """Name a kind of house."""
    return _(_PLACES[kind])


def colour_name(colour: PlaceColour) -> str:
    """Name a colour of the week."""
    return _(_COLOURS[colour])


def step_free_name(step_free: StepFree) -> str:
    """Say whether one comes in without a step, as an answer to that question."""
    return _(_STEP_FREE[step_free])


def floor_choice(floor: int) -> str:
    """``Källarplan``, ``Gatuplan``, ``2 trappor upp``: a floor on its own, to choose."""
    if floor in _FLOORS:
        return _(_FLOORS[floor])
    return _("{number} flights up").format(number=floor)


def scope_name(scope: OfficeScope) -> str:
    """Name what the program is used for."""
    return _(_SCOPES[scope])


def number_of_places(number: int) -> str:
    """``12 träffpunkter``."""
    return ngettext("{number} meeting point", "{number} meeting points", number).format(number=number)


def number_of_series(number: int) -> str:
    """``3 aktiviteter``."""
    return ngettext("{number} activity", "{number} activities", number).format(number=number)


def opening_hours_in_words(hours: Sequence[OpeningHours]) -> tuple[HoursLine, ...]:
    """Give the week, days in a row with the same hours as one line; nothing for a place without hours."""
    if not hours:
        return ()
    week = [_times_of(day, hours) for day in range(7)]
    lines: list[HoursLine] = []
    for times, days in groupby(range(7), key=week.__getitem__):
        lines.append(HoursLine(days=_days_in_words(list(days)), times=times or _("closed")))
    return tuple(lines)


def _times_of(weekday: int, hours: Sequence[OpeningHours]) -> str:
    stretches = sorted((one.opens, one.closes) for one in hours if one.weekday == weekday)
    return ", ".join(clock_span(ClockSpan(starts=opens, ends=closes)) for opens, closes in stretches)


def _days_in_words(days: Sequence[int]) -> str:
    first, last = short_weekday(days[0]), short_weekday(days[-1])
    return first if len(days) == 1 else f"{first}{EN_DASH}{last}"
