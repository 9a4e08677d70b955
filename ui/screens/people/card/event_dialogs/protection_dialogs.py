"""Protected identity: leave only an alias, let a colleague answer for the person, or lift the protection."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from models.queries.person_cards import PersonDetails
from models.values.identifiers import CoordinatorId
from models.values.people_drafts import ProtectionDraft
from translations import _
from ui.context import AppContext
from ui.screens.people.card.event_dialogs.answers import Colleague
from ui.screens.people.card.event_dialogs.event_dialog import EventDialog
from ui.theme.tokens import Tone
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.fields import Field


class ProtectDialog(EventDialog):
    """Asks for an alias and says plainly that what goes does not come back."""

    def __init__(self, parent: QWidget, *, context: AppContext, details: PersonDetails) -> None:
        super().__init__(parent, context=context, name=details.name)
        self._details = details
        self.alias_edit = QLineEdit(details.card.alias, self)
        self._alias_field = Field(self, self.alias_edit)
        self.add_fields({"alias": self._alias_field})
        self.sure_box = QCheckBox(self)
        self.sure_box.toggled.connect(self._on_sure)
        self.body.addWidget(self.sure_box)
        self.primary_button.setDisabled(True)
        self.retranslate()
        self.begin()
        if context.coordinator_id is None:
            self.sure_box.setDisabled(True)
            self.trouble.show_text(
                _("Only a coordinator can do this"),
                _("Open the register with a passphrase of your own."),
                tone=Tone.INFO,
            )

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Protected identity"), primary=_("Protect the person"))
        self.say(
            _(
                "Name, phone, e-mail, area and household are erased at once, also from the history. It cannot be "
                "undone. From then on only you see the card, by the alias; the person is in no list, search, "
                "count, proposal, export or printout of anybody else. Every time you read the card it is noted."
            )
        )
        self._alias_field.set_label(_("&Alias"), _("Nothing that leads to the person, and no part of the name."))
        self.sure_box.setText(_("I have noted elsewhere how the person is reached"))

    def first_editor(self) -> QWidget:
        return self.alias_edit

    def answer(self) -> object:
        return self.alias_edit.text().strip()

    def save(self) -> None:
        card, responsible = self._details.card, self.context.coordinator_id
        if card.id is None or card.version is None or responsible is None:
            return
        self.presenter.protect(
            ProtectionDraft(id=card.id, version=card.version, alias=self.alias_edit.text(), responsible_id=responsible)
        )

    @Slot(bool)
    def _on_sure(self, is_sure: bool) -> None:
        self.primary_button.setEnabled(is_sure)


class HandOverDialog(EventDialog):
    """Who answers for a protected person from now on."""

    def __init__(self, parent: QWidget, *, context: AppContext, details: PersonDetails) -> None:
        super().__init__(parent, context=context, name=details.name)
        self._details = details
        self.colleague_box = ChoiceBox(self)
        self._field = Field(self, self.colleague_box)
        self.add_fields({"to": self._field})
        self.primary_button.setDisabled(True)
        self.presenter.colleagues_known.connect(self._on_colleagues_known)
        self.retranslate()
        self.begin()
        self.presenter.read_colleagues()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Hand over a protected person"), primary=_("Hand over"))
        self.say(_("The colleague sees the card from now on, and you no longer do."))
        self._field.set_label(_("&Colleague"))

    def first_editor(self) -> QWidget:
        return self.colleague_box

    def save(self) -> None:
        self.presenter.hand_over(self._details, CoordinatorId(int(self.colleague_box.key)))

    @Slot(object)
    def _on_colleagues_known(self, colleagues: tuple[Colleague, ...]) -> None:
        self.colleague_box.set_choices([(str(colleague.id), colleague.name) for colleague in colleagues])
        self.primary_button.setEnabled(bool(colleagues))
        if not colleagues:
            self.say(_("Nobody else works here yet. Add a colleague in the settings first."))


class LiftProtectionDialog(EventDialog):
    """Asks once before everybody can see a person again."""

    def __init__(self, parent: QWidget, *, context: AppContext, details: PersonDetails) -> None:
        super().__init__(parent, context=context, name=details.name)
        self._details = details
        self.retranslate()
        self.begin()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Lift the protection"), primary=_("Lift the protection"), cancel=_("Keep it"))
        self.say(
            _("All colleagues see the card again, still by the alias. Do it only when the person has asked for it.")
        )

    def first_editor(self) -> QWidget:
        return self.cancel_button

    def save(self) -> None:
        self.presenter.lift_protection(self._details)
