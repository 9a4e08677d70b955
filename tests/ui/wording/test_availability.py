"""Times of two weeks in words."""

from __future__ import annotations

from models.rules.availability import Cell, PartOfDay, every_week, of_cells
from models.values.people import NO_TIMES_SAID
from ui.language import Language
from ui.wording.availability import availability_in_words


def test_every_week_is_said_once(language: Language) -> None:
    words = availability_in_words(every_week([(1, PartOfDay.EVENING), (5, PartOfDay.MORNING)]))

    assert words == "tisdag 17:00–21:00; lördag 8:00–12:00"


def test_weeks_that_differ_are_said_apart(language: Language) -> None:
    words = availability_in_words(of_cells([Cell(0, 1, PartOfDay.EVENING)]))

    assert words == "ena veckan tisdag 17:00–21:00; andra veckan inget"


def test_nothing_said_is_no_word(language: Language) -> None:
    assert availability_in_words(NO_TIMES_SAID) == ""
