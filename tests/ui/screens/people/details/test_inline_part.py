"""Values changed where they stand, in the real lists on a real register: saved, refused and given up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.people import ContactChannel, Phone, SwedishLevel
from tests.ui.accessibility import clipped_texts, focusable_widgets, settle
from tests.ui.screens.people.card.opening import change
from tests.ui.screens.people.conftest import People
from tests.ui.screens.people.details.inline_opening import (
    AREA,
    EMAIL,
    PHONE,
    card,
    choose,
    field,
    opened_line,
    opened_list,
    show,
    write,
)
from ui.actions import ActionKey
from ui.screens.people.details.inline_values import InlineKey, InlineSlot
from ui.screens.people.newcomers import NewcomersScreen
from ui.screens.people.volunteers import VolunteersScreen
from ui.shell import Shell
from ui.theme import Theme
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.scroll_page import ScrollPage


def test_phone_is_saved_shown_and_taken_back(newcomers: NewcomersScreen, people: People, database: Database) -> None:
    offered: list[tuple[str, object]] = []
    newcomers.undo_offered.connect(lambda sentence, transaction: offered.append((sentence, transaction)))

    write(opened_line(newcomers, PHONE), "0701740610")
    saved = card(database, people.nadia).phones
    shown = field(newcomers, PHONE).button.text()
    with database.write() as uow:
        undo_transaction(uow, offered[0][1])  # type: ignore[arg-type]
        uow.commit()

    assert saved == (Phone(number="+46701740610", written="0701740610"),)
    assert shown == "070-174 06 10"
    assert field(newcomers, PHONE).editor is None
    assert [sentence for sentence, _transaction in offered] == ["Telefonnumret är ändrat."]
    assert [phone.written for phone in card(database, people.nadia).phones] == ["070-174 06 08"]


def test_value_that_is_missing_can_be_added(newcomers: NewcomersScreen, people: People, database: Database) -> None:
    assert field(newcomers, EMAIL).button.text() == "Lägg till e-post"

    write(opened_line(newcomers, EMAIL), "nadia@example.se")

    assert card(database, people.nadia).email == "nadia@example.se"
    assert field(newcomers, EMAIL).button.text() == "nadia@example.se"
    assert field(newcomers, EMAIL).button.accessibleName() == "Ändra e-post: nadia@example.se"


def test_emptied_phone_goes_away(newcomers: NewcomersScreen, people: People, database: Database) -> None:
    line = opened_line(newcomers, PHONE)

    line.clear()
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert card(database, people.nadia).phones == ()
    assert field(newcomers, PHONE).button.text() == "Lägg till telefon"


@pytest.mark.parametrize(
    ("key", "chosen", "shown"),
    [
        (InlineKey.AREA, "2", "Norrängen"),
        (InlineKey.SPEAKS, "b", "sfi B"),
        (InlineKey.READS, "ar", "arabiska"),
    ],
)
def test_choosing_saves_what_a_newcomer_is_asked(
    newcomers: NewcomersScreen, people: People, database: Database, key: InlineKey, chosen: str, shown: str
) -> None:
    slot = InlineSlot(key=key)

    choose(opened_list(newcomers, slot), chosen)

    saved = card(database, people.nadia)
    assert saved.newcomer is not None
    found = {
        InlineKey.AREA: str(saved.area_id),
        InlineKey.SPEAKS: saved.newcomer.oral_swedish,
        InlineKey.READS: saved.newcomer.print_language,
    }
    assert found[key] == chosen
    assert field(newcomers, slot).button.text() == shown
    assert field(newcomers, slot).editor is None


def test_choosing_saves_how_to_reach_somebody(newcomers: NewcomersScreen, people: People, database: Database) -> None:
    slot = InlineSlot(key=InlineKey.CHANNEL)
    hidden = field(newcomers, slot).isHidden()
    write(opened_line(newcomers, EMAIL), "nadia@example.se")

    choose(opened_list(newcomers, slot), ContactChannel.SMS.value)

    assert hidden
    assert card(database, people.nadia).preferred_channel is ContactChannel.SMS
    assert field(newcomers, slot).button.text() == "helst sms"


def test_choosing_saves_how_many_friends_at_once(
    volunteers: VolunteersScreen, people: People, database: Database
) -> None:
    show(volunteers, people.asa)
    slot = InlineSlot(key=InlineKey.CAPACITY)

    choose(opened_list(volunteers, slot), "3")

    saved = card(database, people.asa).volunteer
    assert saved is not None
    assert [assignment.capacity for assignment in saved.assignments] == [3]
    assert field(volunteers, slot).button.text() == "3"


@pytest.mark.parametrize(
    ("slot", "text", "sentence"),
    [
        (PHONE, "070", "Det här ser inte ut som ett telefonnummer. Exempel: 08-465 004 10"),
        (EMAIL, "nadia@", "Det här ser inte ut som en e-postadress. Exempel: namn@example.se"),
        (PHONE, "19640823-3234", "Det här ser ut som ett personnummer. Det behövs inte och sparas inte."),
    ],
)
def test_wrong_text_stays_with_its_sentence_below(
    newcomers: NewcomersScreen, people: People, database: Database, slot: InlineSlot, text: str, sentence: str
) -> None:
    before = card(database, people.nadia)
    line = opened_line(newcomers, slot)

    write(line, text)

    assert (line.text(), field(newcomers, slot).problem) == (text, sentence)
    assert line.hasFocus()
    assert card(database, people.nadia) == before


def test_esc_keeps_what_stood_there_and_leaves_nothing_else(
    newcomers: NewcomersScreen, people: People, database: Database, shell: Shell
) -> None:
    wanted: list[str] = []
    shell.action_wanted.connect(wanted.append)
    newcomers.filter_bar.search_edit.setText("nadia")
    line = opened_line(newcomers, PHONE)

    write(line, "08-465 004 10", end=Qt.Key.Key_Escape)

    assert field(newcomers, PHONE).editor is None
    assert field(newcomers, PHONE).button.hasFocus()
    assert wanted == []
    QTest.keyClick(field(newcomers, PHONE).button, Qt.Key.Key_Escape)
    assert wanted == [ActionKey.BACK]  # here nothing is open any more
    assert newcomers.filter_bar.search_edit.text() == "nadia"
    assert [phone.written for phone in card(database, people.nadia).phones] == ["070-174 06 08"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2, Qt.Key.Key_Space])
def test_value_is_changed_with_the_keyboard_alone(
    newcomers: NewcomersScreen, people: People, database: Database, key: Qt.Key
) -> None:
    button = field(newcomers, PHONE).button
    button.setFocus(Qt.FocusReason.TabFocusReason)

    QTest.keyClick(button, key)
    line = field(newcomers, PHONE).editor
    assert isinstance(line, QLineEdit)
    chosen = line.selectedText()
    QTest.keyClicks(line, "08-465 004 10")
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert chosen == "070-174 06 08"
    assert [phone.written for phone in card(database, people.nadia).phones] == ["08-465 004 10"]
    assert button.hasFocus()


def test_list_is_chosen_from_with_the_keyboard_alone(
    newcomers: NewcomersScreen, people: People, database: Database, qtbot: QtBot
) -> None:
    slot = InlineSlot(key=InlineKey.SPEAKS)
    QTest.keyClick(field(newcomers, slot).button, Qt.Key.Key_F2)
    box = field(newcomers, slot).editor
    assert isinstance(box, ChoiceBox)
    qtbot.waitUntil(box.view().isVisible)

    for _press in range(3):
        QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: field(newcomers, slot).editor is None)
    saved = card(database, people.nadia).newcomer
    assert saved is not None and saved.oral_swedish is SwedishLevel.B


def test_list_left_without_a_choice_changes_nothing(newcomers: NewcomersScreen, qtbot: QtBot) -> None:
    box = opened_list(newcomers, AREA)
    qtbot.waitUntil(box.view().isVisible)

    box.hidePopup()

    qtbot.waitUntil(lambda: field(newcomers, AREA).editor is None)
    assert field(newcomers, AREA).button.text() == "Centrum"


def test_leaving_an_unchanged_field_closes_it_and_a_changed_one_stays(newcomers: NewcomersScreen, qtbot: QtBot) -> None:
    opened_line(newcomers, PHONE)
    newcomers.table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: field(newcomers, PHONE).editor is None)

    line = opened_line(newcomers, PHONE)
    line.setText("08-465")
    newcomers.table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.wait(1)

    assert field(newcomers, PHONE).editor is line
    assert line.text() == "08-465"


def test_another_value_is_opened_after_the_first_is_saved(
    newcomers: NewcomersScreen, people: People, database: Database
) -> None:
    line = opened_line(newcomers, PHONE)
    QTest.keyClicks(line, "08-465 004 10")

    opened_line(newcomers, EMAIL)

    assert [phone.written for phone in card(database, people.nadia).phones] == ["08-465 004 10"]
    assert field(newcomers, PHONE).editor is None


def test_second_phone_is_changed_beside_the_first(
    newcomers: NewcomersScreen, people: People, database: Database
) -> None:
    first = Phone(written="070-174 06 08")
    change(database, people.nadia, phones=(first, Phone(written="070-174 06 09")))
    newcomers.reload()

    write(opened_line(newcomers, InlineSlot(key=InlineKey.PHONE, place=1)), "08-465 004 10")

    written = [phone.written for phone in card(database, people.nadia).phones]
    assert written == ["070-174 06 08", "08-465 004 10"]


def test_address_too_long_for_the_pane_ends_with_an_ellipsis_and_stands_whole_in_the_tool_tip(
    newcomers: NewcomersScreen, people: People, database: Database, qtbot: QtBot
) -> None:
    address = "nadia.pahittad.med.ett.mycket.langt.namn.och.annu.mer@forening.example.se"
    write(opened_line(newcomers, EMAIL), address)
    button = field(newcomers, EMAIL).button

    qtbot.waitUntil(lambda: button.text().endswith("…"))

    assert button.toolTip() == address
    assert address in newcomers.pane.texts
    assert button.width() <= newcomers.pane.inline.width()
    assert opened_line(newcomers, EMAIL).text() == address


@pytest.mark.parametrize("slot", [EMAIL, AREA, InlineSlot(key=InlineKey.READS)])
def test_open_value_has_room_in_large_text(newcomers: NewcomersScreen, theme: Theme, slot: InlineSlot) -> None:
    theme.apply(text_scale=150)
    field(newcomers, slot).button.click()
    settle(newcomers.window())

    editor = field(newcomers, slot).editor
    page = newcomers.pane.findChild(ScrollPage)

    assert isinstance(page, ScrollPage)
    assert editor is not None
    assert page.page.width() == page.viewport().width()
    assert editor.mapTo(page.page, editor.rect().topRight()).x() < page.page.width()
    assert clipped_texts(newcomers.pane) == []


def test_tab_reaches_the_values_before_the_buttons_below_them(
    newcomers: NewcomersScreen, people: People, qtbot: QtBot
) -> None:
    show(newcomers, people.nadia)
    pane = newcomers.pane
    newcomers.window().show()
    qtbot.waitUntil(pane.isVisible)

    chain = [widget for widget in focusable_widgets(newcomers.window()) if pane.isAncestorOf(widget)]
    values = [chain.index(one.button) for one in pane.inline.fields.values() if one.button in chain]

    assert len(values) > 1
    assert values == sorted(values)
    assert values[-1] < chain.index(pane.change_button) < chain.index(pane.more_button)
