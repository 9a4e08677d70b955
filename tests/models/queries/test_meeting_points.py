"""The list of meeting points and everything about one."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, time, timedelta

import pytest

from models.queries.meeting_points import (
    MeetingPointFilter,
    meeting_point_details,
    meeting_point_draft,
    meeting_point_rows,
)
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import EditConflict
from models.values.identifiers import MeetingPointId
from models.values.places import PlaceKind
from models.values.recurrence import Season, WeeklyRule
from tests.conftest import Statements
from tests.factories import make_area, make_meeting_point, make_organisation, make_series


def test_rows_stand_in_swedish_order(unit_of_work: UnitOfWork) -> None:
    for name in ("Östermark", "Ängen", "Zenit", "Åkern", "andra"):
        make_meeting_point(unit_of_work, name=name)

    rows = meeting_point_rows(unit_of_work.session)

    assert [row.name for row in rows] == ["andra", "Zenit", "Åkern", "Ängen", "Östermark"]


def test_rows_count_series_that_have_not_ended(unit_of_work: UnitOfWork, today: date) -> None:
    place = make_meeting_point(unit_of_work)
    make_series(unit_of_work, meeting_point_id=place)
    make_series(unit_of_work, meeting_point_id=place, season=Season(first=today, last=today + timedelta(weeks=2)))

    now = meeting_point_rows(unit_of_work.session, today=today)
    later = meeting_point_rows(unit_of_work.session, today=today + timedelta(weeks=3))

    assert [row.open_series for row in now + later] == [2, 1]


def test_rows_are_found_by_words_of_name_address_organisation_and_area(unit_of_work: UnitOfWork) -> None:
    make_meeting_point(
        unit_of_work,
        name="Ångaren",
        address="Kajgatan 2",
        organisation_id=make_organisation(unit_of_work, name="Sjöscouterna"),
        area_id=make_area(unit_of_work, "Hamnsidan"),
    )
    make_meeting_point(unit_of_work, name="Träffen")

    for text in ("ång", "KAJGATAN", "scout", "hamn 2"):
        found = meeting_point_rows(unit_of_work.session, MeetingPointFilter(text=text))
        assert [row.name for row in found] == ["Ångaren"], text


def test_rows_are_filtered_by_area_and_kind(unit_of_work: UnitOfWork) -> None:
    area = make_area(unit_of_work, "Hamnsidan")
    make_meeting_point(unit_of_work, name="Ångaren", area_id=area)
    make_meeting_point(unit_of_work, name="Träffen")
    session = unit_of_work.session

    assert [row.area for row in meeting_point_rows(session, MeetingPointFilter(area_id=area))] == ["Hamnsidan"]
    assert meeting_point_rows(session, MeetingPointFilter(kind=PlaceKind.CHURCH)) == ()
    assert len(meeting_point_rows(session, MeetingPointFilter(kind=PlaceKind.LIBRARY))) == 2


@pytest.mark.parametrize("places", [1, 3])
def test_rows_take_one_statement(
    unit_of_work: UnitOfWork, count_statements: Callable[[], AbstractContextManager[Statements]], places: int
) -> None:
    for _ in range(places):
        make_meeting_point(unit_of_work)

    with count_statements() as sent:
        rows = meeting_point_rows(unit_of_work.session)

    assert (len(rows), sent.count) == (places, 1)


def test_details_tell_what_happens_there(unit_of_work: UnitOfWork, today: date) -> None:
    place = make_meeting_point(unit_of_work, area_id=make_area(unit_of_work, "Centrum"))
    make_series(unit_of_work, meeting_point_id=place, name="Språkcafé")
    make_series(unit_of_work, name="Någon annanstans")

    details = meeting_point_details(unit_of_work.session, place, today)

    assert details.place == meeting_point_draft(unit_of_work.session, place)
    assert details.area == "Centrum"
    assert [(line.name, line.starts) for line in details.series] == [("Språkcafé", time(10))]
    assert [line.rule for line in details.series] == [WeeklyRule(anchor=today)]
    assert [line.day for line in details.next_occasions] == [today + timedelta(weeks=week) for week in range(5)]


def test_details_leave_out_what_has_ended(unit_of_work: UnitOfWork, today: date) -> None:
    place = make_meeting_point(unit_of_work)
    make_series(unit_of_work, meeting_point_id=place, season=Season(first=today, last=today))

    details = meeting_point_details(unit_of_work.session, place, today + timedelta(days=1))

    assert (details.series, details.next_occasions) == ((), ())


def test_one_that_was_taken_away_is_a_conflict(unit_of_work: UnitOfWork, today: date) -> None:
    with pytest.raises(EditConflict):
        meeting_point_details(unit_of_work.session, MeetingPointId(7), today)
    with pytest.raises(EditConflict):
        meeting_point_draft(unit_of_work.session, MeetingPointId(7))
