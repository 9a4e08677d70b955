"""A note on a person, with the day it is about."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from models.queries.person_cards import NoteLine
from models.values.identifiers import PersonId
from models.values.people_drafts import NoteDraft
from translations import _
from ui.context import AppContext
from ui.screens.people.card.event_dialogs.event_dialog import EventDialog
from ui.widgets.fields import Field

_LINES = 5


class NoteDialog(EventDialog):
    """A new note, or one to be changed. Below it stands quietly what has no place in the register."""

    def __init__(
        self, parent: QWidget, *, context: AppContext, name: str, person_id: PersonId, line: NoteLine | None = None
    ) -> None:
        super().__init__(parent, context=context, name=name)
        self._line = line
        self._person_id = person_id
        self.text_edit = QPlainTextEdit(self)
        self.text_edit.setTabChangesFocus(True)
        self.text_edit.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES + 20)
        self.day_edit = self.past_day_edit()
        self._text_field = Field(self, self.text_edit)
        self._day_field = Field(self, self.day_edit)
        self.add_fields({"text": self._text_field, "day": self._day_field})
        if line is not None:
            self.text_edit.setPlainText(line.text)
            self.day_edit.set_day(line.day)
        self.retranslate()
        self.begin()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("New note") if self._line is None else _("Change the note"), primary=_("Save"))
        self.say("")
        self._text_field.set_label(_("&Note"), _("Write nothing about health, religion or reasons for asylum."))
        self._day_field.set_label(_("&Day"))

    def first_editor(self) -> QWidget:
        return self.text_edit

    def answer(self) -> object:
        return self.text_edit.toPlainText(), self.day_edit.day

    def save(self) -> None:
        line = self._line
        draft = NoteDraft(
            id=None if line is None else line.id,
            version=None if line is None else line.version,
            person_id=self._person_id,
            day=self.day_edit.day,
            text=self.text_edit.toPlainText(),
        )
        self.presenter.save_note(draft)
