"""What becomes of the children and the kind of a household when somebody joins it, and who still takes part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from models.values.identifiers import PersonId
from models.values.people import HouseholdKind
from models.values.people_drafts import HouseholdDraft


def children_still_there(named: Sequence[int], household: Sequence[int]) -> tuple[int, ...]:
    """Give the birth years that are named and are in the household, each as often as there are such children."""
    return tuple(sorted((Counter(named) & Counter(household)).elements()))


def joined_household(
    own: HouseholdDraft | None, theirs: HouseholdDraft | None, joined: PersonId, *, is_alone: bool
) -> HouseholdDraft:
    """Give the household that a card belongs to once it is put together with another person.

    The other's household is joined; without one they come into the own, or both form a new one. The children of
    somebody who was alone in a household come along: a year that both name is one child, since both told of it.
    """
    brought = own.children if own is not None and is_alone else ()
    if theirs is not None:
        children = tuple(sorted((Counter(theirs.children) | Counter(brought)).elements()))
        return replace(theirs, kind=_kind(theirs.kind, children), children=children)
    household = own or HouseholdDraft()
    return replace(
        household,
        kind=_kind(household.kind, household.children),
        joined_by=tuple(dict.fromkeys((*household.joined_by, joined))),
    )


def _kind(kind: HouseholdKind, children: Sequence[int]) -> HouseholdKind:
    """Nobody who has joined somebody is single."""
    if kind is HouseholdKind.SINGLE:
        return HouseholdKind.FAMILY if children else HouseholdKind.COUPLE
    return kind
