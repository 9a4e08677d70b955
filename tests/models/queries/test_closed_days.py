"""Closed days computed and entered, and the occasions they hit."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, time

import pytest

from models.queries.closed_days import closed_day_hits, closed_day_rows
from models.services.closed_days import save_closed_day
from models.services.occasions import cancel_occasion, remove_occasion
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import CancelReason, ClosedDayKind
from models.values.activity_drafts import ClosedDayDraft
from models.values.timeslot import DateSpan
from tests.conftest import Statements
from tests.factories import make_meeting_point, make_occasion

TODAY = date(2026, 11, 23)
CHRISTMAS_EVE = date(2026, 12, 24)
Counter = Callable[[], AbstractContextManager[Statements]]


def christmas_break() -> ClosedDayDraft:
    return ClosedDayDraft(
        kind=ClosedDayKind.SCHOOL_BREAK, name="Jullov", first=date(2026, 12, 21), last=date(2027, 1, 10)
    )


def test_closed_day_rows_join_computed_and_entered_days_in_order(unit_of_work: UnitOfWork) -> None:
    entered = save_closed_day(unit_of_work, christmas_break())

    rows = closed_day_rows(unit_of_work.session, DateSpan(first=date(2026, 12, 26), last=date(2027, 1, 5)))

    assert [(row.id, row.version, row.name, row.first) for row in rows] == [
        (entered, 1, "Jullov", date(2026, 12, 21)),
        (None, None, "Annandag jul", date(2026, 12, 26)),
        (None, None, "Nyårsafton", date(2026, 12, 31)),
        (None, None, "Nyårsdagen", date(2027, 1, 1)),
        (None, None, "Trettondagsafton", date(2027, 1, 5)),
    ]
    assert rows[-1].closed_from == time(14)


@pytest.mark.parametrize("number", [1, 3])
def test_closed_day_rows_send_one_statement(unit_of_work: UnitOfWork, count_statements: Counter, number: int) -> None:
    for _ in range(number):
        save_closed_day(unit_of_work, christmas_break())

    with count_statements() as sent:
        rows = closed_day_rows(unit_of_work.session, DateSpan(first=date(2027, 1, 7), last=date(2027, 1, 8)))

    assert (len(rows), sent.count) == (number, 1)


def test_closed_day_hits_list_planned_occasions_from_today_on(unit_of_work: UnitOfWork) -> None:
    place = make_meeting_point(unit_of_work, name="Läsrummet")
    hit = make_occasion(unit_of_work, day=CHRISTMAS_EVE, name="Julkafé", meeting_point_id=place)
    cancelled = make_occasion(unit_of_work, day=CHRISTMAS_EVE)
    removed = make_occasion(unit_of_work, day=CHRISTMAS_EVE)
    make_occasion(unit_of_work, day=date(2026, 12, 23))
    cancel_occasion(unit_of_work, cancelled, 1, reason=CancelReason.OTHER)
    remove_occasion(unit_of_work, removed, 1)

    (found,) = closed_day_hits(unit_of_work.session, TODAY)

    assert (found.occasion_id, found.version, found.day, found.name) == (hit, 1, CHRISTMAS_EVE, "Julkafé")
    assert (found.place_name, found.closed_day_kind, found.closed_day_name) == (
        "Läsrummet",
        ClosedDayKind.EVE,
        "Julafton",
    )
    assert closed_day_hits(unit_of_work.session, date(2026, 12, 25)) == ()


def test_closed_day_hits_of_one_place_leave_the_others(unit_of_work: UnitOfWork) -> None:
    closed, other = make_meeting_point(unit_of_work), make_meeting_point(unit_of_work)
    hit, _ = (make_occasion(unit_of_work, meeting_point_id=place) for place in (closed, other))
    save_closed_day(
        unit_of_work,
        ClosedDayDraft(kind=ClosedDayKind.CLOSURE, name="Målning", first=TODAY, last=TODAY, meeting_point_id=closed),
    )

    found = closed_day_hits(unit_of_work.session, TODAY)

    assert [one.occasion_id for one in found] == [hit]


@pytest.mark.parametrize("number", [1, 3])
def test_closed_day_hits_send_two_statements(unit_of_work: UnitOfWork, count_statements: Counter, number: int) -> None:
    for _ in range(number):
        make_occasion(unit_of_work, day=CHRISTMAS_EVE)
    unit_of_work.session.expunge_all()

    with count_statements() as sent:
        found = closed_day_hits(unit_of_work.session, TODAY)

    assert (len(found), sent.count) == (number, 2)
