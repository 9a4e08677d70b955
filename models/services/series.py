"""Makes, changes, splits and removes activity series; their future occasions follow in the same transaction."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.entities.activity_series import ActivitySeries
from models.entities.local_text import LocalText
from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.entities.organisation import Organisation
from models.entities.recurrence_columns import keep_rule, keep_season, rule_of, season_of
from models.queries.series import NAME_FIELD, PUBLIC_NOTE_FIELD, THEME_FIELD, moved_series_draft
from models.rules.recurrence import clipped_season, first_date
from models.rules.series_validation import tidy_occasion, tidy_series
from models.rules.validation import FieldChecks
from models.services.editing import owner_uid, read_for_edit
from models.services.local_texts import hand_over_local_texts, remove_local_texts, save_local_texts
from models.services.occasion_making import bring_up_to_date, follow_plan, planned_values
from models.services.occasion_meetings import let_go_of_occasions
from models.services.search_index import index_series, unindex
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import OccasionStatus
from models.values.activity_drafts import OccasionDraft
from models.values.activity_drafts import SeriesDraft as SeriesDraft
from models.values.changes import EntityKind
from models.values.clock import to_utc
from models.values.errors import ProblemCode
from models.values.identifiers import SeriesId, occasion_uid
from models.values.recurrence import DatesRule, RecurrenceRule, Season
from models.values.timeslot import IsoWeek

_ONE_DAY = timedelta(days=1)


def create_series(uow: UnitOfWork, draft: SeriesDraft) -> SeriesId:
    """Write a new series and make its occasions, from Monday of this week on. Raises ``Invalid``.

    The days of this week that are over count too: who enters the café on Wednesday still prints the whole week.
    """
    tidy = _checked(uow.session, draft)
    series = _added(uow, tidy)
    bring_up_to_date(uow, [series], first=IsoWeek.of(uow.clock.today()).monday)
    return series.id


def save_series(uow: UnitOfWork, draft: SeriesDraft) -> SeriesId:
    """Change a whole series; future occasions follow, those changed by hand stay. Raises ``Invalid``, ``EditConflict``.

    What has begun or is over stays as it was.
    """
    series = _series_of(uow, draft)
    _write(uow, series, _checked(uow.session, draft))
    bring_up_to_date(uow, [series])
    return series.id


def change_series_from(uow: UnitOfWork, draft: SeriesDraft, from_day: date) -> SeriesId:
    """Change a series from a day on: the old one ends the day before, a new one goes on and is given back.

    Occasions from that day on go over to the new series, with everything that was done to them by hand. A day
    before today counts as today. At or before the first occasion there is nothing to part: that is ``save_series``.
    Raises ``Invalid`` or ``EditConflict``.
    """
    return _change_from(uow, draft, max(from_day, uow.clock.today()))


def move_series_from(uow: UnitOfWork, draft: OccasionDraft) -> SeriesId:
    """Move one occasion and everything after it: "from now on" after a drag in the week.

    ``moved_series_draft`` says what the series becomes. Raises ``Invalid`` or ``EditConflict``.
    """
    session = uow.session
    occasion = read_for_edit(session, Occasion, draft.id, draft.version)
    checks = FieldChecks()
    tidy = tidy_occasion(draft, checks)
    checks.finish()
    changed, planned_day = moved_series_draft(session, tidy), occasion.original_date
    if occasion.status is OccasionStatus.PLANNED and planned_day >= uow.clock.today():
        # What was done to this one time is overruled by where it was dropped.
        follow_plan(occasion, planned_values(session.get_one(ActivitySeries, occasion.series_id)))
        occasion.note, occasion.theme = tidy.note, tidy.theme
        occasion.changed_by_hand = bool(tidy.theme)
        session.flush()
        save_local_texts(uow, occasion.uid, THEME_FIELD, tidy.themes, swedish=tidy.theme)
    return _change_from(uow, changed, min(planned_day, tidy.day), moved_by=tidy.day - planned_day)


def remove_series(uow: UnitOfWork, series_id: SeriesId, version: int) -> None:
    """Take a series away with its occasions. Raises ``EditConflict``.

    One that has already met is history: it ends yesterday instead, and only what lies ahead goes.
    """
    session = uow.session
    series = read_for_edit(session, ActivitySeries, series_id, version)
    now, has_met = uow.clock.now(), False
    themed: list[UUID] = []
    occasions = session.scalars(select(Occasion).where(Occasion.series_id == series_id)).all()
    let_go_of_occasions(session, [one.id for one in occasions if to_utc(one.day, one.starts) > now or one.removed])
    for occasion in occasions:
        if to_utc(occasion.day, occasion.starts) > now or occasion.removed:
            session.delete(occasion)
            themed += [occasion.uid] if occasion.theme else []
        else:
            has_met = True
    remove_local_texts(session, themed)
    if has_met:
        last = uow.clock.today() - _ONE_DAY
        _end(series, last)
    else:
        _take_away(session, series)
        unindex(uow, EntityKind.SERIES, [series_id])
    session.flush()


def make_occasions(uow: UnitOfWork) -> int:
    """Make the occasions that are missing in the next 26 weeks; gives how many were touched, 0 the second time.

    Of two programs that begin at once on a server, the second waits and finds nothing to do; on a file all who write
    wait for one another anyway.
    """
    running = uow.session.scalars(
        select(ActivitySeries)
        .where(or_(ActivitySeries.season_last.is_(None), ActivitySeries.season_last >= uow.clock.today()))
        .order_by(ActivitySeries.id)
        .with_for_update()
    ).all()
    return bring_up_to_date(uow, running)


def _change_from(
    uow: UnitOfWork, draft: SeriesDraft, from_day: date, *, moved_by: timedelta = timedelta(0)
) -> SeriesId:
    session, today = uow.session, uow.clock.today()
    old = _series_of(uow, draft)
    begins = first_date(rule_of(old), season_of(old))
    if begins is None or from_day <= begins:
        _write(uow, old, _checked(session, draft))
        bring_up_to_date(uow, [old], first=from_day, moved_by=moved_by)
        return old.id
    rule, season = _part(draft.rule, draft.season, first=from_day)
    tidy = _checked(session, replace(draft, rule=rule, season=season))
    takes_over = max(from_day, today)
    _end(old, takes_over - _ONE_DAY)
    new = _added(uow, tidy, continues=old)
    later = select(Occasion).where(Occasion.series_id == old.id, Occasion.original_date >= takes_over)
    themed: dict[UUID, UUID] = {}
    for occasion in session.scalars(later):
        occasion.series_id = new.id
        former, occasion.uid = occasion.uid, occasion_uid(new.uid, occasion.original_date)
        if occasion.theme:
            themed[former] = occasion.uid
    session.flush()
    hand_over_local_texts(session, themed)
    bring_up_to_date(uow, [new], first=from_day, moved_by=moved_by)
    return new.id


def _part(
    rule: RecurrenceRule, season: Season, *, first: date | None = None, last: date | None = None
) -> tuple[RecurrenceRule, Season]:
    """Give what of a rule and season lies between two days; only loose dates are part of the rule itself."""
    if isinstance(rule, DatesRule):
        rule = DatesRule(
            dates=tuple(day for day in rule.dates if (first is None or day >= first) and (last is None or day <= last))
        )
    return rule, clipped_season(season, first=first, last=last)


def _end(series: ActivitySeries, last: date) -> None:
    rule, season = _part(rule_of(series), season_of(series), last=last)
    keep_rule(series, rule)
    keep_season(series, season)


def _series_of(uow: UnitOfWork, draft: SeriesDraft) -> ActivitySeries:
    if draft.id is None:
        raise ValueError("a new series is created, not changed")
    return read_for_edit(uow.session, ActivitySeries, draft.id, draft.version)


def _checked(session: Session, draft: SeriesDraft) -> SeriesDraft:
    checks = FieldChecks()
    tidy = tidy_series(draft, checks)
    if draft.organisation_id is not None and session.get(Organisation, draft.organisation_id) is None:
        checks.add("organisation_id", ProblemCode.REQUIRED)
    if draft.meeting_point_id is not None and session.get(MeetingPoint, draft.meeting_point_id) is None:
        checks.add("meeting_point_id", ProblemCode.REQUIRED)
    checks.finish()
    return tidy


def _added(uow: UnitOfWork, tidy: SeriesDraft, continues: ActivitySeries | None = None) -> ActivitySeries:
    series = ActivitySeries(owner=owner_uid(uow.session), uid=uuid4())
    if continues is not None:
        series.continues_id = continues.id
        _copy_names(uow.session, continues.uid, series.uid)
    _write(uow, series, tidy)
    return series


def _copy_names(session: Session, old_uid: UUID, new_uid: UUID) -> None:
    """Copied with the Swedish they were written or approved for: an outdated name stays outdated."""
    for text in session.scalars(select(LocalText).where(LocalText.owner_uid == old_uid)).all():
        session.add(
            LocalText(
                owner_uid=new_uid,
                field=text.field,
                language=text.language,
                text=text.text,
                swedish=text.swedish,
                reviewed_by=text.reviewed_by,
                reviewed_on=text.reviewed_on,
            )
        )
    session.flush()


def _write(uow: UnitOfWork, series: ActivitySeries, tidy: SeriesDraft) -> None:
    if tidy.organisation_id is None or tidy.meeting_point_id is None:
        raise TypeError("an unchecked draft")
    series.organisation_id = tidy.organisation_id
    series.meeting_point_id = tidy.meeting_point_id
    series.room = tidy.room
    series.kind = tidy.kind
    series.name = tidy.name
    series.level = tidy.level
    series.audience = tidy.audience
    series.age_from = tidy.age_from
    series.age_to = tidy.age_to
    series.children = tidy.children
    series.sign_up = tidy.sign_up
    series.sign_up_contact = tidy.sign_up_contact
    series.fika = tidy.fika
    series.is_free = tidy.is_free
    series.minimum_hosts = tidy.minimum_hosts
    series.on_public_programme = tidy.on_public_programme
    series.regular_contact_with_children = tidy.regular_contact_with_children
    series.library_staff_involved = tidy.library_staff_involved
    series.target_children_youth = tidy.target_children_youth
    series.starts = tidy.starts
    series.ends = tidy.ends
    series.note = tidy.note
    series.public_note = tidy.public_note
    keep_rule(series, tidy.rule)
    keep_season(series, tidy.season)
    uow.session.add(series)
    uow.session.flush()
    index_series(uow, [series])
    save_local_texts(uow, series.uid, NAME_FIELD, texts=tidy.names, swedish=tidy.name)
    save_local_texts(uow, series.uid, PUBLIC_NOTE_FIELD, texts=tidy.public_notes, swedish=tidy.public_note)


def _take_away(session: Session, series: ActivitySeries) -> None:
    for text in session.scalars(select(LocalText).where(LocalText.owner_uid == series.uid)):
        session.delete(text)
    for later in session.scalars(select(ActivitySeries).where(ActivitySeries.continues_id == series.id)):
        later.continues_id = None
    session.flush()
    session.delete(series)
