"""What a volunteer still lacks before an assignment is ready. Nothing here changes a status."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, assert_never

from dateutil.relativedelta import relativedelta

from models.values.people import Adulthood, AssignmentKind, IntakePolicy, Paper, PaperKind
from models.values.people import Lack as Lack

_LONGEST_GAP: Final = 4
"""Days that a month can be shorter than another, and one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VolunteerFacts:
    """What counts for readiness."""

    is_adult: Adulthood
    interviewed_on: date | None
    papers: Sequence[Paper] = ()


def lacks(kind: AssignmentKind, facts: VolunteerFacts, policy: IntakePolicy, today: date) -> tuple[Lack, ...]:
    """List what is missing for an assignment, in the order in which it is done.

    A record extract counts if it was at most a year old when shown, and for as long as the policy says after that.
    Source: Lag 2013:852.
    """
    missing: set[Lack] = set()
    if not policy.minors:
        missing |= _age(facts.is_adult)
    if policy.interview and facts.interviewed_on is None:
        missing.add(Lack.INTERVIEW)
    shown = {paper.kind for paper in facts.papers}
    missing |= {_lack_of(paper) for paper in policy.papers - shown if paper is not PaperKind.RECORD_EXTRACT}
    if asks_extract(kind, policy):
        missing |= _extract(facts.papers, policy, today)
    return tuple(lack for lack in Lack if lack in missing)


def extract_holds_until(papers: Sequence[Paper], policy: IntakePolicy) -> date | None:
    """Give the last day on which the newest record extract counts, ``None`` if none was shown that counts."""
    days = [paper.day for paper in papers if paper.kind is PaperKind.RECORD_EXTRACT and paper.under_a_year]
    return max(days) + relativedelta(months=policy.extract_months) if days else None


def latest_outdated_extract(policy: IntakePolicy, today: date) -> date:
    """Give the last day of which an extract shown then no longer counts; ``extract_holds_until`` the other way round.

    Months differ in length: of several days that lead to the same last day all count, or none.
    """
    months = relativedelta(months=policy.extract_months)
    day = today - months + timedelta(days=_LONGEST_GAP)
    while day + months >= today:
        day -= timedelta(days=1)
    return day


def asks_extract(kind: AssignmentKind, policy: IntakePolicy) -> bool:
    """Tell whether whoever does this has to show a record extract."""
    return kind in policy.extract_for or PaperKind.RECORD_EXTRACT in policy.papers


def _age(is_adult: Adulthood) -> set[Lack]:
    match is_adult:
        case Adulthood.YES:
            return set()
        case Adulthood.NO:
            return {Lack.UNDER_AGE}
        case Adulthood.UNKNOWN:
            return {Lack.ADULTHOOD}
        case _:
            assert_never(is_adult)


def _extract(papers: Sequence[Paper], policy: IntakePolicy, today: date) -> set[Lack]:
    until = extract_holds_until(papers, policy)
    if until is None:
        return {Lack.RECORD_EXTRACT}
    return {Lack.RECORD_EXTRACT_OLD} if until < today else set()


def _lack_of(kind: PaperKind) -> Lack:
    return Lack(kind.value)
