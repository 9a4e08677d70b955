"""The list of the inbox: order, selections, details, keyboard, badge, and every decision with its undo."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.queries.enquiries import EnquiryFilter, EnquiryRow, enquiry_details, enquiry_rows
from models.services.enquiries import close_enquiry, remove_enquiry
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.changes import EntityKind
from models.values.enquiries import EnquiryOutcome, EnquiryState, EnquiryWant
from models.values.identifiers import EnquiryId
from tests.factories import make_person
from tests.ui.screens.inbox.conftest import Callers
from tests.ui.screens.open_dialogs import open_dialog
from ui.actions import ActionKey
from ui.context import AppContext
from ui.screens.inbox.editing.enquiry_editor import EnquiryEditor
from ui.screens.inbox.reason_dialog import ReasonDialog
from ui.screens.inbox.screen import InboxScreen
from ui.screens.inbox.shown import Selection
from ui.screens.screen import RecordToOpen


def names(screen: InboxScreen) -> list[str]:
    return [str(screen.model.index(row, 0).data()) for row in range(screen.model.rowCount())]


def choose(screen: InboxScreen, name: str) -> None:
    screen.table.selectRow(names(screen).index(name))


def row_of(database: Database, enquiry_id: EnquiryId, today: date) -> EnquiryRow:
    with database.read() as session:
        return enquiry_details(session, enquiry_id, today).row


def undo(database: Database, context: AppContext, offered: list[object]) -> None:
    with database.write() as uow:
        undo_transaction(uow, offered[1])  # type: ignore[arg-type]
        context.bus.publish(uow.commit())


def test_oldest_stands_first_with_its_next_step(screen: InboxScreen) -> None:
    steps = [screen.model.index(row, 3).data() for row in range(3)]

    assert names(screen) == ["Bo Ek", "Anna", "Cia Al"]
    assert steps == ["Ring igen · 21 nov", "Inte bestämt än", "Boka intervju · 30 nov"]
    assert [screen.model.index(row, 1).data() for row in range(3)] == ["9 dagar", "3 dagar", "idag"]


def test_what_is_due_has_a_sign_that_is_also_said(screen: InboxScreen) -> None:
    signs = [screen.model.index(row, 3).data(Qt.ItemDataRole.DecorationRole) is not None for row in range(3)]
    said = screen.model.index(0, 3).data(Qt.ItemDataRole.AccessibleTextRole)

    assert signs == [True, True, False]
    assert said == "Ring igen · 21 nov, att göra nu"


def test_heading_counts_what_waits_whatever_is_shown(screen: InboxScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.heading_changed) as heading:
        screen.filter_bar.chips.keys_changed.emit(frozenset({Selection.DUE.value}))

    assert heading.args == ["Inkorg", "3 anmälningar väntar"]
    assert names(screen) == ["Bo Ek", "Anna"]


def test_area_and_wish_filter_and_escape_shows_everything(screen: InboxScreen, callers: Callers) -> None:
    screen.presenter.set_filter(EnquiryFilter(area_id=callers.centre))
    of_area = names(screen)
    screen.presenter.set_filter(EnquiryFilter(want=EnquiryWant.SEEKS_FRIEND))
    of_wish = names(screen)
    screen.filter_bar.area_box.setCurrentIndex(1)
    QApplication.sendPostedEvents()

    assert (of_area, of_wish, names(screen)) == (["Bo Ek"], ["Anna"], [])
    assert not screen.empty_state.isHidden()
    assert screen.go_back()
    assert len(names(screen)) == 3
    assert not screen.go_back()


def test_panel_says_everything_about_the_chosen_one(screen: InboxScreen) -> None:
    choose(screen, "Anna")
    QApplication.sendPostedEvents()
    said = "\n".join(screen.panel.texts)

    for words in ("anna@example.se", "Söker språkvän", "Inget nästa steg än", "Jag vill: träffa någon", "Formulär"):
        assert words in said, words


def test_known_person_leads_to_their_card(
    screen: InboxScreen, database: Database, context: AppContext, qtbot: QtBot
) -> None:
    with database.write() as uow:
        known = make_person(uow, given_name="Bo", family_name="Ek")
        context.bus.publish(uow.commit())
    choose(screen, "Bo Ek")
    QApplication.sendPostedEvents()

    with qtbot.waitSignal(screen.navigation_requested) as asked:
        screen.panel.person_buttons[0].click()

    assert asked.args == ["volunteers", RecordToOpen(kind=EntityKind.PERSON, key=known)]
    assert "samma namn" in "\n".join(screen.panel.texts)


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (EnquiryOutcome.CLOSED, "Anmälan från Bo Ek är avslutad."),
        (EnquiryOutcome.REDIRECT, "Bo Ek är hänvisad till: Ja"),
    ],
)
def test_closing_asks_for_a_reason_and_can_be_undone(
    screen: InboxScreen,
    callers: Callers,
    database: Database,
    context: AppContext,
    outcome: EnquiryOutcome,
    said: str,
    qtbot: QtBot,
    today: date,
) -> None:
    choose(screen, "Bo Ek")
    buttons = screen.panel.decisions
    (buttons.close_button if outcome is EnquiryOutcome.CLOSED else buttons.redirect_button).click()
    dialog = open_dialog(ReasonDialog)
    assert not dialog.primary_button.isEnabled()
    QTest.keyClicks(dialog.reason_edit, "Ja")

    with qtbot.waitSignal(screen.undo_offered) as offered:
        QTest.keyClick(dialog.reason_edit, Qt.Key.Key_Return)

    row = row_of(database, callers.bo, today)
    assert (row.state, row.outcome, row.reason) == (EnquiryState.DONE, outcome, "Ja")
    assert (offered.args[0], names(screen)) == (said, ["Anna", "Cia Al"])
    undo(database, context, offered.args)
    assert names(screen) == ["Bo Ek", "Anna", "Cia Al"]


def test_reasons_used_before_are_offered_first(screen: InboxScreen, callers: Callers, database: Database) -> None:
    with database.write() as uow:
        close_enquiry(uow, callers.cia, 1, "Flyttar till Kiruna")
        uow.commit()
    choose(screen, "Bo Ek")
    screen.panel.decisions.close_button.click()
    dialog = open_dialog(ReasonDialog)

    dialog.offered._buttons[0].click()

    assert dialog.reason_edit.text() == "Flyttar till Kiruna"
    assert dialog.primary_button.isEnabled()


def test_next_one_is_chosen_when_one_is_dealt_with(
    screen: InboxScreen, callers: Callers, database: Database, context: AppContext
) -> None:
    choose(screen, "Anna")

    with database.write() as uow:
        close_enquiry(uow, callers.anna, 1, "Svarar inte")
        context.bus.publish(uow.commit())

    assert screen.presenter.chosen == callers.cia
    assert screen.table.currentIndex().row() == 1


def test_past_one_is_taken_up_again(
    screen: InboxScreen, callers: Callers, database: Database, context: AppContext, qtbot: QtBot
) -> None:
    with database.write() as uow:
        close_enquiry(uow, callers.bo, 1, "Svarar inte")
        context.bus.publish(uow.commit())
    screen.filter_bar.chips.keys_changed.emit(frozenset({Selection.DONE.value}))
    assert names(screen) == ["Bo Ek"]
    assert "Avslutad: Svarar inte" in screen.panel.texts
    assert screen.panel.decisions.open_part.isHidden()

    with qtbot.waitSignal(screen.undo_offered) as offered:
        screen.panel.step_banner.action_chosen.emit()

    assert offered.args[0] == "Bo Ek är tillbaka i inkorgen."
    screen.presenter.show_all()
    assert names(screen) == ["Bo Ek", "Anna", "Cia Al"]


def test_delete_removes_and_undo_brings_back(
    screen: InboxScreen, database: Database, context: AppContext, qtbot: QtBot
) -> None:
    choose(screen, "Cia Al")
    screen.table.setFocus()

    with qtbot.waitSignal(screen.undo_offered) as offered:
        QTest.keyClick(screen.table, Qt.Key.Key_Delete)

    assert names(screen) == ["Bo Ek", "Anna"]
    undo(database, context, offered.args)
    assert names(screen) == ["Bo Ek", "Anna", "Cia Al"]


def test_stale_decision_says_that_a_colleague_was_faster(
    screen: InboxScreen, callers: Callers, database: Database, today: date
) -> None:
    choose(screen, "Bo Ek")
    with database.write() as uow:
        close_enquiry(uow, callers.bo, 1, "Klart")
        uow.commit()

    screen.panel.decisions.remove_button.click()

    assert not screen.trouble_banner.isHidden()
    with database.read() as session:
        assert len(enquiry_rows(session, EnquiryFilter(state=EnquiryState.DONE), today)) == 1


def test_arrow_keys_go_through_the_list_and_enter_opens_the_form(screen: InboxScreen, callers: Callers) -> None:
    screen.table.setFocus()

    QTest.keyClick(screen.table, Qt.Key.Key_Down)
    QTest.keyClick(screen.table, Qt.Key.Key_Return)

    assert screen.presenter.chosen == callers.anna
    assert open_dialog(EnquiryEditor).fields.name_edit.text() == "Anna"


def test_n_begins_a_call(screen: InboxScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.action_requested) as asked:
        QTest.keyClick(screen, Qt.Key.Key_N)

    assert asked.args == [ActionKey.CALL]


def test_record_to_open_is_chosen_wherever_it_stands(
    screen: InboxScreen, callers: Callers, database: Database, context: AppContext
) -> None:
    with database.write() as uow:
        close_enquiry(uow, callers.anna, 1, "Svarar inte")
        context.bus.publish(uow.commit())

    screen.open_with(RecordToOpen(kind=EntityKind.ENQUIRY, key=callers.cia))
    open_one = (names(screen), screen.presenter.chosen)
    screen.open_with(RecordToOpen(kind=EntityKind.ENQUIRY, key=callers.anna))

    assert open_one == (["Bo Ek", "Cia Al"], callers.cia)
    assert (names(screen), screen.presenter.chosen) == (["Anna"], callers.anna)


def test_record_that_is_gone_is_said(screen: InboxScreen, callers: Callers, database: Database) -> None:
    with database.write() as uow:
        remove_enquiry(uow, callers.anna, 1)
        uow.commit()

    screen.open_with(RecordToOpen(kind=EntityKind.ENQUIRY, key=callers.anna))

    assert not screen.trouble_banner.isHidden()
