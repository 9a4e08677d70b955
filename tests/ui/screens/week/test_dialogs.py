"""Every dialog of the week: closed days and what they hit, lost races, names for screen readers, large text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from models.queries.closed_days import closed_day_hits, closed_day_rows
from models.queries.series import series_draft
from models.services.closed_days import ClosedDayDraft, save_closed_day
from models.services.occasions import OccasionDraft, change_occasion, remove_occasion
from models.services.series import save_series
from models.storage.database import Database
from models.values.activities import ClosedDayKind, OccasionStatus
from models.values.activity_drafts import HitAction
from models.values.recurrence import DatesRule, MonthlyRule, Season, WeeklyRule
from models.values.timeslot import DateSpan, IsoWeek
from tests.ui.accessibility import assert_accessible, focusable_widgets
from tests.ui.screens.week.conftest import block_of, dialog_of, rows_of
from ui.screens.week.closed_days.closed_day_editor import ClosedDayEditor, MoveHitDialog
from ui.screens.week.closed_days.dialog import ClosedDaysDialog
from ui.screens.week.editing.cancel_dialog import CancelDialog
from ui.screens.week.editing.move_dialog import MoveDialog
from ui.screens.week.editing.occasion_editor import OccasionEditor
from ui.screens.week.editing.race_dialog import RaceDialog
from ui.screens.week.editing.series_editor import SeriesEditor
from ui.screens.week.screen import WeekScreen
from ui.theme import Theme
from ui.widgets.buttons import PlainButton
from ui.widgets.choice_dialog import ChoiceDialog
from ui.widgets.fields import Field

THURSDAY = date(2026, 11, 26)
BREAK = ClosedDayDraft(kind=ClosedDayKind.SCHOOL_BREAK, name="Studiedag", first=THURSDAY, last=THURSDAY)


@pytest.fixture
def closed(screen: WeekScreen, database: Database) -> ClosedDaysDialog:
    """The dialog with two occasions to decide about."""
    with database.write() as uow:
        save_closed_day(uow, BREAK)
        uow.commit()
    screen.reload()
    screen.hits_banner.action_chosen.emit()
    return dialog_of(screen, ClosedDaysDialog)


def open_editor(screen: WeekScreen) -> OccasionEditor:
    block_of(screen, "Språkcafé").setFocus()
    screen.panel.change_button.click()
    question = dialog_of(screen, ChoiceDialog)
    next(button for button in question.findChildren(PlainButton) if button.text() == "Bara den här gången").click()
    return dialog_of(screen, OccasionEditor)


def test_closed_days_lists_what_is_hit_and_cancels_one(
    closed: ClosedDaysDialog, database: Database, screen: WeekScreen
) -> None:
    assert [line.hit.name for line in closed.hit_lines] == ["Språkcafé", "Stickcafé"]

    closed.hit_lines[0].buttons[HitAction.CANCEL].click()

    assert rows_of(database)["Språkcafé"].status is OccasionStatus.CANCELLED
    assert [line.hit.name for line in closed.hit_lines] == ["Stickcafé"]


def test_closed_days_keeps_all_at_once(closed: ClosedDaysDialog, database: Database, screen: WeekScreen) -> None:
    closed.keep_all_button.click()

    with database.read() as session:
        assert closed_day_hits(session, date(2026, 11, 23)) == ()
    assert rows_of(database)["Språkcafé"].status is OccasionStatus.PLANNED
    assert closed.hit_lines == []


def test_closed_days_moves_one_to_another_day(closed: ClosedDaysDialog, database: Database) -> None:
    closed.hit_lines[1].buttons[HitAction.MOVE].click()
    dialog = closed.findChildren(MoveHitDialog)[-1]
    dialog.day_edit.set_day(date(2026, 11, 27))

    dialog.primary_button.click()

    assert rows_of(database)["Stickcafé"].day == date(2026, 11, 27)


def test_closed_days_lists_holidays_and_takes_a_new_break(closed: ClosedDaysDialog, database: Database) -> None:
    closed.show_tab(hits=False)
    names = [line.row.name for line in closed.day_lines]
    assert "Juldagen" in names
    assert "Studiedag" in names

    closed.add_button.click()
    editor = closed.findChildren(ClosedDayEditor)[-1]
    editor.primary_button.click()
    assert editor.isVisible()
    assert editor.findChildren(Field)[0].problem
    editor.name_edit.setText("Inventering")
    editor.primary_button.click()

    with database.read() as session:
        year = DateSpan(first=date(2026, 1, 1), last=date(2026, 12, 31))
        assert "Inventering" in {row.name for row in closed_day_rows(session, year)}
    assert not editor.isVisible()


def test_new_closed_day_begins_with_its_name_and_makes_room_for_what_is_wrong(
    closed: ClosedDaysDialog, qtbot: QtBot
) -> None:
    closed.add_button.click()
    editor = closed.findChildren(ClosedDayEditor)[-1]
    first = editor.focusWidget()

    editor.primary_button.click()

    scroll = editor.findChildren(QScrollArea)[0].verticalScrollBar()
    assert first is editor.name_edit
    qtbot.waitUntil(lambda: scroll.maximum() == 0)


def test_closed_days_takes_one_away(closed: ClosedDaysDialog) -> None:
    line = next(line for line in closed.day_lines if line.row.name == "Studiedag")

    line.remove_button.click()

    assert "Studiedag" not in {line.row.name for line in closed.day_lines}
    assert closed.hit_lines == []


def test_lost_race_shows_both_and_loses_nothing(screen: WeekScreen, database: Database) -> None:
    editor = open_editor(screen)
    editor.room_edit.setText("Ljusgården")
    row = rows_of(database)["Språkcafé"]
    with database.write() as uow:
        theirs = OccasionDraft(
            id=row.id,
            version=row.version,
            day=row.day,
            starts=time(16),
            ends=row.ends,
            meeting_point_id=row.place_id,
            room="Lilla salen",
        )
        change_occasion(uow, theirs)
        uow.commit()

    editor.primary_button.click()
    race = dialog_of(screen, RaceDialog)
    race.keep("starts", mine=False)
    race.primary_button.click()

    saved = rows_of(database)["Språkcafé"]
    assert (saved.starts, saved.room) == (time(16), "Ljusgården")


def test_form_of_a_removed_occasion_says_so_and_stays(screen: WeekScreen, database: Database) -> None:
    editor = open_editor(screen)
    editor.note_edit.setPlainText("Viktigt")
    row = rows_of(database)["Språkcafé"]
    with database.write() as uow:
        remove_occasion(uow, row.id, row.version)
        uow.commit()

    editor.primary_button.click()

    assert editor.isVisible()
    assert editor.note_edit.toPlainText() == "Viktigt"


def test_lost_race_of_a_series_keeps_both_sides(screen: WeekScreen, database: Database) -> None:
    series_id = block_of(screen, "Språkcafé").row.series_id
    screen.dialogs.editing.load_series(series_id, None)
    editor = dialog_of(screen, SeriesEditor)
    editor.what.name_edit.setText("Språkfika")
    with database.write() as uow:
        save_series(uow, replace(series_draft(uow.session, series_id), fika=True))
        uow.commit()

    editor.primary_button.click()
    race = dialog_of(screen, RaceDialog)
    race.keep("fika", mine=False)
    race.primary_button.click()

    with database.read() as session:
        saved = series_draft(session, series_id)
    assert (saved.name, saved.fika) == ("Språkfika", True)


def test_series_form_reads_back_what_it_was_given(screen: WeekScreen, database: Database) -> None:
    screen.dialogs.create(THURSDAY, time(17))
    editor = dialog_of(screen, SeriesEditor)
    rules = (
        WeeklyRule(anchor=THURSDAY, every_weeks=2),
        WeeklyRule(anchor=THURSDAY, every_weeks=7),
        MonthlyRule(nth=-1, weekday=3),
        DatesRule(dates=(THURSDAY, date(2026, 12, 24))),
    )
    pause = DateSpan(first=date(2026, 12, 20), last=date(2027, 1, 10))
    for rule in rules:
        season = Season(first=THURSDAY, last=date(2027, 6, 1), breaks=(pause,))
        if isinstance(rule, DatesRule):
            season = Season(first=min(rule.dates), last=max(rule.dates))
        draft = replace(editor.draft(), rule=rule, season=season, age_from=13, age_to=None, note="Tag med kaffe")

        for section in (editor.what, editor.when, editor.terms):
            section.fill(draft)

        assert editor.draft() == draft


def test_every_dialog_can_be_reached_and_read(screen: WeekScreen, theme: Theme, closed: ClosedDaysDialog) -> None:
    row = block_of(screen, "Språkcafé").row
    assert_accessible(closed, theme)
    closed.show_tab(hits=False)
    assert_accessible(closed, theme)
    closed.close()
    screen.dialogs.create(THURSDAY, time(17))
    series = dialog_of(screen, SeriesEditor)
    assert_accessible(series, theme)
    series.close()
    screen.dialogs.cancel(row)
    assert_accessible(dialog_of(screen, CancelDialog), theme)
    screen.dialogs.move(row, None)
    assert_accessible(dialog_of(screen, MoveDialog), theme)
    assert_accessible(open_editor(screen), theme)


def test_next_week_is_read_when_the_present_one_changed_meanwhile(screen: WeekScreen) -> None:
    screen.presenter.show_next()

    shown = screen.presenter.shown
    assert shown is not None
    assert shown.week == IsoWeek(2026, 49)


def test_tab_follows_the_rows_of_the_occasion(screen: WeekScreen) -> None:
    editor = open_editor(screen)

    chain = focusable_widgets(editor)
    wanted = [
        editor.day_edit,
        editor.starts_edit,
        editor.ends_edit,
        editor.place_box,
        editor.room_edit,
        editor.printed.edit,
        editor.note_edit,
    ]

    assert [widget for widget in chain if widget in wanted] == wanted
