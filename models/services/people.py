"""Saves and removes people with their whole card. What happens to them stands in ``person_events``."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from models.entities.assignment import Assignment
from models.entities.availability import PauseDays
from models.entities.enquiry import Enquiry
from models.entities.language_skill import SpokenLanguage
from models.entities.newcomer import Newcomer
from models.entities.note import Note
from models.entities.organisation import Area
from models.entities.papers import ShownPaper
from models.entities.person import Person
from models.entities.volunteer import Volunteer
from models.rules.person_validation import tidy_person
from models.rules.validation import FieldChecks
from models.services.drafts import forget_drafts_of
from models.services.editing import owner_uid, read_for_edit
from models.services.households import leave_household, settle_taking_part, write_household
from models.services.pairs_of_people import remove_pairs
from models.services.person_parts import new_parts, write_languages, write_roles
from models.services.search_index import index_people, unindex, words_of_person
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.errors import ProblemCode, RefusalCode, Refused
from models.values.identifiers import AreaId, PersonId
from models.values.people_drafts import PersonDraft as PersonDraft

LONGEST_SORT_KEY: Final = 300
PARTS: Final = (Assignment, PauseDays, ShownPaper, Note, SpokenLanguage, Volunteer, Newcomer)
"""The mapped classes whose rows belong to one person."""


def save_person(uow: UnitOfWork, draft: PersonDraft) -> PersonId:
    """Write a whole card, new or changed: a role that is left out of the draft is taken away with its parts.

    Raises ``Invalid`` or ``EditConflict``. A protected person may have an alias only: anything that leads to them is
    ``NOT_FOR_PROTECTED``.
    """
    if draft.id is None:
        return save_new_people(uow, [draft])[0]
    session = uow.session
    person = read_for_edit(session, Person, draft.id, draft.version)
    tidy = _checked(uow, draft, _areas_of(session, [draft]), is_protected=person.protected)
    _write(person, tidy)
    write_household(session, person, tidy.household)
    session.flush()
    write_languages(session, person.id, tidy.languages)
    write_roles(uow, person, tidy)
    settle_taking_part(session, person.household_id)
    index_people(uow, [person])
    return person.id


def save_new_people(uow: UnitOfWork, drafts: Sequence[PersonDraft]) -> list[PersonId]:
    """Write new cards, in their order, each as ``save_person`` would: a whole list at once costs few statements.

    Raises ``Invalid`` for the first that cannot be saved; then nothing of the list may be kept.
    """
    session = uow.session
    areas = _areas_of(session, drafts)
    tidied = [_checked(uow, draft, areas, is_protected=False) for draft in drafts]
    owner = owner_uid(session) if tidied else None
    people: list[Person] = []
    for tidy in tidied:
        person = Person(owner=owner)
        _write(person, tidy)
        if tidy.household is not None:
            write_household(session, person, tidy.household)
        people.append(person)
    session.add_all(people)
    # Before their parts: no relationship tells SQLAlchemy what points to whom.
    session.flush()
    for person, tidy in zip(people, tidied, strict=True):
        session.add_all(new_parts(uow, person.id, tidy))
    for household_id in dict.fromkeys(person.household_id for person in people if person.household_id is not None):
        session.flush()
        settle_taking_part(session, household_id)
    index_people(uow, people)
    return [person.id for person in people]


def remove_person(uow: UnitOfWork, person_id: PersonId, version: int) -> None:
    """Take away a person with everything that belongs to them; their enquiries stay, without the person.

    Raises ``EditConflict``, ``Refused`` with ``TAKES_PART_WITH_OTHERS`` and how many roles count on them, or with
    ``HAS_PAIRS`` while they have a language friend.
    """
    session = uow.session
    person = read_for_edit(session, Person, person_id, version)
    counting = _roles_with(session, person)
    if counting:
        raise Refused(RefusalCode.TAKES_PART_WITH_OTHERS, {"roles": counting})
    remove_pairs(session, person_id)
    for enquiry in session.scalars(select(Enquiry).where(Enquiry.person_id == person_id)):
        enquiry.person_id = None
    for part in PARTS:
        for row in session.scalars(select(part).where(part.person_id == person_id)):
            session.delete(row)
    # Away before the person: no relationship tells SQLAlchemy what points to whom.
    session.flush()
    household_id = person.household_id
    session.delete(person)
    session.flush()
    leave_household(session, household_id)
    unindex(uow, EntityKind.PERSON, [person_id])
    forget_drafts_of(uow, EntityKind.PERSON, person_id)


def _roles_with(session: Session, person: Person) -> int:
    """Count the roles of others in the household in which the person takes part."""
    if person.household_id is None:
        return 0
    others = select(Person.id).where(Person.household_id == person.household_id, Person.id != person.id)
    roles: list[Sequence[int]] = []
    for role in (Volunteer, Newcomer):
        roles += session.scalars(select(role.adults).where(role.person_id.in_(others)))
    return sum(person.id in adults for adults in roles)


def _areas_of(session: Session, drafts: Sequence[PersonDraft]) -> Set[AreaId]:
    """Give which of the areas of the drafts there are."""
    named = {draft.area_id for draft in drafts if draft.area_id is not None}
    return set(session.scalars(select(Area.id).where(Area.id.in_(named)))) if named else set()


def _checked(uow: UnitOfWork, draft: PersonDraft, areas: Set[AreaId], *, is_protected: bool) -> PersonDraft:
    checks = FieldChecks()
    tidy = tidy_person(draft, checks, uow.clock.today())
    if tidy.area_id is not None and tidy.area_id not in areas:
        checks.add("area_id", ProblemCode.REQUIRED)
    if is_protected:
        _check_protected(tidy, checks)
    checks.finish()
    return tidy


def _check_protected(tidy: PersonDraft, checks: FieldChecks) -> None:
    leading = {
        "given_name": tidy.given_name,
        "family_name": tidy.family_name,
        "phones": tidy.phones,
        "email": tidy.email,
        "area_id": tidy.area_id,
        "reach": tidy.reach.area_ids,
        "household": tidy.household,
    }
    for field, value in leading.items():
        if value:
            checks.add(field, ProblemCode.NOT_FOR_PROTECTED)
    if not tidy.alias:
        checks.add("alias", ProblemCode.REQUIRED)


def _write(person: Person, tidy: PersonDraft) -> None:
    person.given_name = tidy.given_name
    person.family_name = tidy.family_name
    person.alias = tidy.alias
    person.phones = [[phone.number, phone.written] for phone in tidy.phones]
    person.email = tidy.email
    person.preferred_channel = tidy.preferred_channel
    person.birth_year = tidy.birth_year
    person.is_adult = tidy.is_adult
    person.gender = tidy.gender
    person.area_id = tidy.area_id
    person.reach_areas = sorted(tidy.reach.area_ids)
    person.outside_municipality = tidy.reach.outside_municipality
    person.online = tidy.reach.online
    person.occupation = tidy.occupation
    person.main_activity = tidy.main_activity
    person.interests = list(tidy.interests)
    person.shares_contact_since = tidy.shares_contact_since
    person.informed_on = tidy.informed_on
    person.informed_how = tidy.informed_how
    person.sort_key = words_of_person(person).sort_key[:LONGEST_SORT_KEY]
    # The card counts one save even where only a language or a role changed, so that a lost race is noticed.
    flag_modified(person, "interests")
