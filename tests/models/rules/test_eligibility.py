"""What an assignment lacks, and until when an extract counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.rules.eligibility import Lack, VolunteerFacts, extract_holds_until, lacks, latest_outdated_extract
from models.values.people import (
    DEFAULT_POLICY,
    Adulthood,
    AssignmentKind,
    IntakePolicy,
    Paper,
    PaperKind,
)

TODAY = date(2026, 11, 23)
NOTHING = VolunteerFacts(is_adult=Adulthood.UNKNOWN, interviewed_on=None)
SIGNED = tuple(
    Paper(kind=kind, day=date(2026, 10, 1)) for kind in (PaperKind.AGREEMENT, PaperKind.PLEDGE, PaperKind.INTRODUCTION)
)
DONE = VolunteerFacts(is_adult=Adulthood.YES, interviewed_on=date(2026, 9, 1), papers=SIGNED)


def test_somebody_new_lacks_everything_in_the_order_it_is_done() -> None:
    found = lacks(AssignmentKind.HOMEWORK_HELP, NOTHING, DEFAULT_POLICY, TODAY)

    assert found == (
        Lack.ADULTHOOD,
        Lack.INTERVIEW,
        Lack.INTRODUCTION,
        Lack.AGREEMENT,
        Lack.PLEDGE,
        Lack.RECORD_EXTRACT,
    )


def test_language_friend_needs_no_extract_unless_all_do() -> None:
    strict = replace(DEFAULT_POLICY, papers=DEFAULT_POLICY.papers | {PaperKind.RECORD_EXTRACT})

    assert lacks(AssignmentKind.LANGUAGE_FRIEND, DONE, DEFAULT_POLICY, TODAY) == ()
    assert lacks(AssignmentKind.LANGUAGE_FRIEND, DONE, strict, TODAY) == (Lack.RECORD_EXTRACT,)


def test_minor_is_refused_unless_the_policy_allows() -> None:
    young = replace(DONE, is_adult=Adulthood.NO)

    assert lacks(AssignmentKind.CAFE_HOST, young, DEFAULT_POLICY, TODAY) == (Lack.UNDER_AGE,)
    assert lacks(AssignmentKind.CAFE_HOST, young, replace(DEFAULT_POLICY, minors=True), TODAY) == ()


def test_extract_counts_for_a_year_and_only_if_it_was_fresh() -> None:
    fresh = Paper(kind=PaperKind.RECORD_EXTRACT, day=TODAY - timedelta(days=365), under_a_year=True)
    older = replace(fresh, day=TODAY - timedelta(days=366))
    stale = replace(fresh, under_a_year=False)

    def missing(paper: Paper) -> tuple[Lack, ...]:
        facts = replace(DONE, papers=(*SIGNED, paper))
        return lacks(AssignmentKind.HOMEWORK_HELP, facts, DEFAULT_POLICY, TODAY)

    assert (missing(fresh), missing(older), missing(stale)) == (
        (),
        (Lack.RECORD_EXTRACT_OLD,),
        (Lack.RECORD_EXTRACT,),
    )
    assert extract_holds_until([older, fresh], DEFAULT_POLICY) == TODAY
    assert extract_holds_until([stale], DEFAULT_POLICY) is None


@pytest.mark.parametrize("months", [1, 6, 12, 24])
def test_latest_outdated_extract_says_the_same_as_the_day_until_which_one_holds(months: int) -> None:
    policy = IntakePolicy(extract_months=months)

    for number in range(0, 800):
        today = date(2027, 1, 1) + timedelta(days=number)
        latest = latest_outdated_extract(policy, today)
        for day, is_outdated in ((latest, True), (latest + timedelta(days=1), False)):
            paper = Paper(kind=PaperKind.RECORD_EXTRACT, day=day, under_a_year=True)
            until = extract_holds_until([paper], policy)
            assert until is not None
            assert (until < today) is is_outdated, (today, day)
