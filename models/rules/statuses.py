"""How the status of an assignment or a newcomer moves by what happens; pauses are laid over it by the day."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from models.rules.eligibility import Lack
from models.values.people import AssignmentStatus, NewcomerStatus, Pause

_TOLD_FIRST: Final = (
    AssignmentStatus.PAUSED,
    AssignmentStatus.CHECKS,
    AssignmentStatus.READY,
    AssignmentStatus.INTERVIEW,
    AssignmentStatus.CONTACTED,
    AssignmentStatus.INTEREST,
    AssignmentStatus.ENDED,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """What has happened so far with a person in one role."""

    contacted_on: date | None = None
    interview_on: date | None = None
    interviewed_on: date | None = None


def moved_assignment(stored: AssignmentStatus, steps: Steps, missing: Sequence[Lack]) -> AssignmentStatus:
    """Give the status after something happened; an ended assignment stays ended.

    One that was ready falls back to ``CHECKS`` when something is missing again.
    """
    if stored is AssignmentStatus.ENDED:
        return stored
    if not missing:
        return AssignmentStatus.READY
    if steps.interviewed_on is not None or stored in (AssignmentStatus.CHECKS, AssignmentStatus.READY):
        return AssignmentStatus.CHECKS
    if steps.interview_on is not None or stored is AssignmentStatus.INTERVIEW:
        return AssignmentStatus.INTERVIEW
    if steps.contacted_on is not None or stored is AssignmentStatus.CONTACTED:
        return AssignmentStatus.CONTACTED
    return AssignmentStatus.INTEREST


def moved_newcomer(stored: NewcomerStatus, steps: Steps) -> NewcomerStatus:
    """Give the status after something happened: a booked interview, then one that was held."""
    if stored in (NewcomerStatus.ENDED, NewcomerStatus.READY):
        return stored
    if steps.interviewed_on is not None:
        return NewcomerStatus.READY
    if steps.interview_on is not None:
        return NewcomerStatus.INTERVIEW
    return stored


def assignment_on(stored: AssignmentStatus, pauses: Iterable[Pause], day: date) -> AssignmentStatus:
    """Give the status that holds on a day: paused within a pause, unless it has ended."""
    if stored is not AssignmentStatus.ENDED and any(day in pause for pause in pauses):
        return AssignmentStatus.PAUSED
    return stored


def newcomer_on(stored: NewcomerStatus, pauses: Iterable[Pause], day: date) -> NewcomerStatus:
    """Give the status that holds on a day: paused within a pause, unless it has ended."""
    if stored is not NewcomerStatus.ENDED and any(day in pause for pause in pauses):
        return NewcomerStatus.PAUSED
    return stored


def summed_up(statuses: Collection[AssignmentStatus]) -> AssignmentStatus | None:
    """Give the one status to tell of several assignments: what still needs something first, ended only when all are.

    ``None`` without any assignment.
    """
    return next((status for status in _TOLD_FIRST if status in statuses), None)
