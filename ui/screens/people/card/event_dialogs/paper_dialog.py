"""That something was signed, done or shown. Never the paper itself, nor what stands in it."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from models.values.identifiers import PersonId
from models.values.people import Paper, PaperKind
from translations import _
from ui.context import AppContext
from ui.screens.people.card.event_dialogs.event_dialog import EventDialog
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.fields import Field
from ui.wording.people import paper_name


class PaperDialog(EventDialog):
    """Which paper, and on which day; of a record extract also that it was at most a year old."""

    def __init__(
        self, parent: QWidget, *, context: AppContext, name: str, person_id: PersonId, kind: PaperKind | None = None
    ) -> None:
        super().__init__(parent, context=context, name=name)
        self._person_id = person_id
        self._is_chosen = kind is not None
        self.kind_box = ChoiceBox(self)
        self.day_edit = self.past_day_edit()
        self.year_box = QCheckBox(self)
        self._fields = {
            "kind": Field(self, self.kind_box),
            "day": Field(self, self.day_edit),
            "under_a_year": Field(self, self.year_box),
        }
        self.add_fields(self._fields)
        self.kind_box.set_choices([(one.value, paper_name(one)) for one in PaperKind])
        self.kind_box.set_key((kind or PaperKind.AGREEMENT).value)
        self._fields["kind"].setVisible(kind is None)
        self.kind_box.key_changed.connect(self._on_kind_changed)
        self.retranslate()
        self.begin()

    @property
    def kind(self) -> PaperKind:
        """Give which paper it is."""
        return PaperKind(self.kind_box.key)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.kind_box.set_choices([(one.value, paper_name(one)) for one in PaperKind])
        self._fields["kind"].set_label(_("&What"))
        self._fields["day"].set_label(_("&Day"))
        self._fields["under_a_year"].set_label(_("Age of the extract"))
        self.year_box.setText(_("The extract was at most a year old"))
        self._on_kind_changed()

    def first_editor(self) -> QWidget:
        if not self._is_chosen:
            return self.kind_box
        return self.year_box if self.kind is PaperKind.RECORD_EXTRACT else self.day_edit

    def answer(self) -> object:
        return self.kind, self.day_edit.day, self.year_box.isChecked()

    def save(self) -> None:
        under_a_year = self.kind is PaperKind.RECORD_EXTRACT and self.year_box.isChecked()
        self.presenter.note_paper(
            self._person_id, Paper(kind=self.kind, day=self.day_edit.day, under_a_year=under_a_year)
        )

    @Slot()
    def _on_kind_changed(self) -> None:
        kind = self.kind
        self._fields["under_a_year"].setVisible(kind is PaperKind.RECORD_EXTRACT)
        self.set_texts(heading=paper_name(kind) if self._is_chosen else _("Note a paper"), primary=_button(kind))
        self.say(_explanation(kind))
        if self.isVisible():
            self.fit_to_content()


def _button(kind: PaperKind) -> str:
    match kind:
        case PaperKind.RECORD_EXTRACT:
            return _("Has been shown")
        case PaperKind.AGREEMENT | PaperKind.PLEDGE:
            return _("Has been signed")
        case PaperKind.INTRODUCTION:
            return _("Has been given")
        case PaperKind.INSURANCE:
            return _("Is in place")
        case _:
            assert_never(kind)


def _explanation(kind: PaperKind) -> str:
    match kind:
        case PaperKind.RECORD_EXTRACT:
            return _(
                "The extract is shown and given back at once. Only the day and who saw it are noted, "
                "never the paper, what stands in it or what it led to."
            )
        case PaperKind.AGREEMENT | PaperKind.PLEDGE:
            return _("The signed sheet is kept on paper. Only the day and who saw it are noted here.")
        case PaperKind.INTRODUCTION:
            return _("The person knows what the task is, what it is not, and whom to call.")
        case PaperKind.INSURANCE:
            return _("The person is insured while helping. Only the day is noted here.")
        case _:
            assert_never(kind)
