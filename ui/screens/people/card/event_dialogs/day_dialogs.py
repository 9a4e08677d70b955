"""What needs no more than a day: a contact, an interview to come, an interview that was held."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from models.values.identifiers import PersonId
from translations import _
from ui.context import AppContext
from ui.screens.people.card.event_dialogs.event_dialog import EventDialog
from ui.widgets.buttons import PlainButton
from ui.widgets.date_edit import DateEdit
from ui.widgets.fields import Field


class ContactDialog(EventDialog):
    """When a volunteer was reached."""

    def __init__(self, parent: QWidget, *, context: AppContext, name: str, person_id: PersonId) -> None:
        super().__init__(parent, context=context, name=name)
        self._person_id = person_id
        self.day_edit = self.past_day_edit()
        self._day_field = Field(self, self.day_edit)
        self.add_fields({"day": self._day_field})
        self.retranslate()
        self.begin()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Contact"), primary=_("Note the contact"))
        self.say(_("You have reached the person. The next step is usually an interview."))
        self._day_field.set_label(_("&Day"))

    def first_editor(self) -> QWidget:
        return self.day_edit

    def answer(self) -> object:
        return self.day_edit.day

    def save(self) -> None:
        self.presenter.note_contact(self._person_id, self.day_edit.day)


class InterviewBookingDialog(EventDialog):
    """When an interview is to be; one that was booked can be taken back."""

    def __init__(
        self, parent: QWidget, *, context: AppContext, name: str, person_id: PersonId, booked: date | None
    ) -> None:
        super().__init__(parent, context=context, name=name)
        self._person_id = person_id
        self.day_edit = DateEdit(self)
        self.day_edit.set_day(booked or self.presenter.today)
        self._day_field = Field(self, self.day_edit)
        self.add_fields({"day": self._day_field})
        self.none_button = PlainButton(self)
        self.none_button.setVisible(booked is not None)
        self.none_button.clicked.connect(self._on_none)
        self.add_left_button(self.none_button)
        self._booked = booked
        self.retranslate()
        self.begin()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        heading = _("Book an interview") if self._booked is None else _("Move the interview")
        self.set_texts(heading=heading, primary=_("Save"))
        self.say(_("The day stands on the card and among what must be done."))
        self._day_field.set_label(_("&Day"))
        self.none_button.setText(_("No interview is booked"))

    def first_editor(self) -> QWidget:
        return self.day_edit

    def answer(self) -> object:
        return self.day_edit.day

    def save(self) -> None:
        self.presenter.book_interview(self._person_id, self.day_edit.day)

    @Slot()
    def _on_none(self) -> None:
        self.presenter.book_interview(self._person_id, None)


class InterviewDialog(EventDialog):
    """When the interview was held; it counts for both roles."""

    def __init__(
        self, parent: QWidget, *, context: AppContext, name: str, person_id: PersonId, held: date | None
    ) -> None:
        super().__init__(parent, context=context, name=name)
        self._person_id = person_id
        self.day_edit = self.past_day_edit()
        if held is not None:
            self.day_edit.set_day(held)
        self._day_field = Field(self, self.day_edit)
        self.add_fields({"day": self._day_field})
        self.none_button = PlainButton(self)
        self.none_button.setVisible(held is not None)
        self.none_button.clicked.connect(self._on_none)
        self.add_left_button(self.none_button)
        self.retranslate()
        self.begin()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Interview"), primary=_("Note the interview"))
        self.say(_("The interview was held. What was said stays between you; write a note only of what is needed."))
        self._day_field.set_label(_("&Day"))
        self.none_button.setText(_("It was not held"))

    def first_editor(self) -> QWidget:
        return self.day_edit

    def answer(self) -> object:
        return self.day_edit.day

    def save(self) -> None:
        self.presenter.note_interview(self._person_id, self.day_edit.day)

    @Slot()
    def _on_none(self) -> None:
        self.presenter.note_interview(self._person_id, None)
