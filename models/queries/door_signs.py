"""Gathers the occasions of some days that are not as they were announced, with what comes next in their series.

Everything is gathered, also what is not public: leaving out is decided in ``rules.door_signs``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from models.entities.activity_series import ActivitySeries
from models.entities.occasion import Occasion
from models.queries.phrases import phrase_book
from models.queries.programme_parts import names_of, programme_occasion, programme_sender, with_series_and_places
from models.values.activities import OccasionStatus
from models.values.door_signs import DoorNotice, DoorSigns
from models.values.identifiers import OccasionId, SeriesId
from models.values.timeslot import DateSpan


def door_signs(
    session: Session, span: DateSpan, today: date, *, occasions: frozenset[OccasionId] | None = None
) -> DoorSigns:
    """Give what signs of some days may say, all that need one or those chosen, in five statements.

    An occasion belongs to the day it was announced for, and to the day it was moved to.
    """
    changed = _changed(session, span, occasions)
    later = _later(session, {occasion.series_id for occasion in changed}, max(span.first, today))
    everything = [*changed, *(occasion for found in later.values() for occasion in found)]
    names = names_of(session, {occasion.series_id: occasion.series for occasion in everything}.values())
    return DoorSigns(
        span=span,
        today=today,
        notices=tuple(
            DoorNotice(
                occasion=programme_occasion(occasion, names),
                later=tuple(
                    programme_occasion(next_one, names)
                    for next_one in later.get(occasion.series_id, [])
                    if next_one.day > max(occasion.day, occasion.original_date)
                ),
            )
            for occasion in changed
        ),
        sender=programme_sender(session),
        phrases=phrase_book(session),
    )


def _changed(session: Session, span: DateSpan, chosen: frozenset[OccasionId] | None) -> Sequence[Occasion]:
    statement = (
        select(Occasion)
        .where(
            Occasion.removed.is_(False),
            or_(
                Occasion.day.between(span.first, span.last),
                Occasion.original_date.between(span.first, span.last),
            ),
            or_(
                Occasion.status == OccasionStatus.CANCELLED,
                Occasion.day != Occasion.original_date,
                Occasion.starts != Occasion.planned_starts,
                Occasion.ends != Occasion.planned_ends,
                Occasion.meeting_point_id != Occasion.planned_meeting_point_id,
                Occasion.room != Occasion.planned_room,
            ),
        )
        .options(*with_series_and_places())
        .order_by(Occasion.original_date, Occasion.planned_starts, Occasion.id)
    )
    if chosen is not None:
        statement = statement.where(Occasion.id.in_(chosen))
    return session.scalars(statement).all()


def _later(session: Session, series: set[SeriesId], after: date) -> Mapping[SeriesId, list[Occasion]]:
    """Give what is on in some series after a day, also under a series that goes on in their place."""
    statement = (
        select(Occasion)
        .join(ActivitySeries, Occasion.series_id == ActivitySeries.id)
        .where(
            or_(
                Occasion.series_id.in_(series),
                and_(ActivitySeries.continues_id.is_not(None), ActivitySeries.continues_id.in_(series)),
            ),
            Occasion.removed.is_(False),
            Occasion.status == OccasionStatus.PLANNED,
            Occasion.day > after,
        )
        .options(*with_series_and_places())
        .order_by(Occasion.day, Occasion.starts, Occasion.id)
    )
    found: dict[SeriesId, list[Occasion]] = {}
    for occasion in session.scalars(statement):
        for known in {occasion.series_id, occasion.series.continues_id}:
            if known is not None:
                found.setdefault(known, []).append(occasion)
    return found
