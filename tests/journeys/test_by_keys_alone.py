"""Card and inbox without a mouse: opened, gone through, changed, saved and closed by keys from the first screen on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from models.queries.enquiries import enquiry_draft
from models.queries.person_cards import person_draft
from models.values.identifiers import EnquiryId, PersonId
from models.values.people_drafts import PersonDraft
from tests.journeys.conftest import StartProgram
from tests.journeys.person import Person
from tests.journeys.test_call import CONTROL
from tests.ui.stage import DEMO_DAY
from ui.screens.inbox.editing.enquiry_editor import EnquiryEditor
from ui.screens.inbox.screen import InboxScreen
from ui.screens.people.card.dialog import CardDialog
from ui.screens.people.volunteers import VolunteersScreen
from ui.widgets.choice_dialog import ChoiceDialog
from ui.window_options import WindowOptions
from ui.workspace import Workspace

MOST_TABS = 60
"""More stops than any page has: whoever has not come to a field by then never does."""


def card_of(person: Person, person_id: PersonId) -> PersonDraft:
    workspace = person.application.findChildren(Workspace)[-1]
    with workspace.context.database.read() as session:
        return person_draft(session, person_id)


def note_of(person: Person, enquiry_id: EnquiryId) -> str:
    workspace = person.application.findChildren(Workspace)[-1]
    with workspace.context.database.read() as session:
        return enquiry_draft(session, enquiry_id).note


def tab_to(person: Person, wanted: QWidget) -> None:
    """Press Tab until the focus is there."""
    for _press in range(MOST_TABS):
        if QApplication.focusWidget() is wanted:
            return
        person.press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {wanted.accessibleName()}")


def press_in(dialog: QWidget, key: Qt.Key) -> None:
    """Press a key in a question: without a display it does not come to the front of the dialog it stands over."""
    QTest.keyClick(dialog.focusWidget() or dialog, key)


def open_card(person: Person) -> CardDialog:
    person.press(Qt.Key.Key_Return)
    card = person.see(CardDialog)
    person.wait(lambda: QApplication.focusWidget() is card.person_page.given_edit)
    return card


def shown_person(screen: VolunteersScreen) -> PersonId | None:
    return screen.person.read.details.card.id if screen.person.read is not None else None


def shown_enquiry(screen: InboxScreen) -> EnquiryId | None:
    return screen.presenter.details.row.id if screen.presenter.details is not None else None


def is_closed(person: Person, kind: type[QWidget]) -> bool:
    return not [widget for widget in person.window.findChildren(kind) if widget.isVisible()]


def test_card_is_changed_by_keys_alone(start_program: StartProgram) -> None:
    person = start_program(WindowOptions(demo=True, today=DEMO_DAY))
    person.see_today()
    person.press(Qt.Key.Key_3, modifier=CONTROL)
    screen = person.see(VolunteersScreen)
    person.wait(lambda: screen.person.read is not None)
    person.press(Qt.Key.Key_Down)
    person.wait(lambda: shown_person(screen) == screen.person.chosen)
    chosen = screen.person.chosen
    assert chosen is not None

    card = open_card(person)
    tab_to(person, card.person_page.email_edit)
    person.press(Qt.Key.Key_A, modifier=CONTROL)
    person.write("ny.adress@example.se")
    tab_to(person, card.person_page.note_edit)
    person.write("Bytte adress i dag.")
    for _page in range(4):
        person.press(Qt.Key.Key_PageDown, modifier=CONTROL)
    assert card.stack.currentWidget() is card.household_page
    tab_to(person, card.household_page.join_button)
    tab_to(person, card.primary_button)
    person.press(Qt.Key.Key_Return, modifier=CONTROL)
    person.wait(lambda: is_closed(person, CardDialog))

    assert card_of(person, chosen).email == "ny.adress@example.se"
    assert person.window.focusWidget() is screen.table
    assert screen.person.chosen == chosen


def test_card_is_left_by_keys_alone_and_nothing_is_kept(start_program: StartProgram) -> None:
    person = start_program(WindowOptions(demo=True, today=DEMO_DAY))
    person.see_today()
    person.press(Qt.Key.Key_3, modifier=CONTROL)
    screen = person.see(VolunteersScreen)
    person.wait(lambda: screen.person.read is not None)
    chosen = screen.person.chosen
    assert chosen is not None
    before = card_of(person, chosen)

    open_card(person)
    person.press(Qt.Key.Key_Escape)
    person.wait(lambda: is_closed(person, CardDialog))
    card = open_card(person)
    person.write("Någon annan")
    person.press(Qt.Key.Key_Escape)
    press_in(person.see(ChoiceDialog), Qt.Key.Key_Escape)
    person.wait(lambda: is_closed(person, ChoiceDialog))
    assert card.isVisible()
    person.press(Qt.Key.Key_Escape)
    question = person.see(ChoiceDialog)
    press_in(question, Qt.Key.Key_Tab)
    press_in(question, Qt.Key.Key_Space)
    person.wait(lambda: is_closed(person, CardDialog))

    assert card_of(person, chosen) == before


def test_enquiry_is_changed_by_keys_alone(start_program: StartProgram) -> None:
    person = start_program(WindowOptions(demo=True, today=DEMO_DAY))
    person.see_today()
    person.press(Qt.Key.Key_2, modifier=CONTROL)
    screen = person.see(InboxScreen)
    person.wait(lambda: screen.presenter.details is not None)
    person.press(Qt.Key.Key_Down)
    person.wait(lambda: shown_enquiry(screen) == screen.presenter.chosen)
    chosen = screen.presenter.chosen
    assert chosen is not None

    person.press(Qt.Key.Key_Return)
    editor = person.see(EnquiryEditor)
    person.wait(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    tab_to(person, editor.fields.note_edit)
    person.press(Qt.Key.Key_End, modifier=CONTROL)
    person.write(" Ringde igen.")
    tab_to(person, editor.primary_button)
    person.press(Qt.Key.Key_Space)
    person.wait(lambda: is_closed(person, EnquiryEditor))

    assert note_of(person, chosen).endswith("Ringde igen.")
    assert person.window.focusWidget() is screen.table
    person.press(Qt.Key.Key_Return)
    person.see(EnquiryEditor)
    person.press(Qt.Key.Key_Escape)
    person.wait(lambda: is_closed(person, EnquiryEditor))
