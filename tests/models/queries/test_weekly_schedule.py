"""What is gathered for the sheet of a week."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from models.entities.activity_series import ActivitySeries
from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.queries.weekly_schedule import name_gaps, week_programme
from models.rules.weekly_schedule import programme_sheet
from models.services.local_texts import save_local_texts
from models.services.office import OfficeDraft, save_office
from models.services.series import create_series
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import OccasionStatus, OfficeScope
from models.values.identifiers import OccasionId
from models.values.language import SWEDISH, LanguageCode
from models.values.places import OrganisationKind
from models.values.timeslot import IsoWeek
from tests.conftest import Statements
from tests.factories import draft_of_series, make_meeting_point, make_occasion, make_organisation
from tests.models.documents.pictures import DRAWING

WEEK = IsoWeek(2026, 48)
ENGLISH, ARABIC = LanguageCode("en"), LanguageCode("ar")


def _occasion(uow: UnitOfWork, occasion_id: OccasionId) -> Occasion:
    return uow.session.get_one(Occasion, occasion_id)


def test_programme_stands_in_order_of_day_and_time(unit_of_work: UnitOfWork, today: date) -> None:
    make_occasion(unit_of_work, day=today + timedelta(days=1), name="Tisdag")
    make_occasion(unit_of_work, day=today, starts=time(14), ends=time(15), name="Eftermiddag")
    make_occasion(unit_of_work, day=today, name="Morgon")
    make_occasion(unit_of_work, day=today + timedelta(days=7), name="Nästa vecka")

    programme = week_programme(unit_of_work.session, WEEK)

    assert [found.names[SWEDISH] for found in programme.occasions] == ["Morgon", "Eftermiddag", "Tisdag"]


def test_programme_tells_the_plan_from_what_holds(unit_of_work: UnitOfWork, today: date) -> None:
    there = make_meeting_point(unit_of_work, name="Betelkyrkan", address="Östra Storgatan 31")
    occasion = _occasion(unit_of_work, make_occasion(unit_of_work, room="Sal 3"))
    occasion.day, occasion.starts, occasion.ends = today + timedelta(days=2), time(13), time(14)
    occasion.meeting_point_id, occasion.room = there, ""
    occasion.status = OccasionStatus.CANCELLED
    unit_of_work.session.flush()

    (found,) = week_programme(unit_of_work.session, WEEK).occasions

    assert (found.planned_day, found.planned_starts, found.planned_ends) == (today, time(10), time(12))
    assert (found.day, found.starts, found.ends) == (today + timedelta(days=2), time(13), time(14))
    assert (found.planned_place.address, found.planned_place.room) == ("Storgatan 1", "Sal 3")
    assert (found.place.name, found.place.address, found.place.room) == ("Betelkyrkan", "Östra Storgatan 31", "")
    assert found.status is OccasionStatus.CANCELLED


def test_programme_shows_the_places_own_room_where_the_occasion_has_none(unit_of_work: UnitOfWork) -> None:
    place = make_meeting_point(unit_of_work)
    unit_of_work.session.get_one(MeetingPoint, place).room = "Ljusgården"
    make_occasion(unit_of_work, meeting_point_id=place)

    (found,) = week_programme(unit_of_work.session, WEEK).occasions

    assert found.place.room == "Ljusgården"


def test_an_occasion_moved_to_another_week_stands_in_both(unit_of_work: UnitOfWork, today: date) -> None:
    occasion = _occasion(unit_of_work, make_occasion(unit_of_work))
    occasion.day = today + timedelta(weeks=2)
    unit_of_work.session.flush()

    found = [week_programme(unit_of_work.session, WEEK.shifted(weeks)).occasions for weeks in (0, 1, 2)]

    assert [len(occasions) for occasions in found] == [1, 0, 1]


def test_a_removed_occasion_is_left_out(unit_of_work: UnitOfWork) -> None:
    occasion = _occasion(unit_of_work, make_occasion(unit_of_work))
    assert len(week_programme(unit_of_work.session, WEEK).occasions) == 1

    occasion.removed = True
    unit_of_work.session.flush()

    assert week_programme(unit_of_work.session, WEEK).occasions == ()


def test_chosen_meeting_points_count_before_and_after_a_move(unit_of_work: UnitOfWork) -> None:
    here, there = make_meeting_point(unit_of_work), make_meeting_point(unit_of_work)
    occasion = _occasion(unit_of_work, make_occasion(unit_of_work, meeting_point_id=here))
    occasion.meeting_point_id = there
    make_occasion(unit_of_work, name="Någon annanstans")
    session = unit_of_work.session
    session.flush()

    for chosen in (here, there):
        found = week_programme(session, WEEK, meeting_points=frozenset({chosen})).occasions
        assert [occasion.names[SWEDISH] for occasion in found] == ["Språkcafé"]
    assert week_programme(session, WEEK, meeting_points=frozenset()).occasions == ()


def test_programme_has_the_offices_names_without_outdated_ones(unit_of_work: UnitOfWork) -> None:
    draft = draft_of_series(unit_of_work, names={ENGLISH: "Language café", ARABIC: "مقهى اللغة"})
    series = unit_of_work.session.get_one(ActivitySeries, create_series(unit_of_work, draft))
    (before,) = week_programme(unit_of_work.session, WEEK).occasions

    series.name = "Stickcafé"
    changed = {ENGLISH: "Knitting café", ARABIC: "مقهى اللغة"}
    save_local_texts(unit_of_work, series.uid, "name", changed, swedish="Stickcafé")

    (after,) = week_programme(unit_of_work.session, WEEK).occasions
    assert before.names == {SWEDISH: "Språkcafé", ENGLISH: "Language café", ARABIC: "مقهى اللغة"}
    assert after.names == {SWEDISH: "Stickcafé", ENGLISH: "Knitting café"}


def test_name_gaps_tell_missing_from_outdated(unit_of_work: UnitOfWork) -> None:
    draft = draft_of_series(unit_of_work, names={ENGLISH: "Language café", ARABIC: "مقهى اللغة"})
    series = unit_of_work.session.get_one(ActivitySeries, create_series(unit_of_work, draft))
    save_local_texts(unit_of_work, series.uid, "name", {ARABIC: "مقهى اللغة"}, swedish="Språkcafé")
    languages = [SWEDISH, LanguageCode("sv-simple"), ENGLISH, ARABIC]
    missing = name_gaps(unit_of_work.session, WEEK, languages)

    series.name = "Stickcafé"
    unit_of_work.session.flush()

    outdated = name_gaps(unit_of_work.session, WEEK, languages)
    assert [(gap.language, gap.stale) for gap in missing] == [(ENGLISH, False)]
    assert [(gap.language, gap.stale) for gap in outdated] == [(ENGLISH, False), (ARABIC, True)]


def test_name_gaps_leave_out_what_is_not_printed(unit_of_work: UnitOfWork) -> None:
    create_series(unit_of_work, replace(draft_of_series(unit_of_work), on_public_programme=False))

    assert name_gaps(unit_of_work.session, WEEK, [ENGLISH]) == ()


def test_sender_is_the_office(unit_of_work: UnitOfWork) -> None:
    make_organisation(unit_of_work, name="Ljungsala kommun", kind=OrganisationKind.MUNICIPALITY)
    draft = OfficeDraft(
        version=1,
        organisation_name="Ljungsala kommun",
        organisation_kind=OrganisationKind.MUNICIPALITY,
        responsible_board="Kultur- och fritidsnämnden",
        scope=OfficeScope.BOTH,
        phone="08-465 004 10",
        web_address="ljungsala.example",
        logo=DRAWING,
        colour="#8F4A00",
        footer="Välkommen",
        footers={ARABIC: "أهلا"},
        qr_suffix="/{language}",
    )
    save_office(unit_of_work, draft)

    sender = week_programme(unit_of_work.session, WEEK).sender

    assert sender.organisers == ("Ljungsala kommun",)
    assert (sender.phone, sender.web_address, sender.logo) == ("08-465 004 10", "ljungsala.example", DRAWING)
    assert (sender.colour, sender.qr_suffix) == ("#8F4A00", "/{language}")
    assert sender.footer is not None
    assert sender.footer.words == {SWEDISH: "Välkommen", ARABIC: "أهلا"}


def test_an_empty_database_gives_an_empty_week(unit_of_work: UnitOfWork) -> None:
    programme = week_programme(unit_of_work.session, WEEK)

    assert (programme.occasions, programme.sender.organisers) == ((), ())


def test_what_is_not_public_is_marked_and_kept_off_the_sheet(unit_of_work: UnitOfWork) -> None:
    hidden = make_meeting_point(unit_of_work, name="Hemligt", address="Tystgränd 99", address_public=False)
    make_occasion(unit_of_work, meeting_point_id=hidden, name="Öppet café")
    create_series(unit_of_work, replace(draft_of_series(unit_of_work, name="Värdträff"), on_public_programme=False))
    make_occasion(unit_of_work, name="Språkcafé")

    programme = week_programme(unit_of_work.session, WEEK)

    gathered = {found.names[SWEDISH] for found in programme.occasions}
    assert gathered == {"Öppet café", "Värdträff", "Språkcafé"}
    sheet = repr(programme_sheet(programme))
    assert "Språkcafé" in sheet
    for hidden_word in ("Öppet café", "Värdträff", "Hemligt", "Tystgränd"):
        assert hidden_word not in sheet


@pytest.mark.parametrize("occasions", [1, 3])
def test_programme_takes_four_statements(
    unit_of_work: UnitOfWork, count_statements: Callable[[], AbstractContextManager[Statements]], occasions: int
) -> None:
    for _ in range(occasions):
        make_occasion(unit_of_work)
    unit_of_work.session.expunge_all()

    with count_statements() as sent:
        programme = week_programme(unit_of_work.session, WEEK)

    assert (len(programme.occasions), sent.count) == (occasions, 4)
