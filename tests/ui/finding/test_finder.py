"""Ctrl K in the real window: type, choose, open, and be back where one was; nothing stays behind a lock."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from models.services.enquiries import save_enquiry
from models.storage.database import Database
from models.values.enquiries import EnquiryDraft, EnquiryWant
from models.values.identifiers import TransactionNumber
from tests.ui.accessibility import assert_accessible
from tests.ui.finding.conftest import Town
from ui.actions import ActionKey
from ui.finding.finder import Finder
from ui.navigation import Navigator
from ui.screens.inbox.screen import InboxScreen
from ui.screens.meeting_points.screen import MeetingPointsScreen
from ui.screens.week.editing.series_editor import SeriesEditor
from ui.screens.week.screen import WeekScreen
from ui.shell import Shell
from ui.widgets.labels import TextLabel


def _titles(finder: Finder) -> list[str]:
    model = finder.panel.model
    hits = [model.hit(row) for row in range(model.rowCount())]
    return [hit.title for hit in hits if hit is not None]


def _type(finder: Finder, text: str) -> None:
    finder.open()
    QTest.keyClicks(finder.panel.edit, text)


def _press(finder: Finder, key: Qt.Key) -> None:
    QTest.keyClick(finder.panel.edit, key)


def _chosen(finder: Finder) -> str:
    hit = finder.panel.model.hit(finder.panel.view.currentIndex().row())
    return hit.title if hit is not None else ""


def test_enter_opens_the_place_that_was_found(finder: Finder, navigator: Navigator, town: Town) -> None:
    _type(finder, "ostra")

    _press(finder, Qt.Key.Key_Return)

    screen = navigator.current
    assert isinstance(screen, MeetingPointsScreen)
    assert screen.presenter.chosen == town.church
    assert not finder.panel.isVisible()


def test_place_is_found_though_the_list_shows_others(finder: Finder, navigator: Navigator, town: Town) -> None:
    navigator.show_screen("meeting_points")
    screen = navigator.current
    assert isinstance(screen, MeetingPointsScreen)
    screen.filter_bar.search_edit.setText("ågatan")
    _type(finder, "ostra")

    _press(finder, Qt.Key.Key_Return)

    assert screen.presenter.chosen == town.church
    assert screen.filter_bar.search_edit.text() == ""


def test_activity_opens_in_the_week_of_its_next_occasion(finder: Finder, navigator: Navigator, town: Town) -> None:
    screen = navigator.current
    assert isinstance(screen, WeekScreen)
    screen.presenter.show_week(screen.presenter.week.shifted(-20))
    _type(finder, "språkf")

    _press(finder, Qt.Key.Key_Return)

    assert screen.presenter.details is not None
    assert screen.presenter.details.row.series_id == town.cafe
    assert screen.presenter.details.row.day >= screen.presenter.today


def test_enquiry_opens_in_the_inbox(finder: Finder, navigator: Navigator, database: Database) -> None:
    with database.write() as uow:
        save_enquiry(uow, EnquiryDraft(wants=(EnquiryWant.OTHER,), name="Anna"))
        wanted = save_enquiry(uow, EnquiryDraft(wants=(EnquiryWant.OTHER,), name="Göran"))
        uow.commit()
    _type(finder, "gor")

    _press(finder, Qt.Key.Key_Return)

    screen = navigator.current
    assert isinstance(screen, InboxScreen)
    assert screen.presenter.chosen == wanted


def test_command_is_done(finder: Finder, navigator: Navigator, shell: Shell) -> None:
    navigator.show_screen("meeting_points")
    _type(finder, "ny aktivitet")

    _press(finder, Qt.Key.Key_Return)

    assert navigator.current_key == "week"
    dialogs = shell.findChildren(SeriesEditor)
    assert [dialog.isVisible() for dialog in dialogs] == [True]


def test_action_of_the_window_is_asked_for_as_by_its_key(qtbot: QtBot, finder: Finder, shell: Shell) -> None:
    _type(finder, "lås")

    with qtbot.waitSignal(shell.action_wanted) as wanted:
        _press(finder, Qt.Key.Key_Return)

    assert wanted.args == [ActionKey.LOCK]


def test_arrows_pass_over_headings_and_stay_at_the_ends(finder: Finder) -> None:
    _type(finder, "k")
    first = _chosen(finder)
    _press(finder, Qt.Key.Key_Up)
    assert _chosen(finder) == first

    titles = _titles(finder)
    walked = [first]
    for _step in titles:
        _press(finder, Qt.Key.Key_Down)
        walked.append(_chosen(finder))

    assert walked == [*titles, titles[-1]]
    _press(finder, Qt.Key.Key_PageUp)
    assert _chosen(finder) == titles[max(0, len(titles) - 7)]


def test_screen_reader_hears_what_enter_would_open(finder: Finder) -> None:
    _type(finder, "ostra")

    assert finder.panel.edit.accessibleDescription() == "Östra kyrkan, Ängsvägen 5, Träffpunkter"


def test_escape_gives_the_focus_back_and_leaves_the_screen_alone(
    qtbot: QtBot, finder: Finder, navigator: Navigator, shell: Shell
) -> None:
    navigator.show_screen("meeting_points")
    screen = navigator.current
    assert isinstance(screen, MeetingPointsScreen)
    screen.filter_bar.search_edit.setText("kyrkan")
    screen.filter_bar.search_edit.setFocus()
    _type(finder, "bibliotek")

    with qtbot.assertNotEmitted(shell.action_wanted):
        _press(finder, Qt.Key.Key_Escape)

    assert not finder.panel.isVisible()
    assert screen.filter_bar.search_edit.hasFocus()
    assert screen.filter_bar.search_edit.text() == "kyrkan"


def test_mouse_opens_a_hit_and_closes_beside_the_card(finder: Finder, navigator: Navigator, town: Town) -> None:
    _type(finder, "ostra")
    view = finder.panel.view
    place = view.visualRect(view.currentIndex()).center()

    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert navigator.current_key == "meeting_points"
    finder.open()
    QTest.mouseClick(finder.panel, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert not finder.panel.isVisible()


def test_opened_things_come_first_next_time_and_go_with_the_register(
    finder: Finder, navigator: Navigator, database: Database
) -> None:
    _type(finder, "ostra")
    _press(finder, Qt.Key.Key_Return)

    finder.open()

    assert _titles(finder)[0] == "Östra kyrkan"
    finder.close()
    assert finder.panel.model.rowCount() == 0


def test_nothing_found_says_so_and_enter_does_nothing(finder: Finder) -> None:
    _type(finder, "xylofon")
    said = [label.text() for label in finder.panel.findChildren(TextLabel) if label.isVisible()]

    _press(finder, Qt.Key.Key_Return)

    assert any("Prova" in text for text in said)
    assert finder.panel.isVisible()


def test_undo_is_offered_only_while_there_is_something_to_undo(finder: Finder, shell: Shell) -> None:
    finder.open()
    before = _titles(finder)
    finder.panel.close_panel()

    shell.offer_undo("Språkfika är inställt.", TransactionNumber(7))
    finder.open()

    assert [title for title in _titles(finder) if title not in before] == ["Ångra det senaste"]


def test_field_is_off_without_a_register(qtbot: QtBot, finder: Finder, shell: Shell) -> None:
    field = shell.top_bar.find_field
    assert field.isEnabled()

    finder.close()

    assert not field.isEnabled()
    assert field.toolTip() == "Här söker du så snart registret är öppet."


def test_field_and_key_ask_for_finding_also_from_a_text_field(
    qtbot: QtBot, finder: Finder, shell: Shell, navigator: Navigator
) -> None:
    navigator.show_screen("meeting_points")
    with qtbot.waitSignal(shell.action_wanted) as by_mouse:
        shell.top_bar.find_field.click()
    edit = shell.findChild(QLineEdit)
    assert edit is not None
    edit.setFocus()
    with qtbot.waitSignal(shell.action_wanted) as by_key:
        QTest.keyClick(edit, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

    assert by_mouse.args == by_key.args == [ActionKey.FIND]


@pytest.mark.parametrize("text", ["", "ostra", "xylofon"])
def test_panel_is_accessible(finder: Finder, shell: Shell, text: str) -> None:
    _type(finder, text)

    assert_accessible(finder.panel, shell.theme)
