"""The field above a list that one types names into."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class SearchEdit(QLineEdit):
    """A field from which arrow down and Enter lead into the list."""

    list_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list_wanted.emit()
            event.accept()
            return
        super().keyPressEvent(event)
