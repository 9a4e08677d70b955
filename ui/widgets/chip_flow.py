"""Chips of which exactly one is on, in as many rows as they need."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import PlainButton
from ui.widgets.chip_row import Chip
from ui.widgets.flow_layout import FlowLayout


class ChipFlow(QWidget):
    """Always the same chips; those without a number are hidden."""

    key_chosen = Signal(str)

    def __init__(self, parent: QWidget, *, keys: Sequence[str]) -> None:
        super().__init__(parent)
        flow = FlowLayout(self)
        self.buttons: dict[str, PlainButton] = {}
        for key in keys:
            button = PlainButton(self, look="chip")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.clicked.connect(self._on_clicked)
            self.buttons[key] = button
            flow.addWidget(button)
        for before, after in pairwise(self.buttons.values()):
            QWidget.setTabOrder(before, after)

    def show_chips(self, chips: Sequence[Chip], chosen: str) -> None:
        """Show these, the chosen one pressed, without a signal."""
        texts = {chip.key: chip.text for chip in chips}
        for key, button in self.buttons.items():
            button.setText(texts.get(key, ""))
            button.setVisible(key in texts)
            button.setChecked(key == chosen)

    @Slot()
    def _on_clicked(self) -> None:
        for key, button in self.buttons.items():
            if button is self.sender():
                self.key_chosen.emit(key)
