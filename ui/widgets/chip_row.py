"""Filters in a row, of which one or several are on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from ui.widgets.buttons import PlainButton
from ui.widgets.flow_layout import FlowLayout


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """One filter: what it stands for and what is written on it."""

    key: str
    text: str


class ChipRow(QWidget):
    """Buttons that stay pressed; with ``single`` exactly one is on, with ``wraps`` they take the rows they need."""

    keys_changed = Signal(object)  # frozenset[str]

    def __init__(self, parent: QWidget, *, single: bool = False, look: str = "chip", wraps: bool = False) -> None:
        super().__init__(parent)
        self._single = single
        self._look = look
        self._buttons: dict[str, PlainButton] = {}
        self._row: QLayout = FlowLayout(self) if wraps else QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)

    @property
    def keys(self) -> frozenset[str]:
        """Give what is on."""
        return frozenset(key for key, button in self._buttons.items() if button.isChecked())

    def set_chips(self, chips: Sequence[Chip]) -> None:
        """Show these chips; what is on stays on."""
        wanted = {chip.key for chip in chips}
        for key in [key for key in self._buttons if key not in wanted]:
            self._buttons.pop(key).deleteLater()
        while self._row.count():
            self._row.takeAt(0)
        for chip in chips:
            button = self._buttons.get(chip.key) or self._new_button(chip.key)
            button.setText(chip.text)
            self._row.addWidget(button)
        if isinstance(self._row, QHBoxLayout):
            self._row.addStretch(1)
        for before, after in pairwise([self._buttons[chip.key] for chip in chips]):
            QWidget.setTabOrder(before, after)  # one that came later may stand further to the left
        if self._single and chips and not self.keys:
            self._buttons[chips[0].key].setChecked(True)

    def set_keys(self, keys: Collection[str]) -> None:
        """Turn these on and the others off, without a signal."""
        for key, button in self._buttons.items():
            button.setChecked(key in keys)

    def follow(self, before: QWidget) -> None:
        """Let Tab come to the chips from another widget."""
        for one, other in pairwise([before, *self._buttons.values()]):
            QWidget.setTabOrder(one, other)

    def _new_button(self, key: str) -> PlainButton:
        button = PlainButton(self, look=self._look)
        button.setCheckable(True)
        button.setAutoExclusive(self._single)
        button.clicked.connect(self._on_clicked)
        self._buttons[key] = button
        return button

    @Slot()
    def _on_clicked(self) -> None:
        self.keys_changed.emit(self.keys)
