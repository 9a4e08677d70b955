"""The life of a pair: which way it may go, when it holds a place, lapses, and which queue day follows its end.

What is due in it stands in ``follow_up``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from dateutil.relativedelta import relativedelta

from models.values.pairs import OPEN_STATUSES, PairLifePolicy, PairStatus

WAYS: Final[Mapping[PairStatus, frozenset[PairStatus]]] = {
    PairStatus.PROPOSED: frozenset({PairStatus.ACCEPTED, PairStatus.DECLINED, PairStatus.LAPSED}),
    PairStatus.ACCEPTED: frozenset(
        {
            PairStatus.PROPOSED,
            PairStatus.BOOKED,
            PairStatus.TRIAL,
            PairStatus.DECLINED,
            PairStatus.PAUSED,
            PairStatus.ENDED,
        }
    ),
    PairStatus.BOOKED: frozenset(
        {PairStatus.ACCEPTED, PairStatus.TRIAL, PairStatus.DECLINED, PairStatus.PAUSED, PairStatus.ENDED}
    ),
    PairStatus.TRIAL: frozenset({PairStatus.ACTIVE, PairStatus.PAUSED, PairStatus.ENDED}),
    PairStatus.ACTIVE: frozenset({PairStatus.PAUSED, PairStatus.ENDED}),
    PairStatus.PAUSED: frozenset({PairStatus.ACCEPTED, PairStatus.TRIAL, PairStatus.ACTIVE, PairStatus.ENDED}),
    PairStatus.DECLINED: frozenset({PairStatus.PROPOSED, PairStatus.ACCEPTED}),
    PairStatus.LAPSED: frozenset(),
    PairStatus.ENDED: frozenset(),
}
"""Where a pair may go from each status; back to ``PROPOSED`` and out of ``DECLINED`` only by taking back a noted
answer."""

NOT_MET_YET: Final = frozenset({PairStatus.PROPOSED, PairStatus.ACCEPTED, PairStatus.BOOKED})
"""Until they have met, a no of either side declines the pair."""


def may_go(status: PairStatus, to: PairStatus) -> bool:
    """Tell whether a pair may go from one status to another."""
    return to in WAYS[status]


def holds_place(status: PairStatus, contacted_on: date | None) -> bool:
    """Tell whether a pair takes up a place of both: from the first noted contact until it is over."""
    return status in OPEN_STATUSES and (status is not PairStatus.PROPOSED or contacted_on is not None)


def lapses_on(
    contacted_on: date | None, yes_days: tuple[date | None, ...], call_again_on: date | None, policy: PairLifePolicy
) -> date | None:
    """Give the first day on which a proposal has lapsed, ``None`` while nobody was contacted.

    A yes of one side gives the other as long again; an agreed call is waited for.
    """
    if contacted_on is None:
        return None
    answered = max(day for day in (contacted_on, *yes_days) if day is not None)
    due = answered + timedelta(days=policy.lapse)
    return due if call_again_on is None else max(due, call_again_on + timedelta(days=1))


def usual_end(met_on: date, policy: PairLifePolicy) -> date:
    """Give the day on which a pair ends unless something else is agreed."""
    return met_on + relativedelta(months=policy.months)


def queue_day_after(
    since: date, met_on: date | None, ended_on: date, policy: PairLifePolicy, *, fault_free: bool
) -> date:
    """Give from which day a newcomer waits after a pair.

    The old day is kept if it ended within the trial or through the other side, else the day it ended counts.
    """
    within_trial = met_on is None or ended_on <= met_on + timedelta(days=policy.trial)
    return since if fault_free or within_trial else max(since, ended_on)
