"""The first start, the lock and the way back with the recovery code."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from models.storage.data_folder import DataFolder
from models.values.activities import OfficeScope
from models.values.errors import StorageCode, StorageTrouble
from models.values.place_drafts import OfficeDraft
from models.values.places import OrganisationKind
from tests.conftest import PASSPHRASE, RECOVERY_CODE
from tests.journeys.registers import make_register
from tests.ui.stage import Stage
from tests.ui.window_entries import WindowEntry
from translations import _
from ui.start.recovery_page import RecoveryPage
from ui.start.unlock_page import UnlockPage
from ui.start.wizard import Wizard
from ui.start.wizard_presenter import WizardStep
from ui.widgets.choice_dialog import ChoiceDialog

_OFFICE = OfficeDraft(
    organisation_name="Ljungsala kommun",
    organisation_kind=OrganisationKind.MUNICIPALITY,
    responsible_board="Kultur- och fritidsnämnden",
    scope=OfficeScope.BOTH,
)


def _register(stage: Stage) -> DataFolder:
    folder = stage.empty_folder()
    make_register(folder, stage.clock)
    return folder


def _write(window: QWidget, label: str, text: str) -> None:
    edits = [edit for edit in window.findChildren(QLineEdit) if edit.accessibleName() == label]
    assert edits, f"no field {label!r}"
    edits[0].setText(text)


def _wizard(stage: Stage, step: WizardStep) -> Wizard:
    wizard = stage.begin_start(stage.empty_folder()).wizard
    assert wizard is not None
    presenter = wizard.presenter
    _write(wizard, _("Name of the organisation"), _OFFICE.organisation_name)
    _write(wizard, _("Responsible board"), _OFFICE.responsible_board)
    _write(wizard, _("Your name"), "Maja Lind")
    if step >= WizardStep.PASSPHRASE:
        wizard.next_button.click()
    if step >= WizardStep.RECOVERY:
        presenter.submit_passphrase(PASSPHRASE, PASSPHRASE)
    if step >= WizardStep.PLACE:
        presenter.submit_typed_code(presenter.recovery_code)
    assert presenter.step is step
    stage.settle()
    return wizard


def _open_wizard(stage: Stage, step: WizardStep) -> QWidget:
    _wizard(stage, step)
    return stage.shell


def _open_refused(stage: Stage) -> QWidget:
    wizard = stage.begin_start(stage.empty_folder()).wizard
    assert wizard is not None
    wizard.next_button.click()
    stage.settle()
    return stage.shell


def _open_passphrase_written(stage: Stage) -> QWidget:
    wizard = _wizard(stage, WizardStep.PASSPHRASE)
    _write(wizard, _("Passphrase"), PASSPHRASE)
    stage.settle()
    return stage.shell


def _open_question(stage: Stage) -> QWidget:
    _wizard(stage, WizardStep.PASSPHRASE).ask_to_stop()
    return stage.dialog(ChoiceDialog)


def _lock(stage: Stage) -> UnlockPage:
    page = stage.begin_start(_register(stage)).unlock_page
    assert page is not None
    return page


def _open_lock(stage: Stage) -> QWidget:
    _lock(stage)
    return stage.shell


def _open_wrong_passphrase(stage: Stage) -> QWidget:
    page = _lock(stage)
    page.passphrase.setText("fyra röda åsnor sjunger")
    QTest.keyClick(page.passphrase, Qt.Key.Key_Return)
    stage.settle()
    return stage.shell


def _open_damaged(stage: Stage) -> QWidget:
    _lock(stage).presenter.look_for_way_out(StorageTrouble(StorageCode.DAMAGED))
    stage.settle()
    return stage.shell


def _recovery(stage: Stage) -> RecoveryPage:
    flow = stage.begin_start(_register(stage))
    assert flow.unlock_page is not None
    flow.unlock_page.forgotten_button.click()
    stage.settle()
    assert flow.recovery_page is not None
    return flow.recovery_page


def _open_recovery(stage: Stage, steps: int) -> QWidget:
    page = _recovery(stage)
    if steps > 0:
        page.presenter.submit_code(RECOVERY_CODE)
    if steps > 1:
        person = page.presenter.coordinators[0]
        page.presenter.submit_passphrase(PASSPHRASE, PASSPHRASE, person.uid, wants_new_code=True)
    assert page.presenter.step == steps
    stage.settle()
    return stage.shell


START_WINDOWS: tuple[WindowEntry, ...] = (
    WindowEntry(name="start-1-office", open=partial(_open_wizard, step=WizardStep.OFFICE), is_screen=True),
    WindowEntry(name="start-1-refused", open=_open_refused),
    WindowEntry(name="start-2-passphrase", open=partial(_open_wizard, step=WizardStep.PASSPHRASE), is_screen=True),
    WindowEntry(name="start-2-written", open=_open_passphrase_written),
    WindowEntry(name="start-3-recovery", open=partial(_open_wizard, step=WizardStep.RECOVERY), is_screen=True),
    WindowEntry(name="start-4-place", open=partial(_open_wizard, step=WizardStep.PLACE), is_screen=True),
    WindowEntry(name="start-stop", open=_open_question),
    WindowEntry(name="lock", open=_open_lock, is_screen=True),
    WindowEntry(name="lock-wrong", open=_open_wrong_passphrase),
    WindowEntry(name="lock-damaged", open=_open_damaged),
    WindowEntry(name="recovery-1-code", open=partial(_open_recovery, steps=0), is_screen=True),
    WindowEntry(name="recovery-2-passphrase", open=partial(_open_recovery, steps=1), is_screen=True),
    WindowEntry(name="recovery-3-new-code", open=partial(_open_recovery, steps=2), is_screen=True),
)
