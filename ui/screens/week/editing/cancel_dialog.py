"""Asks why an occasion is cancelled, and whether there is something to say about it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from models.queries.week import WeekOccasionRow
from models.values.activities import CancelReason
from translations import _
from ui.screens.week.words import when
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import Field
from ui.widgets.labels import TextLabel
from ui.wording.activities import reason_name


class CancelDialog(DialogBase):
    """The occasion stays visible, marked as cancelled, on the screen and on paper."""

    cancel_confirmed = Signal(object, object, str)  # WeekOccasionRow, CancelReason, note

    def __init__(self, parent: QWidget, *, row: WeekOccasionRow) -> None:
        super().__init__(parent)
        self._row = row
        self._what = TextLabel(self, wraps=True)
        self._hint = TextLabel(self, look="muted", wraps=True)
        self.reason_box = ChoiceBox(self)
        self.note_edit = QLineEdit(self)
        self._reason_field = Field(self, self.reason_box)
        self._note_field = Field(self, self.note_edit)
        for widget in (self._what, self._reason_field, self._note_field, self._hint):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.save_wanted.connect(self._on_confirmed)
        self.retranslate()
        self.reason_box.setFocus()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        heading = _("Cancel {name}?").format(name=self._row.name)
        self.set_texts(heading=heading, primary=_("Cancel the occasion"), cancel=_("Do not cancel"))
        self._what.setText(f"{when(self._row)}, {self._row.place_name}")
        self._hint.setText(
            _("It stays in the week and on the printout, marked as cancelled. The reason is not printed.")
        )
        self._reason_field.set_label(_("&Reason"))
        self.reason_box.set_choices([(reason.value, reason_name(reason)) for reason in CancelReason])
        self._note_field.set_label(_("&Note"), _("For you and your colleagues."))

    def is_dirty(self) -> bool:
        return bool(self.note_edit.text().strip())

    @Slot()
    def _on_confirmed(self) -> None:
        self.cancel_confirmed.emit(self._row, CancelReason(self.reason_box.key), self.note_edit.text())
        self.accept()
