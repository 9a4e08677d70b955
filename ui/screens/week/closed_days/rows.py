"""The lines of the two lists: a closed day, and an occasion that one hits."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.queries.closed_days import ClosedDayHit, ClosedDayRow
from models.values.activity_drafts import HitAction
from models.values.timeslot import ClockSpan, DateSpan
from translations import _
from ui.theme import Theme
from ui.widgets.buttons import IconButton, PlainButton
from ui.widgets.labels import TextLabel
from ui.wording.activities import closed_day_kind_name
from ui.wording.dates import clock_span, clock_time, day_span, long_day


class HitLine(QWidget):
    """One occasion with its three answers."""

    decided = Signal(object, object)  # ClosedDayHit, HitAction

    def __init__(self, parent: QWidget, *, hit: ClosedDayHit) -> None:
        super().__init__(parent)
        self.hit = hit
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(8)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        self._name = TextLabel(self, look="strong", wraps=True)
        self._when = TextLabel(self, look="muted", wraps=True)
        texts.addWidget(self._name)
        texts.addWidget(self._when)
        row.addLayout(texts, 1)
        self.buttons: dict[HitAction, PlainButton] = {}
        for action in HitAction:
            button = PlainButton(self)
            button.clicked.connect(self._on_clicked)
            self.buttons[action] = button
            row.addWidget(button)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        hit = self.hit
        self._name.setText(_("{name} · {closed}").format(name=hit.name, closed=hit.closed_day_name))
        times = clock_span(ClockSpan(starts=hit.starts, ends=hit.ends))
        self._when.setText(f"{long_day(hit.day)} {times}, {hit.place_name}")
        texts = {HitAction.CANCEL: _("Cancel it"), HitAction.KEEP: _("Hold it anyway"), HitAction.MOVE: _("Move …")}
        for action, text in texts.items():
            self.buttons[action].setText(text)
            self.buttons[action].setAccessibleName(f"{text}: {hit.name}, {long_day(hit.day)}")

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        for action, button in self.buttons.items():
            if button is sender:
                self.decided.emit(self.hit, action)


class ClosedDayLine(QWidget):
    """One closed day; those that were entered can be changed and taken away."""

    change_wanted = Signal(object)  # ClosedDayRow
    remove_wanted = Signal(object)  # ClosedDayRow

    def __init__(self, parent: QWidget, *, theme: Theme, row: ClosedDayRow) -> None:
        super().__init__(parent)
        self.row = row
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 3, 0, 3)
        line.setSpacing(8)
        self._name = TextLabel(self, look="strong" if row.id is not None else "", wraps=True)
        self._days = TextLabel(self, look="muted", wraps=True)
        line.addWidget(self._name, 2)
        line.addWidget(self._days, 3)
        self.change_button = IconButton(self, theme=theme, icon="edit")
        self.remove_button = IconButton(self, theme=theme, icon="remove")
        self.change_button.clicked.connect(self._on_change)
        self.remove_button.clicked.connect(self._on_remove)
        for button in (self.change_button, self.remove_button):
            line.addWidget(button)
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
            button.setVisible(row.id is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        row = self.row
        self._name.setText(row.name)
        days = long_day(row.first) if row.first == row.last else day_span(DateSpan(first=row.first, last=row.last))
        parts = [days, closed_day_kind_name(row.kind).lower()]
        if row.place_name:
            parts.append(row.place_name)
        if row.closed_from is not None:
            parts.append(_("from {time}").format(time=clock_time(row.closed_from)))
        self._days.setText(" · ".join(parts))
        self.change_button.set_name(_("Change {name}").format(name=row.name))
        self.remove_button.set_name(_("Take away {name}").format(name=row.name))

    @Slot()
    def _on_change(self) -> None:
        self.change_wanted.emit(self.row)

    @Slot()
    def _on_remove(self) -> None:
        self.remove_wanted.emit(self.row)
