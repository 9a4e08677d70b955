"""Opens the dialogs of the week, one at a time, and passes on what was answered."""

from __future__ import annotations

from datetime import date, time
from enum import StrEnum

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from models.queries.occasion_details import OccasionDetails
from models.queries.week import WeekOccasionRow
from models.values.activities import CancelReason, OccasionStatus
from models.values.activity_drafts import OccasionDraft
from models.values.identifiers import SeriesId
from translations import _
from ui.context import AppContext
from ui.screens.week.canvas import Target
from ui.screens.week.closed_days.dialog import ClosedDaysDialog
from ui.screens.week.closed_days.presenter import ClosedDaysPresenter
from ui.screens.week.editing.cancel_dialog import CancelDialog
from ui.screens.week.editing.loaded import LoadedOccasion, LoadedSeries
from ui.screens.week.editing.move_dialog import MoveDialog
from ui.screens.week.editing.occasion_editor import OccasionEditor
from ui.screens.week.editing.presenter import EditingPresenter
from ui.screens.week.editing.series_editor import SeriesEditor
from ui.screens.week.meetings.notice import MeetingsNotice
from ui.screens.week.presenter import WeekPresenter
from ui.screens.week.words import when
from ui.widgets.choice_dialog import Choice, ChoiceDialog
from ui.widgets.dialog import DialogBase


class _Answer(StrEnum):
    """What can be answered to a question about an occasion."""

    ONCE = "once"
    FROM_NOW = "from_now"
    WHOLE = "whole"
    CANCEL = "cancel"
    REMOVE = "remove"
    REMOVE_SERIES = "remove_series"


