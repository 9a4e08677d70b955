"""What is left of a person with protected identity."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from models.entities.audit_entry import AuditEntry
from models.entities.draft import Draft
from models.entities.enquiry import Enquiry
from models.entities.organisation import Coordinator
from models.entities.person import Person
from models.queries.person_cards import person_draft
from models.queries.search import search_rows
from models.services.people import save_person
from models.services.protection import hand_over_protected, lift_protection, protect_person
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.enquiries import EnquiryChannel
from models.values.errors import EditConflict, Invalid, ProblemCode, RefusalCode, Refused
from models.values.identifiers import CoordinatorId, PersonId
from models.values.people import HouseholdKind, Phone
from models.values.people_drafts import HouseholdDraft, NewcomerDraft, ProtectionDraft, TakingPart
from tests.factories import draft_of_person, make_person

SECRET = ("Zohra", "Nazari", "701740677")


@pytest.fixture
def coordinators(database: Database) -> tuple[CoordinatorId, CoordinatorId]:
    with database.write() as uow:
        both = [Coordinator(name="Samira"), Coordinator(name="Lena")]
        uow.session.add_all(both)
        uow.commit()
    return both[0].id, both[1].id


def register_zohra(database: Database) -> PersonId:
    with database.write() as uow:
        person_id = make_person(
            uow,
            given_name="Zohra",
            family_name="Nazari",
            phone="070-174 06 77",
            household=HouseholdDraft(kind=HouseholdKind.FAMILY),
            newcomer=NewcomerDraft(),
        )
        make_person(
            uow,
            given_name="Ali",
            household=draft_of_person(uow, person_id).household,
            newcomer=NewcomerDraft(taking_part=TakingPart(adults=(person_id,))),
        )
        call = Enquiry(person_id=person_id, received_on=uow.clock.today(), channel=EnquiryChannel.PHONE)
        call.name, call.phone = "Zohra Nazari", "070-174 06 77"
        uow.session.add(call)
        uow.session.flush()
        half = {"name": call.name, "phone": call.phone}
        uow.session.add(Draft(kind=EntityKind.ENQUIRY, key=call.id, contents=half, at=uow.clock.now()))
        uow.commit()
    return person_id


def everything(uow: UnitOfWork) -> str:
    """All that the tables, the history and forms that were not saved say."""
    people = [person_draft(uow.session, key) for key in uow.session.scalars(select(Person.id))]
    calls = [(call.name, call.phone, call.note) for call in uow.session.scalars(select(Enquiry))]
    history = [(entry.before, entry.after) for entry in uow.session.scalars(select(AuditEntry))]
    drafts = [draft.contents for draft in uow.session.scalars(select(Draft))]
    return f"{people} {calls} {history} {drafts}"


def test_nothing_but_the_alias_is_left_not_even_in_the_history(
    database: Database, coordinators: tuple[CoordinatorId, CoordinatorId]
) -> None:
    mine, other = coordinators
    person_id = register_zohra(database)
    with database.write(mine) as uow:
        assert all(word in everything(uow) for word in SECRET)
        protect_person(uow, ProtectionDraft(id=person_id, version=1, alias=" Solros ", responsible_id=mine))
        uow.commit()

    with database.write(mine) as uow:
        said = everything(uow)
        card = person_draft(uow.session, person_id)
    with database.read(other) as session:
        gone = search_rows(session, "solros")

    assert [word for word in SECRET if word in said] == []
    assert (card.alias, card.phones, card.household, card.area_id) == ("Solros", (), None, None)
    assert gone == ()


def test_only_who_will_answer_for_the_person_can_protect_them(
    database: Database, coordinators: tuple[CoordinatorId, CoordinatorId]
) -> None:
    mine, other = coordinators
    person_id = register_zohra(database)

    for actor in (other, None):
        with database.write(actor) as uow, pytest.raises(Refused) as refused:
            protect_person(uow, ProtectionDraft(id=person_id, version=1, alias="Solros", responsible_id=mine))
        assert refused.value.code is RefusalCode.PROTECTED_BY_ANOTHER


@pytest.mark.parametrize("alias", ["", "zohra", "Zohra på Storgatan", "min vän Zohra", "Zohras syster"])
def test_alias_must_be_there_and_not_the_name(
    database: Database, coordinators: tuple[CoordinatorId, CoordinatorId], alias: str
) -> None:
    person_id = register_zohra(database)

    with database.write(coordinators[0]) as uow, pytest.raises(Invalid) as invalid:
        draft = ProtectionDraft(id=person_id, version=1, alias=alias, responsible_id=coordinators[0])
        protect_person(uow, draft)

    assert [problem.field for problem in invalid.value.problems] == ["alias"]


def test_card_of_a_protected_person_takes_nothing_that_leads_to_them(
    database: Database, coordinators: tuple[CoordinatorId, CoordinatorId]
) -> None:
    mine, _ = coordinators
    person_id = register_zohra(database)
    with database.write(mine) as uow:
        protect_person(uow, ProtectionDraft(id=person_id, version=1, alias="Solros", responsible_id=mine))
        uow.commit()

    with database.write(mine) as uow, pytest.raises(Invalid) as invalid:
        card = person_draft(uow.session, person_id)
        save_person(
            uow, replace(card, given_name="Zohra", email="z@example.se", phones=(Phone(written="070-174 06 77"),))
        )

    assert {problem.field: problem.code for problem in invalid.value.problems} == {
        "given_name": ProblemCode.NOT_FOR_PROTECTED,
        "phones": ProblemCode.NOT_FOR_PROTECTED,
        "email": ProblemCode.NOT_FOR_PROTECTED,
    }


def test_protection_is_handed_over_and_lifted_by_who_answers_for_it(
    database: Database, coordinators: tuple[CoordinatorId, CoordinatorId]
) -> None:
    mine, other = coordinators
    person_id = register_zohra(database)
    with database.write(mine) as uow:
        protect_person(uow, ProtectionDraft(id=person_id, version=1, alias="Solros", responsible_id=mine))
        uow.commit()
    with database.write(other) as uow, pytest.raises(EditConflict):
        lift_protection(uow, person_id, 2)
    with database.write(mine) as uow:
        with pytest.raises(Refused):
            hand_over_protected(uow, person_id, 2, CoordinatorId(99))
        hand_over_protected(uow, person_id, 2, other)
        uow.commit()

    with database.write(other) as uow:
        lift_protection(uow, person_id, 3)
        uow.commit()

    with database.read() as session:
        assert person_draft(session, person_id).alias == "Solros"
