"""The form of one meeting point."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from models.values.errors import FieldProblem
from models.values.place_drafts import MeetingPointDraft
from translations import _
from ui.screens.meeting_points.editing.field_words import version_lines
from ui.screens.meeting_points.editing.loaded import LoadedPlace, PlaceForm, merged
from ui.screens.meeting_points.editing.place_fields import PlaceFields
from ui.screens.meeting_points.editing.presenter import PlaceEditingPresenter
from ui.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import FormProblems, ProblemSummary
from ui.widgets.versions_dialog import ask_which_version


class PlaceEditor(DialogBase):
    """Two columns: what the house is and where, and when and whom one reaches there."""

    def __init__(self, parent: QWidget, *, presenter: PlaceEditingPresenter, theme: Theme, loaded: LoadedPlace) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._loaded = loaded
        self._theirs: MeetingPointDraft | None = None
        self.place = PlaceFields(self, theme=theme, loaded=loaded)
        self._summary = ProblemSummary(self)
        self._trouble = Banner(self)
        self.body.addWidget(self._summary)
        self.body.addWidget(self._trouble)
        self.body.addWidget(self.place)
        self.body.addStretch(1)
        self._problems = FormProblems(self.place.fields, self._summary)
        self.retranslate()
        self.place.fill(loaded.draft)
        self._began_as = loaded.draft
        self._begins = self.place.form(loaded.draft)
        for edit in self.place.findChildren(QLineEdit):
            edit.textEdited.connect(self._on_edited)
        self.save_wanted.connect(self._on_save)
        presenter.invalid.connect(self._on_invalid)
        presenter.race_lost.connect(self._on_race_lost)
        presenter.trouble_met.connect(self._on_trouble)
        presenter.saved.connect(self.accept)
        QTimer.singleShot(0, self, self._on_opened)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        if self._loaded.draft.id is None:
            self.set_texts(heading=_("New meeting point"), primary=_("Add"))
        else:
            self.set_texts(heading=_("Change {name}").format(name=self._loaded.draft.name), primary=_("Save"))
        self.place.retranslate()

    def is_dirty(self) -> bool:
        return self.form() != self._begins or self.place.hours_edit.problem() is not None

    def form(self) -> PlaceForm:
        """Give what stands in the form."""
        return self.place.form(self._began_as)

    @Slot()
    def _on_opened(self) -> None:
        self.place.name_edit.setFocus()

    @Slot()
    def _on_edited(self) -> None:
        # Whoever mends a field need not read on that it is wrong.
        for field in self.place.fields.values():
            if field.editor is self.sender():
                field.show_problem("")

    @Slot()
    def _on_save(self) -> None:
        self._problems.clear()
        self._trouble.hide()
        wrong_hours = self.place.hours_edit.problem()
        if wrong_hours is not None:
            sentence, editor = wrong_hours
            self.place.fields["opening_hours"].show_problem(sentence)
            editor.setFocus()
            return
        self._presenter.save(self.form())

    @Slot(object)
    def _on_invalid(self, problems: tuple[FieldProblem, ...]) -> None:
        self._problems.apply(problems, title=_("Not saved yet"))

    @Slot(object)
    def _on_race_lost(self, theirs: MeetingPointDraft | None) -> None:
        if theirs is None:
            self._on_trouble(_("A colleague has removed it meanwhile. What you have written is still here."))
            return
        lines = version_lines(self.form(), theirs, began_as=self._began_as, loaded=self._loaded)
        self._theirs = theirs
        ask_which_version(self, lines, on_chosen=self._on_chosen)

    @Slot(object)
    def _on_chosen(self, mine: frozenset[str]) -> None:
        if self._theirs is None:
            return
        keeps = {"organisation_id", "area_id"} & mine
        draft = merged(self.form().draft, self._theirs, mine)
        self._began_as = self._theirs
        self.place.fill(draft, keep_choices=frozenset(keeps))
        self._on_save()

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self._trouble.show_text(_("Not saved"), sentence, tone=Tone.BAD)
