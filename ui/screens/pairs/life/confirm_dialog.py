"""Whether a first meeting took place, asked the day after; with it the trial begins."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from models.values.pair_rows import PairRow
from translations import _
from ui.context import AppContext
from ui.screens.pairs.life.life_dialog import LifeDialog
from ui.widgets.chip_flow import ChipFlow
from ui.widgets.chip_row import Chip
from ui.widgets.fields import Field
from ui.wording.pair_cards import meeting_sentence

_YES = "yes"
_NO = "no"


class ConfirmDialog(LifeDialog):
    """The booked day stands there; somebody who met on another day says which."""

    def __init__(self, parent: QWidget, *, context: AppContext, row: PairRow) -> None:
        super().__init__(parent, context=context, row=row)
        self._took_place = True
        self.answer_chips = ChipFlow(self, keys=(_YES, _NO))
        self.day_edit = self.past_day_edit()
        if row.meeting is not None and row.meeting.day <= self.today:
            self.day_edit.set_day(row.meeting.day)
        self.note_edit = QLineEdit(self)
        self._answer_field = Field(self, self.answer_chips)
        self._day_field = Field(self, self.day_edit)
        self._note_field = Field(self, self.note_edit)
        self.add_fields({"took_place": self._answer_field, "day": self._day_field, "note": self._note_field})
        self.answer_chips.key_chosen.connect(self._on_answered)
        self.retranslate()
        self.begin()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Did the first meeting take place?"), primary=_("Save"))
        meeting = self.row.meeting
        self.say(meeting_sentence(meeting) if meeting is not None else _("No day was booked."))
        chips = (Chip(key=_YES, text=_("Yes, they met")), Chip(key=_NO, text=_("No, book anew")))
        self.answer_chips.show_chips(chips, _YES if self._took_place else _NO)
        self._answer_field.set_label(_("Answer"))
        self._day_field.set_label(_("&Day"), _("The trial counts from this day."))
        quiet = _("Write nothing about health, religion or reasons for asylum.")
        self._note_field.set_label(_("&Note"), quiet)

    def first_editor(self) -> QWidget:
        return self.answer_chips.buttons[_YES]

    def answer(self) -> object:
        return self._took_place, self.day_edit.day, self.note_edit.text()

    def save(self) -> None:
        day = self.day_edit.day if self._took_place else None
        self.presenter.confirm(self.row, took_place=self._took_place, day=day, note=self.note_edit.text())

    @Slot(str)
    def _on_answered(self, key: str) -> None:
        self._took_place = key == _YES
        self._day_field.setVisible(self._took_place)
        self.fit_to_content()
