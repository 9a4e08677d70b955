"""Somebody is proposed again after an ending for safety, though the pair may be one that is not seen."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from models.values.identifiers import PersonId
from translations import _
from ui.context import AppContext
from ui.screens.people.card.event_dialogs.event_dialog import EventDialog
from ui.widgets.fields import Field

_LINES = 4


class LiftBlockDialog(EventDialog):
    """A reason is demanded, and stands on the card as a note."""

    def __init__(self, parent: QWidget, *, context: AppContext, name: str, person_id: PersonId) -> None:
        super().__init__(parent, context=context, name=name)
        self._person_id = person_id
        self.reason_edit = QPlainTextEdit(self)
        self.reason_edit.setTabChangesFocus(True)
        self.reason_edit.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 20)
        self._field = Field(self, self.reason_edit)
        self.add_fields({"reason": self._field})
        self.retranslate()
        self.begin()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Lift the block"), primary=_("Lift the block"))
        self.say(
            _(
                "A pair ended for safety. The person can be proposed again. Only an administrator may do this, and it "
                "cannot be undone."
            )
        )
        self._field.set_label(_("&Why"), _("Write nothing about health, religion or reasons for asylum."))

    def first_editor(self) -> QWidget:
        return self.reason_edit

    def answer(self) -> object:
        return self.reason_edit.toPlainText()

    def save(self) -> None:
        self.presenter.lift_block(self._person_id, self.reason_edit.toPlainText())
