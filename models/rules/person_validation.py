"""What the form of a person demands, without a look into the register."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from models.rules.availability import is_possible, tidy_times
from models.rules.identity_numbers import holds_more_than_phones
from models.rules.phone_numbers import read_phone
from models.rules.validation import LONGEST_NAME, FieldChecks
from models.values.errors import ProblemCode
from models.values.people import (
    MOST_CAPACITY,
    MOST_INTERESTS,
    AssignmentKind,
    Availability,
    LanguageSkill,
    Phone,
)
from models.values.people_drafts import (
    AssignmentDraft,
    HouseholdDraft,
    NewcomerDraft,
    PersonDraft,
    TakingPart,
    VolunteerDraft,
)

LONGEST_KEY: Final = 40
MOST_PHONES: Final = 5
_OLDEST: Final = 110
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,8})?")


def tidy_person(draft: PersonDraft, checks: FieldChecks, today: date) -> PersonDraft:
    """Give the card with tidy texts, read phones and sorted times; what is wrong goes to ``checks``."""
    tidy = replace(
        draft,
        given_name=checks.text("given_name", draft.given_name, LONGEST_NAME),
        family_name=checks.text("family_name", draft.family_name, LONGEST_NAME),
        alias=checks.text("alias", draft.alias, LONGEST_NAME),
        phones=tidy_phones(draft.phones, checks),
        email=checks.email("email", draft.email),
        occupation=checks.text("occupation", draft.occupation, LONGEST_KEY),
        interests=_tidy_interests(draft.interests, checks),
        languages=_tidy_languages(draft.languages, checks),
        household=_tidy_household(draft.household, checks, today),
        volunteer=_tidy_volunteer(draft.volunteer, checks, today),
        newcomer=_tidy_newcomer(draft.newcomer, checks, today),
    )
    if tidy.household is None:
        tidy = _nobody_beside(tidy)
    if not (tidy.given_name or tidy.family_name or tidy.alias):
        checks.add("given_name", ProblemCode.REQUIRED)
    checks.within("birth_year", draft.birth_year, least=today.year - _OLDEST, most=today.year)
    if (draft.informed_on is None) != (draft.informed_how is None):
        checks.add("informed_on" if draft.informed_on is None else "informed_how", ProblemCode.REQUIRED)
    return tidy


def _nobody_beside(card: PersonDraft) -> PersonDraft:
    """Whoever belongs to no household comes without other adults."""
    volunteer, newcomer = card.volunteer, card.newcomer
    if volunteer is not None:
        volunteer = replace(volunteer, taking_part=replace(volunteer.taking_part, adults=()))
    if newcomer is not None:
        newcomer = replace(newcomer, taking_part=replace(newcomer.taking_part, adults=()))
    return replace(card, volunteer=volunteer, newcomer=newcomer)


def tidy_phones(phones: tuple[Phone, ...], checks: FieldChecks) -> tuple[Phone, ...]:
    """Read each number anew from what was written; empty lines and doubles go, the order stays."""
    tidy: dict[str, Phone] = {}
    for line, phone in enumerate(phones):
        written = phone.written.strip() or phone.number
        if holds_more_than_phones(written):
            checks.add("phones", ProblemCode.IDENTITY_NUMBER, line=line)
        elif written:
            number = read_phone(written)
            checks.phone("phones", number or written)
            tidy.setdefault(number or written, Phone(number=number, written=written))
    if len(tidy) > MOST_PHONES:
        checks.add("phones", ProblemCode.TOO_MANY, most=MOST_PHONES)
    return tuple(tidy.values())


def tidy_times_of(field: str, availability: Availability, checks: FieldChecks) -> Availability:
    """Sort and join the stretches of an availability."""
    if not all(map(is_possible, availability.free)):
        checks.add(field, ProblemCode.OUT_OF_RANGE)
    return replace(availability, free=tidy_times(availability.free))


def _tidy_interests(interests: tuple[str, ...], checks: FieldChecks) -> tuple[str, ...]:
    tidy = dict.fromkeys(filter(None, (checks.text("interests", key, LONGEST_KEY) for key in interests)))
    if len(tidy) > MOST_INTERESTS:
        checks.add("interests", ProblemCode.TOO_MANY, most=MOST_INTERESTS)
    return tuple(tidy)


def _tidy_languages(languages: tuple[LanguageSkill, ...], checks: FieldChecks) -> tuple[LanguageSkill, ...]:
    """One line a language: where it stands twice the later one counts, as in any list one goes through."""
    for skill in languages:
        if _LANGUAGE.fullmatch(skill.language) is None:
            checks.add("languages", ProblemCode.UNKNOWN_LANGUAGE)
    return tuple({skill.language: skill for skill in languages}.values())


def _tidy_household(household: HouseholdDraft | None, checks: FieldChecks, today: date) -> HouseholdDraft | None:
    if household is None:
        return None
    for year in household.children:
        checks.within("household.children", year, least=today.year - _OLDEST, most=today.year)
    name = checks.text("household.name", household.name, LONGEST_NAME)
    return replace(household, name=name, children=tuple(sorted(household.children)))


def _tidy_volunteer(volunteer: VolunteerDraft | None, checks: FieldChecks, today: date) -> VolunteerDraft | None:
    if volunteer is None:
        return None
    kinds = [assignment.kind for assignment in volunteer.assignments]
    if len(set(kinds)) < len(kinds):
        checks.add("volunteer.assignments", ProblemCode.ALREADY_USED)
    return replace(
        volunteer,
        since=volunteer.since or today,
        assignments=tuple(_tidy_assignment(assignment, checks) for assignment in volunteer.assignments),
        availability=tidy_times_of("volunteer.availability", volunteer.availability, checks),
        taking_part=_tidy_taking_part("volunteer.taking_part", volunteer.taking_part, checks, today),
    )


def _tidy_assignment(assignment: AssignmentDraft, checks: FieldChecks) -> AssignmentDraft:
    if assignment.kind is not AssignmentKind.LANGUAGE_FRIEND:
        return replace(assignment, capacity=0)
    checks.within("volunteer.capacity", assignment.capacity, least=0, most=MOST_CAPACITY)
    return assignment


def _tidy_newcomer(newcomer: NewcomerDraft | None, checks: FieldChecks, today: date) -> NewcomerDraft | None:
    if newcomer is None:
        return None
    if _LANGUAGE.fullmatch(newcomer.print_language) is None:
        checks.add("newcomer.print_language", ProblemCode.UNKNOWN_LANGUAGE)
    return replace(
        newcomer,
        since=newcomer.since or today,
        arrived=newcomer.arrived.replace(day=1) if newcomer.arrived is not None else None,
        wants=tuple(dict.fromkeys(newcomer.wants)),
        availability=tidy_times_of("newcomer.availability", newcomer.availability, checks),
        taking_part=_tidy_taking_part("newcomer.taking_part", newcomer.taking_part, checks, today),
    )


def _tidy_taking_part(field: str, part: TakingPart, checks: FieldChecks, today: date) -> TakingPart:
    for year in part.children:
        checks.within(f"{field}.children", year, least=today.year - _OLDEST, most=today.year)
    return TakingPart(adults=tuple(dict.fromkeys(part.adults)), children=tuple(sorted(part.children)))
