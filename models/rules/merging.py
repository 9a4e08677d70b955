"""Puts two cards of one person together: what both may say is joined, what one says counts, the rest is chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, assert_never

from models.rules.person_validation import MOST_PHONES
from models.values.identifiers import PersonId
from models.values.merging import MergeField
from models.values.people import (
    ANYBODY,
    MOST_INTERESTS,
    NO_TIMES_SAID,
    Adulthood,
    AssignmentStatus,
    ContactChannel,
    Gender,
    MainActivity,
    NewcomerStatus,
    PersonRole,
    Reach,
)
from models.values.people_drafts import AssignmentDraft, NewcomerDraft, PersonDraft, TakingPart, VolunteerDraft

_UNSAID: Final = (
    None, "", ("", ""), ContactChannel.UNSAID, Adulthood.UNKNOWN, Gender.UNSAID, MainActivity.UNSAID, NO_TIMES_SAID,
    ANYBODY,
)  # fmt: skip


def differing(kept: PersonDraft, other: PersonDraft) -> tuple[MergeField, ...]:
    """Name what both cards say, and say differently: there somebody has to choose."""
    return tuple(
        field
        for field in MergeField
        if _is_said(kept, field) and _is_said(other, field) and _value(kept, field) != _value(other, field)
    )


def merged_card(kept: PersonDraft, other: PersonDraft, from_other: Collection[MergeField] = ()) -> PersonDraft:
    """Give the card that both become, with id and version of the one that is kept.

    Where only one says something it counts; where both do the kept one, except for ``from_other``. The earlier day of
    interest counts, so that nobody loses a place in the queue.
    """
    card = kept
    for field in MergeField:
        if field in from_other or not _is_said(kept, field):
            card = _taken(card, field, other)
    pair = {key for key in (kept.id, other.id) if key is not None}
    numbers = {phone.number or phone.written: phone for phone in (*other.phones, *kept.phones)}
    own_first = dict.fromkeys([phone.number or phone.written for phone in (*kept.phones, *other.phones)])
    return replace(
        card,
        phones=tuple(numbers[number] for number in own_first)[:MOST_PHONES],
        languages=tuple({skill.language: skill for skill in (*other.languages, *kept.languages)}.values()),
        interests=tuple(dict.fromkeys((*kept.interests, *other.interests)))[:MOST_INTERESTS],
        reach=_reach(kept.reach, other.reach),
        shares_contact_since=_earlier(kept.shares_contact_since, other.shares_contact_since),
        informed_on=kept.informed_on or other.informed_on,
        informed_how=kept.informed_how if kept.informed_on is not None else other.informed_how,
        volunteer=_volunteer(card.volunteer, other.volunteer, pair),
        newcomer=_newcomer(card.newcomer, other.newcomer, pair),
    )


def further_assignment(one: AssignmentStatus, other: AssignmentStatus) -> AssignmentStatus:
    """Give how far an assignment has come that stood on both cards: what lives counts, then what came further."""
    order = [AssignmentStatus.ENDED, *(status for status in AssignmentStatus if status is not AssignmentStatus.ENDED)]
    return max(one, other, key=order.index)


def further_newcomer(one: NewcomerStatus, other: NewcomerStatus) -> NewcomerStatus:
    """Give how far a newcomer has come who stood on both cards, by the same rule."""
    order = [NewcomerStatus.ENDED, *(status for status in NewcomerStatus if status is not NewcomerStatus.ENDED)]
    return max(one, other, key=order.index)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where a field stands on a card: which attributes, and of which role; without one, of the person."""

    names: tuple[str, ...]
    role: PersonRole | None = None


def _is_said(card: PersonDraft, field: MergeField) -> bool:
    return _value(card, field) not in _UNSAID


def _value(card: PersonDraft, field: MergeField) -> object:
    """Give what a card says; of a household its id."""
    place = _place_of(field)
    part = _part(card, place)
    if part is None:
        return None
    if field is MergeField.HOUSEHOLD:
        return card.household.id if card.household is not None else None
    values = tuple(getattr(part, name) for name in place.names)
    return values if len(values) > 1 else values[0]


def _taken(card: PersonDraft, field: MergeField, source: PersonDraft) -> PersonDraft:
    """Give a card with what another says in a field; a role that one of them has not stays as it is."""
    place = _place_of(field)
    part, of_source = _part(card, place), _part(source, place)
    if part is None or of_source is None:
        return card
    part = replace(part, **{name: getattr(of_source, name) for name in place.names})
    match part:
        case PersonDraft():
            return part
        case VolunteerDraft():
            return replace(card, volunteer=part)
        case NewcomerDraft():
            return replace(card, newcomer=part)
        case _ as never:
            assert_never(never)


