"""Gathers what a sheet of one week may say; what is shown of it is a rule's decision.

Four statements suffice, and one each for themes and notes in other languages where there are any.

Everything is gathered, also what is not public: leaving out is done in one place, ``rules.weekly_schedule``.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, time

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from models.entities.activity_series import ActivitySeries
from models.entities.occasion import Occasion
from models.queries.local_texts import local_texts_of_many
from models.queries.phrases import phrase_book
from models.queries.programme_parts import (
    names_of,
    printed_notes,
    programme_occasion,
    programme_sender,
    with_series_and_places,
)
from models.queries.series import NAME_FIELD
from models.values.identifiers import MeetingPointId, SeriesId
from models.values.language import EASY_SWEDISH, SWEDISH, LanguageCode
from models.values.timeslot import IsoWeek
from models.values.weekly_schedule import ProgrammeOccasion, WeekProgramme


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
    names = names_of(session, [occasion.series for occasion in occasions])
    notes = printed_notes(session, occasions)
    return WeekProgramme(
        week=week,
        occasions=tuple(
            sorted((programme_occasion(occasion, names, notes) for occasion in occasions), key=_by_day_and_time)
        ),
        sender=programme_sender(session),
        phrases=phrase_book(session),
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
    statement = select(Occasion).where(Occasion.removed.is_(False), _in_week(week)).options(*with_series_and_places())
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


def _by_day_and_time(occasion: ProgrammeOccasion) -> tuple[date, time, time, str, int]:
    return occasion.day, occasion.starts, occasion.ends, occasion.names[SWEDISH], occasion.occasion_id


def _by_name(series: ActivitySeries) -> tuple[str, int]:
    return series.name.casefold(), series.id
