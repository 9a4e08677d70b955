"""What the frame says of backups: the line when all is well, a banner that stays when it is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from models.storage.backup import list_backups
from models.storage.data_folder import DataFolder
from models.storage.opening import create_database
from models.values.clock import FixedClock
from tests.conftest import CHEAP, PASSPHRASE, RECOVERY_CODE
from tests.fakes import DirectRunner
from ui.change_bus import ChangeBus
from ui.context import AppContext
from ui.language import Language
from ui.safety import Safety
from ui.settings import SettingsStore
from ui.shell import Shell
from ui.widgets.labels import TextLabel


@pytest.fixture
def watched(
    tmp_path: Path, shell: Shell, bus: ChangeBus, settings: SettingsStore, language: Language, clock: FixedClock
) -> Iterator[AppContext]:
    folder = DataFolder(tmp_path / "register")
    database = create_database(
        folder, passphrase=PASSPHRASE, recovery_code=RECOVERY_CODE, clock=clock, slot_label="one", cost=CHEAP
    )
    with database:
        yield AppContext(
            runner=DirectRunner(bus, database),
            bus=bus,
            clock=clock,
            settings=settings,
            theme=shell.theme,
            language=language,
            database=database,
        )


def _safety_line(shell: Shell) -> str:
    return shell.status_line.findChildren(TextLabel)[1].text()


def test_safety_says_when_the_register_was_backed_up(watched: AppContext, shell: Shell) -> None:
    safety = Safety(watched, shell, QObject(shell))

    assert (_safety_line(shell), shell.warning.isHidden()) == ("Krypterad · säkerhetskopia idag 08:30", True)
    safety.close()


def test_safety_warns_until_a_backup_succeeds(watched: AppContext, shell: Shell) -> None:
    folder = watched.database.folder
    assert folder is not None
    folder.backup_folder.rmdir() if folder.backup_folder.exists() else None
    folder.backup_folder.write_text("a file where a folder should be", encoding="utf-8")
    safety = Safety(watched, shell, QObject(shell))
    warned = not shell.warning.isHidden()

    folder.backup_folder.unlink()
    shell.warning.findChildren(QPushButton)[0].click()

    assert (warned, shell.warning.isHidden(), len(list_backups(folder.backup_folder))) == (True, True, 1)
    safety.close()


def test_safety_warns_when_only_the_second_copy_failed(
    watched: AppContext, shell: Shell, settings: SettingsStore, tmp_path: Path
) -> None:
    second = tmp_path / "usb"
    second.write_text("a file where a folder should be", encoding="utf-8")
    settings.save(replace(settings.current, second_backup_folder=str(second)))

    safety = Safety(watched, shell, QObject(shell))

    assert shell.warning.accessibleName().startswith("Dagens säkerhetskopia finns på den här datorn")
    assert "säkerhetskopia idag" in _safety_line(shell)
    safety.close()
    assert shell.warning.isHidden()
