"""A quiet button that says what is chosen and opens the other choices."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.widgets.buttons import QuietButton


class OptionMenu(QuietButton):
    """One of a few named choices."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self._actions: dict[str, QAction] = {}
        self._name = ""
        self._key = ""
        self.setMenu(self._menu)
        self._menu.triggered.connect(self._on_triggered)

    def set_options(self, name: str, options: Mapping[str, str]) -> None:
        """Name the question for screen readers, and each choice."""
        self._name = name
        for key, text in options.items():
            if key not in self._actions:
                action = QAction(self)
                action.setCheckable(True)
                action.setData(key)
                self._group.addAction(action)
                self._menu.addAction(action)
                self._actions[key] = action
            self._actions[key].setText(text)
        self.choose(self._key)

    def choose(self, key: str) -> None:
        """Show a choice, without a signal."""
        self._key = key
        action = self._actions.get(key)
        if action is not None:
            action.setChecked(True)
            self.setText(action.text())
            self.setAccessibleName(f"{self._name}: {action.text()}")
            self.setToolTip(self._name)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(str(action.data()))
