"""Makes and changes a series: what, where, when, for whom; says the first dates and every collision before saving."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.values.activity_drafts import SeriesDraft
from models.values.errors import FieldProblem, ProblemCode
from models.values.problems import Conflict
from translations import _
from ui.screens.week.editing.conflict_notice import ConflictNotice
from ui.screens.week.editing.field_words import FieldWords
from ui.screens.week.editing.loaded import LoadedSeries, SeriesPreview
from ui.screens.week.editing.presenter import EditingPresenter
from ui.screens.week.editing.race_dialog import RaceDialog
from ui.screens.week.editing.terms_section import TermsSection
from ui.screens.week.editing.what_section import WhatSection
from ui.screens.week.editing.when_section import WhenSection
from ui.screens.week.meetings.pairs_notice import ChangedMeetingsNotice
from ui.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import FormProblems, ProblemSummary
from ui.widgets.folded import Folded
from ui.widgets.labels import TextLabel
from ui.wording.dates import long_day

PREVIEW_AFTER_MILLISECONDS = 250
_WIDTH = 760


class SeriesEditor(DialogBase):
    """One form for a new series, a whole one and one that changes from a day on."""

    def __init__(self, parent: QWidget, *, presenter: EditingPresenter, theme: Theme, loaded: LoadedSeries) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._loaded = loaded
        self._draft = loaded.draft
        self._timer = QTimer(self, singleShot=True, interval=PREVIEW_AFTER_MILLISECONDS)
        self._timer.timeout.connect(self._on_timer)
        self.setMinimumWidth(theme.px(_WIDTH))
        self._build(theme)
        self.retranslate()
        self._fill(loaded.draft)
        self._begins = self.draft()
        self._connect()
        self._on_timer()
        self.what.name_edit.setFocus()
        self.what.name_edit.selectAll()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=self._heading_text(), primary=self._save_text())
        for section in (self.what, self.when, self.terms):
            section.retranslate()
        self._more.set_title(_("For whom, sign-up, coffee, hosts and notes"))

    def draft(self) -> SeriesDraft:
        """Give the series with everything that stands in the form."""
        return self.terms.filled(self.when.filled(self.what.filled(self._draft)))

    def is_dirty(self) -> bool:
        return self.draft() != self._begins

    @property
    def dates_text(self) -> str:
        """Give the line that says the first dates."""
        return self._dates.text()

    def _build(self, theme: Theme) -> None:
        self._summary = ProblemSummary(self)
        self._trouble = Banner(self)
        self.what = WhatSection(self, theme=theme, choices=self._loaded.choices)
        self.when = WhenSection(self, theme=theme)
        self._dates = TextLabel(self, look="muted", wraps=True)
        self.conflicts = ConflictNotice(self)
        self.meetings = ChangedMeetingsNotice(self)
        self._more = Folded(self, theme=theme)
        self.terms = TermsSection(self._more.content, theme=theme)
        inner = QVBoxLayout(self._more.content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.terms)
        columns = QHBoxLayout()
        columns.setSpacing(28)
        columns.addWidget(self.what, 1)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.when)
        right.addStretch(1)
        columns.addLayout(right, 1)
        self.body.addWidget(self._summary)
        self.body.addWidget(self._trouble)
        self.body.addLayout(columns)
        self.body.addWidget(self._dates)
        self.body.addWidget(self.conflicts)
        self.body.addWidget(self.meetings)
        self.body.addWidget(self._more)
        self.body.addStretch(1)
        fields = {**self.what.fields, **self.when.fields, **self.terms.fields}
        self._problems = FormProblems(fields, self._summary)

    def _connect(self) -> None:
        for section in (self.what, self.when, self.terms):
            section.changed.connect(self._on_changed)
        self._more.unfolded.connect(self.fit_to_content)
        self.terms.printed.unfolded.connect(self.fit_to_content)
        self.save_wanted.connect(self._on_save)
        self._presenter.previewed.connect(self._on_previewed)
        self._presenter.conflicts_met.connect(self._on_conflicts)
        self._presenter.invalid.connect(self._on_invalid)
        self._presenter.race_lost.connect(self._on_race_lost)
        self._presenter.trouble_met.connect(self._on_trouble)
        self._presenter.saved.connect(self.accept)

    def _fill(self, draft: SeriesDraft) -> None:
        self._draft = draft
        for section in (self.what, self.when, self.terms):
            section.fill(draft)

    def _heading_text(self) -> str:
        draft, from_day = self._loaded.draft, self._loaded.from_day
        if draft.id is None:
            return _("New activity")
        if from_day is None:
            return _("Change {name}, the whole series").format(name=draft.name)
        return _("Change {name} from {day} on").format(name=draft.name, day=long_day(from_day))

    def _save_text(self) -> str:
        if self.conflicts.accepted:
            return _("Save all the same")
        return _("Add to the calendar") if self._loaded.draft.id is None else _("Save")

    def _show_dates(self, dates: tuple[date, ...]) -> None:
        if not dates:
            self._dates.setText(_("No date from today on fits these choices."))
            return
        days = ", ".join(long_day(day) for day in dates)
        self._dates.setText(_("The next dates: {days} …").format(days=days))

    @Slot()
    def _on_changed(self) -> None:
        self._timer.start()

    @Slot()
    def _on_timer(self) -> None:
        self._presenter.preview_series(self.draft(), self._loaded.from_day)

    @Slot()
    def _on_save(self) -> None:
        self._problems.clear()
        self._trouble.hide()
        if self.when.times_are_understood:
            self._presenter.save_series(self.draft(), self._loaded.from_day, self.conflicts.accepted)
            return
        edits = {"starts": self.when.starts_edit, "ends": self.when.ends_edit}
        wrong = [name for name, edit in edits.items() if edit.clock_time is None]
        self._problems.apply([FieldProblem(field=name, code=ProblemCode.REQUIRED) for name in wrong])

    @Slot(object)
    def _on_previewed(self, preview: SeriesPreview) -> None:
        self._show_dates(preview.dates)
        self._on_conflicts(preview.conflicts)
        self.meetings.show_changed(preview.meetings)

    @Slot(object)
    def _on_conflicts(self, conflicts: tuple[Conflict, ...]) -> None:
        self.conflicts.show_conflicts(conflicts)
        self.primary_button.setText(self._save_text())

    @Slot(object)
    def _on_invalid(self, problems: tuple[FieldProblem, ...]) -> None:
        if any(problem.field in self.terms.fields for problem in problems):
            self._more.unfold()
        self._problems.apply(problems, title=_("Not saved yet"))

    @Slot(object)
    def _on_race_lost(self, theirs: SeriesDraft | None) -> None:
        if theirs is None:
            self._on_trouble(_("A colleague has removed it meanwhile. What you have written is still here."))
            return
        words = FieldWords(self._loaded.choices)
        dialog = RaceDialog(self, mine=self.draft(), theirs=theirs, words=words)
        dialog.merged.connect(self._on_merged)
        dialog.open()

    @Slot(object)
    def _on_merged(self, merged: SeriesDraft) -> None:
        self._fill(merged)
        self._on_save()

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self._trouble.show_text(_("Not saved"), sentence, tone=Tone.BAD)
