"""The week as a table: a row for each meeting point, a column for each day.

Decides in whose row an occasion stands: where it is and, when it went elsewhere, also where readers were told to come.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from models.rules.weekly_schedule import Mark, SheetOccasion, SheetProgramme
from models.values.weekly_schedule import ProgrammePlace

_WORKING_DAYS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class TableEntry:
    """What a cell says of one occasion: ``gone_to`` is where it moved, said in the row of the former place."""

    occasion: SheetOccasion
    gone_to: ProgrammePlace | None = None

    @property
    def is_on(self) -> bool:
        """Tell whether one can go there."""
        return self.gone_to is None and self.occasion.is_on


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One meeting point with the entries of each day, in the order of the table's days."""

    place: ProgrammePlace
    cells: tuple[tuple[TableEntry, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekTable:
    """Working days and those days of the weekend that have something; rows in the order of their names."""

    days: tuple[date, ...]
    rows: tuple[TableRow, ...]


def week_table(sheet: SheetProgramme) -> WeekTable:
    """Lay a sheet out as a table; what stands at no public place has no row."""
    monday = sheet.week.monday
    used = {day.day for day in sheet.days}
    week = [monday + timedelta(days=number) for number in range(7)]
    days = tuple(day for number, day in enumerate(week) if number < _WORKING_DAYS or day in used)
    placed = [found for day in sheet.days for occasion in day.occasions for found in _placed(occasion)]
    places = {_house(place): place for place, _entry in placed}
    rows = tuple(
        TableRow(
            place=replace(places[house], room=""),
            cells=tuple(
                tuple(entry for place, entry in placed if _house(place) == house and entry.occasion.day == day)
                for day in days
            ),
        )
        for house in sorted(places, key=_by_name)
    )
    return WeekTable(days=days, rows=rows)


def _placed(occasion: SheetOccasion) -> list[tuple[ProgrammePlace, TableEntry]]:
    """Give the row or rows of an occasion; one at a secret address stands where it was announced."""
    now, announced = occasion.place, occasion.announced_place
    if now is None:
        return [] if announced is None else [(announced, TableEntry(occasion=occasion))]
    if Mark.MOVED_PLACE not in occasion.marks or announced is None:
        return [(now, TableEntry(occasion=occasion))]
    former = replace(
        occasion, starts=occasion.former_starts or occasion.starts, ends=occasion.former_ends or occasion.ends
    )
    marks = tuple(Mark.NEW_PLACE if mark is Mark.MOVED_PLACE else mark for mark in occasion.marks)
    return [
        (announced, TableEntry(occasion=former, gone_to=now)),
        (now, TableEntry(occasion=replace(occasion, marks=marks))),
    ]


def _house(place: ProgrammePlace) -> tuple[str, str]:
    return place.name, place.address


def _by_name(house: tuple[str, str]) -> tuple[str, str]:
    return house[0].casefold(), house[1].casefold()
