"""A rule is said as people say it."""

from __future__ import annotations

from datetime import date

import pytest

from models.values.recurrence import DatesRule, MonthlyRule, RecurrenceRule, Season, WeeklyRule
from models.values.timeslot import DateSpan
from translations import use_language
from ui.language import Language
from ui.wording.recurrence import rule_in_words, season_in_words

THURSDAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (WeeklyRule(anchor=THURSDAY), "varje torsdag"),
        (WeeklyRule(anchor=date(2026, 11, 23), every_weeks=2), "varannan måndag räknat från 23 november"),
        (WeeklyRule(anchor=THURSDAY, every_weeks=3), "torsdag var 3:e vecka räknat från 26 november"),
        (MonthlyRule(nth=1, weekday=0), "första måndagen i månaden"),
        (MonthlyRule(nth=-1, weekday=4), "sista fredagen i månaden"),
        (DatesRule(dates=(THURSDAY,)), "bara 26 november 2026"),
        (DatesRule(dates=(THURSDAY, date(2026, 12, 3))), "2 datum"),
    ],
)
def test_rule_in_words_says_how_often(rule: RecurrenceRule, words: str, language: Language) -> None:
    assert rule_in_words(rule) == words


def test_rule_in_words_speaks_english_without_leftovers(language: Language) -> None:
    use_language("en")

    assert rule_in_words(MonthlyRule(nth=1, weekday=0)) == "the first Monday of the month"


def test_season_in_words_says_years_once_and_names_breaks(language: Language) -> None:
    pause = DateSpan(first=date(2026, 10, 26), last=date(2026, 11, 1))

    assert season_in_words(Season(first=date(2026, 8, 24), last=date(2026, 12, 17), breaks=(pause,))) == (
        "24 augusti – 17 december 2026, uppehåll 26 oktober – 1 november 2026"
    )
    assert season_in_words(Season(first=date(2026, 8, 24))) == "från 24 augusti 2026, utan slut"
