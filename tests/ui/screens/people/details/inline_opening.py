"""How tests open, write and choose values in the pane, and what then stands on the card."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from models.queries.person_cards import person_draft
from models.storage.database import Database
from models.values.identifiers import PersonId
from models.values.people_drafts import PersonDraft
from ui.screens.people.details.inline_field import InlineField
from ui.screens.people.details.inline_values import InlineKey, InlineSlot
from ui.screens.people.newcomers import NewcomersScreen
from ui.screens.people.volunteers import VolunteersScreen
from ui.widgets.choice_box import ChoiceBox

PeopleList = VolunteersScreen | NewcomersScreen
PHONE, EMAIL, AREA = (InlineSlot(key=key) for key in (InlineKey.PHONE, InlineKey.EMAIL, InlineKey.AREA))


def card(database: Database, person_id: PersonId) -> PersonDraft:
    with database.read() as session:
        return person_draft(session, person_id)


def field(screen: PeopleList, slot: InlineSlot) -> InlineField:
    return screen.pane.inline.fields[slot]


def opened_line(screen: PeopleList, slot: InlineSlot) -> QLineEdit:
    """Open a value that is written."""
    field(screen, slot).button.click()
    editor = field(screen, slot).editor
    assert isinstance(editor, QLineEdit)
    return editor


def opened_list(screen: PeopleList, slot: InlineSlot) -> ChoiceBox:
    """Open a value that is chosen."""
    field(screen, slot).button.click()
    editor = field(screen, slot).editor
    assert isinstance(editor, ChoiceBox)
    return editor


def choose(box: ChoiceBox, key: str) -> None:
    box.setCurrentIndex(box.findData(key))
    box.activated.emit(box.currentIndex())


def write(line: QLineEdit, text: str, *, end: Qt.Key = Qt.Key.Key_Return) -> None:
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, end)


def show(screen: PeopleList, *ids: PersonId) -> None:
    screen.table.choose(ids)


def shown_keys(screen: PeopleList) -> list[InlineKey]:
    return [slot.key for slot, one in screen.pane.inline.fields.items() if not one.isHidden()]
