"""A button for the buttons that have no room: its menu presses them, and so do their letters."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QTimer, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from translations import _
from ui.widgets.buttons import PlainButton


class MoreButton(PlainButton):
    """Its owner hides the buttons and shows it; hidden ones lose their Alt and letter, so they get it back here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._buttons: tuple[QPushButton, ...] = ()
        self._behind: dict[QAction, QPushButton] = {}
        self._letters: dict[QShortcut, QPushButton] = {}
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._on_triggered)
        self.clicked.connect(self.open_menu)
        self.hide()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """Give the buttons that wait in the menu."""
        return self._buttons

    @property
    def menu_of_buttons(self) -> QMenu:
        """Give the menu."""
        return self._menu

    def set_buttons(self, buttons: Sequence[QPushButton]) -> None:
        """Let these wait in the menu; without any there is no menu to open."""
        self._buttons = tuple(buttons)
        self.learn_letters()
        self.setVisible(bool(self._buttons))

    @Slot()
    def learn_letters(self) -> None:
        """Take over the letters of the buttons as they are named now."""
        for letter in self._letters:
            letter.setEnabled(False)
            letter.deleteLater()
        self._letters = {}
        for button in self._buttons:
            keys = QKeySequence.mnemonic(button.text())
            if not keys.isEmpty():
                letter = QShortcut(keys, self)
                letter.activated.connect(self._on_letter)
                self._letters[letter] = button

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.setText(_("More") + " ▾")
        self.setAccessibleName(_("More buttons"))
        # the buttons belong to somebody else, who may name them only after this
        QTimer.singleShot(0, self, self.learn_letters)

    @Slot()
    def open_menu(self) -> None:
        """Show the buttons as lines, those that are off greyed out."""
        self._menu.clear()
        self._behind = {}
        for button in self._buttons:
            action = self._menu.addAction(button.text() or button.accessibleName())
            action.setEnabled(button.isEnabled())
            self._behind[action] = button
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self._behind[action].click()

    @Slot()
    def _on_letter(self) -> None:
        for letter, button in self._letters.items():
            if letter is self.sender():
                button.click()
                return
