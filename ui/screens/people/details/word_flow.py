"""Words on soft colour, one after another, in as many rows as they need."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.labels import Pill

_GAP = 6


class WordFlow(QWidget):
    """Breaks between words only, as text does."""

    def __init__(self, parent: QWidget, *, words: Sequence[str]) -> None:
        super().__init__(parent)
        self._pills: list[Pill] = []
        for word in words:
            pill = Pill(self)
            pill.setText(word)
            self._pills.append(pill)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        return self._flow(width, place=False)

    def sizeHint(self) -> QSize:
        return QSize(0, self._flow(max(self.width(), 1), place=False))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flow(self.width(), place=True)

    def _flow(self, width: int, *, place: bool) -> int:
        left, top, height = 0, 0, 0
        for pill in self._pills:
            size = pill.sizeHint()
            if left and left + size.width() > width:
                left, top, height = 0, top + height + _GAP, 0
            if place:
                pill.setGeometry(left, top, min(size.width(), width), size.height())
            left, height = left + size.width() + _GAP, max(height, size.height())
        return top + height
