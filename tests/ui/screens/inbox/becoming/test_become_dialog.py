"""An enquiry becomes a card: a new one with the name as it is meant, or a role for somebody known."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.queries.enquiries import enquiry_details
from models.queries.person_cards import person_draft
from models.services.people import save_person
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.changes import EntityKind
from models.values.enquiries import EnquiryOutcome, EnquiryState
from models.values.identifiers import EnquiryId, PersonId
from models.values.people import AssignmentKind, Phone
from models.values.people_drafts import PersonDraft
from tests.ui.screens.inbox.conftest import Callers
from tests.ui.screens.open_dialogs import open_dialog
from ui.context import AppContext
from ui.screens.inbox.becoming.become_dialog import BecomeDialog
from ui.screens.inbox.screen import InboxScreen
from ui.screens.screen import RecordToOpen


@pytest.fixture
def known_bo(database: Database) -> PersonId:
    """Somebody who has the phone of Bo Ek and the same name."""
    phone = Phone(number="+46701740605", written="070-174 06 05")
    with database.write() as uow:
        person_id = save_person(uow, PersonDraft(given_name="Bo", family_name="Ek", phones=(phone,)))
        uow.commit()
    return person_id


def dialog_of(screen: InboxScreen, row: int, outcome: EnquiryOutcome) -> BecomeDialog:
    screen.table.selectRow(row)
    buttons = screen.panel.decisions
    (buttons.volunteer_button if outcome is EnquiryOutcome.VOLUNTEER else buttons.newcomer_button).click()
    return open_dialog(BecomeDialog)


def person_of(database: Database, enquiry_id: EnquiryId, today: date) -> PersonDraft:
    with database.read() as session:
        row = enquiry_details(session, enquiry_id, today).row
        assert row.state is EnquiryState.DONE
        assert row.person_id is not None
        return person_draft(session, row.person_id)


def test_new_volunteer_has_what_was_said(
    screen: InboxScreen, callers: Callers, database: Database, context: AppContext, qtbot: QtBot, today: date
) -> None:
    dialog = dialog_of(screen, 0, EnquiryOutcome.VOLUNTEER)
    qtbot.waitUntil(dialog.given_edit.hasFocus)
    QTest.keyClicks(dialog.given_edit, "Bosse")

    with qtbot.waitSignal(screen.undo_offered) as offered:
        QTest.keyClick(dialog.given_edit, Qt.Key.Key_Return)

    card = person_of(database, callers.bo, today)
    assert (card.given_name, card.family_name, card.phones[0].number) == ("Bosse", "Ek", "+46701740605")
    assert card.area_id == callers.centre
    assert card.volunteer is not None
    assert [assignment.kind for assignment in card.volunteer.assignments] == [AssignmentKind.HOMEWORK_HELP]
    assert offered.args[0] == "Bosse Ek är nu volontär."
    with database.write() as uow:
        undo_transaction(uow, offered.args[1])
        context.bus.publish(uow.commit())
    assert screen.model.rowCount() == 3


def test_card_is_opened_when_it_was_asked_for(screen: InboxScreen, database: Database, qtbot: QtBot) -> None:
    dialog = dialog_of(screen, 1, EnquiryOutcome.NEWCOMER)

    with qtbot.waitSignal(screen.navigation_requested) as asked:
        dialog.open_button.click()

    key, record = asked.args
    assert (key, record.kind) == ("newcomers", EntityKind.PERSON)
    with database.read() as session:
        assert person_draft(session, PersonId(record.key)).email == "anna@example.se"
    assert isinstance(record, RecordToOpen)


def test_same_name_and_phone_is_taken_for_the_same_person(
    screen: InboxScreen, callers: Callers, database: Database, known_bo: PersonId, today: date
) -> None:
    dialog = dialog_of(screen, 0, EnquiryOutcome.VOLUNTEER)
    assert dialog.known_buttons[known_bo].isChecked()
    assert "samma telefon" in dialog.known_buttons[known_bo].text()
    assert not dialog.given_edit.isEnabled()

    dialog.primary_button.click()

    assert person_of(database, callers.bo, today).id == known_bo


def test_new_card_can_be_made_beside_somebody_alike(
    screen: InboxScreen, callers: Callers, database: Database, known_bo: PersonId, today: date
) -> None:
    dialog = dialog_of(screen, 0, EnquiryOutcome.VOLUNTEER)
    dialog.new_button.setChecked(True)
    assert dialog.given_edit.isEnabled()

    dialog.primary_button.click()

    assert person_of(database, callers.bo, today).id != known_bo


def test_card_without_a_name_is_refused_beside_the_field(screen: InboxScreen) -> None:
    dialog = dialog_of(screen, 1, EnquiryOutcome.NEWCOMER)
    dialog.given_edit.clear()

    dialog.primary_button.click()

    assert dialog.isVisible()
    assert dialog._given.problem
