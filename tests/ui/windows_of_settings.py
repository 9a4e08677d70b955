"""Settings, with the demo and with a register of one's own, which alone has a passphrase and copies."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from models.queries.office import CoordinatorRow
from models.values.identifiers import CoordinatorId
from models.values.language import LanguageCode
from models.values.pairing import Criterion
from tests.ui.stage import Stage
from tests.ui.window_entries import Register, WindowEntry
from ui.reading_log.dialog import ReadingLogDialog
from ui.screens.settings.colleagues.add_dialog import AddColleagueDialog
from ui.screens.settings.colleagues.lock_out_dialog import LockOutDialog
from ui.screens.settings.colleagues.name_dialog import NameDialog
from ui.screens.settings.colleagues.presenter import ColleagueLine
from ui.screens.settings.intake.dialog import IntakeDialog
from ui.screens.settings.pairing.choice_dialog import PairingChoiceDialog
from ui.screens.settings.pairing.life_dialog import PairLifeDialog
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


def _open_readings(stage: Stage) -> QWidget:
    stage.screen(SettingsScreen).readings_card.show_button.click()
    return stage.dialog(ReadingLogDialog)


def _open_intake(stage: Stage) -> QWidget:
    stage.screen(SettingsScreen).intake_card.change_button.click()
    return stage.dialog(IntakeDialog)


def _open_pairing(stage: Stage) -> QWidget:
    stage.screen(SettingsScreen).pairing_card.choice_button.click()
    dialog = stage.dialog(PairingChoiceDialog)
    stage.settle()
    return dialog


def _open_pairing_changed(stage: Stage) -> QWidget:
    dialog = _open_pairing(stage)
    assert isinstance(dialog, PairingChoiceDialog)
    dialog.rules_edit.least_fit_box.setValue(60)
    dialog.ask_at_once()
    stage.settle()
    dialog.weights_edit.rows[Criterion.INTERESTS].number.setValue(37)
    dialog.primary_button.click()
    stage.settle()
    return dialog


def _open_pair_life(stage: Stage) -> QWidget:
    stage.screen(SettingsScreen).pairing_card.life_button.click()
    return stage.dialog(PairLifeDialog)


def _open_look_with_problems(stage: Stage) -> QWidget:
    dialog = _open_look(stage)
    assert isinstance(dialog, SheetsLookDialog)
    dialog.colour_edit.edit.setText("#FFC20E")
    dialog.footer_edit.setText("Välkommen till språkcaféerna i Ljungsala.")
    dialog.languages.edits[LanguageCode("ar")].setText("أهلا بكم في مقاهي اللغة.")
    dialog.suffix_edit.setText("språk={language}")
    stage.settle()
    return dialog


def _colleague(number: int, name: str, *, active: bool = True, has_slot: bool = True) -> ColleagueLine:
    row = CoordinatorRow(
        id=CoordinatorId(number), uid=UUID(int=number), name=name, active=active, is_administrator=number < 3
    )
    return ColleagueLine(row=row, is_self=number == 1, has_slot=has_slot, may_choose=True)


COLLEAGUES = (
    _colleague(1, "Maja Lind"),
    _colleague(2, "Ingrid Ekdahl"),
    _colleague(3, "Maja Ekdahl", has_slot=False),
    _colleague(4, "Ingrid Lind", active=False, has_slot=False),
)
"""Invented, of every kind the list knows; names that the registers shown have too."""


def _open_colleagues(stage: Stage) -> QWidget:
    screen = stage.screen(SettingsScreen)
    screen.colleagues_card.show_lines(COLLEAGUES)
    stage.settle()
    screen.scroll_area.ensureWidgetVisible(screen.colleagues_card.add_button)
    screen.scroll_area.ensureWidgetVisible(screen.colleagues_card)
    stage.settle()
    return stage.shell


def _open_add_colleague(stage: Stage) -> QWidget:
    stage.screen(SettingsScreen).colleagues_card.show_add_dialog()
    return stage.dialog(AddColleagueDialog)


def _open_add_colleague_with_problems(stage: Stage) -> QWidget:
    dialog = _open_add_colleague(stage)
    assert isinstance(dialog, AddColleagueDialog)
    dialog.secrets.fill("hemligt", "hemligt")
    dialog.primary_button.click()
    stage.settle()
    return dialog


def _open_colleague_passphrase(stage: Stage) -> QWidget:
    stage.screen(SettingsScreen).colleagues_card.show_passphrase_dialog(COLLEAGUES[2])
    return stage.dialog(AddColleagueDialog)


def _open_colleague_name(stage: Stage) -> QWidget:
    stage.screen(SettingsScreen).colleagues_card.show_name_dialog(COLLEAGUES[1])
    return stage.dialog(NameDialog)


def _open_lock_out(stage: Stage) -> QWidget:
    stage.screen(SettingsScreen).colleagues_card.show_lock_out_dialog(COLLEAGUES[1])
    return stage.dialog(LockOutDialog)


SETTINGS_WINDOWS: tuple[WindowEntry, ...] = (
    WindowEntry(name="settings", open=_open_settings, is_screen=True),
    WindowEntry(name="settings-end", open=_open_end_of_settings),
    WindowEntry(name="settings-own", open=_open_settings, register=Register.FOUNDED),
    WindowEntry(name="settings-own-end", open=_open_end_of_settings, is_screen=True, register=Register.FOUNDED),
    WindowEntry(name="settings-look", open=_open_look),
    WindowEntry(name="settings-look-problems", open=_open_look_with_problems),
    WindowEntry(name="settings-intake", open=_open_intake),
    WindowEntry(name="settings-readings", open=_open_readings),
    WindowEntry(name="settings-pairing", open=_open_pairing),
    WindowEntry(name="settings-pairing-changed", open=_open_pairing_changed),
    WindowEntry(name="settings-pair-life", open=_open_pair_life),
    WindowEntry(name="settings-passphrase", open=_open_passphrase, register=Register.FOUNDED),
    WindowEntry(name="settings-recovery", open=_open_recovery, register=Register.FOUNDED),
    WindowEntry(name="settings-colleagues", open=_open_colleagues, register=Register.FOUNDED),
    WindowEntry(name="settings-colleagues-add", open=_open_add_colleague, register=Register.FOUNDED),
    WindowEntry(name="settings-colleagues-problems", open=_open_add_colleague_with_problems, register=Register.FOUNDED),
    WindowEntry(name="settings-colleagues-passphrase", open=_open_colleague_passphrase, register=Register.FOUNDED),
    WindowEntry(name="settings-colleagues-name", open=_open_colleague_name, register=Register.FOUNDED),
    WindowEntry(name="settings-colleagues-lock-out", open=_open_lock_out, register=Register.FOUNDED),
)
