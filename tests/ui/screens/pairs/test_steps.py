"""What comes next for a pair, and what else its way allows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.values.pairs import CallReason, EndingReason, PairSide, PairStatus
from tests.ui.screens.pairs.rows import MEETING, PAIR, TODAY
from translations import use_language
from ui.screens.pairs.steps import PairStep, next_step, step_name, steps_of


@pytest.fixture(autouse=True)
def _swedish() -> None:
    use_language("sv")


@pytest.mark.parametrize(
    ("reason", "step"),
    [
        (CallReason.PROPOSAL, PairStep.CONTACT),
        (CallReason.BOOK_MEETING, PairStep.BOOK),
        (CallReason.CONFIRM_MEETING, PairStep.CONFIRM),
        (CallReason.TRIAL_DECISION, PairStep.DECIDE),
        (CallReason.SILENT, PairStep.CONTACT),
        (CallReason.AGREED_END, PairStep.EXTEND),
        (CallReason.PAUSE_OVER, PairStep.RESUME),
    ],
)
def test_what_is_due_comes_next(reason: CallReason, step: PairStep) -> None:
    row = replace(PAIR, reason=reason, call_side=PairSide.VOLUNTEER, overdue=0)

    assert next_step(row, TODAY).step is step
    assert "Karin" in next_step(row, TODAY).text


@pytest.mark.parametrize("status", PairStatus)
def test_every_status_has_a_next_step_with_a_button(status: PairStatus) -> None:
    step = next_step(replace(PAIR, status=status), TODAY)

    assert step.title
    assert step.button
    assert step.step is not None


def test_menu_follows_the_way_of_a_pair() -> None:
    booked = replace(PAIR, status=PairStatus.BOOKED, meeting=MEETING)

    assert PairStep.DISCARD in steps_of(PAIR)
    assert PairStep.BOOK not in steps_of(PAIR)
    assert PairStep.CANCEL_MEETING in steps_of(booked)
    assert step_name(PairStep.BOOK, booked) == "Flytta första träffen …"


def test_block_is_lifted_only_after_an_ending_for_safety() -> None:
    ended = replace(PAIR, status=PairStatus.ENDED, ending=EndingReason.MOVED)

    assert PairStep.LIFT_BLOCK not in steps_of(ended)
    unsafe = replace(ended, ending=EndingReason.SAFETY)
    assert PairStep.LIFT_BLOCK not in steps_of(unsafe)  # lifted for both
    assert steps_of(replace(unsafe, blocked=(PairSide.VOLUNTEER,)))[0] is PairStep.LIFT_BLOCK
