"""The list of meeting points: order, filter, keyboard, details, removal."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.queries.meeting_points import MeetingPointFilter, meeting_point_rows
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.places import PlaceKind
from tests.ui.accessibility import assert_accessible, clipped_texts, settle
from tests.ui.screens.meeting_points.conftest import Town
from tests.ui.screens.open_dialogs import open_dialog
from ui.context import AppContext
from ui.language import Language
from ui.screens.meeting_points.columns import COLUMNS
from ui.screens.meeting_points.editing.place_editor import PlaceEditor
from ui.screens.meeting_points.screen import MeetingPointsScreen
from ui.screens.meeting_points.shown import Selection
from ui.settings import ThemeChoice
from ui.shell import Shell
from ui.widgets.buttons import PlainButton


def names(screen: MeetingPointsScreen) -> list[str]:
    return [str(screen.model.index(row, 0).data()) for row in range(screen.model.rowCount())]


def choose(screen: MeetingPointsScreen, name: str) -> None:
    screen.table.selectRow(names(screen).index(name))


def test_list_stands_in_swedish_order(town: Town, screen: MeetingPointsScreen) -> None:
    assert names(screen) == ["Huset", "Ågatans bibliotek", "Östra kyrkan"]


def test_list_is_sorted_by_any_column(town: Town, screen: MeetingPointsScreen) -> None:
    address = [column.sort_key for column in COLUMNS].index("address")

    screen.table.sortByColumn(address, Qt.SortOrder.DescendingOrder)
    by_address = names(screen)
    screen.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)

    assert by_address == ["Östra kyrkan", "Huset", "Ågatans bibliotek"]
    assert names(screen)[0] == "Ågatans bibliotek"


def test_words_area_and_kind_filter_the_list(town: Town, screen: MeetingPointsScreen, qtbot: QtBot) -> None:
    QTest.keyClick(screen, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert screen.filter_bar.search_edit.hasFocus()

    screen.filter_bar.search_edit.setText("ÄNGSV")
    by_words = names(screen)
    assert screen.go_back()
    screen.presenter.set_filter(MeetingPointFilter(kind=PlaceKind.CHURCH))

    assert by_words == ["Östra kyrkan"]
    assert names(screen) == []
    assert screen.filter_bar.search_edit.text() == ""
    assert not screen.empty_state.isHidden()
    screen.empty_state.action_chosen.emit()
    assert len(names(screen)) == 3


def test_chips_choose_among_what_was_found(town: Town, screen: MeetingPointsScreen) -> None:
    screen.filter_bar.chips.keys_changed.emit(frozenset({Selection.ACTIVE.value}))
    active = names(screen)
    screen.filter_bar.chips.keys_changed.emit(frozenset({Selection.SECRET.value}))

    assert active == ["Ågatans bibliotek"]
    assert names(screen) == ["Huset"]


def test_secret_address_is_said_in_words(town: Town, screen: MeetingPointsScreen) -> None:
    address = [column.sort_key for column in COLUMNS].index("address")

    assert screen.model.index(0, address).data() == "Hemlig: Storgatan 1"
    choose(screen, "Huset")
    assert not screen.panel._secret.isHidden()
    choose(screen, "Östra kyrkan")
    assert screen.panel._secret.isHidden()


def test_panel_says_everything_about_the_chosen_one(town: Town, screen: MeetingPointsScreen) -> None:
    choose(screen, "Ågatans bibliotek")

    QApplication.sendPostedEvents()
    said = "\n".join(screen.panel.texts)

    for words in ("Storgatan 1", "mån", "10:00–19:00", "tis–sön", "stängt", "Ljungsala bibliotek", "Centrum", "Blå"):
        assert words in said, words
    assert "Språkcafé, varje måndag 10:00–12:00" in said


def test_next_occasion_leads_to_its_day_in_the_week(town: Town, screen: MeetingPointsScreen, qtbot: QtBot) -> None:
    choose(screen, "Ågatans bibliotek")

    with qtbot.waitSignal(screen.navigation_requested) as asked:
        screen.panel.occasion_buttons[1].click()

    assert asked.args == ["week", date(2026, 11, 30)]


def test_arrow_keys_go_through_the_list_and_enter_opens_the_form(town: Town, screen: MeetingPointsScreen) -> None:
    screen.table.setFocus()

    QTest.keyClick(screen.table, Qt.Key.Key_Down)
    QTest.keyClick(screen.table, Qt.Key.Key_Return)

    assert screen.presenter.chosen == town.library
    assert open_dialog(PlaceEditor).place.name_edit.text() == "Ågatans bibliotek"


def test_removal_can_be_undone(
    town: Town, screen: MeetingPointsScreen, database: Database, qtbot: QtBot, context: AppContext
) -> None:
    choose(screen, "Östra kyrkan")

    with qtbot.waitSignal(screen.undo_offered) as offered:
        QTest.keyClick(screen.table, Qt.Key.Key_Delete)
    assert names(screen) == ["Huset", "Ågatans bibliotek"]
    context.runner.write(lambda uow: undo_transaction(uow, offered.args[1]), on_done=lambda _done: None)

    assert offered.args[0] == "Östra kyrkan är borttagen."
    assert names(screen) == ["Huset", "Ågatans bibliotek", "Östra kyrkan"]


def test_removal_is_refused_with_the_reason_when_something_meets_there(
    town: Town, screen: MeetingPointsScreen, database: Database
) -> None:
    choose(screen, "Ågatans bibliotek")

    screen.panel.remove_button.click()

    assert not screen.trouble_banner.isHidden()
    assert "aktivitet" in screen.trouble_banner.accessibleName()
    with database.read() as session:
        assert len(meeting_point_rows(session)) == 3


def test_empty_register_offers_to_begin(screen: MeetingPointsScreen) -> None:
    assert not screen.empty_state.isHidden()
    assert screen.panel.isHidden()

    screen.empty_state.action_chosen.emit()

    assert open_dialog(PlaceEditor).is_dirty() is False


def test_open_with_shows_a_meeting_point(town: Town, screen: MeetingPointsScreen) -> None:
    screen.open_with(town.church)

    assert screen.presenter.chosen == town.church
    assert screen.presenter.details is not None
    assert screen.presenter.details.place.name == "Östra kyrkan"


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_screen_is_accessible(
    town: Town, screen: MeetingPointsScreen, shell: Shell, context: AppContext, choice: ThemeChoice
) -> None:
    context.theme.apply(choice=choice)
    choose(screen, "Ågatans bibliotek")

    assert_accessible(shell, context.theme)


def test_screen_speaks_the_language_of_the_window(town: Town, screen: MeetingPointsScreen, language: Language) -> None:
    assert screen.new_button.text() == "Ny träffpunkt"

    language.use("en")

    assert screen.new_button.text() == "New meeting point"
    assert screen.model.headerData(2, Qt.Orientation.Horizontal) == "Kind"


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_selections_are_never_cut_off(town: Town, screen: MeetingPointsScreen, context: AppContext, scale: int) -> None:
    screen.window().resize(1280, 720)
    context.theme.apply(text_scale=scale)
    for _time in range(3):
        settle(screen.window())

    bar = screen.filter_bar
    cut = [chip for chip in bar.chips.findChildren(PlainButton) if not bar.chips.rect().contains(chip.geometry())]
    clipped = clipped_texts(bar.chips)
    context.theme.apply(text_scale=100)

    assert bar.chips.isVisible()
    assert (clipped, cut) == ([], [])
