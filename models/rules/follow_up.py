"""What is due in the life of a pair on a day: whom to call and why, follow-ups, and whether it has gone silent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from models.values.pairs import (
    CallReason,
    EndingReason,
    PairContactOutcome,
    PairLifePolicy,
    PairSide,
    PairStatus,
)

AGREED_END: Final = 0
"""The number of the follow-up at the agreed end; the others are numbered by their days."""
ASK_AGAIN_AFTER: Final = 3
"""Days after which somebody who has not answered yet is called again, unless another day was agreed."""
_REASONS: Final = tuple(CallReason)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactFacts:
    """What counts of one line of the contact log."""

    day: date
    side: PairSide
    outcome: PairContactOutcome
    follow_up: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PairFacts:
    """What counts of a pair; ``meeting_on`` is the booked day, ``None`` if that meeting was cancelled."""

    status: PairStatus
    status_since: date
    proposed_on: date
    contacted_on: date | None = None
    newcomer_yes_on: date | None = None
    volunteer_yes_on: date | None = None
    meeting_on: date | None = None
    met_on: date | None = None
    decided_on: date | None = None
    agreed_end: date | None = None
    call_again_on: date | None = None
    paused_until: date | None = None
    ended_on: date | None = None
    ending: EndingReason | None = None
    contacts: tuple[ContactFacts, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CallDue:
    """Why somebody should call, whom, and since when."""

    reason: CallReason
    due_on: date
    side: PairSide


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpDue:
    """One follow-up: ``number`` of days after the first meeting, 0 for the agreed end; ``done_on`` if it was."""

    number: int
    due_on: date
    done_on: date | None


def heard_on(facts: PairFacts, side: PairSide = PairSide.BOTH) -> date | None:
    """Give the last day on which anything was heard from a side, or from either."""
    days = [
        contact.day
        for contact in facts.contacts
        if contact.outcome is not PairContactOutcome.NO_ANSWER
        and (side is PairSide.BOTH or contact.side in (side, PairSide.BOTH))
    ]
    if facts.met_on is not None:
        days.append(facts.met_on)
    return max(days, default=None)


def silent_days(facts: PairFacts, today: date) -> int | None:
    """Count the days in which nothing was heard from either side, ``None`` for a pair that does not meet."""
    if facts.status not in (PairStatus.TRIAL, PairStatus.ACTIVE):
        return None
    return max(0, (today - _quiet_since(facts)).days)


def is_silent(facts: PairFacts, policy: PairLifePolicy, today: date) -> bool:
    """Tell whether nothing was heard for so long that somebody should ask."""
    days = silent_days(facts, today)
    return days is not None and days >= _bearable(facts, policy)


def follow_ups(facts: PairFacts, policy: PairLifePolicy) -> tuple[FollowUpDue, ...]:
    """List the follow-ups of a pair that has met, in order; the decision after the trial is one of them."""
    if facts.met_on is None:
        return ()
    planned = [
        FollowUpDue(
            number=number, due_on=facts.met_on + timedelta(days=number), done_on=_done_on(facts, number, policy)
        )
        for number in sorted({*policy.follow_ups, policy.trial})
    ]
    if facts.agreed_end is not None:
        done = _done_on(facts, AGREED_END, policy)
        planned.append(FollowUpDue(number=AGREED_END, due_on=facts.agreed_end, done_on=done))
    return tuple(planned)


def calls_due(facts: PairFacts, policy: PairLifePolicy, today: date) -> tuple[CallDue, ...]:
    """List why to call on a day or before it, the most urgent first.

    A day agreed for a call puts off everything that is not urgent, and is itself a reason when it comes.
    """
    found = [call for call in _calls(facts, policy, today) if call.due_on <= today]
    agreed = facts.call_again_on
    if agreed is not None and facts.status not in _OVER:
        found = [call for call in found if call.reason in _PRESSING]
        if agreed <= today:
            found.append(CallDue(reason=CallReason.CALL_AGAIN, due_on=agreed, side=_longest_unheard(facts)))
    return tuple(sorted(found, key=_urgency))


def _urgency(call: CallDue) -> tuple[int, date]:
    return _REASONS.index(call.reason), call.due_on


_OVER: Final = frozenset({PairStatus.DECLINED, PairStatus.LAPSED, PairStatus.ENDED})
_PRESSING: Final = frozenset({CallReason.SAFETY, CallReason.CONFIRM_MEETING, CallReason.TRIAL_DECISION})


def _calls(facts: PairFacts, policy: PairLifePolicy, today: date) -> Iterator[CallDue]:
    match facts.status:
        case PairStatus.PROPOSED:
            yield _answer_call(facts)
        case PairStatus.ACCEPTED:
            yield CallDue(reason=CallReason.BOOK_MEETING, due_on=facts.status_since, side=PairSide.NEWCOMER)
        case PairStatus.BOOKED if facts.meeting_on is None:
            yield CallDue(reason=CallReason.BOOK_MEETING, due_on=facts.status_since, side=PairSide.NEWCOMER)
        case PairStatus.BOOKED if facts.meeting_on is not None:
            after = facts.meeting_on + timedelta(days=1)
            yield CallDue(reason=CallReason.CONFIRM_MEETING, due_on=after, side=PairSide.VOLUNTEER)
        case PairStatus.TRIAL | PairStatus.ACTIVE:
            yield from _calls_of_friends(facts, policy, today)
        case PairStatus.PAUSED if facts.paused_until is not None:
            after = facts.paused_until + timedelta(days=1)
            yield CallDue(reason=CallReason.PAUSE_OVER, due_on=after, side=_longest_unheard(facts))
        case PairStatus.ENDED if facts.ending is EndingReason.SAFETY and facts.ended_on is not None:
            for side in (PairSide.NEWCOMER, PairSide.VOLUNTEER):
                if not _was_called_since(facts, side, facts.ended_on):
                    yield CallDue(reason=CallReason.SAFETY, due_on=facts.ended_on, side=side)
        case _:
            return


def _answer_call(facts: PairFacts) -> CallDue:
    """The volunteer is asked first; once one side has said yes, the other is called at once."""
    if facts.contacted_on is None:
        return CallDue(reason=CallReason.PROPOSAL, due_on=facts.proposed_on, side=PairSide.VOLUNTEER)
    waited = CallReason.ANSWER_WAITED_FOR
    for side, yes, other_yes in (
        (PairSide.VOLUNTEER, facts.volunteer_yes_on, facts.newcomer_yes_on),
        (PairSide.NEWCOMER, facts.newcomer_yes_on, facts.volunteer_yes_on),
    ):
        tried = [contact.day for contact in facts.contacts if contact.side in (side, PairSide.BOTH)]
        if yes is None and not tried and other_yes is not None:
            return CallDue(reason=waited, due_on=other_yes, side=side)
        if yes is None and tried:
            return CallDue(reason=waited, due_on=max(tried) + timedelta(days=ASK_AGAIN_AFTER), side=side)
    side = PairSide.NEWCOMER if facts.newcomer_yes_on is None else PairSide.VOLUNTEER
    return CallDue(reason=waited, due_on=facts.contacted_on, side=side)


def _calls_of_friends(facts: PairFacts, policy: PairLifePolicy, today: date) -> Iterator[CallDue]:
    side = _longest_unheard(facts)
    quiet_until = _quiet_since(facts) + timedelta(days=_bearable(facts, policy))
    yield CallDue(reason=CallReason.SILENT, due_on=quiet_until, side=side)
    due = follow_ups(facts, policy)
    latest_done = max((each.number for each in due if each.done_on is not None), default=-1)
    missed: list[date] = []
    for each in due:
        if each.number == AGREED_END:
            if each.done_on is None:
                yield CallDue(reason=CallReason.AGREED_END, due_on=each.due_on, side=side)
        elif each.number == policy.trial and facts.status is PairStatus.TRIAL:
            yield CallDue(reason=CallReason.TRIAL_DECISION, due_on=each.due_on, side=side)
        elif each.done_on is None and each.number > latest_done and each.due_on <= today:
            missed.append(each.due_on)
    if missed:
        # One talk does for all that were missed.
        yield CallDue(reason=CallReason.FOLLOW_UP, due_on=min(missed), side=side)


def _done_on(facts: PairFacts, number: int, policy: PairLifePolicy) -> date | None:
    if number == policy.trial and facts.decided_on is not None:
        return facts.decided_on
    spoken = [
        contact.day
        for contact in facts.contacts
        if contact.follow_up == number and contact.outcome is not PairContactOutcome.NO_ANSWER
    ]
    return min(spoken, default=None)


def _quiet_since(facts: PairFacts) -> date:
    """What somebody noted of the pair itself, such as that it goes on after a pause, was heard from them too."""
    heard = heard_on(facts)
    return facts.status_since if heard is None else max(heard, facts.status_since)


def _bearable(facts: PairFacts, policy: PairLifePolicy) -> int:
    return policy.silent_trial if facts.status is PairStatus.TRIAL else policy.silent_active


def _longest_unheard(facts: PairFacts) -> PairSide:
    newcomer, volunteer = heard_on(facts, PairSide.NEWCOMER), heard_on(facts, PairSide.VOLUNTEER)
    if volunteer is None:
        return PairSide.VOLUNTEER if newcomer is not None else PairSide.NEWCOMER
    return PairSide.VOLUNTEER if newcomer is not None and newcomer > volunteer else PairSide.NEWCOMER


def _was_called_since(facts: PairFacts, side: PairSide, day: date) -> bool:
    return any(
        contact.day >= day and contact.side in (side, PairSide.BOTH)
        for contact in facts.contacts
        if contact.outcome is not PairContactOutcome.NO_ANSWER
    )
