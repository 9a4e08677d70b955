"""The form of one enquiry."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from translations import _
from ui.autosave.dialog import UnsavedDialog
from ui.screens.inbox.editing.enquiry_fields import EnquiryFields
from ui.screens.inbox.editing.loaded import NOT_IN_FORM, EnquiryForm, LoadedEnquiry, merged, version_lines
from ui.screens.inbox.editing.presenter import EnquiryEditingPresenter
from ui.theme import Theme
from ui.widgets.versions_dialog import VersionLine

_WIDTH = 640


class EnquiryEditor(UnsavedDialog[EnquiryForm]):
    """Everything that was said, or only what happens next: then the focus stands there."""

    def __init__(
        self,
        parent: QWidget,
        *,
        presenter: EnquiryEditingPresenter,
        theme: Theme,
        loaded: LoadedEnquiry,
        today: date,
        next_step: bool = False,
    ) -> None:
        super().__init__(parent, presenter=presenter, begins=loaded.form)
        self._loaded = loaded
        self._began_as = loaded.draft
        self._next_step = next_step
        self.setMinimumWidth(theme.px(_WIDTH))
        self.fields = EnquiryFields(self, theme=theme, loaded=loaded, today=today)
        for widget in (self.kept_banner, self._summary, self.fields):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.fields.grown.connect(self.fit_to_content)
        self.retranslate()
        self.begin(self.fields.fields)
        QTimer.singleShot(0, self, self._on_opened)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        name = self._loaded.draft.name or _("the enquiry")
        self.set_texts(heading=_("Change {name}").format(name=name), primary=_("Save"), title=_("The enquiry"))
        self.fields.retranslate()

    def form(self) -> EnquiryForm:
        return EnquiryForm(draft=self.fields.draft(self._began_as), began_as=self._began_as)

    def show_form(self, form: EnquiryForm) -> None:
        self._began_as = form.began_as
        self.fields.fill(form.draft)

    def version_lines(self, theirs: EnquiryForm) -> tuple[VersionLine, ...]:
        return version_lines(self.form(), theirs.draft, self._loaded.areas)

    def merged(self, theirs: EnquiryForm, mine: frozenset[str]) -> EnquiryForm:
        draft = merged(self.form().draft, theirs.draft, mine)
        return EnquiryForm(draft=draft, began_as=merged(draft, theirs.draft, mine & NOT_IN_FORM))

    @Slot()
    def _on_opened(self) -> None:
        edit = self.fields.step_edit if self._next_step else self.fields.name_edit
        edit.setFocus()
        edit.selectAll()
