"""The dialogs of a pair's life: what they begin with, what they write, and what they refuse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from models.queries.pairing_policies import pair_life_policy
from models.rules.pair_life import usual_end
from models.storage.database import Database
from models.values.identifiers import PairId
from models.values.pairs import EndingReason, PairContactHow, PairContactOutcome, PairSide, PairStatus
from tests.factories import make_meeting_point
from tests.fakes import DirectRunner
from tests.pair_factories import act_as_administrator
from tests.ui.accessibility import assert_accessible
from tests.ui.screens.open_dialogs import open_dialog
from tests.ui.screens.pairs.conftest import Pairs, ReadPair
from ui.context import AppContext
from ui.screens.pairs.life.booking_dialog import BookingDialog
from ui.screens.pairs.life.confirm_dialog import ConfirmDialog
from ui.screens.pairs.life.contact_dialog import ContactDialog
from ui.screens.pairs.life.end_dialog import PairEndDialog
from ui.screens.pairs.life.extend_dialog import ExtendDialog
from ui.screens.pairs.life.life_dialog import LifeDialog
from ui.screens.pairs.life.note_dialogs import LiftBlockDialog, RematchDialog
from ui.screens.pairs.life.pause_dialog import PairPauseDialog
from ui.screens.pairs.life.trial_dialog import TrialDialog
from ui.screens.pairs.screen import PairsScreen
from ui.screens.pairs.steps import PairStep

OpenStep = Callable[[PairStep, PairId], None]


@pytest.fixture
def open_step(screen: PairsScreen, read_pair: ReadPair) -> OpenStep:
    """Does a step of a pair, as a button of its details does."""

    def opened(step: PairStep, pair_id: PairId) -> None:
        screen.events.open(step, read_pair(pair_id))
        QApplication.sendPostedEvents()

    return opened


def test_contact_begins_with_whom_to_call_and_the_interpreter(
    open_step: OpenStep, pairs: Pairs, screen: PairsScreen, read_pair: ReadPair
) -> None:
    open_step(PairStep.CONTACT, pairs.proposed)
    dialog = open_dialog(ContactDialog)
    assert (dialog.answer().side, dialog.answer().how) == (PairSide.VOLUNTEER, PairContactHow.CALL)

    details = read_pair(pairs.proposed)
    needs = replace(details, newcomer=replace(details.newcomer, needs_interpreter=True))
    other = ContactDialog(screen, context=screen.context, details=needs, side=PairSide.NEWCOMER)

    assert other.answer().how is PairContactHow.INTERPRETER


def test_yes_of_both_accepts_the_pair(open_step: OpenStep, pairs: Pairs, read_pair: ReadPair) -> None:
    open_step(PairStep.CONTACT, pairs.proposed)
    dialog = open_dialog(ContactDialog)
    dialog.side_chips.buttons[PairSide.BOTH.value].click()
    dialog.outcome_chips.buttons[PairContactOutcome.YES.value].click()

    dialog.primary_button.click()

    assert read_pair(pairs.proposed).row.status is PairStatus.ACCEPTED
    assert not dialog.isVisible()


def test_no_declines_the_pair(open_step: OpenStep, pairs: Pairs, read_pair: ReadPair) -> None:
    open_step(PairStep.CONTACT, pairs.proposed)
    dialog = open_dialog(ContactDialog)
    dialog.outcome_chips.buttons[PairContactOutcome.NO.value].click()

    dialog.primary_button.click()

    assert read_pair(pairs.proposed).row.status is PairStatus.DECLINED


def test_identity_number_is_refused_beside_the_note(open_step: OpenStep, pairs: Pairs, read_pair: ReadPair) -> None:
    open_step(PairStep.CONTACT, pairs.trial)
    dialog = open_dialog(ContactDialog)
    dialog.note_edit.setPlainText("Hennes nummer är 811218-9876")

    dialog.primary_button.click()

    assert dialog.isVisible()
    assert "personnummer" in dialog.note_problem
    assert read_pair(pairs.trial).contacts == ()


def test_no_answer_offers_to_call_again(open_step: OpenStep, pairs: Pairs, today: date) -> None:
    open_step(PairStep.CONTACT, pairs.proposed)
    dialog = open_dialog(ContactDialog)
    assert dialog.answer().call_again_on is None

    dialog.outcome_chips.buttons[PairContactOutcome.NO_ANSWER.value].click()

    assert dialog.answer().call_again_on == today + timedelta(days=3)


def test_due_follow_up_is_ticked_and_has_its_questions(open_step: OpenStep, pairs: Pairs, read_pair: ReadPair) -> None:
    open_step(PairStep.CONTACT, pairs.silent)
    dialog = open_dialog(ContactDialog)
    assert "Hur ofta träffas ni" in dialog.questions

    dialog.primary_button.click()

    assert [line.follow_up for line in read_pair(pairs.silent).contacts] == [14]


def test_hours_are_asked_only_of_those_who_have_met(open_step: OpenStep, pairs: Pairs, read_pair: ReadPair) -> None:
    open_step(PairStep.CONTACT, pairs.trial)
    dialog = open_dialog(ContactDialog)
    dialog.minutes_box.setValue(90)
    assert dialog.answer().minutes == 0

    dialog.outcome_chips.buttons[PairContactOutcome.MET.value].click()
    dialog.primary_button.click()

    row = read_pair(pairs.trial).row
    assert (row.meetings, row.minutes) == (1, 90)


def test_booking_begins_with_the_first_hour_both_are_free(
    open_step: OpenStep, pairs: Pairs, database: Database, read_pair: ReadPair, today: date
) -> None:
    with database.write() as uow:
        place = make_meeting_point(uow, name="Björkliden bibliotek")
        uow.commit()
    open_step(PairStep.BOOK, pairs.accepted)
    dialog = open_dialog(BookingDialog)
    draft = dialog.answer()
    assert draft is not None
    assert (draft.day, draft.starts, draft.ends) == (today + timedelta(days=1), time(17), time(18))

    dialog.place_box.set_key(str(place))
    dialog.primary_button.click()

    row = read_pair(pairs.accepted).row
    assert row.status is PairStatus.BOOKED
    assert row.meeting is not None
    assert (row.meeting.day, row.meeting.place_name) == (today + timedelta(days=1), "Björkliden bibliotek")


def test_booking_asks_for_a_missing_clock_time(open_step: OpenStep, pairs: Pairs, read_pair: ReadPair) -> None:
    open_step(PairStep.BOOK, pairs.accepted)
    dialog = open_dialog(BookingDialog)
    dialog.ends_edit.clear()

    dialog.primary_button.click()

    assert dialog.isVisible()
    assert read_pair(pairs.accepted).row.status is PairStatus.ACCEPTED


def test_matching_evening_takes_more_pairs_and_one_can_leave_it(
    open_step: OpenStep, pairs: Pairs, read_pair: ReadPair
) -> None:
    open_step(PairStep.CONTACT, pairs.proposed)
    contact = open_dialog(ContactDialog)
    contact.side_chips.buttons[PairSide.BOTH.value].click()
    contact.outcome_chips.buttons[PairContactOutcome.YES.value].click()
    contact.primary_button.click()
    open_step(PairStep.BOOK, pairs.accepted)
    evening = open_dialog(BookingDialog)
    evening.other_boxes[pairs.proposed].setChecked(True)
    evening.primary_button.click()
    meeting = read_pair(pairs.proposed).row.meeting
    assert meeting is not None
    assert meeting == read_pair(pairs.accepted).row.meeting
    assert meeting.pairs == 2

    open_step(PairStep.BOOK, pairs.proposed)
    leaving = open_dialog(BookingDialog)
    leaving.other_boxes[pairs.accepted].setChecked(False)
    leaving.starts_edit.setText("18")
    leaving.ends_edit.setText("19")
    leaving.primary_button.click()

    left, stayed = read_pair(pairs.proposed).row.meeting, read_pair(pairs.accepted).row.meeting
    assert left is not None
    assert stayed is not None
    assert (left.starts, stayed.starts) == (time(18), time(17))
    assert stayed.id == meeting.id


def test_meeting_of_one_pair_is_not_offered_to_others(open_step: OpenStep, pairs: Pairs, read_pair: ReadPair) -> None:
    open_step(PairStep.BOOK, pairs.accepted)
    open_dialog(BookingDialog).primary_button.click()
    alone = read_pair(pairs.accepted).row.meeting
    assert alone is not None
    open_step(PairStep.BOOK, pairs.proposed)
    box = open_dialog(BookingDialog).offer_box

    offered = [box.itemData(place) for place in range(box.count())]

    assert f"evening {alone.id}" not in offered


def test_confirmed_first_meeting_begins_the_trial(
    open_step: OpenStep, pairs: Pairs, read_pair: ReadPair, today: date
) -> None:
    open_step(PairStep.CONFIRM, pairs.accepted)

    open_dialog(ConfirmDialog).primary_button.click()

    row = read_pair(pairs.accepted).row
    assert (row.status, row.met_on) == (PairStatus.TRIAL, today)


def test_meeting_that_did_not_take_place_is_booked_anew(open_step: OpenStep, pairs: Pairs, read_pair: ReadPair) -> None:
    open_step(PairStep.BOOK, pairs.accepted)
    open_dialog(BookingDialog).primary_button.click()
    open_step(PairStep.CONFIRM, pairs.accepted)
    dialog = open_dialog(ConfirmDialog)
    dialog.answer_chips.buttons["no"].click()

    dialog.primary_button.click()

    row = read_pair(pairs.accepted).row
    assert (row.status, row.meeting) == (PairStatus.ACCEPTED, None)


def test_trial_becomes_active_till_the_usual_end(
    open_step: OpenStep, pairs: Pairs, read_pair: ReadPair, database: Database
) -> None:
    met_on = read_pair(pairs.silent).row.met_on
    assert met_on is not None
    open_step(PairStep.DECIDE, pairs.silent)

    open_dialog(TrialDialog).primary_button.click()

    with database.read() as session:
        usual = usual_end(met_on, pair_life_policy(session))
    row = read_pair(pairs.silent).row
    assert (row.status, row.agreed_end) == (PairStatus.ACTIVE, usual)


def test_agreed_end_is_moved_or_leads_to_the_end(
    open_step: OpenStep, pairs: Pairs, read_pair: ReadPair, today: date
) -> None:
    open_step(PairStep.EXTEND, pairs.active)
    dialog = open_dialog(ExtendDialog)
    dialog.day_edit.set_day(today + timedelta(days=200))
    dialog.primary_button.click()
    assert read_pair(pairs.active).row.agreed_end == today + timedelta(days=200)

    open_step(PairStep.EXTEND, pairs.active)
    open_dialog(ExtendDialog).end_button.click()

    assert open_dialog(PairEndDialog).row.id == pairs.active


def test_pause_and_its_end(open_step: OpenStep, pairs: Pairs, read_pair: ReadPair) -> None:
    open_step(PairStep.PAUSE, pairs.active)
    open_dialog(PairPauseDialog).primary_button.click()
    assert read_pair(pairs.active).row.status is PairStatus.PAUSED

    open_step(PairStep.RESUME, pairs.active)

    assert read_pair(pairs.active).row.status is PairStatus.ACTIVE


def test_ending_keeps_its_reason_and_puts_back_into_the_queue(
    open_step: OpenStep, pairs: Pairs, read_pair: ReadPair, today: date
) -> None:
    open_step(PairStep.END, pairs.active)
    dialog = open_dialog(PairEndDialog)
    dialog.reason_box.set_key(EndingReason.MOVED.value)

    dialog.primary_button.click()

    row = read_pair(pairs.active).row
    assert (row.status, row.ending, row.ended_on) == (PairStatus.ENDED, EndingReason.MOVED, today)
    assert row.newcomer_waits_since is not None


def test_ending_for_safety_blocks_until_an_administrator_lifts_it(
    open_step: OpenStep, pairs: Pairs, database: Database, runner: DirectRunner
) -> None:
    troubles: list[str] = []
    open_step(PairStep.END, pairs.active)
    ending = open_dialog(PairEndDialog)
    ending.reason_box.setCurrentIndex(ending.reason_box.findData(EndingReason.SAFETY.value))
    assert ending.safety.isVisible()
    assert not ending.again_box.isVisible()
    ending.primary_button.click()

    open_step(PairStep.LIFT_BLOCK, pairs.active)
    dialog = open_dialog(LiftBlockDialog)
    dialog.presenter.trouble_met.connect(troubles.append)
    dialog.primary_button.click()
    assert dialog.isVisible()  # a reason is demanded
    dialog.note_edit.setPlainText("Samtal med båda.")
    dialog.primary_button.click()
    assert dialog.isVisible()
    with database.write() as uow:
        runner.actor = act_as_administrator(uow)
        uow.commit()
    dialog.primary_button.click()

    assert not dialog.isVisible()
    assert {trouble.partition(".")[0] for trouble in troubles} == {"Det här får bara en administratör göra"}


def test_parting_without_blame_keeps_the_place_in_the_queue(
    open_step: OpenStep, pairs: Pairs, read_pair: ReadPair
) -> None:
    open_step(PairStep.REMATCH, pairs.active)

    open_dialog(RematchDialog).primary_button.click()

    row = read_pair(pairs.active).row
    assert (row.status, row.ending) == (PairStatus.ENDED, EndingReason.NO_CHEMISTRY)
    assert row.newcomer_waits_since is not None
    assert row.met_on is not None
    assert row.newcomer_waits_since < row.met_on


STEPS = (
    (PairStep.CONTACT, ContactDialog),
    (PairStep.BOOK, BookingDialog),
    (PairStep.CONFIRM, ConfirmDialog),
    (PairStep.PAUSE, PairPauseDialog),
    (PairStep.END, PairEndDialog),
    (PairStep.REMATCH, RematchDialog),
)


@pytest.mark.parametrize(("step", "kind"), STEPS)
def test_dialog_can_be_used_by_everybody(
    step: PairStep, kind: type[LifeDialog], open_step: OpenStep, pairs: Pairs, context: AppContext
) -> None:
    open_step(step, pairs.accepted)

    dialog = open_dialog(kind)

    assert "Oksana" not in dialog.windowTitle()
    assert_accessible(dialog, context.theme)
