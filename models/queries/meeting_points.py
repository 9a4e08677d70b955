"""Reads meeting points: the list, everything about one of them, and one for its form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session, joinedload

from models.entities.activity_series import ActivitySeries
from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.entities.organisation import Area, Organisation
from models.entities.recurrence_columns import rule_of
from models.values.activities import ActivityKind, OccasionStatus
from models.values.changes import EntityKind
from models.values.errors import EditConflict
from models.values.identifiers import AreaId, MeetingPointId, OccasionId, SeriesId
from models.values.place_drafts import MeetingPointDraft
from models.values.places import OpeningHours, PlaceColour, PlaceKind
from models.values.recurrence import RecurrenceRule

NEXT_OCCASIONS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPointFilter:
    """What the list shows; ``text`` is looked for in name, address, organisation and area."""

    text: str = ""
    area_id: AreaId | None = None
    kind: PlaceKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPointRow:
    """One line of the list; ``open_series`` counts the series that have not ended."""

    id: MeetingPointId
    version: int
    name: str
    kind: PlaceKind
    organisation: str
    area: str
    address: str
    colour: PlaceColour
    address_public: bool
    open_series: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceSeriesRow:
    """A series that meets here; ``season_last`` is ``None`` when no end is set."""

    id: SeriesId
    name: str
    kind: ActivityKind
    starts: time
    ends: time
    rule: RecurrenceRule
    season_first: date
    season_last: date | None
    on_public_programme: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceOccasionRow:
    """One of the next occasions here."""

    id: OccasionId
    name: str
    day: date
    starts: time
    ends: time
    room: str
    status: OccasionStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPointDetails:
    """Everything about one meeting point: its form's contents, whose it is, and what happens there."""

    place: MeetingPointDraft
    organisation: str
    area: str
    series: tuple[PlaceSeriesRow, ...]
    next_occasions: tuple[PlaceOccasionRow, ...]


def meeting_point_rows(
    session: Session, chosen: MeetingPointFilter = MeetingPointFilter(), *, today: date | None = None
) -> tuple[MeetingPointRow, ...]:
    """List the meeting points of a filter by name; without ``today`` ended series count as open too."""
    here = ActivitySeries.meeting_point_id == MeetingPoint.id
    series = select(func.count()).select_from(ActivitySeries).where(here)
    if today is not None:
        series = series.where(_is_open(today))
    statement = (
        select(MeetingPoint, Organisation.name, Area.name, series.scalar_subquery())
        .join(Organisation, MeetingPoint.organisation_id == Organisation.id)
        .outerjoin(Area, MeetingPoint.area_id == Area.id)
        .where(*_conditions(chosen))
    )
    found = session.execute(statement)
    rows = [_row(place, organisation, area, count) for place, organisation, area, count in found]
    wanted = chosen.text.casefold().split()
    # Compared here, not in the database: SQLite knows no capital Å, and there are some dozens of places.
    return tuple(sorted((row for row in rows if _says(row, wanted)), key=_by_name))


def meeting_point_details(session: Session, meeting_point_id: MeetingPointId, today: date) -> MeetingPointDetails:
    """Give everything about one meeting point. Raises ``EditConflict`` if it was taken away meanwhile."""
    place = session.scalar(
        select(MeetingPoint)
        .where(MeetingPoint.id == meeting_point_id)
        .options(joinedload(MeetingPoint.organisation), joinedload(MeetingPoint.area))
    )
    if place is None:
        raise EditConflict(kind=EntityKind.MEETING_POINT, key=meeting_point_id)
    return MeetingPointDetails(
        place=_draft(place),
        organisation=place.organisation.name,
        area=place.area.name if place.area is not None else "",
        series=_series_lines(session, meeting_point_id, today),
        next_occasions=_next_occasions(session, meeting_point_id, today),
    )


def meeting_point_draft(session: Session, meeting_point_id: MeetingPointId) -> MeetingPointDraft:
    """Give one meeting point as its form wants it. Raises ``EditConflict`` if it was taken away meanwhile."""
    place = session.get(MeetingPoint, meeting_point_id)
    if place is None:
        raise EditConflict(kind=EntityKind.MEETING_POINT, key=meeting_point_id)
    return _draft(place)


