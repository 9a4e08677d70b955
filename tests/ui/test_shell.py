"""The frame of the window: undo, messages, demo ribbon, covers."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.values.identifiers import TransactionNumber
from ui.actions import ActionKey
from ui.background.progress import ProgressState
from ui.language import Language
from ui.shell import Shell
from ui.widgets.labels import TextLabel


def _texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(TextLabel) if label.isVisibleTo(widget)]


def test_undo_is_offered_once(qtbot: QtBot, shell: Shell) -> None:
    shell.offer_undo("Språkcafé är inställt.", 7)
    assert shell.undo_bar.isVisible()

    with qtbot.waitSignal(shell.undo_wanted) as wanted:
        shell.undo_bar.undo()

    assert wanted.args == [TransactionNumber(7)]
    assert not shell.undo_bar.isVisible()
    with qtbot.assertNotEmitted(shell.undo_wanted):
        shell.undo_bar.undo()


def test_undo_bar_hides_no_line_above_the_margin_of_a_screen(shell: Shell) -> None:
    shell.offer_undo("Språkcafé är inställt.", 7)

    top = shell.undo_bar.mapTo(shell, QPoint(0, 0)).y()
    assert top >= shell.status_line.mapTo(shell, QPoint(0, 0)).y() - 16
    assert shell.undo_bar.geometry().bottom() < shell.height()


def test_message_takes_the_place_of_an_offer(qtbot: QtBot, shell: Shell) -> None:
    shell.offer_undo("Språkcafé är inställt.", 7)

    shell.show_message("Utskriften är klar.")

    assert shell.undo_bar.sentence == "Utskriften är klar."
    with qtbot.assertNotEmitted(shell.undo_wanted):
        shell.undo_bar.undo()


def test_keys_reach_the_workspace_but_not_through_a_cover(qtbot: QtBot, shell: Shell) -> None:
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    with qtbot.waitSignal(shell.action_wanted) as wanted:
        QTest.keyClick(shell, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args == [ActionKey.PRINT_WEEK]

    shell.cover(QWidget(shell))

    with qtbot.assertNotEmitted(shell.action_wanted):
        QTest.keyClick(shell, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    shell.uncover()
    assert not shell.is_covered


def test_demo_says_so_in_both_languages(shell: Shell, language: Language) -> None:
    shell.set_demo(True)
    assert "Exempeldata – påhittade uppgifter" in _texts(shell.top_bar)

    language.use("en")

    assert "Sample data – everything is invented" in _texts(shell.top_bar)


def test_status_line_says_saved_or_shows_progress(shell: Shell) -> None:
    shell.status_line.set_office("Ljungsala kommun")
    assert _texts(shell.status_line)[-1] == "Allt sparat"

    shell.status_line.show_busy(True)
    shell.status_line.show_progress(ProgressState(done=1, total=3, can_cancel=True))

    assert _texts(shell.status_line)[-1] == "Arbetar …"
    shell.status_line.show_busy(False)
    assert _texts(shell.status_line)[-1] == "Allt sparat"


def test_closing_asks_whoever_owns_the_register(qtbot: QtBot, shell: Shell) -> None:
    with qtbot.waitSignal(shell.close_wanted):
        shell.close()

    assert shell.isVisible()


def test_place_is_remembered(shell: Shell) -> None:
    shell.resize(1100, 700)

    assert (shell.place().width, shell.place().height) == (1100, 700)
