"""Whom to call and why on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.rules.follow_up import ContactFacts, PairFacts, calls_due, follow_ups, heard_on, is_silent, silent_days
from models.values.pairs import CallReason, EndingReason, PairContactOutcome, PairLifePolicy, PairSide, PairStatus

POLICY = PairLifePolicy()
TODAY = date(2026, 11, 23)


def days_ago(number: int) -> date:
    return TODAY - timedelta(days=number)


def pair(status: PairStatus, ago: int = 0, **facts: object) -> PairFacts:
    made = PairFacts(status=status, status_since=days_ago(ago), proposed_on=days_ago(ago + 10))
    return replace(made, **facts)  # type: ignore[arg-type]


def friends(status: PairStatus, met: int, *contacts: ContactFacts) -> PairFacts:
    decided = days_ago(met - 31) if status is PairStatus.ACTIVE else None
    return pair(status, met, met_on=days_ago(met), decided_on=decided, contacts=contacts)


def said(
    ago: int,
    outcome: PairContactOutcome = PairContactOutcome.REACHED,
    side: PairSide = PairSide.NEWCOMER,
    follow_up: int | None = None,
) -> ContactFacts:
    return ContactFacts(day=days_ago(ago), side=side, outcome=outcome, follow_up=follow_up)


def why(facts: PairFacts) -> list[tuple[CallReason, int, PairSide]]:
    return [(call.reason, (TODAY - call.due_on).days, call.side) for call in calls_due(facts, POLICY, TODAY)]


def test_draft_is_a_call_to_the_volunteer_and_a_yes_a_call_to_the_other() -> None:
    contacted = pair(PairStatus.PROPOSED, 2, contacted_on=days_ago(1), newcomer_yes_on=days_ago(1))

    assert why(pair(PairStatus.PROPOSED)) == [(CallReason.PROPOSAL, 10, PairSide.VOLUNTEER)]
    assert why(replace(contacted, contacts=(said(1, PairContactOutcome.YES),))) == [
        (CallReason.ANSWER_WAITED_FOR, 1, PairSide.VOLUNTEER)
    ]


def test_who_did_not_answer_is_called_again_after_three_days() -> None:
    tried = said(4, PairContactOutcome.NO_ANSWER, PairSide.VOLUNTEER)
    facts = pair(PairStatus.PROPOSED, 4, contacted_on=days_ago(4), contacts=(tried,))

    assert why(facts) == [(CallReason.ANSWER_WAITED_FOR, 1, PairSide.VOLUNTEER)]
    assert calls_due(facts, POLICY, days_ago(2)) == ()


def test_first_meeting_is_booked_and_asked_about_the_day_after() -> None:
    assert why(pair(PairStatus.ACCEPTED, 2)) == [(CallReason.BOOK_MEETING, 2, PairSide.NEWCOMER)]
    assert why(pair(PairStatus.BOOKED, 2, meeting_on=TODAY)) == []
    assert why(pair(PairStatus.BOOKED, 2, meeting_on=days_ago(1))) == [
        (CallReason.CONFIRM_MEETING, 0, PairSide.VOLUNTEER)
    ]
    assert why(pair(PairStatus.BOOKED, 2)) == [(CallReason.BOOK_MEETING, 2, PairSide.NEWCOMER)]


@pytest.mark.parametrize(("status", "days"), [(PairStatus.TRIAL, 21), (PairStatus.ACTIVE, 45)])
def test_pair_is_silent_after_the_days_of_the_policy(status: PairStatus, days: int) -> None:
    heard = said(days - 1, PairContactOutcome.MET)
    facts = replace(friends(status, 100, heard, said(1, PairContactOutcome.NO_ANSWER)), status_since=days_ago(90))

    assert not is_silent(facts, POLICY, TODAY)
    assert is_silent(facts, POLICY, days_ago(-1))
    assert silent_days(facts, TODAY) == days - 1
    assert silent_days(pair(PairStatus.ACCEPTED), TODAY) is None


def test_follow_ups_come_on_their_days_and_one_talk_does_for_those_missed() -> None:
    on_time = friends(PairStatus.TRIAL, 14, said(3))
    missed = friends(PairStatus.ACTIVE, 61, said(5))

    assert why(on_time) == [(CallReason.FOLLOW_UP, 0, PairSide.VOLUNTEER)]
    assert why(missed) == [(CallReason.FOLLOW_UP, 1, PairSide.VOLUNTEER)]
    assert why(replace(missed, contacts=(said(0, follow_up=60),))) == []


def test_trial_ends_by_decision_only() -> None:
    facts = friends(PairStatus.TRIAL, 33, said(2, follow_up=14))

    assert why(facts) == [(CallReason.TRIAL_DECISION, 2, PairSide.VOLUNTEER)]


def test_agreed_end_is_the_last_follow_up() -> None:
    ending = replace(friends(PairStatus.ACTIVE, 180, said(10, follow_up=120)), agreed_end=TODAY)

    assert why(ending) == [(CallReason.AGREED_END, 0, PairSide.VOLUNTEER)]
    assert [(each.number, each.done_on) for each in follow_ups(ending, POLICY)] == [
        (14, None),
        (31, days_ago(149)),
        (60, None),
        (120, days_ago(10)),
        (0, None),
    ]
    assert why(replace(ending, contacts=(said(0, follow_up=0), said(10, follow_up=120)))) == []


def test_agreed_call_puts_off_what_is_not_urgent_and_comes_on_its_day() -> None:
    silent = replace(friends(PairStatus.ACTIVE, 100, said(90)), call_again_on=days_ago(-2))
    trial = replace(friends(PairStatus.TRIAL, 31, said(2)), call_again_on=days_ago(-2))

    assert why(silent) == []
    assert [call.reason for call in calls_due(silent, POLICY, days_ago(-2))] == [CallReason.CALL_AGAIN]
    assert [call.reason for call in calls_due(trial, POLICY, TODAY)] == [CallReason.TRIAL_DECISION]


def test_pause_is_asked_about_when_it_is_over_and_never_counts_as_silence() -> None:
    facts = pair(PairStatus.PAUSED, 90, met_on=days_ago(200), paused_until=days_ago(1))

    assert why(facts) == [(CallReason.PAUSE_OVER, 0, PairSide.NEWCOMER)]
    assert silent_days(facts, TODAY) is None


def test_ending_for_safety_calls_both_until_they_were_called() -> None:
    facts = pair(PairStatus.ENDED, 2, ended_on=days_ago(2), ending=EndingReason.SAFETY)

    assert [side for _, _, side in why(facts)] == [PairSide.NEWCOMER, PairSide.VOLUNTEER]
    assert [side for _, _, side in why(replace(facts, contacts=(said(1),)))] == [PairSide.VOLUNTEER]
    assert why(replace(facts, ending=EndingReason.MOVED)) == []


def test_heard_of_one_side_is_not_heard_of_the_other() -> None:
    facts = pair(PairStatus.ACCEPTED, contacts=(said(3), said(1, PairContactOutcome.NO_ANSWER)))

    assert (heard_on(facts), heard_on(facts, PairSide.VOLUNTEER)) == (days_ago(3), None)
