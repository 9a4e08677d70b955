"""Every code of known trouble has its sentence, in English and in Swedish."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from models.values.changes import EntityKind
from models.values.errors import (
    EditConflict,
    FieldProblem,
    Invalid,
    ProblemCode,
    RefusalCode,
    Refused,
    StorageCode,
    StorageTrouble,
    WrongPassphrase,
)
from translations import use_language
from ui.wording.errors import error_sentence, problem_sentence

TROUBLES: list[Exception] = [
    *[Invalid([FieldProblem(field="name", code=code)]) for code in ProblemCode],
    *[Refused(code) for code in RefusalCode],
    *[StorageTrouble(code) for code in StorageCode],
    EditConflict(kind=EntityKind.SERIES, key=3),
    WrongPassphrase(),
    ZeroDivisionError(),
]


@pytest.fixture(autouse=True)
def swedish_again() -> Iterator[None]:
    yield
    use_language("sv")


@pytest.mark.parametrize("trouble", TROUBLES, ids=repr)
def test_trouble_has_a_sentence_in_both_languages(trouble: Exception) -> None:
    use_language("en")
    english = error_sentence(trouble)
    use_language("sv")
    swedish = error_sentence(trouble)

    assert english.endswith((".", "?", "example.se", "465 004 10"))
    assert swedish
    assert swedish != english


def test_too_long_says_how_long_it_may_be() -> None:
    use_language("sv")
    problem = FieldProblem(field="name", code=ProblemCode.TOO_LONG, facts={"most": 80})

    assert problem_sentence(problem) == "Texten är för lång: högst 80 tecken."


def test_place_in_use_says_how_many_activities() -> None:
    use_language("sv")
    refused = Refused(RefusalCode.MEETING_POINT_IN_USE, {"series": 2, "occasions": 9})

    assert error_sentence(refused).startswith("Träffpunkten har 2 aktiviteter kvar.")


def test_storage_trouble_shows_the_path() -> None:
    assert error_sentence(StorageTrouble(StorageCode.MISSING, path="/data/x.db")).endswith("\n/data/x.db")
