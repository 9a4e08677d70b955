"""What happens to a person: each dialog writes one thing, says so, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QDialog, QWidget

from models.queries.pairs_past import blocked_people
from models.queries.person_cards import PersonDetails, person_details
from models.services.pair_life import end_pair
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.identifiers import TransactionNumber
from models.values.pairs import EndingDraft, EndingReason, PairStatus
from models.values.people import (
    Adulthood,
    AssignmentStatus,
    InformedHow,
    NewcomerStatus,
    PaperKind,
    PersonRole,
)
from tests.pair_factories import make_couple, make_pair
from tests.ui.accessibility import assert_accessible
from ui.context import AppContext
from ui.screens.people.card.event_dialogs.block_dialog import LiftBlockDialog
from ui.screens.people.card.event_dialogs.day_dialogs import ContactDialog, InterviewBookingDialog, InterviewDialog
from ui.screens.people.card.event_dialogs.end_dialog import EndDialog
from ui.screens.people.card.event_dialogs.inform_dialog import InformDialog
from ui.screens.people.card.event_dialogs.note_dialog import NoteDialog
from ui.screens.people.card.event_dialogs.paper_dialog import PaperDialog
from ui.screens.people.card.event_dialogs.pause_dialog import PauseDialog
from ui.screens.people.card.event_dialogs.protection_dialogs import HandOverDialog, LiftProtectionDialog, ProtectDialog
from ui.screens.people.card.events import PersonEvents
from ui.screens.people.person_event import PersonEvent
from ui.theme import Theme
from ui.widgets.choice_dialog import ChoiceDialog

Read = Callable[[], PersonDetails]
VOLUNTEER = PersonRole.VOLUNTEER


@pytest.fixture
def told() -> list[tuple[str, TransactionNumber]]:
    """What was said to have been done."""
    return []


@pytest.fixture
def events(desk: AppContext, window: QWidget, told: list[tuple[str, TransactionNumber]]) -> PersonEvents:
    events = PersonEvents(desk, window)

    def note(sentence: str, transaction: TransactionNumber) -> None:
        told.append((sentence, transaction))

    events.done.connect(note)
    return events


DialogT = TypeVar("DialogT", bound=QDialog)


def opened(window: QWidget, kind: type[DialogT]) -> DialogT:
    return [dialog for dialog in window.findChildren(kind) if dialog.isVisible()][-1]


def test_note_is_written_and_taken_back(
    events: PersonEvents,
    window: QWidget,
    read: Read,
    told: list[tuple[str, TransactionNumber]],
    database: Database,
) -> None:
    events.open(PersonEvent.NOTE, read(), VOLUNTEER)
    dialog = opened(window, NoteDialog)
    dialog.text_edit.setPlainText("Ringde. Kan ta en till från januari.")
    dialog.primary_button.click()

    assert [note.text for note in read().notes] == ["Ringde. Kan ta en till från januari."]
    assert [sentence for sentence, _ in told] == ["Anteckningen är sparad."]
    with database.write() as uow:
        undo_transaction(uow, told[0][1])
        uow.commit()
    assert read().notes == ()


def test_note_with_an_identity_number_is_refused_beside_the_field(
    events: PersonEvents, window: QWidget, read: Read
) -> None:
    events.open(PersonEvent.NOTE, read(), VOLUNTEER)
    dialog = opened(window, NoteDialog)
    dialog.text_edit.setPlainText("Hon heter så och har 19811218-9876")

    dialog.primary_button.click()

    assert dialog.isVisible()
    assert dialog.text_edit.accessibleDescription() == (
        "Skriv inget om hälsa, religion eller asylskäl. "
        "Det här ser ut som ett personnummer. Det behövs inte och sparas inte."
    )
    assert read().notes == ()


def test_note_is_changed_and_removed(events: PersonEvents, window: QWidget, read: Read) -> None:
    events.open(PersonEvent.NOTE, read(), VOLUNTEER)
    opened(window, NoteDialog).text_edit.setPlainText("Första")
    opened(window, NoteDialog).primary_button.click()

    events.change_note(read(), read().notes[0])
    dialog = opened(window, NoteDialog)
    assert dialog.text_edit.toPlainText() == "Första"
    dialog.text_edit.setPlainText("Andra")
    dialog.primary_button.click()

    assert [note.text for note in read().notes] == ["Andra"]
    events.remove_note(read().notes[0])
    assert read().notes == ()


def test_what_is_missing_is_offered_in_its_order_until_the_assignment_is_ready(
    events: PersonEvents, window: QWidget, read: Read
) -> None:
    events.supply(read(), read().assignments[0])
    opened(window, ChoiceDialog).chosen.emit(Adulthood.YES.value)
    opened(window, ChoiceDialog).hide()
    assert read().card.is_adult is Adulthood.YES
    events.supply(read(), read().assignments[0])
    opened(window, InterviewDialog).primary_button.click()
    for _kind in range(3):
        events.supply(read(), read().assignments[0])
        opened(window, PaperDialog).primary_button.click()
    events.supply(read(), read().assignments[0])
    extract = opened(window, PaperDialog)
    assert extract.windowTitle() == "Utdrag ur belastningsregistret"
    extract.primary_button.click()
    assert extract.isVisible()  # nobody said that it was at most a year old
    extract.year_box.setChecked(True)
    extract.primary_button.click()

    assert read().assignments[0].status is AssignmentStatus.READY
    assert {line.kind for line in read().papers} == {
        PaperKind.AGREEMENT,
        PaperKind.PLEDGE,
        PaperKind.INTRODUCTION,
        PaperKind.RECORD_EXTRACT,
    }
    assert {line.seen_by for line in read().papers} == {"Ingrid Ekdahl"}


def test_paper_noted_by_mistake_is_taken_back(events: PersonEvents, window: QWidget, read: Read) -> None:
    events.open(PersonEvent.PAPER, read(), VOLUNTEER)
    opened(window, PaperDialog).primary_button.click()
    assert len(read().papers) == 1

    events.remove_paper(read().papers[0])

    assert read().papers == ()


def test_contact_and_booked_interview_move_the_assignment(
    events: PersonEvents, window: QWidget, read: Read, desk: AppContext
) -> None:
    events.open(PersonEvent.CONTACT, read(), VOLUNTEER)
    opened(window, ContactDialog).primary_button.click()
    assert read().assignments[0].status is AssignmentStatus.CONTACTED
    friday = desk.clock.today() + timedelta(days=4)

    events.open(PersonEvent.BOOK_INTERVIEW, read(), VOLUNTEER)
    dialog = opened(window, InterviewBookingDialog)
    dialog.day_edit.set_day(friday)
    dialog.primary_button.click()

    assert read().interview_on == friday
    assert read().assignments[0].status is AssignmentStatus.INTERVIEW
    events.open(PersonEvent.BOOK_INTERVIEW, read(), VOLUNTEER)
    opened(window, InterviewBookingDialog).none_button.click()
    assert read().interview_on is None


def test_pause_until_further_notice_and_its_end(events: PersonEvents, window: QWidget, read: Read) -> None:
    events.open(PersonEvent.PAUSE, read(), VOLUNTEER)
    dialog = opened(window, PauseDialog)
    dialog.open_box.setChecked(True)
    dialog.primary_button.click()
    assert read().assignments[0].status is AssignmentStatus.PAUSED
    assert read().pauses[0].last is None

    events.open(PersonEvent.END_PAUSE, read(), VOLUNTEER)

    assert read().assignments[0].status is not AssignmentStatus.PAUSED


def test_pause_that_ends_before_it_begins_is_refused(
    events: PersonEvents, window: QWidget, read: Read, desk: AppContext
) -> None:
    events.open(PersonEvent.PAUSE, read(), VOLUNTEER)
    dialog = opened(window, PauseDialog)
    dialog.last_edit.set_day(desk.clock.today() - timedelta(days=1))

    dialog.primary_button.click()

    assert dialog.isVisible()
    assert dialog.last_edit.accessibleDescription() == "Sluttiden måste vara senare än starttiden."
    assert read().pauses == ()


def test_everything_ends_and_goes_on_again(events: PersonEvents, window: QWidget, read: Read) -> None:
    events.open(PersonEvent.END, read(), VOLUNTEER)
    dialog = opened(window, EndDialog)
    assert len(dialog.boxes) == 2
    dialog.primary_button.click()
    assert read().assignments[0].status is AssignmentStatus.ENDED
    assert read().newcomer_status is NewcomerStatus.ENDED

    events.open(PersonEvent.RESUME, read(), VOLUNTEER)
    opened(window, EndDialog).primary_button.click()

    assert read().assignments[0].status is AssignmentStatus.INTEREST
    assert read().newcomer_status is NewcomerStatus.INTEREST


def test_nothing_chosen_to_end_cannot_be_ended(events: PersonEvents, window: QWidget, read: Read) -> None:
    events.open(PersonEvent.END, read(), VOLUNTEER)
    dialog = opened(window, EndDialog)

    for box in dialog.boxes.values():
        box.setChecked(False)

    assert not dialog.primary_button.isEnabled()


def test_person_is_informed_with_the_sentence_in_the_language_of_the_call(
    events: PersonEvents, window: QWidget, read: Read
) -> None:
    events.open(PersonEvent.INFORM, read(), VOLUNTEER)
    dialog = opened(window, InformDialog)
    assert "Ljungsala kommun sparar det" in dialog.read_aloud.sentence.text()
    dialog.read_aloud.language_row.set_keys(["en"])
    dialog.read_aloud.language_row.keys_changed.emit(frozenset({"en"}))
    assert "Ljungsala kommun keeps this" in dialog.read_aloud.sentence.text()
    dialog.how_box.set_key(InformedHow.VISIT.value)

    dialog.primary_button.click()

    assert read().card.informed_how is InformedHow.VISIT
    assert read().inform_by is None


def test_protected_person_keeps_an_alias_only_and_the_protection_can_be_lifted(
    events: PersonEvents, window: QWidget, read: Read
) -> None:
    events.open(PersonEvent.PROTECT, read(), VOLUNTEER)
    dialog = opened(window, ProtectDialog)
    assert not dialog.primary_button.isEnabled()
    dialog.alias_edit.setText("Lars")
    dialog.sure_box.setChecked(True)
    dialog.primary_button.click()
    assert dialog.isVisible()  # part of the name
    dialog.alias_edit.setText("Eken")
    dialog.primary_button.click()

    assert (read().name, read().card.phones, read().protected) == ("Eken", (), True)
    assert read().responsible == "Ingrid Ekdahl"
    events.open(PersonEvent.LIFT_PROTECTION, read(), VOLUNTEER)
    opened(window, LiftProtectionDialog).primary_button.click()
    assert not read().protected


def test_block_is_lifted_from_the_card_with_a_reason(
    events: PersonEvents, window: QWidget, desk: AppContext, database: Database
) -> None:
    with database.write(desk.coordinator_id) as uow:
        couple = make_couple(uow)
        pair = make_pair(uow, PairStatus.ACTIVE, couple, ago=60)
        end_pair(uow, EndingDraft(pair_id=pair.id, version=pair.version, reason=EndingReason.SAFETY))
        details = person_details(uow.session, couple.volunteer, desk.clock.today())
        uow.commit()
    events.open(PersonEvent.LIFT_BLOCK, details, VOLUNTEER)
    dialog = opened(window, LiftBlockDialog)

    dialog.primary_button.click()
    asked = dialog.isVisible()
    dialog.reason_edit.setPlainText("Utrett med båda.")
    dialog.primary_button.click()

    with database.read() as session:
        after = person_details(session, couple.volunteer, desk.clock.today())
        blocked = blocked_people(session)
    assert asked
    assert not dialog.isVisible()
    assert [note.text for note in after.notes] == ["Utrett med båda."]
    assert blocked == {couple.newcomer}


def test_protected_person_can_only_be_handed_over_to_somebody(
    events: PersonEvents, window: QWidget, read: Read
) -> None:
    events.open(PersonEvent.HAND_OVER, read(), VOLUNTEER)

    dialog = opened(window, HandOverDialog)

    assert not dialog.primary_button.isEnabled()
    assert "Ingen annan arbetar här" in dialog.explanation.text()


@pytest.mark.parametrize("event", [PersonEvent.INFORM, PersonEvent.PROTECT, PersonEvent.PAUSE, PersonEvent.NOTE])
def test_dialog_is_accessible(
    event: PersonEvent, events: PersonEvents, window: QWidget, read: Read, theme: Theme
) -> None:
    events.open(event, read(), VOLUNTEER)

    assert_accessible(opened(window, QDialog), theme)
