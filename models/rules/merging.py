"""Puts two cards of one person together: what both may say is joined, what one says counts, the rest is chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace
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


def _is_said(card: PersonDraft, field: MergeField) -> bool:
    return _value(card, field) not in _UNSAID


def _value(card: PersonDraft, field: MergeField) -> object:
    volunteer, newcomer = card.volunteer, card.newcomer
    match field:
        case MergeField.NAME:
            return (card.given_name, card.family_name)
        case MergeField.ALIAS:
            return card.alias
        case MergeField.EMAIL:
            return card.email
        case MergeField.PREFERRED_CHANNEL:
            return card.preferred_channel
        case MergeField.BIRTH_YEAR:
            return card.birth_year
        case MergeField.IS_ADULT:
            return card.is_adult
        case MergeField.GENDER:
            return card.gender
        case MergeField.AREA:
            return card.area_id
        case MergeField.OCCUPATION:
            return card.occupation
        case MergeField.MAIN_ACTIVITY:
            return card.main_activity
        case MergeField.HOUSEHOLD:
            return card.household.id if card.household is not None else None
        case MergeField.LEAST_SWEDISH | MergeField.VOLUNTEER_TIMES | MergeField.VOLUNTEER_WISH:
            return _value_of_volunteer(volunteer, field) if volunteer is not None else None
        case (
            MergeField.ORAL_SWEDISH
            | MergeField.COURSE
            | MergeField.PRINT_LANGUAGE
            | MergeField.ARRIVED
            | MergeField.NEWCOMER_TIMES
            | MergeField.NEWCOMER_WISH
        ):
            return _value_of_newcomer(newcomer, field) if newcomer is not None else None
        case _ as never:
            assert_never(never)


def _value_of_volunteer(role: VolunteerDraft, field: MergeField) -> object:
    if field is MergeField.LEAST_SWEDISH:
        return role.least_swedish
    return role.availability if field is MergeField.VOLUNTEER_TIMES else role.wish


def _value_of_newcomer(role: NewcomerDraft, field: MergeField) -> object:
    values: dict[MergeField, object] = {
        MergeField.ORAL_SWEDISH: role.oral_swedish,
        MergeField.COURSE: role.course,
        MergeField.PRINT_LANGUAGE: role.print_language,
        MergeField.ARRIVED: role.arrived,
        MergeField.NEWCOMER_TIMES: role.availability,
        MergeField.NEWCOMER_WISH: role.wish,
    }
    return values[field]


def _taken(card: PersonDraft, field: MergeField, source: PersonDraft) -> PersonDraft:
    match field:
        case MergeField.NAME:
            return replace(card, given_name=source.given_name, family_name=source.family_name)
        case MergeField.ALIAS:
            return replace(card, alias=source.alias)
        case MergeField.EMAIL:
            return replace(card, email=source.email)
        case MergeField.PREFERRED_CHANNEL:
            return replace(card, preferred_channel=source.preferred_channel)
        case MergeField.BIRTH_YEAR:
            return replace(card, birth_year=source.birth_year)
        case MergeField.IS_ADULT:
            return replace(card, is_adult=source.is_adult)
        case MergeField.GENDER:
            return replace(card, gender=source.gender)
        case MergeField.AREA:
            return replace(card, area_id=source.area_id)
        case MergeField.OCCUPATION:
            return replace(card, occupation=source.occupation)
        case MergeField.MAIN_ACTIVITY:
            return replace(card, main_activity=source.main_activity)
        case MergeField.HOUSEHOLD:
            return replace(card, household=source.household)
        case MergeField.LEAST_SWEDISH | MergeField.VOLUNTEER_TIMES | MergeField.VOLUNTEER_WISH:
            return replace(card, volunteer=_taken_volunteer(card.volunteer, field, source.volunteer))
        case (
            MergeField.ORAL_SWEDISH
            | MergeField.COURSE
            | MergeField.PRINT_LANGUAGE
            | MergeField.ARRIVED
            | MergeField.NEWCOMER_TIMES
            | MergeField.NEWCOMER_WISH
        ):
            return replace(card, newcomer=_taken_newcomer(card.newcomer, field, source.newcomer))
        case _ as never:
            assert_never(never)


def _taken_volunteer(
    role: VolunteerDraft | None, field: MergeField, source: VolunteerDraft | None
) -> VolunteerDraft | None:
    if role is None or source is None:
        return role
    if field is MergeField.LEAST_SWEDISH:
        return replace(role, least_swedish=source.least_swedish)
    if field is MergeField.VOLUNTEER_TIMES:
        return replace(role, availability=source.availability)
    return replace(role, wish=source.wish)


def _taken_newcomer(
    role: NewcomerDraft | None, field: MergeField, source: NewcomerDraft | None
) -> NewcomerDraft | None:
    if role is None or source is None:
        return role
    if field is MergeField.ORAL_SWEDISH:
        return replace(role, oral_swedish=source.oral_swedish)
    if field is MergeField.COURSE:
        return replace(role, course=source.course)
    if field is MergeField.PRINT_LANGUAGE:
        return replace(role, print_language=source.print_language)
    if field is MergeField.ARRIVED:
        return replace(role, arrived=source.arrived)
    if field is MergeField.NEWCOMER_TIMES:
        return replace(role, availability=source.availability)
    return replace(role, wish=source.wish)


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
