"""What needs no more than a few words: to part without blame, and to lift a block after an ending for safety."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from models.values.pair_rows import PairRow
from models.values.pairs import PairSide
from translations import _
from ui.context import AppContext
from ui.screens.pairs.life.life_dialog import LifeDialog
from ui.widgets.chip_flow import ChipFlow
from ui.widgets.chip_row import Chip
from ui.widgets.fields import Field
from ui.wording.pair_cards import side_short

_LINES = 3


class RematchDialog(LifeDialog):
    """The two part because they do not fit; nobody is to blame, and nobody loses a place in the queue."""

    def __init__(self, parent: QWidget, *, context: AppContext, row: PairRow) -> None:
        super().__init__(parent, context=context, row=row)
        self.note_edit = _note_edit(self)
        self._note_field = Field(self, self.note_edit)
        self.add_fields({"note": self._note_field})
        self.retranslate()
        self.begin()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Part without blame"), primary=_("Part"))
        self.say(_("The two do not fit. Both wait for somebody new, the newcomer with the old place in the queue."))
        quiet = _("Write nothing about health, religion or reasons for asylum.")
        self._note_field.set_label(_("&Note"), quiet)

    def first_editor(self) -> QWidget:
        return self.note_edit

    def answer(self) -> object:
        return self.note_edit.toPlainText()

    def save(self) -> None:
        self.presenter.rematch(self.row, self.note_edit.toPlainText())


class LiftBlockDialog(LifeDialog):
    """A reason is demanded, and kept in the history."""

    def __init__(self, parent: QWidget, *, context: AppContext, row: PairRow) -> None:
        super().__init__(parent, context=context, row=row)
        people = {PairSide.NEWCOMER: row.newcomer, PairSide.VOLUNTEER: row.volunteer}
        self._people = {side.value: people[side] for side in row.blocked}
        self._side = next(iter(self._people))
        self.side_chips = ChipFlow(self, keys=tuple(self._people))
        self.note_edit = _note_edit(self)
        self._side_field = Field(self, self.side_chips)
        self._note_field = Field(self, self.note_edit)
        self.add_fields({"person": self._side_field, "reason": self._note_field})
        self.side_chips.key_chosen.connect(self._on_side)
        self.retranslate()
        self.begin()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Lift the block"), primary=_("Lift the block"))
        self.say(
            _("The pair ended for safety. Whoever is chosen can be proposed again. Only an administrator may do this.")
        )
        chips = [Chip(key=side.value, text=side_short(self.row, side)) for side in self.row.blocked]
        self.side_chips.show_chips(chips, self._side)
        self._side_field.set_label(_("For whom"))
        self._note_field.set_label(_("&Why"), _("Write nothing about health, religion or reasons for asylum."))

    def first_editor(self) -> QWidget:
        return self.note_edit

    def answer(self) -> object:
        return self.note_edit.toPlainText()

    def save(self) -> None:
        self.presenter.lift_block(self._people[self._side], self.note_edit.toPlainText())

    @Slot(str)
    def _on_side(self, key: str) -> None:
        self._side = key


def _note_edit(parent: QWidget) -> QPlainTextEdit:
    edit = QPlainTextEdit(parent)
    edit.setTabChangesFocus(True)
    edit.setFixedHeight(parent.fontMetrics().lineSpacing() * _LINES + 20)
    return edit
