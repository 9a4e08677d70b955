"""How a series keeps its rule, season and plan in columns, and gives them back as values."""

from __future__ import annotations

from datetime import date
from typing import assert_never

from models.entities.activity_series import ActivitySeries
from models.values.recurrence import DatesRule, MonthlyRule, RecurrenceRule, Season, WeeklyRule
from models.values.status import RuleKind
from models.values.timeslot import DateSpan


def rule_of(series: ActivitySeries) -> RecurrenceRule:
    """Read the rule of recurrence; a column the rule needs and lacks is damage and raises ``ValueError``."""
    match series.rule:
        case RuleKind.WEEKLY:
            if series.anchor is None or series.every_weeks is None:
                raise ValueError("a weekly rule without its first day")
            return WeeklyRule(anchor=series.anchor, every_weeks=series.every_weeks)
        case RuleKind.MONTHLY:
            if series.nth is None or series.weekday is None:
                raise ValueError("a monthly rule without its weekday")
            return MonthlyRule(nth=series.nth, weekday=series.weekday)
        case RuleKind.DATES:
            return DatesRule(dates=tuple(date.fromisoformat(day) for day in series.dates))
        case _ as never:
            assert_never(never)


def keep_rule(series: ActivitySeries, rule: RecurrenceRule) -> None:
    """Write a rule and empty the columns of the other kinds."""
    series.anchor = series.every_weeks = series.nth = series.weekday = None
    series.dates = []
    match rule:
        case WeeklyRule():
            series.rule = RuleKind.WEEKLY
            series.anchor, series.every_weeks = rule.anchor, rule.every_weeks
        case MonthlyRule():
            series.rule = RuleKind.MONTHLY
            series.nth, series.weekday = rule.nth, rule.weekday
        case DatesRule():
            series.rule = RuleKind.DATES
            series.dates = [day.isoformat() for day in sorted(set(rule.dates))]
        case _ as never:
            assert_never(never)


def season_of(series: ActivitySeries) -> Season:
    """Read the season with its breaks."""
    breaks = tuple(
        DateSpan(first=date.fromisoformat(first), last=date.fromisoformat(last)) for first, last in series.breaks
    )
    return Season(first=series.season_first, last=series.season_last, breaks=breaks)


def keep_season(series: ActivitySeries, season: Season) -> None:
    """Write a season with its breaks in the order of their days."""
    series.season_first = season.first
    series.season_last = season.last
    series.breaks = sorted([pause.first.isoformat(), pause.last.isoformat()] for pause in season.breaks)
