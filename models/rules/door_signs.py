"""Which doors need a sign, and what each says: that it is cancelled, or where and when it is instead.

A sign hangs where readers were told to come. Nothing of a place whose address is kept secret gets through, nor of a
series that is not on the public programme. Words and typography live in ``models.documents``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from models.rules.activity_offers import kind_fits_audience
from models.rules.day_parts import DayPart, day_part
from models.rules.weekly_schedule import Mark, is_retimed, place_mark
from models.values.activities import ActivityKind, OccasionStatus
from models.values.door_signs import DoorNotice, DoorSigns
from models.values.identifiers import OccasionId
from models.values.weekly_schedule import LocalNames, NameStates, ProgrammeOccasion, ProgrammePlace


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """When and where one occasion is; ``place`` is ``None`` where nothing of it need or may be said."""

    day: date
    starts: time
    ends: time
    part: DayPart
    place: ProgrammePlace | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorSign:
    """One sign.

    ``former`` is what does not hold any more, at the door where the sign hangs. ``instead`` is ``None`` when it is
    cancelled. ``next_time`` is the series' next meeting, where nobody is sent to another day; with a place only
    when that is not this door.
    """

    occasion_id: OccasionId
    kind: ActivityKind
    names_kind: bool
    names: LocalNames
    name_states: NameStates
    series_uid: UUID
    marks: tuple[Mark, ...]
    is_today: bool
    former: Meeting
    instead: Meeting | None
    next_time: Meeting | None
    organiser: str
    age_from: int | None
    age_to: int | None
    sign_up_contact: str


def signs_of(signs: DoorSigns) -> tuple[DoorSign, ...]:
    """Give the signs that are needed from today on, in the order of the days that do not hold."""
    found = [
        sign
        for notice in signs.notices
        for sign in _signs(notice, signs.today)
        if sign.former.day >= signs.today and sign.former.day in signs.span
    ]
    return tuple(sorted(found, key=_order))


def _signs(notice: DoorNotice, today: date) -> Iterable[DoorSign]:
    """Give the sign of the announced door and, when it was cancelled after a move, that of the door it went to."""
    occasion = notice.occasion
    if not occasion.on_public_programme:
        return
    announced = _meeting(
        occasion.planned_day, occasion.planned_starts, occasion.planned_ends, place=occasion.planned_place
    )
    now = _meeting(occasion.day, occasion.starts, occasion.ends, place=occasion.place)
    if occasion.status is OccasionStatus.CANCELLED:
        is_one_door = announced.day == now.day and _house(occasion.planned_place) == _house(occasion.place)
        doors = [announced] if is_one_door else [announced, now]
        for door in doors:
            if door.place is not None:
                yield _sign(notice, (Mark.CANCELLED,), former=door, instead=None, today=today)
        return
    marks = _marks(occasion)
    if marks and announced.place is not None:
        yield _sign(notice, marks, former=announced, instead=now, today=today)


def _marks(occasion: ProgrammeOccasion) -> tuple[Mark, ...]:
    """Say what is new: another day says everything about time."""
    place = place_mark(occasion)
    marks: list[Mark] = []
    if occasion.day != occasion.planned_day:
        marks.append(Mark.MOVED_DAY)
    elif is_retimed(occasion):
        marks.append(Mark.NEW_TIME)
    if place is not None:
        marks.append(place)
    return tuple(marks)


def _sign(
    notice: DoorNotice, marks: tuple[Mark, ...], *, former: Meeting, instead: Meeting | None, today: date
) -> DoorSign:
    occasion = notice.occasion
    return DoorSign(
        occasion_id=occasion.occasion_id,
        kind=occasion.kind,
        names_kind=kind_fits_audience(occasion),
        names=occasion.names,
        name_states=occasion.name_states,
        series_uid=occasion.series_uid,
        marks=marks,
        is_today=former.day == today,
        former=former,
        instead=instead,
        next_time=None if Mark.MOVED_DAY in marks else _next_time(notice, former),
        organiser=occasion.organiser,
        age_from=occasion.age_from,
        age_to=occasion.age_to,
        sign_up_contact=occasion.sign_up_contact,
    )


def _next_time(notice: DoorNotice, door: Meeting) -> Meeting | None:
    """Give the first later meeting that readers may be told of."""
    for later in notice.later:
        is_on = later.status is OccasionStatus.PLANNED and later.on_public_programme and later.place.address_public
        if is_on and later.day > door.day:
            is_here = door.place is not None and _house(later.place) == _house(door.place)
            place = None if is_here else later.place
            return _meeting(later.day, later.starts, later.ends, place=place)
    return None


def _meeting(day: date, starts: time, ends: time, *, place: ProgrammePlace | None) -> Meeting:
    return Meeting(
        day=day,
        starts=starts,
        ends=ends,
        part=day_part(starts),
        place=place if place is not None and place.address_public else None,
    )


def _house(place: ProgrammePlace) -> tuple[str, str]:
    return place.name, place.address


def _order(sign: DoorSign) -> tuple[date, time, int]:
    return sign.former.day, sign.former.starts, sign.occasion_id
