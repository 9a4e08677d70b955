"""The settings: organisation, areas, looks, security and backups."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from models.queries.areas import area_rows
from models.queries.office import OfficeDetails, office_details
from models.services.office import OfficeDraft, save_office
from models.storage.backup import list_backups
from models.storage.data_folder import DataFolder
from models.storage.database import Database
from models.storage.opening import read_key_file
from models.storage.vault import open_vault
from models.values.activities import OfficeScope
from models.values.errors import WrongPassphrase
from tests.conftest import PASSPHRASE, RECOVERY_CODE
from tests.factories import make_area
from tests.ui.accessibility import assert_accessible
from tests.ui.screens.open_dialogs import open_dialog
from tests.ui.screens.settings.fake_dialogs import FakeFileDialogs
from ui.context import AppContext
from ui.printing.printers import SystemPrinters
from ui.printing.recovery_paper import RecoveryPaper
from ui.printing.save_dialogs import SystemSaveDialogs
from ui.screens.settings.screen import SettingsScreen
from ui.screens.settings.security.passphrase_dialog import PassphraseDialog
from ui.screens.settings.security.recovery_dialog import RecoveryDialog
from ui.widgets.choice_dialog import ChoiceDialog
from ui.widgets.versions_dialog import VersionsDialog

NEW = "sju blå kameler simmar"


def office_of(database: Database) -> OfficeDetails:
    with database.read() as session:
        found = office_details(session)
    assert found is not None
    return found


def test_organisation_is_saved(screen: SettingsScreen, database: Database, qtbot: QtBot) -> None:
    card = screen.office_card
    card.phone_edit.setText("08-465 004 10")

    with qtbot.waitSignal(screen.undo_offered):
        card.save_button.click()

    assert office_of(database).phone == "08-465 004 10"
    assert not card.is_dirty()


@pytest.mark.parametrize(("scope", "shown"), [(OfficeScope.CAFES, False), (OfficeScope.PAIRS, True)])
def test_office_without_pairs_has_no_settings_for_pairing(
    context: AppContext, dialogs: FakeFileDialogs, window: QWidget, scope: OfficeScope, shown: bool
) -> None:
    paper = RecoveryPaper(context.runner, SystemPrinters(), SystemSaveDialogs(), context.clock)
    found = SettingsScreen(replace(context, scope=scope), window, dialogs=dialogs, paper=paper)

    assert found.pairing_card.isVisibleTo(found) == shown


def test_wrong_inputs_stand_beside_their_fields(screen: SettingsScreen) -> None:
    card = screen.office_card
    card.name_edit.setText(" ")
    card.phone_edit.setText("ring")
    card.web_edit.setText("nätet")

    card.save_button.click()

    wrong = {name for name, one in card.fields.items() if one.problem}
    assert wrong == {"organisation_name", "phone", "web_address"}


def test_unsaved_changes_keep_the_screen_until_answered(screen: SettingsScreen) -> None:
    assert screen.may_leave()
    screen.office_card.phone_edit.setText("08-465 004 11")

    assert not screen.may_leave()
    question = open_dialog(ChoiceDialog)
    question.chosen.emit("throw_away")

    assert screen.may_leave()


def test_colleague_who_was_faster_is_compared_with(screen: SettingsScreen, database: Database) -> None:
    screen.office_card.phone_edit.setText("08-465 004 11")
    before = office_of(database)
    theirs = OfficeDraft(
        version=before.version,
        organisation_name="Biblioteken",
        organisation_kind=before.kind,
        responsible_board="Nämnden",
        scope=before.scope,
    )
    with database.write() as uow:
        save_office(uow, theirs)
        uow.commit()

    screen.office_card.save_button.click()
    dialog = open_dialog(VersionsDialog)
    dialog.primary_button.click()

    saved = office_of(database)
    assert (saved.name, saved.responsible_board, saved.phone) == ("Biblioteken", "Nämnden", "08-465 004 11")


def test_areas_are_added_renamed_moved_and_removed(screen: SettingsScreen, database: Database) -> None:
    card = screen.areas_card
    card.new_edit.setText("Åkern")
    card.add_button.click()
    card.lines[1].up_button.click()
    card.lines[1].name_edit.setText("Mitten")
    card.lines[1].name_edit.editingFinished.emit()
    with database.read() as session:
        names = [area.name for area in area_rows(session)]
    card.lines[0].remove_button.click()

    assert names == ["Åkern", "Mitten"]
    assert [line.name_edit.text() for line in card.lines] == ["Mitten"]


def test_tab_reaches_the_areas_where_they_stand(screen: SettingsScreen) -> None:
    card = screen.areas_card
    wanted = [card.lines[0].name_edit, card.new_edit, card.add_button, *screen.looks_card.findChildren(QAbstractButton)]

    found: list[QWidget] = []
    widget = screen.nextInFocusChain()
    while widget is not None and widget is not screen:
        if widget in wanted:
            found.append(widget)
        widget = widget.nextInFocusChain()

    assert found[:3] == wanted[:3]
    assert len(found) > 3


def test_doubled_area_is_refused_beside_its_field(screen: SettingsScreen) -> None:
    screen.areas_card.new_edit.setText("centrum")

    screen.areas_card.add_button.click()

    assert screen.areas_card.new_field.problem
    assert len(screen.areas_card.lines) == 1


def test_colleagues_area_is_not_lost_when_ours_is_added(screen: SettingsScreen, database: Database) -> None:
    with database.write() as uow:
        make_area(uow, "Kollegans")
        uow.commit()
    screen.areas_card.new_edit.setText("Åkern")

    screen.areas_card.add_button.click()

    assert screen.trouble_banner.isVisibleTo(screen)
    assert [line.name_edit.text() for line in screen.areas_card.lines] == ["Centrum", "Kollegans"]
    assert screen.areas_card.new_edit.text() == "Åkern"


def test_language_and_size_hold_at_once(screen: SettingsScreen, context: AppContext) -> None:
    screen.looks_card.language_chips.keys_changed.emit(frozenset({"en"}))
    screen.looks_card.size_slider.setValue(15)

    current = context.settings.current
    assert (context.language.code, current.language) == ("en", "en")
    assert (context.theme.text_scale, current.text_scale) == (150, 150)


def test_passphrase_is_changed_and_the_recovery_code_stays(
    screen: SettingsScreen, data_folder: DataFolder, qtbot: QtBot
) -> None:
    screen.show_passphrase_dialog()
    dialog = open_dialog(PassphraseDialog)
    dialog.old_edit.setText(PASSPHRASE)
    for one in ("passphrase", "passphrase_again"):
        dialog.fields[one].editor.setProperty("text", NEW)

    with qtbot.waitSignal(screen.security.changed):
        dialog.primary_button.click()

    text = read_key_file(data_folder.key_file)
    assert open_vault(text, NEW).slot_label
    assert open_vault(text, RECOVERY_CODE).by_recovery_code
    with pytest.raises(WrongPassphrase):
        open_vault(text, PASSPHRASE)


def test_wrong_old_passphrase_changes_nothing(screen: SettingsScreen, data_folder: DataFolder) -> None:
    before = data_folder.key_file.read_bytes()
    screen.show_passphrase_dialog()
    dialog = open_dialog(PassphraseDialog)
    dialog.old_edit.setText("något annat")
    for one in ("passphrase", "passphrase_again"):
        dialog.fields[one].editor.setProperty("text", NEW)

    dialog.primary_button.click()

    assert dialog.fields["old_passphrase"].problem
    assert data_folder.key_file.read_bytes() == before


def test_new_recovery_code_holds_only_when_typed_back(screen: SettingsScreen, data_folder: DataFolder) -> None:
    screen.show_recovery_dialog()
    dialog = open_dialog(RecoveryDialog)
    dialog.passphrase_edit.setText(PASSPHRASE)
    dialog.typed_edit.setText("AAAAA")
    dialog.primary_button.click()
    refused = dialog.fields["typed_code"].problem
    dialog.typed_edit.setText(dialog.code.lower())

    dialog.primary_button.click()

    assert refused
    text = read_key_file(data_folder.key_file)
    assert open_vault(text, dialog.code).by_recovery_code
    with pytest.raises(WrongPassphrase):
        open_vault(text, RECOVERY_CODE)


def test_copy_goes_to_both_places(
    screen: SettingsScreen, dialogs: FakeFileDialogs, data_folder: DataFolder, context: AppContext
) -> None:
    dialogs.answer.mkdir()
    screen.backups_card.choose_button.click()

    screen.backups_card.copy_button.click()

    assert screen.backups_card._trouble.isHidden(), screen.backups_card._trouble.accessibleName()
    assert context.settings.current.second_backup_folder == str(dialogs.answer)
    assert len(list_backups(data_folder.backup_folder)) == len(list_backups(dialogs.answer)) == 1
    assert "idag" in screen.backups_card.texts[0]
    screen.backups_card.forget_button.click()
    assert context.settings.current.second_backup_folder == ""


def test_second_place_that_is_not_there_is_told(
    screen: SettingsScreen, dialogs: FakeFileDialogs, data_folder: DataFolder
) -> None:
    screen.backups_card.choose_button.click()

    screen.backups_card.copy_button.click()

    assert not screen.backups_card._trouble.isHidden()
    assert "går inte att nå" in screen.backups_card.texts[1]
    assert len(list_backups(data_folder.backup_folder)) == 1


def test_own_folder_is_no_second_place(
    screen: SettingsScreen, dialogs: FakeFileDialogs, data_folder: DataFolder, context: AppContext
) -> None:
    dialogs.answer = data_folder.backup_folder

    screen.backups_card.choose_button.click()

    assert context.settings.current.second_backup_folder == ""


def test_lock_is_asked_for(screen: SettingsScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.action_requested) as asked:
        screen.security_card.lock_button.click()

    assert asked.args == ["lock"]


def test_demo_says_that_security_concerns_real_registers(screen: SettingsScreen, context: AppContext) -> None:
    paper = RecoveryPaper(context.runner, SystemPrinters(), SystemSaveDialogs(), context.clock)
    demo = SettingsScreen(replace(context, demo=True), screen, dialogs=FakeFileDialogs(Path()), paper=paper)
    demo.retranslate()

    assert not demo.security_card.passphrase_button.isEnabled()
    assert demo.backups_card.copy_button.isHidden()


def test_screen_and_dialogs_are_accessible(screen: SettingsScreen, context: AppContext) -> None:
    assert_accessible(screen.window(), context.theme)
    screen.show_passphrase_dialog()
    assert_accessible(open_dialog(PassphraseDialog), context.theme)
    screen.show_recovery_dialog()
    assert_accessible(open_dialog(RecoveryDialog), context.theme)
