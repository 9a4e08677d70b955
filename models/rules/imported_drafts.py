"""Turns a read row into the card that would be saved, and completes a card that is there already.

What a card has no room for, such as a sixth interest, comes back as text for a note.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, TypeVar

from models.rules.cell_words import folded
from models.rules.imported_keys import interest_key, occupation_key
from models.rules.imported_times import availability_of_parts
from models.rules.person_validation import LONGEST_KEY, MOST_PHONES
from models.rules.phone_numbers import read_phone
from models.rules.validation import LONGEST_EMAIL, LONGEST_NAME
from models.values.identifiers import AreaId
from models.values.imports import ImportedPerson, ImportedPhone, ImportKind
from models.values.language import SWEDISH, LanguageCode
from models.values.people import (
    MOST_INTERESTS,
    Adulthood,
    AssignmentKind,
    ContactChannel,
    Gender,
    GenderWish,
    LanguageLevel,
    LanguageSkill,
    MainActivity,
    Phone,
    SwedishLevel,
    Wish,
)
from models.values.people_drafts import AssignmentDraft, NewcomerDraft, PersonDraft, VolunteerDraft
from translations.languages import schedule_languages

KindT = TypeVar("KindT")

_ADULT: Final = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedCard:
    """A card, and what it has no room for."""

    draft: PersonDraft
    left_over: tuple[str, ...] = ()


def card_of(
    person: ImportedPerson, kind: ImportKind, *, areas: Mapping[str, AreaId], today: date
) -> ImportedCard | None:
    """Give the card of a row, ``None`` where neither a name nor a way to reach somebody is known.

    ``areas`` are keyed by folded name. Who has no name is called by their e-mail or phone until somebody asks.
    """
    phones = tuple(map(_phone, person.phones))
    called = person.name or person.email or (phones[0].written if phones else "")
    if not called:
        return None
    given, family = (person.given_name, person.family_name) if person.name else (called, "")
    occupation = occupation_key(person.occupation)
    interests = tuple(dict.fromkeys(map(interest_key, person.interests)))
    fitting = tuple(key for key in interests if len(key) <= LONGEST_KEY)[:MOST_INTERESTS]
    draft = PersonDraft(
        given_name=given[:LONGEST_NAME],
        family_name=family[:LONGEST_NAME],
        phones=phones[:MOST_PHONES],
        email=person.email if len(person.email) <= LONGEST_EMAIL else "",
        preferred_channel=ContactChannel(person.preferred_channel or ContactChannel.UNSAID),
        birth_year=person.birth_year,
        is_adult=_adulthood(person, today),
        gender=Gender(person.gender or Gender.UNSAID),
        area_id=areas.get(folded(person.area)),
        languages=tuple(_skill(each.language, each.level) for each in person.languages),
        occupation=occupation if len(occupation) <= LONGEST_KEY else "",
        main_activity=MainActivity(person.main_activity or MainActivity.UNSAID),
        interests=fitting,
        volunteer=_volunteer(person, today) if kind is ImportKind.VOLUNTEERS else None,
        newcomer=_newcomer(person, today) if kind is ImportKind.NEWCOMERS else None,
    )
    left_over = [text for text in (given, family) if len(text) > LONGEST_NAME]
    left_over += [phone.written for phone in phones[MOST_PHONES:]]
    left_over += [person.email] if len(person.email) > LONGEST_EMAIL else []
    left_over += [occupation] if len(occupation) > LONGEST_KEY else []
    left_over += [key for key in interests if key not in fitting]
    return ImportedCard(draft=draft, left_over=tuple(left_over))


def with_gaps_filled(card: PersonDraft, new: PersonDraft) -> PersonDraft:
    """Complete a card with what it does not say yet; nothing that stands there is changed or taken away."""
    languages = {skill.language: skill for skill in (*new.languages, *card.languages)}
    numbers = {phone.number or phone.written: phone for phone in new.phones} | {
        phone.number or phone.written: phone for phone in card.phones
    }
    own_numbers = [phone.number or phone.written for phone in card.phones]
    phones = [*own_numbers, *(number for number in numbers if number not in own_numbers)]
    return replace(
        card,
        given_name=card.given_name or ("" if card.family_name else new.given_name),
        family_name=card.family_name,
        phones=tuple(numbers[number] for number in phones)[: max(MOST_PHONES, len(card.phones))],
        email=card.email or new.email,
        preferred_channel=_first(card.preferred_channel, new.preferred_channel, ContactChannel.UNSAID),
        birth_year=card.birth_year if card.birth_year is not None else new.birth_year,
        is_adult=_first(card.is_adult, new.is_adult, Adulthood.UNKNOWN),
        gender=_first(card.gender, new.gender, Gender.UNSAID),
        area_id=card.area_id if card.area_id is not None else new.area_id,
        languages=tuple(languages.values()),
        occupation=card.occupation or new.occupation,
        main_activity=_first(card.main_activity, new.main_activity, MainActivity.UNSAID),
        interests=tuple(dict.fromkeys((*card.interests, *new.interests)))[: max(MOST_INTERESTS, len(card.interests))],
        volunteer=_completed_volunteer(card.volunteer, new.volunteer),
        newcomer=_completed_newcomer(card.newcomer, new.newcomer),
    )


def _completed_volunteer(card: VolunteerDraft | None, new: VolunteerDraft | None) -> VolunteerDraft | None:
    if card is None or new is None:
        return card or new
    return replace(
        card,
        least_swedish=card.least_swedish if card.least_swedish is not None else new.least_swedish,
        assignments=card.assignments or new.assignments,
        availability=card.availability if card.availability.is_known else new.availability,
    )


def _completed_newcomer(card: NewcomerDraft | None, new: NewcomerDraft | None) -> NewcomerDraft | None:
    if card is None or new is None:
        return card or new
    return replace(
        card,
        oral_swedish=card.oral_swedish if card.oral_swedish is not None else new.oral_swedish,
        availability=card.availability if card.availability.is_known else new.availability,
    )


def _first(value: KindT, other: KindT, unsaid: KindT) -> KindT:
    return other if value == unsaid else value


def _phone(phone: ImportedPhone) -> Phone:
    """Keep the writing where it leads to the number, else the number itself."""
    written = phone.written if read_phone(phone.written) == phone.number else phone.number or phone.written
    return Phone(number=phone.number, written=written)


def _adulthood(person: ImportedPerson, today: date) -> Adulthood:
    if person.is_adult is not None:
        return Adulthood.YES if person.is_adult else Adulthood.NO
    if person.birth_year is not None and today.year - person.birth_year > _ADULT:
        return Adulthood.YES
    return Adulthood.UNKNOWN


def _skill(language: str, level: str) -> LanguageSkill:
    return LanguageSkill(language=language, level=LanguageLevel(level or LanguageLevel.CONVERSATION))


def _volunteer(person: ImportedPerson, today: date) -> VolunteerDraft:
    return VolunteerDraft(
        since=_since(person, today),
        least_swedish=SwedishLevel(person.swedish_level) if person.swedish_level else None,
        assignments=tuple(AssignmentDraft(kind=AssignmentKind(kind)) for kind in person.assignments),
        availability=availability_of_parts(person.availability),
        wish=_wish(person),
    )


def _newcomer(person: ImportedPerson, today: date) -> NewcomerDraft:
    return NewcomerDraft(
        since=_since(person, today),
        oral_swedish=SwedishLevel(person.swedish_level) if person.swedish_level else None,
        print_language=_print_language(person),
        needs_interpreter=person.needs_interpreter is True,
        availability=availability_of_parts(person.availability),
        wish=_wish(person),
    )


def _print_language(person: ImportedPerson) -> LanguageCode:
    """Take the language that was asked for, else the first spoken one that sheets are printed in."""
    spoken = [each.language for each in person.languages if each.language in schedule_languages()]
    return LanguageCode(person.print_language or next((code for code in spoken if code != SWEDISH), SWEDISH))


def _wish(person: ImportedPerson) -> Wish:
    return Wish(gender=GenderWish(person.gender_wish or GenderWish.NONE))


def _since(person: ImportedPerson, today: date) -> date | None:
    return person.since if person.since is not None and person.since <= today else None
