"""Opens the register with a passphrase and finds the way out when it does not open. QtCore only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from models.values.errors import StorageCode, StorageTrouble, WrongPassphrase
from ui.background.contract import Runner
from ui.background.progress import CancelToken, Progress
from ui.context import OpenedRegister
from ui.start.opening import has_key_copy, newest_backup_moment, open_register, restore_newest, take_back_key_file
from ui.start.wizard_presenter import RegisterPlace

_MENDED_BY_BACKUP = frozenset({StorageCode.DAMAGED, StorageCode.MISSING, StorageCode.FOREIGN_FILE})
_MENDED_BY_KEY_COPY = frozenset({StorageCode.KEY_FILE_MISSING, StorageCode.KEY_FILE_DAMAGED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """Why the register stays shut, and which way out there is: a backup of a moment, or a copy of the key file."""

    trouble: StorageTrouble
    backup_at: datetime | None = None
    key_copy: bool = False


class UnlockPresenter(QObject):
    """Keeps no secret: a passphrase goes straight into the job that tries it."""

    working_changed = Signal(bool)
    opened = Signal(object)  # OpenedRegister
    wrong_passphrase_given = Signal()
    obstacle_met = Signal(object)  # Obstacle
    key_file_taken_back = Signal()
    failed = Signal(object)  # Exception

    def __init__(self, runner: Runner, place: RegisterPlace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._place = place
        self._is_working = False

    def unlock(self, passphrase: str) -> None:
        """Try to open the register; a second wish while the first is tried is passed over."""
        self._start(partial(_open, self._place, passphrase))

    def restore(self, passphrase: str) -> None:
        """Open the newest backup in place of the register; the passphrase is the one of the backup's day."""
        self._start(partial(_restore, self._place, passphrase))

    def take_back_key_file(self) -> None:
        """Fetch the key file from the newest backup that has a sound one."""
        if self._is_working:
            return
        self._set_working(True)
        self._runner.plain(
            partial(_take_back_key_file, self._place), on_done=self._on_taken_back, on_failed=self._on_failed
        )

    def look_for_way_out(self, trouble: StorageTrouble) -> None:
        """Find out which way out there is, and tell it with the trouble."""
        self._runner.plain(
            partial(_obstacle, self._place, trouble), on_done=self._on_obstacle, on_failed=self._on_failed_looking
        )

    def look_for_lost_register(self) -> None:
        """Tell that backups are here but the register is not."""
        path = str(self._place.folder.database_file)
        self.look_for_way_out(StorageTrouble(StorageCode.MISSING, path=path))

    def _start(self, work: partial[OpenedRegister]) -> None:
        if self._is_working:
            return
        self._set_working(True)
        self._runner.plain(work, on_done=self._on_opened, on_failed=self._on_failed)

    def _on_opened(self, opened: OpenedRegister) -> None:
        self._set_working(False)
        self.opened.emit(opened)

    def _on_taken_back(self, _result: None) -> None:
        self._set_working(False)
        self.key_file_taken_back.emit()

    def _on_failed(self, error: Exception) -> None:
        self._set_working(False)
        if isinstance(error, WrongPassphrase):
            self.wrong_passphrase_given.emit()
        elif isinstance(error, StorageTrouble):
            self.look_for_way_out(error)
        else:
            self.failed.emit(error)

    def _on_obstacle(self, obstacle: Obstacle) -> None:
        self.obstacle_met.emit(obstacle)

    def _on_failed_looking(self, error: Exception) -> None:
        if isinstance(error, StorageTrouble):
            self.obstacle_met.emit(Obstacle(trouble=error))
        else:
            self.failed.emit(error)

    def _set_working(self, working: bool) -> None:
        self._is_working = working
        self.working_changed.emit(working)


def _open(place: RegisterPlace, passphrase: str, _token: CancelToken, _progress: Progress) -> OpenedRegister:
    return open_register(place.folder, passphrase, place.clock)


def _restore(place: RegisterPlace, passphrase: str, _token: CancelToken, _progress: Progress) -> OpenedRegister:
    return restore_newest(place.folder, passphrase, place.clock)


def _take_back_key_file(place: RegisterPlace, _token: CancelToken, _progress: Progress) -> None:
    take_back_key_file(place.folder)


def _obstacle(place: RegisterPlace, trouble: StorageTrouble, _token: CancelToken, _progress: Progress) -> Obstacle:
    mended_by_backup = trouble.code in _MENDED_BY_BACKUP
    mended_by_copy = trouble.code in _MENDED_BY_KEY_COPY
    return Obstacle(
        trouble=trouble,
        backup_at=newest_backup_moment(place.folder) if mended_by_backup else None,
        key_copy=mended_by_copy and has_key_copy(place.folder),
    )
