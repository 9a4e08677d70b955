"""Reads who belongs together, and what somebody would come into who joins a known person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session, joinedload

from models.entities.household import Household
from models.entities.person import Person
from models.queries.likely_people import LikelyPersonRow, likely_people
from models.rules.person_names import shown_name
from models.values.changes import EntityKind
from models.values.errors import EditConflict
from models.values.identifiers import HouseholdId, PersonId
from models.values.people_drafts import HouseholdDraft, PersonDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberLine:
    """Somebody of the household."""

    id: PersonId
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdOfferRow:
    """A known person to come together with: their household, if they have one, and everybody in it.

    ``members`` begin with the person. Nobody may be put together with a ``protected`` one: a household leads to them.
    """

    person: MemberLine
    household: HouseholdDraft | None
    members: tuple[MemberLine, ...]
    protected: bool


def household_draft_of(row: Household | None) -> HouseholdDraft | None:
    """Give a household as a card has it."""
    if row is None:
        return None
    return HouseholdDraft(id=row.id, version=row.version, kind=row.kind, name=row.name, children=tuple(row.children))


def household_members(
    session: Session,
    household_id: HouseholdId | None,
    *,
    but: PersonId | None = None,
    joined_by: Sequence[PersonId] = (),
) -> tuple[MemberLine, ...]:
    """List by name who belongs to a household or is to come into it."""
    if household_id is None and not joined_by:
        return ()
    belongs = or_(Person.id.in_(joined_by), and_(Person.household_id.is_not(None), Person.household_id == household_id))
    names = select(Person.id, Person.given_name, Person.family_name, Person.alias).where(belongs)
    if but is not None:
        names = names.where(Person.id != but)
    found = session.execute(names.order_by(Person.sort_key, Person.id))
    return tuple(MemberLine(id=key, name=shown_name(*name)) for key, *name in found)


def household_offer(session: Session, person_id: PersonId) -> HouseholdOfferRow:
    """Say what joining a person would mean. Raises ``EditConflict`` for somebody who is gone, or hidden."""
    statement = select(Person).where(Person.id == person_id).options(joinedload(Person.household))
    person = session.scalar(statement)
    if person is None:
        raise EditConflict(kind=EntityKind.PERSON, key=person_id)
    line = MemberLine(id=person.id, name=shown_name(person.given_name, person.family_name, person.alias))
    return HouseholdOfferRow(
        person=line,
        household=household_draft_of(person.household),
        members=(line, *household_members(session, person.household_id, but=person.id)),
        protected=person.protected,
    )


def household_suggestions(
    session: Session, card: PersonDraft, text: str, known: Sequence[PersonId] = ()
) -> tuple[LikelyPersonRow, ...]:
    """Give people whom a card may belong with: those a text finds, else who shares phone, e-mail or family name.

    Neither the card itself nor those who are ``known`` to belong to it. Who is hidden from the session is not there.
    """
    if text.strip():
        found = likely_people(session, name=text)
    else:
        phone = card.phones[0] if card.phones else None
        number = (phone.number or phone.written) if phone is not None else ""
        found = likely_people(session, name=card.family_name, phone=number, email=card.email)
    return tuple(row for row in found if row.id != card.id and row.id not in known)
