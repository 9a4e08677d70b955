"""How a page with a list is laid out: what narrows it above, the list on a card, everything about one row beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.widgets.cards import Card


class ListStack(QStackedWidget):
    """A list on a card, or what is said where it has no rows."""

    def __init__(self, parent: QWidget, *, table: QWidget, empty_state: QWidget) -> None:
        super().__init__(parent)
        self._empty_state = empty_state
        self._card = on_card(self, table)
        self.addWidget(self._card)
        self.addWidget(empty_state)

    def show_list(self, *, has_rows: bool) -> None:
        """Show the list if there is something in it."""
        self.setCurrentWidget(self._card if has_rows else self._empty_state)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        # What is not shown takes no height from what stands above: in large text there is none to spare.
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else super().minimumSizeHint()


def on_card(parent: QWidget, table: QWidget) -> Card:
    """Put a list on a white card that it fills."""
    card = Card(parent, padded=False)
    card.body.addWidget(table)
    return card


def place_beside(page: QWidget, *, column: Sequence[QWidget], panel: QWidget) -> None:
    """Fill a page with a column, whose last part takes the height that is left, and a panel at its right."""
    left = QVBoxLayout()
    left.setSpacing(12)
    for widget in column:
        left.addWidget(widget)
    left.setStretchFactor(column[-1], 1)
    row = QHBoxLayout(page)
    row.setContentsMargins(20, 14, 20, 16)
    row.setSpacing(16)
    row.addLayout(left, 1)
    row.addWidget(panel)
