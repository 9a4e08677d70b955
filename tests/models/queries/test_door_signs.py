"""What is gathered for signs on doors."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from sqlalchemy import select

from models.entities.occasion import Occasion
from models.queries.door_signs import door_signs
from models.queries.series import series_draft
from models.services.series import change_series_from
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import OccasionStatus
from models.values.identifiers import OccasionId, SeriesId
from models.values.language import SWEDISH
from models.values.timeslot import IsoWeek
from tests.conftest import Statements
from tests.factories import make_occasion, make_series

WEEK = IsoWeek(2026, 48)


def first_of(uow: UnitOfWork, series_id: SeriesId) -> Occasion:
    statement = select(Occasion).where(Occasion.series_id == series_id).order_by(Occasion.day)
    return uow.session.scalars(statement).all()[0]


def cancel(uow: UnitOfWork, occasion_id: OccasionId) -> None:
    uow.session.get_one(Occasion, occasion_id).status = OccasionStatus.CANCELLED
    uow.session.flush()


def test_signs_are_for_what_is_not_as_announced(unit_of_work: UnitOfWork, today: date) -> None:
    make_occasion(unit_of_work, name="Som vanligt")
    cancel(unit_of_work, make_occasion(unit_of_work, name="Inställt"))
    retimed = unit_of_work.session.get_one(Occasion, make_occasion(unit_of_work, name="Ny tid"))
    retimed.starts = time(11)
    removed = unit_of_work.session.get_one(Occasion, make_occasion(unit_of_work, name="Borttaget"))
    removed.status, removed.removed = OccasionStatus.CANCELLED, True
    unit_of_work.session.flush()

    found = door_signs(unit_of_work.session, WEEK.span, today)

    assert [notice.occasion.names[SWEDISH] for notice in found.notices] == ["Inställt", "Ny tid"]


def test_moved_occasion_belongs_to_the_day_it_left(unit_of_work: UnitOfWork, today: date) -> None:
    moved = unit_of_work.session.get_one(Occasion, make_occasion(unit_of_work))
    moved.day = today + timedelta(weeks=2)
    unit_of_work.session.flush()

    weeks = [len(door_signs(unit_of_work.session, WEEK.shifted(at).span, today).notices) for at in range(3)]

    assert weeks == [1, 0, 1]


def test_chosen_occasions_only(unit_of_work: UnitOfWork, today: date) -> None:
    first, second = make_occasion(unit_of_work), make_occasion(unit_of_work)
    cancel(unit_of_work, first)
    cancel(unit_of_work, second)

    found = door_signs(unit_of_work.session, WEEK.span, today, occasions=frozenset({second}))

    assert [notice.occasion.occasion_id for notice in found.notices] == [second]


def test_later_occasions_are_those_that_are_on(unit_of_work: UnitOfWork, today: date) -> None:
    series_id = make_series(unit_of_work)
    found = unit_of_work.session.scalars(select(Occasion).where(Occasion.series_id == series_id).order_by(Occasion.day))
    first, second, *_rest = found.all()
    cancel(unit_of_work, first.id)
    cancel(unit_of_work, second.id)

    (notice,) = door_signs(unit_of_work.session, WEEK.span, today).notices

    assert notice.later[0].day == today + timedelta(weeks=2)


def test_series_that_goes_on_under_another_is_the_same_to_readers(unit_of_work: UnitOfWork, today: date) -> None:
    series_id = make_series(unit_of_work)
    draft = series_draft(unit_of_work.session, series_id)
    change_series_from(unit_of_work, replace(draft, starts=time(14), ends=time(16)), today + timedelta(weeks=1))
    cancel(unit_of_work, first_of(unit_of_work, series_id).id)

    (notice,) = door_signs(unit_of_work.session, WEEK.span, today).notices

    assert (notice.later[0].day, notice.later[0].starts) == (today + timedelta(weeks=1), time(14))


@pytest.mark.parametrize("number", [1, 3])
def test_signs_take_the_same_statements_for_more_occasions(
    unit_of_work: UnitOfWork,
    today: date,
    number: int,
    count_statements: Callable[[], AbstractContextManager[Statements]],
) -> None:
    for _at in range(number):
        cancel(unit_of_work, first_of(unit_of_work, make_series(unit_of_work)).id)
    unit_of_work.session.expunge_all()

    with count_statements() as statements:
        door_signs(unit_of_work.session, WEEK.span, today)

    assert statements.count <= 5
