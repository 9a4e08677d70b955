"""How statuses move by what happens."""

from __future__ import annotations

from datetime import date

import pytest

from models.rules.eligibility import Lack
from models.rules.statuses import Steps, assignment_on, moved_assignment, moved_newcomer, newcomer_on, summed_up
from models.values.people import AssignmentStatus, NewcomerStatus, Pause

DAY = date(2026, 11, 23)
MISSING = (Lack.PLEDGE,)


@pytest.mark.parametrize(
    ("steps", "missing", "status"),
    [
        (Steps(), MISSING, AssignmentStatus.INTEREST),
        (Steps(contacted_on=DAY), MISSING, AssignmentStatus.CONTACTED),
        (Steps(contacted_on=DAY, interview_on=DAY), MISSING, AssignmentStatus.INTERVIEW),
        (Steps(interviewed_on=DAY), MISSING, AssignmentStatus.CHECKS),
        (Steps(interviewed_on=DAY), (), AssignmentStatus.READY),
    ],
)
def test_assignment_moves_by_what_happens(steps: Steps, missing: tuple[Lack, ...], status: AssignmentStatus) -> None:
    assert moved_assignment(AssignmentStatus.INTEREST, steps, missing) is status


def test_ready_assignment_falls_back_and_an_ended_one_stays() -> None:
    steps = Steps(interviewed_on=DAY)

    assert moved_assignment(AssignmentStatus.READY, steps, MISSING) is AssignmentStatus.CHECKS
    assert moved_assignment(AssignmentStatus.ENDED, steps, ()) is AssignmentStatus.ENDED


def test_newcomer_moves_by_the_interview() -> None:
    assert moved_newcomer(NewcomerStatus.INTEREST, Steps()) is NewcomerStatus.INTEREST
    assert moved_newcomer(NewcomerStatus.INTEREST, Steps(interview_on=DAY)) is NewcomerStatus.INTERVIEW
    assert moved_newcomer(NewcomerStatus.INTERVIEW, Steps(interviewed_on=DAY)) is NewcomerStatus.READY
    assert moved_newcomer(NewcomerStatus.ENDED, Steps(interviewed_on=DAY)) is NewcomerStatus.ENDED


def test_pause_is_laid_over_the_status_by_the_day() -> None:
    pauses = [Pause(first=date(2026, 11, 23), last=date(2026, 12, 1))]

    assert assignment_on(AssignmentStatus.READY, pauses, date(2026, 12, 1)) is AssignmentStatus.PAUSED
    assert assignment_on(AssignmentStatus.READY, pauses, date(2026, 12, 2)) is AssignmentStatus.READY
    assert assignment_on(AssignmentStatus.ENDED, pauses, DAY) is AssignmentStatus.ENDED
    assert newcomer_on(NewcomerStatus.READY, [Pause(first=DAY)], date(2030, 1, 1)) is NewcomerStatus.PAUSED


@pytest.mark.parametrize(
    ("statuses", "told"),
    [
        ((), None),
        ((AssignmentStatus.ENDED,), AssignmentStatus.ENDED),
        ((AssignmentStatus.ENDED, AssignmentStatus.INTEREST), AssignmentStatus.INTEREST),
        ((AssignmentStatus.READY, AssignmentStatus.CHECKS), AssignmentStatus.CHECKS),
        ((AssignmentStatus.INTERVIEW, AssignmentStatus.READY), AssignmentStatus.READY),
    ],
)
def test_several_assignments_are_told_by_one_status(
    statuses: tuple[AssignmentStatus, ...], told: AssignmentStatus | None
) -> None:
    assert summed_up(statuses) is told
