"""Calls and forms: registered, changed, turned into people, sent elsewhere or closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from models.entities.enquiry import Enquiry
from models.entities.organisation import Coordinator
from models.queries.enquiries import EnquiryFilter, enquiry_draft, enquiry_person_draft, enquiry_rows
from models.queries.person_cards import person_details, person_draft
from models.rules.availability import PartOfDay, every_week
from models.services.enquiries import (
    become_known_person,
    become_person,
    close_enquiry,
    redirect_enquiry,
    remove_enquiry,
    reopen_enquiry,
    save_enquiry,
)
from models.services.people import save_person
from models.services.protection import protect_person
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.enquiries import EnquiryChannel, EnquiryDraft, EnquiryOutcome, EnquiryState, EnquiryWant
from models.values.errors import EditConflict, Invalid, ProblemCode, RefusalCode, Refused
from models.values.identifiers import EnquiryId, PersonId
from models.values.people import AssignmentKind, ContactChannel, InformedHow
from models.values.people_drafts import PersonDraft, ProtectionDraft
from tests.factories import make_area, make_organisation, make_person

CALL = EnquiryDraft(
    wants=(EnquiryWant.LANGUAGE_FRIEND, EnquiryWant.CAFE_HOST),
    name=" Per Olof Nyqvist ",
    phone="0701740605",
    preferred_channel=ContactChannel.SMS,
    availability=every_week([(0, PartOfDay.EVENING)]),
    note="Elektriker.",
    next_step="Boka intervju",
)


@pytest.fixture
def enquiry_id(unit_of_work: UnitOfWork) -> EnquiryId:
    make_organisation(unit_of_work)
    area = make_area(unit_of_work, "Centrum")
    return save_enquiry(unit_of_work, replace(CALL, area_id=area))


def test_call_is_read_as_it_was_written(unit_of_work: UnitOfWork, enquiry_id: EnquiryId) -> None:
    today = unit_of_work.clock.today()

    read = enquiry_draft(unit_of_work.session, enquiry_id)

    assert read == replace(
        CALL, id=enquiry_id, version=1, received_on=today, name="Per Olof Nyqvist", area_id=read.area_id
    )
    row = unit_of_work.session.get_one(Enquiry, enquiry_id)
    assert row.phone_number == "+46701740605"


def test_somebody_who_only_gives_things_is_not_kept(unit_of_work: UnitOfWork) -> None:
    with pytest.raises(Refused) as refused:
        save_enquiry(unit_of_work, replace(CALL, wants=(EnquiryWant.THINGS,)))

    assert refused.value.code is RefusalCode.NOTHING_PERSONAL_TO_KEEP
    assert unit_of_work.session.scalar(select(func.count()).select_from(Enquiry)) == 0


@pytest.mark.parametrize(
    ("draft", "field", "code"),
    [
        (replace(CALL, wants=()), "wants", ProblemCode.CHOOSE_ONE),
        (replace(CALL, name=" "), "name", ProblemCode.REQUIRED),
        (replace(CALL, next_step="", next_step_on=None, note="811218-9876"), "note", ProblemCode.IDENTITY_NUMBER),
        (replace(CALL, form_text="Personnummer: 19811218-9876"), "form_text", ProblemCode.IDENTITY_NUMBER),
        (replace(CALL, phone="811218-9876"), "phone", ProblemCode.IDENTITY_NUMBER),
        (replace(CALL, reach_when="811218-9876"), "reach_when", ProblemCode.IDENTITY_NUMBER),
        (replace(CALL, person_id=PersonId(99)), "person_id", ProblemCode.REQUIRED),
    ],
)
def test_fault_is_told_beside_its_field(
    unit_of_work: UnitOfWork, draft: EnquiryDraft, field: str, code: ProblemCode
) -> None:
    with pytest.raises(Invalid) as invalid:
        save_enquiry(unit_of_work, draft)

    assert {problem.field: problem.code for problem in invalid.value.problems} == {field: code}


def test_call_becomes_a_volunteer_with_what_was_said(unit_of_work: UnitOfWork, enquiry_id: EnquiryId) -> None:
    card = enquiry_person_draft(unit_of_work.session, enquiry_id, EnquiryOutcome.VOLUNTEER)

    person_id = become_person(unit_of_work, enquiry_id, 1, card, EnquiryOutcome.VOLUNTEER)

    saved = person_draft(unit_of_work.session, person_id)
    assert (saved.given_name, saved.family_name, saved.phones[0].number) == ("Per Olof", "Nyqvist", "+46701740605")
    assert saved.preferred_channel is ContactChannel.SMS
    assert saved.volunteer is not None
    assert saved.volunteer.availability == CALL.availability
    assert {assignment.kind for assignment in saved.volunteer.assignments} == {
        AssignmentKind.LANGUAGE_FRIEND,
        AssignmentKind.CAFE_HOST,
    }
    details = person_details(unit_of_work.session, person_id, unit_of_work.clock.today())
    assert [line.id for line in details.enquiries] == [enquiry_id]
    (row,) = enquiry_rows(unit_of_work.session, EnquiryFilter(state=EnquiryState.DONE), unit_of_work.clock.today())
    assert (row.outcome, row.person_id, row.is_due) == (EnquiryOutcome.VOLUNTEER, person_id, False)


@pytest.mark.parametrize(
    ("channel", "how"), [(EnquiryChannel.PHONE, InformedHow.CALL), (EnquiryChannel.FORM, InformedHow.FORM)]
)
def test_who_was_told_in_the_call_need_not_be_told_again(
    unit_of_work: UnitOfWork, enquiry_id: EnquiryId, channel: EnquiryChannel, how: InformedHow
) -> None:
    told = replace(CALL, id=enquiry_id, version=1, channel=channel, informed_on=date(2026, 11, 20))
    save_enquiry(unit_of_work, told)

    card = enquiry_person_draft(unit_of_work.session, enquiry_id, EnquiryOutcome.VOLUNTEER)

    assert (card.informed_on, card.informed_how) == (date(2026, 11, 20), how)


def test_known_caller_gets_the_role_beside_the_old_one(unit_of_work: UnitOfWork) -> None:
    known = make_person(unit_of_work, given_name="Zohra", family_name="Nazari")
    wants = (EnquiryWant.SEEKS_FRIEND,)
    enquiry_id = save_enquiry(unit_of_work, EnquiryDraft(wants=wants, name="Zohra", person_id=known))
    card = enquiry_person_draft(unit_of_work.session, enquiry_id, EnquiryOutcome.NEWCOMER)

    person_id = become_person(unit_of_work, enquiry_id, 1, card, EnquiryOutcome.NEWCOMER)

    assert person_id == known
    saved = person_draft(unit_of_work.session, known)
    assert saved.newcomer is not None and saved.family_name == "Nazari"


def test_known_person_is_chosen_for_a_call_and_gets_what_the_card_lacks(
    unit_of_work: UnitOfWork, enquiry_id: EnquiryId
) -> None:
    known = make_person(unit_of_work, given_name="Per-Olof", family_name="Nyqvist")

    person_id = become_known_person(unit_of_work, enquiry_id, 1, known, EnquiryOutcome.VOLUNTEER)

    assert person_id == known
    saved = person_draft(unit_of_work.session, known)
    assert saved.given_name == "Per-Olof"
    assert [phone.number for phone in saved.phones] == ["+46701740605"]
    assert saved.preferred_channel is ContactChannel.SMS
    assert saved.area_id is not None
    assert saved.volunteer is not None
    (row,) = enquiry_rows(unit_of_work.session, EnquiryFilter(state=EnquiryState.DONE), unit_of_work.clock.today())
    assert (row.person_id, row.outcome) == (known, EnquiryOutcome.VOLUNTEER)


def test_channel_that_stands_on_a_card_stays(unit_of_work: UnitOfWork, enquiry_id: EnquiryId) -> None:
    known = save_person(unit_of_work, PersonDraft(given_name="Per", preferred_channel=ContactChannel.LETTER))

    become_known_person(unit_of_work, enquiry_id, 1, known, EnquiryOutcome.VOLUNTEER)

    assert person_draft(unit_of_work.session, known).preferred_channel is ContactChannel.LETTER


def test_card_without_the_role_is_a_fault_of_the_program(unit_of_work: UnitOfWork, enquiry_id: EnquiryId) -> None:
    card = enquiry_person_draft(unit_of_work.session, enquiry_id, EnquiryOutcome.VOLUNTEER)

    with pytest.raises(ValueError, match="newcomer"):
        become_person(unit_of_work, enquiry_id, 1, card, EnquiryOutcome.NEWCOMER)


def test_closing_wants_a_reason_and_happens_once(unit_of_work: UnitOfWork, enquiry_id: EnquiryId) -> None:
    with pytest.raises(Invalid):
        close_enquiry(unit_of_work, enquiry_id, 1, " ")
    redirect_enquiry(unit_of_work, enquiry_id, 1, "Second hand")

    with pytest.raises(Refused) as refused:
        close_enquiry(unit_of_work, enquiry_id, 2, "Ångrade sig")

    assert refused.value.code is RefusalCode.ENQUIRY_DONE
    reopen_enquiry(unit_of_work, enquiry_id, 2)
    close_enquiry(unit_of_work, enquiry_id, 3, "Ångrade sig")


def test_outdated_draft_is_a_conflict(unit_of_work: UnitOfWork, enquiry_id: EnquiryId) -> None:
    mine = enquiry_draft(unit_of_work.session, enquiry_id)
    save_enquiry(unit_of_work, replace(mine, note="Har hund.", next_step_on=unit_of_work.clock.today() + timedelta(3)))

    with pytest.raises(EditConflict):
        save_enquiry(unit_of_work, mine)

    remove_enquiry(unit_of_work, enquiry_id, 2)
    with pytest.raises(EditConflict):
        enquiry_draft(unit_of_work.session, enquiry_id)


def test_enquiry_of_a_protected_person_says_nothing_their_card_may_not(database: Database) -> None:
    with database.write() as uow:
        person_id = make_person(uow, given_name="Zohra")
        samira = Coordinator(name="Samira")
        uow.session.add(samira)
        uow.commit()
    with database.write(samira.id) as uow:
        protect_person(uow, ProtectionDraft(id=person_id, version=1, alias="Solros", responsible_id=samira.id))
        uow.commit()

    with database.write(samira.id) as uow, pytest.raises(Invalid) as mine:
        save_enquiry(uow, replace(CALL, person_id=person_id))
    with database.write() as uow, pytest.raises(Invalid) as theirs:
        save_enquiry(uow, replace(CALL, person_id=person_id))

    with database.write(samira.id) as uow:
        enquiry_id = save_enquiry(uow, CALL)
        with pytest.raises(Invalid) as chosen:
            become_known_person(uow, enquiry_id, 1, person_id, EnquiryOutcome.NEWCOMER)

    assert [problem.field for problem in chosen.value.problems] == ["phone", "name"]
    assert [problem.field for problem in mine.value.problems] == ["phone", "name"]
    assert [problem.field for problem in theirs.value.problems] == ["person_id"]
