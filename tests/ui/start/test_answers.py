"""Tests of the checks of each step of the wizard."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from models.values.errors import ProblemCode
from models.values.places import OrganisationKind
from tests.conftest import PASSPHRASE, RECOVERY_CODE
from ui.start.answers import (
    Problems,
    office_problems,
    passphrase_problems,
    place_problems,
    typed_code_problems,
)
from ui.start.founding import Founding


def codes(problems: Problems) -> dict[str, ProblemCode]:
    return {problem.field: problem.code for problem in problems}


def test_office_problems_finds_none_in_a_whole_answer(founding: Founding) -> None:
    assert office_problems(founding.office, founding.coordinator_name) == ()


def test_office_problems_names_every_empty_field(founding: Founding) -> None:
    office = replace(founding.office, organisation_name=" ", responsible_board="")

    found = codes(office_problems(office, ""))

    assert found == dict.fromkeys(("organisation_name", "responsible_board", "coordinator_name"), ProblemCode.REQUIRED)


@pytest.mark.parametrize(
    ("kind", "needed"),
    [
        (OrganisationKind.MUNICIPALITY, True),
        (OrganisationKind.LIBRARY, True),
        (OrganisationKind.PARISH, False),
        (OrganisationKind.ASSOCIATION, False),
        (OrganisationKind.STUDY_ASSOCIATION, False),
    ],
)
def test_office_problems_wants_a_board_of_public_bodies_only(
    founding: Founding, kind: OrganisationKind, needed: bool
) -> None:
    office = replace(founding.office, organisation_kind=kind, responsible_board="")

    assert bool(office_problems(office, "Maja Lind")) is needed


def test_office_problems_checks_phone_and_web_address(founding: Founding) -> None:
    office = replace(founding.office, phone="ring mig", web_address="inte en adress")

    found = codes(office_problems(office, "Maja Lind"))

    assert found == {"phone": ProblemCode.NOT_A_PHONE, "web_address": ProblemCode.NOT_A_WEB_ADDRESS}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (PASSPHRASE, PASSPHRASE, {}),
        ("", "", {"passphrase": ProblemCode.REQUIRED}),
        ("sommar2026", "sommar2026", {"passphrase": ProblemCode.PASSPHRASE_TOO_WEAK}),
        (PASSPHRASE, PASSPHRASE + "x", {"passphrase_again": ProblemCode.PASSPHRASES_DIFFER}),
        ("ljungsala kommun maja lind", "ljungsala kommun maja lind", {"passphrase": ProblemCode.PASSPHRASE_TOO_WEAK}),
    ],
)
def test_passphrase_problems_judges_strength_and_sameness(
    first: str, second: str, expected: dict[str, ProblemCode]
) -> None:
    assert codes(passphrase_problems(first, second, ("Ljungsala kommun", "Maja Lind"))) == expected


@pytest.mark.parametrize(
    "typed", [RECOVERY_CODE, RECOVERY_CODE.lower(), "7k2qf m3xtd ov9wb 5hrna cj8ge", "7K2QFM3XTD0V9WB5HRNACJ8GE"]
)
def test_typed_code_problems_forgives_case_blanks_and_o_for_zero(typed: str) -> None:
    assert typed_code_problems(typed, RECOVERY_CODE) == ()


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("  ", ProblemCode.REQUIRED),
        (RECOVERY_CODE[:-1], ProblemCode.RECOVERY_CODE_DIFFERS),
        (RECOVERY_CODE.replace("7", "8"), ProblemCode.RECOVERY_CODE_DIFFERS),
    ],
)
def test_typed_code_problems_refuses_another_code(typed: str, code: ProblemCode) -> None:
    assert codes(typed_code_problems(typed, RECOVERY_CODE)) == {"typed_code": code}


def test_place_problems_tells_the_meeting_points_name_from_the_cafes(founding: Founding) -> None:
    assert founding.meeting_point is not None and founding.cafe is not None
    nameless = replace(founding.meeting_point, name="")
    backwards = replace(founding.cafe, name=" ", starts=time(19, 0), ends=time(17, 30))

    found = codes(place_problems(nameless, backwards))

    assert found == {
        "name": ProblemCode.REQUIRED,
        "cafe_name": ProblemCode.REQUIRED,
        "ends": ProblemCode.END_BEFORE_START,
    }
