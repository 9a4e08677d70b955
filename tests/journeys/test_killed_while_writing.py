"""The program is killed while somebody writes: what was typed is there when it is opened again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from sqlalchemy import func, select

from models.entities.draft import Draft
from models.queries.person_cards import person_draft
from models.services.enquiries import save_enquiry
from models.storage.data_folder import DataFolder
from models.storage.database import Database
from models.storage.opening import open_database
from models.values.clock import FixedClock
from models.values.enquiries import EnquiryDraft, EnquiryWant
from models.values.identifiers import PersonId
from models.values.people_drafts import VolunteerDraft
from tests.conftest import PASSPHRASE
from tests.factories import make_person
from tests.journeys import interrupted_call, interrupted_card, interrupted_enquiry, interrupted_value
from tests.journeys.conftest import StartProgram
from tests.journeys.killing import opened_again, write_until_killed
from tests.journeys.person import Person
from tests.journeys.registers import make_register
from tests.ui.stage import DEMO_DAY
from ui.calls.window import CallWindow
from ui.screens.inbox.editing.enquiry_editor import EnquiryEditor
from ui.screens.inbox.screen import InboxScreen
from ui.screens.people.card.dialog import CardDialog
from ui.screens.people.details.inline_values import InlineKey, InlineSlot
from ui.screens.people.details.pane import PersonPane
from ui.screens.people.volunteers import VolunteersScreen
from ui.workspace import Workspace

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    made = DataFolder(tmp_path / "register")
    make_register(made, FixedClock(DEMO_DAY))
    return made


def register(folder: DataFolder) -> Database:
    return open_database(folder, secret=PASSPHRASE, clock=FixedClock(DEMO_DAY))


def register_of(person: Person) -> Database:
    return person.application.findChildren(Workspace)[-1].context.database


def with_a_volunteer(folder: DataFolder) -> int:
    with register(folder) as database, database.write() as uow:
        key = make_person(uow, given_name="Per", family_name="Nyqvist", volunteer=VolunteerDraft())
        uow.commit()
    return key


def test_call_typed_before_a_kill_is_there_afterwards(start_program: StartProgram, folder: DataFolder) -> None:
    write_until_killed("interrupted_call", folder)

    person = opened_again(start_program, folder)
    person.wait(lambda: "Ctrl N" in person.application.shell.undo_bar.sentence)
    person.press(Qt.Key.Key_N, modifier=CONTROL)
    window = person.see(CallWindow)
    person.wait(lambda: window.fields.form.is_begun)

    assert window.fields.name_edit.text() == "Per Nyq"
    assert window.fields.note_edit.toPlainText() == interrupted_call.NOTE
    assert window.fields.form.wants == (EnquiryWant.LANGUAGE_FRIEND,)


@pytest.mark.parametrize("is_known", [False, True], ids=["new", "known"])
def test_card_typed_before_a_kill_is_there_afterwards(
    is_known: bool, start_program: StartProgram, folder: DataFolder
) -> None:
    key = with_a_volunteer(folder)
    write_until_killed("interrupted_card", folder, *([key] if is_known else []))

    person = opened_again(start_program, folder)
    person.press(Qt.Key.Key_3, modifier=CONTROL)
    screen = person.see(VolunteersScreen)
    person.wait(lambda: screen.presenter.shown is not None)
    if is_known:
        person.wait(lambda: screen.person.read is not None)
        person.press(Qt.Key.Key_Return)
    else:
        screen.new_button.click()
    card = person.see(CardDialog)
    person.wait(card.kept_banner.isVisible)

    assert card.person_page.given_edit.text() == interrupted_card.NAME
    assert card.person_page.note == interrupted_card.NOTE
    assert card.person_page.family_edit.text() == ("Nyqvist" if is_known else "")
    card.close_for_good()


def test_value_typed_beside_the_list_before_a_kill_is_offered_until_it_is_saved(
    start_program: StartProgram, folder: DataFolder
) -> None:
    key = with_a_volunteer(folder)
    write_until_killed("interrupted_value", folder, key)

    person = opened_again(start_program, folder)
    person.press(Qt.Key.Key_3, modifier=CONTROL)
    pane = person.see(PersonPane)
    person.wait(pane.offer.isVisible)
    said, focus = pane.offer.accessibleName(), person.see(VolunteersScreen).table.hasFocus()
    person.click("Fortsätt", pane)
    line = pane.inline.fields[InlineSlot(key=InlineKey.PHONE)].editor
    assert isinstance(line, QLineEdit)
    found = line.text()
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: pane.inline.open_field is None)

    with register_of(person).read() as session:
        phones = person_draft(session, PersonId(key)).phones
        left = session.scalar(select(func.count()).select_from(Draft))
    assert f"Telefon: {interrupted_value.PHONE}. Du skrev det" in said
    assert focus
    assert found == interrupted_value.PHONE
    assert [phone.written for phone in phones] == [interrupted_value.PHONE]
    assert left == 0
    assert not pane.offer.isVisible()


def test_enquiry_typed_before_a_kill_is_there_afterwards(start_program: StartProgram, folder: DataFolder) -> None:
    call = EnquiryDraft(wants=(EnquiryWant.CAFE_HOST,), name="Per Nyqvist", next_step="Ring igen")
    with register(folder) as database, database.write() as uow:
        enquiry_id = save_enquiry(uow, call)
        uow.commit()
    write_until_killed("interrupted_enquiry", folder, enquiry_id)

    person = opened_again(start_program, folder)
    person.press(Qt.Key.Key_2, modifier=CONTROL)
    screen = person.see(InboxScreen)
    person.wait(lambda: screen.presenter.details is not None)
    person.press(Qt.Key.Key_Return)
    editor = person.see(EnquiryEditor)
    person.wait(editor.kept_banner.isVisible)

    assert editor.fields.note_edit.toPlainText() == interrupted_enquiry.NOTE
    assert editor.fields.step_edit.text() == interrupted_enquiry.STEP
    assert editor.fields.name_edit.text() == "Per Nyqvist"
    editor.done(EnquiryEditor.DialogCode.Rejected)
