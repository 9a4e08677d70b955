"""Reads what a first meeting can be made of: hours both are free, cafés that fit, evenings to join, and places."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.activity_series import ActivitySeries
from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.entities.person import Person
from models.queries.closed_days import closed_day_rows
from models.queries.first_meetings import meetings_to_join
from models.queries.intake import intake_policy
from models.queries.pairing_candidates import couples_case
from models.rules.availability import in_common
from models.rules.meeting_times import DAYS_AHEAD, MeetingTime, can_both, next_common_times
from models.values.activities import ActivityKind, ClosedDayKind, OccasionStatus
from models.values.identifiers import MeetingPointId, OccasionId
from models.values.pair_rows import FirstMeetingRow
from models.values.pairing import PairKeys
from models.values.people import NO_TIMES_SAID, Availability
from models.values.timeslot import DateSpan

_CAFES: Final = (ActivityKind.LANGUAGE_CAFE, ActivityKind.FAMILY_CAFE, ActivityKind.CONVERSATION_GROUP)
MOST_CAFES: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingCafeRow:
    """An occasion at which two could meet: both are free for an hour of it."""

    id: OccasionId
    name: str
    day: date
    starts: time
    ends: time
    place_id: MeetingPointId
    place_name: str
    room: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPlaceRow:
    """A meeting point; ``is_near`` where one of the two lives."""

    id: MeetingPointId
    name: str
    is_near: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingChoicesDetails:
    """What a first meeting can be made of; near places come first."""

    times: tuple[MeetingTime, ...]
    cafes: tuple[MeetingCafeRow, ...]
    evenings: tuple[FirstMeetingRow, ...]
    places: tuple[MeetingPlaceRow, ...]


def meeting_choices(session: Session, keys: PairKeys, today: date) -> MeetingChoicesDetails:
    """Give the choices of two people who said yes; whoever said no times gets places and evenings only."""
    common = _common_times(session, keys, today)
    return MeetingChoicesDetails(
        times=next_common_times(common, today, closed=_closed(session, today)),
        cafes=_cafes(session, common, today),
        evenings=meetings_to_join(session, today),
        places=_places(session, keys),
    )


def _common_times(session: Session, keys: PairKeys, today: date) -> Availability:
    case = couples_case(session, [keys], today, intake_policy(session), with_protected=True)
    newcomer = next((unit for unit in (*case.newcomers, *case.second) if unit.id == keys.newcomer), None)
    volunteer = next((unit for unit in case.volunteers if unit.id == keys.volunteer), None)
    if newcomer is None or volunteer is None:
        return NO_TIMES_SAID
    return in_common(newcomer.availability, volunteer.availability)


def _closed(session: Session, today: date) -> frozenset[date]:
    """Give the days on which everything is closed; school breaks close nothing."""
    span = DateSpan(first=today, last=today + timedelta(days=DAYS_AHEAD))
    return frozenset(
        row.first + timedelta(days=number)
        for row in closed_day_rows(session, span)
        if row.meeting_point_id is None and row.kind is not ClosedDayKind.SCHOOL_BREAK
        for number in range((row.last - row.first).days + 1)
    )


def _cafes(session: Session, common: Availability, today: date) -> tuple[MeetingCafeRow, ...]:
    statement = (
        select(Occasion, ActivitySeries.name, MeetingPoint.name)
        .join(ActivitySeries, ActivitySeries.id == Occasion.series_id)
        .join(MeetingPoint, MeetingPoint.id == Occasion.meeting_point_id)
        .where(
            ActivitySeries.kind.in_(_CAFES),
            Occasion.removed.is_(False),
            Occasion.status == OccasionStatus.PLANNED,
            Occasion.day.between(today + timedelta(days=1), today + timedelta(days=DAYS_AHEAD)),
        )
        .order_by(Occasion.day, Occasion.starts, Occasion.id)
    )
    found = [
        MeetingCafeRow(
            id=occasion.id,
            name=name,
            day=occasion.day,
            starts=occasion.starts,
            ends=occasion.ends,
            place_id=occasion.meeting_point_id,
            place_name=place,
            room=occasion.room,
        )
        for occasion, name, place in session.execute(statement)
        if can_both(common, occasion.day, occasion.starts, occasion.ends)
    ]
    return tuple(found[:MOST_CAFES])


def _places(session: Session, keys: PairKeys) -> tuple[MeetingPlaceRow, ...]:
    homes = set(session.scalars(select(Person.area_id).where(Person.id.in_((keys.newcomer, keys.volunteer)))))
    homes.discard(None)
    statement = select(MeetingPoint.id, MeetingPoint.name, MeetingPoint.area_id).order_by(MeetingPoint.name)
    rows = [
        MeetingPlaceRow(id=place_id, name=name, is_near=area_id in homes)
        for place_id, name, area_id in session.execute(statement)
    ]
    return tuple(sorted(rows, key=_far))


def _far(row: MeetingPlaceRow) -> bool:
    return not row.is_near
