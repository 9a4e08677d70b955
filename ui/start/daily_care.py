"""What is done for a register on each day it is open: the backup and the occasions of the coming weeks.

QtCore only. Both go through the runner; the screen only hears of what it should tell.
"""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from models.services.series import make_occasions
from models.storage.backup import BackupResult, backup_if_due
from models.storage.database import Database
from models.values.clock import Clock
from models.values.errors import StorageCode, StorageTrouble
from translations import _
from ui.background.contract import Runner
from ui.background.progress import CancelToken, Progress
from ui.settings import SettingsStore
from ui.wording.errors import storage_sentence

_LOOK_EVERY_MILLISECONDS = 10 * 60 * 1000
"""A computer that is never turned off must not live in yesterday."""


class DailyCare(QObject):
    """Begins at once and again after midnight, until it is stopped."""

    backed_up = Signal(object)  # BackupResult
    second_copy_failed = Signal(str)
    backup_failed = Signal(object)  # StorageTrouble

    def __init__(
        self, runner: Runner, database: Database, settings: SettingsStore, clock: Clock, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._database = database
        self._settings = settings
        self._clock = clock
        self._done_on: date | None = None
        self._timer = QTimer(self, interval=_LOOK_EVERY_MILLISECONDS)
        self._timer.timeout.connect(self.care)
        self._timer.start()

    @Slot()
    def care(self) -> None:
        """Do what has not been done today."""
        if self._done_on == self._clock.today():
            return
        self._done_on = self._clock.today()
        self._runner.write(make_occasions, on_done=self._on_occasions_made)
        second = self._settings.current.second_backup_folder
        work = partial(_back_up, self._database, Path(second) if second else None)
        self._runner.plain(work, on_done=self._on_backed_up, on_failed=self._on_backup_failed)

    def stop(self) -> None:
        """Leave the register alone: it is being closed."""
        self._timer.stop()
        self._done_on = self._clock.today()

    def _on_occasions_made(self, _made: int) -> None:
        """The change bus has told the screens already."""

    def _on_backed_up(self, result: BackupResult | None) -> None:
        if result is None:
            return
        self.backed_up.emit(result)
        if result.second_trouble is not None:
            self.second_copy_failed.emit(second_copy_sentence(result.second_trouble, self._settings))

    def _on_backup_failed(self, error: Exception) -> None:
        if isinstance(error, StorageTrouble):
            self.backup_failed.emit(error)


def second_copy_sentence(code: StorageCode, settings: SettingsStore) -> str:
    """Say that today's copy is on this computer only, and why."""
    trouble = StorageTrouble(code, path=settings.current.second_backup_folder)
    return "\n".join(
        (_("Today’s backup is on this computer, but not in the second folder."), storage_sentence(trouble))
    )


def _back_up(
    database: Database, second_folder: Path | None, _token: CancelToken, _progress: Progress
) -> BackupResult | None:
    return backup_if_due(database, second_folder)
