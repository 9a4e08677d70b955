"""A quiet button with a menu of choices that are each on or off."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.widgets.buttons import QuietButton


class ChecksMenu(QuietButton):
    """Keeps its own name on the button; what is on is ticked in the menu."""

    toggled_by_user = Signal(str, bool)  # key, on

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._menu = QMenu(self)
        self._actions: dict[str, QAction] = {}
        self.setMenu(self._menu)
        self._menu.triggered.connect(self._on_triggered)

    def set_options(self, name: str, options: Mapping[str, str]) -> None:
        """Name the button and each choice."""
        self.setText(name)
        self.setAccessibleName(name)
        for key, text in options.items():
            self.action(key).setText(text)

    def show_state(self, states: Mapping[str, bool]) -> None:
        """Tick what is on, without a signal."""
        for key, on in states.items():
            self.action(key).setChecked(on)

    def set_shown(self, key: str, shown: bool) -> None:
        """Leave a choice out that stands elsewhere."""
        self.action(key).setVisible(shown)

    def action(self, key: str) -> QAction:
        """Give one choice, made with its first use."""
        if key not in self._actions:
            action = self._menu.addAction("")
            action.setCheckable(True)
            action.setData(key)
            self._actions[key] = action
        return self._actions[key]

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.toggled_by_user.emit(str(action.data()), action.isChecked())
