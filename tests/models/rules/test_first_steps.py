"""Which steps a new office sees, and when they go away."""

from __future__ import annotations

import pytest

from models.rules.first_steps import first_steps
from models.values.activities import OfficeScope
from models.values.overview import FirstStep, RegisterContents

EMPTY = RegisterContents()
FULL = RegisterContents(places=True, series=True, printouts=True, volunteers=True, newcomers=True, enquiries=True)


@pytest.mark.parametrize("scope", list(OfficeScope))
def test_there_are_three_steps_until_all_are_taken(scope: OfficeScope) -> None:
    assert [step.is_done for step in first_steps(scope, EMPTY)] == [False, False, False]
    assert first_steps(scope, FULL) == ()


def test_activity_is_planned_once_there_is_a_place_for_it() -> None:
    before = first_steps(OfficeScope.BOTH, EMPTY)
    after = first_steps(OfficeScope.BOTH, RegisterContents(places=True, series=True))

    assert before[0].step is FirstStep.PLACE
    assert [(step.step, step.is_done) for step in after] == [
        (FirstStep.ACTIVITY, True),
        (FirstStep.CALL, False),
        (FirstStep.PRINT, False),
    ]


def test_list_that_was_read_in_is_as_good_as_a_call() -> None:
    steps = first_steps(OfficeScope.PAIRS, RegisterContents(volunteers=True))

    assert {step.step: step.is_done for step in steps} == {
        FirstStep.CALL: True,
        FirstStep.VOLUNTEERS: True,
        FirstStep.NEWCOMERS: False,
    }
