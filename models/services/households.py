"""Lets people belong together, and keeps right who of them takes part in what."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.entities.household import Household
from models.entities.newcomer import Newcomer
from models.entities.person import Person
from models.entities.volunteer import Volunteer
from models.rules.households import children_still_there
from models.services.editing import read_for_edit
from models.values.changes import EntityKind
from models.values.errors import EditConflict, FieldProblem, Invalid, ProblemCode
from models.values.identifiers import HouseholdId, PersonId
from models.values.people_drafts import HouseholdDraft


def write_household(session: Session, person: Person, draft: HouseholdDraft | None) -> None:
    """Let the person belong to the household of the draft, made if it is new; the old one goes when it is empty.

    Raises ``EditConflict`` if somebody changed the household meanwhile, or one of those who come along with this save
    has gone, is hidden or has found a household of their own; ``Invalid`` for a protected one.
    """
    former = person.household_id
    if draft is None:
        person.household_id = None
    else:
        joining = [_without_household(session, key, draft.id) for key in draft.joined_by]
        household = Household() if draft.id is None else read_for_edit(session, Household, draft.id, draft.version)
        household.kind, household.name = draft.kind, draft.name
        household.children = list(draft.children)
        session.add(household)
        session.flush()
        for member in (person, *joining):
            member.household_id = household.id
    session.flush()
    if former is not None and former != person.household_id:
        leave_household(session, former)
        settle_taking_part(session, former)


def leave_household(session: Session, household_id: HouseholdId | None) -> None:
    """Take a household away when nobody belongs to it any more."""
    if household_id is None:
        return
    left = session.scalar(select(func.count()).select_from(Person).where(Person.household_id == household_id))
    household = session.get(Household, household_id)
    if not left and household is not None:
        session.delete(household)
        session.flush()


def settle_taking_part(session: Session, household_id: HouseholdId | None) -> None:
    """Let the roles of a household's people name nobody who does not belong to it, adult or child."""
    household = session.get(Household, household_id) if household_id is not None else None
    if household is None:
        return
    members = set(session.scalars(select(Person.id).where(Person.household_id == household_id)))
    for role in _roles_of(session, members):
        adults = [key for key in role.adults if key in members and key != role.person_id]
        children = list(children_still_there(role.children, household.children))
        if adults != role.adults:
            role.adults = adults
        if children != role.children:
            role.children = children
    session.flush()


def _roles_of(session: Session, members: set[PersonId]) -> Sequence[Volunteer | Newcomer]:
    return [
        *session.scalars(select(Volunteer).where(Volunteer.person_id.in_(members))),
        *session.scalars(select(Newcomer).where(Newcomer.person_id.in_(members))),
    ]


def _without_household(session: Session, key: PersonId, household_id: HouseholdId | None) -> Person:
    person = session.scalar(select(Person).where(Person.id == key))
    if person is None or (person.household_id is not None and person.household_id != household_id):
        raise EditConflict(kind=EntityKind.HOUSEHOLD, key=household_id)
    if person.protected:
        raise Invalid([FieldProblem(field="household", code=ProblemCode.NOT_FOR_PROTECTED)])
    return person
