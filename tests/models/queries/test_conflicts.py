"""What a form would collide with, before it is saved."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from models.queries.conflicts import conflicts_for
from models.queries.occasion_details import occasion_draft
from models.queries.series import moved_series_draft, series_draft
from models.services.closed_days import decide_hits
from models.storage.unit_of_work import UnitOfWork
from models.values.activity_drafts import HitAction, HitDecision
from models.values.problems import Conflict, ConflictKind
from models.values.recurrence import Season, WeeklyRule
from tests.conftest import Statements
from tests.factories import draft_of_series, make_meeting_point, make_occasion, make_series

MONDAY = date(2026, 11, 23)
CHRISTMAS_EVE = date(2026, 12, 24)
Counter = Callable[[], AbstractContextManager[Statements]]


def test_conflicts_for_an_occasion_are_those_of_where_it_goes(unit_of_work: UnitOfWork) -> None:
    place = make_meeting_point(unit_of_work)
    other = make_occasion(unit_of_work, name="Stickcafé", meeting_point_id=place, day=CHRISTMAS_EVE, starts=time(11))
    mine = occasion_draft(unit_of_work.session, make_occasion(unit_of_work, meeting_point_id=place))

    here = conflicts_for(unit_of_work.session, mine, today=MONDAY)
    there = conflicts_for(unit_of_work.session, replace(mine, day=CHRISTMAS_EVE), today=MONDAY)

    assert here == ()
    assert there == (
        Conflict(kind=ConflictKind.SAME_ROOM, day=CHRISTMAS_EVE, other_occasion_id=other, other_name="Stickcafé"),
        Conflict(kind=ConflictKind.CLOSED_DAY, day=CHRISTMAS_EVE, closed_day_name="Julafton"),
    )


def test_conflicts_for_an_occasion_heed_that_it_was_kept_on_its_day_only(unit_of_work: UnitOfWork) -> None:
    occasion_id = make_occasion(unit_of_work, day=CHRISTMAS_EVE)
    decide_hits(unit_of_work, [HitDecision(occasion_id=occasion_id, version=1, action=HitAction.KEEP)])
    draft = occasion_draft(unit_of_work.session, occasion_id)

    stays = conflicts_for(unit_of_work.session, draft, today=MONDAY)
    goes = conflicts_for(unit_of_work.session, replace(draft, day=date(2026, 12, 25)), today=MONDAY)

    assert [conflict.closed_day_name for conflict in (*stays, *goes)] == ["Juldagen"]


def test_conflicts_for_a_series_list_every_day_ahead(unit_of_work: UnitOfWork) -> None:
    place = make_meeting_point(unit_of_work)
    fortnight = WeeklyRule(anchor=MONDAY, every_weeks=2)
    make_series(unit_of_work, name="Stickcafé", meeting_point_id=place, rule=fortnight)
    season = Season(first=MONDAY, last=MONDAY + timedelta(weeks=5))
    draft = draft_of_series(unit_of_work, meeting_point_id=place, season=season, starts=time(11))

    found = conflicts_for(unit_of_work.session, draft, today=MONDAY)

    assert [(conflict.kind, conflict.day) for conflict in found] == [
        (ConflictKind.SAME_ROOM, MONDAY + timedelta(weeks=number)) for number in (0, 2, 4)
    ]


def test_conflicts_for_a_series_leave_its_own_occasions_out(unit_of_work: UnitOfWork) -> None:
    series_id = make_series(unit_of_work, season=Season(first=MONDAY, last=MONDAY + timedelta(weeks=3)))
    draft = series_draft(unit_of_work.session, series_id)

    assert conflicts_for(unit_of_work.session, replace(draft, ends=time(11)), today=MONDAY) == ()


@pytest.mark.parametrize(
    "half_done",
    [
        {"ends": time(9)},
        {"meeting_point_id": None},
        {"rule": WeeklyRule(anchor=MONDAY, every_weeks=0)},
        {"season": Season(first=MONDAY, last=MONDAY - timedelta(days=1))},
    ],
)
def test_conflicts_for_a_form_that_is_half_done_are_none(
    unit_of_work: UnitOfWork, half_done: dict[str, object]
) -> None:
    place = make_meeting_point(unit_of_work)
    make_series(unit_of_work, meeting_point_id=place)
    draft = draft_of_series(unit_of_work, meeting_point_id=place)

    assert conflicts_for(unit_of_work.session, draft, today=MONDAY) != ()
    assert conflicts_for(unit_of_work.session, replace(draft, **half_done), today=MONDAY) == ()  # type: ignore[arg-type]


@pytest.mark.parametrize("number", [1, 3])
def test_conflicts_for_a_series_send_three_statements(
    unit_of_work: UnitOfWork, count_statements: Counter, number: int
) -> None:
    place = make_meeting_point(unit_of_work)
    for _ in range(number):
        make_series(unit_of_work, meeting_point_id=place)
    draft = draft_of_series(unit_of_work, meeting_point_id=place)
    unit_of_work.session.expunge_all()

    with count_statements() as sent:
        found = conflicts_for(unit_of_work.session, draft, today=MONDAY)

    assert len([one for one in found if one.kind is ConflictKind.SAME_ROOM]) == 27 * number
    assert sent.count == 3


def test_conflicts_for_a_series_moved_from_now_on_are_those_of_its_new_days(unit_of_work: UnitOfWork) -> None:
    tuesday = MONDAY + timedelta(days=1)
    place = make_meeting_point(unit_of_work)
    make_series(unit_of_work, meeting_point_id=place, rule=WeeklyRule(anchor=tuesday))
    dragged = occasion_draft(unit_of_work.session, make_occasion(unit_of_work, meeting_point_id=place))

    moved = moved_series_draft(unit_of_work.session, replace(dragged, day=tuesday))

    found = conflicts_for(unit_of_work.session, moved, today=MONDAY)
    assert [(conflict.kind, conflict.day) for conflict in found] == [(ConflictKind.SAME_ROOM, tuesday)]
