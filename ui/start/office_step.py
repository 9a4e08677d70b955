"""The first step: who keeps the register and what it is for."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from models.values.activities import OfficeScope
from models.values.place_drafts import OfficeDraft
from models.values.places import OrganisationKind
from translations import _
from ui.start.choices import is_public_body, organisation_kind_name, scope_name
from ui.start.step_page import StepPage, choice_field, text_field, two_columns
from ui.theme import Theme
from ui.widgets.chip_row import Chip, ChipRow
from ui.widgets.fields import Field

_KINDS = (
    OrganisationKind.MUNICIPALITY,
    OrganisationKind.LIBRARY,
    OrganisationKind.PARISH,
    OrganisationKind.ASSOCIATION,
    OrganisationKind.STUDY_ASSOCIATION,
)
_SCOPES = (OfficeScope.BOTH, OfficeScope.CAFES, OfficeScope.PAIRS)


class OfficeStep(StepPage):
    """Asks for the organisation, its board, the use of the program and one's own name."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent, theme=theme, width=720)
        self._name_field, self._name = text_field(self)
        self._kind_field, self._kind = choice_field(self)
        self._board_field, self._board = text_field(self)
        self._own_name_field, self._own_name = text_field(self)
        self._phone_field, self._phone = text_field(self, longest=60)
        self._web_field, self._web = text_field(self, longest=250)
        self._scope = ChipRow(self, single=True, look="choice")
        self._scope_field = Field(self, self._scope)
        for kind in _KINDS:
            self._kind.addItem("", kind.value)
        self._kind.currentIndexChanged.connect(self._on_kind_changed)
        rows = (
            (self._name_field, self._kind_field),
            (self._board_field, self._own_name_field),
            (self._phone_field, self._web_field),
        )
        self.body.addLayout(two_columns(rows))
        self.body.addWidget(self._scope_field)
        self.bind_fields(
            {
                "organisation_name": self._name_field,
                "responsible_board": self._board_field,
                "coordinator_name": self._own_name_field,
                "phone": self._phone_field,
                "web_address": self._web_field,
            }
        )

    def focus_first(self) -> None:
        self._name.setFocus()

    @property
    def draft(self) -> OfficeDraft:
        """Give the office as it is filled in."""
        return OfficeDraft(
            organisation_name=self._name.text(),
            organisation_kind=self._chosen_kind,
            responsible_board=self._board.text(),
            scope=next((OfficeScope(key) for key in self._scope.keys), OfficeScope.BOTH),
            phone=self._phone.text(),
            web_address=self._web.text(),
        )

    @property
    def coordinator_name(self) -> str:
        """Give the name of the one who fills it in."""
        return self._own_name.text()

    def choose_scope(self, scope: OfficeScope) -> None:
        """Choose what the program is used for."""
        self._scope.set_keys({scope.value})

    def retranslate(self) -> None:
        self.set_heading(
            _("Your organisation"), _("This stands on the posters and in the register. You can change it later.")
        )
        self._name_field.set_label(_("Name of the organisation"))
        self._name.setPlaceholderText(_("Ljungsala municipality"))
        self._kind_field.set_label(_("Kind of organisation"))
        for number, kind in enumerate(_KINDS):
            self._kind.setItemText(number, organisation_kind_name(kind))
        self._own_name_field.set_label(_("Your name"), _("Becomes the first coordinator. Only colleagues see it."))
        self._phone_field.set_label(
            _("Phone on the posters (optional)"), _("A function’s number, nobody’s private one.")
        )
        self._phone.setPlaceholderText("08-465 004 10")
        self._web_field.set_label(_("Web address on the posters (optional)"), _("The square code leads there."))
        self._web.setPlaceholderText("www.ljungsala.example")
        self._scope_field.set_label(_("What will you use Samspråk for?"), _("The rest is hidden."))
        self._scope.set_chips([Chip(key=scope.value, text=scope_name(scope)) for scope in _SCOPES])
        self._word_board()

    @property
    def _chosen_kind(self) -> OrganisationKind:
        return OrganisationKind(str(self._kind.currentData()))

    def _word_board(self) -> None:
        """A municipality has a board by law; a parish or an association may name its own."""
        hint = _("Answers for the personal data in the register.")
        if is_public_body(self._chosen_kind):
            self._board_field.set_label(_("Responsible board"), hint)
            self._board.setPlaceholderText(_("Culture and Leisure Committee"))
        else:
            self._board_field.set_label(_("Responsible board of the association (optional)"), hint)
            self._board.setPlaceholderText(_("The board of the association"))
        if self._chosen_kind is OrganisationKind.PARISH:
            self._board_field.set_label(_("Responsible parish council (optional)"), hint)
            self._board.setPlaceholderText(_("The parish council"))

    @Slot(int)
    def _on_kind_changed(self, _number: int) -> None:
        self._word_board()
