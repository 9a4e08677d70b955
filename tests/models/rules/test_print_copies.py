"""Copies per language: known languages, one to ninety-nine, something at least."""

from __future__ import annotations

import pytest

from models.rules.print_copies import check_copies
from models.rules.validation import FieldChecks
from models.values.errors import ProblemCode
from models.values.language import LanguageCode


@pytest.mark.parametrize(
    ("copies", "problem"),
    [
        ({"sv": 6, "ar": 2, "ti": 1}, None),
        ({"sv": 99, "ar": 0}, None),
        ({"sv": 100}, ProblemCode.OUT_OF_RANGE),
        ({"sv": 1, "ar": -1}, ProblemCode.OUT_OF_RANGE),
        ({"sv": 1, "tlh": 1}, ProblemCode.UNKNOWN_LANGUAGE),
        ({"sv": 0}, ProblemCode.REQUIRED),
        ({}, ProblemCode.REQUIRED),
    ],
)
def test_copies(copies: dict[str, int], problem: ProblemCode | None) -> None:
    checks = FieldChecks()

    check_copies(checks, "copies", {LanguageCode(code): number for code, number in copies.items()}, line=3)

    found = [(each.field, each.code, each.facts["line"]) for each in checks.problems]
    assert found == ([] if problem is None else [("copies", problem, 3)])
