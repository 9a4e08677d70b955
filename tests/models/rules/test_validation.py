"""The checks that many forms share."""

from __future__ import annotations

import pytest

from models.rules.validation import LONGEST_PHONE, FieldChecks
from models.values.errors import FieldProblem, Invalid, ProblemCode


def test_text_comes_back_without_blanks_around_it() -> None:
    checks = FieldChecks()

    assert checks.text("name", "  Träffen \n", 120) == "Träffen"
    assert checks.problems == ()


def test_text_of_blanks_is_missing_where_it_is_required() -> None:
    checks = FieldChecks()

    checks.text("name", " \t", 120, required=True)

    assert checks.problems == (FieldProblem(field="name", code=ProblemCode.REQUIRED),)


def test_text_may_be_exactly_as_long_as_allowed() -> None:
    checks = FieldChecks()

    checks.text("fits", "å" * 5, 5)
    checks.text("too_long", "å" * 6, 5)

    assert checks.problems == (FieldProblem(field="too_long", code=ProblemCode.TOO_LONG, facts={"most": 5}),)


def test_text_may_not_hold_an_identity_number() -> None:
    checks = FieldChecks()

    checks.text("note", "Nyckel hos Anna, 811228-9874", 2000)

    assert checks.problems == (FieldProblem(field="note", code=ProblemCode.IDENTITY_NUMBER),)


def test_contact_fields_may_be_empty() -> None:
    checks = FieldChecks()

    checks.phone("phone", " ")
    checks.email("email", "")
    checks.web_address("web", "")

    assert checks.problems == ()


def test_contact_fields_name_what_they_are_not() -> None:
    checks = FieldChecks()

    checks.phone("phone", "ring oss")
    checks.email("email", "ingen")
    checks.web_address("web", "vår sida")

    assert [problem.code for problem in checks.problems] == [
        ProblemCode.NOT_A_PHONE,
        ProblemCode.NOT_AN_EMAIL,
        ProblemCode.NOT_A_WEB_ADDRESS,
    ]


def test_within_takes_both_ends_and_nothing_said() -> None:
    checks = FieldChecks()

    for number in (-1, 12, None):
        checks.within("floor", number, least=-1, most=12)
    checks.within("floor", 13, least=-1, most=12)

    assert checks.problems == (
        FieldProblem(field="floor", code=ProblemCode.OUT_OF_RANGE, facts={"least": -1, "most": 12}),
    )


def test_a_field_has_only_its_first_problem() -> None:
    checks = FieldChecks()

    checks.phone("phone", "x" * (LONGEST_PHONE + 1))

    assert [problem.code for problem in checks.problems] == [ProblemCode.TOO_LONG]


def test_finish_raises_all_problems_at_once() -> None:
    checks = FieldChecks()
    checks.text("name", "", 10, required=True)
    checks.email("email", "?")

    with pytest.raises(Invalid) as invalid:
        checks.finish()

    assert [problem.field for problem in invalid.value.problems] == ["name", "email"]


def test_finish_lets_a_good_form_through() -> None:
    FieldChecks().finish()
