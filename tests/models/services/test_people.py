"""Saving a whole card, and taking one away."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from models.entities.assignment import Assignment
from models.entities.household import Household
from models.entities.note import Note
from models.entities.person import Person
from models.queries.person_cards import person_draft
from models.queries.search import search_rows
from models.rules.availability import PartOfDay, every_week
from models.services.people import remove_person, save_new_people, save_person
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import EditConflict, Invalid, RefusalCode, Refused
from models.values.identifiers import AreaId, PersonId
from models.values.language import LanguageCode
from models.values.people import (
    AssignmentKind,
    GenderWish,
    HouseholdKind,
    LanguageLevel,
    LanguageSkill,
    NewcomerWant,
    Phone,
    Reach,
    SwedishLevel,
    Wish,
)
from models.values.people_drafts import (
    AssignmentDraft,
    HouseholdDraft,
    NewcomerDraft,
    PersonDraft,
    TakingPart,
    VolunteerDraft,
)
from tests.conftest import Statements
from tests.factories import draft_of_person, make_area, make_organisation, make_person

ARABIC = LanguageSkill(language="ar", level=LanguageLevel.FLUENT)
ENGLISH = LanguageSkill(language="en", level=LanguageLevel.A_LITTLE)


def full_draft(area_id: AreaId) -> PersonDraft:
    return PersonDraft(
        given_name="Rania",
        family_name="al-Hassan",
        phones=(
            Phone(number="+46701740605", written="0701740605"),
            Phone(number="+46846500400", written="08465 00400"),
        ),
        email="rania@example.se",
        birth_year=1988,
        area_id=area_id,
        reach=Reach(area_ids=frozenset({area_id}), online=True),
        languages=(ARABIC, ENGLISH),
        interests=("walks", "eget ord"),
        household=HouseholdDraft(kind=HouseholdKind.FAMILY, children=(2015, 2019)),
        volunteer=VolunteerDraft(
            assignments=(AssignmentDraft(kind=AssignmentKind.LANGUAGE_FRIEND, capacity=2),),
            wish=Wish(gender=GenderWish.SAME, households=frozenset({HouseholdKind.FAMILY})),
        ),
        newcomer=NewcomerDraft(
            oral_swedish=SwedishLevel.C,
            print_language=LanguageCode("ar"),
            wants=(NewcomerWant.FRIEND,),
            availability=every_week([(0, PartOfDay.EVENING)]),
            taking_part=TakingPart(children=(2019,)),
        ),
    )


def bare_card(uow: UnitOfWork, person_id: PersonId) -> PersonDraft:
    """Give a card without what tells two alike ones apart."""
    draft = person_draft(uow.session, person_id)
    household = replace(draft.household, id=None) if draft.household else None
    return replace(draft, id=None, household=household)


def test_card_is_read_as_it_was_written(unit_of_work: UnitOfWork) -> None:
    make_organisation(unit_of_work)
    draft = full_draft(make_area(unit_of_work, "Centrum"))

    person_id = save_person(unit_of_work, draft)
    unit_of_work.session.expire_all()
    read = person_draft(unit_of_work.session, person_id)

    assert read.volunteer is not None and read.newcomer is not None and read.household is not None
    today = unit_of_work.clock.today()
    assert read == replace(
        draft,
        id=person_id,
        version=1,
        household=replace(read.household, kind=HouseholdKind.FAMILY, children=(2015, 2019)),
        volunteer=replace(draft.volunteer, since=today) if draft.volunteer else None,
        newcomer=replace(draft.newcomer, since=today) if draft.newcomer else None,
    )


def test_cards_saved_together_are_those_saved_one_by_one(unit_of_work: UnitOfWork) -> None:
    make_organisation(unit_of_work)
    full = full_draft(make_area(unit_of_work, "Centrum"))
    drafts = [full, PersonDraft(alias="Fia", volunteer=VolunteerDraft()), replace(full, given_name="Åsa")]
    alone = [save_person(unit_of_work, draft) for draft in drafts]

    together = save_new_people(unit_of_work, drafts)

    unit_of_work.session.expire_all()
    assert [bare_card(unit_of_work, key) for key in together] == [bare_card(unit_of_work, key) for key in alone]
    found = [row.key for row in search_rows(unit_of_work.session, "Åsa")]
    assert sorted(found) == sorted([alone[2], together[2]])


@pytest.mark.parametrize("people", [1, 40])
def test_people_saved_together_are_looked_up_together(
    unit_of_work: UnitOfWork, count_statements: Callable[[], AbstractContextManager[Statements]], people: int
) -> None:
    make_organisation(unit_of_work)
    draft = replace(full_draft(make_area(unit_of_work, "Centrum")), household=None)

    with count_statements() as sent:
        save_new_people(unit_of_work, [draft] * people)

    assert sum(text.startswith("SELECT") for text in sent.texts) == 3


def test_nobody_of_a_list_is_saved_when_one_cannot_be(unit_of_work: UnitOfWork) -> None:
    make_organisation(unit_of_work)

    with pytest.raises(Invalid) as invalid:
        save_new_people(unit_of_work, [PersonDraft(alias="Fia"), PersonDraft()])

    assert [problem.field for problem in invalid.value.problems] == ["given_name"]
    assert unit_of_work.session.scalar(select(func.count()).select_from(Person)) == 0


def test_card_with_only_another_language_counts_as_saved(unit_of_work: UnitOfWork) -> None:
    person_id = make_person(unit_of_work, languages=(ARABIC,))
    mine = draft_of_person(unit_of_work, person_id)
    save_person(unit_of_work, replace(mine, languages=(ENGLISH,)))

    with pytest.raises(EditConflict) as conflict:
        save_person(unit_of_work, mine)

    assert (conflict.value.key, conflict.value.theirs) == (person_id, 2)


def test_role_that_is_left_out_goes_with_its_assignments(unit_of_work: UnitOfWork) -> None:
    volunteer = VolunteerDraft(assignments=(AssignmentDraft(kind=AssignmentKind.CAFE_HOST),))
    person_id = make_person(unit_of_work, volunteer=volunteer)

    save_person(unit_of_work, replace(draft_of_person(unit_of_work, person_id), volunteer=None))

    assert draft_of_person(unit_of_work, person_id).volunteer is None
    assert unit_of_work.session.scalar(select(func.count()).select_from(Assignment)) == 0


def test_household_goes_with_its_last_person(unit_of_work: UnitOfWork) -> None:
    first = make_person(unit_of_work, household=HouseholdDraft(kind=HouseholdKind.COUPLE))
    home = draft_of_person(unit_of_work, first).household
    second = make_person(unit_of_work, household=home)
    save_person(unit_of_work, replace(draft_of_person(unit_of_work, first), household=None))
    count = select(func.count()).select_from(Household)
    assert unit_of_work.session.scalar(count) == 1

    save_person(unit_of_work, replace(draft_of_person(unit_of_work, second), household=None))

    assert unit_of_work.session.scalar(count) == 0


def test_area_that_is_gone_is_told(unit_of_work: UnitOfWork) -> None:
    make_organisation(unit_of_work)

    with pytest.raises(Invalid) as invalid:
        save_person(unit_of_work, PersonDraft(given_name="Anna", area_id=AreaId(99)))

    assert [problem.field for problem in invalid.value.problems] == ["area_id"]


def test_person_who_takes_part_with_another_is_not_removed(unit_of_work: UnitOfWork) -> None:
    first = make_person(unit_of_work, household=HouseholdDraft(kind=HouseholdKind.COUPLE))
    home = draft_of_person(unit_of_work, first).household
    make_person(unit_of_work, household=home, newcomer=NewcomerDraft(taking_part=TakingPart(adults=(first,))))

    with pytest.raises(Refused) as refused:
        remove_person(unit_of_work, first, 1)

    assert refused.value.code is RefusalCode.TAKES_PART_WITH_OTHERS
    assert refused.value.facts == {"roles": 1}


def test_removed_person_comes_back_whole_and_is_found_again(database: Database) -> None:
    with database.write() as uow:
        person_id = save_person_in(uow)
        uow.commit()
    with database.write() as uow:
        before = person_draft(uow.session, person_id)
        remove_person(uow, person_id, 1)
        removed = uow.commit().transaction
    with database.write() as uow:
        assert uow.session.scalar(select(func.count()).select_from(Person)) == 0
        assert search_rows(uow.session, "rania") == ()
        assert removed is not None
        undo_transaction(uow, removed)
        uow.commit()

    with database.read() as session:
        back = person_draft(session, person_id)
        found = [row.key for row in search_rows(session, "rania")]
        notes = session.scalar(select(func.count()).select_from(Note))

    assert replace(back, household=None) == replace(before, household=None)
    assert (found, notes) == ([person_id], 1)


def save_person_in(uow: UnitOfWork) -> PersonId:
    make_organisation(uow)
    person_id = save_person(uow, full_draft(make_area(uow, "Centrum")))
    uow.session.add(Note(person_id=person_id, day=uow.clock.today(), text="Ringde."))
    uow.session.flush()
    return person_id
