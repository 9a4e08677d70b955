"""What blank forms ask, and what they must never ask."""

from __future__ import annotations

import json
import re

import pytest

from models.values.forms import FormKind
from models.values.language import SWEDISH, LanguageCode
from tests.models.documents.matrix import strings_of
from tests.models.documents.papers import paper

FORBIDDEN = re.compile(
    r"personnummer|samordning|religi|hälsa|sjuk|allerg|etni|ursprung|asyl|uppehåll|land", re.IGNORECASE
)


def sheet_of(kind: FormKind, language: LanguageCode = SWEDISH) -> dict[str, object]:
    (sheet,) = json.loads(paper(kind, language).content)["sheets"]
    assert isinstance(sheet, dict)
    return sheet


def asked(kind: FormKind) -> str:
    """Give every question and answer of a form, in one string."""
    return "\n".join(strings_of(sheet_of(kind)["sections"]))


@pytest.mark.parametrize("kind", [FormKind.VOLUNTEER, FormKind.NEWCOMER])
def test_nothing_sensitive_is_asked_and_the_form_says_so(kind: FormKind) -> None:
    warning = "\n".join(strings_of(sheet_of(kind)["intro"]))

    assert FORBIDDEN.search(warning), "the pattern would find such a word"
    assert not FORBIDDEN.search(asked(kind))


@pytest.mark.parametrize("kind", [FormKind.VOLUNTEER, FormKind.NEWCOMER])
def test_both_forms_ask_what_a_card_holds(kind: FormKind) -> None:
    questions = asked(kind)

    for wanted in ("Namn", "Telefon", "E-post", "Födelseår", "Har du fyllt 18 år?", "Vilka språk talar du?"):
        assert wanted in questions
    for wanted in ("Måndag", "Söndag", "Förmiddag", "Kväll", "Yrke eller utbildning", "(högst "):
        assert wanted in questions


def test_only_newcomers_are_asked_for_their_swedish_and_only_volunteers_for_assignments() -> None:
    newcomer, volunteer = asked(FormKind.NEWCOMER), asked(FormKind.VOLUNTEER)

    for wanted in ("Sfi C", "Behöver du tolk första gången?", "Vilket språk vill du läsa på?"):
        assert (wanted in newcomer, wanted in volunteer) == (True, False)
    for wanted in ("Språkvän", "Värd på språkcafé"):
        assert (wanted in newcomer, wanted in volunteer) == (False, True)


def test_every_question_in_another_language_has_swedish_beside_it() -> None:
    arabic = "\n".join(strings_of(sheet_of(FormKind.NEWCOMER, LanguageCode("ar"))["sections"]))

    for line in asked(FormKind.NEWCOMER).splitlines():
        assert line.strip(" ()5") in arabic
