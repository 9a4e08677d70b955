"""A list of days, or of stretches of days, with a button to add one and one to take each away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.values.timeslot import DateSpan
from translations import _
from ui.theme import Theme
from ui.widgets.buttons import IconButton, QuietButton
from ui.widgets.date_edit import DateEdit
from ui.widgets.labels import TextLabel


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    holder: QWidget
    first: DateEdit
    last: DateEdit | None
    remove: IconButton


class DayRows(QWidget):
    """Holds spans; with ``single`` each is one day."""

    changed = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme, single: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self._single = single
        self._rows: list[_Row] = []
        self._next = date(2000, 1, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.add_button = QuietButton(self)
        self.add_button.clicked.connect(self._on_add)
        self._column.addWidget(self.add_button)
        self.setFocusProxy(self.add_button)

    @property
    def spans(self) -> tuple[DateSpan, ...]:
        """Give what stands there, from the top."""
        return tuple(DateSpan(first=row.first.day, last=(row.last or row.first).day) for row in self._rows)

    def set_spans(self, spans: Sequence[DateSpan], *, next_day: date) -> None:
        """Show these; ``next_day`` is what the first new row begins with."""
        for row in self._rows:
            row.holder.hide()
            row.holder.deleteLater()
        self._rows = []
        self._next = next_day
        for span in spans:
            self._add(span)

    def set_next_day(self, day: date) -> None:
        """Let the next new row begin with a day."""
        self._next = day

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.add_button.setText(_("Add a date") if self._single else _("Add a break"))
        for number, row in enumerate(self._rows, start=1):
            self._name(row, number)

    def _name(self, row: _Row, number: int) -> None:
        if row.last is None:
            row.first.setAccessibleName(_("Date {number}").format(number=number))
            row.remove.set_name(_("Take away date {number}").format(number=number))
            return
        row.first.setAccessibleName(_("Break {number}, first day").format(number=number))
        row.last.setAccessibleName(_("Break {number}, last day").format(number=number))
        row.remove.set_name(_("Take away break {number}").format(number=number))

    def _add(self, span: DateSpan) -> None:
        holder = QWidget(self)
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        first = DateEdit(holder)
        first.set_day(span.first)
        first.day_changed.connect(self._on_changed)
        line.addWidget(first)
        last: DateEdit | None = None
        if not self._single:
            dash = TextLabel(holder)
            dash.setText("–")
            last = DateEdit(holder)
            last.set_day(span.last)
            last.day_changed.connect(self._on_changed)
            line.addWidget(dash)
            line.addWidget(last)
        remove = IconButton(holder, theme=self._theme, icon="remove")
        remove.clicked.connect(self._on_remove)
        line.addWidget(remove)
        line.addStretch(1)
        self._rows.append(_Row(holder=holder, first=first, last=last, remove=remove))
        self._column.insertWidget(len(self._rows) - 1, holder)
        self.retranslate()

    @Slot()
    def _on_add(self) -> None:
        if self._rows:
            self._next = self._rows[-1].first.day + timedelta(weeks=1)
        self._add(DateSpan(first=self._next, last=self._next))
        self._rows[-1].first.setFocus()
        self.changed.emit()

    @Slot()
    def _on_remove(self) -> None:
        sender = self.sender()
        gone = next((row for row in self._rows if row.remove is sender), None)
        if gone is not None:
            self._rows.remove(gone)
            gone.holder.hide()
            gone.holder.deleteLater()
            self.add_button.setFocus()
            self.retranslate()
            self.changed.emit()

    @Slot(object)
    def _on_changed(self, _day: object) -> None:
        self.changed.emit()
