"""Numbers added and taken away beside the list: by keyboard and mouse, with undo, checked as the card checks them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from models.rules.person_validation import MOST_PHONES
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.identifiers import PersonId
from models.values.people import Phone
from tests.ui.accessibility import clipped_texts, settle
from tests.ui.screens.people.card.opening import change
from tests.ui.screens.people.conftest import People
from tests.ui.screens.people.details.inline_opening import EMAIL, PHONE, card, field, opened_line, write
from ui.screens.people.details.inline_values import InlineKey, InlineSlot
from ui.screens.people.details.phone_orders import PhoneOrders
from ui.screens.people.newcomers import NewcomersScreen
from ui.theme import Theme
from ui.widgets.scroll_page import ScrollPage

SECOND, THIRD = (InlineSlot(key=InlineKey.PHONE, place=place) for place in (1, 2))


def written(database: Database, person_id: PersonId) -> list[str]:
    return [phone.written for phone in card(database, person_id).phones]


def orders(screen: NewcomersScreen, slot: InlineSlot) -> PhoneOrders:
    """Give the buttons below an open number."""
    found = field(screen, slot).orders
    assert found is not None
    return found


def line_of(screen: NewcomersScreen, slot: InlineSlot) -> QLineEdit:
    editor = field(screen, slot).editor
    assert isinstance(editor, QLineEdit)
    return editor


def with_two(screen: NewcomersScreen, people: People, database: Database) -> None:
    change(database, people.nadia, phones=(Phone(written="070-174 06 08"), Phone(written="070-174 06 09")))
    screen.reload()


def test_number_is_added_with_the_mouse_and_taken_back(
    newcomers: NewcomersScreen, people: People, database: Database
) -> None:
    offered: list[tuple[str, object]] = []
    newcomers.undo_offered.connect(lambda sentence, transaction: offered.append((sentence, transaction)))
    opened_line(newcomers, PHONE)

    QTest.mouseClick(orders(newcomers, PHONE).more_button, Qt.MouseButton.LeftButton)
    write(line_of(newcomers, SECOND), "08-465 004 10")
    added = written(database, people.nadia)
    with database.write() as uow:
        undo_transaction(uow, offered[0][1])  # type: ignore[arg-type]
        uow.commit()

    assert added == ["070-174 06 08", "08-465 004 10"]
    assert field(newcomers, SECOND).button.text() == "08-465 004 10"
    assert [sentence for sentence, _transaction in offered] == ["Telefonnumret är tillagt."]
    assert written(database, people.nadia) == ["070-174 06 08"]


def test_number_is_added_with_the_keyboard_alone(
    newcomers: NewcomersScreen, people: People, database: Database, qtbot: QtBot
) -> None:
    line = opened_line(newcomers, PHONE)
    qtbot.waitUntil(line.isVisible)
    QTest.keyClick(line, Qt.Key.Key_Tab)
    reached = QApplication.focusWidget()
    qtbot.wait(1)  # a field that was left would close now

    QTest.keyClick(orders(newcomers, PHONE).more_button, Qt.Key.Key_Return)
    write(line_of(newcomers, SECOND), "08-465 004 10")

    assert reached is not None and reached.accessibleName() == "" and reached.property("text") == "Ett nummer till"
    assert written(database, people.nadia) == ["070-174 06 08", "08-465 004 10"]
    assert field(newcomers, SECOND).button.hasFocus()


def test_changed_number_is_saved_before_another_is_added(
    newcomers: NewcomersScreen, people: People, database: Database
) -> None:
    QTest.keyClicks(opened_line(newcomers, PHONE), "08-465 004 10")

    orders(newcomers, PHONE).more_button.click()
    write(line_of(newcomers, SECOND), "08-465 004 11")

    assert written(database, people.nadia) == ["08-465 004 10", "08-465 004 11"]


def test_two_numbers_that_become_one_leave_no_gap(
    newcomers: NewcomersScreen, people: People, database: Database
) -> None:
    with_two(newcomers, people, database)
    QTest.keyClicks(opened_line(newcomers, SECOND), "070-174 06 08")

    orders(newcomers, SECOND).more_button.click()
    write(line_of(newcomers, SECOND), "08-465 004 10")

    assert written(database, people.nadia) == ["070-174 06 08", "08-465 004 10"]


def test_number_that_a_colleague_adds_meanwhile_is_kept_beside_the_new_one(
    newcomers: NewcomersScreen, people: People, database: Database
) -> None:
    opened_line(newcomers, PHONE)
    orders(newcomers, PHONE).more_button.click()
    QTest.keyClicks(line_of(newcomers, SECOND), "08-465 004 10")
    with_two(newcomers, people, database)

    QTest.keyClick(line_of(newcomers, SECOND), Qt.Key.Key_Return)

    assert written(database, people.nadia) == ["070-174 06 08", "070-174 06 09", "08-465 004 10"]


def test_number_is_removed_with_the_mouse_and_taken_back(
    newcomers: NewcomersScreen, people: People, database: Database
) -> None:
    with_two(newcomers, people, database)
    offered: list[tuple[str, object]] = []
    newcomers.undo_offered.connect(lambda sentence, transaction: offered.append((sentence, transaction)))
    opened_line(newcomers, PHONE)

    QTest.mouseClick(orders(newcomers, PHONE).remove_button, Qt.MouseButton.LeftButton)
    removed = written(database, people.nadia)
    with database.write() as uow:
        undo_transaction(uow, offered[0][1])  # type: ignore[arg-type]
        uow.commit()

    assert removed == ["070-174 06 09"]
    assert field(newcomers, PHONE).button.text() == "070-174 06 09"
    assert field(newcomers, SECOND).isHidden()
    assert [sentence for sentence, _transaction in offered] == ["Telefonnumret är borttaget."]
    assert written(database, people.nadia) == ["070-174 06 08", "070-174 06 09"]


def test_last_number_is_removed_with_the_keyboard_and_the_one_before_has_the_focus(
    newcomers: NewcomersScreen, people: People, database: Database, qtbot: QtBot
) -> None:
    with_two(newcomers, people, database)
    line = opened_line(newcomers, SECOND)
    qtbot.waitUntil(line.isVisible)
    QTest.keyClick(line, Qt.Key.Key_Tab)
    QTest.keyClick(orders(newcomers, SECOND).more_button, Qt.Key.Key_Tab)
    remove = orders(newcomers, SECOND).remove_button
    reached = remove.hasFocus()

    QTest.keyClick(remove, Qt.Key.Key_Space)

    assert reached
    assert written(database, people.nadia) == ["070-174 06 08"]
    assert field(newcomers, PHONE).button.hasFocus()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("070", "Det här ser inte ut som ett telefonnummer. Exempel: 08-465 004 10"),
        ("19640823-3234", "Det här ser ut som ett personnummer. Det behövs inte och sparas inte."),
    ],
)
def test_wrong_further_number_stays_with_its_sentence(
    newcomers: NewcomersScreen, people: People, database: Database, text: str, sentence: str
) -> None:
    opened_line(newcomers, PHONE)
    orders(newcomers, PHONE).more_button.click()

    write(line_of(newcomers, SECOND), text)

    assert (line_of(newcomers, SECOND).text(), field(newcomers, SECOND).problem) == (text, sentence)
    assert written(database, people.nadia) == ["070-174 06 08"]


@pytest.mark.parametrize("at_button", [False, True])
def test_esc_gives_a_further_number_up(
    newcomers: NewcomersScreen, people: People, database: Database, at_button: bool
) -> None:
    opened_line(newcomers, PHONE)
    orders(newcomers, PHONE).more_button.click()
    line = line_of(newcomers, SECOND)
    QTest.keyClicks(line, "08-465")
    if at_button:
        orders(newcomers, SECOND).more_button.setFocus()

    QTest.keyClick(QApplication.focusWidget() or line, Qt.Key.Key_Escape)

    assert field(newcomers, SECOND).isHidden()
    assert field(newcomers, PHONE).button.hasFocus()
    assert written(database, people.nadia) == ["070-174 06 08"]


def test_nothing_is_offered_that_cannot_be_done(newcomers: NewcomersScreen, people: People, database: Database) -> None:
    opened_line(newcomers, PHONE)
    orders(newcomers, PHONE).more_button.click()
    offers_to_remove_nothing = not orders(newcomers, SECOND).remove_button.isHidden()
    change(
        database,
        people.nadia,
        phones=tuple(Phone(written=f"070-174 06 {number}") for number in range(10, 10 + MOST_PHONES)),
    )
    newcomers.reload()
    opened_line(newcomers, THIRD)
    full = orders(newcomers, THIRD)
    shown = [button.accessibleName() for button in full.buttons if not button.isHidden()]
    opened_line(newcomers, EMAIL)

    assert not offers_to_remove_nothing
    assert shown == ["Ta bort numret 070-174 06 12"]
    assert field(newcomers, EMAIL).orders is None


def test_what_can_be_done_has_room_in_large_text(newcomers: NewcomersScreen, theme: Theme) -> None:
    theme.apply(text_scale=150)
    opened_line(newcomers, PHONE)
    settle(newcomers.window())

    page = newcomers.pane.findChild(ScrollPage)

    assert isinstance(page, ScrollPage)
    assert page.page.width() == page.viewport().width()
    assert clipped_texts(newcomers.pane) == []
