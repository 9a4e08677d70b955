"""Till when two go on, asked as the agreed time ends."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from models.values.pair_rows import PairDetails
from translations import _
from ui.context import AppContext
from ui.screens.pairs.life.life_dialog import LifeDialog
from ui.widgets.buttons import PlainButton
from ui.widgets.date_edit import DateEdit
from ui.widgets.fields import Field
from ui.wording.pair_calls import last_note_line

_USUAL = timedelta(days=91)


class ExtendDialog(LifeDialog):
    """Whoever does not go on is led to the end."""

    end_wanted = Signal(object)  # PairDetails

    def __init__(self, parent: QWidget, *, context: AppContext, details: PairDetails) -> None:
        super().__init__(parent, context=context, row=details.row)
        self._details = details
        self.day_edit = DateEdit(self)
        self.day_edit.set_day(max(details.row.agreed_end or self.today, self.today) + _USUAL)
        self._day_field = Field(self, self.day_edit)
        self.add_fields({"agreed_end": self._day_field})
        self.end_button = PlainButton(self)
        self.end_button.clicked.connect(self._on_end)
        self.add_left_button(self.end_button)
        self.retranslate()
        self.begin()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Till when do they go on?"), primary=_("Save"))
        self.say(last_note_line(self._details.contacts))
        self._day_field.set_label(_("Agreed &till"), _("Both have been asked."))
        self.end_button.setText(_("End the pair …"))

    def first_editor(self) -> QWidget:
        return self.day_edit

    def answer(self) -> object:
        return self.day_edit.day

    def save(self) -> None:
        self.presenter.extend(self.row, self.day_edit.day)

    @Slot()
    def _on_end(self) -> None:
        self.accept()
        self.end_wanted.emit(self._details)
