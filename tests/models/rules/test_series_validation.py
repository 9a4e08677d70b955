"""Every way a form of a series, an occasion or a closed day can be wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from models.rules.series_validation import tidy_closed_day, tidy_occasion, tidy_series
from models.rules.validation import FieldChecks
from models.values.activities import ActivityKind, ClosedDayKind, SignUp
from models.values.activity_drafts import ClosedDayDraft, OccasionDraft, SeriesDraft
from models.values.errors import ProblemCode
from models.values.identifiers import MeetingPointId, OccasionId, OrganisationId, SeriesId
from models.values.language import SWEDISH, LanguageCode
from models.values.recurrence import DatesRule, MonthlyRule, Season, WeeklyRule
from models.values.timeslot import DateSpan

MONDAY = date(2026, 11, 23)
SERIES = SeriesDraft(
    organisation_id=OrganisationId(1),
    meeting_point_id=MeetingPointId(1),
    kind=ActivityKind.LANGUAGE_CAFE,
    name="Språkcafé",
    starts=time(10),
    ends=time(12),
    rule=WeeklyRule(anchor=MONDAY),
    season=Season(first=MONDAY, last=date(2026, 12, 14)),
)
OCCASION = OccasionDraft(
    id=OccasionId(1), version=1, day=MONDAY, starts=time(10), ends=time(12), meeting_point_id=MeetingPointId(1)
)
CLOSED = ClosedDayDraft(kind=ClosedDayKind.CLOSURE, name="Renovering", first=MONDAY, last=MONDAY)


def problems_of(draft: SeriesDraft) -> list[tuple[str, ProblemCode]]:
    checks = FieldChecks()
    tidy_series(draft, checks)
    return [(problem.field, problem.code) for problem in checks.problems]


def season_with_break(first: date, last: date) -> Season:
    return replace(SERIES.season, breaks=(DateSpan(first=first, last=last),))


@pytest.mark.parametrize(
    "draft",
    [
        SERIES,
        replace(SERIES, name="x" * 120, age_from=13, age_to=13, minimum_hosts=0),
        replace(SERIES, minimum_hosts=20, sign_up=SignUp.REQUIRED, sign_up_contact="08-465 004 10"),
        replace(SERIES, rule=DatesRule(dates=(MONDAY, date(2026, 12, 14)))),
        replace(SERIES, id=SeriesId(1), rule=WeeklyRule(anchor=date(2026, 8, 31))),
        replace(SERIES, season=season_with_break(date(2026, 12, 14), date(2027, 1, 6))),
    ],
)
def test_tidy_series_accepts_what_is_right(draft: SeriesDraft) -> None:
    assert problems_of(draft) == []


@pytest.mark.parametrize(
    ("draft", "field", "code"),
    [
        (replace(SERIES, name="  "), "name", ProblemCode.REQUIRED),
        (replace(SERIES, name="x" * 121), "name", ProblemCode.TOO_LONG),
        (replace(SERIES, room="x" * 81), "room", ProblemCode.TOO_LONG),
        (replace(SERIES, names={LanguageCode("ar"): "x" * 121}), "names", ProblemCode.TOO_LONG),
        (replace(SERIES, organisation_id=None), "organisation_id", ProblemCode.REQUIRED),
        (replace(SERIES, meeting_point_id=None), "meeting_point_id", ProblemCode.REQUIRED),
        (replace(SERIES, ends=time(10)), "ends", ProblemCode.END_BEFORE_START),
        (replace(SERIES, age_from=-1), "age_from", ProblemCode.OUT_OF_RANGE),
        (replace(SERIES, age_from=25, age_to=13), "age_to", ProblemCode.OUT_OF_RANGE),
        (replace(SERIES, minimum_hosts=21), "minimum_hosts", ProblemCode.OUT_OF_RANGE),
        (replace(SERIES, sign_up=SignUp.REQUIRED, sign_up_contact=" "), "sign_up_contact", ProblemCode.REQUIRED),
        (replace(SERIES, rule=WeeklyRule(anchor=MONDAY, every_weeks=0)), "rule", ProblemCode.OUT_OF_RANGE),
        (replace(SERIES, rule=MonthlyRule(nth=5, weekday=0)), "rule", ProblemCode.OUT_OF_RANGE),
        (replace(SERIES, rule=DatesRule(dates=())), "rule", ProblemCode.NO_DATES),
        (replace(SERIES, rule=WeeklyRule(anchor=date(2026, 11, 16))), "rule", ProblemCode.OUTSIDE_SEASON),
        (replace(SERIES, rule=WeeklyRule(anchor=date(2026, 12, 21))), "rule", ProblemCode.OUTSIDE_SEASON),
        (replace(SERIES, rule=DatesRule(dates=(MONDAY, date(2027, 1, 1)))), "rule", ProblemCode.OUTSIDE_SEASON),
        (replace(SERIES, season=Season(first=MONDAY, last=date(2026, 11, 22))), "season", ProblemCode.END_BEFORE_START),
        (
            replace(SERIES, season=season_with_break(date(2026, 12, 1), date(2026, 11, 30))),
            "season",
            ProblemCode.END_BEFORE_START,
        ),
        (
            replace(SERIES, season=season_with_break(date(2026, 12, 15), date(2027, 1, 6))),
            "season",
            ProblemCode.BREAK_OUTSIDE_SEASON,
        ),
        (
            replace(SERIES, season=season_with_break(MONDAY, date(2026, 12, 14))),
            "season",
            ProblemCode.NO_OCCASION_LEFT,
        ),
    ],
)
def test_tidy_series_names_the_field_and_what_is_wrong(draft: SeriesDraft, field: str, code: ProblemCode) -> None:
    assert problems_of(draft) == [(field, code)]


def test_tidy_series_strips_texts_and_leaves_out_empty_and_swedish_names() -> None:
    names = {LanguageCode("ar"): " مقهى ", LanguageCode("so"): " ", SWEDISH: "Språkcafé"}

    tidy = tidy_series(replace(SERIES, name=" Språkcafé ", names=names, room=" Sal 1 "), FieldChecks())

    assert (tidy.name, tidy.names, tidy.room) == ("Språkcafé", {LanguageCode("ar"): "مقهى"}, "Sal 1")


def test_tidy_occasion_refuses_an_end_before_its_start() -> None:
    checks = FieldChecks()

    tidy_occasion(replace(OCCASION, ends=time(9)), checks)

    assert [(problem.field, problem.code) for problem in checks.problems] == [("ends", ProblemCode.END_BEFORE_START)]


@pytest.mark.parametrize(
    ("draft", "field", "code"),
    [
        (replace(CLOSED, name=""), "name", ProblemCode.REQUIRED),
        (replace(CLOSED, last=date(2026, 11, 22)), "last", ProblemCode.END_BEFORE_START),
        (replace(CLOSED, kind=ClosedDayKind.PUBLIC_HOLIDAY), "kind", ProblemCode.OUT_OF_RANGE),
    ],
)
def test_tidy_closed_day_names_the_field_and_what_is_wrong(
    draft: ClosedDayDraft, field: str, code: ProblemCode
) -> None:
    checks = FieldChecks()

    tidy_closed_day(draft, checks)

    assert [(problem.field, problem.code) for problem in checks.problems] == [(field, code)]
