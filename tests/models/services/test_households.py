"""People who come together, part again, and who of them takes part in what."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from models.entities.household import Household
from models.entities.organisation import Coordinator
from models.queries.households import household_members, household_offer
from models.services.households import leave_household
from models.services.people import save_person
from models.services.protection import protect_person
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.errors import EditConflict, Invalid, ProblemCode
from models.values.identifiers import CoordinatorId, PersonId
from models.values.people import HouseholdKind
from models.values.people_drafts import HouseholdDraft, NewcomerDraft, ProtectionDraft, TakingPart, VolunteerDraft
from tests.factories import draft_of_person, make_person

FAMILY = HouseholdDraft(kind=HouseholdKind.FAMILY, name="Yusuf", children=(2015, 2018))


def join(uow: UnitOfWork, person_id: PersonId, other: PersonId) -> None:
    offer = household_offer(uow.session, other)
    household = offer.household or HouseholdDraft(kind=HouseholdKind.COUPLE, joined_by=(other,))
    save_person(uow, replace(draft_of_person(uow, person_id), household=household))


def names_beside(uow: UnitOfWork, person_id: PersonId) -> list[str]:
    household = draft_of_person(uow, person_id).household
    assert household is not None
    return [member.name for member in household_members(uow.session, household.id, but=person_id)]


def adults_of(uow: UnitOfWork, person_id: PersonId) -> tuple[PersonId, ...]:
    newcomer = draft_of_person(uow, person_id).newcomer
    assert newcomer is not None
    return newcomer.taking_part.adults


def test_joining_somebody_gives_their_household_with_all_in_it(unit_of_work: UnitOfWork) -> None:
    amina = make_person(unit_of_work, given_name="Amina", household=FAMILY)
    make_person(unit_of_work, given_name="Bilal", household=draft_of_person(unit_of_work, amina).household)
    omar = make_person(unit_of_work, given_name="Omar")

    join(unit_of_work, omar, amina)

    assert names_beside(unit_of_work, omar) == ["Amina", "Bilal"]
    household = draft_of_person(unit_of_work, omar).household
    assert household is not None
    assert (household.kind, household.children) == (FAMILY.kind, FAMILY.children)


def test_two_without_household_form_one_for_both(unit_of_work: UnitOfWork) -> None:
    amina, omar = (make_person(unit_of_work, given_name=name) for name in ("Amina", "Omar"))

    join(unit_of_work, omar, amina)

    assert names_beside(unit_of_work, amina) == ["Omar"]
    assert draft_of_person(unit_of_work, amina).household == draft_of_person(unit_of_work, omar).household


def test_leaving_takes_nobody_along_and_out_of_the_roles_of_the_others(unit_of_work: UnitOfWork) -> None:
    omar = make_person(unit_of_work, given_name="Omar", household=FAMILY)
    home = draft_of_person(unit_of_work, omar).household
    part = TakingPart(adults=(omar,), children=(2015,))
    amina = make_person(unit_of_work, given_name="Amina", household=home, newcomer=NewcomerDraft(taking_part=part))
    assert adults_of(unit_of_work, amina) == (omar,)

    save_person(unit_of_work, replace(draft_of_person(unit_of_work, omar), household=None))

    newcomer = draft_of_person(unit_of_work, amina).newcomer
    assert newcomer is not None
    assert newcomer.taking_part == TakingPart(children=(2015,))


def test_who_leaves_comes_with_nobody(unit_of_work: UnitOfWork) -> None:
    omar = make_person(unit_of_work, given_name="Omar", household=FAMILY)
    home = draft_of_person(unit_of_work, omar).household
    part = NewcomerDraft(taking_part=TakingPart(adults=(omar,)))
    amina = make_person(unit_of_work, given_name="Amina", household=home, newcomer=part)

    save_person(unit_of_work, replace(draft_of_person(unit_of_work, amina), household=None))

    assert adults_of(unit_of_work, amina) == ()


def test_child_that_is_no_longer_there_takes_part_in_nothing(unit_of_work: UnitOfWork) -> None:
    omar = make_person(unit_of_work, given_name="Omar", household=FAMILY)
    home = draft_of_person(unit_of_work, omar).household
    role = VolunteerDraft(taking_part=TakingPart(children=(2015, 2018)))
    amina = make_person(unit_of_work, given_name="Amina", household=home, volunteer=role)
    card = draft_of_person(unit_of_work, omar)
    assert card.household is not None

    save_person(unit_of_work, replace(card, household=replace(card.household, children=(2018,))))

    volunteer = draft_of_person(unit_of_work, amina).volunteer
    assert volunteer is not None
    assert volunteer.taking_part.children == (2018,)


def test_moving_to_another_leaves_no_empty_household(unit_of_work: UnitOfWork) -> None:
    omar = make_person(unit_of_work, given_name="Omar", household=HouseholdDraft())
    amina = make_person(unit_of_work, given_name="Amina", household=FAMILY)

    join(unit_of_work, omar, amina)

    assert unit_of_work.session.scalar(select(func.count()).select_from(Household)) == 1


def test_joining_is_undone_in_one_step(database: Database) -> None:
    with database.write() as uow:
        amina, omar = (make_person(uow, given_name=name) for name in ("Amina", "Omar"))
        uow.commit()
    with database.write() as uow:
        join(uow, omar, amina)
        transaction = uow.commit().transaction
    assert transaction is not None

    with database.write() as uow:
        undo_transaction(uow, transaction)
        uow.commit()

    with database.write() as uow:
        assert [draft_of_person(uow, key).household for key in (amina, omar)] == [None, None]
        assert uow.session.scalar(select(func.count()).select_from(Household)) == 0


def test_who_found_a_household_meanwhile_is_not_pulled_out_of_it(unit_of_work: UnitOfWork) -> None:
    amina, omar, bilal = (make_person(unit_of_work, given_name=name) for name in ("Amina", "Omar", "Bilal"))
    join(unit_of_work, amina, bilal)
    late = HouseholdDraft(kind=HouseholdKind.COUPLE, joined_by=(amina,))

    with pytest.raises(EditConflict) as conflict:
        save_person(unit_of_work, replace(draft_of_person(unit_of_work, omar), household=late))

    assert conflict.value.kind is EntityKind.HOUSEHOLD


def test_household_changed_meanwhile_is_not_joined_blindly(unit_of_work: UnitOfWork) -> None:
    amina = make_person(unit_of_work, given_name="Amina", household=FAMILY)
    omar = make_person(unit_of_work, given_name="Omar")
    seen = household_offer(unit_of_work.session, amina).household
    card = draft_of_person(unit_of_work, amina)
    assert card.household is not None
    save_person(unit_of_work, replace(card, household=replace(card.household, children=())))

    with pytest.raises(EditConflict) as conflict:
        save_person(unit_of_work, replace(draft_of_person(unit_of_work, omar), household=seen))

    assert conflict.value.kind is EntityKind.HOUSEHOLD


def test_protected_person_comes_into_no_household(database: Database) -> None:
    zohra, omar, coordinator_id = _with_protected(database)
    draft = HouseholdDraft(kind=HouseholdKind.COUPLE, joined_by=(zohra,))

    with database.write(coordinator_id) as uow, pytest.raises(Invalid) as invalid:
        save_person(uow, replace(draft_of_person(uow, omar), household=draft))

    assert [problem.code for problem in invalid.value.problems] == [ProblemCode.NOT_FOR_PROTECTED]
    with database.write() as uow, pytest.raises(EditConflict):
        save_person(uow, replace(draft_of_person(uow, omar), household=draft))


def test_nobody_leaves_no_household(unit_of_work: UnitOfWork) -> None:
    leave_household(unit_of_work.session, None)

    assert not unit_of_work.session.deleted


def _with_protected(database: Database) -> tuple[PersonId, PersonId, CoordinatorId]:
    with database.write() as uow:
        samira = Coordinator(name="Samira")
        uow.session.add(samira)
        zohra, omar = (make_person(uow, given_name=name) for name in ("Zohra", "Omar"))
        uow.commit()
        coordinator_id = samira.id
    with database.write(coordinator_id) as uow:
        protect_person(uow, ProtectionDraft(id=zohra, version=1, alias="Solros", responsible_id=coordinator_id))
        uow.commit()
    return zohra, omar, coordinator_id
