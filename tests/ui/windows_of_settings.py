"""Settings, with the demo and with a register of one's own, which alone has a passphrase and copies."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from models.values.language import LanguageCode
from tests.ui.stage import Stage
from tests.ui.window_entries import Register, WindowEntry
from ui.screens.settings.screen import SettingsScreen
from ui.screens.settings.security.passphrase_dialog import PassphraseDialog
from ui.screens.settings.security.recovery_dialog import RecoveryDialog
from ui.screens.settings.sheets.dialog import SheetsLookDialog


def _open_settings(stage: Stage) -> QWidget:
    stage.screen(SettingsScreen)
    return stage.shell


def _open_end_of_settings(stage: Stage) -> QWidget:
    bar = stage.screen(SettingsScreen).scroll_area.verticalScrollBar()
    bar.setValue(bar.maximum())
    stage.settle()
    return stage.shell


def _open_passphrase(stage: Stage) -> QWidget:
    stage.screen(SettingsScreen).show_passphrase_dialog()
    return stage.dialog(PassphraseDialog)


def _open_recovery(stage: Stage) -> QWidget:
    stage.screen(SettingsScreen).show_recovery_dialog()
    return stage.dialog(RecoveryDialog)


def _open_look(stage: Stage) -> QWidget:
    stage.screen(SettingsScreen).look_card.change_button.click()
    dialog = stage.dialog(SheetsLookDialog)
    stage.settle()
    return dialog


def _open_look_with_problems(stage: Stage) -> QWidget:
    dialog = _open_look(stage)
    assert isinstance(dialog, SheetsLookDialog)
    dialog.colour_edit.edit.setText("#FFC20E")
    dialog.footer_edit.setText("Välkommen till språkcaféerna i Ljungsala.")
    dialog.languages.edits[LanguageCode("ar")].setText("أهلا بكم في مقاهي اللغة.")
    dialog.suffix_edit.setText("språk={language}")
    stage.settle()
    return dialog


SETTINGS_WINDOWS: tuple[WindowEntry, ...] = (
    WindowEntry(name="settings", open=_open_settings, is_screen=True),
    WindowEntry(name="settings-end", open=_open_end_of_settings),
    WindowEntry(name="settings-own", open=_open_settings, register=Register.FOUNDED),
    WindowEntry(name="settings-own-end", open=_open_end_of_settings, is_screen=True, register=Register.FOUNDED),
    WindowEntry(name="settings-look", open=_open_look),
    WindowEntry(name="settings-look-problems", open=_open_look_with_problems),
    WindowEntry(name="settings-passphrase", open=_open_passphrase, register=Register.FOUNDED),
    WindowEntry(name="settings-recovery", open=_open_recovery, register=Register.FOUNDED),
)
