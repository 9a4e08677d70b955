"""Lines below one another, with a button for one more; an empty line counts for nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.buttons import QuietButton

LineT = TypeVar("LineT", bound=QWidget)


class LineList(QWidget, Generic[LineT]):
    """All lines are made at once and shown as they are needed, so that the tab order stays that of the eye."""

    def __init__(self, parent: QWidget, *, most: int) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.lines: list[LineT] = []
        for number in range(most):
            line = self.make_line(number)
            line.setVisible(number == 0)
            self.lines.append(line)
            column.addWidget(line)
        self.more_button = QuietButton(self)
        column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.more_button.clicked.connect(self._on_more)
        self._shown = 1

    def make_line(self, number: int) -> LineT:
        """Make one line, counted from 0."""
        raise NotImplementedError

    def show_lines(self, number: int) -> None:
        """Show so many lines, one at least."""
        self._shown = min(max(number, 1), len(self.lines))
        for place, line in enumerate(self.lines):
            line.setVisible(place < self._shown)
        self.more_button.setVisible(self._shown < len(self.lines))

    def visible_lines(self) -> Sequence[LineT]:
        """Give the lines that can be seen."""
        return self.lines[: self._shown]

    @Slot()
    def _on_more(self) -> None:
        self.show_lines(self._shown + 1)
        self.lines[self._shown - 1].setFocus()
