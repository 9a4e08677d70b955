"""What makes the form of a series, an occasion or a closed day fit to save.

Whether a meeting point or organisation exists is asked where the database is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import assert_never

from models.rules.recurrence import first_date
from models.rules.validation import (
    LONGEST_NAME,
    LONGEST_NOTE,
    LONGEST_PUBLIC_NOTE,
    LONGEST_ROOM,
    LONGEST_THEME,
    FieldChecks,
)
from models.values.activities import ClosedDayKind, SignUp
from models.values.activity_drafts import ClosedDayDraft, OccasionDraft, SeriesDraft
from models.values.errors import ProblemCode
from models.values.language import SWEDISH, LanguageCode
from models.values.recurrence import LAST_IN_MONTH, DatesRule, MonthlyRule, RecurrenceRule, Season, WeeklyRule

MOST_WEEKS_BETWEEN = 52
OLDEST_AGE = 120
MOST_HOSTS = 20


def tidy_series(draft: SeriesDraft, checks: FieldChecks) -> SeriesDraft:
    """Strip the texts of a series and note in ``checks`` all that is wrong with it."""
    tidy = replace(
        draft,
        name=checks.text("name", draft.name, LONGEST_NAME, required=True),
        names={
            language: text
            for language, text in (
                (language, checks.text("names", text, LONGEST_NAME)) for language, text in draft.names.items()
            )
            if text and language != SWEDISH
        },
        room=checks.text("room", draft.room, LONGEST_ROOM),
        sign_up_contact=checks.text(
            "sign_up_contact", draft.sign_up_contact, LONGEST_NAME, required=draft.sign_up is SignUp.REQUIRED
        ),
        note=checks.text("note", draft.note, LONGEST_NOTE),
        public_note=checks.text("public_note", draft.public_note, LONGEST_PUBLIC_NOTE),
        public_notes=_in_other_languages("public_note", draft.public_note, draft.public_notes, checks),
    )
    if draft.organisation_id is None:
        checks.add("organisation_id", ProblemCode.REQUIRED)
    if draft.meeting_point_id is None:
        checks.add("meeting_point_id", ProblemCode.REQUIRED)
    if draft.ends <= draft.starts:
        checks.add("ends", ProblemCode.END_BEFORE_START, starts=draft.starts, ends=draft.ends)
    checks.within("age_from", draft.age_from, least=0, most=OLDEST_AGE)
    checks.within("age_to", draft.age_to, least=draft.age_from or 0, most=OLDEST_AGE)
    checks.within("minimum_hosts", draft.minimum_hosts, least=0, most=MOST_HOSTS)
    _check_when(draft, checks)
    return tidy


def tidy_occasion(draft: OccasionDraft, checks: FieldChecks) -> OccasionDraft:
    """Strip the texts of an occasion and note in ``checks`` all that is wrong with it.

    It may go to any day: the season limits what the series says, not what someone decides for one time.
    """
    if draft.ends <= draft.starts:
        checks.add("ends", ProblemCode.END_BEFORE_START, starts=draft.starts, ends=draft.ends)
    return replace(
        draft,
        room=checks.text("room", draft.room, LONGEST_ROOM),
        note=checks.text("note", draft.note, LONGEST_NOTE),
        theme=checks.text("theme", draft.theme, LONGEST_THEME),
        themes=_in_other_languages("theme", draft.theme, draft.themes, checks),
    )


def tidy_closed_day(draft: ClosedDayDraft, checks: FieldChecks) -> ClosedDayDraft:
    """Strip the name of a closed day and note in ``checks`` all that is wrong with it."""
    if draft.kind not in (ClosedDayKind.SCHOOL_BREAK, ClosedDayKind.CLOSURE):
        checks.add("kind", ProblemCode.OUT_OF_RANGE)
    if draft.last < draft.first:
        checks.add("last", ProblemCode.END_BEFORE_START, starts=draft.first, ends=draft.last)
    return replace(draft, name=checks.text("name", draft.name, LONGEST_NAME, required=True))


def _in_other_languages(
    field: str, swedish: str, texts: Mapping[LanguageCode, str], checks: FieldChecks
) -> Mapping[LanguageCode, str]:
    """Strip the other languages of a printed text; without the Swedish there is nothing for them to stand beside."""
    longest = LONGEST_THEME if field == "theme" else LONGEST_PUBLIC_NOTE
    stripped = {language: checks.text(field, text, longest) for language, text in texts.items()}
    said = {language: text for language, text in stripped.items() if text and language != SWEDISH}
    if said and not swedish.strip():
        checks.add(field, ProblemCode.REQUIRED)
    return said


def _check_when(draft: SeriesDraft, checks: FieldChecks) -> None:
    season_is_right = _check_season(draft.season, checks)
    if not _check_rule(draft.rule, checks) or not season_is_right:
        return
    outside = _first_outside(draft)
    if outside is not None:
        checks.add("rule", ProblemCode.OUTSIDE_SEASON, day=outside)
    elif first_date(draft.rule, draft.season) is None:
        checks.add("season", ProblemCode.NO_OCCASION_LEFT)


def _check_season(season: Season, checks: FieldChecks) -> bool:
    if season.last is not None and season.last < season.first:
        checks.add("season", ProblemCode.END_BEFORE_START, starts=season.first, ends=season.last)
        return False
    for pause in season.breaks:
        if pause.last < pause.first:
            checks.add("season", ProblemCode.END_BEFORE_START, starts=pause.first, ends=pause.last)
            return False
        if pause.last < season.first or (season.last is not None and pause.first > season.last):
            checks.add("season", ProblemCode.BREAK_OUTSIDE_SEASON, first=pause.first, last=pause.last)
            return False
    return True


def _check_rule(rule: RecurrenceRule, checks: FieldChecks) -> bool:
    match rule:
        case WeeklyRule():
            is_right = 1 <= rule.every_weeks <= MOST_WEEKS_BETWEEN
            if not is_right:
                checks.add("rule", ProblemCode.OUT_OF_RANGE, least=1, most=MOST_WEEKS_BETWEEN)
        case MonthlyRule():
            # A fifth weekday is missing from most months; "the last" is what people mean by it.
            is_right = rule.nth in (1, 2, 3, 4, LAST_IN_MONTH) and 0 <= rule.weekday <= 6
            if not is_right:
                checks.add("rule", ProblemCode.OUT_OF_RANGE, least=1, most=4)
        case DatesRule():
            is_right = bool(rule.dates)
            if not is_right:
                checks.add("rule", ProblemCode.NO_DATES)
        case _ as never:
            assert_never(never)
    return is_right


def _first_outside(draft: SeriesDraft) -> date | None:
    """Give a day someone named that lies outside the season.

    The first day of an old series may lie before its season: it goes on giving the rhythm when the season moves on.
    """
    season = draft.season
    named: tuple[date, ...] = ()
    is_new = draft.id is None
    if isinstance(draft.rule, WeeklyRule):
        named = (draft.rule.anchor,)
    elif isinstance(draft.rule, DatesRule):
        named = draft.rule.dates
    for day in sorted(named):
        too_early = day < season.first and (is_new or isinstance(draft.rule, DatesRule))
        if too_early or (season.last is not None and day > season.last):
            return day
    return None
