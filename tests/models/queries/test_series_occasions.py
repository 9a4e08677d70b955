"""Which occasion is shown of a series that somebody found."""

from __future__ import annotations

from datetime import date, timedelta

from models.queries.series import occasion_to_show
from models.services.occasions import cancel_occasion, remove_occasion
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import CancelReason
from models.values.identifiers import SeriesId
from models.values.recurrence import Season
from tests.factories import make_series


def _day(uow: UnitOfWork, series_id: SeriesId, today: date) -> date | None:
    row = occasion_to_show(uow.session, series_id, today)
    return None if row is None else row.day


def test_next_occasion_is_shown_and_after_the_last_that_one(unit_of_work: UnitOfWork, today: date) -> None:
    last = today + timedelta(weeks=2)
    series_id = make_series(unit_of_work, season=Season(first=today, last=last))

    shown = [_day(unit_of_work, series_id, today + timedelta(days=days)) for days in (-9, 0, 1, 14, 15, 300)]

    assert shown == [today, today, today + timedelta(weeks=1), last, last, last]


def test_cancelled_occasion_is_shown_and_a_removed_one_is_not(unit_of_work: UnitOfWork, today: date) -> None:
    series_id = make_series(unit_of_work, season=Season(first=today, last=today))
    row = occasion_to_show(unit_of_work.session, series_id, today)
    assert row is not None

    cancel_occasion(unit_of_work, row.id, 1, reason=CancelReason.WEATHER)
    assert _day(unit_of_work, series_id, today) == today
    remove_occasion(unit_of_work, row.id, 2)

    assert _day(unit_of_work, series_id, today) is None
