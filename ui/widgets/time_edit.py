"""A clock time as people type it: 1730, 17.30, 17:30 or 17."""

from __future__ import annotations

import re
from datetime import time

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_TIME = re.compile(r"(\d{1,2})(?:[.: ]?(\d{2}))?")
_STEP_MINUTES = 15
_DAY_MINUTES = 24 * 60


def read_time(text: str) -> time | None:
    """Understand a clock time of 24 hours, or give ``None``."""
    match = _TIME.fullmatch(text.strip().lower().removeprefix("kl").lstrip(". "))
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


class TimeEdit(QLineEdit):
    """Holds a clock time; up and down move it by a quarter of an hour."""

    time_changed = Signal(object)  # datetime.time | None

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._last: time | None = None
        self.setMaxLength(8)
        self.setPlaceholderText("17:30")
        self.textChanged.connect(self._on_text_changed)
        self.editingFinished.connect(self._on_editing_finished)

    @property
    def clock_time(self) -> time | None:
        """Give the time that stands there; ``None`` when empty or not understood."""
        return read_time(self.text())

    def set_clock_time(self, value: time | None) -> None:
        """Show a time as 17:30, or nothing."""
        self.setText("" if value is None else f"{value:%H:%M}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        value = self.clock_time
        if not steps or value is None:
            super().keyPressEvent(event)
            return
        minutes = (value.hour * 60 + value.minute + steps * _STEP_MINUTES) % _DAY_MINUTES
        self.set_clock_time(time(minutes // 60, minutes % 60))

    @Slot(str)
    def _on_text_changed(self, _text: str) -> None:
        value = self.clock_time
        if value != self._last:
            self._last = value
            self.time_changed.emit(value)

    @Slot()
    def _on_editing_finished(self) -> None:
        if self.clock_time is not None:
            self.set_clock_time(self.clock_time)
