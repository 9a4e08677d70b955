"""Changes a single occasion: day, time, place, room, theme, note. The series stays as it is."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from models.queries.week import WeekOccasionRow
from models.values.activity_drafts import OccasionDraft
from models.values.errors import FieldProblem, ProblemCode
from models.values.identifiers import MeetingPointId
from models.values.problems import Conflict
from translations import _
from ui.screens.week.editing.conflict_notice import ConflictNotice
from ui.screens.week.editing.field_words import FieldWords
from ui.screens.week.editing.loaded import LoadedOccasion
from ui.screens.week.editing.presenter import EditingPresenter
from ui.screens.week.editing.printed_text import PrintedText
from ui.screens.week.editing.race_dialog import RaceDialog
from ui.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.date_edit import DateEdit
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import Field, FormProblems, ProblemSummary
from ui.widgets.labels import TextLabel
from ui.widgets.time_edit import TimeEdit

CHECK_AFTER_MILLISECONDS = 200
_NOTE_LINES = 3


class OccasionEditor(DialogBase):
    """Shows what it collides with while it is filled in; nothing typed is lost when a colleague was faster."""

    def __init__(
        self,
        parent: QWidget,
        *,
        presenter: EditingPresenter,
        theme: Theme,
        row: WeekOccasionRow,
        loaded: LoadedOccasion,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._row = row
        self._choices = loaded.choices
        self._begins = loaded.draft
        self._timer = QTimer(self, singleShot=True, interval=CHECK_AFTER_MILLISECONDS)
        self._timer.timeout.connect(self._on_timer)
        self._build(theme)
        self.retranslate()
        self._fill(loaded.draft)
        self._connect()
        self._on_timer()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Change {name}, this time only").format(name=self._row.name), primary=_("Save"))
        self._explanation.setText(_("The other occasions of the series stay as they are."))
        self._fields["day"].set_label(_("&Day"))
        self._fields["starts"].set_label(_("&Starts"))
        self._fields["ends"].set_label(_("&Ends"))
        self._fields["meeting_point_id"].set_label(_("&Place"))
        self._fields["room"].set_label(_("&Room"))
        self.printed.set_texts(
            _("&Theme (printed)"),
            _("Printed below the name this time only, such as “health care and 1177”."),
            _("Theme in other languages"),
        )
        self._fields["note"].set_label(_("&Note"), _("For you and your colleagues."))
        self.place_box.set_choices([(str(place.id), place.name) for place in self._choices.places])

    def is_dirty(self) -> bool:
        return self.draft() != self._begins

    def draft(self) -> OccasionDraft | None:
        """Give the occasion as it would be, or ``None`` as long as a time is not understood."""
        starts, ends = self.starts_edit.clock_time, self.ends_edit.clock_time
        if starts is None or ends is None or not self.place_box.key:
            return None
        return replace(
            self._begins,
            day=self.day_edit.day,
            starts=starts,
            ends=ends,
            meeting_point_id=MeetingPointId(int(self.place_box.key)),
            room=self.room_edit.text(),
            note=self.note_edit.toPlainText(),
            theme=self.printed.text,
            themes=self.printed.texts,
        )

    def _build(self, theme: Theme) -> None:
        self._explanation = TextLabel(self, look="muted", wraps=True)
        self.day_edit = DateEdit(self)
        self.starts_edit = TimeEdit(self)
        self.ends_edit = TimeEdit(self)
        self.place_box = ChoiceBox(self)
        self.room_edit = QLineEdit(self)
        self.printed = PrintedText(self, theme=theme)
        self.note_edit = QPlainTextEdit(self)
        self.note_edit.setTabChangesFocus(True)
        self.note_edit.setFixedHeight(self.fontMetrics().lineSpacing() * _NOTE_LINES + 20)
        editors = {
            "day": self.day_edit,
            "starts": self.starts_edit,
            "ends": self.ends_edit,
            "meeting_point_id": self.place_box,
            "room": self.room_edit,
        }
        self._fields = {name: Field(self, editor) for name, editor in editors.items()}
        self._fields |= {"theme": self.printed.field, "note": Field(self, self.note_edit)}
        grid = QGridLayout()
        grid.setSpacing(12)
        grid.addWidget(self._fields["day"], 0, 0, 1, 2)
        grid.addWidget(self._fields["starts"], 0, 2)
        grid.addWidget(self._fields["ends"], 0, 3)
        grid.addWidget(self._fields["meeting_point_id"], 1, 0, 1, 4)
        grid.addWidget(self._fields["room"], 2, 0, 1, 4)
        grid.addWidget(self.printed, 3, 0, 1, 4)
        grid.addWidget(self._fields["note"], 4, 0, 1, 4)
        self._summary = ProblemSummary(self)
        self.conflicts = ConflictNotice(self)
        self._trouble = Banner(self)
        self.body.addWidget(self._explanation)
        self.body.addLayout(grid)
        for notice in (self._summary, self.conflicts, self._trouble):
            self.body.addWidget(notice)
        self.body.addStretch(1)
        self._problems = FormProblems(self._fields, self._summary)

    def _connect(self) -> None:
        self.day_edit.day_changed.connect(self._on_changed)
        self.starts_edit.time_changed.connect(self._on_changed)
        self.ends_edit.time_changed.connect(self._on_changed)
        self.place_box.key_changed.connect(self._on_changed)
        self.room_edit.textChanged.connect(self._on_changed)
        self.printed.unfolded.connect(self.fit_to_content)
        self.save_wanted.connect(self._on_save)
        self._presenter.conflicts_checked.connect(self._on_conflicts)
        self._presenter.conflicts_met.connect(self._on_conflicts)
        self._presenter.invalid.connect(self._on_invalid)
        self._presenter.race_lost.connect(self._on_race_lost)
        self._presenter.trouble_met.connect(self._on_trouble)
        self._presenter.saved.connect(self.accept)

    def _fill(self, draft: OccasionDraft) -> None:
        self.day_edit.set_day(draft.day)
        self.starts_edit.set_clock_time(draft.starts)
        self.ends_edit.set_clock_time(draft.ends)
        self.place_box.set_key(str(draft.meeting_point_id))
        self.room_edit.setText(draft.room)
        self.note_edit.setPlainText(draft.note)
        self.printed.fill(draft.theme, draft.themes)

    @Slot()
    def _on_changed(self) -> None:
        self._timer.start()

    @Slot()
    def _on_timer(self) -> None:
        draft = self.draft()
        if draft is not None:
            self._presenter.check_occasion(draft)

    @Slot()
    def _on_save(self) -> None:
        self._problems.clear()
        self._trouble.hide()
        draft = self.draft()
        if draft is not None:
            self._presenter.save_occasion(self._row, draft, self.conflicts.accepted)
            return
        edits = {"starts": self.starts_edit, "ends": self.ends_edit}
        wrong = [name for name, edit in edits.items() if edit.clock_time is None]
        self._problems.apply([FieldProblem(field=name, code=ProblemCode.REQUIRED) for name in wrong])

    @Slot(object)
    def _on_conflicts(self, conflicts: tuple[Conflict, ...]) -> None:
        self.conflicts.show_conflicts(conflicts)
        self.primary_button.setText(_("Save all the same") if conflicts else _("Save"))
        self.fit_to_content()

    @Slot(object)
    def _on_invalid(self, problems: tuple[FieldProblem, ...]) -> None:
        self._problems.apply(problems, title=_("Not saved yet"))
        self.fit_to_content()

    @Slot(object)
    def _on_race_lost(self, theirs: OccasionDraft | None) -> None:
        mine = self.draft()
        if theirs is None or mine is None:
            self._on_trouble(_("A colleague has removed it meanwhile. What you have written is still here."))
            return
        dialog = RaceDialog(self, mine=mine, theirs=theirs, words=FieldWords(self._choices))
        dialog.merged.connect(self._on_merged)
        dialog.open()

    @Slot(object)
    def _on_merged(self, merged: OccasionDraft) -> None:
        self._begins = replace(self._begins, version=merged.version)
        self._fill(merged)
        self._on_save()

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self._trouble.show_text(_("Not saved"), sentence, tone=Tone.BAD)
        self.fit_to_content()
