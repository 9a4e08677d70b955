"""How the inbox speaks of time: how long somebody has waited, when something is due, when somebody can."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from models.queries.likely_people import Because
from models.rules.availability import Cell, PartOfDay, every_week, of_cells
from models.values.people import PersonRole
from ui.language import Language
from ui.wording.enquiries import because_name, due_in_words, roles_in_words, times_in_words, waiting_since

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "idag"), (1, "igår"), (2, "2 dagar"), (60, "60 dagar"), (61, "23 sep"), (-3, "26 nov")],
)
def test_waiting_is_counted_in_days_until_the_day_itself_says_more(language: Language, days: int, words: str) -> None:
    assert waiting_since(MONDAY - timedelta(days=days), MONDAY) == words


@pytest.mark.parametrize(
    ("days", "words"), [(-2, "21 nov"), (-1, "igår"), (0, "idag"), (1, "imorgon"), (4, "på fredag"), (7, "30 nov")]
)
def test_due_day_is_named_as_people_say_it(language: Language, days: int, words: str) -> None:
    assert due_in_words(MONDAY + timedelta(days=days), MONDAY) == words
    assert due_in_words(None, MONDAY) == ""


def test_times_are_said_day_by_day(language: Language) -> None:
    every = every_week([(0, PartOfDay.MORNING), (0, PartOfDay.EVENING)])
    second_week = of_cells([Cell(1, 5, PartOfDay.AFTERNOON)])

    assert times_in_words(every) == ("måndag: förmiddag, kväll",)
    assert times_in_words(second_week) == ("lördag: eftermiddag",)


def test_every_reason_has_words_and_roles_stand_in_one_order(language: Language) -> None:
    assert len({because_name(because) for because in Because}) == len(Because)
    assert roles_in_words({PersonRole.VOLUNTEER, PersonRole.NEWCOMER}) == "nyanländ, volontär"
