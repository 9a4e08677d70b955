"""A day that counts only when its tick is set."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QCheckBox, QWidget

from ui.widgets.date_edit import DateEdit
from ui.widgets.flow_layout import FlowLayout


class DayIf(QWidget):
    """A tick with words beside it, and the day."""

    def __init__(self, parent: QWidget, *, today: date) -> None:
        super().__init__(parent)
        self._today = today
        self.box = QCheckBox(self)
        self.day_edit = DateEdit(self)
        self.day_edit.set_day(today)
        self.day_edit.setMaximumDate(self.day_edit.date())
        self.day_edit.setEnabled(False)
        row = FlowLayout(self)
        row.addWidget(self.box)
        row.addWidget(self.day_edit)
        self.setFocusProxy(self.box)
        self.box.toggled.connect(self.day_edit.setEnabled)

    @property
    def day(self) -> date | None:
        """Give the day, or nothing without the tick."""
        return self.day_edit.day if self.box.isChecked() else None

    def set_day(self, day: date | None) -> None:
        """Show a day, or none."""
        self.box.setChecked(day is not None)
        self.day_edit.set_day(day or self._today)

    def set_text(self, text: str, day_name: str) -> None:
        """Say what the tick means, and name the day for screen readers."""
        self.box.setText(text)
        self.day_edit.setAccessibleName(day_name)
        self.day_edit.retranslate()
