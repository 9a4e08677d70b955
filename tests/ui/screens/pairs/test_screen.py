"""The board, the list and the ring list in the real window: order, keyboard, pane, undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from models.entities.pair import Pair
from models.services.pair_life import pause_pair
from models.services.pairs import discard_proposal
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.changes import EntityKind
from models.values.identifiers import PairId
from models.values.pair_rows import PairFilter, PairsView
from models.values.pairs import PairContactOutcome, PairStatus
from tests.ui.accessibility import assert_accessible
from tests.ui.screens.open_dialogs import open_dialog
from tests.ui.screens.pairs.conftest import Pairs, ReadPair
from ui.context import AppContext
from ui.screens.pairs.board import ColumnCards
from ui.screens.pairs.life.booking_dialog import BookingDialog
from ui.screens.pairs.life.contact_dialog import ContactDialog
from ui.screens.pairs.screen import PairsScreen
from ui.screens.pairs.shown import BoardColumn
from ui.screens.screen import RecordToOpen


def cards(screen: PairsScreen, column: BoardColumn) -> ColumnCards:
    return screen.page.board.columns[column].cards


def texts(screen: PairsScreen, column: BoardColumn) -> list[str]:
    model = cards(screen, column).cards
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def press(screen: PairsScreen, key: Qt.Key) -> None:
    focused = screen.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)
    QApplication.sendPostedEvents()


def chosen(screen: PairsScreen) -> PairId | None:
    return screen.presenter.chosen


def test_column_counts_active_pairs_as_the_heading_does_and_paused_ones_beside_them(
    screen: PairsScreen, pairs: Pairs, database: Database
) -> None:
    active = screen.page.board.columns[BoardColumn.ACTIVE].cards
    before = active.accessibleName()

    with database.write() as uow:
        pair = uow.session.get_one(Pair, pairs.active)
        pause_pair(uow, pair.id, pair.version, None)
        uow.commit()
    screen.presenter.reload()

    assert before == "Aktiva, 1"
    assert active.accessibleName() == "Aktiva, 0 och 1 på paus"
    assert texts(screen, BoardColumn.ACTIVE)[0].startswith("Natalia + Eva")


def test_every_pair_stands_in_its_column_silent_ones_first(screen: PairsScreen) -> None:
    assert texts(screen, BoardColumn.PROPOSED) == ["Yonas + Ingrid, föreslaget idag, ring Ingrid"]
    assert texts(screen, BoardColumn.FIRST_MEETING) == ["Oksana + Maja, tid saknas, boka"]
    assert texts(screen, BoardColumn.TRIAL) == [
        "Rahel + Karin, dag 29 av 31, inget hört på 28 dagar",
        "Wei + Anna, dag 6 av 31",
    ]
    assert [text.split(", ")[0] for text in texts(screen, BoardColumn.ACTIVE)] == ["Natalia + Eva"]


def test_heading_counts_the_same_calls_as_the_ring_list(screen: PairsScreen, qtbot: QtBot) -> None:
    screen.page.show_view(PairsView.RING_LIST)

    with qtbot.waitSignal(screen.heading_changed) as heading:
        screen.retranslate()

    spans = [chip.text() for chip in screen.page.head.spans.findChildren(QAbstractButton)]
    assert heading.args[1] == "1 aktivt · 3 samtal idag"
    assert spans[0] == "Idag 3"
    assert len(screen.page.ring.calls.rows) == 3


def test_arrows_go_across_columns_and_cards(screen: PairsScreen, pairs: Pairs) -> None:
    press(screen, Qt.Key.Key_Right)
    press(screen, Qt.Key.Key_Right)
    press(screen, Qt.Key.Key_Down)

    assert chosen(screen) == pairs.trial
    assert [bool(cards(screen, column).chosen) for column in BoardColumn] == [False, False, True, False, False]

    press(screen, Qt.Key.Key_Left)

    assert chosen(screen) == pairs.accepted


def test_enter_opens_everything_about_a_pair_and_then_its_next_step(screen: PairsScreen, pairs: Pairs) -> None:
    press(screen, Qt.Key.Key_Right)
    assert not screen.page.panel.isVisible()

    press(screen, Qt.Key.Key_Return)

    assert screen.page.panel.isVisible()
    assert "Oksana + Maja" in screen.page.panel.texts

    press(screen, Qt.Key.Key_Return)

    assert open_dialog(BookingDialog).row.id == pairs.accepted


def test_escape_closes_the_pane_then_leaves_the_list(screen: PairsScreen) -> None:
    screen.page.open_pane()

    assert screen.go_back()
    assert not screen.page.panel.isVisible()
    assert not screen.go_back()

    screen.open_with(PairsView.LIST)

    assert screen.go_back()
    assert screen.page.view is PairsView.BOARD


def test_record_is_opened_with_its_pane(screen: PairsScreen, pairs: Pairs) -> None:
    screen.open_with(RecordToOpen(kind=EntityKind.PAIR, key=pairs.active))

    assert screen.page.panel.isVisible()
    assert "Natalia + Eva" in screen.page.panel.texts
    row = cards(screen, BoardColumn.ACTIVE).chosen
    assert row is not None
    assert row.id == pairs.active


def test_list_shows_what_another_screen_asked_for(screen: PairsScreen) -> None:
    screen.open_with(PairFilter(silent_only=True))

    table = screen.page.table.pairs
    assert [str(table.index(row, 0).data()) for row in range(table.rowCount())] == ["Rahel + Karin"]


def test_list_finds_a_name(qtbot: QtBot, screen: PairsScreen) -> None:
    screen.open_with(PairsView.LIST)
    table = screen.page.table.pairs
    assert table.rowCount() == 5

    QTest.keyClicks(screen.page.head.search_edit, "nata")

    qtbot.waitUntil(lambda: table.rowCount() == 1)
    assert str(table.index(0, 0).data()) == "Natalia + Eva"


def test_list_reaches_what_came_to_nothing(screen: PairsScreen, pairs: Pairs, database: Database) -> None:
    with database.write() as uow:
        pair = uow.session.get_one(Pair, pairs.proposed)
        pair.contacted_on = uow.clock.today()
        uow.session.flush()
        discard_proposal(uow, pairs.proposed, pair.version)
        screen.context.bus.publish(uow.commit())

    screen.open_with(PairsView.LIST)
    screen.page.head.chips.buttons["came_to_nothing"].click()

    table = screen.page.table.pairs
    assert [str(table.index(row, 2).data()) for row in range(table.rowCount())] == ["förfallet · idag"]
    screen.open_with(PairsView.BOARD)
    assert texts(screen, BoardColumn.PROPOSED) == []


def test_ring_list_notes_a_call_on_enter(screen: PairsScreen, pairs: Pairs, read_pair: ReadPair) -> None:
    screen.ring_button.click()
    ring = screen.page.ring
    whom = [str(ring.calls.index(row, 0).data()) for row in range(ring.calls.rowCount())]
    assert set(whom) >= {"Ingrid", "Oksana"}

    ring.selectRow(whom.index("Ingrid"))
    QTest.keyClick(ring, Qt.Key.Key_Return)
    dialog = open_dialog(ContactDialog)
    dialog.outcome_chips.buttons[PairContactOutcome.YES.value].click()
    dialog.note_edit.setPlainText("Gärna på kvällar.")
    dialog.primary_button.click()

    details = read_pair(pairs.proposed)
    assert details.row.volunteer_yes_on is not None
    assert [line.note for line in details.contacts] == ["Gärna på kvällar."]
    assert screen.page.view is PairsView.RING_LIST


def test_ring_list_opens_what_a_call_is_about(screen: PairsScreen, pairs: Pairs, read_pair: ReadPair) -> None:
    screen.ring_button.click()
    ring = screen.page.ring
    place = next(place for place, row in enumerate(ring.calls.rows) if row.pair.id == pairs.accepted)

    ring.selectRow(place)
    QTest.keyClick(ring, Qt.Key.Key_Return)
    open_dialog(BookingDialog).primary_button.click()

    assert read_pair(pairs.accepted).row.status is PairStatus.BOOKED


def test_ctrl_enter_in_the_ring_list_does_the_next_step(screen: PairsScreen, pairs: Pairs) -> None:
    screen.ring_button.click()
    ring = screen.page.ring
    whom = [str(ring.calls.index(row, 0).data()) for row in range(ring.calls.rowCount())]

    ring.selectRow(whom.index("Oksana"))
    QTest.keyClick(ring, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert open_dialog(BookingDialog).row.id == pairs.accepted


def test_call_from_another_screen_opens_its_line_and_dialog(screen: PairsScreen, pairs: Pairs) -> None:
    found = screen.presenter.found
    assert found is not None
    call = next(call for call in found.calls if call.pair.id == pairs.silent)

    screen.open_with(call)

    assert open_dialog(ContactDialog).row.id == pairs.silent
    assert screen.page.ring.chosen == call


def test_line_of_the_contact_log_can_be_taken_back_and_that_be_undone(
    screen: PairsScreen, pairs: Pairs, read_pair: ReadPair, database: Database, context: AppContext
) -> None:
    offered: list[object] = []
    screen.undo_offered.connect(lambda sentence, number: offered.append(number))
    screen.open_with(RecordToOpen(kind=EntityKind.PAIR, key=pairs.trial))
    screen.page.panel.contact_button.click()
    dialog = open_dialog(ContactDialog)
    dialog.note_edit.setPlainText("Allt bra.")
    dialog.primary_button.click()
    assert [line.note for line in read_pair(pairs.trial).contacts] == ["Allt bra."]

    screen.page.panel.contact_lines[0].button.click()

    assert read_pair(pairs.trial).contacts == ()
    with database.write() as uow:
        undo_transaction(uow, offered[-1])  # type: ignore[arg-type]
        context.bus.publish(uow.commit())
    QApplication.sendPostedEvents()
    assert [line.note for line in read_pair(pairs.trial).contacts] == ["Allt bra."]
    assert "Allt bra." in screen.page.panel.texts


def test_person_of_a_pair_is_shown_in_their_list(screen: PairsScreen, pairs: Pairs, read_pair: ReadPair) -> None:
    wanted: list[tuple[str, object]] = []
    screen.navigation_requested.connect(lambda key, argument: wanted.append((key, argument)))
    screen.open_with(RecordToOpen(kind=EntityKind.PAIR, key=pairs.trial))

    for box in screen.page.panel.side_boxes:
        box.button.click()

    row = read_pair(pairs.trial).row
    assert wanted == [
        ("newcomers", RecordToOpen(kind=EntityKind.PERSON, key=row.newcomer)),
        ("volunteers", RecordToOpen(kind=EntityKind.PERSON, key=row.volunteer)),
    ]


def test_pair_that_has_gone_leaves_the_board(screen: PairsScreen, pairs: Pairs, database: Database) -> None:
    with database.write() as uow:
        discard_proposal(uow, pairs.proposed, uow.session.get_one(Pair, pairs.proposed).version)
        screen.context.bus.publish(uow.commit())

    assert texts(screen, BoardColumn.PROPOSED) == []
    assert PairStatus.PROPOSED not in {row.status for row in screen.presenter.found.rows}  # type: ignore[union-attr]


@pytest.mark.parametrize("view", PairsView)
def test_screen_can_be_used_by_everybody(view: PairsView, screen: PairsScreen, context: AppContext) -> None:
    screen.open_with(view)
    screen.page.open_pane()

    assert_accessible(screen.window(), context.theme)
