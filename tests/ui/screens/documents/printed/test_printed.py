"""What was printed is noted, asked after and listed; what has changed since is marked."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.entities.occasion import Occasion
from models.queries.printouts import PrintoutRow, printout_rows
from models.services.occasions import cancel_occasion
from models.storage.database import Database
from models.values.activities import CancelReason, OccasionStatus
from models.values.language import SWEDISH
from models.values.printing import PrintWay, Product
from models.values.printouts import PrintoutFilter
from tests.models.documents.pdf_checks import page_count, text_of
from tests.ui.screens.documents.stand_ins import Opened, Opener, PaperTray, make_cafe
from ui.screens.documents.printed.dialog import PrintedDialog
from ui.widgets.labels import TextLabel

MONDAY = date(2026, 11, 23)
pytestmark = pytest.mark.usefixtures("cafe")


def rows_of(database: Database) -> tuple[PrintoutRow, ...]:
    """Read the log."""
    with database.read() as session:
        return printout_rows(session, MONDAY, PrintoutFilter())


def cancel_first(database: Database) -> None:
    """Cancel the café of this week."""
    with database.write() as uow:
        occasion = uow.session.scalars(select(Occasion).order_by(Occasion.day)).first()
        assert occasion is not None
        cancel_occasion(uow, occasion.id, occasion.version, reason=CancelReason.HOST_MISSING)
        uow.commit()


def cancel_rest(database: Database) -> None:
    """Cancel what else is on this Monday."""
    with database.write() as uow:
        planned = select(Occasion).where(Occasion.day == MONDAY, Occasion.status == OccasionStatus.PLANNED)
        for occasion in uow.session.scalars(planned).all():
            cancel_occasion(uow, occasion.id, occasion.version, reason=CancelReason.HOST_MISSING)
        uow.commit()


def list_of(opened: Opened) -> PrintedDialog:
    """Open the list."""
    opened.screen.left.printed_button.click()
    found = opened.screen.findChild(PrintedDialog)
    assert isinstance(found, PrintedDialog)
    return found


def test_what_was_printed_is_noted_with_its_copies(open_screen: Opener, database: Database) -> None:
    opened = open_screen("sv", "ar")
    opened.screen.presenter.choose_copies(SWEDISH, 6)

    opened.print_by_keys()

    (row,) = rows_of(database)
    assert (row.way, dict(row.copies), str(row.week)) == (PrintWay.PRINTER, {"sv": 6, "ar": 1}, "2026-W48")


def test_only_what_reached_the_printer_is_noted(open_screen: Opener, database: Database) -> None:
    opened = open_screen("sv", "ar")
    opened.printers.tray = PaperTray(breaks_at=1)

    opened.print_by_keys()

    (row,) = rows_of(database)
    assert dict(row.copies) == {"sv": 1}


def test_saved_files_are_noted_once_each_and_nobody_asks_where_they_hang(
    open_screen: Opener, database: Database
) -> None:
    opened = open_screen("sv")
    opened.screen.presenter.choose_copies(SWEDISH, 6)

    opened.screen.save_button.click()

    (row,) = rows_of(database)
    assert (row.way, dict(row.copies)) == (PrintWay.FILE, {"sv": 1})
    assert opened.notice.where_row.isHidden()


def test_notice_asks_where_they_hang_without_taking_the_focus(open_screen: Opener, database: Database) -> None:
    opened = open_screen("sv")
    opened.print_by_keys()
    focus = opened.window.focusWidget()
    asked = opened.notice.where_edit.isVisible()

    opened.notice.where_edit.setText("Entrén")
    QTest.keyClick(opened.notice.where_edit, Qt.Key.Key_Return)

    assert asked
    assert focus is opened.screen.print_button
    assert [row.hangs_at for row in rows_of(database)] == ["Entrén"]
    assert not opened.notice.isVisible()


def test_sheets_mark_what_has_changed_since_unless_it_is_switched_off(open_screen: Opener, database: Database) -> None:
    opened = open_screen("sv")
    opened.print_by_keys()
    cancel_first(database)
    opened.screen.reload()

    opened.screen.print_button.click()
    opened.screen.preview.more_menu.action("changes").trigger()
    opened.screen.print_button.click()

    band = "Ändrat sedan"
    assert [band in text_of(pdf) for pdf in opened.printers.tray.pdfs] == [False, True, False]


def test_list_says_what_no_longer_holds_and_why(open_screen: Opener, database: Database) -> None:
    opened = open_screen("sv")
    opened.print_by_keys()
    cancel_first(database)

    (line,) = list_of(opened).lines

    assert line.state.text() == "1 tillfälle har ändrats sedan dess"


def test_where_it_hangs_is_written_in_the_list_and_taken_down_there(open_screen: Opener, database: Database) -> None:
    opened = open_screen("sv")
    opened.print_by_keys()
    dialog = list_of(opened)
    dialog.lines[0].where_edit.setText("Anslagstavlan")
    QTest.keyClick(dialog.lines[0].where_edit, Qt.Key.Key_Return)
    hangs = [row.hangs_at for row in rows_of(database)]

    dialog.lines[0].down_button.click()

    (row,) = rows_of(database)
    assert hangs == ["Anslagstavlan"]
    assert row.taken_down_on == MONDAY
    assert dialog.lines[0].state.text() == "nedtaget 23 november"
    dialog.deleteLater()


def test_printing_again_prints_the_same_product_and_copies_as_they_are_now(open_screen: Opener) -> None:
    opened = open_screen("sv", "ar")
    opened.screen.presenter.choose_copies(SWEDISH, 4)
    opened.print_by_keys()
    opened.screen.left.week_card.next_button.click()
    opened.screen.presenter.choose_all(False)

    list_of(opened).lines[0].again_button.click()

    assert opened.printers.tray.titles[2:] == ["2026-W48-poster-a4-sv", "2026-W48-poster-a4-ar"]
    assert opened.printers.tray.copies[2:] == [4, 1]


def test_list_is_empty_before_the_first_printout(open_screen: Opener) -> None:
    opened = open_screen("sv")

    dialog = list_of(opened)

    assert dialog.lines == []
    assert not dialog.chips.isVisible()
    dialog.deleteLater()


def test_ctrl_h_opens_the_list(qtbot: QtBot, open_screen: Opener) -> None:
    opened = open_screen("sv")
    opened.window.activateWindow()
    qtbot.waitUntil(opened.window.isActiveWindow)

    QTest.keyClick(opened.window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)

    assert opened.screen.findChild(PrintedDialog) is not None


def test_sheet_of_a_meeting_point_is_noted_by_its_name_and_printed_again(
    open_screen: Opener, database: Database
) -> None:
    opened = open_screen("sv")
    opened.screen.presenter.choose_product(Product.PLACE)
    opened.screen.print_button.click()
    cancel_first(database)
    opened.screen.presenter.choose_product(Product.POSTER)
    (line,) = list_of(opened).lines

    line.again_button.click()

    (place,) = opened.screen.presenter.sets.places
    title = line.findChildren(TextLabel)[0].text()
    assert title == f"En träffpunkt: {place.name}"
    assert line.state.text() == "1 tillfälle har ändrats sedan dess"
    first, again = opened.printers.tray.pdfs
    assert ("Ändrat sedan" in text_of(first), "Ändrat sedan" in text_of(again)) == (False, True)
    assert opened.printers.tray.titles[0] == opened.printers.tray.titles[1]


def test_another_screen_opens_a_sheet_with_its_place_chosen_and_prints_nothing(
    open_screen: Opener, database: Database
) -> None:
    opened = open_screen("sv")
    presenter = opened.screen.presenter
    presenter.choose_product(Product.PLACE)
    opened.screen.print_button.click()
    (row,) = rows_of(database)
    presenter.choose_product(Product.POSTER)
    presenter.choose_place(UUID(int=99))
    printed = len(opened.printers.tray.pdfs)

    opened.screen.open_with(row)

    assert presenter.choice.product == Product.PLACE.value
    assert presenter.choice.place == str(row.subject_uid)
    assert len(opened.printers.tray.pdfs) == printed


def test_door_sign_is_noted_with_its_occasion_and_only_that_is_printed_again(
    open_screen: Opener, database: Database
) -> None:
    make_cafe(database, name="Stickcafé")
    cancel_first(database)
    opened = open_screen("sv")
    opened.screen.presenter.choose_product(Product.DOOR)
    opened.screen.print_button.click()
    cancel_rest(database)
    opened.screen.reload()
    (line,) = list_of(opened).lines

    line.again_button.click()

    assert line.findChildren(TextLabel)[0].text() == "Dörrskylt: Språkcafé, måndag 23 november"
    assert [page_count(pdf) for pdf in opened.printers.tray.pdfs] == [1, 1]
    assert [row.product for row in rows_of(database)] == [Product.DOOR, Product.DOOR]