def _part(card: PersonDraft, place: _Place) -> PersonDraft | VolunteerDraft | NewcomerDraft | None:
    match place.role:
        case None:
            return card
        case PersonRole.VOLUNTEER:
            return card.volunteer
        case PersonRole.NEWCOMER:
            return card.newcomer
        case _ as never:
            assert_never(never)


def _place_of(field: MergeField) -> _Place:
    match field:
        case MergeField.NAME:
            return _Place(names=("given_name", "family_name"))
        case MergeField.AREA:
            return _Place(names=("area_id",))
        case (
            MergeField.ALIAS
            | MergeField.EMAIL
            | MergeField.PREFERRED_CHANNEL
            | MergeField.BIRTH_YEAR
            | MergeField.IS_ADULT
            | MergeField.GENDER
            | MergeField.OCCUPATION
            | MergeField.MAIN_ACTIVITY
            | MergeField.HOUSEHOLD
        ):
            return _Place(names=(field.value,))
        case MergeField.LEAST_SWEDISH:
            return _Place(names=(field.value,), role=PersonRole.VOLUNTEER)
        case MergeField.VOLUNTEER_TIMES:
            return _Place(names=("availability",), role=PersonRole.VOLUNTEER)
        case MergeField.VOLUNTEER_WISH:
            return _Place(names=("wish",), role=PersonRole.VOLUNTEER)
        case MergeField.ORAL_SWEDISH | MergeField.COURSE | MergeField.PRINT_LANGUAGE | MergeField.ARRIVED:
            return _Place(names=(field.value,), role=PersonRole.NEWCOMER)
        case MergeField.NEWCOMER_TIMES:
            return _Place(names=("availability",), role=PersonRole.NEWCOMER)
        case MergeField.NEWCOMER_WISH:
            return _Place(names=("wish",), role=PersonRole.NEWCOMER)
        case _ as never:
            assert_never(never)


def _volunteer(
    kept: VolunteerDraft | None, other: VolunteerDraft | None, pair: Collection[PersonId]
) -> VolunteerDraft | None:
    if kept is None or other is None:
        role = kept or other
        return replace(role, taking_part=_taking_part((role.taking_part,), pair)) if role is not None else None
    assignments = {each.kind: each for each in other.assignments}
    for each in kept.assignments:
        assignments[each.kind] = _assignment(each, assignments.get(each.kind, each))
    return replace(
        kept,
        since=_earlier(kept.since, other.since),
        assignments=tuple(assignments.values()),
        taking_part=_taking_part((kept.taking_part, other.taking_part), pair),
    )


def _assignment(one: AssignmentDraft, other: AssignmentDraft) -> AssignmentDraft:
    return replace(one, capacity=max(one.capacity, other.capacity), status=further_assignment(one.status, other.status))


def _newcomer(
    kept: NewcomerDraft | None, other: NewcomerDraft | None, pair: Collection[PersonId]
) -> NewcomerDraft | None:
    if kept is None or other is None:
        role = kept or other
        return replace(role, taking_part=_taking_part((role.taking_part,), pair)) if role is not None else None
    return replace(
        kept,
        since=_earlier(kept.since, other.since),
        status=further_newcomer(kept.status, other.status),
        needs_interpreter=kept.needs_interpreter or other.needs_interpreter,
        wants=tuple(dict.fromkeys((*kept.wants, *other.wants))),
        wants_another=kept.wants_another or other.wants_another,
        taking_part=_taking_part((kept.taking_part, other.taking_part), pair),
    )


def _taking_part(parts: Iterable[TakingPart], pair: Collection[PersonId]) -> TakingPart:
    """Join who comes along: nobody comes with themselves, and a birth year on both cards is one child."""
    adults: dict[PersonId, None] = {}
    children: Counter[int] = Counter()
    for part in parts:
        adults |= {key: None for key in part.adults if key not in pair}
        children |= Counter(part.children)
    return TakingPart(adults=tuple(adults), children=tuple(sorted(children.elements())))


def _reach(one: Reach, other: Reach) -> Reach:
    return Reach(
        area_ids=one.area_ids | other.area_ids,
        outside_municipality=one.outside_municipality or other.outside_municipality,
        online=one.online or other.online,
    )


def _earlier(one: date | None, other: date | None) -> date | None:
    return min(filter(None, (one, other)), default=None)
