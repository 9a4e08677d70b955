"""Any course of changes leaves occasions that agree with their series; making them again changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.entities.activity_series import ActivitySeries
from models.entities.occasion import Occasion
from models.entities.recurrence_columns import rule_of, season_of
from models.queries.closed_days import closed_day_hits
from models.queries.occasion_details import occasion_details, occasion_draft
from models.queries.series import series_draft, series_rows
from models.queries.week import week_rows
from models.rules.occasion_planning import planning_window
from models.rules.recurrence import recurrence_dates
from models.services.occasions import cancel_occasion, change_occasion, remove_occasion
from models.services.series import change_series_from, make_occasions, move_series_from, remove_series, save_series
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import CancelReason
from models.values.clock import FixedClock
from models.values.errors import Invalid
from models.values.identifiers import SeriesId
from models.values.recurrence import LAST_IN_MONTH, DatesRule, MonthlyRule, RecurrenceRule, Season, WeeklyRule
from models.values.timeslot import DateSpan, IsoWeek
from tests.factories import make_series

MONDAY = date(2026, 11, 23)
near = st.integers(-20, 120).map(lambda days: MONDAY + timedelta(days=days))


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One thing done after some weeks have passed; a form that is refused changes nothing."""

    weeks_later: int
    act: str
    rule: RecurrenceRule
    season: Season
    starts: time
    day: date


edits = st.builds(
    Edit,
    weeks_later=st.integers(0, 3),
    act=st.sampled_from(("save", "part", "cancel", "move once", "move all", "remove once")),
    rule=st.one_of(
        st.builds(WeeklyRule, anchor=near, every_weeks=st.integers(1, 3)),
        st.builds(MonthlyRule, nth=st.sampled_from((1, 3, LAST_IN_MONTH)), weekday=st.integers(0, 6)),
        st.builds(DatesRule, dates=st.lists(near, min_size=1, max_size=6).map(tuple)),
    ),
    season=st.builds(
        Season,
        first=near,
        last=st.one_of(st.none(), near),
        breaks=st.lists(near.map(lambda day: DateSpan(first=day, last=day + timedelta(days=9))), max_size=1).map(tuple),
    ),
    starts=st.sampled_from((time(9), time(10), time(13))),
    day=near,
)


def carry_out(uow: UnitOfWork, series_id: SeriesId, edit: Edit) -> SeriesId:
    """Do one edit the way the screens do, and give the series that goes on."""
    draft = series_draft(uow.session, series_id)
    changed = replace(draft, rule=edit.rule, season=edit.season, starts=edit.starts, ends=time(15))
    upcoming = (
        select(Occasion.id, Occasion.version)
        .where(Occasion.series_id == series_id, Occasion.removed.is_(False), Occasion.day >= uow.clock.today())
        .where(Occasion.cancel_reason.is_(None))
        .order_by(Occasion.day)
    )
    found = uow.session.execute(upcoming).first()
    match edit.act:
        case "save":
            save_series(uow, changed)
        case "part":
            return change_series_from(uow, changed, edit.day)
        case _ if found is None:
            pass
        case "cancel":
            cancel_occasion(uow, found.id, found.version, reason=CancelReason.OTHER)
        case "move once":
            change_occasion(uow, replace(occasion_draft(uow.session, found.id), day=edit.day))
        case "move all":
            return move_series_from(uow, replace(occasion_draft(uow.session, found.id), day=edit.day))
        case _:
            remove_occasion(uow, found.id, found.version)
    return series_id


def untouchable(session: Session, now_day: date) -> dict[int, tuple[object, ...]]:
    """What no change of a series may alter: days that are over."""
    over = session.scalars(select(Occasion).where(Occasion.original_date < now_day, Occasion.day < now_day))
    return {one.id: (one.series_id, one.day, one.starts, one.status, one.removed, one.uid) for one in over}