class WeekDialogs(QObject):
    """Knows which occasion a question was about until it is answered."""

    saved = Signal(str, object)  # sentence, TransactionNumber
    pair_wanted = Signal(int)  # PairId

    def __init__(self, owner: QWidget, *, context: AppContext, week: WeekPresenter) -> None:
        super().__init__(owner)
        self._owner = owner
        self._context = context
        self._week = week
        self._row: WeekOccasionRow | None = None
        self._target: Target | None = None
        self._details: OccasionDetails | None = None
        self.editing = EditingPresenter(context, self)
        self.editing.series_loaded.connect(self._on_series_loaded)
        self.editing.occasion_loaded.connect(self._on_occasion_loaded)
        self.editing.move_loaded.connect(self._on_move_loaded)
        self.editing.saved.connect(self.saved)
        self.closing = ClosedDaysPresenter(context, self)
        self.closing.saved.connect(self.saved)

    def open_dialog(self) -> QDialog | None:
        """Give the dialog that is open, if there is one."""
        found = [child for child in self._owner.findChildren(QDialog) if child.isVisible()]
        return found[-1] if found else None

    def create(self, day: date, starts: time) -> None:
        """Ask for a new activity."""
        self.editing.begin_series(day, starts)

    def change(self, details: OccasionDetails) -> None:
        """Ask what shall be changed: this time, from now on or the whole series."""
        self._details = details
        self._row = details.row
        self._ask(
            title=_("Change {name}").format(name=details.row.name),
            text=when(details.row),
            choices=(
                Choice(key=_Answer.WHOLE, text=_("The whole series")),
                Choice(key=_Answer.FROM_NOW, text=_("From now on")),
                Choice(key=_Answer.ONCE, text=_("Only this time"), look="primary"),
            ),
        )

    def ask_removal(self, details: OccasionDetails) -> None:
        """Ask whether it is cancelled, which stays visible, or was a mistake."""
        self._details = details
        self._row = details.row
        choices = [
            Choice(key=_Answer.REMOVE_SERIES, text=_("Remove the whole series"), look="danger"),
            Choice(key=_Answer.REMOVE, text=_("Remove this time"), look="danger"),
        ]
        if details.row.status is not OccasionStatus.CANCELLED:
            choices.append(Choice(key=_Answer.CANCEL, text=_("Cancel it …"), look="primary"))
        dialog = self._ask(
            title=_("Remove {name}, or cancel it?").format(name=details.row.name),
            text=_(
                "Cancelled, it stays in the week and on the printout, so that visitors see it. "
                "Remove only what was a mistake."
            ),
            choices=tuple(choices),
        )
        dialog.add_part(self._notice(dialog, details.row, series_id=details.row.series_id))

    def cancel(self, row: WeekOccasionRow) -> None:
        """Ask for the reason of a cancellation."""
        dialog = CancelDialog(self._owner, row=row)
        self._add_notice(dialog, row)
        dialog.cancel_confirmed.connect(self._on_cancel_confirmed)
        dialog.open()

    def move(self, row: WeekOccasionRow, target: Target | None) -> None:
        """Ask whether a move is for this time or from now on."""
        self._row, self._target = row, target
        self.editing.load_for_move(row.id)

    @Slot()
    def show_closed_days(self) -> None:
        """Show the closed days and what they hit."""
        ClosedDaysDialog(self._owner, presenter=self.closing, theme=self._context.theme).open()

    def _add_notice(self, dialog: DialogBase, row: WeekOccasionRow) -> None:
        """Name above the fields who would meet there for the first time."""
        dialog.body.insertWidget(0, self._notice(dialog, row))

    def _notice(
        self,
        dialog: QDialog,
        row: WeekOccasionRow,
        *,
        series_id: SeriesId | None = None,
        moves_from: date | None = None,
    ) -> MeetingsNotice:
        notice = MeetingsNotice(
            dialog, context=self._context, occasion_id=row.id, series_id=series_id, moves_from=moves_from
        )
        notice.pair_wanted.connect(self.pair_wanted)
        return notice

    def _ask(self, *, title: str, text: str, choices: tuple[Choice, ...]) -> ChoiceDialog:
        dialog = ChoiceDialog(self._owner, title=title, text=text, choices=choices)
        dialog.chosen.connect(self._on_chosen)
        dialog.open()
        return dialog

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        row, details = self._row, self._details
        if row is None or details is None:
            return
        match _Answer(key):
            case _Answer.ONCE:
                self.editing.load_occasion(row.id)
            case _Answer.FROM_NOW:
                self.editing.load_series(row.series_id, row.planned_day)
            case _Answer.WHOLE:
                self.editing.load_series(row.series_id, None)
            case _Answer.CANCEL:
                self.cancel(row)
            case _Answer.REMOVE:
                self._week.remove(row)
            case _Answer.REMOVE_SERIES:
                self._week.remove_series(details)

    @Slot(object, object, str)
    def _on_cancel_confirmed(self, row: WeekOccasionRow, reason: CancelReason, note: str) -> None:
        self._week.cancel(row, reason, note)

    @Slot(object)
    def _on_series_loaded(self, loaded: LoadedSeries) -> None:
        dialog = SeriesEditor(self._owner, presenter=self.editing, theme=self._context.theme, loaded=loaded)
        dialog.meetings.pair_wanted.connect(self.pair_wanted)
        dialog.open()

    @Slot(object)
    def _on_occasion_loaded(self, loaded: LoadedOccasion) -> None:
        if self._row is not None:
            dialog = OccasionEditor(
                self._owner, presenter=self.editing, theme=self._context.theme, row=self._row, loaded=loaded
            )
            self._add_notice(dialog, self._row)
            dialog.open()

    @Slot(object)
    def _on_move_loaded(self, begins: OccasionDraft) -> None:
        if self._row is not None and self._row.id == begins.id:
            dialog = MoveDialog(self._owner, presenter=self.editing, row=self._row, target=self._target, begins=begins)
            series_id, day = self._row.series_id, self._row.planned_day
            dialog.body.insertWidget(0, self._notice(dialog, self._row, series_id=series_id, moves_from=day))
            dialog.open()
