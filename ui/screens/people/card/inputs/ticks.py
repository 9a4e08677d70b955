"""Several things of which any number may hold, a tick each."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget


class Ticks(QWidget):
    """Ticks by key, in a few columns; Tab comes to them from ``after``, whenever they were made."""

    def __init__(self, parent: QWidget, *, after: QWidget, columns: int = 1) -> None:
        super().__init__(parent)
        self._after = after
        self._columns = columns
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)
        self.boxes: dict[str, QCheckBox] = {}

    @property
    def keys(self) -> tuple[str, ...]:
        """Give what is ticked, in the order shown."""
        return tuple(key for key, box in self.boxes.items() if box.isChecked())

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these by key and text; what is ticked stays so."""
        wanted = dict(choices)
        for key in [key for key in self.boxes if key not in wanted]:
            self.boxes.pop(key).deleteLater()
        for place, (key, text) in enumerate(choices):
            if key not in self.boxes:
                self.boxes[key] = QCheckBox(self)
            self.boxes[key].setText(text)
            self._grid.addWidget(self.boxes[key], place // self._columns, place % self._columns)
        for before, box in pairwise([self._after, *(self.boxes[key] for key, _text in choices)]):
            QWidget.setTabOrder(before, box)
        first = next(iter(self.boxes.values()), None)
        if first is not None:
            self.setFocusProxy(first)

    def set_keys(self, keys: Collection[str]) -> None:
        """Tick these and no others."""
        for key, box in self.boxes.items():
            box.setChecked(key in keys)
