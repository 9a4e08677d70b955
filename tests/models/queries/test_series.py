"""The list of series, and what a form gets of one that is gone."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, time, timedelta

import pytest
from sqlalchemy import select

from models.entities.occasion import Occasion
from models.queries.series import SeriesFilter, series_draft, series_rows
from models.services.occasions import cancel_occasion
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import CancelReason
from models.values.errors import EditConflict
from models.values.identifiers import SeriesId
from models.values.recurrence import Season, WeeklyRule
from tests.conftest import Statements
from tests.factories import make_meeting_point, make_series

MONDAY = date(2026, 11, 23)
Counter = Callable[[], AbstractContextManager[Statements]]


def test_series_rows_tell_rule_place_and_next_day(unit_of_work: UnitOfWork) -> None:
    place = make_meeting_point(unit_of_work, name="Läsrummet")
    series_id = make_series(unit_of_work, meeting_point_id=place, room="Sal 1")
    first = unit_of_work.session.scalars(select(Occasion.id).where(Occasion.day == MONDAY)).one()
    cancel_occasion(unit_of_work, first, 1, reason=CancelReason.OTHER)

    (row,) = series_rows(unit_of_work.session, today=MONDAY)

    assert (row.id, row.version, row.name, row.place_name, row.room) == (
        series_id,
        1,
        "Språkcafé",
        "Läsrummet",
        "Sal 1",
    )
    assert (row.rule, row.season) == (WeeklyRule(anchor=MONDAY), Season(first=MONDAY))
    assert row.next_day == MONDAY + timedelta(weeks=1)


def test_series_rows_show_what_the_filter_chooses(unit_of_work: UnitOfWork) -> None:
    place = make_meeting_point(unit_of_work)
    make_series(unit_of_work, name="Bokcirkel", meeting_point_id=place)
    make_series(unit_of_work, name="Avslutat", season=Season(first=MONDAY, last=MONDAY), starts=time(9))

    def names(chosen: SeriesFilter, today: date) -> list[str]:
        return [row.name for row in series_rows(unit_of_work.session, chosen, today=today)]

    tomorrow = MONDAY + timedelta(days=1)
    assert names(SeriesFilter(), MONDAY) == ["Avslutat", "Bokcirkel"]
    assert names(SeriesFilter(), tomorrow) == ["Bokcirkel"]
    assert names(SeriesFilter(with_ended=True), tomorrow) == ["Avslutat", "Bokcirkel"]
    assert names(SeriesFilter(meeting_point_id=place), MONDAY) == ["Bokcirkel"]


@pytest.mark.parametrize("number", [1, 3])
def test_series_rows_send_one_statement(unit_of_work: UnitOfWork, count_statements: Counter, number: int) -> None:
    for _ in range(number):
        make_series(unit_of_work)
    unit_of_work.session.expunge_all()

    with count_statements() as sent:
        rows = series_rows(unit_of_work.session, today=MONDAY)

    assert (len(rows), sent.count) == (number, 1)


def test_series_draft_of_one_that_is_gone_is_an_edit_conflict(unit_of_work: UnitOfWork) -> None:
    with pytest.raises(EditConflict):
        series_draft(unit_of_work.session, SeriesId(999))
