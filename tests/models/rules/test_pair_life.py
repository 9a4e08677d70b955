"""Which way a pair may go, when it lapses, and which queue day somebody has after it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from models.rules.pair_life import WAYS, holds_place, lapses_on, may_go, queue_day_after, usual_end
from models.values.pairs import OPEN_STATUSES, PairLifePolicy, PairStatus

POLICY = PairLifePolicy()
TODAY = date(2026, 11, 23)


def days_ago(number: int) -> date:
    return TODAY - timedelta(days=number)


def test_every_status_has_its_ways_and_what_is_over_has_none() -> None:
    assert set(WAYS) == set(PairStatus)
    assert not WAYS[PairStatus.ENDED] and not WAYS[PairStatus.LAPSED]
    assert all(not may_go(status, status) for status in PairStatus)


def test_active_is_reached_from_trial_and_pause_only() -> None:
    assert {status for status in PairStatus if may_go(status, PairStatus.ACTIVE)} == {
        PairStatus.TRIAL,
        PairStatus.PAUSED,
    }


def test_place_is_held_from_the_first_contact_until_it_is_over() -> None:
    assert not holds_place(PairStatus.PROPOSED, None)
    assert holds_place(PairStatus.PROPOSED, TODAY)
    assert {status for status in PairStatus if holds_place(status, TODAY)} == OPEN_STATUSES


def test_proposal_lapses_a_fortnight_after_the_last_answer() -> None:
    assert lapses_on(None, (None, None), None, POLICY) is None
    assert lapses_on(days_ago(14), (None, None), None, POLICY) == TODAY
    assert lapses_on(days_ago(14), (days_ago(4), None), None, POLICY) == days_ago(-10)
    assert lapses_on(days_ago(14), (None, None), days_ago(-3), POLICY) == days_ago(-4)


@pytest.mark.parametrize(
    ("met", "ended", "fault_free", "kept"),
    [(None, 0, False, True), (31, 0, False, True), (32, 0, False, False), (90, 0, True, True), (90, 10, False, False)],
)
def test_old_queue_day_is_kept_within_the_trial_or_through_the_other_side(
    met: int | None, ended: int, fault_free: bool, kept: bool
) -> None:
    since, met_on, ended_on = days_ago(200), None if met is None else days_ago(met), days_ago(ended)

    found = queue_day_after(since, met_on, ended_on, POLICY, fault_free=fault_free)

    assert found == (since if kept else ended_on)


def test_usual_end_is_half_a_year_on() -> None:
    assert usual_end(date(2026, 8, 31), POLICY) == date(2027, 2, 28)
