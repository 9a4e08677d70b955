"""The week and its dialogs, opened as somebody would open them."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from functools import partial

from PySide6.QtWidgets import QWidget

from models.queries.occasion_details import OccasionDetails
from models.values.activities import OccasionStatus
from models.values.errors import StorageCode, StorageTrouble
from models.values.problems import OccasionMark
from tests.ui.stage import DEMO_DAY, Stage, press
from tests.ui.window_entries import Register, WindowEntry
from translations import _
from ui.errors.boundary import ErrorBoundary
from ui.errors.dialog import BugDialog
from ui.screens.week.closed_days.closed_day_editor import ClosedDayEditor, MoveHitDialog
from ui.screens.week.closed_days.dialog import ClosedDaysDialog
from ui.screens.week.editing.cancel_dialog import CancelDialog
from ui.screens.week.editing.move_dialog import MoveDialog
from ui.screens.week.editing.occasion_editor import OccasionEditor
from ui.screens.week.editing.race_dialog import RaceDialog
from ui.screens.week.editing.series_editor import SeriesEditor
from ui.screens.week.screen import WeekScreen
from ui.widgets.choice_dialog import ChoiceDialog
from ui.wording.dates import day_and_month


def _week(stage: Stage) -> WeekScreen:
    return stage.screen(WeekScreen)


def _details(stage: Stage) -> OccasionDetails:
    details = _week(stage).presenter.details
    assert details is not None
    return details


def _choose(stage: Stage, mark: OccasionMark) -> None:
    screen = _week(stage)
    assert screen.presenter.shown is not None
    row = next(row for row in screen.presenter.shown.rows if mark in row.marks)
    screen.presenter.choose(row.id)
    stage.settle()


def _open_week(stage: Stage) -> QWidget:
    _week(stage)
    return stage.shell


def _open_marked(stage: Stage, mark: OccasionMark) -> QWidget:
    _choose(stage, mark)
    return stage.shell


def _open_undo_bar(stage: Stage) -> QWidget:
    screen = _week(stage)
    row = _details(stage).row
    screen.undo_offered.emit(_("{name} on {day} is removed.").format(name=row.name, day=day_and_month(row.day)), 1)
    stage.settle()
    return stage.shell


def _open_new_activity(stage: Stage) -> QWidget:
    _week(stage).dialogs.create(DEMO_DAY, time(17))
    return stage.dialog(SeriesEditor)


def _open_change(stage: Stage) -> QWidget:
    _week(stage).change_chosen()
    return stage.dialog(ChoiceDialog)


def _open_occasion_editor(stage: Stage) -> QWidget:
    press(_open_change(stage), _("Only this time"))
    return stage.dialog(OccasionEditor)


def _open_race(stage: Stage) -> QWidget:
    editor = _open_occasion_editor(stage)
    assert isinstance(editor, OccasionEditor)
    mine = editor.draft()
    assert mine is not None
    theirs = replace(mine, note="Bord efter nivå.")
    _week(stage).dialogs.editing.race_lost.emit(theirs)
    return stage.dialog(RaceDialog)


def _open_question_of_unsaved(stage: Stage) -> QWidget:
    editor = _open_occasion_editor(stage)
    assert isinstance(editor, OccasionEditor)
    editor.room_edit.setText("Sal 2")
    editor.reject()
    return stage.dialog(ChoiceDialog)


def _open_series_editor(stage: Stage) -> QWidget:
    press(_open_change(stage), _("From now on"))
    return stage.dialog(SeriesEditor)


def _open_move(stage: Stage) -> QWidget:
    _week(stage).move_chosen()
    return stage.dialog(MoveDialog)


def _open_cancel(stage: Stage) -> QWidget:
    screen = _week(stage)
    assert screen.presenter.shown is not None
    row = next(row for row in screen.presenter.shown.rows if row.status is not OccasionStatus.CANCELLED)
    screen.dialogs.cancel(row)
    return stage.dialog(CancelDialog)


def _open_removal(stage: Stage) -> QWidget:
    _week(stage).remove_chosen()
    return stage.dialog(ChoiceDialog)


def _closed_days(stage: Stage, *, hits: bool) -> ClosedDaysDialog:
    _week(stage).dialogs.show_closed_days()
    dialog = stage.dialog(ClosedDaysDialog)
    dialog.show_tab(hits=hits)
    dialog.fit_to_content()
    stage.settle()
    return dialog


def _open_closed_days(stage: Stage, *, hits: bool) -> QWidget:
    return _closed_days(stage, hits=hits)


def _open_closed_day_editor(stage: Stage) -> QWidget:
    _closed_days(stage, hits=False).add_button.click()
    return stage.dialog(ClosedDayEditor)


def _open_move_hit(stage: Stage) -> QWidget:
    dialog = _closed_days(stage, hits=True)
    assert dialog.hit_lines, "the demo has nothing on a closed day"
    press(dialog.hit_lines[0], _("Move …"))
    return stage.dialog(MoveHitDialog)


def _open_help(stage: Stage) -> QWidget:
    _week(stage)
    stage.shell.action_wanted.emit("help")
    return stage.dialog(ChoiceDialog)


def _open_bug(stage: Stage) -> QWidget:
    _week(stage)
    try:
        raise KeyError("nobody reads this")
    except KeyError as error:
        ErrorBoundary(stage.shell).show_bug(error)
    return stage.shell.findChildren(BugDialog)[-1]


def _open_trouble(stage: Stage) -> QWidget:
    _week(stage)
    ErrorBoundary(stage.shell).show_trouble(StorageTrouble(StorageCode.DISK_FULL))
    return stage.dialog(ChoiceDialog)


WEEK_WINDOWS: tuple[WindowEntry, ...] = (
    WindowEntry(name="week", open=_open_week, is_screen=True),
    WindowEntry(name="week-cancelled", open=partial(_open_marked, mark=OccasionMark.CANCELLED)),
    WindowEntry(name="week-moved", open=partial(_open_marked, mark=OccasionMark.MOVED_DAY)),
    WindowEntry(name="week-empty", open=_open_week, is_screen=True, register=Register.EMPTY),
    WindowEntry(name="week-undo", open=_open_undo_bar),
    WindowEntry(name="activity-new", open=_open_new_activity),
    WindowEntry(name="activity-change", open=_open_change),
    WindowEntry(name="activity-once", open=_open_occasion_editor),
    WindowEntry(name="activity-from-now", open=_open_series_editor),
    WindowEntry(name="activity-race", open=_open_race),
    WindowEntry(name="activity-unsaved", open=_open_question_of_unsaved),
    WindowEntry(name="activity-move", open=_open_move),
    WindowEntry(name="activity-cancel", open=_open_cancel),
    WindowEntry(name="activity-remove", open=_open_removal),
    WindowEntry(name="closed-days-hits", open=partial(_open_closed_days, hits=True)),
    WindowEntry(name="closed-days", open=partial(_open_closed_days, hits=False)),
    WindowEntry(name="closed-day-new", open=_open_closed_day_editor),
    WindowEntry(name="closed-day-move", open=_open_move_hit),
    WindowEntry(name="help", open=_open_help),
    WindowEntry(name="bug", open=_open_bug),
    WindowEntry(name="trouble", open=_open_trouble),
)
