"""What the frame says about the register's safety: encrypted, when last copied, and a banner while no copy was made.

The copying itself is begun by ``ui.start.daily_care``.
"""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from models.storage.backup import BackupResult, last_backup
from models.storage.data_folder import DataFolder
from models.values.errors import StorageCode, StorageTrouble
from translations import _
from ui.background.progress import CancelToken, Progress
from ui.context import AppContext
from ui.start.daily_care import DailyCare
from ui.theme.tokens import Tone
from ui.wording.dates import moment
from ui.wording.errors import storage_sentence

if TYPE_CHECKING:
    from ui.shell import Shell


class Safety(QObject):
    """Keeps the status line and the banner true for one open register."""

    def __init__(self, context: AppContext, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._shell = shell
        self._backup_at: datetime | None = None
        self._trouble: StorageTrouble | None = None
        self._second_trouble: StorageCode | None = None
        self._care: DailyCare | None = None
        context.language.changed.connect(self.retranslate)
        shell.warning.action_chosen.connect(self._on_again_chosen)
        self.retranslate()
        if not context.demo:
            self._begin()

    def close(self) -> None:
        """Say nothing more of this register."""
        if self._care is not None:
            self._care.stop()
        self._context.language.changed.disconnect(self.retranslate)
        self._shell.warning.action_chosen.disconnect(self._on_again_chosen)
        self._shell.warning.hide()
        self._shell.status_line.set_safety("")

    @Slot()
    def retranslate(self) -> None:
        """Say both in the present language."""
        self._shell.status_line.set_safety(self._sentence())
        if self._trouble is not None:
            self._warn(_("No backup was made today"), storage_sentence(self._trouble))
        elif self._second_trouble is not None:
            folder = self._context.settings.current.second_backup_folder
            reason = storage_sentence(StorageTrouble(self._second_trouble, path=folder))
            self._warn(_("Today’s backup is on this computer, but not in the second folder."), reason)
        else:
            self._shell.warning.hide()

    def _begin(self) -> None:
        context = self._context
        care = DailyCare(context.runner, context.database, context.settings, context.clock, parent=self)
        care.backed_up.connect(self._on_backed_up)
        care.backup_failed.connect(self._on_backup_failed)
        self._care = care
        folder = context.database.folder
        if folder is not None:
            context.runner.plain(partial(_newest_backup, folder), on_done=self._on_newest_known)
        care.care()

    def _warn(self, title: str, text: str) -> None:
        self._shell.warning.show_text(title, text, tone=Tone.BAD, button=_("Try again"))

    def _sentence(self) -> str:
        if self._context.demo:
            return _("Encrypted · thrown away when you close")
        if self._backup_at is None:
            return _("Encrypted")
        written = moment(self._backup_at, today=self._context.clock.today())
        return _("Encrypted · backup {moment}").format(moment=written)

    def _on_newest_known(self, at: datetime | None) -> None:
        self._backup_at = self._backup_at or at
        self.retranslate()

    @Slot(object)
    def _on_backed_up(self, result: BackupResult) -> None:
        self._backup_at = result.backup.at
        self._trouble = None
        self._second_trouble = result.second_trouble
        self.retranslate()

    @Slot(object)
    def _on_backup_failed(self, trouble: StorageTrouble) -> None:
        self._trouble = trouble
        self.retranslate()

    @Slot()
    def _on_again_chosen(self) -> None:
        self._shell.warning.hide()
        if self._care is not None:
            self._care.back_up_again()


def _newest_backup(folder: DataFolder, _token: CancelToken, _progress: Progress) -> datetime | None:
    newest = last_backup(folder)
    return None if newest is None else newest.at
