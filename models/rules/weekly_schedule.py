"""What the week's sheet says: what may be shown, where, with which marks, and what is true of all.

Only what stands on the public programme and at a public address gets through. Contradictions are computed
away here, so that no layout has to think. Words and typography live in ``models.documents``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum
from itertools import groupby
from uuid import UUID

from models.rules.activity_offers import Offer, invites_everyone, kind_fits_audience, offers_of
from models.rules.day_parts import DayPart, day_part
from models.values.activities import ActivityKind, OccasionStatus, SignUp
from models.values.identifiers import OccasionId
from models.values.language import SWEDISH
from models.values.phrases import OwnText
from models.values.timeslot import IsoWeek
from models.values.weekly_schedule import (
    LocalNames,
    NameStates,
    ProgrammeOccasion,
    ProgrammePlace,
    ProgrammeSender,
    WeekProgramme,
)


class Mark(StrEnum):
    """What differs from the plan; boxed on paper. The values are keys of the schedule phrases."""

    CANCELLED = "cancelled"
    MOVED_DAY = "moved_to_day"
    MOVED_PLACE = "moved_to_place"
    NEW_PLACE = "new_place"
    NEW_TIME = "new_time"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetOccasion:
    """One row of the sheet.

    ``names_kind`` tells whether the phrase of ``kind`` may stand for the name in another language.
    ``place`` and ``announced_place``, where the series has it, are ``None`` where they may not be shown.
    ``moved_to`` belongs to ``MOVED_DAY``, with ``moved_to_starts`` only when that day is not on this sheet;
    ``former_starts`` and ``former_ends`` to ``NEW_TIME`` on the same day. ``theme`` and ``public_note`` are said only
    where one can go.
    """

    occasion_id: OccasionId
    kind: ActivityKind
    names_kind: bool
    names: LocalNames
    name_states: NameStates
    series_uid: UUID
    day: date
    starts: time
    ends: time
    part: DayPart
    place: ProgrammePlace | None
    announced_place: ProgrammePlace | None
    marks: tuple[Mark, ...]
    moved_to: date | None
    moved_to_starts: time | None
    former_starts: time | None
    former_ends: time | None
    offers: tuple[Offer, ...]
    age_from: int | None
    age_to: int | None
    sign_up_contact: str
    theme: OwnText | None
    public_note: OwnText | None

    @property
    def is_on(self) -> bool:
        """Tell whether one can go there at this day and time."""
        return Mark.CANCELLED not in self.marks and Mark.MOVED_DAY not in self.marks


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetDay:
    """The rows of one day in order of time; never empty."""

    day: date
    occasions: tuple[SheetOccasion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetProgramme:
    """A whole sheet. The three promises are made only when they hold for every row that is on."""

    week: IsoWeek
    days: tuple[SheetDay, ...]
    is_free: bool
    needs_no_sign_up: bool
    welcomes_everyone: bool
    sender: ProgrammeSender
    organisers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    row: SheetOccasion
    source: ProgrammeOccasion


def programme_sheet(programme: WeekProgramme) -> SheetProgramme:
    """Decide what a public sheet of the week says, in the order of day, time and Swedish name."""
    shown = [occasion for occasion in programme.occasions if _may_be_shown(occasion)]
    week = programme.week
    held = [occasion for occasion in shown if occasion.status is OccasionStatus.PLANNED and occasion.day in week.span]
    all_free = bool(held) and all(occasion.is_free for occasion in held)
    found = [row for occasion in shown for row in _rows(occasion, week, all_free=all_free)]
    found.sort(key=_order)
    days = tuple(
        SheetDay(day=day, occasions=tuple(entry.row for entry in of_day))
        for day, of_day in groupby(found, key=lambda entry: entry.row.day)
    )
    partners = (entry.source.organiser for entry in found if entry.source.organiser)
    return SheetProgramme(
        week=week,
        days=days,
        is_free=all_free,
        needs_no_sign_up=bool(held) and all(occasion.sign_up is SignUp.NONE for occasion in held),
        welcomes_everyone=bool(held) and all(invites_everyone(occasion) for occasion in held),
        sender=programme.sender,
        organisers=tuple(dict.fromkeys((*programme.sender.organisers, *partners))),
    )


def _may_be_shown(occasion: ProgrammeOccasion) -> bool:
    """Tell whether anything of it is public.

    What was announced at a public place and went to one that is kept secret still stands there, with
    no word of where it went: readers must not wait before a locked door.
    """
    places = (occasion.place, occasion.planned_place)
    return occasion.on_public_programme and any(place.address_public for place in places)


def _order(entry: _Row) -> tuple[date, time, time, str, int]:
    row = entry.row
    return row.day, row.starts, row.ends, row.names.get(SWEDISH, ""), row.occasion_id


def _rows(occasion: ProgrammeOccasion, week: IsoWeek, *, all_free: bool) -> Iterator[_Row]:
    """Give the row of the day it is on and, when it left a day of this week, the row that says so there."""
    left_day = occasion.day != occasion.planned_day
    if left_day and occasion.planned_day in week.span and occasion.planned_place.address_public:
        yield _Row(row=_left(occasion, week), source=occasion)
    if occasion.day in week.span:
        yield _Row(row=_held(occasion, all_free=all_free), source=occasion)


def _held(occasion: ProgrammeOccasion, *, all_free: bool) -> SheetOccasion:
    if occasion.status is OccasionStatus.CANCELLED:
        return _row(occasion, day=occasion.day, marks=(Mark.CANCELLED,))
    marks = tuple(mark for mark in (_time_mark(occasion), place_mark(occasion)) if mark is not None)
    return replace(
        _row(occasion, day=occasion.day, marks=marks),
        former_starts=occasion.planned_starts if is_retimed(occasion) else None,
        former_ends=occasion.planned_ends if is_retimed(occasion) else None,
        offers=offers_of(occasion, all_free=all_free),
        theme=occasion.theme,
        public_note=occasion.public_note,
    )


def _left(occasion: ProgrammeOccasion, week: IsoWeek) -> SheetOccasion:
    """Give the row of the planned day: where it went or, when it was cancelled after the move, that it is off."""
    cancelled = occasion.status is OccasionStatus.CANCELLED
    return replace(
        _row(occasion, day=occasion.planned_day, marks=(Mark.CANCELLED if cancelled else Mark.MOVED_DAY,)),
        starts=occasion.planned_starts,
        ends=occasion.planned_ends,
        part=day_part(occasion.planned_starts),
        place=_public(occasion.planned_place),
        moved_to=None if cancelled else occasion.day,
        moved_to_starts=None if cancelled or occasion.day in week.span else occasion.starts,
    )


def _row(occasion: ProgrammeOccasion, *, day: date, marks: tuple[Mark, ...]) -> SheetOccasion:
    return SheetOccasion(
        occasion_id=occasion.occasion_id,
        kind=occasion.kind,
        names_kind=kind_fits_audience(occasion),
        names=occasion.names,
        name_states=occasion.name_states,
        series_uid=occasion.series_uid,
        day=day,
        starts=occasion.starts,
        ends=occasion.ends,
        part=day_part(occasion.starts),
        place=_public(occasion.place),
        announced_place=_public(occasion.planned_place),
        marks=marks,
        moved_to=None,
        moved_to_starts=None,
        former_starts=None,
        former_ends=None,
        offers=(),
        age_from=occasion.age_from,
        age_to=occasion.age_to,
        sign_up_contact=occasion.sign_up_contact.strip(),
        theme=None,
        public_note=None,
    )


def _public(place: ProgrammePlace) -> ProgrammePlace | None:
    return place if place.address_public else None


def is_retimed(occasion: ProgrammeOccasion) -> bool:
    """Tell whether it has another time on the day that was planned."""
    same_clock = (occasion.starts, occasion.ends) == (occasion.planned_starts, occasion.planned_ends)
    return occasion.day == occasion.planned_day and not same_clock


def _time_mark(occasion: ProgrammeOccasion) -> Mark | None:
    return Mark.NEW_TIME if occasion.day != occasion.planned_day or is_retimed(occasion) else None


def place_mark(occasion: ProgrammeOccasion) -> Mark | None:
    """Say that the place is new, unless the former one was never announced.

    Another room of the same house is a new place, but not a move to a house that the reader stands before.
    """
    now, planned = occasion.place, occasion.planned_place
    if now == planned or not planned.address_public:
        return None
    same_house = (now.name, now.address) == (planned.name, planned.address)
    return Mark.NEW_PLACE if same_house or not now.address_public else Mark.MOVED_PLACE
