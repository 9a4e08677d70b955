"""Papers about pairs are read with first names, with a phone only where it is shared, and never for the protected."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from sqlalchemy import select

from models.entities.newcomer import Newcomer
from models.entities.occasion import Occasion
from models.entities.organisation import Coordinator
from models.entities.pair import FirstMeeting, Pair
from models.entities.person import Person
from models.queries.pair_papers import (
    guest_source,
    meetings_to_print,
    pair_paper_source,
    pairs_to_print,
    wall_source,
)
from models.services.occasions import cancel_occasion, remove_occasion
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import CancelReason
from models.values.errors import RefusalCode, Refused
from models.values.identifiers import CoordinatorId, FirstMeetingId, PairId, PersonId
from models.values.language import LanguageCode
from models.values.pair_papers import PaperPerson
from models.values.pairing_answers import WallShortage
from models.values.pairs import PairStatus
from models.values.people_drafts import NewcomerDraft
from tests.factories import make_area, make_meeting_point, make_occasion, make_person

PHONE = "070-174 06 31"


def pair_of(uow: UnitOfWork, newcomer: str, volunteer: str, meeting: FirstMeetingId | None = None) -> PairId:
    arabic = NewcomerDraft(print_language=LanguageCode("ar"))
    pair = Pair(
        newcomer_id=make_person(uow, given_name=newcomer, family_name="Påhittad", phone=PHONE, newcomer=arabic),
        volunteer_id=make_person(uow, given_name=volunteer, family_name="Påhittad", phone=PHONE),
        status=PairStatus.BOOKED,
        status_since=uow.clock.today(),
        proposed_on=uow.clock.today(),
        first_meeting_id=meeting,
    )
    uow.session.add(pair)
    uow.session.flush()
    return pair.id


def meeting_of(uow: UnitOfWork, day: date, **facts: int) -> FirstMeetingId:
    meeting = FirstMeeting(day=day, starts=time(17, 30), ends=time(19), room="Lilla salen", **facts)
    uow.session.add(meeting)
    uow.session.flush()
    return meeting.id


def person(uow: UnitOfWork, key: PersonId) -> Person:
    found = uow.session.get(Person, key)
    assert found is not None
    return found


def newcomer_of(uow: UnitOfWork, pair_id: PairId) -> Person:
    pair = uow.session.get(Pair, pair_id)
    assert pair is not None
    return person(uow, pair.newcomer_id)


def test_a_pair_has_first_names_the_newcomers_language_and_its_place(unit_of_work: UnitOfWork, today: date) -> None:
    point = make_meeting_point(unit_of_work, name="Hamnen", address="Kajen 3")
    meeting = meeting_of(unit_of_work, today, meeting_point_id=point)

    source = pair_paper_source(unit_of_work.session, pair_of(unit_of_work, "Samira", "Gunilla", meeting))

    assert (source.newcomer, source.volunteer) == (PaperPerson(first_name="Samira"), PaperPerson(first_name="Gunilla"))
    assert source.language == "ar"
    assert source.meeting is not None
    assert source.meeting.place is not None
    assert (source.meeting.place.name, source.meeting.place.room) == ("Hamnen", "Lilla salen")


def test_a_phone_comes_along_only_with_consent(unit_of_work: UnitOfWork, today: date) -> None:
    pair_id = pair_of(unit_of_work, "Samira", "Gunilla")
    assert pair_paper_source(unit_of_work.session, pair_id).newcomer.phone == ""

    newcomer_of(unit_of_work, pair_id).shares_contact_since = today

    source = pair_paper_source(unit_of_work.session, pair_id)
    assert (source.newcomer.phone, source.volunteer.phone) == (PHONE, "")


def test_a_language_that_sheets_are_not_printed_in_becomes_swedish(unit_of_work: UnitOfWork) -> None:
    pair_id = pair_of(unit_of_work, "Samira", "Gunilla")
    role = unit_of_work.session.scalars(select(Newcomer)).one()

    role.print_language = "sw"

    assert pair_paper_source(unit_of_work.session, pair_id).language == "sv"


def test_a_pair_that_is_gone_is_refused(unit_of_work: UnitOfWork) -> None:
    with pytest.raises(Refused) as refused:
        pair_paper_source(unit_of_work.session, PairId(77))

    assert refused.value.code is RefusalCode.NOT_FOUND


def protect(uow: UnitOfWork, pair_id: PairId) -> CoordinatorId:
    coordinator = Coordinator(name="Påhittad samordnare")
    uow.session.add(coordinator)
    uow.session.flush()
    hidden = newcomer_of(uow, pair_id)
    hidden.protected, hidden.responsible_id = True, coordinator.id
    return coordinator.id


def test_nobody_protected_reaches_paper_not_even_for_their_coordinator(database: Database, today: date) -> None:
    with database.write() as uow:
        meeting = meeting_of(uow, today)
        hidden, shown = (
            pair_of(uow, "Zohra", "Birgitta", meeting),
            pair_of(uow, "Samira", "Gunilla", meeting),
        )
        assert [table.newcomer for table in guest_source(uow.session, meeting).tables] == ["Zohra", "Samira"]
        coordinator = protect(uow, hidden)
        uow.commit()

    codes = {}
    for actor in (None, coordinator):
        with database.read(actor) as session:
            with pytest.raises(Refused) as refused:
                pair_paper_source(session, hidden)
            codes[actor] = refused.value.code
            guests = guest_source(session, meeting)
            assert [table.newcomer for table in guests.tables] == ["Samira"]
            assert guests.left_out == (0 if actor is None else 1)
            assert pairs_to_print(session, meeting) == (shown,)

    assert codes == {None: RefusalCode.NOT_FOUND, coordinator: RefusalCode.PROTECTED_NOT_PRINTED}


def test_tables_are_numbered_in_the_order_of_names(unit_of_work: UnitOfWork, today: date) -> None:
    meeting = meeting_of(unit_of_work, today)
    for newcomer, volunteer in (("Samira", "Gunilla"), ("Oleksandr", "Birgitta")):
        pair_of(unit_of_work, newcomer, volunteer, meeting)

    tables = guest_source(unit_of_work.session, meeting).tables

    assert [(table.number, table.volunteer, table.newcomer) for table in tables] == [
        (1, "Birgitta", "Oleksandr"),
        (2, "Gunilla", "Samira"),
    ]


def test_a_meeting_nobody_comes_to_has_no_guest_sheet(unit_of_work: UnitOfWork, today: date) -> None:
    with pytest.raises(Refused) as refused:
        guest_source(unit_of_work.session, meeting_of(unit_of_work, today))

    assert refused.value.code is RefusalCode.NO_FIRST_MEETING


def test_a_meeting_at_a_cancelled_occasion_is_none(unit_of_work: UnitOfWork, today: date) -> None:
    occasion = make_occasion(unit_of_work)
    meeting = meeting_of(unit_of_work, today, occasion_id=occasion)
    pair_id = pair_of(unit_of_work, "Samira", "Gunilla", meeting)
    assert pair_paper_source(unit_of_work.session, pair_id).meeting is not None

    cancel_occasion(unit_of_work, occasion, 1, reason=CancelReason.OTHER)

    assert pair_paper_source(unit_of_work.session, pair_id).meeting is None


def test_nobody_gets_a_paper_with_the_day_before_the_occasion_moved(unit_of_work: UnitOfWork, today: date) -> None:
    occasion = make_occasion(unit_of_work)
    meeting = meeting_of(unit_of_work, today, occasion_id=occasion)
    pair_id = pair_of(unit_of_work, "Samira", "Gunilla", meeting)
    unit_of_work.session.get_one(Occasion, occasion).day = today + timedelta(days=1)
    unit_of_work.session.flush()

    assert pair_paper_source(unit_of_work.session, pair_id).meeting is None


def test_a_meeting_at_a_removed_occasion_is_none(unit_of_work: UnitOfWork, today: date) -> None:
    occasion = make_occasion(unit_of_work)
    pair_id = pair_of(unit_of_work, "Samira", "Gunilla", meeting_of(unit_of_work, today, occasion_id=occasion))

    remove_occasion(unit_of_work, occasion, 1)

    assert pair_paper_source(unit_of_work.session, pair_id).meeting is None


def test_meetings_come_in_the_order_of_their_days(unit_of_work: UnitOfWork, today: date) -> None:
    later, first, past = (meeting_of(unit_of_work, today + timedelta(days=days)) for days in (9, 2, -1))

    session = unit_of_work.session
    assert meetings_to_print(session, today, None) == (first, later)
    assert meetings_to_print(session, today, today + timedelta(days=5)) == (first,)
    assert past not in meetings_to_print(session, today, None)


def test_the_wall_names_areas(unit_of_work: UnitOfWork) -> None:
    area = make_area(unit_of_work, "Hultet")
    shortage = WallShortage(people=8, lacking=None, area_id=area, language=None, kind=None, time=None)

    (lack,) = wall_source(unit_of_work.session, [shortage]).lacks

    assert (lack.people, lack.area, lack.language) == (8, "Hultet", "")
