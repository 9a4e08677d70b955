"""The organisation that keeps the register: what stands on the posters and who answers for the data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from models.values.activities import OfficeScope
from models.values.errors import FieldProblem
from models.values.place_drafts import OfficeDraft
from models.values.places import OrganisationKind
from translations import N_, _
from ui.screens.settings.card import SettingsCard
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.chip_row import Chip, ChipRow
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.fields import Field, FormProblems, ProblemSummary
from ui.widgets.versions_dialog import VersionLine
from ui.wording.places import organisation_kind_name, scope_name

_NAMES: Mapping[str, str] = {
    "organisation_name": N_("Name of the organisation"),
    "organisation_kind": N_("Kind of organisation"),
    "responsible_board": N_("Responsible board"),
    "scope": N_("What you use Samspråk for"),
    "phone": N_("Phone on the posters"),
    "web_address": N_("Web address on the posters"),
}


class OfficeCard(SettingsCard):
    """Its buttons appear as soon as something is changed."""

    save_wanted = Signal(object)  # OfficeDraft

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._begins: OfficeDraft | None = None
        self.name_edit = QLineEdit(self)
        self.kind_box = ChoiceBox(self)
        self.board_edit = QLineEdit(self)
        self.scope_chips = ChipRow(self, single=True, look="choice")
        self.phone_edit = QLineEdit(self)
        self.web_edit = QLineEdit(self)
        editors = {
            "organisation_name": self.name_edit,
            "organisation_kind": self.kind_box,
            "responsible_board": self.board_edit,
            "scope": self.scope_chips,
            "phone": self.phone_edit,
            "web_address": self.web_edit,
        }
        self.fields = {name: Field(self, editor) for name, editor in editors.items()}
        self.save_button = PrimaryButton(self)
        self.undo_button = QuietButton(self)
        self._summary = ProblemSummary(self)
        self._lay_out()
        self._problems = FormProblems(self.fields, self._summary)
        for edit in (self.name_edit, self.board_edit, self.phone_edit, self.web_edit):
            edit.textChanged.connect(self._on_changed)
            edit.returnPressed.connect(self._on_save)
        self.kind_box.key_changed.connect(self._on_changed)
        self.scope_chips.keys_changed.connect(self._on_changed)
        self.save_button.clicked.connect(self._on_save)
        self.undo_button.clicked.connect(self.throw_away)

    def show_office(self, office: OfficeDraft | None) -> None:
        """Show the office, unless somebody is changing it here."""
        self.setVisible(office is not None)
        if office is None:
            return
        if not self.is_dirty():
            self._fill(office)
        elif self._begins is not None and all(getattr(office, name) == getattr(self._begins, name) for name in _NAMES):
            self._begins = office  # something else of the office was saved, such as the look of its sheets

    def settle(self) -> None:
        """Take what stands here as saved; what is read next may replace it."""
        self._begins = None
        self._problems.clear()
        self._on_changed()

    def is_dirty(self) -> bool:
        """Tell whether something was changed and not saved."""
        return self._begins is not None and self.draft() != self._begins

    def draft(self) -> OfficeDraft | None:
        """Give what stands in the fields."""
        if self._begins is None:
            return None
        return replace(
            self._begins,
            organisation_name=self.name_edit.text(),
            organisation_kind=OrganisationKind(self.kind_box.key),
            responsible_board=self.board_edit.text(),
            scope=next((OfficeScope(key) for key in self.scope_chips.keys), OfficeScope.BOTH),
            phone=self.phone_edit.text(),
            web_address=self.web_edit.text(),
        )

    def show_problems(self, problems: tuple[FieldProblem, ...]) -> None:
        """Put each problem beside its field."""
        self._problems.apply(problems, title=_("Not saved yet"))

    def version_lines(self, theirs: OfficeDraft) -> tuple[VersionLine, ...]:
        """Say where the colleague's version differs from what stands here."""
        mine, began_as = self.draft(), self._begins
        if mine is None or began_as is None:
            return ()
        return tuple(
            VersionLine(
                key=name,
                name=_(_NAMES[name]),
                mine=_said(getattr(mine, name)),
                theirs=_said(getattr(theirs, name)),
                mine_first=getattr(mine, name) != getattr(began_as, name),
            )
            for name in _NAMES
            if getattr(mine, name) != getattr(theirs, name)
        )

    def merge(self, theirs: OfficeDraft, mine: frozenset[str]) -> None:
        """Take the colleague's version with the named fields as they stand here, and save."""
        written = self.draft()
        self._fill(theirs)
        if written is not None:
            self._show(replace(theirs, **{name: getattr(written, name) for name in mine}))
            self._on_save()

    def retranslate(self) -> None:
        self.set_texts(_("The organisation"), _("This stands on the posters and in the register."))
        self.kind_box.set_choices([(kind.value, organisation_kind_name(kind)) for kind in OrganisationKind])
        self.scope_chips.set_chips([Chip(key=scope.value, text=scope_name(scope)) for scope in OfficeScope])
        hints = {
            "responsible_board": _("Answers for the personal data in the register."),
            "phone": _("A function’s number, nobody’s private one."),
            "web_address": _("The square code leads there."),
            "scope": _("The rest is hidden from the next start on."),
        }
        for name, said in _NAMES.items():
            self.fields[name].set_label(_(said), hints.get(name, ""))
        self.save_button.setText(_("Save the organisation"))
        self.undo_button.setText(_("Throw away the changes"))

    @Slot()
    def throw_away(self) -> None:
        """Show again what was read."""
        if self._begins is not None:
            self._problems.clear()
            self._fill(self._begins)

    def _fill(self, office: OfficeDraft) -> None:
        self._begins = office
        self._show(office)

    def _show(self, office: OfficeDraft) -> None:
        self.name_edit.setText(office.organisation_name)
        self.kind_box.set_key(office.organisation_kind.value)
        self.board_edit.setText(office.responsible_board)
        self.scope_chips.set_keys({office.scope.value})
        self.phone_edit.setText(office.phone)
        self.web_edit.setText(office.web_address)
        self._on_changed()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        for number, name in enumerate(
            ("organisation_name", "organisation_kind", "responsible_board", "scope", "phone", "web_address")
        ):
            grid.addWidget(self.fields[name], number // 2, number % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.undo_button)
        buttons.addStretch(1)
        self.body.addWidget(self._summary)
        self.body.addLayout(grid)
        self.body.addLayout(buttons)

    @Slot()
    def _on_changed(self) -> None:
        dirty = self.is_dirty()
        self.save_button.setEnabled(dirty)
        self.undo_button.setVisible(dirty)

    @Slot()
    def _on_save(self) -> None:
        draft = self.draft()
        if draft is not None and self.is_dirty():
            self._problems.clear()
            self.save_wanted.emit(draft)


def _said(value: OrganisationKind | OfficeScope | str) -> str:
    match value:
        case OrganisationKind():
            return organisation_kind_name(value)
        case OfficeScope():
            return scope_name(value)
        case _:
            return value
