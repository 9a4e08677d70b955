"""Gathers what a sheet of one week may say, in three statements; what is shown of it is a rule's decision.

Everything is gathered, also what is not public: leaving out is done in one place, ``rules.weekly_schedule``.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session, joinedload

from models.entities.activity_series import ActivitySeries
from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.queries.local_texts import LocalTextRow, local_texts_of_many
from models.queries.office import office_details
from models.queries.series import NAME_FIELD
from models.values.identifiers import MeetingPointId, SeriesId
from models.values.language import EASY_SWEDISH, SWEDISH, LanguageCode
from models.values.timeslot import IsoWeek
from models.values.weekly_schedule import ProgrammeOccasion, ProgrammePlace, ProgrammeSender, WeekProgramme


@dataclass(frozen=True, slots=True, kw_only=True)
class NameGapRow:
    """A name that will print in Swedish: the office has none in this language, or only an outdated one (``stale``)."""

    series_id: SeriesId
    name: str
    language: LanguageCode
    stale: bool


def week_programme(
    session: Session, week: IsoWeek, *, meeting_points: frozenset[MeetingPointId] | None = None
) -> WeekProgramme:
    """Give the week in the order of day and time, all meeting points or those chosen.

    An occasion moved to another week stands in both. A name whose Swedish was changed after it was translated is left
    out, since it may say something else now; ``name_gaps`` lists those. Removed occasions are left out.
    """
    occasions = _occasions(session, week, meeting_points)
    names = _names(session, occasions)
    return WeekProgramme(
        week=week,
        occasions=tuple(sorted((_programme_occasion(occasion, names) for occasion in occasions), key=_by_day_and_time)),
        sender=_sender(session),
    )


def name_gaps(session: Session, week: IsoWeek, languages: Collection[LanguageCode]) -> tuple[NameGapRow, ...]:
    """List the names on the public programme of a week that will fall back to Swedish, to be seen before printing."""
    found = _occasions(session, week, None)
    public = {occasion.series_id: occasion.series for occasion in found if occasion.series.on_public_programme}
    texts = local_texts_of_many(session, {series.uid: series.name for series in public.values()}, NAME_FIELD)
    gaps: list[NameGapRow] = []
    for series in sorted(public.values(), key=_by_name):
        fresh = {row.language: not row.stale for row in texts[series.uid]}
        gaps += [
            NameGapRow(series_id=series.id, name=series.name, language=language, stale=language in fresh)
            for language in languages
            if language not in (SWEDISH, EASY_SWEDISH) and not fresh.get(language, False)
        ]
    return tuple(gaps)


def _occasions(session: Session, week: IsoWeek, meeting_points: frozenset[MeetingPointId] | None) -> Sequence[Occasion]:
    statement = (
        select(Occasion)
        .where(Occasion.removed.is_(False), _in_week(week))
        .options(
            joinedload(Occasion.series).joinedload(ActivitySeries.organisation),
            joinedload(Occasion.meeting_point),
            joinedload(Occasion.planned_meeting_point),
        )
    )
    if meeting_points is not None:
        statement = statement.where(
            or_(
                Occasion.meeting_point_id.in_(meeting_points),
                Occasion.planned_meeting_point_id.in_(meeting_points),
            )
        )
    return session.scalars(statement).all()


def _in_week(week: IsoWeek) -> ColumnElement[bool]:
    first, last = week.span.first, week.span.last
    return or_(
        and_(Occasion.day >= first, Occasion.day <= last),
        and_(Occasion.original_date >= first, Occasion.original_date <= last),
    )


def _names(session: Session, occasions: Sequence[Occasion]) -> Mapping[UUID, Mapping[LanguageCode, str]]:
    swedish = {occasion.series.uid: occasion.series.name for occasion in occasions}
    texts = local_texts_of_many(session, swedish, NAME_FIELD)
    return {uid: {SWEDISH: name, **_fresh(texts[uid])} for uid, name in swedish.items()}


def _fresh(rows: Sequence[LocalTextRow]) -> dict[LanguageCode, str]:
    return {row.language: row.text for row in rows if not row.stale}


def _programme_occasion(occasion: Occasion, names: Mapping[UUID, Mapping[LanguageCode, str]]) -> ProgrammeOccasion:
    series = occasion.series
    return ProgrammeOccasion(
        occasion_id=occasion.id,
        kind=series.kind,
        names=names[series.uid],
        status=occasion.status,
        day=occasion.day,
        starts=occasion.starts,
        ends=occasion.ends,
        place=_place(occasion.meeting_point, occasion.room),
        planned_day=occasion.original_date,
        planned_starts=occasion.planned_starts,
        planned_ends=occasion.planned_ends,
        planned_place=_place(occasion.planned_meeting_point, occasion.planned_room),
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
    )


def _place(point: MeetingPoint, room: str) -> ProgrammePlace:
    """Give a place with the room of the occasion, or the place's own where the occasion says none."""
    return ProgrammePlace(
        name=point.name,
        kind=point.kind,
        address=point.address,
        room=room or point.room,
        floor=point.floor,
        bus_stop=point.bus_stop,
        step_free=point.step_free,
        address_public=point.address_public,
    )


def _sender(session: Session) -> ProgrammeSender:
    """Give the office; who else organises stands in the occasions, and the rule adds those that are shown."""
    office = office_details(session)
    if office is None:
        return ProgrammeSender(organisers=(), phone="", web_address="")
    return ProgrammeSender(
        organisers=(office.name,), phone=office.phone, web_address=office.web_address, logo=office.logo
    )


def _by_day_and_time(occasion: ProgrammeOccasion) -> tuple[date, time, time, str, int]:
    return occasion.day, occasion.starts, occasion.ends, occasion.names[SWEDISH], occasion.occasion_id


def _by_name(series: ActivitySeries) -> tuple[str, int]:
    return series.name.casefold(), series.id
