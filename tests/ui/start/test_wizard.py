"""The first start by keyboard alone, and every way to do it wrong."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from models.queries.office import office_details
from models.queries.week import WeekFilter, week_rows
from models.storage.data_folder import DataFolder
from models.storage.database import Database
from models.storage.opening import open_database
from models.values.activities import OfficeScope
from models.values.errors import StorageCode
from models.values.timeslot import IsoWeek
from tests.conftest import PASSPHRASE
from tests.ui.accessibility import assert_accessible
from ui.context import OpenedRegister
from ui.settings import SettingsStore
from ui.start.flow import StartFlow
from ui.start.wizard import Wizard
from ui.start.wizard_presenter import RegisterPlace, WizardStep
from ui.theme import Theme
from ui.widgets.choice_dialog import ChoiceDialog
from ui.wording.errors import storage_sentence


@pytest.fixture
def wizard(flow: StartFlow, qtbot: QtBot) -> Wizard:
    with qtbot.waitSignal(flow.page_shown):
        flow.begin()
    assert flow.wizard is not None
    qtbot.waitUntil(flow.wizard.isVisible)
    return flow.wizard


def press(wizard: Wizard, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(_focused(wizard), key)


def write(wizard: Wizard, text: str) -> None:
    for letter in text:  # QTest knows the keys of ASCII only
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(_focused(wizard), QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def _focused(wizard: Wizard) -> QWidget:
    return QApplication.focusWidget() or wizard.focusWidget() or wizard


def fill_office(wizard: Wizard) -> None:
    write(wizard, "Ljungsala kommun")
    press(wizard, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    write(wizard, "Kultur- och fritidsnämnden")
    press(wizard, Qt.Key.Key_Tab)
    write(wizard, "Maja Lind")
    press(wizard, Qt.Key.Key_Return)


def fill_passphrase(wizard: Wizard) -> None:
    write(wizard, PASSPHRASE)
    press(wizard, Qt.Key.Key_Tab)
    write(wizard, PASSPHRASE)
    press(wizard, Qt.Key.Key_Return)


def fill_code(wizard: Wizard, code: str) -> None:
    press(wizard, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    write(wizard, code)
    press(wizard, Qt.Key.Key_Return)


def finish(wizard: Wizard, flow: StartFlow, qtbot: QtBot) -> Database:
    with qtbot.waitSignal(flow.opened, timeout=10_000) as opened:
        press(wizard, Qt.Key.Key_Return)
    assert opened.args is not None
    register = opened.args[0]
    assert isinstance(register, OpenedRegister)
    return register.database


def step_of(wizard: Wizard) -> WizardStep:
    return wizard.presenter.step


def test_wizard_by_keyboard_ends_with_an_open_register(
    wizard: Wizard, flow: StartFlow, qtbot: QtBot, place: RegisterPlace
) -> None:
    code = wizard.presenter.recovery_code

    fill_office(wizard)
    fill_passphrase(wizard)
    fill_code(wizard, code.lower().replace("-", " ").replace("0", "o"))
    write(wizard, "Ljungsala bibliotek")
    finish(wizard, flow, qtbot).close()

    for secret in (PASSPHRASE, code):
        with open_database(place.folder, secret=secret, clock=place.clock) as database, database.read() as session:
            office = office_details(session)
            rows = week_rows(session, IsoWeek.of(place.clock.today()), WeekFilter())
        assert office is not None and office.name == "Ljungsala kommun"
        assert [row.place_name for row in rows] == ["Ljungsala bibliotek"]


def test_wizard_writes_nothing_before_its_end(wizard: Wizard, empty_folder: DataFolder) -> None:
    fill_office(wizard)
    fill_passphrase(wizard)
    fill_code(wizard, wizard.presenter.recovery_code)

    assert step_of(wizard) is WizardStep.PLACE
    assert not any(empty_folder.path.rglob("*"))


def test_wizard_puts_the_problem_beside_the_field_and_goes_there(wizard: Wizard) -> None:
    press(wizard, Qt.Key.Key_Return)

    assert step_of(wizard) is WizardStep.OFFICE
    assert wizard.office.problem_of("organisation_name") == "Det här måste fyllas i."
    assert _focused(wizard).accessibleName() == "Organisationens namn"


def test_wizard_does_not_pass_a_weak_passphrase(wizard: Wizard) -> None:
    fill_office(wizard)
    write(wizard, "sommar2026")
    press(wizard, Qt.Key.Key_Return)

    assert step_of(wizard) is WizardStep.PASSPHRASE
    assert wizard.passphrase.problem_of("passphrase") != ""


def test_wizard_does_not_pass_two_different_passphrases(wizard: Wizard) -> None:
    fill_office(wizard)
    write(wizard, PASSPHRASE)
    press(wizard, Qt.Key.Key_Tab)
    write(wizard, PASSPHRASE[:-1])
    press(wizard, Qt.Key.Key_Return)

    assert step_of(wizard) is WizardStep.PASSPHRASE
    assert wizard.passphrase.problem_of("passphrase_again") != ""


def test_wizard_does_not_pass_a_code_that_was_not_typed_back(wizard: Wizard) -> None:
    fill_office(wizard)
    fill_passphrase(wizard)
    fill_code(wizard, "AAAAA-AAAAA-AAAAA-AAAAA-AAAAA")

    assert step_of(wizard) is WizardStep.RECOVERY
    assert wizard.recovery.problem_of("typed_code") != ""


def test_wizard_covers_the_code_while_it_is_typed_back(wizard: Wizard) -> None:
    fill_office(wizard)
    fill_passphrase(wizard)
    shown = wizard.recovery.groups.shown_text
    press(wizard, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    write(wizard, "A")

    assert shown == wizard.presenter.recovery_code
    assert wizard.recovery.groups.shown_text == "-".join(["•••••"] * 5)


def test_wizard_goes_back_with_everything_still_there(wizard: Wizard) -> None:
    fill_office(wizard)
    wizard.back_button.click()

    assert step_of(wizard) is WizardStep.OFFICE
    assert wizard.office.draft.organisation_name == "Ljungsala kommun"


def test_wizard_hides_the_cafe_from_who_has_none(wizard: Wizard, flow: StartFlow, qtbot: QtBot) -> None:
    wizard.office.choose_scope(OfficeScope.PAIRS)
    fill_office(wizard)
    fill_passphrase(wizard)
    fill_code(wizard, wizard.presenter.recovery_code)
    write(wizard, "Församlingshemmet")

    with finish(wizard, flow, qtbot) as database, database.read() as session:
        rows = week_rows(session, IsoWeek.of(database.clock.today()), WeekFilter())

    assert rows == ()


def test_wizard_can_skip_the_first_meeting_point(wizard: Wizard, flow: StartFlow, qtbot: QtBot) -> None:
    fill_office(wizard)
    fill_passphrase(wizard)
    fill_code(wizard, wizard.presenter.recovery_code)
    with qtbot.waitSignal(flow.opened, timeout=10_000) as opened:
        wizard.skip_button.click()

    assert opened.args is not None
    opened.args[0].database.close()


def test_wizard_refuses_a_café_without_a_time(wizard: Wizard) -> None:
    fill_office(wizard)
    fill_passphrase(wizard)
    fill_code(wizard, wizard.presenter.recovery_code)
    write(wizard, "Ljungsala bibliotek")
    wizard.place.cafe.fields["starts"].editor.setProperty("text", "kvart i")
    wizard.next_button.click()

    assert step_of(wizard) is WizardStep.PLACE
    assert wizard.place.problem_of("starts") == "Det här måste fyllas i."


def test_wizard_says_why_it_failed_and_keeps_what_was_written(
    wizard: Wizard, qtbot: QtBot, empty_folder: DataFolder
) -> None:
    fill_office(wizard)
    fill_passphrase(wizard)
    fill_code(wizard, wizard.presenter.recovery_code)
    write(wizard, "Ljungsala bibliotek")
    empty_folder.database_file.write_bytes(b"a register that somebody else made meanwhile")

    with qtbot.waitSignal(wizard.presenter.failed, timeout=10_000) as failed:
        press(wizard, Qt.Key.Key_Return)

    assert failed.args is not None
    assert failed.args[0].code is StorageCode.ALREADY_EXISTS
    assert storage_sentence(failed.args[0]) in wizard.banner.accessibleName()
    assert wizard.place.draft.name == "Ljungsala bibliotek"
    assert wizard.next_button.isEnabled()


def test_escape_asks_and_stopping_leaves_nothing(wizard: Wizard, flow: StartFlow, qtbot: QtBot, tmp_path: Path) -> None:
    fill_office(wizard)
    fill_passphrase(wizard)
    press(wizard, Qt.Key.Key_Escape)
    question = wizard.findChild(ChoiceDialog)
    assert isinstance(question, ChoiceDialog)
    stop = next(button for button in question.findChildren(QPushButton) if button.text() == "Avbryt och stäng")

    with qtbot.waitSignal(flow.abandoned):
        stop.click()

    assert list(tmp_path.rglob("samsprak*")) == []
    assert wizard.passphrase.first == ""
    assert wizard.presenter.recovery_code == ""


def test_enter_on_a_button_presses_that_button(wizard: Wizard) -> None:
    fill_office(wizard)
    wizard.back_button.setFocus()
    press(wizard, Qt.Key.Key_Return)

    assert step_of(wizard) is WizardStep.OFFICE


def test_wizard_speaks_the_language_that_is_chosen(wizard: Wizard, settings: SettingsStore) -> None:
    before = wizard.next_button.text()
    english = next(button for button in wizard.steps.findChildren(QPushButton) if button.text() == "English")

    english.click()

    assert (before, wizard.next_button.text()) == ("Fortsätt", "Continue")
    assert settings.current.language == "en"


def test_wizard_leaves_no_secret_and_no_name_in_settings_or_log(
    wizard: Wizard, flow: StartFlow, qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    code = wizard.presenter.recovery_code
    fill_office(wizard)
    fill_passphrase(wizard)
    fill_code(wizard, code)
    write(wizard, "Ljungsala bibliotek")
    finish(wizard, flow, qtbot).close()

    texts = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]

    assert len(texts) >= 3
    for secret in (PASSPHRASE, code, "Maja Lind", "Ljungsala"):
        assert all(secret.encode() not in text for text in texts)
        assert secret not in caplog.text


@pytest.mark.parametrize("step", list(WizardStep))
def test_every_step_is_accessible(wizard: Wizard, flow: StartFlow, theme: Theme, step: WizardStep) -> None:
    fills = (fill_office, fill_passphrase, _fill_right_code)
    for fill in fills[: int(step)]:
        fill(wizard)

    assert step_of(wizard) is step
    assert_accessible(flow.page, theme)


def _fill_right_code(wizard: Wizard) -> None:
    fill_code(wizard, wizard.presenter.recovery_code)
