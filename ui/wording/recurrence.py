"""How a rule and its season are said: "varje torsdag", "första måndagen i månaden", "till 17 december 2026"."""

from __future__ import annotations

from typing import assert_never

from models.values.recurrence import LAST_IN_MONTH, DatesRule, MonthlyRule, RecurrenceRule, Season, WeeklyRule
from translations import N_, _, ngettext
from ui.wording.dates import day_and_month, day_span, full_day, weekday_name

_NTH: dict[int, str] = {
    1: N_("the first {weekday} of the month"),
    2: N_("the second {weekday} of the month"),
    3: N_("the third {weekday} of the month"),
    4: N_("the fourth {weekday} of the month"),
    LAST_IN_MONTH: N_("the last {weekday} of the month"),
}

_NTH_ALONE: dict[int, str] = {
    1: N_("the first"),
    2: N_("the second"),
    3: N_("the third"),
    4: N_("the fourth"),
    LAST_IN_MONTH: N_("the last"),
}

_EVERY: dict[int, str] = {
    1: N_("every week"),
    2: N_("every other week"),
    3: N_("every third week"),
    4: N_("every fourth week"),
}

_WEEKDAYS_DEFINITE = (
    N_("Monday#definite"),
    N_("Tuesday#definite"),
    N_("Wednesday#definite"),
    N_("Thursday#definite"),
    N_("Friday#definite"),
    N_("Saturday#definite"),
    N_("Sunday#definite"),
)
"""A weekday after "the first": Swedish adds an ending there ("första måndagen")."""


def rule_in_words(rule: RecurrenceRule) -> str:
    """``varje torsdag``, ``varannan måndag från 23 november``, ``tre datum``: begins with a small letter."""
    match rule:
        case WeeklyRule(every_weeks=1):
            return _("every {weekday}").format(weekday=weekday_name(rule.anchor.weekday()))
        case WeeklyRule(every_weeks=2):
            return _("every other {weekday} counted from {day}").format(
                weekday=weekday_name(rule.anchor.weekday()), day=day_and_month(rule.anchor)
            )
        case WeeklyRule():
            return _("{weekday} every {number} weeks counted from {day}").format(
                weekday=weekday_name(rule.anchor.weekday()),
                number=rule.every_weeks,
                day=day_and_month(rule.anchor),
            )
        case MonthlyRule():
            return _(_NTH[rule.nth]).format(weekday=_definite(rule.weekday))
        case DatesRule(dates=(only,)):
            return _("only on {day}").format(day=full_day(only))
        case DatesRule():
            return ngettext("{number} date", "{number} dates", len(rule.dates)).format(number=len(rule.dates))
        case _ as never:
            assert_never(never)


def season_in_words(season: Season) -> str:
    """``24 augusti – 17 december 2026, uppehåll 26 oktober – 1 november 2026``."""
    if season.last is None:
        said = _("from {day}, without an end").format(day=full_day(season.first))
    else:
        first = full_day(season.first) if season.first.year != season.last.year else day_and_month(season.first)
        said = _("{first} – {last}").format(first=first, last=full_day(season.last))
    if not season.breaks:
        return said
    breaks = ", ".join(day_span(pause) for pause in season.breaks)
    return _("{season}, break {breaks}").format(season=said, breaks=breaks)


def nth_name(nth: int) -> str:
    """``den första``: which weekday of the month, for a choice."""
    return _(_NTH_ALONE[nth])


def every_name(every_weeks: int) -> str:
    """``varannan vecka``: how often, for a choice."""
    if every_weeks in _EVERY:
        return _(_EVERY[every_weeks])
    return _("every {number} weeks").format(number=every_weeks)


def _definite(weekday: int) -> str:
    return _(_WEEKDAYS_DEFINITE[weekday]).split("#")[0]
