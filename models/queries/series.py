"""Reads activity series: the list, and one for its form. Single occasions are read in ``week``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time

from sqlalchemy import ScalarSelect, case, func, or_, select
from sqlalchemy.orm import Session, joinedload

from models.entities.activity_series import ActivitySeries
from models.entities.local_text import LocalText
from models.entities.occasion import Occasion
from models.entities.recurrence_columns import rule_of, season_of
from models.queries.local_texts import local_texts
from models.rules.recurrence import moved_rule, recurrence_dates
from models.values.activities import ActivityKind, OccasionStatus
from models.values.activity_drafts import OccasionDraft, SeriesDraft
from models.values.changes import EntityKind
from models.values.errors import EditConflict
from models.values.identifiers import MeetingPointId, OccasionId, SeriesId
from models.values.language import LanguageCode
from models.values.phrases import NAME_KEY
from models.values.places import PlaceColour
from models.values.recurrence import RecurrenceRule, Season
from models.values.timeslot import DateSpan

NAME_FIELD = NAME_KEY
"""The ``field`` under which the names of a series stand among the local texts."""

PUBLIC_NOTE_FIELD = "public_note"
THEME_FIELD = "theme"
"""The same for what is printed beside the name: a note of the series, the theme of one occasion."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesFilter:
    """What the list shows; series that have ended only when asked for."""

    meeting_point_id: MeetingPointId | None = None
    with_ended: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesRow:
    """One line of the list; ``next_day`` is the next occasion that is not cancelled."""

    id: SeriesId
    version: int
    name: str
    kind: ActivityKind
    organisation: str
    meeting_point_id: MeetingPointId
    place_name: str
    place_colour: PlaceColour
    room: str
    starts: time
    ends: time
    rule: RecurrenceRule
    season: Season
    on_public_programme: bool
    next_day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesOccasionRow:
    """One occasion of a series and its day."""

    id: OccasionId
    day: date


def series_rows(session: Session, chosen: SeriesFilter = SeriesFilter(), *, today: date) -> tuple[SeriesRow, ...]:
    """List series by name, then clock time."""
    statement = (
        select(ActivitySeries, _next_day(today))
        .options(joinedload(ActivitySeries.organisation), joinedload(ActivitySeries.meeting_point))
        .order_by(ActivitySeries.name, ActivitySeries.starts, ActivitySeries.id)
    )
    if chosen.meeting_point_id is not None:
        statement = statement.where(ActivitySeries.meeting_point_id == chosen.meeting_point_id)
    if not chosen.with_ended:
        statement = statement.where(or_(ActivitySeries.season_last.is_(None), ActivitySeries.season_last >= today))
    return tuple(_row(series, next_day) for series, next_day in session.execute(statement))


def occasion_to_show(session: Session, series_id: SeriesId, today: date) -> SeriesOccasionRow | None:
    """Give the next occasion of a series, cancelled or not; if none is to come the last; ``None`` if it has none."""
    statement = (
        select(Occasion.id, Occasion.day)
        .where(Occasion.series_id == series_id, Occasion.removed.is_(False))
        .order_by(
            case((Occasion.day >= today, 0), else_=1),
            case((Occasion.day >= today, Occasion.day)),
            Occasion.day.desc(),
            Occasion.id,
        )
        .limit(1)
    )
    found = session.execute(statement).one_or_none()
    return None if found is None else SeriesOccasionRow(id=found.id, day=found.day)


def series_draft(session: Session, series_id: SeriesId) -> SeriesDraft:
    """Give one series as its form wants it. Raises ``EditConflict`` if it was taken away meanwhile."""
    series = session.get(ActivitySeries, series_id)
    if series is None:
        raise EditConflict(kind=EntityKind.SERIES, key=series_id)
    names = session.execute(
        select(LocalText.language, LocalText.text).where(
            LocalText.owner_uid == series.uid, LocalText.field == NAME_FIELD
        )
    )
    notes = local_texts(session, series.uid, PUBLIC_NOTE_FIELD, series.public_note)
    return SeriesDraft(
        id=series.id,
        version=series.version,
        organisation_id=series.organisation_id,
        meeting_point_id=series.meeting_point_id,
        room=series.room,
        kind=series.kind,
        name=series.name,
        names={LanguageCode(language): text for language, text in names},
        level=series.level,
        audience=series.audience,
        age_from=series.age_from,
        age_to=series.age_to,
        children=series.children,
        sign_up=series.sign_up,
        sign_up_contact=series.sign_up_contact,
        fika=series.fika,
        is_free=series.is_free,
        minimum_hosts=series.minimum_hosts,
        on_public_programme=series.on_public_programme,
        regular_contact_with_children=series.regular_contact_with_children,
        library_staff_involved=series.library_staff_involved,
        target_children_youth=series.target_children_youth,
        starts=series.starts,
        ends=series.ends,
        rule=rule_of(series),
        season=season_of(series),
        note=series.note,
        public_note=series.public_note,
        public_notes={row.language: row.text for row in notes},
    )


def moved_series_draft(session: Session, draft: OccasionDraft) -> SeriesDraft:
    """Give the series of an occasion as it would be if the occasion's draft held for it and all after it.

    The rhythm stays and begins on the new day. The season grows where a moved day would fall outside it. Raises
    ``EditConflict`` if the occasion was taken away meanwhile.
    """
    occasion = session.get(Occasion, draft.id)
    if occasion is None:
        raise EditConflict(kind=EntityKind.OCCASION, key=draft.id)
    series, planned_day = series_draft(session, occasion.series_id), occasion.original_date
    return replace(
        series,
        starts=draft.starts,
        ends=draft.ends,
        meeting_point_id=draft.meeting_point_id,
        room=draft.room,
        rule=moved_rule(series.rule, planned_day, draft.day),
        season=_moved_season(series, planned_day, draft.day),
    )


def _moved_season(series: SeriesDraft, from_day: date, to_day: date) -> Season:
    season = series.season
    last = season.last
    if last is not None:
        later = recurrence_dates(series.rule, season, DateSpan(first=from_day, last=last))
        # The last Thursday of a term becomes its last Friday, also when the season ended on that Thursday.
        last = max(last, to_day, *(day + (to_day - from_day) for day in later[-1:]))
    return replace(season, first=min(season.first, to_day), last=last)


def _next_day(today: date) -> ScalarSelect[date]:
    return (
        select(func.min(Occasion.day))
        .where(
            Occasion.series_id == ActivitySeries.id,
            Occasion.day >= today,
            Occasion.removed.is_(False),
            Occasion.status == OccasionStatus.PLANNED,
        )
        .scalar_subquery()
    )


def _row(series: ActivitySeries, next_day: date | None) -> SeriesRow:
    return SeriesRow(
        id=series.id,
        version=series.version,
        name=series.name,
        kind=series.kind,
        organisation=series.organisation.name,
        meeting_point_id=series.meeting_point_id,
        place_name=series.meeting_point.name,
        place_colour=series.meeting_point.colour,
        room=series.room,
        starts=series.starts,
        ends=series.ends,
        rule=rule_of(series),
        season=season_of(series),
        on_public_programme=series.on_public_programme,
        next_day=next_day,
    )
