"""What is done for a register on each day it is open: backup, the coming weeks' occasions, the words of the search.

Proposals that nobody answered lapse too. QtCore only. All go through the runner; the screen only hears of what it
should tell.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from models.services.pairs import lapse_overdue
from models.services.search_index import index_missing
from models.services.series import make_occasions
from models.storage.backup import BackupResult, backup_if_due, backup_now
from models.storage.database import Database
from models.values.clock import Clock
from models.values.errors import StorageTrouble
from ui.background.contract import Runner
from ui.background.progress import CancelToken, Progress
from ui.settings import SettingsStore

_LOOK_EVERY_MILLISECONDS = 10 * 60 * 1000
"""A computer that is never turned off must not live in yesterday."""


class DailyCare(QObject):
    """Begins at once and again after midnight, until it is stopped."""

    backed_up = Signal(object)  # BackupResult
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
        self._runner.write(make_occasions, on_done=self._on_kept)
        self._runner.write(lapse_overdue, on_done=self._on_kept)
        self._runner.write(index_missing, on_done=self._on_kept)
        self._begin(backup_if_due)

    @Slot()
    def back_up_again(self) -> None:
        """Make a backup although one was made or failed today."""
        self._begin(backup_now)

    def stop(self) -> None:
        """Leave the register alone: it is being closed."""
        self._timer.stop()
        self._done_on = self._clock.today()

    def _begin(self, back_up: Callable[[Database, Path | None], BackupResult | None]) -> None:
        second = self._settings.current.second_backup_folder
        work = partial(_back_up, back_up, self._database, Path(second) if second else None)
        self._runner.plain(work, on_done=self._on_backed_up, on_failed=self._on_backup_failed)

    def _on_kept(self, _number: int) -> None:
        """The change bus has told the screens already."""

    def _on_backed_up(self, result: BackupResult | None) -> None:
        if result is not None:
            self.backed_up.emit(result)

    def _on_backup_failed(self, error: Exception) -> None:
        if isinstance(error, StorageTrouble):
            self.backup_failed.emit(error)


def _back_up(
    back_up: Callable[[Database, Path | None], BackupResult | None],
    database: Database,
    second_folder: Path | None,
    _token: CancelToken,
    _progress: Progress,
) -> BackupResult | None:
    return back_up(database, second_folder)
