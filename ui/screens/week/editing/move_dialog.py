"""Moves an occasion to another day or time: this time only, or from now on."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.queries.week import WeekOccasionRow
from models.values.activity_drafts import OccasionDraft
from models.values.errors import FieldProblem, ProblemCode
from models.values.problems import Conflict
from models.values.timeslot import IsoWeek
from translations import _
from ui.screens.week.canvas import Target
from ui.screens.week.editing.conflict_notice import ConflictNotice
from ui.screens.week.editing.presenter import EditingPresenter
from ui.screens.week.words import when
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import PlainButton
from ui.widgets.date_edit import DateEdit
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import Field, FormProblems, ProblemSummary
from ui.widgets.labels import TextLabel
from ui.widgets.time_edit import TimeEdit

CHECK_AFTER_MILLISECONDS = 200


class MoveDialog(DialogBase):
    """Begins with where it was dropped. "From now on" is offered within the same week only."""

    def __init__(
        self,
        parent: QWidget,
        *,
        presenter: EditingPresenter,
        row: WeekOccasionRow,
        target: Target | None,
        begins: OccasionDraft,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._row = row
        self._begins = begins
        self._timer = QTimer(self, singleShot=True, interval=CHECK_AFTER_MILLISECONDS)
        self._timer.timeout.connect(self._on_timer)
        self._build()
        self._show_target(target or Target(day=row.day, starts=row.starts, ends=row.ends))
        self._connect()
        self.retranslate()
        self._on_timer()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Move {name}").format(name=self._row.name), primary=_("Only this time"))
        self.from_now_button.setText(_("From now on"))
        self._before.setText(_("Now: {when}").format(when=when(self._row)))
        self._day_field.set_label(_("&Day"))
        self._starts_field.set_label(_("&Starts"))
        self._ends_field.set_label(_("&Ends"))

    def draft(self) -> OccasionDraft | None:
        """Give the occasion as it would be, or ``None`` as long as a time is not understood."""
        starts, ends = self.starts_edit.clock_time, self.ends_edit.clock_time
        if starts is None or ends is None:
            return None
        return replace(self._begins, day=self.day_edit.day, starts=starts, ends=ends)

    def _build(self) -> None:
        self._before = TextLabel(self, look="muted", wraps=True)
        self._summary = ProblemSummary(self)
        self.conflicts = ConflictNotice(self)
        self._trouble = Banner(self)
        self.day_edit = DateEdit(self)
        self.starts_edit = TimeEdit(self)
        self.ends_edit = TimeEdit(self)
        self._day_field = Field(self, self.day_edit)
        self._starts_field = Field(self, self.starts_edit)
        self._ends_field = Field(self, self.ends_edit)
        row = QHBoxLayout()
        row.setSpacing(12)
        for field in (self._day_field, self._starts_field, self._ends_field):
            row.addWidget(field, 1)
        self.body.addWidget(self._before)
        self.body.addLayout(row)
        for notice in (self._summary, self.conflicts, self._trouble):
            self.body.addWidget(notice)
        self.body.addStretch(1)
        self.from_now_button = PlainButton(self)
        self.add_left_button(self.from_now_button)
        self._problems = FormProblems(
            {"day": self._day_field, "starts": self._starts_field, "ends": self._ends_field}, self._summary
        )

    def _connect(self) -> None:
        self.day_edit.day_changed.connect(self._on_changed)
        self.starts_edit.time_changed.connect(self._on_changed)
        self.ends_edit.time_changed.connect(self._on_changed)
        self.save_wanted.connect(self._on_save_once)
        self.from_now_button.clicked.connect(self._on_save_from_now)
        self._presenter.conflicts_checked.connect(self._on_conflicts)
        self._presenter.conflicts_met.connect(self._on_conflicts)
        self._presenter.invalid.connect(self._on_invalid)
        self._presenter.race_lost.connect(self._on_race_lost)
        self._presenter.trouble_met.connect(self._on_trouble)
        self._presenter.saved.connect(self.accept)

    def _show_target(self, target: Target) -> None:
        self.day_edit.set_day(target.day)
        self.starts_edit.set_clock_time(target.starts)
        self.ends_edit.set_clock_time(target.ends)

    def _checked_draft(self) -> OccasionDraft | None:
        self._problems.clear()
        draft = self.draft()
        if draft is None:
            edits = {"starts": self.starts_edit, "ends": self.ends_edit}
            wrong = [name for name, edit in edits.items() if edit.clock_time is None]
            self._problems.apply([FieldProblem(field=name, code=ProblemCode.REQUIRED) for name in wrong])
        return draft

    @Slot()
    def _on_changed(self) -> None:
        same_week = IsoWeek.of(self.day_edit.day) == IsoWeek.of(self._row.planned_day)
        self.from_now_button.setEnabled(same_week)
        self.from_now_button.setToolTip("" if same_week else _("Possible within the same week only."))
        self._timer.start()

    @Slot()
    def _on_timer(self) -> None:
        draft = self.draft()
        if draft is not None:
            self._presenter.check_occasion(draft)

    @Slot()
    def _on_save_once(self) -> None:
        draft = self._checked_draft()
        if draft is not None:
            self._presenter.save_occasion(self._row, draft, self.conflicts.accepted)

    @Slot()
    def _on_save_from_now(self) -> None:
        draft = self._checked_draft()
        if draft is not None:
            self._presenter.move_series(self._row, draft, self.conflicts.accepted)

    @Slot(object)
    def _on_conflicts(self, conflicts: tuple[Conflict, ...]) -> None:
        self.conflicts.show_conflicts(conflicts)
        self.primary_button.setText(_("Only this time, all the same") if conflicts else _("Only this time"))
        self.from_now_button.setText(_("From now on, all the same") if conflicts else _("From now on"))
        self.fit_to_content()

    @Slot(object)
    def _on_invalid(self, problems: tuple[FieldProblem, ...]) -> None:
        self._problems.apply(problems, title=_("Not moved yet"))
        self.fit_to_content()

    @Slot(object)
    def _on_race_lost(self, theirs: OccasionDraft | None) -> None:
        if theirs is None:
            self._on_trouble(_("A colleague has removed it meanwhile."))
            return
        self._begins = theirs
        text = _("A colleague has changed it meanwhile. Look at it again; a second click moves it all the same.")
        self._on_trouble(text)

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self._trouble.show_text(_("Not moved"), sentence, tone=Tone.BAD)
        self.fit_to_content()
