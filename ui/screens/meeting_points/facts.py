"""What the panel says about a meeting point, as plain lines in groups; who reads it needs no widget."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.queries.meeting_points import MeetingPointDetails, PlaceOccasionRow, PlaceSeriesRow
from models.values.activities import OccasionStatus
from models.values.places import StepFree
from models.values.timeslot import ClockSpan
from translations import _
from ui.wording.activities import floor_name
from ui.wording.dates import clock_span, clock_time, full_day, long_day, short_weekday
from ui.wording.places import colour_name, opening_hours_in_words
from ui.wording.recurrence import rule_in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line; with a label it stands in two columns."""

    text: str
    label: str = ""
    quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FactGroup:
    """Lines that belong together under a heading."""

    title: str
    facts: tuple[Fact, ...]


def fact_groups(details: MeetingPointDetails, today: date) -> tuple[FactGroup, ...]:
    """Say everything about a meeting point but its name and next occasions; a group without facts is left out."""
    place = details.place
    groups = (
        FactGroup(title=_("Finding the way"), facts=_way(details)),
        FactGroup(title=_("Contact"), facts=_plain(place.contact_function, place.contact_phone, place.contact_email)),
        FactGroup(title=_("Opening hours"), facts=_hours(details)),
        FactGroup(title=_("Activities here"), facts=_series(details.series, today)),
        FactGroup(title=_("Belongs to"), facts=_belonging(details)),
        FactGroup(title=_("Note"), facts=_plain(place.note)),
    )
    return tuple(group for group in groups if group.facts)


def short_moment(occasion: PlaceOccasionRow) -> str:
    """``tor 26/11 17:30``."""
    day = occasion.day
    return f"{short_weekday(day.weekday())} {day.day}/{day.month} {clock_time(occasion.starts)}"


def occasion_name(occasion: PlaceOccasionRow) -> str:
    """``Språkcafé``, with a word when it is cancelled."""
    if occasion.status is OccasionStatus.CANCELLED:
        return _("{name} (cancelled)").format(name=occasion.name)
    return occasion.name


def occasion_line(occasion: PlaceOccasionRow) -> str:
    """``torsdag 26 november 17:30–19:00 · Språkcafé``, for screen readers."""
    times = clock_span(ClockSpan(starts=occasion.starts, ends=occasion.ends))
    return f"{long_day(occasion.day)} {times} · {occasion_name(occasion)}"


def _way(details: MeetingPointDetails) -> tuple[Fact, ...]:
    place = details.place
    where = [place.room] if place.room else []
    if place.floor is not None:
        where.append(floor_name(place.floor))
    stop = _("Stop: {name}").format(name=place.bus_stop) if place.bus_stop else ""
    match place.step_free:
        case StepFree.YES:
            steps = _("One comes in without steps")
        case StepFree.NO:
            steps = _("There are steps")
        case StepFree.UNKNOWN:
            steps = ""
    return _plain(place.address, ", ".join(where), stop, steps)


def _hours(details: MeetingPointDetails) -> tuple[Fact, ...]:
    lines = opening_hours_in_words(details.place.opening_hours)
    return tuple(Fact(label=line.days, text=line.times) for line in lines)


def _series(series: tuple[PlaceSeriesRow, ...], today: date) -> tuple[Fact, ...]:
    return tuple(Fact(text=_series_line(line, today), quiet=not line.on_public_programme) for line in series)


def _series_line(series: PlaceSeriesRow, today: date) -> str:
    times = clock_span(ClockSpan(starts=series.starts, ends=series.ends))
    parts = [f"{series.name}, {rule_in_words(series.rule)} {times}"]
    if series.season_first > today:
        parts.append(_("begins on {day}").format(day=full_day(series.season_first)))
    if series.season_last is not None:
        parts.append(_("until {day}").format(day=full_day(series.season_last)))
    if not series.on_public_programme:
        parts.append(_("not on the public programme"))
    return ", ".join(parts)


def _belonging(details: MeetingPointDetails) -> tuple[Fact, ...]:
    facts = [Fact(label=_("Organisation"), text=details.organisation)]
    if details.area:
        facts.append(Fact(label=_("Area"), text=details.area))
    facts.append(Fact(label=_("Colour"), text=colour_name(details.place.colour)))
    return tuple(facts)


def _plain(*texts: str) -> tuple[Fact, ...]:
    return tuple(Fact(text=text) for text in texts if text)
