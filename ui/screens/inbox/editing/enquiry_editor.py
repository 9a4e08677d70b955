"""The form of one enquiry."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from models.queries.drafts import KeptDraft
from models.values.enquiries import EnquiryDraft
from models.values.errors import FieldProblem
from translations import _
from ui.screens.inbox.editing.enquiry_fields import EnquiryFields
from ui.screens.inbox.editing.loaded import NOT_IN_FORM, EnquiryForm, LoadedEnquiry, merged, version_lines
from ui.screens.inbox.editing.presenter import EnquiryEditingPresenter
from ui.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import FormProblems, ProblemSummary
from ui.widgets.versions_dialog import ask_which_version
from ui.wording.dates import moment

_LOOK_MILLISECONDS = 500
_WIDTH = 640


class EnquiryEditor(DialogBase):
    """Everything that was said, or only what happens next: then the focus stands there.

    What is typed is kept from moment to moment until it is saved.
    """

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
        super().__init__(parent)
        self._presenter = presenter
        self._loaded = loaded
        self._next_step = next_step
        self._theirs: EnquiryDraft | None = None
        self.setMinimumWidth(theme.px(_WIDTH))
        self.fields = EnquiryFields(self, theme=theme, loaded=loaded, today=today)
        self.kept_banner = Banner(self)
        self._summary = ProblemSummary(self)
        self._trouble = Banner(self)
        for widget in (self.kept_banner, self._summary, self._trouble, self.fields):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._problems = FormProblems(self.fields.fields, self._summary)
        self.retranslate()
        self.fields.fill(loaded.draft)
        self._began_as = loaded.draft
        self._begins = self.draft()
        self._noted = self.form()
        self._watch = QTimer(self, interval=_LOOK_MILLISECONDS)
        self._connect(presenter)
        QTimer.singleShot(0, self, self._on_opened)

    def _connect(self, presenter: EnquiryEditingPresenter) -> None:
        self.save_wanted.connect(self._on_save)
        self.rejected.connect(self._on_thrown_away)
        self.kept_banner.action_chosen.connect(self._on_begin_again)
        self._watch.timeout.connect(self._on_look)
        self._watch.start()
        presenter.invalid.connect(self._on_invalid)
        presenter.race_lost.connect(self._on_race_lost)
        presenter.trouble_met.connect(self._on_trouble)
        presenter.saved.connect(self._on_saved)
        presenter.kept_found.connect(self.show_kept)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        name = self._loaded.draft.name or _("the enquiry")
        self.set_texts(heading=_("Change {name}").format(name=name), primary=_("Save"), title=_("The enquiry"))
        self.fields.retranslate()

    def is_dirty(self) -> bool:
        return self.draft() != self._begins

    def draft(self) -> EnquiryDraft:
        """Give what stands in the form."""
        return self.fields.draft(self._began_as)

    def form(self) -> EnquiryForm:
        """Give what is kept until it is saved."""
        return EnquiryForm(draft=self.draft(), began_as=self._began_as)

    def show_kept(self, kept: KeptDraft[EnquiryForm]) -> None:
        """Put back what was typed and never saved, and say so; it can be thrown away at once."""
        self._began_as = kept.draft.began_as
        self.fields.fill(kept.draft.draft)
        self._noted = self.form()
        said = moment(kept.at, today=self._presenter.today)
        self.kept_banner.show_text(
            _("This was never saved"),
            _("You wrote it {moment}. Go on, or begin again from what is saved.").format(moment=said),
            button=_("Begin again"),
        )
        self.fit_to_content()

    def keep_now(self) -> None:
        """Keep what was typed without waiting for the next look."""
        self._on_look()
        self._presenter.keep_now()

    @Slot()
    def _on_opened(self) -> None:
        edit = self.fields.step_edit if self._next_step else self.fields.name_edit
        edit.setFocus()
        edit.selectAll()

    @Slot()
    def _on_look(self) -> None:
        form = self.form()
        if form != self._noted:
            self._noted = form
            self._presenter.keep(form)

    @Slot()
    def _on_begin_again(self) -> None:
        self._presenter.throw_away()
        self.kept_banner.hide()
        self._began_as = self._loaded.draft
        self.fields.fill(self._loaded.draft)
        self._noted = self.form()

    @Slot()
    def _on_thrown_away(self) -> None:
        self._watch.stop()
        self._presenter.throw_away()

    @Slot()
    def _on_saved(self) -> None:
        self._watch.stop()
        self.accept()

    @Slot()
    def _on_save(self) -> None:
        self._problems.clear()
        self._trouble.hide()
        self._presenter.save(self.draft())

    @Slot(object)
    def _on_invalid(self, problems: tuple[FieldProblem, ...]) -> None:
        self._problems.apply(problems, title=_("Not saved yet"))

    @Slot(object)
    def _on_race_lost(self, theirs: EnquiryDraft | None) -> None:
        if theirs is None:
            self._on_trouble(_("A colleague has removed it meanwhile. What you have written is still here."))
            return
        self._theirs = theirs
        lines = version_lines(self.draft(), theirs, began_as=self._began_as, areas=self._loaded.areas)
        ask_which_version(self, lines, on_chosen=self._on_chosen)

    @Slot(object)
    def _on_chosen(self, mine: frozenset[str]) -> None:
        if self._theirs is None:
            return
        draft = merged(self.draft(), self._theirs, mine)
        self._began_as = merged(draft, self._theirs, mine & NOT_IN_FORM)
        self.fields.fill(draft)
        self._on_save()

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self._trouble.show_text(_("Not saved"), sentence, tone=Tone.BAD)
