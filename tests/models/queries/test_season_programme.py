"""What is gathered for the season of one meeting point."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select

from models.entities.activity_series import ActivitySeries
from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.queries.season_programme import meeting_point_of, season_programme
from models.rules.season_sheet import season_sheet
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import EditConflict
from models.values.identifiers import MeetingPointId
from models.values.language import SWEDISH
from models.values.recurrence import DatesRule, Season, WeeklyRule
from tests.conftest import Statements
from tests.factories import make_meeting_point, make_series


def test_season_has_the_series_of_the_place_with_rule_and_occasions(unit_of_work: UnitOfWork, today: date) -> None:
    here = make_meeting_point(unit_of_work, name="Träffen")
    last = today + timedelta(weeks=5)
    make_series(unit_of_work, meeting_point_id=here, room="Sal 3", season=Season(first=today, last=last))
    make_series(unit_of_work, name="Någon annanstans")

    found = season_programme(unit_of_work.session, here, today)

    (series,) = found.series
    assert (found.place.name, found.today) == ("Träffen", today)
    assert (series.names[SWEDISH], series.rule, series.place.room) == ("Språkcafé", WeeklyRule(anchor=today), "Sal 3")
    assert [occasion.day for occasion in series.occasions] == [today + timedelta(weeks=week) for week in range(6)]
    assert series.made_until == last


def test_removed_occasion_is_gone_but_its_day_is_known(unit_of_work: UnitOfWork, today: date) -> None:
    here = make_meeting_point(unit_of_work)
    later = today + timedelta(days=9)
    make_series(unit_of_work, meeting_point_id=here, rule=DatesRule(dates=(today, later)))
    occasion = unit_of_work.session.scalars(select(Occasion).where(Occasion.day == later)).one()
    occasion.removed = True
    unit_of_work.session.flush()

    programme = season_programme(unit_of_work.session, here, today)

    (series,) = programme.series
    assert (len(series.occasions), series.made_until) == (1, later)
    assert season_sheet(programme).rows[0].cancelled == (later,)


def test_past_occasion_that_was_moved_ahead_is_there(unit_of_work: UnitOfWork, today: date) -> None:
    here = make_meeting_point(unit_of_work)
    make_series(unit_of_work, meeting_point_id=here, rule=DatesRule(dates=(today,)))
    occasion = unit_of_work.session.scalars(select(Occasion)).one()
    occasion.day = today + timedelta(days=9)
    unit_of_work.session.flush()

    (series,) = season_programme(unit_of_work.session, here, today + timedelta(days=2)).series

    assert [found.day for found in series.occasions] == [today + timedelta(days=9)]


def test_unknown_meeting_point_is_a_conflict(unit_of_work: UnitOfWork, today: date) -> None:
    with pytest.raises(EditConflict):
        season_programme(unit_of_work.session, MeetingPointId(99), today)


@pytest.mark.parametrize("number", [1, 3])
def test_season_takes_the_same_statements_for_more_series(
    unit_of_work: UnitOfWork,
    today: date,
    number: int,
    count_statements: Callable[[], AbstractContextManager[Statements]],
) -> None:
    here = make_meeting_point(unit_of_work)
    for at in range(number):
        make_series(unit_of_work, meeting_point_id=here, name=f"Café {at}")
    unit_of_work.session.expunge_all()

    with count_statements() as statements:
        season_programme(unit_of_work.session, here, today)

    assert statements.count <= 6


def test_public_note_comes_along_and_an_empty_one_does_not(unit_of_work: UnitOfWork, today: date) -> None:
    here = make_meeting_point(unit_of_work)
    noted = unit_of_work.session.get_one(ActivitySeries, make_series(unit_of_work, meeting_point_id=here))
    noted.public_note = "Ta med en mugg"
    make_series(unit_of_work, meeting_point_id=here)
    unit_of_work.session.flush()

    first, second = season_programme(unit_of_work.session, here, today).series

    assert first.public_note is not None
    assert first.public_note.words[SWEDISH] == "Ta med en mugg"
    assert second.public_note is None


def test_meeting_point_is_found_by_the_uid_that_sets_keep(unit_of_work: UnitOfWork) -> None:
    here = make_meeting_point(unit_of_work)
    uid = unit_of_work.session.get_one(MeetingPoint, here).uid

    assert meeting_point_of(unit_of_work.session, uid) == here
    assert meeting_point_of(unit_of_work.session, uuid4()) is None
