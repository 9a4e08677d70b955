"""What one does in the week: make, drag, move by key, cancel, remove, undo; by real widgets on a real database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.activities import CancelReason, OccasionStatus
from models.values.identifiers import TransactionNumber
from models.values.problems import ConflictKind, OccasionMark
from models.values.recurrence import DatesRule, Season
from models.values.timeslot import IsoWeek
from tests.factories import make_series
from tests.ui.screens.week.conftest import Town, block_of, dialog_of, focused, open_screen, rows_of
from ui.background.runner import JobRunner
from ui.context import AppContext
from ui.screens.week.block import OccasionBlock
from ui.screens.week.editing.cancel_dialog import CancelDialog
from ui.screens.week.editing.move_dialog import MoveDialog
from ui.screens.week.editing.occasion_editor import OccasionEditor
from ui.screens.week.editing.series_editor import SeriesEditor
from ui.screens.week.screen import WeekScreen
from ui.shell import Shell
from ui.widgets.buttons import PlainButton
from ui.widgets.choice_dialog import ChoiceDialog

FRIDAY = date(2026, 11, 27)
NEXT_WEEK = IsoWeek(2026, 49)


class Offers:
    """Remembers what could be undone."""

    def __init__(self, screen: WeekScreen) -> None:
        self.sentences: list[str] = []
        self.transactions: list[TransactionNumber] = []
        screen.undo_offered.connect(self.on_offered)

    def on_offered(self, sentence: str, transaction: TransactionNumber) -> None:
        self.sentences.append(sentence)
        self.transactions.append(transaction)


@pytest.fixture
def offers(screen: WeekScreen) -> Offers:
    """Every offer of undo from now on."""
    return Offers(screen)


def undo(database: Database, transaction: TransactionNumber) -> None:
    with database.write() as uow:
        undo_transaction(uow, transaction)
        uow.commit()


def drag(block: OccasionBlock, screen: WeekScreen, *, column: int, minutes: int, drop: bool = True) -> None:
    """Drag a block to a day, so many minutes later."""
    canvas = screen.grid.canvas
    grip = QPoint(block.width() // 2, 8)
    pixels = round(minutes * canvas.height() / canvas.axis.minutes)
    to = QPoint((canvas.column_left(column) + canvas.column_left(column + 1)) // 2, block.y() + 8 + pixels)
    QTest.mousePress(block, Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(block, grip + QPoint(20, 20))
    QTest.mouseMove(block, block.mapFromParent(to))
    if drop:
        QTest.mouseRelease(block, Qt.MouseButton.LeftButton, pos=block.mapFromParent(to))


def test_n_makes_a_weekly_activity_and_offers_undo(screen: WeekScreen, shell: Shell, offers: Offers) -> None:
    QTest.keyClick(shell, Qt.Key.Key_N)
    editor = dialog_of(screen, SeriesEditor)
    editor.what.name_edit.setText("Bokcirkel")
    editor.when.starts_edit.setText("10")
    editor.when.ends_edit.setText("11.30")

    editor.primary_button.click()

    block = block_of(screen, "Bokcirkel")
    assert (block.row.starts, block.row.ends) == (time(10), time(11, 30))
    assert offers.sentences == ["Bokcirkel finns nu i veckan."]
    assert not editor.isVisible()


def test_double_click_makes_an_activity_at_that_day_and_time(screen: WeekScreen) -> None:
    canvas = screen.grid.canvas
    y = round((14 * 60 + 20 - canvas.axis.first) * canvas.height() / canvas.axis.minutes)

    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(canvas.column_left(2) + 20, y))

    draft = dialog_of(screen, SeriesEditor).draft()
    assert (draft.starts, draft.ends) == (time(14, 15), time(16, 15))
    assert draft.season.first == date(2026, 11, 25)


def test_drag_moves_this_time_only(screen: WeekScreen, database: Database, offers: Offers) -> None:
    drag(block_of(screen, "Läxhjälp"), screen, column=4, minutes=67)
    dialog = dialog_of(screen, MoveDialog)
    assert dialog.day_edit.day == FRIDAY
    assert dialog.starts_edit.text() == "14:30"

    dialog.primary_button.click()

    row = rows_of(database)["Läxhjälp"]
    assert (row.day, row.starts, row.ends) == (FRIDAY, time(14, 30), time(16))
    assert row.marks == {OccasionMark.MOVED_DAY, OccasionMark.NEW_TIME}
    assert rows_of(database, NEXT_WEEK)["Läxhjälp"].day == date(2026, 11, 30)
    assert offers.sentences == ["Läxhjälp är flyttat till fredag 27 november."]


def test_drag_moves_from_now_on(screen: WeekScreen, database: Database) -> None:
    drag(block_of(screen, "Läxhjälp"), screen, column=4, minutes=0)

    dialog_of(screen, MoveDialog).from_now_button.click()

    assert rows_of(database)["Läxhjälp"].day == FRIDAY
    assert rows_of(database, NEXT_WEEK)["Läxhjälp"].day == date(2026, 12, 4)
    assert rows_of(database, IsoWeek(2026, 47)).get("Läxhjälp") is None


def test_escape_gives_up_a_drag(screen: WeekScreen) -> None:
    block = block_of(screen, "Läxhjälp")
    before = block.geometry()
    drag(block, screen, column=4, minutes=60, drop=False)
    assert block.geometry() != before

    QTest.keyClick(block, Qt.Key.Key_Escape)

    assert block.geometry() == before
    assert screen.dialogs.open_dialog() is None


def test_ctrl_arrow_moves_by_key(screen: WeekScreen, database: Database) -> None:
    block_of(screen, "Läxhjälp").setFocus()

    QTest.keyClick(focused(), Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(screen, MoveDialog)
    QTest.keyClick(dialog.starts_edit, Qt.Key.Key_Return)

    assert rows_of(database)["Läxhjälp"].day == date(2026, 11, 24)


def test_conflict_is_shown_before_saving_and_may_be_overruled(
    screen: WeekScreen, database: Database, shell: Shell
) -> None:
    block_of(screen, "Läxhjälp").setFocus()
    QTest.keyClick(shell, Qt.Key.Key_M)
    dialog = dialog_of(screen, MoveDialog)

    dialog.day_edit.set_day(date(2026, 11, 26))
    dialog.starts_edit.setText("18:00")
    dialog.ends_edit.setText("19:00")
    dialog.primary_button.click()

    assert dialog.isVisible()
    assert {conflict.kind for conflict in dialog.conflicts.accepted} == {ConflictKind.SAME_ROOM}
    assert "Stickcafé har samma rum samtidigt" in dialog.conflicts.accessibleName()
    assert dialog.primary_button.text() == "Bara den här gången ändå"
    assert rows_of(database)["Läxhjälp"].starts == time(13, 30)

    dialog.primary_button.click()

    assert rows_of(database)["Läxhjälp"].starts == time(18)


def test_new_series_shows_its_dates_and_what_it_collides_with(screen: WeekScreen, qtbot: QtBot, town: Town) -> None:
    screen.dialogs.create(date(2026, 11, 26), time(17))
    editor = dialog_of(screen, SeriesEditor)
    editor.what.place_box.set_key(str(town.church))
    editor.what.changed.emit()

    qtbot.waitUntil(editor.conflicts.isVisible)

    assert editor.dates_text.startswith("De första gångerna: torsdag 26 november, torsdag 3 december")
    assert editor.primary_button.text() == "Spara ändå"


def test_cancel_asks_for_the_reason_and_can_be_undone(screen: WeekScreen, database: Database, offers: Offers) -> None:
    block_of(screen, "Språkcafé").setFocus()
    screen.panel.cancel_button.click()
    dialog = dialog_of(screen, CancelDialog)
    dialog.reason_box.set_key(CancelReason.WEATHER.value)

    dialog.primary_button.click()

    assert rows_of(database)["Språkcafé"].status is OccasionStatus.CANCELLED
    assert "Inställt (vädret)" in screen.panel.texts
    assert screen.panel.revive_button.isVisible()

    undo(database, offers.transactions[-1])

    assert rows_of(database)["Språkcafé"].status is OccasionStatus.PLANNED


def test_cancelled_one_is_opened_again(screen: WeekScreen, database: Database) -> None:
    block_of(screen, "Språkcafé").setFocus()
    screen.panel.cancel_button.click()
    dialog_of(screen, CancelDialog).primary_button.click()

    screen.panel.revive_button.click()

    assert rows_of(database)["Språkcafé"].status is OccasionStatus.PLANNED
    assert screen.panel.cancel_button.isVisible()


def answer(screen: WeekScreen, text: str) -> None:
    dialog = dialog_of(screen, ChoiceDialog)
    next(button for button in dialog.findChildren(PlainButton) if button.text() == text).click()


def test_delete_asks_and_removes_what_was_a_mistake(screen: WeekScreen, database: Database, shell: Shell) -> None:
    block_of(screen, "Språkcafé").setFocus()
    QTest.keyClick(shell, Qt.Key.Key_Delete)

    answer(screen, "Ta bort den här gången")

    assert "Språkcafé" not in rows_of(database)
    assert "Språkcafé" in rows_of(database, NEXT_WEEK)


def test_delete_leads_to_cancelling_first(screen: WeekScreen, shell: Shell) -> None:
    block_of(screen, "Språkcafé").setFocus()
    QTest.keyClick(shell, Qt.Key.Key_Delete)

    answer(screen, "Ställ in …")

    assert dialog_of(screen, CancelDialog).isVisible()


def test_whole_series_is_removed(screen: WeekScreen, database: Database, shell: Shell) -> None:
    block_of(screen, "Språkcafé").setFocus()
    QTest.keyClick(shell, Qt.Key.Key_Delete)

    answer(screen, "Ta bort hela serien")

    assert "Språkcafé" not in rows_of(database, NEXT_WEEK)


def test_enter_asks_what_to_change_and_changes_this_time_only(
    screen: WeekScreen, database: Database, town: Town
) -> None:
    block_of(screen, "Språkcafé").setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    answer(screen, "Bara den här gången")
    editor = dialog_of(screen, OccasionEditor)
    editor.room_edit.setText("Ljusgården")

    editor.primary_button.click()

    assert rows_of(database)["Språkcafé"].room == "Ljusgården"
    assert rows_of(database, NEXT_WEEK)["Språkcafé"].room == ""

    screen.panel.return_button.click()

    assert rows_of(database)["Språkcafé"].room == ""


def test_series_changes_from_a_day_on(screen: WeekScreen, database: Database) -> None:
    screen.open_with(NEXT_WEEK)
    block_of(screen, "Språkcafé").setFocus()
    screen.panel.change_button.click()
    answer(screen, "Från och med nu")
    editor = dialog_of(screen, SeriesEditor)
    editor.what.name_edit.setText("Språkfika")

    editor.primary_button.click()

    assert "Språkcafé" in rows_of(database)
    assert "Språkfika" in rows_of(database, NEXT_WEEK)


def test_whole_series_changes(screen: WeekScreen, database: Database) -> None:
    block_of(screen, "Språkcafé").setFocus()
    screen.panel.change_button.click()
    answer(screen, "Hela serien")
    editor = dialog_of(screen, SeriesEditor)
    editor.terms.boxes["fika"].setChecked(True)
    editor.when.starts_edit.setText("16:30")

    editor.primary_button.click()

    assert rows_of(database)["Språkcafé"].starts == time(16, 30)
    assert "Det finns fika" in screen.panel.texts


def test_wrong_times_stand_beside_their_field_and_nothing_is_lost(screen: WeekScreen) -> None:
    screen.dialogs.create(date(2026, 11, 26), time(17))
    editor = dialog_of(screen, SeriesEditor)
    editor.what.name_edit.setText("Sen kväll")
    editor.when.ends_edit.setText("16:00")

    editor.primary_button.click()

    assert editor.isVisible()
    assert editor.when.fields["ends"].problem == "Sluttiden måste vara senare än starttiden."
    assert editor.what.name_edit.text() == "Sen kväll"

    editor.when.ends_edit.setText("sent")
    editor.primary_button.click()

    assert editor.when.fields["ends"].problem


def test_closing_a_form_with_changes_asks(screen: WeekScreen) -> None:
    screen.dialogs.create(date(2026, 11, 26), time(17))
    editor = dialog_of(screen, SeriesEditor)
    assert not editor.is_dirty()
    editor.what.name_edit.setText("Halvfärdigt")

    editor.cancel_button.click()

    assert editor.isVisible()
    assert editor.findChildren(ChoiceDialog)


@pytest.fixture
def threaded(context: AppContext, database: Database) -> Iterator[AppContext]:
    """The same town with the real threads of the program."""
    runner = JobRunner(context.bus)
    runner.attach(database)
    yield replace(context, runner=runner)
    runner.shutdown()


def test_week_reads_and_saves_in_the_background(
    town: Town, threaded: AppContext, shell: Shell, database: Database, qtbot: QtBot
) -> None:
    screen = open_screen(threaded, shell)
    qtbot.waitUntil(lambda: len(screen.grid.blocks()) == 3)
    block_of(screen, "Språkcafé").setFocus()
    qtbot.waitUntil(lambda: screen.presenter.details is not None and screen.presenter.details.row.name == "Språkcafé")

    screen.panel.cancel_button.click()
    dialog_of(screen, CancelDialog).primary_button.click()

    qtbot.waitUntil(lambda: OccasionMark.CANCELLED in block_of(screen, "Språkcafé").row.marks)
    assert rows_of(database)["Språkcafé"].status is OccasionStatus.CANCELLED


def test_from_now_on_shows_what_later_weeks_collide_with(screen: WeekScreen, database: Database, town: Town) -> None:
    with database.write() as uow:
        make_series(
            uow,
            meeting_point_id=town.church,
            name="Körsång",
            rule=DatesRule(dates=(date(2026, 12, 4),)),
            season=Season(first=date(2026, 12, 4), last=date(2026, 12, 4)),
            starts=time(13),
            ends=time(16),
        )
        uow.commit()
    drag(block_of(screen, "Läxhjälp"), screen, column=4, minutes=0)
    dialog = dialog_of(screen, MoveDialog)

    dialog.from_now_button.click()

    assert dialog.isVisible()
    assert "Fredag 4 december: Körsång har samma rum samtidigt." in dialog.conflicts.accessibleName()
    assert rows_of(database)["Läxhjälp"].day == date(2026, 11, 23)

    dialog.from_now_button.click()

    assert rows_of(database, NEXT_WEEK)["Läxhjälp"].day == date(2026, 12, 4)


def test_keys_work_at_once_when_the_week_comes_to_the_front(screen: WeekScreen) -> None:
    assert block_of(screen, "Läxhjälp").hasFocus()
