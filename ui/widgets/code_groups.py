"""The recovery code, large and in fives; covered while it is typed back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.widgets.labels import TextLabel
from ui.widgets.looks import set_look

_GROUPS = 5
_COVER = "•••••"


class CodeGroups(QWidget):
    """Five boxes with five signs each. Not to be selected: a copied code would end up in a file."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._code = ""
        self._covered = False
        self._labels: list[TextLabel] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for _number in range(_GROUPS):
            frame = QFrame(self)
            set_look(frame, "card")
            inner = QHBoxLayout(frame)
            inner.setContentsMargins(4, 10, 4, 10)
            label = TextLabel(frame, look="figure")
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            inner.addWidget(label)
            row.addWidget(frame, 1)
            self._labels.append(label)

    @property
    def is_covered(self) -> bool:
        """Tell whether dots stand in place of the code."""
        return self._covered

    @property
    def shown_text(self) -> str:
        """Give what can be read in the boxes."""
        return "-".join(label.text() for label in self._labels)

    def set_code(self, code: str) -> None:
        """Show a code that is written in fives with hyphens."""
        self._code = code
        self._fill()

    def cover(self, covered: bool) -> None:
        """Put dots in place of the code, or take them away."""
        self._covered = covered
        self._fill()

    def name(self, name: str) -> None:
        """Name the code for screen readers, which spell it sign by sign."""
        spelled = "" if self._covered else ", ".join(" ".join(group) for group in self._code.split("-"))
        self.setAccessibleName(name)
        self.setAccessibleDescription(spelled)

    def _fill(self) -> None:
        groups = self._code.split("-")
        for label, group in zip(self._labels, groups, strict=False):
            label.setText(_COVER if self._covered else group)
