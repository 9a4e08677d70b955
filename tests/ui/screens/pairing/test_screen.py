"""Matcha in the real window: what it says, the keyboard from the list to the proposal, dialogs, and large text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.entities.pair import Pair, PairChoice
from models.services.person_events import end_assignment, pause_people
from models.storage.database import Database
from models.values.changes import EntityKind
from models.values.identifiers import PersonId
from models.values.pair_rows import PairsView
from models.values.pairing import PairKeys
from models.values.pairing_lines import PROMISE_DAYS, WaitingLine
from models.values.pairs import ChoiceKind, VetoReason
from models.values.people import AssignmentKind, Pause, PersonRole
from tests.ui.accessibility import assert_accessible
from tests.ui.screens.open_dialogs import open_dialog
from tests.ui.screens.pairing.conftest import People
from ui.actions import ActionKey
from ui.context import AppContext
from ui.navigation import Navigator
from ui.screens.pairing.deciding.draft_dialog import DraftDialog
from ui.screens.pairing.deciding.veto_dialog import VetoDialog
from ui.screens.pairing.line_models import PromiseLine
from ui.screens.pairing.screen import PairingScreen
from ui.screens.screen import RecordToOpen
from ui.shell import Shell
from ui.theme import Theme


def settle() -> None:
    for _round in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def focused(screen: PairingScreen) -> QWidget | None:
    settle()
    return screen.focusWidget()


def choose(screen: PairingScreen, person_id: PersonId) -> None:
    row = screen.waiting.model.place_of(person_id)
    assert row is not None
    screen.waiting.list.choose_row(row)


def pairs(database: Database) -> list[PairKeys]:
    with database.read() as session:
        found = session.execute(select(Pair.newcomer_id, Pair.volunteer_id).order_by(Pair.id))
        return [PairKeys(newcomer, volunteer) for newcomer, volunteer in found]


def test_promise_stands_between_those_who_waited_longer_and_the_others(screen: PairingScreen, people: People) -> None:
    lines = screen.waiting.model.lines
    place = next(row for row, line in enumerate(lines) if isinstance(line, PromiseLine))

    assert [line.face.id for line in lines[:place] if isinstance(line, WaitingLine)] == [people.yonas, people.hodan]
    assert all(line.days <= PROMISE_DAYS for line in lines[place + 1 :] if isinstance(line, WaitingLine))
    assert not screen.waiting.model.flags(screen.waiting.model.index(place)) & Qt.ItemFlag.ItemIsSelectable


def test_heading_and_button_count_who_waits_and_who_gets_somebody(screen: PairingScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.heading_changed) as heading:
        screen.retranslate()

    assert heading.args == ["Matcha", "4 väntar · 2 volontärer med ledig plats"]
    assert screen.propose_all_button.text() == "Föreslå för alla (2 av 4)"


def test_lines_say_everything_to_who_listens(screen: PairingScreen, people: People) -> None:
    model = screen.waiting.model
    row = model.place_of(people.rahel)
    assert row is not None

    said = model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)

    assert said == "Rahel, Centrum, 20 dagar, ingen möjlig"
    candidate = screen.candidates.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "ny volontär" in candidate
    assert "passform" in candidate


def test_three_times_enter_leads_from_the_list_to_the_button_that_proposes(
    screen: PairingScreen, database: Database, qtbot: QtBot
) -> None:
    screen.waiting.list.setFocus()
    settle()
    QTest.keyClick(screen.waiting.list, Qt.Key.Key_Return)
    assert focused(screen) is screen.candidates.list
    QTest.keyClick(screen.candidates.list, Qt.Key.Key_Return)
    assert focused(screen) is screen.reasons.propose_button

    with qtbot.waitSignal(screen.undo_offered):
        QTest.keyClick(screen.reasons.propose_button, Qt.Key.Key_Return)

    assert pairs(database) == [screen.presenter.keys]
    assert screen.reasons.propose_button.text().replace("&", "") == "Ta tillbaka förslaget"


def test_reasons_are_heard_with_the_button_that_proposes(screen: PairingScreen) -> None:
    said = screen.reasons.propose_button.accessibleDescription()

    assert "Område: båda bor i Centrum, 15 av 15 poäng" in said
    assert "Ålder: 46 och 46 år, 10 av 10 poäng" in said
    assert said.count("poäng") == len(screen.reasons.rows)


def test_control_enter_proposes_what_is_shown_from_any_list(screen: PairingScreen, database: Database) -> None:
    screen.waiting.list.setFocus()
    settle()

    QTest.keyClick(screen.waiting.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert pairs(database) == [screen.presenter.keys]


def test_f6_goes_round_the_columns(screen: PairingScreen) -> None:
    screen.waiting.list.setFocus()
    settle()
    places = []
    for _step in range(3):
        QTest.keyClick(screen, Qt.Key.Key_F6)
        places.append(focused(screen))
    QTest.keyClick(screen, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)

    assert places == [screen.candidates.list, screen.reasons.propose_button, screen.waiting.list]
    assert focused(screen) is screen.reasons.propose_button


def test_arrows_change_who_is_shown(screen: PairingScreen, people: People) -> None:
    screen.waiting.list.setFocus()
    settle()

    QTest.keyClick(screen.waiting.list, Qt.Key.Key_Down)

    assert screen.presenter.newcomer == people.hodan
    assert any("Hodan" in text for text in screen.reasons.texts)


def test_who_is_impossible_gets_the_reasons_and_the_question_to_ask(screen: PairingScreen, people: People) -> None:
    choose(screen, people.rahel)
    settle()
    said = "\n".join(screen.candidates.note.texts)
    why = [screen.candidates.refusal_model.index(row).data(Qt.ItemDataRole.ToolTipRole) for row in range(2)]

    assert not screen.candidates.note.isHidden()
    assert screen.candidates.card.isHidden()
    assert "önskningar om kön utesluter 2" in said
    assert "fråga den som har dem" in said
    assert sorted(why) == ["Ingrid: Rahel önskar en man", "Karin: Rahel önskar en man"]


def test_group_that_competes_is_named(screen: PairingScreen, people: People) -> None:
    choose(screen, people.samir)
    settle()
    said = "\n".join(screen.candidates.note.texts)

    assert "Dessa 3 kan bara träffa dessa 2 volontärer, med 2 platser." in said
    assert not screen.candidates.card.isHidden()


def test_paused_volunteer_stands_among_the_others_with_the_day(
    screen: PairingScreen, people: People, database: Database, context: AppContext
) -> None:
    until = context.clock.today().replace(year=2027, month=1, day=7)
    with database.write() as uow:
        pause_people(uow, [people.karin], PersonRole.VOLUNTEER, Pause(first=context.clock.today(), last=until))
        context.bus.publish(uow.commit())
    model = screen.candidates.refusal_model

    assert [model.index(row).data(Qt.ItemDataRole.ToolTipRole) for row in range(model.rowCount())] == [
        "Karin: paus till 7 januari 2027"
    ]


def test_comparison_shows_both_and_escape_ends_it(screen: PairingScreen) -> None:
    QTest.keyClick(screen, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    screen.candidates.list.choose_row(1 - screen.candidates.list.currentIndex().row())
    settle()
    said = "\n".join(screen.reasons.texts)

    assert "Jämför för Yonas" in said
    assert "Ingrid ·" in said
    assert "Karin ·" in said
    assert screen.go_back()
    settle()
    assert "Yonas + " in "\n".join(screen.reasons.texts)
    assert not screen.go_back()


def test_veto_asks_why_and_the_two_are_no_longer_offered(screen: PairingScreen, database: Database) -> None:
    keys = screen.presenter.keys
    assert keys is not None
    screen.reasons.veto_button.click()
    dialog = open_dialog(VetoDialog)
    dialog.choices[VetoReason.TOO_DIFFERENT].setChecked(True)
    dialog.note_edit.setPlainText("Har setts förut")

    dialog.primary_button.click()

    with database.read() as session:
        choice = session.scalars(select(PairChoice)).one()
    assert (choice.kind, choice.reason, choice.note) == (ChoiceKind.VETO, VetoReason.TOO_DIFFERENT, "Har setts förut")
    assert screen.candidates.model.place_of(keys.volunteer) is None


def test_lock_button_turns_into_its_opposite(screen: PairingScreen, people: People) -> None:
    screen.reasons.lock_button.click()
    locked = screen.reasons.lock_button.text().replace("&", "")
    screen.reasons.lock_button.click()

    assert locked == "Lås upp"
    assert screen.reasons.lock_button.text().replace("&", "") == "Lås"


def test_plan_for_everybody_leads_to_the_list_of_calls(screen: PairingScreen, database: Database, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.undo_offered) as offered:
        screen.propose_all_button.click()
    dialog = open_dialog(DraftDialog)

    with qtbot.waitSignal(screen.navigation_requested) as asked:
        dialog.primary_button.click()

    assert len(pairs(database)) == 2
    assert offered.args[0] == "2 förslag står på ringlistan"
    assert asked.args == ["pairs", PairsView.RING_LIST]


def test_proposals_are_cleared_all_at_once_and_that_can_be_undone(
    screen: PairingScreen, database: Database, qtbot: QtBot
) -> None:
    screen.propose_all_button.click()
    open_dialog(DraftDialog).reject()
    before = (screen.propose_all_button.isEnabled(), screen.waiting.discard_button.text())

    with qtbot.waitSignal(screen.undo_offered) as offered:
        screen.waiting.discard_button.click()

    assert before == (False, "Ta bort förslagen (2)")
    assert pairs(database) == []
    assert offered.args[0] == "2 förslag är tillbakatagna"
    assert screen.propose_all_button.isEnabled()
    assert screen.waiting.discard_button.isHidden()


def test_lock_that_cannot_be_kept_any_more_is_told(
    screen: PairingScreen, people: People, database: Database, context: AppContext
) -> None:
    keys = screen.presenter.keys
    assert keys is not None
    screen.reasons.lock_button.click()
    with database.write() as uow:
        end_assignment(uow, keys.volunteer, AssignmentKind.LANGUAGE_FRIEND)
        context.bus.publish(uow.commit())

    plan = screen.presenter.plan

    assert plan is not None
    assert [newcomer for newcomer, _volunteer in plan.released] == ["Yonas"]
    assert not screen.banner.isHidden()
    assert "Yonas + " in screen.banner.accessibleName()
    assert screen.go_back()
    assert screen.banner.isHidden()


def test_another_screen_can_ask_for_a_person(screen: PairingScreen, people: People) -> None:
    screen.open_with(RecordToOpen(kind=EntityKind.PERSON, key=people.samir))

    assert screen.presenter.newcomer == people.samir
    assert screen.waiting.list.currentIndex().row() == screen.waiting.model.place_of(people.samir)


def test_empty_register_says_what_to_do_first(navigator: Navigator, database: Database, qtbot: QtBot) -> None:
    navigator.show_screen("pairing")
    screen = navigator.current
    assert isinstance(screen, PairingScreen)
    assert not screen.empty_state.isHidden()

    with qtbot.waitSignal(screen.action_requested) as asked:
        screen.empty_state.action_chosen.emit()

    assert asked.args == [ActionKey.CALL]
    assert not screen.propose_all_button.isEnabled()


def test_without_a_free_volunteer_the_queue_is_still_shown(
    screen: PairingScreen, people: People, database: Database, context: AppContext, qtbot: QtBot
) -> None:
    with database.write() as uow:
        everybody = [people.ingrid, people.karin]
        pause_people(uow, everybody, PersonRole.VOLUNTEER, Pause(first=context.clock.today()))
        context.bus.publish(uow.commit())

    assert not screen.banner.isHidden()
    assert len(screen.waiting.model.lines) == 5
    with qtbot.waitSignal(screen.navigation_requested) as asked:
        screen.banner.action_chosen.emit()
    assert asked.args == ["volunteers", None]


@pytest.mark.parametrize(("scale", "narrow"), [(100, False), (150, True), (200, True)])
def test_columns_take_turns_where_there_is_no_room(
    screen: PairingScreen, shell: Shell, theme: Theme, scale: int, narrow: bool
) -> None:
    theme.apply(text_scale=scale)
    settle()
    screen.columns.turn_to(last=False)
    screen.candidates.list.setFocus()
    settle()

    QTest.keyClick(screen.candidates.list, Qt.Key.Key_Return)
    settle()

    assert screen.columns.is_narrow is narrow
    assert screen.reasons.isVisible()
    assert screen.candidates.isVisible() is not narrow
    assert shell.width() == 1280


def test_screen_is_accessible_at_every_size(screen: PairingScreen, shell: Shell, theme: Theme) -> None:
    assert_accessible(shell, theme)
