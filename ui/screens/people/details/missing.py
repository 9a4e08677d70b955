"""The one thing that a person lacks first, and what the button beside it does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import assert_never

from models.queries.person_cards import AssignmentLine, PersonDetails
from models.values.people import AssignmentStatus, Lack, NewcomerStatus, PaperKind, PersonRole
from translations import _
from ui.wording.dates import long_day
from ui.wording.people import assignment_name, lack_sentence


class Step(StrEnum):
    """What the button does: some are done at once and can be undone, the others ask for more."""

    CARD = "card"
    AGE = "age"
    BOOK = "book"
    HELD = "held"
    PAPER = "paper"
    EXTRACT = "extract"
    INFORM = "inform"
    WAIT = "wait"


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """What is missing, why it matters, and the words of the button; ``paper`` is what its step is about, if any."""

    title: str
    text: str
    button: str
    step: Step
    paper: PaperKind = PaperKind.RECORD_EXTRACT


def first_missing(details: PersonDetails, role: PersonRole, today: date) -> Missing | None:
    """Give what to do first for a person in a role; a person who must be told what is kept comes before papers."""
    if details.inform_by is not None and details.inform_by <= today:
        return _inform(details.inform_by, today)
    match role:
        case PersonRole.VOLUNTEER:
            found = _of_volunteer(details, today)
        case PersonRole.NEWCOMER:
            found = _of_newcomer(details, today)
        case _:
            assert_never(role)
    if found is None and details.inform_by is not None:
        return _inform(details.inform_by, today)
    return found


def _inform(by: date, today: date) -> Missing:
    text = _("It should have been said by {day}.") if by < today else _("It must be said by {day}.")
    return Missing(
        title=_("Not told yet what is kept"),
        text=text.format(day=long_day(by)),
        button=_("Has been told …"),
        step=Step.INFORM,
    )


def _of_volunteer(details: PersonDetails, today: date) -> Missing | None:
    live = [line for line in details.assignments if line.status is not AssignmentStatus.ENDED]
    if not details.assignments:
        return Missing(
            title=_("No assignment yet"),
            text=_("Choose on the card what the volunteer wants to do."),
            button=_("Change …"),
            step=Step.CARD,
        )
    lacking = [line for line in live if _is_held_up(line)]
    if not lacking:
        return None
    lack = min((line.lacks[0] for line in lacking), key=list(Lack).index)
    reason = _reason([line for line in lacking if lack in line.lacks], of=live)
    match lack:
        case Lack.ADULTHOOD:
            return Missing(title=lack_sentence(lack), text=reason, button=_("Note the answer …"), step=Step.AGE)
        case Lack.UNDER_AGE:
            return Missing(title=lack_sentence(lack), text=_("The assignment has to wait."), button="", step=Step.WAIT)
        case Lack.INTERVIEW:
            return _interview(details, today, reason)
        case Lack.RECORD_EXTRACT | Lack.RECORD_EXTRACT_OLD:
            return Missing(
                title=lack_sentence(lack),
                text=" ".join((reason, _("It is shown, never kept."))),
                button=_("Has been shown …"),
                step=Step.EXTRACT,
            )
        case Lack.INTRODUCTION | Lack.AGREEMENT | Lack.PLEDGE | Lack.INSURANCE:
            paper = PaperKind(lack.value)
            button = _paper_button(paper)
            return Missing(title=lack_sentence(lack), text=reason, button=button, step=Step.PAPER, paper=paper)
        case _:
            assert_never(lack)


def _is_held_up(line: AssignmentLine) -> bool:
    """An assignment that is ready stays so, but a record extract has to be shown again in time."""
    if line.status is AssignmentStatus.READY:
        return Lack.RECORD_EXTRACT_OLD in line.lacks
    return bool(line.lacks)


def _of_newcomer(details: PersonDetails, today: date) -> Missing | None:
    match details.newcomer_status:
        case NewcomerStatus.INTEREST | NewcomerStatus.INTERVIEW:
            return _interview(details, today, _("After it the queue for a language friend begins."))
        case NewcomerStatus.READY | NewcomerStatus.PAUSED | NewcomerStatus.ENDED | None:
            return None
        case _:
            assert_never(details.newcomer_status)


def _interview(details: PersonDetails, today: date, reason: str) -> Missing:
    booked = details.interview_on
    if booked is None:
        return Missing(title=_("No interview yet"), text=reason, button=_("Book an interview …"), step=Step.BOOK)
    title = _("Interview on {day}") if booked >= today else _("Was the interview on {day} held?")
    step, button = (Step.HELD, _("Has been held")) if booked <= today else (Step.BOOK, _("Move …"))
    return Missing(title=title.format(day=long_day(booked)), text=reason, button=button, step=step)


def _reason(concerned: Sequence[AssignmentLine], *, of: Sequence[AssignmentLine]) -> str:
    """Say what it is needed for, unless that is everything the volunteer does."""
    if len(concerned) == len(of):
        return _("It is needed before the assignment can begin.")
    names = ", ".join(assignment_name(line.kind).lower() for line in concerned)
    return _("It is needed for {assignments}.").format(assignments=names)


def _paper_button(kind: PaperKind) -> str:
    match kind:
        case PaperKind.AGREEMENT | PaperKind.PLEDGE:
            return _("Signed today")
        case PaperKind.INTRODUCTION:
            return _("Held today")
        case PaperKind.INSURANCE:
            return _("Arranged today")
        case PaperKind.RECORD_EXTRACT:
            return _("Has been shown …")
        case _:
            assert_never(kind)
