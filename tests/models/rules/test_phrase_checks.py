"""A text that goes on paper has one line, the places of the Swedish and only letters that we can print."""

from __future__ import annotations

import pytest

from models.rules.phrase_checks import checked_phrase
from models.values.errors import Invalid, ProblemCode


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (" ", ProblemCode.REQUIRED),
        ("x" * 401, ProblemCode.TOO_LONG),
        ("Ring 19811218-9876", ProblemCode.IDENTITY_NUMBER),
        ("två\nrader", ProblemCode.LINE_BREAK),
        ("två\u2028rader", ProblemCode.LINE_BREAK),
        ("kaffe ☕", ProblemCode.NOT_PRINTABLE),
        ("漢字", ProblemCode.NOT_PRINTABLE),
        ("från {start}", ProblemCode.PLACES_DIFFER),
        ("från {start} till {end", ProblemCode.PLACES_DIFFER),
        ("från {start:>30} till {end}", ProblemCode.PLACES_DIFFER),
    ],
)
def test_checked_phrase_refuses(text: str, code: ProblemCode) -> None:
    like = "från {start} till {end}" if code is ProblemCode.PLACES_DIFFER else "Ja"

    with pytest.raises(Invalid) as invalid:
        checked_phrase(text, like)

    assert [(problem.field, problem.code) for problem in invalid.value.problems] == [("text", code)]


def test_character_that_cannot_be_printed_is_named() -> None:
    with pytest.raises(Invalid) as invalid:
        checked_phrase("a\tb\u0007", None)

    assert invalid.value.problems[0].facts == {"character": "U+0009"}


def test_places_may_stand_in_another_order() -> None:
    assert checked_phrase(" تا {end} از {start} ", "från {start} till {end}") == "تا {end} از {start}"


def test_text_of_the_offices_own_may_have_braces() -> None:
    assert checked_phrase("Tema {nytt}", None) == "Tema {nytt}"


@pytest.mark.parametrize("text", ["سه‌شنبه", "วันนี้", "ሰላም", "п’ятниця", "Xoş hatin", "پښتو"])
def test_every_script_of_ours_passes(text: str) -> None:
    assert checked_phrase(text, None) == text
