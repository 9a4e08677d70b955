"""Cancelling or moving an occasion names who would meet there for the first time, before it is done."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.entities.occasion import Occasion
from models.entities.pair import FirstMeeting
from models.queries.occasion_details import occasion_details
from models.storage.database import Database
from models.values.changes import EntityKind
from models.values.identifiers import PairId
from models.values.pairs import PairStatus
from models.values.problems import OccasionMark
from tests.pair_factories import make_couple, make_pair
from tests.ui.accessibility import assert_accessible
from tests.ui.screens.week.conftest import dialog_of, rows_of
from ui.context import AppContext
from ui.screens.screen import RecordToOpen
from ui.screens.week.editing.cancel_dialog import CancelDialog
from ui.screens.week.editing.move_dialog import MoveDialog
from ui.screens.week.editing.series_editor import SeriesEditor
from ui.screens.week.meetings.notice import MeetingsNotice
from ui.screens.week.screen import WeekScreen
from ui.widgets.choice_dialog import ChoiceDialog


@pytest.fixture
def booked(screen: WeekScreen, database: Database) -> PairId:
    """Two who meet first at the café on Thursday."""
    occasion = rows_of(database)["Språkcafé"]
    with database.write() as uow:
        pair = make_pair(
            uow, PairStatus.BOOKED, make_couple(uow, newcomer="Farid", volunteer="Lars"), meeting_on=occasion.day
        )
        uow.session.get_one(FirstMeeting, pair.first_meeting_id).occasion_id = occasion.id
        pair_id = pair.id
        uow.commit()
    return pair_id


def notice_of(dialog: QDialog) -> MeetingsNotice:
    return dialog.findChildren(MeetingsNotice)[0]


def test_cancelling_names_the_first_meetings_and_they_stand_without_a_time_afterwards(
    screen: WeekScreen, booked: PairId, database: Database
) -> None:
    screen.dialogs.cancel(rows_of(database)["Språkcafé"])
    dialog = dialog_of(screen, CancelDialog)

    assert notice_of(dialog).isVisible()
    assert "Farid + Lars" in notice_of(dialog).accessibleName()

    dialog.primary_button.click()

    assert OccasionMark.CANCELLED in rows_of(database)["Språkcafé"].marks


def test_moving_names_the_first_meetings_and_leads_to_the_pair(
    qtbot: QtBot, screen: WeekScreen, booked: PairId, database: Database
) -> None:
    screen.dialogs.move(rows_of(database)["Språkcafé"], None)
    dialog = dialog_of(screen, MoveDialog)

    with qtbot.waitSignal(screen.navigation_requested) as asked:
        notice_of(dialog).action_chosen.emit()

    assert asked.args == ["pairs", RecordToOpen(kind=EntityKind.PAIR, key=booked)]
    assert not dialog.isVisible()


def test_removing_a_mistake_names_the_first_meetings_as_well(
    qtbot: QtBot, screen: WeekScreen, booked: PairId, database: Database
) -> None:
    with database.read() as session:
        details = occasion_details(session, rows_of(database)["Språkcafé"].id)
    screen.dialogs.ask_removal(details)
    QApplication.sendPostedEvents()
    dialog = dialog_of(screen, ChoiceDialog)

    assert notice_of(dialog).isVisible()
    assert "Farid + Lars" in notice_of(dialog).accessibleName()
    with qtbot.waitSignal(screen.navigation_requested) as asked:
        notice_of(dialog).action_chosen.emit()
    assert asked.args == ["pairs", RecordToOpen(kind=EntityKind.PAIR, key=booked)]
    assert not dialog.isVisible()


def test_removing_a_whole_series_names_the_first_meetings_at_its_other_times(
    screen: WeekScreen, booked: PairId, database: Database
) -> None:
    here = rows_of(database)["Språkcafé"]
    with database.write() as uow:
        later = uow.session.scalars(
            select(Occasion).where(Occasion.series_id == here.series_id, Occasion.day > here.day).order_by(Occasion.day)
        ).first()
        assert later is not None
        pair = make_pair(
            uow, PairStatus.BOOKED, make_couple(uow, newcomer="Hodan", volunteer="Sofia"), meeting_on=later.day
        )
        uow.session.get_one(FirstMeeting, pair.first_meeting_id).occasion_id = later.id
        later_id = later.id
        uow.commit()

    names = []
    for key in (here.id, later_id):
        with database.read() as session:
            screen.dialogs.ask_removal(occasion_details(session, key))
        QApplication.sendPostedEvents()
        dialog = dialog_of(screen, ChoiceDialog)
        names.append(notice_of(dialog).accessibleName())
        dialog.reject()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert "Farid + Lars. Om hela serien tas bort gäller det också Hodan + Sofia (3 dec)" in names[0]
    assert "Hodan + Sofia. Om hela serien tas bort gäller det också Farid + Lars (26 nov)" in names[1]


def test_cancelling_says_nothing_of_the_other_times_of_the_series(
    screen: WeekScreen, booked: PairId, database: Database
) -> None:
    with database.write() as uow:
        thursday = rows_of(database)["Språkcafé"]
        later = uow.session.scalars(
            select(Occasion).where(Occasion.series_id == thursday.series_id, Occasion.day > thursday.day)
        ).first()
        assert later is not None
        uow.session.get_one(FirstMeeting, 1).occasion_id = later.id
        uow.commit()

    screen.dialogs.cancel(rows_of(database)["Språkcafé"])

    assert notice_of(dialog_of(screen, CancelDialog)).pairs == ()


def test_occasion_without_first_meetings_says_nothing(
    screen: WeekScreen, booked: PairId, database: Database, context: AppContext
) -> None:
    screen.dialogs.cancel(rows_of(database)["Läxhjälp"])
    QApplication.sendPostedEvents()
    dialog = dialog_of(screen, CancelDialog)

    assert not notice_of(dialog).isVisible()
    assert notice_of(dialog).pairs == ()


def test_notice_can_be_read_by_everybody(
    screen: WeekScreen, booked: PairId, database: Database, context: AppContext
) -> None:
    screen.dialogs.cancel(rows_of(database)["Språkcafé"])

    assert_accessible(dialog_of(screen, CancelDialog), context.theme)


@pytest.fixture
def booked_later(screen: WeekScreen, booked: PairId, database: Database) -> date:
    """Two more who meet first at the next time of the series; gives its day."""
    here = rows_of(database)["Språkcafé"]
    with database.write() as uow:
        later = uow.session.scalars(
            select(Occasion).where(Occasion.series_id == here.series_id, Occasion.day > here.day).order_by(Occasion.day)
        ).first()
        assert later is not None
        pair = make_pair(
            uow, PairStatus.BOOKED, make_couple(uow, newcomer="Hodan", volunteer="Sofia"), meeting_on=later.day
        )
        uow.session.get_one(FirstMeeting, pair.first_meeting_id).occasion_id = later.id
        day = later.day
        uow.commit()
    return day


def open_series(screen: WeekScreen, database: Database, from_day: date | None) -> SeriesEditor:
    screen.dialogs.editing.load_series(rows_of(database)["Språkcafé"].series_id, from_day)
    return dialog_of(screen, SeriesEditor)


def previewed(qtbot: QtBot, screen: WeekScreen, editor: SeriesEditor) -> str:
    with qtbot.waitSignal(screen.dialogs.editing.previewed):
        pass
    return editor.meetings.accessibleName() if editor.meetings.isVisible() else ""


def test_series_at_another_time_names_all_first_meetings_and_as_it_is_none(
    qtbot: QtBot, screen: WeekScreen, booked_later: date, database: Database
) -> None:
    editor = open_series(screen, database, None)
    before = editor.meetings.isVisible()

    editor.when.starts_edit.set_clock_time(time(8, 15))
    editor.when.changed.emit()
    said = previewed(qtbot, screen, editor)

    assert not before
    assert "Farid + Lars (26 nov), Hodan + Sofia (3 dec)" in said


def test_series_that_changes_from_a_day_on_names_only_the_first_meetings_after_it(
    qtbot: QtBot, screen: WeekScreen, booked_later: date, database: Database
) -> None:
    editor = open_series(screen, database, booked_later)

    editor.when.weekday_box.set_key("4")
    editor.when.weekday_box.key_changed.emit("4")
    said = previewed(qtbot, screen, editor)

    assert "Hodan + Sofia (3 dec)" in said
    assert "Farid" not in said


def test_series_that_ends_names_the_first_meetings_that_are_lost(
    qtbot: QtBot, screen: WeekScreen, booked_later: date, database: Database
) -> None:
    editor = open_series(screen, database, None)

    editor.when.endless_box.setChecked(False)
    editor.when.last_edit.set_day(booked_later - timedelta(days=1))
    editor.when.changed.emit()
    said = previewed(qtbot, screen, editor)

    assert "Hodan + Sofia (3 dec)" in said
    assert "Farid" not in said


def test_moving_names_the_later_first_meetings_too(screen: WeekScreen, booked_later: date, database: Database) -> None:
    screen.dialogs.move(rows_of(database)["Språkcafé"], None)

    said = notice_of(dialog_of(screen, MoveDialog)).accessibleName()

    assert "Farid + Lars. Om den flyttas från och med nu gäller det också Hodan + Sofia (3 dec)" in said
