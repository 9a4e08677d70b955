"""A call at the keyboard: saved, put aside, known callers, things, and what is wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from models.queries.drafts import kept_draft
from models.queries.enquiries import EnquiryFilter, EnquiryRow, enquiry_draft, enquiry_rows
from models.queries.intake import intake_draft
from models.queries.person_cards import person_draft
from models.rules.availability import PartOfDay, every_week
from models.services.intake import save_intake
from models.storage.database import Database
from models.values.enquiries import EnquiryState, EnquiryWant
from models.values.identifiers import PersonId
from models.values.intake import IntakeDraft
from models.values.people import ContactChannel, InformedHow
from tests.ui.accessibility import assert_accessible
from tests.ui.calls.conftest import Known, opened
from ui.calls.calls import Calls
from ui.calls.form import CallForm, answer_by
from ui.calls.presenter import CALL_PLACE
from ui.calls.window import CallWindow
from ui.screens.inbox.screen import InboxScreen
from ui.shell import Shell
from ui.theme import Theme
from ui.widgets.banner import Banner

CONTROL = Qt.KeyboardModifier.ControlModifier


def kept(database: Database) -> CallForm | None:
    with database.read() as session:
        found = kept_draft(session, CALL_PLACE, CallForm, None)
    return found.draft if found is not None else None


def inbox(database: Database, state: EnquiryState = EnquiryState.OPEN) -> tuple[EnquiryRow, ...]:
    with database.read() as session:
        return enquiry_rows(session, EnquiryFilter(state=state), database.clock.today())


def fill(window: CallWindow, **typed: str) -> None:
    window.fields.wants.turn(1)
    for name, text in typed.items():
        editor = window.fields.fields[name].editor
        if isinstance(editor, QLineEdit):
            editor.setText(text)
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)


def press(window: CallWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def test_call_is_saved_with_all_that_was_said(
    window: CallWindow, database: Database, known: Known, shell: Shell
) -> None:
    fill(window, name="Åsa Berg", phone="070-174 06 10", availability="tisdag kväll", note="Elektriker.")
    window.fields.area_box.setCurrentIndex(1)
    window.side.told_box.click()

    window.save_button.click()

    (row,) = inbox(database)
    with database.read() as session:
        draft = enquiry_draft(session, row.id)
    assert (row.name, row.phone, row.area, row.note) == ("Åsa Berg", "070-174 06 10", "Centrum", "Elektriker.")
    assert draft.wants == (EnquiryWant.LANGUAGE_FRIEND,)
    assert draft.availability == every_week([(1, PartOfDay.EVENING)])
    assert (draft.next_step, draft.informed_on) == ("Boka intervju", database.clock.today())
    assert not window.isVisible()
    assert kept(database) is None
    assert shell.undo_bar.offers


def test_call_becomes_a_card_at_once(window: CallWindow, database: Database) -> None:
    fill(window, name="Åsa Berg", phone="070-174 06 10")
    window.side.told_box.click()
    window.fields.channel_box.setCurrentIndex(window.fields.channel_box.findText("Sms"))

    window.open_button.click()

    (row,) = inbox(database, EnquiryState.DONE)
    assert row.person_id is not None
    with database.read() as session:
        card = person_draft(session, row.person_id)
    assert (card.given_name, card.family_name, card.informed_how) == ("Åsa", "Berg", InformedHow.CALL)
    assert card.preferred_channel is ContactChannel.SMS
    assert card.volunteer is not None


def test_esc_keeps_what_was_written_and_ctrl_n_brings_it_back(
    calls: Calls, window: CallWindow, shell: Shell, database: Database
) -> None:
    fill(window, name="Åsa Berg", availability="tisdag kväll")
    written = window.fields.form

    press(window, Qt.Key.Key_Escape)
    put_aside = kept(database)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    again = opened(calls, shell)

    assert not window_is_open(shell, window)
    assert put_aside == written
    assert again.fields.form == written
    assert again.fields.name_edit.text() == "Åsa Berg"
    assert "Ctrl N" in shell.undo_bar.sentence


def window_is_open(shell: Shell, window: CallWindow) -> bool:
    return window in shell.findChildren(CallWindow)


def test_new_call_proposes_the_day_that_is_saved(window: CallWindow, database: Database) -> None:
    proposed = window.fields.day_edit.day
    fill(window, name="Åsa Berg", phone="070-174 06 10")

    window.save_button.click()

    (row,) = inbox(database)
    assert proposed == answer_by(database.clock.today())
    assert row.next_step_on == proposed


def test_begin_anew_throws_the_draft_away(window: CallWindow, database: Database) -> None:
    fill(window, name="Åsa Berg")
    window.presenter.keeper.keep_now()
    kept_before = kept(database)

    window.again_button.click()

    assert kept_before is not None
    assert kept(database) is None
    assert window.fields.form == CallForm()
    assert window.fields.name_edit.text() == ""


def test_known_caller_appears_while_typing_and_space_recognises_them(
    qtbot: QtBot, window: CallWindow, database: Database, known: Known
) -> None:
    fill(window, name="per ny")
    qtbot.waitUntil(lambda: bool(window.side.likely.likely.rows))
    window.fields.name_edit.setFocus()

    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Space)
    recognised = window.fields.form
    window.save_button.click()

    assert (recognised.person_id, recognised.name) == (known.per, "Per Nyqvist")
    assert inbox(database)[0].person_id == known.per


def test_enter_opens_the_card_of_a_known_caller_only_from_the_list(
    qtbot: QtBot, window: CallWindow, known: Known, database: Database
) -> None:
    wanted: list[PersonId] = []
    window.card_wanted.connect(wanted.append)
    fill(window, phone="0701740605")
    qtbot.waitUntil(lambda: bool(window.side.likely.likely.rows))
    window.fields.phone_edit.setFocus()

    press(window, Qt.Key.Key_Return)
    after_enter_in_a_field = list(wanted)
    window.fields.phone_edit.setFocus()
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Return)

    assert after_enter_in_a_field == []
    assert wanted == [known.per]
    written = kept(database)
    assert written is not None and written.person_id == known.per


def test_who_waits_in_the_inbox_already_is_not_written_down_twice(
    window: CallWindow, calls: Calls, shell: Shell
) -> None:
    fill(window, name="Åsa Berg", phone="070-174 06 10")
    window.save_button.click()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    again = opened(calls, shell)
    fill(again, phone="0701740610")

    again.presenter.look_now()

    banners = [banner.accessibleName() for banner in again.side.findChildren(Banner) if banner.isVisible()]
    assert banners == ["Finns redan i inkorgen Åsa Berg ringde 23 november: Boka intervju"]


def test_call_that_waits_is_opened_in_the_inbox_and_what_is_written_stays(
    window: CallWindow, calls: Calls, shell: Shell, database: Database
) -> None:
    fill(window, name="Åsa Berg", phone="070-174 06 10")
    window.save_button.click()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    (row,) = inbox(database)
    again = opened(calls, shell)
    fill(again, phone="0701740610", note="Ringer igen.")
    again.presenter.look_now()
    wanted: list[int] = []
    again.enquiry_wanted.connect(wanted.append)
    button = next(button for button in again.side.waiting.buttons if button.isVisible())
    button.setFocus()

    QTest.keyClick(button, Qt.Key.Key_Space)

    screens = [screen for screen in shell.findChildren(InboxScreen) if screen.isVisible()]
    assert wanted == [row.id]
    assert [screen.presenter.chosen for screen in screens] == [row.id]
    written = kept(database)
    assert written is not None and written.note == "Ringer igen."


def test_email_is_kept_and_finds_who_has_it(window: CallWindow, database: Database) -> None:
    fill(window, name="Åsa Berg", phone="070-174 06 10", email="asa@example.se")

    window.save_button.click()

    (row,) = inbox(database)
    assert row.email == "asa@example.se"


def test_preferred_channel_is_kept_with_the_draft_and_in_the_inbox(
    calls: Calls, window: CallWindow, shell: Shell, database: Database
) -> None:
    fill(window, name="Åsa Berg", phone="070-174 06 10")
    window.fields.channel_box.setFocus()
    QTest.keyClicks(window.fields.channel_box, "Sms")
    press(window, Qt.Key.Key_Escape)
    written = kept(database)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    again = opened(calls, shell)

    again.save_button.click()

    (row,) = inbox(database)
    assert written is not None and written.preferred_channel is ContactChannel.SMS
    assert row.preferred_channel is ContactChannel.SMS


def test_somebody_else_is_calling_after_all(window: CallWindow, qtbot: QtBot, known: Known) -> None:
    fill(window, name="per ny")
    qtbot.waitUntil(lambda: bool(window.side.likely.likely.rows))
    window.side.likely.setFocus()
    press(window, Qt.Key.Key_Space)

    window.side.other_button.click()

    assert window.fields.form.person_id is None
    assert window.side.likely.isVisible()


def test_who_only_gives_things_hears_where_and_nothing_is_kept(
    calls: Calls, shell: Shell, database: Database, known: Known
) -> None:
    with database.write() as uow:
        intake = intake_draft(uow.session)
        assert intake is not None
        save_intake(uow, IntakeDraft(version=intake.version, second_hand_contact="Kupan, Storgatan 3"))
        uow.commit()
    window = opened(calls, shell)
    window.fields.name_edit.setText("Åsa Berg")
    window.presenter.keeper.keep_now()
    kept_before = kept(database)

    window.fields.wants.turn(5)
    says = window.fields.things.accessibleName()
    asks_for = [name for name, field in window.fields.fields.items() if field.isVisible()]
    window.save_button.click()

    assert kept_before is not None
    assert "Kupan, Storgatan 3" in says
    assert asks_for == ["wants"]
    assert kept(database) is None
    assert inbox(database) == ()


def test_what_is_wrong_stands_beside_its_field_and_the_call_stays(window: CallWindow, database: Database) -> None:
    fill(window, phone="811218-9876")

    window.save_button.click()

    assert window.isVisible()
    assert "personnummer" in window.fields.fields["phone"].problem.casefold()
    assert window.fields.fields["name"].problem != ""
    assert inbox(database) == ()
    written = kept(database)
    assert written is not None and written.phone == ""  # an identity number is not even kept for a moment


def test_second_press_while_saving_makes_no_second_call(window: CallWindow, database: Database) -> None:
    fill(window, name="Åsa Berg")

    window.save_button.click()
    window.save_button.click()

    assert len(inbox(database)) == 1


@pytest.mark.parametrize(
    ("wants", "step"),
    [
        ((1,), "Boka intervju"),
        ((2,), "Boka ett första samtal"),
        ((6,), "Ringa upp"),
    ],
)
def test_next_step_follows_what_the_caller_wants(window: CallWindow, wants: tuple[int, ...], step: str) -> None:
    for number in wants:
        window.fields.wants.turn(number)

    assert window.fields.step_box.currentText() == step


def test_next_step_somebody_wrote_stays(window: CallWindow) -> None:
    window.fields.step_box.setEditText("Fråga Maja")

    window.fields.wants.turn(1)

    assert window.fields.step_box.currentText() == "Fråga Maja"
    assert window.fields.form.next_step == "Fråga Maja"


def test_everything_is_reached_named_and_whole(window: CallWindow, theme: Theme) -> None:
    fill(window, name="per ny")
    window.presenter.look_now()

    assert_accessible(window, theme)
