"""A plan for some of those who wait: selected by mouse or keys, said in words, lifted again, and undone as ever."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from models.services.pair_choices import lock_pair
from models.services.pairs import propose_pair
from models.services.person_events import pause_people
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.identifiers import PersonId
from models.values.pairing import PairKeys
from models.values.people import Pause, PersonRole
from tests.ui.screens.open_dialogs import open_dialog
from tests.ui.screens.pairing.conftest import People
from tests.ui.screens.pairing.test_screen import choose, pairs, settle
from ui.context import AppContext
from ui.screens.pairing.deciding.draft_dialog import DraftDialog
from ui.screens.pairing.screen import PairingScreen
from ui.screens.pairing.shortages.dialog import ShortagesDialog

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def waiting(screen: PairingScreen) -> list[PersonId]:
    assert screen.presenter.plan is not None
    return [line.face.id for line in screen.presenter.plan.waiting]


def texts(part: QWidget) -> str:
    return " ".join(label.text() for label in part.findChildren(QLabel))


def click(screen: PairingScreen, person_id: PersonId, modifier: Qt.KeyboardModifier) -> None:
    view, row = screen.waiting.list, screen.waiting.model.place_of(person_id)
    assert row is not None
    place = view.visualRect(screen.waiting.model.index(row)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_nothing_is_said_while_the_plan_is_for_everybody_and_one_is_selected(screen: PairingScreen) -> None:
    assert not screen.waiting.limit_line.isVisible()
    assert len(screen.waiting.selected) == 1


def test_selected_by_control_and_mouse_alone_are_in_the_plan(screen: PairingScreen, people: People) -> None:
    click(screen, people.hodan, Qt.KeyboardModifier.NoModifier)
    click(screen, people.samir, CONTROL)
    offered = screen.waiting.limit_line.text, screen.waiting.limit_line.only_button.text()
    screen.waiting.limit_line.only_button.click()

    assert offered == ("2 valda", "Bara &dessa (2)")
    assert waiting(screen) == [people.hodan, people.samir]
    assert screen.waiting.limit_line.text.startswith("Bara de 2 valda 2 till väntar utanför planen")
    assert screen.propose_all_button.text() == "Föreslå för de valda (2 av 2)"
    assert screen.waiting.limit_line.only_button.isHidden()


def test_keys_select_limit_and_lift_and_the_keyboard_stays_in_the_list(
    screen: PairingScreen, people: People, qtbot: QtBot
) -> None:
    view = screen.waiting.list
    view.setFocus()
    settle()
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Down, SHIFT)
    with qtbot.waitSignal(screen.presenter.plan_changed):
        QTest.keyClick(view, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    limited, focused = waiting(screen), screen.focusWidget()

    with qtbot.waitSignal(screen.presenter.plan_changed):
        QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)

    assert limited == [people.hodan, people.rahel]
    assert focused is view
    assert screen.focusWidget() is view
    assert len(waiting(screen)) == 4
    assert screen.waiting.selected == {people.hodan, people.rahel}


def test_space_takes_lines_in_and_out_and_control_a_takes_all(screen: PairingScreen, people: People) -> None:
    view = screen.waiting.list
    view.setFocus()
    settle()
    QTest.keyClick(view, Qt.Key.Key_Down, CONTROL)
    QTest.keyClick(view, Qt.Key.Key_Space)
    both = screen.waiting.selected
    QTest.keyClick(view, Qt.Key.Key_Space)
    one = screen.waiting.selected

    QTest.keyClick(view, Qt.Key.Key_A, CONTROL)

    assert both == {people.yonas, people.hodan}
    assert one == {people.yonas}
    assert screen.waiting.selected == {people.yonas, people.hodan, people.rahel, people.samir}
    assert screen.waiting.limit_line.isHidden()


def test_escape_leaves_one_selected(screen: PairingScreen, people: People) -> None:
    click(screen, people.hodan, Qt.KeyboardModifier.NoModifier)
    click(screen, people.samir, CONTROL)

    assert screen.go_back()

    assert screen.waiting.selected == {people.samir}
    assert screen.presenter.newcomer == people.samir
    assert not screen.go_back()


def test_selection_outlives_a_change_of_the_register(screen: PairingScreen, people: People) -> None:
    click(screen, people.hodan, Qt.KeyboardModifier.NoModifier)
    click(screen, people.samir, CONTROL)

    screen.presenter.reload()

    assert screen.waiting.selected == {people.hodan, people.samir}
    assert screen.waiting.list.currentIndex().row() == screen.waiting.model.place_of(people.samir)


def test_proposing_for_the_selected_leaves_locks_and_others_alone_and_can_be_undone(
    screen: PairingScreen, people: People, database: Database, qtbot: QtBot
) -> None:
    locked = PairKeys(people.yonas, people.karin)
    with database.write() as uow:
        propose_pair(uow, locked)
        lock_pair(uow, locked)
        uow.commit()
    screen.presenter.reload()
    screen.presenter.limit_to_units(frozenset({people.hodan, people.samir}))

    with qtbot.waitSignal(screen.undo_offered) as offered:
        screen.propose_all_button.click()

    dialog = open_dialog(DraftDialog)
    assert set(pairs(database)) == {locked, PairKeys(people.hodan, people.ingrid)}
    assert "2 till väntar utanför planen" in texts(dialog)
    with database.write() as uow:
        undo_transaction(uow, offered.args[1])
        uow.commit()
    screen.presenter.reload()
    assert pairs(database) == [locked]
    assert waiting(screen) == [people.hodan, people.samir]


def test_proposals_of_others_that_give_way_are_named(screen: PairingScreen, people: People, database: Database) -> None:
    with database.write() as uow:
        propose_pair(uow, PairKeys(people.yonas, people.karin))
        propose_pair(uow, PairKeys(people.hodan, people.ingrid))
        uow.commit()
    screen.presenter.limit_to_units(frozenset({people.hodan, people.samir}))
    screen.presenter.reload()
    planned = {PairKeys(pair.newcomer, pair.volunteer) for pair in screen.presenter.planned_pairs}
    assert {keys.newcomer for keys in planned} == {people.hodan, people.samir}

    screen.propose_all_button.click()

    assert set(pairs(database)) == planned
    assert "nu föreslås för någon annan: Yonas + Karin." in texts(open_dialog(DraftDialog))


def test_clearing_takes_back_only_proposals_of_the_selected(
    screen: PairingScreen, people: People, database: Database
) -> None:
    with database.write() as uow:
        propose_pair(uow, PairKeys(people.yonas, people.karin))
        propose_pair(uow, PairKeys(people.hodan, people.ingrid))
        uow.commit()
    screen.presenter.limit_to_units(frozenset({people.hodan, people.samir}))
    screen.presenter.reload()
    assert screen.waiting.discard_button.text() == "Ta bort förslagen (1)"

    screen.waiting.discard_button.click()

    assert pairs(database) == [PairKeys(people.yonas, people.karin)]


def test_when_none_of_the_selected_waits_any_more_all_can_be_taken_in(
    screen: PairingScreen, people: People, database: Database, context: AppContext
) -> None:
    screen.presenter.limit_to_units(frozenset({people.hodan, people.samir}))
    with database.write() as uow:
        pause_people(uow, [people.hodan, people.samir], PersonRole.NEWCOMER, Pause(first=context.clock.today()))
        uow.commit()
    screen.presenter.reload()
    settle()
    assert screen.empty_state.isVisible()
    assert "Ingen av de valda väntar längre" in texts(screen.empty_state)

    screen.empty_state.action_chosen.emit()

    assert waiting(screen) == [people.yonas, people.rahel]


def test_somebody_asked_for_who_is_outside_lifts_the_limit(screen: PairingScreen, people: People) -> None:
    screen.presenter.limit_to_units(frozenset({people.hodan, people.samir}))
    screen.presenter.show_person(people.samir)
    inside = waiting(screen)

    screen.presenter.show_person(people.yonas)

    assert inside == [people.hodan, people.samir]
    assert len(waiting(screen)) == 4
    assert screen.presenter.newcomer == people.yonas


def test_shortages_of_the_selected_say_so_and_say_nothing_on_the_wall(screen: PairingScreen, people: People) -> None:
    screen.presenter.limit_to_units(frozenset({people.rahel, people.samir}))

    screen.dialogs.show_shortages()

    dialog = open_dialog(ShortagesDialog)
    assert dialog.shown.chosen == 2
    assert dialog.shown.impossible == ("Rahel",)
    assert dialog.shown.wall == ()


def test_choice_in_a_plan_for_some_is_counted_among_them(screen: PairingScreen, people: People) -> None:
    choose(screen, people.samir)
    alone = screen.presenter.choice
    screen.presenter.limit_to_units(frozenset({people.rahel, people.samir}))

    choice = screen.presenter.choice
    assert alone is not None
    assert choice is not None
    assert alone.left_over is not None
    assert {line.needed_by.id for line in alone.candidates if line.needed_by} == {people.yonas, people.hodan}
    assert (choice.line.face.id, choice.left_over) == (people.samir, None)
    assert all(line.needed_by is None and (line.price is None or line.price.people == 0) for line in choice.candidates)
