"""Saving and removing meeting points, and the colour of a new one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from sqlalchemy import select

from models.entities.closed_day import ClosedDay
from models.entities.meeting_point import MeetingPoint
from models.queries.meeting_points import meeting_point_draft, meeting_point_rows
from models.services.meeting_points import (
    MeetingPointDraft,
    remove_meeting_point,
    save_meeting_point,
    suggest_colour,
)
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import ClosedDayKind
from models.values.errors import EditConflict, Invalid, ProblemCode, RefusalCode, Refused
from models.values.identifiers import AreaId, OrganisationId
from models.values.places import OpeningHours, PlaceColour, PlaceKind, StepFree
from tests.factories import OFFICE_UID, make_area, make_meeting_point, make_organisation, make_series

MONDAY = OpeningHours(weekday=0, opens=time(10), closes=time(19))
SATURDAY = OpeningHours(weekday=5, opens=time(10), closes=time(14, 30))


def _full(uow: UnitOfWork) -> MeetingPointDraft:
    return MeetingPointDraft(
        organisation_id=make_organisation(uow),
        area_id=make_area(uow, "Norrängen"),
        kind=PlaceKind.LIBRARY,
        name="Norrängens bibliotek",
        address="Norrängsvägen 22",
        room="Programrummet",
        floor=-1,
        bus_stop="Norrängens centrum",
        step_free=StepFree.YES,
        contact_function="Informationsdisken",
        contact_phone="08-465 004 12",
        contact_email="norrangen@ljungsala.example",
        opening_hours=(MONDAY, SATURDAY),
        colour=PlaceColour.TEAL,
        address_public=False,
        note="Nyckel i receptionen.",
    )


def test_save_meeting_point_keeps_every_field(unit_of_work: UnitOfWork) -> None:
    draft = _full(unit_of_work)

    key = save_meeting_point(unit_of_work, draft)

    unit_of_work.session.expire_all()
    assert meeting_point_draft(unit_of_work.session, key) == replace(draft, id=key, version=1)
    assert unit_of_work.session.get_one(MeetingPoint, key).owner == OFFICE_UID


def test_save_meeting_point_sorts_opening_hours(unit_of_work: UnitOfWork) -> None:
    key = save_meeting_point(unit_of_work, replace(_full(unit_of_work), opening_hours=(SATURDAY, MONDAY)))

    assert meeting_point_draft(unit_of_work.session, key).opening_hours == (MONDAY, SATURDAY)


def test_save_meeting_point_refuses_an_outdated_draft(unit_of_work: UnitOfWork) -> None:
    key = save_meeting_point(unit_of_work, _full(unit_of_work))
    outdated = meeting_point_draft(unit_of_work.session, key)
    save_meeting_point(unit_of_work, replace(outdated, room="Sagorummet"))

    with pytest.raises(EditConflict):
        save_meeting_point(unit_of_work, replace(outdated, room="Källaren"))

    assert meeting_point_draft(unit_of_work.session, key).room == "Sagorummet"


def test_save_meeting_point_names_every_wrong_field(unit_of_work: UnitOfWork) -> None:
    make_meeting_point(unit_of_work, name="Träffen")
    wrong = MeetingPointDraft(
        organisation_id=None,
        area_id=AreaId(999),
        kind=PlaceKind.OTHER,
        name="Träffen",
        address="å" * 161,
        floor=13,
        contact_phone="ring oss",
        contact_email="ingen",
        opening_hours=(OpeningHours(weekday=0, opens=time(10), closes=time(10)),),
    )

    with pytest.raises(Invalid) as invalid:
        save_meeting_point(unit_of_work, wrong)

    assert {problem.field: problem.code for problem in invalid.value.problems} == {
        "organisation_id": ProblemCode.REQUIRED,
        "area_id": ProblemCode.REQUIRED,
        "name": ProblemCode.ALREADY_USED,
        "address": ProblemCode.TOO_LONG,
        "floor": ProblemCode.OUT_OF_RANGE,
        "contact_phone": ProblemCode.NOT_A_PHONE,
        "contact_email": ProblemCode.NOT_AN_EMAIL,
        "opening_hours": ProblemCode.END_BEFORE_START,
    }


def test_save_meeting_point_wants_an_organisation_that_exists(unit_of_work: UnitOfWork) -> None:
    with pytest.raises(Invalid) as invalid:
        save_meeting_point(unit_of_work, replace(_full(unit_of_work), organisation_id=OrganisationId(999)))

    assert [problem.field for problem in invalid.value.problems] == ["organisation_id"]


def test_remove_meeting_point_takes_its_closures_along(unit_of_work: UnitOfWork) -> None:
    key = make_meeting_point(unit_of_work)
    closure = ClosedDay(
        kind=ClosedDayKind.CLOSURE,
        name="Golvslipning",
        first=date(2026, 12, 1),
        last=date(2026, 12, 2),
        meeting_point_id=key,
    )
    unit_of_work.session.add(closure)

    remove_meeting_point(unit_of_work, key, 1)

    assert meeting_point_rows(unit_of_work.session) == ()
    assert unit_of_work.session.scalars(select(ClosedDay)).all() == []


def test_remove_meeting_point_refuses_where_something_happens(unit_of_work: UnitOfWork) -> None:
    key = make_meeting_point(unit_of_work)
    make_series(unit_of_work, meeting_point_id=key)

    with pytest.raises(Refused) as refused:
        remove_meeting_point(unit_of_work, key, 1)

    assert refused.value.code is RefusalCode.MEETING_POINT_IN_USE
    assert refused.value.facts["series"] == 1


def test_suggest_colour_gives_one_that_fewest_places_have(unit_of_work: UnitOfWork) -> None:
    organisation_id = make_organisation(unit_of_work)
    given = []
    for number in range(len(PlaceColour) + 1):
        colour = suggest_colour(unit_of_work.session)
        given.append(colour)
        draft = MeetingPointDraft(
            organisation_id=organisation_id, kind=PlaceKind.OTHER, name=f"Plats {number}", colour=colour
        )
        save_meeting_point(unit_of_work, draft)

    assert given == [*PlaceColour, PlaceColour.BLUE]
