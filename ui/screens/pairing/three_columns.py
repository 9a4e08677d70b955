"""Three columns side by side; where there is no room for three, the second and third take turns behind two chips."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from translations import _
from ui.theme import Theme
from ui.widgets.chip_row import Chip, ChipRow

_LEFT: Final = 260
_RIGHT: Final = 350
_LEAST_MIDDLE: Final = 382
_GAP: Final = 16
_LEAST_LEFT_SHARE: Final = 0.36
_MIDDLE, _LAST = "middle", "last"


class ThreeColumns(QWidget):
    """``turn_to`` brings the second or third column to the front where only one of them is seen."""

    turned = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._left: QWidget | None = None
        self._middle: QWidget | None = None
        self._last: QWidget | None = None
        self._is_narrow = False
        self._front = _MIDDLE
        self.chips = ChipRow(self, single=True)
        self.chips.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._right_part = QVBoxLayout()
        self._right_part.setSpacing(10)
        self.chips.keys_changed.connect(self._on_chip)
        theme.changed.connect(self._share)

    def set_columns(self, left: QWidget, middle: QWidget, last: QWidget) -> None:
        """Take over the columns."""
        self._left, self._middle, self._last = left, middle, last
        both = QHBoxLayout()
        both.setSpacing(_GAP)
        both.addWidget(middle, 1)
        both.addWidget(last)
        self._right_part.addWidget(self.chips)
        self._right_part.addLayout(both, 1)
        self._row.addWidget(left)
        self._row.addLayout(self._right_part, 1)
        self._share()

    @property
    def is_narrow(self) -> bool:
        """Tell whether the second and third column take turns."""
        return self._is_narrow

    def turn_to(self, *, last: bool) -> None:
        """Bring the second or the third column to the front."""
        self._front = _LAST if last else _MIDDLE
        self.chips.set_keys({self._front})
        self._share()

    def retranslate(self) -> None:
        """Name the two chips."""
        self.chips.set_chips((Chip(key=_MIDDLE, text=_("Candidates")), Chip(key=_LAST, text=_("Reasons"))))
        self.chips.set_keys({self._front})

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    @Slot()
    def _share(self) -> None:
        left, middle, last = self._left, self._middle, self._last
        if left is None or middle is None or last is None:
            return
        px = self._theme.px
        self._is_narrow = self.width() < px(_LEFT + _LEAST_MIDDLE + _RIGHT) + 2 * _GAP
        self.chips.setVisible(self._is_narrow)
        middle.setVisible(not self._is_narrow or self._front == _MIDDLE)
        last.setVisible(not self._is_narrow or self._front == _LAST)
        if self._is_narrow:
            left.setFixedWidth(min(px(_LEFT), round(self.width() * _LEAST_LEFT_SHARE)))
            last.setMinimumWidth(0)
            last.setMaximumWidth(16_777_215)
        else:
            left.setFixedWidth(px(_LEFT))
            last.setFixedWidth(px(_RIGHT))

    @Slot(object)
    def _on_chip(self, keys: frozenset[str]) -> None:
        self.turn_to(last=_LAST in keys)
        self.turned.emit()
