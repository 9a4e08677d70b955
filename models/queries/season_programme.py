"""Gathers what the sheet of one meeting point may say from a day on, and finds a meeting point by its name.

Everything is gathered, also what is not public: leaving out is decided in ``rules.season_sheet``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, joinedload

from models.entities.activity_series import ActivitySeries
from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.entities.recurrence_columns import rule_of, season_of
from models.queries.own_texts import own_texts
from models.queries.phrases import phrase_book
from models.queries.programme_parts import (
    names_of,
    programme_occasion,
    programme_place,
    programme_sender,
    with_series_and_places,
)
from models.queries.series import PUBLIC_NOTE_FIELD
from models.values.changes import EntityKind
from models.values.errors import EditConflict
from models.values.identifiers import MeetingPointId, SeriesId
from models.values.phrases import OwnText
from models.values.season_programme import SeasonProgramme, SeasonSeries


def season_programme(session: Session, meeting_point_id: MeetingPointId, today: date) -> SeasonProgramme:
    """Give one meeting point with its series from ``today`` on, in a few statements.

    Raises ``EditConflict`` if the meeting point was taken away meanwhile.
    """
    point = session.get(MeetingPoint, meeting_point_id)
    if point is None:
        raise EditConflict(kind=EntityKind.MEETING_POINT, key=meeting_point_id)
    found = session.scalars(
        select(ActivitySeries)
        .where(ActivitySeries.meeting_point_id == meeting_point_id)
        .options(joinedload(ActivitySeries.organisation))
        .order_by(ActivitySeries.id)
    ).all()
    occasions = _occasions(session, [series.id for series in found], today)
    names = names_of(session, found)
    notes = own_texts(session, PUBLIC_NOTE_FIELD, {series.uid: series.public_note for series in found})
    return SeasonProgramme(
        today=today,
        uid=point.uid,
        place=programme_place(point, ""),
        contact_function=point.contact_function,
        contact_phone=point.contact_phone,
        series=tuple(
            _series(series, point, names, occasions.get(series.id, []), notes.get(series.uid)) for series in found
        ),
        sender=programme_sender(session),
        phrases=phrase_book(session),
    )


def meeting_point_of(session: Session, uid: UUID) -> MeetingPointId | None:
    """Find a meeting point by the uid that sets of printouts know it by; ``None`` if it was taken away."""
    return session.scalar(select(MeetingPoint.id).where(MeetingPoint.uid == uid))


def _occasions(session: Session, series: Sequence[SeriesId], today: date) -> Mapping[SeriesId, list[Occasion]]:
    """Give the occasions from today on by series, removed ones too, since their days will not come back."""
    statement = (
        select(Occasion)
        .where(Occasion.series_id.in_(series), or_(Occasion.day >= today, Occasion.original_date >= today))
        .options(*with_series_and_places())
        .order_by(Occasion.day, Occasion.starts, Occasion.id)
    )
    by_series: dict[SeriesId, list[Occasion]] = {}
    for occasion in session.scalars(statement):
        by_series.setdefault(occasion.series_id, []).append(occasion)
    return by_series


def _series(
    series: ActivitySeries,
    point: MeetingPoint,
    names: Mapping[UUID, OwnText],
    occasions: Sequence[Occasion],
    note: OwnText | None,
) -> SeasonSeries:
    return SeasonSeries(
        series_id=series.id,
        kind=series.kind,
        series_uid=series.uid,
        names=names[series.uid].words,
        name_states=names[series.uid].states,
        rule=rule_of(series),
        season=season_of(series),
        starts=series.starts,
        ends=series.ends,
        place=programme_place(point, series.room),
        level=series.level,
        audience=series.audience,
        age_from=series.age_from,
        age_to=series.age_to,
        children=series.children,
        sign_up=series.sign_up,
        sign_up_contact=series.sign_up_contact,
        fika=series.fika,
        is_free=series.is_free,
        on_public_programme=series.on_public_programme,
        organiser=series.organisation.name,
        public_note=note,
        occasions=tuple(programme_occasion(occasion, names) for occasion in occasions if not occasion.removed),
        made_until=max((occasion.original_date for occasion in occasions), default=None),
    )
