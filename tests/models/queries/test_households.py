"""Whom one may belong with, and what joining them means."""

from __future__ import annotations

import pytest

from models.entities.organisation import Coordinator
from models.queries.households import household_offer, household_suggestions
from models.services.protection import protect_person
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import EditConflict
from models.values.identifiers import CoordinatorId, PersonId
from models.values.people import HouseholdKind
from models.values.people_drafts import HouseholdDraft, PersonDraft, ProtectionDraft
from tests.factories import draft_of_person, make_person


def test_who_shares_the_family_name_is_suggested_but_not_the_card_nor_who_belongs(unit_of_work: UnitOfWork) -> None:
    omar, amina, bilal = (
        make_person(unit_of_work, given_name=name, family_name="Yusuf") for name in ("Omar", "Amina", "Bilal")
    )
    make_person(unit_of_work, given_name="Karin", family_name="Ek")
    card = draft_of_person(unit_of_work, omar)

    found = household_suggestions(unit_of_work.session, card, "", [bilal])

    assert [row.id for row in found] == [amina]


def test_a_name_finds_others_too(unit_of_work: UnitOfWork) -> None:
    karin = make_person(unit_of_work, given_name="Karin", family_name="Ek")

    found = household_suggestions(unit_of_work.session, PersonDraft(family_name="Yusuf"), "kar")

    assert [row.id for row in found] == [karin]


def test_offer_names_everybody_in_the_household(unit_of_work: UnitOfWork) -> None:
    home = HouseholdDraft(kind=HouseholdKind.FAMILY, children=(2015,))
    amina = make_person(unit_of_work, given_name="Amina", household=home)
    bilal = make_person(unit_of_work, given_name="Bilal", household=draft_of_person(unit_of_work, amina).household)

    offer = household_offer(unit_of_work.session, bilal)

    assert [member.name for member in offer.members] == ["Bilal", "Amina"]
    assert offer.household is not None
    assert offer.household.children == (2015,)
    assert not offer.protected


def test_protected_people_are_suggested_to_their_coordinator_alone(database: Database) -> None:
    zohra, own, other = _with_protected(database)
    asked = PersonDraft(given_name="Omar")

    with database.read(own) as session:
        assert [row.id for row in household_suggestions(session, asked, "solros")] == [zohra]
        assert household_offer(session, zohra).protected
    for reader in (other, None):
        with database.read(reader) as session:
            assert household_suggestions(session, asked, "solros") == ()
            with pytest.raises(EditConflict):
                household_offer(session, zohra)


def _with_protected(database: Database) -> tuple[PersonId, CoordinatorId, CoordinatorId]:
    with database.write() as uow:
        both = [Coordinator(name="Samira"), Coordinator(name="Lena")]
        uow.session.add_all(both)
        zohra = make_person(uow, given_name="Zohra")
        uow.commit()
        own, other = (row.id for row in both)
    with database.write(own) as uow:
        protect_person(uow, ProtectionDraft(id=zohra, version=1, alias="Solros", responsible_id=own))
        uow.commit()
    return zohra, own, other
