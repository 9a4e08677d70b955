"""Reads where somebody who waits can talk Swedish meanwhile: the cafés that fit level, time and area."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, joinedload

from models.entities.activity_series import ActivitySeries
from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.entities.organisation import Area
from models.rules.cafe_fit import TALKING, CafeTerms, can_come, is_for
from models.values.activities import OccasionStatus
from models.values.identifiers import AreaId, SeriesId
from models.values.pairing import PairingUnit
from models.values.pairing_faces import NearCafe

DAYS_AHEAD: Final = 14
"""The pattern of somebody's times is two weeks long."""


def nearest_cafes(session: Session, unit: PairingUnit, today: date, *, most: int = 3) -> tuple[NearCafe, ...]:
    """Give the next occasion of each café that fits, where somebody lives first, then within reach. Two statements.

    Only what stands on the public programme; an area nobody said is as good as any.
    """
    areas = {key: name for key, name in session.execute(select(Area.id, Area.name))}
    found: dict[SeriesId, _Place] = {}
    for occasion in session.scalars(_coming(today)):
        series = occasion.series
        place = _Place(rank=_rank(unit, occasion.meeting_point.area_id), cafe=_cafe(occasion, unit, areas))
        if series.id in found or place.rank is None:
            continue
        if is_for(unit, _terms(series), today) and can_come(unit, occasion.day, occasion.starts, occasion.ends):
            found[series.id] = place
    return tuple(place.cafe for place in sorted(found.values(), key=_order)[:most])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A café and how near it is: 0 where one lives, 1 within reach, 2 nobody knows, None too far."""

    rank: int | None
    cafe: NearCafe


def _coming(today: date) -> Select[Occasion]:
    return (
        select(Occasion)
        .join(Occasion.series)
        .where(
            Occasion.day.between(today, today + timedelta(days=DAYS_AHEAD - 1)),
            Occasion.removed.is_(False),
            Occasion.status == OccasionStatus.PLANNED,
            ActivitySeries.on_public_programme.is_(True),
            ActivitySeries.kind.in_(TALKING),
        )
        .options(joinedload(Occasion.series), joinedload(Occasion.meeting_point))
        .order_by(Occasion.day, Occasion.starts, Occasion.id)
    )


def _terms(series: ActivitySeries) -> CafeTerms:
    return CafeTerms(
        kind=series.kind,
        level=series.level,
        audience=series.audience,
        age_from=series.age_from,
        age_to=series.age_to,
    )


def _rank(unit: PairingUnit, area_id: AreaId | None) -> int | None:
    if area_id is None or unit.area_id is None:
        return 2
    if area_id == unit.area_id:
        return 0
    return 1 if area_id in unit.reach.area_ids else None


def _cafe(occasion: Occasion, unit: PairingUnit, areas: Mapping[AreaId, str]) -> NearCafe:
    point: MeetingPoint = occasion.meeting_point
    return NearCafe(
        series_id=occasion.series.id,
        occasion_id=occasion.id,
        name=occasion.series.name,
        day=occasion.day,
        starts=occasion.starts,
        ends=occasion.ends,
        place=point.name,
        area=areas.get(point.area_id, "") if point.area_id is not None else "",
        same_area=point.area_id is not None and point.area_id == unit.area_id,
    )


def _order(place: _Place) -> tuple[int, date, str, str]:
    cafe = place.cafe
    return place.rank or 0, cafe.day, f"{cafe.starts}", cafe.name
