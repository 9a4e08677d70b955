"""Two cards of one person become one with all that belonged to both, and come apart again by undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from models.entities.assignment import Assignment
from models.entities.base import Base
from models.entities.draft import Draft
from models.entities.enquiry import Enquiry
from models.entities.household import Household
from models.entities.language_skill import SpokenLanguage
from models.entities.newcomer import Newcomer
from models.entities.note import Note
from models.entities.organisation import Coordinator
from models.entities.papers import ShownPaper
from models.entities.person import Person
from models.entities.volunteer import Volunteer
from models.queries.drafts import DraftPlace
from models.queries.person_cards import person_details, person_draft
from models.queries.search import found_keys
from models.services.drafts import keep_draft
from models.services.enquiries import save_enquiry
from models.services.merge import MergeDraft, merge_people
from models.services.people import save_person
from models.services.person_events import NoteDraft, note_contact, note_interview, note_paper, save_note
from models.services.protection import protect_person
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.enquiries import EnquiryDraft, EnquiryWant
from models.values.errors import EditConflict, RefusalCode, Refused
from models.values.identifiers import PersonId
from models.values.merging import MergeField
from models.values.people import (
    AssignmentKind,
    AssignmentStatus,
    HouseholdKind,
    LanguageLevel,
    LanguageSkill,
    NewcomerStatus,
    Paper,
    PaperKind,
    Phone,
)
from models.values.people_drafts import (
    AssignmentDraft,
    HouseholdDraft,
    NewcomerDraft,
    ProtectionDraft,
    TakingPart,
    VolunteerDraft,
)
from tests.factories import make_person

DAY = date(2026, 11, 2)
PEOPLE = (EntityKind.PERSON,)
TABLES: tuple[type[Base], ...] = (
    Person, Household, Volunteer, Newcomer, Assignment, SpokenLanguage, Note, ShownPaper, Enquiry,
)  # fmt: skip
FRIEND = VolunteerDraft(since=DAY, assignments=(AssignmentDraft(kind=AssignmentKind.LANGUAGE_FRIEND),))


def merge(uow: UnitOfWork, kept: PersonId, other: PersonId, *taken: MergeField) -> PersonId:
    versions = [person_draft(uow.session, key).version for key in (kept, other)]
    assert versions[0] is not None
    assert versions[1] is not None
    draft = MergeDraft(
        kept_id=kept, kept_version=versions[0], other_id=other, other_version=versions[1], from_other=frozenset(taken)
    )
    return merge_people(uow, draft)


def two_cards(uow: UnitOfWork) -> tuple[PersonId, PersonId]:
    swedish = (LanguageSkill(language="sv", level=LanguageLevel.FLUENT),)
    kept = make_person(uow, given_name="Anna", family_name="Ek", phone="070-174 06 05", volunteer=FRIEND)
    other = make_person(
        uow,
        given_name="Annika",
        family_name="Ekh",
        phone="08-465 004 00",
        languages=swedish,
        volunteer=FRIEND,
        newcomer=NewcomerDraft(since=DAY),
    )
    save_note(uow, NoteDraft(person_id=other, text="ringde"))
    note_paper(uow, other, Paper(kind=PaperKind.AGREEMENT, day=DAY))
    note_interview(uow, other, DAY)
    note_contact(uow, kept, DAY)
    return kept, other


def everything(database: Database) -> dict[str, list[dict[str, object]]]:
    """Give every row of the tables without what counts saves."""
    with database.read() as session:
        return {
            table.__tablename__: [
                {
                    column.key: getattr(row, column.key)
                    for column in table.__mapper__.column_attrs
                    if column.key not in ("version", "updated_at", "created_at")
                }
                for row in session.scalars(select(table).order_by(table.__mapper__.primary_key[0]))
            ]
            for table in TABLES
        }


def test_one_card_has_what_belonged_to_both(unit_of_work: UnitOfWork) -> None:
    kept, other = two_cards(unit_of_work)

    merge(unit_of_work, kept, other, MergeField.NAME)

    details = person_details(unit_of_work.session, kept, DAY)
    assert unit_of_work.session.get(Person, other) is None
    assert (details.name, [phone.number for phone in details.card.phones]) == (
        "Annika Ekh", ["+46701740605", "+46846500400"],
    )  # fmt: skip
    assert [note.text for note in details.notes] == ["ringde"]
    assert [paper.kind for paper in details.papers] == [PaperKind.AGREEMENT]
    assert [skill.language for skill in details.card.languages] == ["sv"]
    assert [line.status for line in details.assignments] == [AssignmentStatus.CHECKS]
    assert details.newcomer_status is NewcomerStatus.READY
    assert details.interviewed_on == DAY


def test_enquiries_move_and_only_the_card_that_stays_is_found(unit_of_work: UnitOfWork) -> None:
    kept, other = two_cards(unit_of_work)
    enquiry_id = save_enquiry(
        unit_of_work, EnquiryDraft(name="Annika Ekh", phone="08-465 004 00", wants=(EnquiryWant.LANGUAGE_FRIEND,))
    )
    unit_of_work.session.get_one(Enquiry, enquiry_id).person_id = other

    merge(unit_of_work, kept, other)

    assert unit_of_work.session.get_one(Enquiry, enquiry_id).person_id == kept
    assert [hit.key for hit in found_keys(unit_of_work.session, "ek", kinds=PEOPLE, most=9)] == [kept]


def test_merge_is_undone_in_one_step(database: Database) -> None:
    with database.write() as uow:
        kept, other = two_cards(uow)
        family = HouseholdDraft(kind=HouseholdKind.FAMILY, children=(2015,))
        card = person_draft(uow.session, other)
        save_person(uow, replace(card, household=family))
        uow.commit()
    before = everything(database)

    with database.write() as uow:
        merge(uow, kept, other, MergeField.NAME, MergeField.EMAIL)
        transaction = uow.commit().transaction
    assert transaction is not None
    assert everything(database) != before
    with database.write() as uow:
        undo_transaction(uow, transaction)
        uow.commit()

    assert everything(database) == before
    with database.read() as session:
        assert {hit.key for hit in found_keys(session, "ek", kinds=PEOPLE, most=9)} == {kept, other}


def test_household_of_the_card_that_goes_is_kept_with_who_comes_along(unit_of_work: UnitOfWork) -> None:
    uow = unit_of_work
    household = HouseholdDraft(kind=HouseholdKind.COUPLE)
    other = make_person(uow, given_name="Bo", household=household, volunteer=FRIEND)
    shared = person_draft(uow.session, other).household
    together = VolunteerDraft(since=DAY, taking_part=TakingPart(adults=(other,)))
    partner = make_person(uow, given_name="Eva", household=shared, volunteer=together)
    kept = make_person(uow, given_name="Bosse", volunteer=FRIEND)

    merge(uow, kept, other)

    volunteer = person_draft(uow.session, partner).volunteer
    assert volunteer is not None
    assert volunteer.taking_part.adults == (kept,)
    assert [member.id for member in person_details(uow.session, kept, DAY).household] == [partner]


def test_who_lives_elsewhere_does_not_come_along(unit_of_work: UnitOfWork) -> None:
    uow = unit_of_work
    other = make_person(uow, given_name="Bo", household=HouseholdDraft(kind=HouseholdKind.COUPLE), volunteer=FRIEND)
    shared = person_draft(uow.session, other).household
    together = VolunteerDraft(since=DAY, taking_part=TakingPart(adults=(other,)))
    partner = make_person(uow, given_name="Eva", household=shared, volunteer=together)
    kept = make_person(uow, given_name="Bosse", household=HouseholdDraft(kind=HouseholdKind.GROUP), volunteer=FRIEND)

    merge(uow, kept, other)

    volunteer = person_draft(uow.session, partner).volunteer
    assert volunteer is not None
    assert volunteer.taking_part.adults == ()


def test_phones_without_room_become_a_note(unit_of_work: UnitOfWork) -> None:
    kept = make_person(unit_of_work, given_name="Anna")
    card = person_draft(unit_of_work.session, kept)
    numbers = tuple(Phone(written=f"070-174 06 {last:02d}") for last in range(5, 10))
    save_person(unit_of_work, replace(card, phones=numbers))
    other = make_person(unit_of_work, given_name="Anna", phone="08-465 004 00")

    merge(unit_of_work, kept, other)

    assert list(unit_of_work.session.scalars(select(Note.text))) == ["08-465 004 00"]


def test_form_of_the_card_that_goes_is_kept_no_longer(unit_of_work: UnitOfWork) -> None:
    kept, other = two_cards(unit_of_work)
    for key in (kept, other):
        place = DraftPlace(kind=EntityKind.PERSON, key=key)
        keep_draft(unit_of_work, place, person_draft(unit_of_work.session, key))

    merge(unit_of_work, kept, other)

    assert unit_of_work.session.scalars(select(Draft.key)).all() == [kept]


def test_changed_card_is_not_merged(unit_of_work: UnitOfWork) -> None:
    kept, other = two_cards(unit_of_work)
    draft = MergeDraft(kept_id=kept, kept_version=99, other_id=other, other_version=1)

    with pytest.raises(EditConflict):
        merge_people(unit_of_work, draft)


def test_card_is_not_merged_with_itself(unit_of_work: UnitOfWork) -> None:
    kept, _other = two_cards(unit_of_work)

    with pytest.raises(Refused) as refused:
        merge(unit_of_work, kept, kept)

    assert refused.value.code is RefusalCode.SAME_CARD


def test_protected_card_is_not_merged(database: Database) -> None:
    with database.write() as uow:
        kept, other = two_cards(uow)
        coordinator = Coordinator(name="Samira")
        uow.session.add(coordinator)
        uow.commit()
    with database.write(actor=coordinator.id) as uow:
        version = uow.session.get_one(Person, other).version
        protect_person(uow, ProtectionDraft(id=other, version=version, alias="A", responsible_id=coordinator.id))

        with pytest.raises(Refused) as refused:
            merge(uow, kept, other)

    assert refused.value.code is RefusalCode.PROTECTED_NOT_MERGED
