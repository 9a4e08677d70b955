"""Brings the occasions of series into agreement with what the series say now; the decisions are a rule's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import ColumnElement, and_, not_, select
from sqlalchemy.orm import Session

from models.entities.activity_series import ActivitySeries
from models.entities.occasion import Occasion
from models.entities.recurrence_columns import rule_of, season_of
from models.rules.occasion_planning import (
    ExistingOccasion,
    OccasionPlan,
    PlannedValues,
    new_days,
    plan_occasions,
    planning_window,
)
from models.rules.recurrence import recurrence_dates
from models.services.local_texts import hand_over_local_texts, remove_local_texts
from models.services.occasion_meetings import let_go_of_occasions
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import OccasionStatus
from models.values.identifiers import OccasionId, SeriesId, occasion_uid
from models.values.timeslot import DateSpan


def bring_up_to_date(
    uow: UnitOfWork,
    all_series: Sequence[ActivitySeries],
    *,
    first: date | None = None,
    moved_by: timedelta = timedelta(0),
) -> int:
    """Make, change and take away future occasions of some series; gives how many.

    ``first`` is an earlier day than today from which missing occasions are made too, ``moved_by`` how far somebody
    drew the series to another weekday: notes and themes go along.
    """
    if not all_series:
        return 0
    window = planning_window(uow.clock.today())
    if first is not None and first < window.first:
        window = DateSpan(first=first, last=window.last)
    existing = _existing(uow.session, [series.id for series in all_series], window.first)
    touched = 0
    for series in all_series:
        wanted = recurrence_dates(rule_of(series), season_of(series), window)
        plan = plan_occasions(existing[series.id], wanted, planned_values(series), uow.clock.now())
        touched += _carry_out(uow.session, series, plan, moved_by)
    uow.session.flush()
    return touched


def planned_values(series: ActivitySeries) -> PlannedValues:
    """Give what a series says of each of its occasions."""
    return PlannedValues(
        starts=series.starts, ends=series.ends, meeting_point_id=series.meeting_point_id, room=series.room
    )


def follow_plan(occasion: Occasion, planned: PlannedValues) -> None:
    """Let an occasion be on its own day as the series says.

    That it was kept on a closed day was said of the day and place it had. A theme of its own stays.
    """
    if (occasion.day, occasion.meeting_point_id) != (occasion.original_date, planned.meeting_point_id):
        occasion.kept_on_closed_day = False
    occasion.planned_starts = occasion.starts = planned.starts
    occasion.planned_ends = occasion.ends = planned.ends
    occasion.planned_meeting_point_id = occasion.meeting_point_id = planned.meeting_point_id
    occasion.planned_room = occasion.room = planned.room
    occasion.day = occasion.original_date
    occasion.changed_by_hand = bool(occasion.theme)


def _existing(
    session: Session, series_ids: Sequence[SeriesId], first: date
) -> defaultdict[SeriesId, list[ExistingOccasion]]:
    statement = select(
        Occasion.id,
        Occasion.series_id,
        Occasion.original_date,
        Occasion.planned_starts,
        Occasion.planned_ends,
        Occasion.planned_meeting_point_id,
        Occasion.planned_room,
        _is_kept().label("is_kept"),
        Occasion.removed,
    ).where(Occasion.series_id.in_(series_ids), Occasion.original_date >= first)
    found: defaultdict[SeriesId, list[ExistingOccasion]] = defaultdict(list)
    for row in session.execute(statement.order_by(Occasion.original_date)):
        found[row.series_id].append(
            ExistingOccasion(
                id=row.id,
                original_date=row.original_date,
                planned=PlannedValues(
                    starts=row.planned_starts,
                    ends=row.planned_ends,
                    meeting_point_id=row.planned_meeting_point_id,
                    room=row.planned_room,
                ),
                changed_by_hand=row.is_kept,
                removed=row.removed,
            )
        )
    return found


def _is_kept() -> ColumnElement[bool]:
    """Tell whether what was done by hand keeps an occasion where it is; one that only has a theme goes along."""
    is_where_planned = and_(
        Occasion.status == OccasionStatus.PLANNED,
        Occasion.day == Occasion.original_date,
        Occasion.starts == Occasion.planned_starts,
        Occasion.ends == Occasion.planned_ends,
        Occasion.meeting_point_id == Occasion.planned_meeting_point_id,
        Occasion.room == Occasion.planned_room,
    )
    return and_(Occasion.changed_by_hand, not_(and_(Occasion.theme != "", is_where_planned)))


def _carry_out(session: Session, series: ActivitySeries, plan: OccasionPlan, moved_by: timedelta) -> int:
    planned = planned_values(series)
    gone = _loaded(session, plan.delete)
    places = new_days([one.original_date for one in gone], plan.create, moved_by)
    # A note or theme is about that week's meeting, not about its weekday: "bring a cup" holds on Wednesday too.
    before = {places[one.original_date]: one for one in gone if one.original_date in places}
    for day in plan.create:
        occasion = Occasion(series_id=series.id, uid=occasion_uid(series.uid, day), original_date=day)
        if day in before:
            occasion.note, occasion.theme = before[day].note, before[day].theme
        follow_plan(occasion, planned)
        session.add(occasion)
    for occasion in _loaded(session, plan.update):
        follow_plan(occasion, planned)
    hand_over_local_texts(session, {one.uid: occasion_uid(series.uid, day) for day, one in before.items() if one.theme})
    remove_local_texts(session, [one.uid for one in gone if one.theme])
    let_go_of_occasions(session, [one.id for one in gone])
    for occasion in gone:
        session.delete(occasion)
    return len(plan.create) + len(plan.update) + len(plan.delete)


def _loaded(session: Session, occasion_ids: Sequence[OccasionId]) -> Sequence[Occasion]:
    if not occasion_ids:
        return ()
    return session.scalars(select(Occasion).where(Occasion.id.in_(occasion_ids))).all()