def disagreements(session: Session, today: date) -> list[date]:
    """Days ahead on which a series meets without an occasion, or an untouched occasion is where it does not meet."""
    wrong: list[date] = []
    for series in session.scalars(select(ActivitySeries)):
        made = session.scalars(
            select(Occasion).where(Occasion.series_id == series.id, Occasion.original_date > today)
        ).all()
        wanted = set(recurrence_dates(rule_of(series), season_of(series), after(today)))
        wrong += sorted(wanted - {one.original_date for one in made})
        wrong += [one.original_date for one in followers(made) if one.original_date not in wanted]
        wrong += [one.original_date for one in followers(made) if one.starts != series.starts]
    return wrong


def followers(occasions: Sequence[Occasion]) -> list[Occasion]:
    return [one for one in occasions if not one.changed_by_hand and not one.removed]


def after(today: date) -> DateSpan:
    return DateSpan(first=today + timedelta(days=1), last=planning_window(today).last)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(course=st.lists(edits, min_size=1, max_size=6))
def test_any_course_of_edits_leaves_occasions_that_agree_and_the_past_alone(
    database: Database, course: list[Edit]
) -> None:
    database.clock = FixedClock(MONDAY)
    with database.write() as uow:
        series_id = make_series(uow)
        for edit in course:
            uow.clock = FixedClock(uow.clock.today() + timedelta(weeks=edit.weeks_later))
            today = uow.clock.today()
            make_occasions(uow)
            past = untouchable(uow.session, today)
            try:
                series_id = carry_out(uow, series_id, edit)
            except Invalid:
                continue

            assert untouchable(uow.session, today).items() >= past.items()
            assert disagreements(uow.session, today) == []
            assert make_occasions(uow) == 0


def test_two_programs_that_make_occasions_at_once_make_them_once(database: Database) -> None:
    assert_made_once(database)


def test_two_programs_that_make_occasions_at_once_on_a_server_make_them_once(server: Database) -> None:
    assert_made_once(server)


def assert_made_once(database: Database) -> None:
    with database.write() as uow:
        series_id = make_series(uow, rule=WeeklyRule(anchor=MONDAY), season=Season(first=MONDAY))
        uow.commit()
    database.clock = FixedClock(MONDAY + timedelta(weeks=3))
    with ThreadPoolExecutor(1) as second_program, database.write() as uow:
        assert make_occasions(uow) == 3
        second = second_program.submit(_make_and_commit, database)
        with pytest.raises(TimeoutError):
            second.result(timeout=0.3)
        uow.commit()

        assert second.result(timeout=10) == 0

    with database.read() as session:
        assert session.scalar(select(func.count()).where(Occasion.series_id == series_id)) == 30


def _make_and_commit(database: Database) -> int:
    with database.write() as uow:
        made = make_occasions(uow)
        uow.commit()
    return made


def test_services_and_queries_do_the_same_on_a_server(server: Database) -> None:
    with server.write() as uow:
        series_id = make_series(uow, rule=WeeklyRule(anchor=MONDAY), season=Season(first=MONDAY))
        uow.commit()
    with server.write() as uow:
        draft = replace(series_draft(uow.session, series_id), name="Språkfika", starts=time(9))
        new_id = change_series_from(uow, draft, MONDAY + timedelta(weeks=1))
        transaction = uow.commit().transaction
    with server.read() as session:
        (row,) = week_rows(session, IsoWeek(2026, 49))
        assert (row.series_id, row.name, row.starts) == (new_id, "Språkfika", time(9))
        assert len(occasion_details(session, row.id).history) == 3
        assert [one.next_day for one in series_rows(session, today=MONDAY)] == [MONDAY, MONDAY + timedelta(weeks=1)]
        assert [hit.closed_day_name for hit in closed_day_hits(session, MONDAY)] == ["Annandag påsk"]
    assert transaction is not None

    with server.write() as uow:
        undo_transaction(uow, transaction)
        assert make_occasions(uow) == 0
        remove_series(uow, series_id, 3)
        uow.commit()

    with server.read() as session:
        assert series_rows(session, today=MONDAY) == ()