def _is_open(today: date) -> ColumnElement[bool]:
    return or_(ActivitySeries.season_last.is_(None), ActivitySeries.season_last >= today)


def _conditions(chosen: MeetingPointFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if chosen.area_id is not None:
        conditions.append(MeetingPoint.area_id == chosen.area_id)
    if chosen.kind is not None:
        conditions.append(MeetingPoint.kind == chosen.kind)
    return conditions


def _row(place: MeetingPoint, organisation: str, area: str | None, open_series: int) -> MeetingPointRow:
    return MeetingPointRow(
        id=place.id,
        version=place.version,
        name=place.name,
        kind=place.kind,
        organisation=organisation,
        area=area or "",
        address=place.address,
        colour=place.colour,
        address_public=place.address_public,
        open_series=open_series,
    )


def _says(row: MeetingPointRow, wanted: list[str]) -> bool:
    said = f"{row.name} {row.address} {row.organisation} {row.area}".casefold()
    return all(word in said for word in wanted)


_SWEDISH_ORDER = str.maketrans({"å": "{", "ä": "|", "ö": "}"})
"""The three letters stand after z, in this order, as the signs after z do in Unicode."""


def _by_name(row: MeetingPointRow) -> str:
    return row.name.casefold().translate(_SWEDISH_ORDER)


def _series_lines(session: Session, meeting_point_id: MeetingPointId, today: date) -> tuple[PlaceSeriesRow, ...]:
    found = session.scalars(
        select(ActivitySeries)
        .where(ActivitySeries.meeting_point_id == meeting_point_id, _is_open(today))
        .order_by(ActivitySeries.name, ActivitySeries.starts)
    )
    return tuple(
        PlaceSeriesRow(
            id=series.id,
            name=series.name,
            kind=series.kind,
            starts=series.starts,
            ends=series.ends,
            rule=rule_of(series),
            season_first=series.season_first,
            season_last=series.season_last,
            on_public_programme=series.on_public_programme,
        )
        for series in found
    )


def _next_occasions(session: Session, meeting_point_id: MeetingPointId, today: date) -> tuple[PlaceOccasionRow, ...]:
    found = session.scalars(
        select(Occasion)
        .where(
            Occasion.meeting_point_id == meeting_point_id,
            Occasion.day >= today,
            Occasion.removed.is_(False),
        )
        .options(joinedload(Occasion.series))
        .order_by(Occasion.day, Occasion.starts, Occasion.id)
        .limit(NEXT_OCCASIONS)
    )
    return tuple(
        PlaceOccasionRow(
            id=occasion.id,
            name=occasion.series.name,
            day=occasion.day,
            starts=occasion.starts,
            ends=occasion.ends,
            room=occasion.room,
            status=occasion.status,
        )
        for occasion in found
    )


def _draft(place: MeetingPoint) -> MeetingPointDraft:
    return MeetingPointDraft(
        id=place.id,
        version=place.version,
        organisation_id=place.organisation_id,
        area_id=place.area_id,
        kind=place.kind,
        name=place.name,
        address=place.address,
        room=place.room,
        floor=place.floor,
        bus_stop=place.bus_stop,
        step_free=place.step_free,
        contact_function=place.contact_function,
        contact_phone=place.contact_phone,
        contact_email=place.contact_email,
        opening_hours=opening_hours_of(place.opening_hours),
        colour=place.colour,
        address_public=place.address_public,
        note=place.note,
    )


def opening_hours_of(kept: list[list[int | str]]) -> tuple[OpeningHours, ...]:
    """Read the opening hours of a place as its column keeps them: ``[weekday, "HH:MM", "HH:MM"]``."""
    return tuple(
        OpeningHours(weekday=int(weekday), opens=time.fromisoformat(str(opens)), closes=time.fromisoformat(str(closes)))
        for weekday, opens, closes in kept
    )
