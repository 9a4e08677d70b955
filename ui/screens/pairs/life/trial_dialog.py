"""Whether two go on after the trial, and till when they agree to meet."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from models.values.pair_rows import PairDetails
from translations import _
from ui.context import AppContext
from ui.screens.pairs.life.life_dialog import LifeDialog
from ui.widgets.chip_flow import ChipFlow
from ui.widgets.chip_row import Chip
from ui.widgets.date_edit import DateEdit
from ui.widgets.fields import Field
from ui.wording.pair_calls import last_note_line

_ON = "on"
_OVER = "over"


class TrialDialog(LifeDialog):
    """A decision of people, never of time alone; ``usual_end`` is what the office usually agrees."""

    def __init__(self, parent: QWidget, *, context: AppContext, details: PairDetails, usual_end: date) -> None:
        super().__init__(parent, context=context, row=details.row)
        self._details = details
        self._continues = True
        self.answer_chips = ChipFlow(self, keys=(_ON, _OVER))
        self.end_edit = DateEdit(self)
        self.end_edit.set_day(details.row.agreed_end or usual_end)
        self._answer_field = Field(self, self.answer_chips)
        self._end_field = Field(self, self.end_edit)
        self.add_fields({"continues": self._answer_field, "agreed_end": self._end_field})
        self.answer_chips.key_chosen.connect(self._on_answered)
        self.retranslate()
        self.begin()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("The trial is over: do they go on?"), primary=_("Save"))
        self.say(last_note_line(self._details.contacts))
        chips = (Chip(key=_ON, text=_("Yes, they go on")), Chip(key=_OVER, text=_("No, they part")))
        self.answer_chips.show_chips(chips, _ON if self._continues else _OVER)
        self._answer_field.set_label(_("Answer"), _("Both have been asked."))
        self._end_field.set_label(_("Agreed &till"))

    def first_editor(self) -> QWidget:
        return self.answer_chips.buttons[_ON]

    def answer(self) -> object:
        return self._continues, self.end_edit.day

    def save(self) -> None:
        agreed = self.end_edit.day if self._continues else None
        self.presenter.decide(self.row, continues=self._continues, agreed_end=agreed)

    @Slot(str)
    def _on_answered(self, key: str) -> None:
        self._continues = key == _ON
        self._end_field.setVisible(self._continues)
        self.fit_to_content()
