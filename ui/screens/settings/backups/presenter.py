"""Copies of the register: which is the newest, where the second ones go, one more now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from models.storage.backup import BackupResult, backup_now, last_backup, list_backups
from models.storage.data_folder import DataFolder
from models.storage.database import Database
from models.values.errors import StorageTrouble
from translations import _
from ui.background.contract import is_news
from ui.background.progress import CancelToken, Progress
from ui.context import AppContext
from ui.wording.errors import error_sentence, storage_sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownCopies:
    """What is known of the copies; ``second_reachable`` is false for a folder that is not there just now."""

    folder: Path
    newest_at: datetime | None
    number: int
    second_folder: Path | None
    second_at: datetime | None
    second_reachable: bool


class BackupsPresenter(QObject):
    """Nothing is known of the demo and of a server, where ``folder`` is ``None``."""

    known_changed = Signal(object)  # KnownCopies
    working_changed = Signal(bool)
    told = Signal(str)  # sentence
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    @property
    def folder(self) -> DataFolder | None:
        """Give the folder whose copies are meant."""
        return None if self._context.demo else self._context.database.folder

    @Slot()
    def reload(self) -> None:
        """Look which copies there are."""
        if self.folder is not None:
            work = partial(_known, self.folder, self._second_folder())
            self._context.runner.plain(work, on_done=self._on_known, on_failed=self._on_failed, topic="copies")

    @Slot()
    def copy_now(self) -> None:
        """Make a copy."""
        if self.folder is not None:
            self.working_changed.emit(True)
            work = partial(_copy, self._context.database, self._second_folder())
            self._context.runner.plain(work, on_done=self._on_copied, on_failed=self._on_failed)

    def choose_second_folder(self, folder: Path) -> None:
        """Let every copy go there too, if it is another place than the first."""
        own = self.folder
        if own is None:
            return
        chosen = folder.resolve()
        if chosen == own.path.resolve() or own.backup_folder.resolve() in (chosen, *chosen.parents):
            self.trouble_met.emit(
                _("This is where the register already lies. Choose a folder on another disk or a USB stick.")
            )
            return
        self._keep(str(folder))
        self.told.emit(_("The next copy goes to {folder} too.").format(folder=folder))

    @Slot()
    def forget_second_folder(self) -> None:
        """Keep copies in the first place only; those in the second stay there."""
        self._keep("")
        self.told.emit(_("No more copies go to the second folder. Those that are there stay."))

    def _keep(self, folder: str) -> None:
        self._context.settings.save(replace(self._context.settings.current, second_backup_folder=folder))
        self.reload()

    def _second_folder(self) -> Path | None:
        chosen = self._context.settings.current.second_backup_folder
        return Path(chosen) if chosen else None

    def _on_known(self, known: KnownCopies) -> None:
        self.known_changed.emit(known)

    def _on_copied(self, result: BackupResult) -> None:
        self.working_changed.emit(False)
        self.reload()
        if result.second_trouble is not None:
            trouble = StorageTrouble(result.second_trouble, path=str(self._second_folder() or ""))
            said = _("The copy is on this computer, but not in the second folder.")
            self.trouble_met.emit(f"{said}\n{storage_sentence(trouble)}")
        else:
            self.told.emit(_("A copy is made and has been read back."))

    def _on_failed(self, error: Exception) -> None:
        self.working_changed.emit(False)
        if is_news(error):
            self.trouble_met.emit(error_sentence(error))


def _known(folder: DataFolder, second: Path | None, _token: CancelToken, _progress: Progress) -> KnownCopies:
    newest = last_backup(folder)
    reachable = second is not None and second.is_dir()
    there = list_backups(second) if second is not None and reachable else []
    return KnownCopies(
        folder=folder.backup_folder,
        newest_at=None if newest is None else newest.at,
        number=len(list_backups(folder.backup_folder)),
        second_folder=second,
        second_at=there[0].at if there else None,
        second_reachable=reachable,
    )


def _copy(database: Database, second: Path | None, _token: CancelToken, _progress: Progress) -> BackupResult:
    return backup_now(database, second)
