"""Somebody at the keyboard and the mouse: finds things by what they say, and waits as people do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pypdfium2
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.application import Application
from ui.screens.documents.screen import DocumentsScreen
from ui.screens.today.screen import TodayScreen
from ui.screens.week.block import OccasionBlock
from ui.screens.week.screen import WeekScreen

PATIENCE = 20_000

WidgetT = TypeVar("WidgetT", bound=QWidget)


class Person:
    """Everything is done through the window; nothing is called that a gesture could not reach."""

    def __init__(self, application: Application, qtbot: QtBot) -> None:
        self.application = application
        self._qtbot = qtbot
        self._is_closed = False

    @property
    def window(self) -> QWidget:
        """Give the window."""
        return self.application.shell

    def wait(self, is_so: Callable[[], object]) -> None:
        """Wait until something is so."""
        self._qtbot.waitUntil(lambda: bool(is_so()), timeout=PATIENCE)

    def see(self, kind: type[WidgetT]) -> WidgetT:
        """Wait until something of a kind is there and look at it."""
        self.wait(lambda: self._shown(kind))
        return self._shown(kind)[-1]

    def open_week(self) -> WeekScreen:
        """Go from the first screen to the week by its key."""
        self.see(TodayScreen)
        self.press(Qt.Key.Key_6, modifier=Qt.KeyboardModifier.ControlModifier)
        return self.see_week()

    def see_today(self) -> TodayScreen:
        """Wait until the first screen is read."""
        screen = self.see(TodayScreen)
        self.wait(lambda: screen.presenter.shown is not None)
        return screen

    def see_week(self) -> WeekScreen:
        """Wait until the week is read."""
        screen = self.see(WeekScreen)
        self.wait(lambda: screen.presenter.shown is not None and screen.presenter.details is not None)
        return screen

    def see_printouts(self) -> DocumentsScreen:
        """Wait until the first page is drawn."""
        screen = self.see(DocumentsScreen)
        self.wait(lambda: screen.preview.pages.page_total > 0)
        return screen

    def blocks(self) -> list[OccasionBlock]:
        """List the occasions of the week that can be seen."""
        return list(self.see_week().grid.canvas.blocks)

    def block(self, name: str) -> OccasionBlock:
        """Find an occasion by its name."""
        self.wait(lambda: [block for block in self.blocks() if block.row.name == name])
        return next(block for block in self.blocks() if block.row.name == name)

    def choose(self, name: str) -> None:
        """Choose an occasion, and wait until the panel beside the week tells of it."""
        block = self.block(name)
        block.setFocus()
        self.wait(lambda: self._told_of() == block.row.id)

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys where the focus is."""
        for key in keys:
            QTest.keyClick(self._focused(), key, modifier)

    def write(self, text: str) -> None:
        """Write where the focus is."""
        for letter in text:  # QTest knows the keys of ASCII only
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self._focused(), QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))

    def click(self, text: str, within: QWidget | None = None) -> None:
        """Click the button that says something."""
        place = within or self.window

        def buttons() -> list[QAbstractButton]:
            found = place.findChildren(QAbstractButton)
            return [button for button in found if button.isVisible() and button.text().replace("&", "") == text]

        self.wait(buttons)
        QTest.mouseClick(buttons()[-1], Qt.MouseButton.LeftButton)

    def drag(self, block: OccasionBlock, by: QPoint) -> None:
        """Take an occasion near its top and put it elsewhere."""
        grip = QPoint(block.width() // 2, 6)
        began = block.pos()
        QTest.mousePress(block, Qt.MouseButton.LeftButton, pos=grip)
        for part in (0.5, 1):  # the block follows the pointer
            QTest.mouseMove(block, grip + by * part - (block.pos() - began))
        QTest.mouseRelease(block, Qt.MouseButton.LeftButton, pos=grip)

    def choose_folder(self, folder: Path) -> None:
        """Answer the system's question where to."""
        dialog = self.see(QFileDialog)
        dialog.setDirectory(str(folder))
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(str(folder))
        self.press_enter_in(dialog)

    def press_enter_in(self, dialog: QDialog) -> None:
        """Take the answer that Enter takes."""
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    def close_the_window(self) -> None:
        """Close the window and wait until the register is closed."""
        if self._is_closed:
            return
        self._is_closed = True
        self.window.close()
        self.wait(lambda: not self.window.isVisible())

    def _told_of(self) -> int | None:
        details = self.see_week().presenter.details
        return details.row.id if details is not None else None

    def _shown(self, kind: type[WidgetT]) -> list[WidgetT]:
        return [widget for widget in self.window.findChildren(kind) if widget.isVisible()]

    def _focused(self) -> QWidget:
        if QApplication.activeWindow() is None:  # without a display nobody gives the window back its place in front
            self.window.activateWindow()
            self.wait(QApplication.activeWindow)
        return QApplication.focusWidget() or self.window.focusWidget() or self.window


def text_of(pdf: Path) -> str:
    """Read the text of every page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
