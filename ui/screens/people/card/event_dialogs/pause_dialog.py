"""From when to when people are not asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtWidgets import QCheckBox, QWidget

from models.values.identifiers import PersonId
from models.values.people import Pause, PersonRole
from translations import _
from ui.context import AppContext
from ui.screens.people.card.event_dialogs.event_dialog import EventDialog
from ui.widgets.date_edit import DateEdit
from ui.widgets.fields import Field

_USUAL_DAYS = 30


class PauseDialog(EventDialog):
    """One pause for one or several people in a role; without a last day it lasts until further notice."""

    def __init__(
        self, parent: QWidget, *, context: AppContext, name: str, ids: Sequence[PersonId], role: PersonRole
    ) -> None:
        super().__init__(parent, context=context, name=name)
        self._ids = tuple(ids)
        self._role = role
        today = self.presenter.today
        self.first_edit = DateEdit(self)
        self.first_edit.set_day(today)
        self.open_box = QCheckBox(self)
        self.last_edit = DateEdit(self)
        self.last_edit.set_day(today + timedelta(days=_USUAL_DAYS))
        self._first_field = Field(self, self.first_edit)
        self._last_field = Field(self, self.last_edit)
        self.add_fields({"first": self._first_field, "last": self._last_field})
        self.body.addWidget(self.open_box)
        self.open_box.toggled.connect(self.last_edit.setDisabled)
        self.retranslate()
        self.begin()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Pause"), primary=_("Note the pause"))
        self.say(_("Nobody is asked or proposed during a pause. It ends by itself."))
        self._first_field.set_label(_("&From"))
        self._last_field.set_label(_("&To and with"))
        self.open_box.setText(_("Until further notice"))

    def first_editor(self) -> QWidget:
        return self.last_edit

    def answer(self) -> object:
        return self._pause()

    def save(self) -> None:
        self.presenter.pause(self._ids, self._role, self._pause())

    def _pause(self) -> Pause:
        return Pause(first=self.first_edit.day, last=None if self.open_box.isChecked() else self.last_edit.day)
