"""What the form of a person begins with, what it hands in, and how two versions of a card differ."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields, replace

from models.queries.areas import AreaRow
from models.queries.person_cards import MemberLine, PersonDetails
from models.values.people import AssignmentStatus, NewcomerStatus
from models.values.people_drafts import HouseholdDraft, NewcomerDraft, PersonDraft, VolunteerDraft

VOLUNTEER = "volunteer"
NEWCOMER = "newcomer"
HOUSEHOLD = "household"
_NOT_COMPARED = frozenset({"id", "version"})


@dataclass(frozen=True, slots=True, kw_only=True)
class CardForm:
    """A card as filled in, with a new note; ``began_as`` is the card as it was read. This is what is kept unsaved."""

    card: PersonDraft
    note: str = ""
    began_as: PersonDraft

    @property
    def joins_somebody(self) -> bool:
        """Tell whether the card is to be put together with a known person."""
        own, before = self.card.household, self.began_as.household
        if own is None:
            return False
        return bool(own.joined_by) or (own.id is not None and (before is None or own.id != before.id))


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedCard:
    """A card for its form, and what can be chosen there."""

    card: PersonDraft
    name: str
    areas: tuple[AreaRow, ...]
    languages: tuple[str, ...]
    interests: tuple[str, ...]
    occupations: tuple[str, ...]
    members: tuple[MemberLine, ...] = ()
    protected: bool = False
    office: str = ""
    details: PersonDetails | None = None

    @property
    def form(self) -> CardForm:
        """Give the form as it begins."""
        return CardForm(card=self.card, began_as=self.card)


def differing_fields(one: PersonDraft, other: PersonDraft) -> tuple[str, ...]:
    """Name what is not the same, in the order of the card; parts of a role that both have as ``volunteer.wish``.

    How far an assignment has come is no part of the form: it moves by what happens.
    """
    one, other = _without_statuses(one), _without_statuses(other)
    names: list[str] = []
    for field in fields(one):
        mine, theirs = getattr(one, field.name), getattr(other, field.name)
        if field.name in _NOT_COMPARED or mine == theirs:
            continue
        if field.name == HOUSEHOLD:
            names += [HOUSEHOLD] if _said(one.household) != _said(other.household) else []
        elif field.name in (VOLUNTEER, NEWCOMER) and mine is not None and theirs is not None:
            names += [
                f"{field.name}.{part.name}"
                for part in fields(mine)
                if getattr(mine, part.name) != getattr(theirs, part.name)
            ]
        else:
            names.append(field.name)
    return tuple(names)


def merged(mine: PersonDraft, theirs: PersonDraft, keep_mine: Collection[str]) -> PersonDraft:
    """Take the colleague's card with the named fields as I have them."""
    card = theirs
    for name in keep_mine:
        role, _dot, part = name.partition(".")
        if not part:
            card = replace(card, **{name: getattr(mine, name)})
        elif role == VOLUNTEER and mine.volunteer is not None and card.volunteer is not None:
            card = replace(card, volunteer=replace(card.volunteer, **{part: getattr(mine.volunteer, part)}))
        elif role == NEWCOMER and mine.newcomer is not None and card.newcomer is not None:
            card = replace(card, newcomer=replace(card.newcomer, **{part: getattr(mine.newcomer, part)}))
    if card.household is not None and theirs.household is not None and card.household.id == theirs.household.id:
        card = replace(card, household=replace(card.household, version=theirs.household.version))
    return card


def _without_statuses(card: PersonDraft) -> PersonDraft:
    return replace(card, volunteer=_volunteer(card.volunteer), newcomer=_newcomer(card.newcomer))


def _volunteer(role: VolunteerDraft | None) -> VolunteerDraft | None:
    if role is None:
        return None
    assignments = (replace(one, status=AssignmentStatus.INTEREST) for one in role.assignments)
    return replace(role, assignments=tuple(sorted(assignments, key=_by_kind)))


def _by_kind(assignment: object) -> str:
    return str(assignment)


def _newcomer(role: NewcomerDraft | None) -> NewcomerDraft | None:
    return None if role is None else replace(role, status=NewcomerStatus.INTEREST)


def _said(household: HouseholdDraft | None) -> HouseholdDraft | None:
    return None if household is None else replace(household, version=None)
