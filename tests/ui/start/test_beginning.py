"""The start inside the window: from the first words to the open register, and from the lock back to it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from models.queries.office import coordinator_rows
from models.storage.backup import list_backups
from models.storage.data_folder import DataFolder
from models.values.clock import FixedClock
from tests.conftest import PASSPHRASE
from ui.background.runner import JobRunner
from ui.change_bus import ChangeBus
from ui.language import Language
from ui.settings import SettingsStore
from ui.shell import Shell
from ui.start.unlock_page import UnlockPage
from ui.start.wizard import Wizard
from ui.theme import Theme
from ui.widgets.choice_dialog import ChoiceDialog
from ui.window_options import WindowOptions
from ui.workspace import Surroundings, Workspaces


@pytest.fixture
def workspaces(
    shell: Shell,
    job_runner: JobRunner,
    bus: ChangeBus,
    settings: SettingsStore,
    theme: Theme,
    language: Language,
    clock: FixedClock,
    empty_folder: DataFolder,
    qtbot: QtBot,
) -> Iterator[Workspaces]:
    around = Surroundings(
        shell=shell, runner=job_runner, bus=bus, settings=settings, theme=theme, language=language, clock=clock
    )
    parent = QObject()
    spaces = Workspaces(around, WindowOptions(data_folder=empty_folder.path), parent)
    yield spaces
    closed: list[bool] = []
    spaces.close(on_done=partial(closed.append, True))
    qtbot.waitUntil(lambda: closed != [])
    parent.deleteLater()


def unlock(shell: Shell, workspaces: Workspaces, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: shell.findChild(UnlockPage) is not None)
    page = shell.findChild(UnlockPage)
    assert isinstance(page, UnlockPage)
    qtbot.waitUntil(page.passphrase.hasFocus)
    page.passphrase.setText(PASSPHRASE)
    page.open_button.click()
    qtbot.waitUntil(lambda: workspaces.workspace is not None, timeout=10_000)


def test_an_empty_folder_begins_with_the_wizard(shell: Shell, workspaces: Workspaces, qtbot: QtBot) -> None:
    workspaces.begin()

    qtbot.waitUntil(lambda: shell.findChild(Wizard) is not None)

    assert shell.is_covered


def test_escape_in_the_wizard_asks_and_stopping_closes_the_window(
    shell: Shell, workspaces: Workspaces, qtbot: QtBot
) -> None:
    workspaces.begin()
    qtbot.waitUntil(lambda: shell.findChild(Wizard) is not None)
    wizard = shell.findChild(Wizard)
    assert isinstance(wizard, Wizard)
    shell.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)

    QTest.keyClick(QApplication.focusWidget() or wizard, Qt.Key.Key_Escape)
    question = wizard.findChild(ChoiceDialog)
    assert isinstance(question, ChoiceDialog)
    with qtbot.waitSignal(shell.close_wanted):
        question.findChildren(QPushButton)[-1].click()


def test_unlocking_uncovers_the_window_and_names_the_office(
    shell: Shell, register: DataFolder, workspaces: Workspaces, qtbot: QtBot
) -> None:
    workspaces.begin()

    unlock(shell, workspaces, qtbot)

    assert not shell.is_covered
    assert workspaces.workspace is not None
    context = workspaces.workspace.context
    with context.database.read() as session:
        (maja,) = coordinator_rows(session)
    assert context.coordinator_id == maja.id


def test_opening_makes_the_backup_of_the_day(
    shell: Shell, register: DataFolder, workspaces: Workspaces, qtbot: QtBot
) -> None:
    workspaces.begin()
    unlock(shell, workspaces, qtbot)

    qtbot.waitUntil(lambda: list_backups(register.backup_folder) != [], timeout=10_000)

    labels = shell.status_line.findChildren(QLabel)
    qtbot.waitUntil(lambda: any("säkerhetskopia idag 08:30" in label.text() for label in labels))


def test_lock_asks_for_the_passphrase_again(
    shell: Shell, register: DataFolder, workspaces: Workspaces, qtbot: QtBot
) -> None:
    workspaces.begin()
    unlock(shell, workspaces, qtbot)

    workspaces.lock()

    qtbot.waitUntil(lambda: shell.is_covered and shell.findChild(UnlockPage) is not None)
    assert workspaces.workspace is None
    unlock(shell, workspaces, qtbot)
    assert not shell.is_covered
