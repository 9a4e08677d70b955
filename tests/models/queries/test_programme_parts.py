"""Names, places and the sender that sheets of all kinds are gathered from."""

from __future__ import annotations

from sqlalchemy import select

from models.entities.activity_series import ActivitySeries
from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.queries.programme_parts import (
    names_of,
    programme_occasion,
    programme_place,
    programme_sender,
    with_series_and_places,
)
from models.services.local_texts import save_local_texts
from models.services.series import create_series
from models.storage.unit_of_work import UnitOfWork
from models.values.language import SWEDISH, LanguageCode
from tests.factories import draft_of_series, make_meeting_point, make_occasion

ENGLISH = LanguageCode("en")


def test_names_have_swedish_and_what_is_not_outdated(unit_of_work: UnitOfWork) -> None:
    draft = draft_of_series(unit_of_work, names={ENGLISH: "Language café"})
    series = unit_of_work.session.get_one(ActivitySeries, create_series(unit_of_work, draft))
    before = names_of(unit_of_work.session, [series])[series.uid]

    series.name = "Stickcafé"
    save_local_texts(unit_of_work, series.uid, "name", {ENGLISH: "Language café"}, swedish="Språkcafé")

    assert before.words == {SWEDISH: "Språkcafé", ENGLISH: "Language café"}
    assert names_of(unit_of_work.session, [series])[series.uid].words == {SWEDISH: "Stickcafé"}


def test_place_has_its_own_room_unless_the_occasion_says_one(unit_of_work: UnitOfWork) -> None:
    point = unit_of_work.session.get_one(MeetingPoint, make_meeting_point(unit_of_work))
    point.room = "Ljusgården"

    assert programme_place(point, "").room == "Ljusgården"
    assert programme_place(point, "Sal 3").room == "Sal 3"


def test_occasion_needs_no_further_statement(unit_of_work: UnitOfWork) -> None:
    make_occasion(unit_of_work, room="Sal 3")
    unit_of_work.session.expunge_all()
    (occasion,) = unit_of_work.session.scalars(select(Occasion).options(*with_series_and_places()))

    found = programme_occasion(occasion, names_of(unit_of_work.session, [occasion.series]))

    assert (found.names[SWEDISH], found.place.room, found.planned_place.room) == ("Språkcafé", "Sal 3", "Sal 3")


def test_sender_without_an_office_is_empty(unit_of_work: UnitOfWork) -> None:
    assert programme_sender(unit_of_work.session).organisers == ()
