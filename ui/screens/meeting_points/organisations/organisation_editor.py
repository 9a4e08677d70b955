"""The form of one organisation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from models.values.errors import FieldProblem
from models.values.place_drafts import OrganisationDraft
from models.values.places import OrganisationKind
from translations import N_, _
from ui.screens.meeting_points.organisations.presenter import OrganisationsPresenter
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import Field, FormProblems, ProblemSummary
from ui.widgets.versions_dialog import VersionLine, ask_which_version
from ui.wording.places import organisation_kind_name

_NAMES: Mapping[str, str] = {
    "name": N_("Name"),
    "kind": N_("Kind of organisation"),
    "phone": N_("Phone"),
    "email": N_("E-mail"),
    "web_address": N_("Web address"),
}


class OrganisationEditor(DialogBase):
    """Name, kind and how one reaches it; nothing typed is lost when a colleague was faster."""

    def __init__(self, parent: QWidget, *, presenter: OrganisationsPresenter, draft: OrganisationDraft) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._begins = draft
        self._theirs: OrganisationDraft | None = None
        self.name_edit = QLineEdit(self)
        self.kind_box = ChoiceBox(self)
        self.phone_edit = QLineEdit(self)
        self.email_edit = QLineEdit(self)
        self.web_edit = QLineEdit(self)
        editors = (self.name_edit, self.kind_box, self.phone_edit, self.email_edit, self.web_edit)
        self.fields = {name: Field(self, editor) for name, editor in zip(_NAMES, editors, strict=True)}
        self._summary = ProblemSummary(self)
        self._trouble = Banner(self)
        self.body.addWidget(self._summary)
        self.body.addWidget(self._trouble)
        for field in self.fields.values():
            self.body.addWidget(field)
        self.body.addStretch(1)
        self._problems = FormProblems(self.fields, self._summary)
        self.retranslate()
        self._fill(draft)
        self.save_wanted.connect(self._on_save)
        presenter.invalid.connect(self._on_invalid)
        presenter.race_lost.connect(self._on_race_lost)
        presenter.trouble_met.connect(self._on_trouble)
        presenter.saved.connect(self.accept)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        if self._begins.id is None:
            self.set_texts(heading=_("New organisation"), primary=_("Add"))
        else:
            self.set_texts(heading=_("Change {name}").format(name=self._begins.name), primary=_("Save"))
        for name, field in self.fields.items():
            hint = _("A function’s number, nobody’s private one.") if name == "phone" else ""
            field.set_label(_(_NAMES[name]), hint)
        self.kind_box.set_choices([(kind.value, organisation_kind_name(kind)) for kind in OrganisationKind])

    def is_dirty(self) -> bool:
        return self.draft() != self._begins

    def draft(self) -> OrganisationDraft:
        """Give what stands in the form."""
        return replace(
            self._begins,
            kind=OrganisationKind(self.kind_box.key),
            name=self.name_edit.text(),
            phone=self.phone_edit.text(),
            email=self.email_edit.text(),
            web_address=self.web_edit.text(),
        )

    def _fill(self, draft: OrganisationDraft) -> None:
        self.name_edit.setText(draft.name)
        self.kind_box.set_key(draft.kind.value)
        self.phone_edit.setText(draft.phone)
        self.email_edit.setText(draft.email)
        self.web_edit.setText(draft.web_address)

    @Slot()
    def _on_save(self) -> None:
        self._problems.clear()
        self._trouble.hide()
        self._presenter.save(self.draft())

    @Slot(object)
    def _on_invalid(self, problems: tuple[FieldProblem, ...]) -> None:
        self._problems.apply(problems, title=_("Not saved yet"))
        self.fit_to_content()

    @Slot(object)
    def _on_race_lost(self, theirs: OrganisationDraft | None) -> None:
        if theirs is None:
            self._on_trouble(_("A colleague has removed it meanwhile. What you have written is still here."))
            return
        mine, began_as = self.draft(), self._begins
        lines = tuple(
            VersionLine(
                key=name,
                name=_(said),
                mine=_said(getattr(mine, name)),
                theirs=_said(getattr(theirs, name)),
                mine_first=getattr(mine, name) != getattr(began_as, name),
            )
            for name, said in _NAMES.items()
            if getattr(mine, name) != getattr(theirs, name)
        )
        self._theirs = theirs
        ask_which_version(self, lines, on_chosen=self._on_chosen)

    @Slot(object)
    def _on_chosen(self, mine: frozenset[str]) -> None:
        if self._theirs is None:
            return
        written = self.draft()
        self._begins = self._theirs
        self._fill(replace(self._theirs, **{name: getattr(written, name) for name in mine}))
        self._on_save()

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self._trouble.show_text(_("Not saved"), sentence, tone=Tone.BAD)
        self.fit_to_content()


def _said(value: OrganisationKind | str) -> str:
    return organisation_kind_name(value) if isinstance(value, OrganisationKind) else value
