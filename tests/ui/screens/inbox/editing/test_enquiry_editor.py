"""The form of an enquiry: what it keeps, what it refuses, and two people changing the same one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.queries.enquiries import enquiry_draft
from models.rules.availability import PartOfDay, every_week
from models.services.enquiries import remove_enquiry, save_enquiry
from models.storage.database import Database
from models.values.enquiries import EnquiryDraft, EnquiryWant
from models.values.identifiers import EnquiryId
from models.values.people import ContactChannel
from tests.ui.accessibility import focusable_widgets
from tests.ui.screens.inbox.conftest import Callers
from tests.ui.screens.open_dialogs import open_dialog
from ui.screens.inbox.editing.enquiry_editor import EnquiryEditor
from ui.screens.inbox.screen import InboxScreen
from ui.widgets.versions_dialog import VersionsDialog

_SAME_ROW = 12


def editor_of(screen: InboxScreen, enquiry_id: EnquiryId, *, next_step: bool = False) -> EnquiryEditor:
    screen.dialogs.editing.load(enquiry_id, next_step=next_step)
    return open_dialog(EnquiryEditor)


def kept(database: Database, enquiry_id: EnquiryId) -> EnquiryDraft:
    with database.read() as session:
        return enquiry_draft(session, enquiry_id)


def test_form_that_nobody_touched_is_not_dirty_and_loses_nothing(
    screen: InboxScreen, callers: Callers, database: Database
) -> None:
    with database.write() as uow:
        times = every_week([(2, PartOfDay.EVENING)])
        anna = replace(kept(database, callers.anna), availability=times, preferred_channel=ContactChannel.SMS)
        save_enquiry(uow, anna)
        uow.commit()
    before = kept(database, callers.anna)
    editor = editor_of(screen, callers.anna)

    assert not editor.is_dirty()
    editor.primary_button.click()

    assert replace(kept(database, callers.anna), version=0) == replace(before, version=0)


def test_channel_somebody_prefers_is_chosen_and_shown(
    screen: InboxScreen, callers: Callers, database: Database
) -> None:
    screen.table.selectRow(1)
    editor = editor_of(screen, callers.anna)
    editor.fields.preferred_box.set_key(ContactChannel.EMAIL.value)

    editor.primary_button.click()

    assert kept(database, callers.anna).preferred_channel is ContactChannel.EMAIL
    assert "anna@example.se   helst e-post" in screen.panel.texts


def test_next_step_is_set_with_the_keyboard(
    screen: InboxScreen, callers: Callers, database: Database, qtbot: QtBot
) -> None:
    screen.table.selectRow(1)
    screen.panel.step_banner.action_chosen.emit()
    editor = open_dialog(EnquiryEditor)
    qtbot.waitUntil(editor.fields.step_edit.hasFocus)

    QTest.keyClicks(editor.fields.step_edit, "Ring med tolk")
    QTest.keyClick(editor.fields.step_edit, Qt.Key.Key_Tab)
    QTest.keyClick(editor.fields.step_day.tick, Qt.Key.Key_Space)
    editor.fields.step_day.day_edit.set_day(date(2026, 11, 27))
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    draft = kept(database, callers.anna)
    assert (draft.next_step, draft.next_step_on) == ("Ring med tolk", date(2026, 11, 27))
    assert "Ring med tolk" in screen.panel.texts


def test_offered_step_comes_with_a_day(screen: InboxScreen, callers: Callers) -> None:
    editor = editor_of(screen, callers.anna, next_step=True)

    editor.fields.offered.chosen.emit("Ring igen")

    draft = editor.form().draft
    assert draft.next_step == "Ring igen"
    assert draft.next_step_on is not None


def test_faults_stand_beside_their_fields(screen: InboxScreen, callers: Callers, database: Database) -> None:
    editor = editor_of(screen, callers.bo)
    editor.fields.step_edit.clear()
    editor.fields.note_edit.setPlainText("811218-9876")

    editor.primary_button.click()

    assert editor.fields.fields["next_step"].problem
    assert "personnummer" in editor.fields.fields["note"].problem
    assert editor.isVisible()
    assert kept(database, callers.bo).note == "Matematik."


def test_colleague_who_was_faster_is_shown_field_by_field(
    screen: InboxScreen, callers: Callers, database: Database
) -> None:
    editor = editor_of(screen, callers.bo)
    with database.write() as uow:
        theirs = replace(kept(database, callers.bo), note="Fysik.", availability=every_week([(0, PartOfDay.MORNING)]))
        save_enquiry(uow, replace(theirs, phone="070-174 06 09"))
        uow.commit()
    editor.fields.note_edit.setPlainText("Matematik och kemi.")
    editor.fields.wants.set_keys({EnquiryWant.CAFE_HOST.value})

    editor.primary_button.click()
    versions = open_dialog(VersionsDialog)
    versions.primary_button.click()

    draft = kept(database, callers.bo)
    assert (draft.note, draft.phone) == ("Matematik och kemi.", "070-174 06 09")
    assert draft.wants == (EnquiryWant.CAFE_HOST,)
    assert draft.availability == every_week([(0, PartOfDay.MORNING)])


def test_colleague_who_removed_it_leaves_what_was_written(
    screen: InboxScreen, callers: Callers, database: Database
) -> None:
    editor = editor_of(screen, callers.bo)
    editor.fields.note_edit.setPlainText("Matematik och kemi.")
    with database.write() as uow:
        remove_enquiry(uow, callers.bo, 1)
        uow.commit()

    editor.primary_button.click()

    assert editor.isVisible()
    assert not editor._summary.isHidden()
    assert editor.form().draft.note == "Matematik och kemi."


def test_times_are_shown_in_short_changed_and_kept(screen: InboxScreen, callers: Callers, database: Database) -> None:
    before, after = every_week([(2, PartOfDay.EVENING)]), every_week([(5, PartOfDay.MORNING)])
    with database.write() as uow:
        save_enquiry(uow, replace(kept(database, callers.anna), availability=before))
        uow.commit()
    editor = editor_of(screen, callers.anna)
    shown = editor.fields.times.button.text()

    editor.fields.times.button.click()
    editor.fields.times.times_edit.set_availability(after)
    editor.fields.times.times_edit.changed.emit()
    said = editor.fields.times.button.text()
    editor.primary_button.click()

    assert (shown, said) == ("onsdag kväll", "lördag förmiddag")
    assert kept(database, callers.anna).availability == after


def test_nothing_wanted_is_told_as_a_choice(screen: InboxScreen, callers: Callers) -> None:
    editor = editor_of(screen, callers.anna)
    editor.fields.wants.set_keys(())

    editor.primary_button.click()

    assert editor.fields.fields["wants"].problem == "Välj minst ett."


def test_tab_follows_the_rows_of_the_form(screen: InboxScreen, callers: Callers) -> None:
    editor = editor_of(screen, callers.anna)
    fields = editor.fields

    chain = [widget for widget in focusable_widgets(editor) if fields.isAncestorOf(widget)]
    places = [fields.mapFromGlobal(widget.mapToGlobal(widget.rect().topLeft())) for widget in chain]
    rows = [fields.fields[key].y() for key in fields.fields]

    assert min(rows) == fields.fields["wants"].y()
    assert fields.wants.isAncestorOf(chain[0])
    assert chain.index(fields.name_edit) < chain.index(fields.phone_edit) < chain.index(fields.email_edit)
    assert all(before.y() <= after.y() + _SAME_ROW for before, after in pairwise(places))
