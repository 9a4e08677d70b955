"""What is typed into the form of an enquiry is kept until it is saved, thrown away or dealt with."""

from __future__ import annotations

from models.queries.drafts import DraftPlace, kept_draft
from models.queries.enquiries import enquiry_draft
from models.services.enquiries import close_enquiry, remove_enquiry
from models.storage.database import Database
from models.values.changes import EntityKind
from models.values.identifiers import EnquiryId
from models.values.people import ContactChannel
from tests.ui.screens.inbox.conftest import Callers
from tests.ui.screens.open_dialogs import open_dialog
from ui.screens.inbox.editing.enquiry_editor import EnquiryEditor
from ui.screens.inbox.editing.loaded import EnquiryForm
from ui.screens.inbox.screen import InboxScreen
from ui.widgets.choice_dialog import ChoiceDialog

NOTE = "Kan mest på tisdagar."


def written(screen: InboxScreen, enquiry_id: EnquiryId) -> EnquiryEditor:
    """Open the form, write into it, and wait until that is kept."""
    screen.dialogs.editing.load(enquiry_id)
    editor = open_dialog(EnquiryEditor)
    editor.fields.note_edit.setPlainText(NOTE)
    editor.fields.preferred_box.set_key(ContactChannel.SMS.value)
    editor.keep_now()
    return editor


def kept(database: Database, enquiry_id: EnquiryId) -> EnquiryForm | None:
    with database.read() as session:
        found = kept_draft(session, DraftPlace(kind=EntityKind.ENQUIRY, key=enquiry_id), EnquiryForm, None)
    return found.draft if found is not None else None


def test_what_was_typed_is_kept_until_it_is_saved(screen: InboxScreen, callers: Callers, database: Database) -> None:
    editor = written(screen, callers.bo)
    form = kept(database, callers.bo)

    editor.primary_button.click()

    assert form is not None
    assert (form.draft.note, form.draft.preferred_channel) == (NOTE, ContactChannel.SMS)
    assert form.began_as.note == "Matematik."
    assert kept(database, callers.bo) is None
    with database.read() as session:
        assert enquiry_draft(session, callers.bo).note == NOTE


def test_what_was_typed_last_does_not_come_back_after_it_is_saved(
    screen: InboxScreen, callers: Callers, database: Database
) -> None:
    screen.dialogs.editing.load(callers.bo)
    editor = open_dialog(EnquiryEditor)
    editor.fields.note_edit.setPlainText(NOTE)

    editor.primary_button.click()
    screen.dialogs.editing.keeper.keep_now()

    assert not editor.isVisible()
    assert kept(database, callers.bo) is None


def test_form_written_back_to_what_it_was_leaves_nothing(
    screen: InboxScreen, callers: Callers, database: Database
) -> None:
    editor = written(screen, callers.bo)
    editor.fields.fill(editor.form().began_as)

    editor.primary_button.click()

    assert not editor.isVisible()
    assert kept(database, callers.bo) is None


def test_form_can_be_saved_again_after_a_refusal(screen: InboxScreen, callers: Callers, database: Database) -> None:
    editor = written(screen, callers.bo)
    editor.fields.email_edit.setText("bo")
    editor.primary_button.click()
    refused = kept(database, callers.bo)
    editor.fields.email_edit.clear()

    editor.primary_button.click()

    assert refused is not None and refused.draft.email == "bo"
    assert not editor.isVisible()
    assert kept(database, callers.bo) is None


def test_form_left_by_a_crash_is_put_back_and_can_be_begun_again(
    screen: InboxScreen, callers: Callers, database: Database
) -> None:
    written(screen, callers.bo).hide()

    screen.dialogs.editing.load(callers.bo)

    editor = open_dialog(EnquiryEditor)
    found, was_dirty = editor.fields.note_edit.toPlainText(), editor.is_dirty()
    editor.kept_banner.action_chosen.emit()
    assert (found, was_dirty) == (NOTE, True)
    assert editor.fields.note_edit.toPlainText() == "Matematik."
    assert not editor.is_dirty()
    assert kept(database, callers.bo) is None


def test_form_of_somebody_else_is_left_alone(screen: InboxScreen, callers: Callers, database: Database) -> None:
    written(screen, callers.bo).hide()

    screen.dialogs.editing.load(callers.anna)

    editor = open_dialog(EnquiryEditor)
    assert editor.kept_banner.isHidden()
    assert editor.fields.note_edit.toPlainText() == ""
    assert kept(database, callers.bo) is not None


def test_form_thrown_away_is_not_kept(screen: InboxScreen, callers: Callers, database: Database) -> None:
    editor = written(screen, callers.bo)

    editor.reject()
    open_dialog(ChoiceDialog).chosen.emit("throw_away")

    assert not editor.isVisible()
    assert kept(database, callers.bo) is None


def test_form_of_what_is_dealt_with_goes_too(screen: InboxScreen, callers: Callers, database: Database) -> None:
    for enquiry_id in (callers.bo, callers.cia):
        written(screen, enquiry_id).hide()

    with database.write() as uow:
        close_enquiry(uow, callers.bo, 1, "Ringde fel")
        remove_enquiry(uow, callers.cia, 1)
        uow.commit()

    assert kept(database, callers.bo) is None
    assert kept(database, callers.cia) is None
