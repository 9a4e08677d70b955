"""What the form of a person demands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from models.rules.person_validation import tidy_person
from models.rules.validation import FieldChecks
from models.values.errors import ProblemCode
from models.values.people import (
    AssignmentKind,
    Availability,
    FreeTime,
    InformedHow,
    LanguageLevel,
    LanguageSkill,
    Phone,
)
from models.values.people_drafts import AssignmentDraft, HouseholdDraft, NewcomerDraft, PersonDraft, VolunteerDraft

TODAY = date(2026, 11, 23)
ANNA = PersonDraft(given_name="Anna")
NUMBER = "811218-9876"


def problems(draft: PersonDraft) -> dict[str, ProblemCode]:
    checks = FieldChecks()
    tidy_person(draft, checks, TODAY)
    return {problem.field: problem.code for problem in checks.problems}


@pytest.mark.parametrize(
    "draft",
    [
        replace(ANNA, given_name=f"Anna {NUMBER}"),
        replace(ANNA, family_name=NUMBER),
        replace(ANNA, alias=NUMBER),
        replace(ANNA, email=f"{NUMBER}@example.se"),
        replace(ANNA, phones=(Phone(written=NUMBER),)),
        replace(ANNA, phones=(Phone(written="8112189876"),)),
        replace(ANNA, occupation=NUMBER),
        replace(ANNA, interests=(NUMBER,)),
        replace(ANNA, household=HouseholdDraft(name=NUMBER)),
    ],
)
def test_identity_number_is_refused_in_every_text(draft: PersonDraft) -> None:
    assert list(problems(draft).values()) == [ProblemCode.IDENTITY_NUMBER]


@pytest.mark.parametrize(
    ("draft", "field", "code"),
    [
        (PersonDraft(), "given_name", ProblemCode.REQUIRED),
        (replace(ANNA, birth_year=1899), "birth_year", ProblemCode.OUT_OF_RANGE),
        (replace(ANNA, interests=("a", "b", "c", "d", "e", "f")), "interests", ProblemCode.TOO_MANY),
        (replace(ANNA, phones=(Phone(written="ring"),)), "phones", ProblemCode.NOT_A_PHONE),
        (replace(ANNA, informed_on=TODAY), "informed_how", ProblemCode.REQUIRED),
        (replace(ANNA, informed_how=InformedHow.CALL), "informed_on", ProblemCode.REQUIRED),
        (
            replace(ANNA, languages=(LanguageSkill(language="arabiska!", level=LanguageLevel.FLUENT),)),
            "languages",
            ProblemCode.UNKNOWN_LANGUAGE,
        ),
        (
            replace(ANNA, volunteer=VolunteerDraft(availability=Availability(free=(FreeTime(3, 9),)))),
            "volunteer.availability",
            ProblemCode.OUT_OF_RANGE,
        ),
        (
            replace(
                ANNA,
                volunteer=VolunteerDraft(
                    assignments=(AssignmentDraft(kind=AssignmentKind.LANGUAGE_FRIEND, capacity=4),)
                ),
            ),
            "volunteer.capacity",
            ProblemCode.OUT_OF_RANGE,
        ),
    ],
)
def test_fault_is_told_beside_its_field(draft: PersonDraft, field: str, code: ProblemCode) -> None:
    assert problems(draft) == {field: code}


def test_tidy_person_reads_phones_and_leaves_out_what_stands_twice() -> None:
    draft = replace(
        ANNA,
        phones=(Phone(written=" 701740605 "), Phone(written="070-174 06 05"), Phone(written="")),
        interests=("walks", "walks", " "),
        newcomer=NewcomerDraft(arrived=date(2025, 3, 17)),
    )

    tidy = tidy_person(draft, FieldChecks(), TODAY)

    assert tidy.phones == (Phone(number="+46701740605", written="701740605"),)
    assert tidy.interests == ("walks",)
    assert tidy.newcomer is not None
    assert (tidy.newcomer.arrived, tidy.newcomer.since) == (date(2025, 3, 1), TODAY)


@pytest.mark.parametrize("name", ["Zohra", "Gebremedhin", "Savchuk Савчук", "ريما", "Íñigo García Ñuñez"])
def test_one_name_in_any_script_is_enough(name: str) -> None:
    assert problems(PersonDraft(family_name=name)) == {}
