"""What every page of a card is to the form around it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.values.errors import FieldProblem
from models.values.people_drafts import PersonDraft
from ui.widgets.fields import Field

_LEAST_WIDTH = 360


class CardPage(QWidget):
    """``fields`` are by the names that problems have, in the order on the screen; there are two columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(28)
        halves = (QWidget(self), QWidget(self))
        self.left, self.right = (QVBoxLayout(half) for half in halves)
        for place, column in enumerate((self.left, self.right)):
            column.setSpacing(12)
            column.setContentsMargins(0, 0, 0, 0)
            grid.addWidget(halves[place], 0, place)
            grid.setColumnStretch(place, 1)
            grid.setColumnMinimumWidth(place, _LEAST_WIDTH)

    def heightForWidth(self, width: int) -> int:
        # A stack asks its pages for this also while they are not seen, and would be as high as the highest.
        return -1 if self.isHidden() else super().heightForWidth(width)

    def title(self) -> str:
        """Name the page on its button."""
        return ""

    def fill(self, card: PersonDraft) -> None:
        """Show a card."""

    def applied(self, card: PersonDraft) -> PersonDraft:
        """Give a card with what stands on this page."""
        return card

    def problems(self) -> Sequence[FieldProblem]:
        """Say what cannot even be read as a value."""
        return ()

    def retranslate(self) -> None:
        """Set every text in the present language."""

    def add(self, column: QVBoxLayout, *names: str) -> None:
        """Put fields beside one another at the end of a column."""
        row = QHBoxLayout()
        row.setSpacing(12)
        for name in names:
            row.addWidget(self.fields[name], 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)

    def field(self, name: str, editor: QWidget) -> Field:
        """Make the field of an editor."""
        self.fields[name] = Field(self, editor)
        return self.fields[name]

    def label(self, name: str, text: str, hint: str = "") -> None:
        """Name a field."""
        self.fields[name].set_label(text, hint)
