"""Asks why two shall not be proposed to one another; a word is one key away, a note is for who knows more."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QRadioButton, QVBoxLayout, QWidget

from models.values.pairing import PairKeys
from models.values.pairs import VetoDraft, VetoReason
from translations import _
from ui.screens.pairing.shown import ShownPair
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import Field
from ui.widgets.labels import TextLabel
from ui.wording.pairs import veto_reason_name


class VetoDialog(DialogBase):
    """The first reason is chosen, so that Ctrl Enter is enough."""

    confirmed = Signal(object, object)  # ShownPair, VetoDraft

    def __init__(self, parent: QWidget, *, pair: ShownPair) -> None:
        super().__init__(parent)
        self._pair = pair
        self.setMinimumWidth(480)
        self._explanation = TextLabel(self, look="muted", wraps=True)
        self.choices: dict[VetoReason, QRadioButton] = {}
        group = QWidget(self)
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for reason in VetoReason:
            button = QRadioButton(group)
            self.choices[reason] = button
            column.addWidget(button)
        self.note_edit = QPlainTextEdit(self)
        self.note_edit.setTabChangesFocus(True)
        self.note_edit.setFixedHeight(self.note_edit.fontMetrics().height() * 4)
        self._note = Field(self, self.note_edit)
        for widget in (self._explanation, group, self._note):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.save_wanted.connect(self._on_confirmed)
        self.retranslate()
        first = self.choices[VetoReason.KNOW_EACH_OTHER]
        first.setChecked(True)
        first.setFocus()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        newcomer, volunteer = self._pair.newcomer.first, self._pair.candidate.face.first
        self.set_texts(
            heading=_("Not {newcomer} and {volunteer}, because …").format(newcomer=newcomer, volunteer=volunteer),
            primary=_("Do not propose them"),
            title=_("No, because …"),
        )
        self._explanation.setText(
            _("The plan never brings these two together again. It can be undone, and taken back by hand later.")
        )
        for reason, button in self.choices.items():
            button.setText(veto_reason_name(reason))
        self._note.set_label(_("N&ote"), _("Only what the next colleague has to know; nothing about health or belief."))

    @property
    def reason(self) -> VetoReason:
        """Give what is chosen."""
        return next(reason for reason, button in self.choices.items() if button.isChecked())

    def is_dirty(self) -> bool:
        return bool(self.note_edit.toPlainText().strip())

    @Slot()
    def _on_confirmed(self) -> None:
        keys = PairKeys(self._pair.newcomer.id, self._pair.candidate.face.id)
        draft = VetoDraft(keys=keys, reason=self.reason, note=self.note_edit.toPlainText().strip())
        self.confirmed.emit(self._pair, draft)
        self.accept()
