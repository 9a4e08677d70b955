"""What can be done about a pair: the one thing that comes next, and what else its way allows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import assert_never

from models.values.pair_rows import PairRow
from models.values.pairs import CallReason, PairSide, PairStatus
from translations import _
from ui.screens.pairs.tones import tone_of
from ui.theme.tokens import Tone
from ui.wording.near_days import near_day
from ui.wording.pair_calls import call_sentence
from ui.wording.pair_cards import meeting_sentence, pair_line, queue_line, side_short


class PairStep(StrEnum):
    """Everything that can be done about a pair."""

    CONTACT = "contact"
    TEXTS = "texts"
    PAPERS = "papers"
    TABLES = "tables"
    BOOK = "book"
    CANCEL_MEETING = "cancel_meeting"
    CONFIRM = "confirm"
    DECIDE = "decide"
    EXTEND = "extend"
    PAUSE = "pause"
    RESUME = "resume"
    END = "end"
    REMATCH = "rematch"
    DISCARD = "discard"
    LIFT_BLOCK = "lift_block"
    PAIR_AGAIN = "pair_again"


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """What comes next, why, and its only button; without a step there is nothing to do."""

    title: str
    text: str
    button: str
    step: PairStep | None
    tone: Tone


_WAYS: dict[PairStatus, tuple[PairStep, ...]] = {
    PairStatus.PROPOSED: (PairStep.DISCARD,),
    PairStatus.ACCEPTED: (PairStep.BOOK, PairStep.CONFIRM, PairStep.REMATCH, PairStep.END),
    PairStatus.BOOKED: (PairStep.BOOK, PairStep.CANCEL_MEETING, PairStep.CONFIRM, PairStep.REMATCH, PairStep.END),
    PairStatus.TRIAL: (PairStep.DECIDE, PairStep.EXTEND, PairStep.PAUSE, PairStep.REMATCH, PairStep.END),
    PairStatus.ACTIVE: (PairStep.EXTEND, PairStep.PAUSE, PairStep.REMATCH, PairStep.END),
    PairStatus.PAUSED: (PairStep.RESUME, PairStep.REMATCH, PairStep.END),
    PairStatus.DECLINED: (PairStep.PAIR_AGAIN,),
    PairStatus.LAPSED: (PairStep.PAIR_AGAIN,),
    PairStatus.ENDED: (PairStep.PAIR_AGAIN,),
}


_HAVE_PAPERS = frozenset(
    {PairStatus.ACCEPTED, PairStatus.BOOKED, PairStatus.TRIAL, PairStatus.ACTIVE, PairStatus.PAUSED}
)


def steps_of(row: PairRow) -> tuple[PairStep, ...]:
    """Give what the way of a pair allows beside a contact and a text, in the order of the menu."""
    found = (*_WAYS[row.status], *_papers_of(row))
    if row.status is PairStatus.ENDED and row.blocked:
        found = (PairStep.LIFT_BLOCK, *found)
    return found


def _papers_of(row: PairRow) -> tuple[PairStep, ...]:
    """Papers are for those who have said yes; the list of tables for an evening of several pairs still to come."""
    if row.status not in _HAVE_PAPERS:
        return ()
    is_evening = row.status is PairStatus.BOOKED and row.meeting is not None and row.meeting.pairs > 1
    return (PairStep.PAPERS, PairStep.TABLES) if is_evening else (PairStep.PAPERS,)


def step_name(step: PairStep, row: PairRow) -> str:
    """Name a step for a button or a menu; three points where a question follows."""
    match step:
        case PairStep.CONTACT:
            return _("Note a contact …")
        case PairStep.TEXTS:
            return _("Texts to send …")
        case PairStep.PAPERS:
            return _("Papers to print …")
        case PairStep.TABLES:
            return _("Table list for the host …")
        case PairStep.BOOK:
            return _("Book the first meeting …") if row.meeting is None else _("Move the first meeting …")
        case PairStep.CANCEL_MEETING:
            return _("Cancel the first meeting")
        case PairStep.CONFIRM:
            return _("They have met …")
        case PairStep.DECIDE:
            return _("Decide after the trial …")
        case PairStep.EXTEND:
            return _("Agree till when …")
        case PairStep.PAUSE:
            return _("Pause …")
        case PairStep.RESUME:
            return _("End the pause")
        case PairStep.END:
            return _("End the pair …")
        case PairStep.REMATCH:
            return _("Part without blame …")
        case PairStep.DISCARD:
            return _("Drop the proposal")
        case PairStep.LIFT_BLOCK:
            return _("Lift the block …")
        case PairStep.PAIR_AGAIN:
            return _("Look for somebody else")
        case _:
            assert_never(step)


def next_step(row: PairRow, today: date) -> NextStep:
    """Say what comes next for a pair."""
    if row.reason is not None:
        return _due(row, row.reason, today)
    match row.status:
        case PairStatus.PROPOSED:
            return _calm(row, _("Both are to be called"), "", PairStep.CONTACT)
        case PairStatus.ACCEPTED:
            return _calm(row, _("Both have said yes"), _("Find a day for the first meeting."), PairStep.BOOK)
        case PairStatus.BOOKED:
            where = meeting_sentence(row.meeting) if row.meeting is not None else ""
            return _calm(row, _("The first meeting"), where, PairStep.CONTACT)
        case PairStatus.TRIAL | PairStatus.ACTIVE:
            return _calm(row, _("Nothing to do today"), _heard(row), PairStep.CONTACT)
        case PairStatus.PAUSED:
            return _calm(row, _("The pair rests"), "", PairStep.RESUME)
        case PairStatus.ENDED | PairStatus.DECLINED | PairStatus.LAPSED:
            line = pair_line(row, today)
            return _calm(row, line[:1].upper() + line[1:], queue_line(row), PairStep.PAIR_AGAIN)
        case _:
            assert_never(row.status)


def _due(row: PairRow, reason: CallReason, today: date) -> NextStep:
    since = near_day(row.due_on, today=today) if row.due_on is not None and row.overdue > 0 else ""
    side = row.call_side or PairSide.BOTH
    text = _("Call {name}").format(name=side_short(row, side))
    return NextStep(
        title=call_sentence(row, reason, today),
        text=" · ".join(part for part in (text, _("since {day}").format(day=since) if since else "") if part),
        button=step_name(_step_for(reason), row),
        step=_step_for(reason),
        tone=tone_of(row),
    )


def _step_for(reason: CallReason) -> PairStep:
    match reason:
        case CallReason.CONFIRM_MEETING:
            return PairStep.CONFIRM
        case CallReason.TRIAL_DECISION:
            return PairStep.DECIDE
        case CallReason.BOOK_MEETING:
            return PairStep.BOOK
        case CallReason.AGREED_END:
            return PairStep.EXTEND
        case CallReason.PAUSE_OVER:
            return PairStep.RESUME
        case CallReason.SAFETY | CallReason.CALL_AGAIN | CallReason.SILENT | CallReason.ANSWER_WAITED_FOR:
            return PairStep.CONTACT
        case CallReason.PROPOSAL | CallReason.FOLLOW_UP:
            return PairStep.CONTACT
        case _:
            assert_never(reason)


def _calm(row: PairRow, title: str, text: str, step: PairStep) -> NextStep:
    return NextStep(title=title, text=text, button=step_name(step, row), step=step, tone=Tone.INFO)


def _heard(row: PairRow) -> str:
    if not row.silent_days:
        return ""
    return _("Last heard from {days} days ago").format(days=row.silent_days)
