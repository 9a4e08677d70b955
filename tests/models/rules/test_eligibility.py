"""What an assignment lacks, and until when an extract counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from models.rules.eligibility import Lack, VolunteerFacts, extract_holds_until, lacks
from models.values.people import (
    DEFAULT_POLICY,
    Adulthood,
    AssignmentKind,
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
