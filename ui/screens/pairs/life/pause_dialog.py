"""Till when a pair rests."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QCheckBox, QWidget

from models.values.pair_rows import PairRow
from translations import _
from ui.context import AppContext
from ui.screens.pairs.life.life_dialog import LifeDialog
from ui.widgets.date_edit import DateEdit
from ui.widgets.fields import Field

_USUAL = timedelta(days=30)


class PairPauseDialog(LifeDialog):
    """With a last day the pair comes back into the ring list; without one it rests until somebody ends the pause."""

    def __init__(self, parent: QWidget, *, context: AppContext, row: PairRow) -> None:
        super().__init__(parent, context=context, row=row)
        self.until_edit = DateEdit(self)
        self.until_edit.set_day(self.today + _USUAL)
        self.until_edit.setMinimumDate(self.until_edit.date().addDays(-_USUAL.days))
        self.open_box = QCheckBox(self)
        self._until_field = Field(self, self.until_edit)
        self.add_fields({"until": self._until_field})
        self.body.addWidget(self.open_box)
        self.open_box.toggled.connect(self.until_edit.setDisabled)
        self.retranslate()
        self.begin()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Pause"), primary=_("Note the pause"))
        self.say(_("The two keep their place with one another. Nobody is called during the pause."))
        self._until_field.set_label(_("&To and with"))
        self.open_box.setText(_("Until further notice"))

    def first_editor(self) -> QWidget:
        return self.until_edit

    def answer(self) -> object:
        return self.until_edit.day, self.open_box.isChecked()

    def save(self) -> None:
        self.presenter.pause(self.row, None if self.open_box.isChecked() else self.until_edit.day)
