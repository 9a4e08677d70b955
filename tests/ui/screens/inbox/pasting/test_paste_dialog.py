"""Forms are pasted, looked at, ticked and taken in; a file takes the place of the text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.pasted_forms import FormSource
from tests.ui.screens.open_dialogs import open_dialog
from ui.context import AppContext
from ui.screens.inbox.pasting.paste_dialog import PasteDialog
from ui.screens.inbox.screen import InboxScreen

TEXT = (
    "Namn: Per Al\nTelefon: 070-174 06 13\nJag vill: bli språkvän\n---\n"
    "Namn: Bo Ek\nTelefon: 070-174 06 05\nJag vill: läxhjälp\n---\n"
    "Namn: Gun\nTelefon: 070-174 06 14\nJag vill: skänka möbler"
)


def shown(dialog: PasteDialog, column: int) -> list[str]:
    return [str(dialog.model.index(row, column).data()) for row in range(dialog.model.rowCount())]


def ticks(dialog: PasteDialog) -> list[bool]:
    states = [dialog.model.index(row, 0).data(Qt.ItemDataRole.CheckStateRole) for row in range(dialog.model.rowCount())]
    return [Qt.CheckState(state) is Qt.CheckState.Checked for state in states]


def pasted(screen: InboxScreen, text: str = TEXT) -> PasteDialog:
    screen.dialogs.paste(text)
    dialog = open_dialog(PasteDialog)
    dialog.read_now()
    return dialog


def test_ctrl_v_takes_what_lies_on_the_clipboard(screen: InboxScreen, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(TEXT)

    QTest.keyClick(screen, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = open_dialog(PasteDialog)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 3)

    assert shown(dialog, 0) == ["Per Al", "Bo Ek", "Gun"]
    QGuiApplication.clipboard().clear()


def test_preview_says_what_speaks_against_a_form(screen: InboxScreen) -> None:
    dialog = pasted(screen)

    assert ticks(dialog) == [True, False, False]
    assert shown(dialog, 2) == ["Bli språkvän", "Läxhjälp", "Skänka"]
    assert shown(dialog, 3) == ["", "Finns redan i inkorgen", "Skänker bara saker: sparas inte"]
    assert dialog.primary_button.text() == "Ta in 1 formulär"


def test_tick_can_be_set_but_not_for_mere_things(screen: InboxScreen) -> None:
    dialog = pasted(screen)
    model = dialog.model

    dialog.table.setFocus()
    dialog.table.setCurrentIndex(model.index(1, 0))
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    refused = model.setData(model.index(2, 0), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)

    assert (ticks(dialog), refused) == ([True, True, False], False)
    assert dialog.primary_button.text() == "Ta in 2 formulär"


def test_forms_are_taken_in_and_undone_in_one_step(
    screen: InboxScreen, database: Database, context: AppContext, qtbot: QtBot
) -> None:
    dialog = pasted(screen)
    qtbot.waitUntil(dialog.isActiveWindow)

    with qtbot.waitSignal(screen.undo_offered) as offered:
        QTest.keyClick(dialog.text_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert offered.args[0] == "1 formulär ligger i inkorgen."
    assert screen.model.rowCount() == 4
    assert not dialog.isVisible()
    with database.write() as uow:
        undo_transaction(uow, offered.args[1])
        context.bus.publish(uow.commit())
    assert screen.model.rowCount() == 3


def test_somebody_may_say_whose_forms_they_are(screen: InboxScreen) -> None:
    dialog = pasted(screen, "Namn: Per Al\nTelefon: 070-174 06 13")
    before = shown(dialog, 2)

    dialog.source_box.setCurrentIndex(dialog.source_box.findData(FormSource.NEWCOMERS.value))

    assert (before, shown(dialog, 2)) == (["Annat"], ["Söker språkvän"])


def test_file_of_a_web_form_is_read_until_something_is_typed(screen: InboxScreen, tmp_path: Path) -> None:
    file = tmp_path / "svar.csv"
    file.write_text("Namn;E-post;Jag vill\nPer Al;per@example.se;Cafévärd\n", encoding="utf-8")
    dialog = pasted(screen, "")

    dialog.read_file(file)
    from_file = shown(dialog, 1)
    dialog.text_edit.setPlainText("Namn: Gun\nE-post: gun@example.se")
    dialog.read_now()

    assert from_file == ["per@example.se"]
    assert shown(dialog, 1) == ["gun@example.se"]


def test_file_that_cannot_be_read_is_said(screen: InboxScreen, tmp_path: Path) -> None:
    dialog = pasted(screen, "")

    dialog.read_file(tmp_path / "borta.csv")

    assert not dialog._trouble.isHidden()
    assert not dialog.primary_button.isEnabled()


def test_esc_asks_before_text_is_thrown_away(screen: InboxScreen) -> None:
    dialog = pasted(screen)

    dialog.reject()
    QApplication.sendPostedEvents()

    assert dialog.isVisible()
