"""A whole number with arrows; the figures stand as far from the edge as the text of every other field."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QSpinBox, QWidget


class NumberBox(QSpinBox):
    """Indents its figures itself: a style sheet's padding does not reach them once the arrows are dressed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._indent()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._indent()

    def _indent(self) -> None:
        self.lineEdit().setTextMargins(self.fontMetrics().height() // 2, 0, 0, 0)
