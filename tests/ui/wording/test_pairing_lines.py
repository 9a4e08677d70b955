"""Lines of Matcha in Swedish that stand for a moment only: a price on its way, a plan for some."""

from __future__ import annotations

import pytest

from models.values.identifiers import PersonId
from models.values.pairing_faces import UnitFace
from models.values.pairing_lines import CandidateLine
from translations import use_language
from ui.wording.pairing_lines import candidate_side, limit_sentences, waiting_heading


def face(first: str) -> UnitFace:
    return UnitFace(id=PersonId(1), name=first, short=first, first=first, area="Centrum")


@pytest.fixture(autouse=True)
def _swedish() -> None:
    use_language("sv")


def test_side_of_a_candidate_says_that_the_price_is_being_worked_out() -> None:
    line = CandidateLine(face=face("Ingrid"), fit=90, in_plan=False, needed_by=face("Samir"))

    assert candidate_side(line, best_fit_first=False) == ("behövs för Samir", "räknar …")


@pytest.mark.parametrize(
    ("area", "is_chosen", "others", "said"),
    [
        ("", False, 0, ("", "")),
        ("Hultet", False, 1, ("Bara de i Hultet", "1 till väntar utanför planen och kan behöva samma volontärer.")),
        ("Hultet", True, 42, ("Bara de 5 valda", "42 till väntar utanför planen och kan behöva samma volontärer.")),
        ("", True, 0, ("Bara de 5 valda", "")),
    ],
)
def test_limited_plan_says_whom_it_is_for(area: str, is_chosen: bool, others: int, said: tuple[str, str]) -> None:
    assert limit_sentences(5, others, area=area, is_chosen=is_chosen) == said


def test_heading_of_a_limited_plan_counts_everybody_who_waits() -> None:
    assert waiting_heading(5, 11, 42) == "5 av 47 som väntar · 11 volontärer med ledig plats"
