"""The demo's office and places: complete, well-formed and nobody's."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.entities.activity_series import ActivitySeries
from models.entities.meeting_point import MeetingPoint
from models.entities.organisation import Coordinator
from models.queries.areas import area_rows
from models.queries.intake import intake_draft
from models.queries.meeting_points import meeting_point_rows
from models.queries.office import office_details
from models.rules.contact_details import is_email, is_phone, is_web_address
from models.values.places import PlaceKind

FICTITIOUS = ("08-465 004 ", "070-174 06 ")


def test_demo_has_the_municipality_of_the_domain(demo_session: Session) -> None:
    rows = meeting_point_rows(demo_session)

    assert len(area_rows(demo_session)) == 10
    assert len(rows) == 40
    assert Counter(row.organisation for row in rows)["Ljungsala bibliotek"] == 6
    assert sum(row.kind in (PlaceKind.CHURCH, PlaceKind.PARISH_HALL) for row in rows) == 11
    assert demo_session.scalar(select(func.count()).select_from(ActivitySeries)) == 26


def test_office_says_that_it_is_invented(demo_session: Session) -> None:
    office = office_details(demo_session)

    assert office is not None
    assert office.name == "Ljungsala kommun"
    assert "påhittad" in office.responsible_board
    assert (office.phone, office.web_address) == ("08-465 004 10", "ljungsala.example/sprakcafe")
    assert office.logo is not None
    intake = intake_draft(demo_session)
    assert intake is not None
    assert "påhittat" in intake.second_hand_contact
    assert demo_session.scalars(select(Coordinator.name)).all() == ["Ingrid Ekdahl"]


def test_contact_details_are_well_formed_and_belong_to_nobody(demo_session: Session) -> None:
    places = demo_session.scalars(select(MeetingPoint)).all()

    assert len(places) == 40
    for place in places:
        assert is_phone(place.contact_phone), place.name
        assert place.contact_phone.startswith(FICTITIOUS), place.name
        assert not place.contact_email or (is_email(place.contact_email) and place.contact_email.endswith(".example"))
        assert place.contact_function, place.name
    assert is_web_address("ljungsala.example/sprakcafe")


def test_phone_numbers_are_not_shared(demo_session: Session) -> None:
    phones = demo_session.scalars(select(MeetingPoint.contact_phone)).all()

    assert len(set(phones)) == len(phones)
