"""Updates a card with what a newer list says. What the list does not say stays, and so does what only happens here.

Days of interest and statuses are never taken from a list: a place in the queue must not be lost by an import.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from models.rules.person_validation import MOST_PHONES
from models.values.imports import ImportedPerson
from models.values.people import (
    MOST_INTERESTS,
    Adulthood,
    ContactChannel,
    Gender,
    GenderWish,
    LanguageSkill,
    MainActivity,
    Phone,
    Wish,
)
from models.values.people_drafts import NewcomerDraft, PersonDraft, VolunteerDraft

ValueT = TypeVar("ValueT")


def with_news_taken(card: PersonDraft, new: PersonDraft, said: ImportedPerson) -> PersonDraft:
    """Let what the row says win; ``new`` is the card of the row alone, ``said`` what really stood in it.

    Old phones follow behind the new ones, languages and assignments are added to and never taken away.
    """
    has_name = bool(said.name)
    return replace(
        card,
        given_name=new.given_name if has_name else card.given_name,
        family_name=new.family_name if has_name else card.family_name,
        phones=_phones(card.phones, new.phones),
        email=new.email or card.email,
        preferred_channel=_said(new.preferred_channel, card.preferred_channel, ContactChannel.UNSAID),
        birth_year=_said(new.birth_year, card.birth_year, None),
        is_adult=_said(new.is_adult, card.is_adult, Adulthood.UNKNOWN),
        gender=_said(new.gender, card.gender, Gender.UNSAID),
        area_id=_said(new.area_id, card.area_id, None),
        languages=_languages(card.languages, new.languages, said),
        occupation=new.occupation or card.occupation,
        main_activity=_said(new.main_activity, card.main_activity, MainActivity.UNSAID),
        interests=tuple(dict.fromkeys((*new.interests, *card.interests)))[:MOST_INTERESTS],
        volunteer=_volunteer(card.volunteer, new.volunteer),
        newcomer=_newcomer(card.newcomer, new.newcomer, said),
    )


def crowded_out(cards: Iterable[PersonDraft], whole: PersonDraft) -> tuple[str, ...]:
    """Give the phones and interests for which the card that became of several had no room."""
    phones = {phone.number or phone.written for phone in whole.phones}
    texts: dict[str, None] = {}
    for card in cards:
        texts |= {phone.written: None for phone in card.phones if (phone.number or phone.written) not in phones}
        texts |= {key: None for key in card.interests if key not in whole.interests}
    return tuple(texts)


def _said(new: ValueT, old: ValueT, unsaid: ValueT) -> ValueT:
    return old if new == unsaid else new


def _phones(old: tuple[Phone, ...], new: tuple[Phone, ...]) -> tuple[Phone, ...]:
    """Keep every number of the card: one that is wrong now is taken away by hand."""
    by_number = {phone.number or phone.written: phone for phone in (*new, *old)}
    return tuple(by_number.values())[: max(MOST_PHONES, len(old))]


def _languages(
    old: tuple[LanguageSkill, ...], new: tuple[LanguageSkill, ...], said: ImportedPerson
) -> tuple[LanguageSkill, ...]:
    """Take a level only where the row names one: without it the card of a row has a guess."""
    with_level = {each.language for each in said.languages if each.level}
    skills = {skill.language: skill for skill in old}
    for skill in new:
        if skill.language in with_level or skill.language not in skills:
            skills[skill.language] = skill
    return tuple(skills.values())


def _volunteer(old: VolunteerDraft | None, new: VolunteerDraft | None) -> VolunteerDraft | None:
    if old is None or new is None:
        return old or new
    held = {assignment.kind for assignment in old.assignments}
    return replace(
        old,
        least_swedish=_said(new.least_swedish, old.least_swedish, None),
        assignments=(*old.assignments, *(each for each in new.assignments if each.kind not in held)),
        availability=new.availability if new.availability.is_known else old.availability,
        wish=_wish(old.wish, new.wish),
    )


def _newcomer(old: NewcomerDraft | None, new: NewcomerDraft | None, said: ImportedPerson) -> NewcomerDraft | None:
    if old is None or new is None:
        return old or new
    return replace(
        old,
        oral_swedish=_said(new.oral_swedish, old.oral_swedish, None),
        print_language=new.print_language if said.print_language else old.print_language,
        needs_interpreter=old.needs_interpreter if said.needs_interpreter is None else said.needs_interpreter,
        availability=new.availability if new.availability.is_known else old.availability,
        wish=_wish(old.wish, new.wish),
    )


def _wish(old: Wish, new: Wish) -> Wish:
    return replace(old, gender=_said(new.gender, old.gender, GenderWish.NONE))
