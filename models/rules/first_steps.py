"""Which three steps a new office takes first, by what it uses the program for."""

from __future__ import annotations

from typing import assert_never

from models.values.activities import OfficeScope
from models.values.overview import FirstStep, RegisterContents, StepToTake


def first_steps(scope: OfficeScope, contents: RegisterContents) -> tuple[StepToTake, ...]:
    """Give the three steps in order, none once all are taken."""
    steps = tuple(StepToTake(step=step, is_done=_is_done(step, contents)) for step in _steps(scope, contents))
    return () if all(step.is_done for step in steps) else steps


def _steps(scope: OfficeScope, contents: RegisterContents) -> tuple[FirstStep, FirstStep, FirstStep]:
    match scope:
        case OfficeScope.BOTH:
            # An activity needs a place to be at; the first start asks for both.
            planned = FirstStep.ACTIVITY if contents.places else FirstStep.PLACE
            return planned, FirstStep.CALL, FirstStep.PRINT
        case OfficeScope.CAFES:
            return FirstStep.PLACE, FirstStep.ACTIVITY, FirstStep.PRINT
        case OfficeScope.PAIRS:
            return FirstStep.CALL, FirstStep.VOLUNTEERS, FirstStep.NEWCOMERS
        case _:
            assert_never(scope)


def _is_done(step: FirstStep, contents: RegisterContents) -> bool:
    match step:
        case FirstStep.PLACE:
            return contents.places
        case FirstStep.ACTIVITY:
            return contents.series
        case FirstStep.PRINT:
            return contents.printouts
        case FirstStep.VOLUNTEERS:
            return contents.volunteers
        case FirstStep.NEWCOMERS:
            return contents.newcomers
        case FirstStep.CALL:
            # Whoever reads in a list has taken this step in another way.
            return contents.enquiries or contents.volunteers or contents.newcomers
        case _:
            assert_never(step)
