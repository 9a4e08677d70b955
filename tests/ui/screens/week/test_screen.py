"""The week in the real window: what it shows, how one moves in it, what its keys and filters do."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.queries.week import WeekFilter
from models.services.closed_days import ClosedDayDraft, save_closed_day
from models.services.occasions import OccasionDraft, cancel_occasion, change_occasion
from models.storage.database import Database
from models.values.activities import CancelReason, ClosedDayKind
from models.values.door_signs import DoorWish
from models.values.identifiers import MeetingPointId
from models.values.timeslot import IsoWeek
from tests.factories import make_meeting_point, make_series
from tests.ui.accessibility import assert_accessible, clipped_texts
from tests.ui.screens.week.conftest import WEEK, Town, block_of, focused, open_screen, rows_of
from ui.context import AppContext
from ui.screens.week.screen import WeekScreen
from ui.settings import ThemeChoice
from ui.shell import Shell
from ui.theme import Colour, Theme
from ui.widgets.labels import TextLabel


def names_in_order(screen: WeekScreen) -> list[str]:
    return [block.row.name for block in screen.grid.blocks()]


def move(database: Database, name: str, day: date) -> None:
    row = rows_of(database)[name]
    draft = OccasionDraft(
        id=row.id, version=row.version, day=day, starts=row.starts, ends=row.ends, meeting_point_id=row.place_id
    )
    with database.write() as uow:
        change_occasion(uow, draft)
        uow.commit()


def test_week_shows_every_activity_in_order_and_says_it_aloud(screen: WeekScreen) -> None:
    assert names_in_order(screen) == ["Läxhjälp", "Språkcafé", "Stickcafé"]
    assert block_of(screen, "Språkcafé").accessibleName() == (
        "Språkcafé, torsdag 26 november 17:00–19:00, Stadsbiblioteket"
    )


def test_week_marks_a_cancelled_one_in_words(screen: WeekScreen, database: Database) -> None:
    row = rows_of(database)["Språkcafé"]
    with database.write() as uow:
        cancel_occasion(uow, row.id, row.version, reason=CancelReason.HOST_MISSING)
        uow.commit()

    screen.reload()

    block = block_of(screen, "Språkcafé")
    assert block.accessibleName().endswith("Stadsbiblioteket, inställt")
    assert "Inställt" in block.shown_lines()


def test_week_shows_where_one_was_moved_away_from(screen: WeekScreen, database: Database) -> None:
    move(database, "Språkcafé", date(2026, 12, 3))

    screen.reload()

    block = block_of(screen, "Språkcafé")
    assert block.is_ghost
    assert block.row.day == date(2026, 11, 26)
    assert "flyttat härifrån" in block.accessibleName()


def test_week_stands_two_that_overlap_side_by_side(screen: WeekScreen) -> None:
    first, second = block_of(screen, "Språkcafé").geometry(), block_of(screen, "Stickcafé").geometry()

    assert not first.intersects(second)
    assert first.right() < second.left()


def test_arrow_keys_go_through_the_week_in_space(screen: WeekScreen) -> None:
    block_of(screen, "Läxhjälp").setFocus()
    reached = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left):
        QTest.keyClick(focused(), key)
        current = screen.grid.canvas.current
        assert current is not None
        reached.append(current.name)

    assert reached == ["Språkcafé", "Språkcafé", "Språkcafé", "Läxhjälp"]


def test_arrow_down_goes_to_the_next_of_the_day_and_the_panel_follows(screen: WeekScreen) -> None:
    block_of(screen, "Språkcafé").setFocus()

    QTest.keyClick(focused(), Qt.Key.Key_Down)

    assert block_of(screen, "Stickcafé").hasFocus()
    assert screen.panel.texts[0] == "Stickcafé"


def test_panel_says_everything_about_the_chosen_one(screen: WeekScreen) -> None:
    block_of(screen, "Språkcafé").setFocus()

    texts = screen.panel.texts
    assert texts[:3] == ("Språkcafé", "Torsdag 26 november 17:00–19:00", "Stadsbiblioteket")
    assert "Varje torsdag" in texts
    assert "24 augusti – 18 december 2026" in texts
    assert "Storgatan 1" in texts


def test_only_one_block_is_a_stop_for_tab(screen: WeekScreen) -> None:
    block_of(screen, "Stickcafé").setFocus()

    stops = [block.row.name for block in screen.grid.blocks() if block.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["Stickcafé"]


def test_place_filter_hides_the_rest_is_remembered_and_can_be_cleared(
    screen: WeekScreen, context: AppContext, town: Town
) -> None:
    box = screen.filter_bar.place_box

    box.setCurrentIndex(box.findText("Mariakyrkan"))

    assert names_in_order(screen) == ["Läxhjälp", "Stickcafé"]
    assert context.settings.current.week.meeting_point_ids == (town.church,)
    assert screen.filter_bar.clear_button.isVisible()

    screen.filter_bar.clear_button.click()

    assert names_in_order(screen) == ["Läxhjälp", "Språkcafé", "Stickcafé"]
    assert not screen.filter_bar.clear_button.isVisible()


def test_area_and_kind_filters_hide_the_rest(screen: WeekScreen) -> None:
    bar = screen.filter_bar
    bar.area_box.setCurrentIndex(bar.area_box.findText("Centrum"))
    assert names_in_order(screen) == ["Språkcafé"]

    bar.area_box.setCurrentIndex(0)
    bar.kind_box.setCurrentIndex(bar.kind_box.findText("Läxhjälp"))

    assert names_in_order(screen) == ["Läxhjälp"]


def test_filter_that_hides_all_says_so_and_leads_back(screen: WeekScreen) -> None:
    bar = screen.filter_bar
    bar.kind_box.setCurrentIndex(bar.kind_box.findText("Fotboll"))
    assert screen.empty_state.isVisible()

    screen.empty_state.action_chosen.emit()

    assert names_in_order(screen) == ["Läxhjälp", "Språkcafé", "Stickcafé"]


def test_filter_of_a_place_that_is_gone_is_forgotten(
    town: Town, context: AppContext, shell: Shell, database: Database
) -> None:
    screen = open_screen(context, shell)
    box = screen.filter_bar.place_box
    box.setCurrentIndex(box.findText("Mariakyrkan"))
    with database.write() as uow:
        gone = make_meeting_point(uow, name="Rivet hus")
        uow.commit()
    screen.presenter.set_filter(WeekFilter(meeting_point_id=MeetingPointId(gone + 100)))

    assert names_in_order(screen) == ["Läxhjälp", "Språkcafé", "Stickcafé"]


def test_keys_change_the_week(screen: WeekScreen, shell: Shell) -> None:
    QTest.keyClick(shell, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert screen.presenter.week == IsoWeek(2026, 49)

    QTest.keyClick(shell, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(shell, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert screen.presenter.week == IsoWeek(2026, 47)

    QTest.keyClick(shell, Qt.Key.Key_T)
    assert screen.presenter.week == WEEK


def test_heading_names_week_and_days(screen: WeekScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.heading_changed) as heading:
        screen.open_with(IsoWeek(2026, 53))

    assert heading.args == ["Vecka 53", "28 december 2026 – 3 januari 2027"]


def test_week_without_anything_says_what_to_do(screen: WeekScreen) -> None:
    screen.open_with(IsoWeek(2027, 2))

    assert screen.empty_state.isVisible()
    assert screen.empty_state.findChildren(type(screen.header.new_button))[0].text() == "Ny aktivitet"


def test_closed_day_stands_below_its_name_and_what_it_hits_is_counted(
    screen: WeekScreen, database: Database, town: Town
) -> None:
    draft = ClosedDayDraft(
        kind=ClosedDayKind.SCHOOL_BREAK, name="Studiedag", first=date(2026, 11, 26), last=date(2026, 11, 26)
    )
    with database.write() as uow:
        save_closed_day(uow, draft)
        uow.commit()

    screen.reload()

    assert screen.hits_banner.accessibleName() == "2 tillfällen krockar med stängda dagar"
    assert "något krockar" in block_of(screen, "Språkcafé").accessibleName()
    labels = [label.text() for label in screen.grid.headings.findChildren(TextLabel)]
    assert "Studiedag" in labels


def test_print_leads_to_the_documents_with_the_week(screen: WeekScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.navigation_requested) as asked:
        screen.header.print_button.click()

    assert asked.args == ["documents", WEEK]


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@pytest.mark.parametrize("scale", [100, 150])
def test_nothing_is_clipped_at_the_smallest_window(
    screen: WeekScreen, shell: Shell, theme: Theme, choice: ThemeChoice, scale: int
) -> None:
    shell.resize(1280, 720)

    theme.apply(choice=choice, text_scale=scale)
    QApplication.sendPostedEvents()

    assert shell.width() == 1280
    assert clipped_texts(screen) == []
    canvas = screen.grid.canvas
    for block in screen.grid.blocks():
        assert canvas.rect().contains(block.geometry())
        assert block.shown_lines()
    assert canvas.width() <= screen.grid.width()


def test_everything_on_the_screen_can_be_reached_and_read(screen: WeekScreen, theme: Theme) -> None:
    block_of(screen, "Språkcafé").setFocus()

    assert_accessible(screen, theme)


def test_week_of_forty_occasions_covers_nothing(screen: WeekScreen, database: Database, town: Town) -> None:
    with database.write() as uow:
        for number in range(12):
            make_series(uow, meeting_point_id=town.library, name=f"Samtal {number}", room=str(number))
        uow.commit()

    screen.reload()

    blocks = screen.grid.blocks()
    assert len(blocks) == 15
    for index, block in enumerate(blocks):
        assert not any(block.geometry().intersects(other.geometry()) for other in blocks[:index])


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_todays_name_alone_is_in_the_accent_colour(screen: WeekScreen, theme: Theme, choice: ThemeChoice) -> None:
    theme.apply(choice=choice)
    names = [label for label in screen.grid.headings.findChildren(TextLabel) if label.accessibleName()]

    screen.grid.headings.grab()

    accent = [label.palette().color(label.foregroundRole()) == theme.colour(Colour.ACCENT) for label in names]
    assert accent == [True, *[False] * 6]


def test_cancelled_occasion_leads_to_its_door_sign(screen: WeekScreen, database: Database, qtbot: QtBot) -> None:
    row = rows_of(database)["Stickcafé"]
    screen.presenter.choose(row.id)
    before = screen.panel.sign_button.isVisibleTo(screen)
    with database.write() as uow:
        cancel_occasion(uow, row.id, row.version, reason=CancelReason.HOST_MISSING)
        uow.commit()
    screen.reload()

    with qtbot.waitSignal(screen.navigation_requested) as asked:
        screen.panel.sign_button.click()

    assert not before
    assert asked.args == ["documents", DoorWish(week=IsoWeek.of(row.planned_day), occasion_id=row.id)]
