"""Tells a person what is kept about them: the sentence to read aloud, and when and how it was said."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from models.values.identifiers import PersonId
from models.values.people import InformedHow
from translations import _
from ui.context import AppContext
from ui.screens.people.card.event_dialogs.event_dialog import EventDialog
from ui.screens.people.card.read_aloud import ReadAloud
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.fields import Field
from ui.wording.people import informed_how_name


class InformDialog(EventDialog):
    """The text stands in front of whoever reads it aloud, in the language of the call."""

    def __init__(self, parent: QWidget, *, context: AppContext, name: str, person_id: PersonId) -> None:
        super().__init__(parent, context=context, name=name)
        self._person_id = person_id
        self.read_aloud = ReadAloud(self)
        self.body.addWidget(self.read_aloud)
        self.how_box = ChoiceBox(self)
        self.day_edit = self.past_day_edit()
        self._how_field = Field(self, self.how_box)
        self._day_field = Field(self, self.day_edit)
        self.add_fields({"informed_how": self._how_field, "informed_on": self._day_field})
        self.presenter.office_known.connect(self.read_aloud.show_office)
        self.read_aloud.text_changed.connect(self.fit_to_content)
        self.retranslate()
        self.begin()
        self.presenter.read_office()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Inform about personal data"), primary=_("Has been informed"))
        self.say(_("Read this aloud, or give the printed notice. What is said stands in the law: GDPR art. 13 and 14."))
        self.how_box.set_choices([(how.value, informed_how_name(how)) for how in InformedHow])
        self._how_field.set_label(_("&How"))
        self._day_field.set_label(_("&Day"))
        self.read_aloud.retranslate()

    def first_editor(self) -> QWidget:
        return self.how_box

    def answer(self) -> object:
        return self.how_box.key, self.day_edit.day

    def is_dirty(self) -> bool:
        return False

    def save(self) -> None:
        self.presenter.inform(self._person_id, self.day_edit.day, InformedHow(self.how_box.key))
