"""Notices that another program has written to the same register, and lets the screens read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from models.values.changes import Change, ChangeAction, ChangeSet, EntityKind
from ui.background.contract import Runner
from ui.background.progress import CancelToken, Progress
from ui.change_bus import ChangeBus

if TYPE_CHECKING:
    from models.storage.database import Database

_POLL_MILLISECONDS = 2_000


class RegisterWatch(QObject):
    """Asks every other second for the register's version; what changed is not known, so everything counts."""

    def __init__(self, runner: Runner, database: Database, bus: ChangeBus, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._database = database
        self._bus = bus
        self._seen: int | None = None
        self._own_writes = False
        self._timer = QTimer(self, interval=_POLL_MILLISECONDS)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start()
        bus.changed.connect(self._on_changed)
        # now, before anything is read: what is written before the first tick must count too
        self._on_timeout()

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()
        self._bus.changed.disconnect(self._on_changed)

    @Slot()
    def _on_timeout(self) -> None:
        self._runner.plain(self._version, on_done=self._on_version, on_failed=self._on_failed, topic="version")

    def _version(self, _token: CancelToken, _progress: Progress) -> int:
        return self._database.data_version()

    def _on_version(self, version: int) -> None:
        foreign = self._seen is not None and version != self._seen and not self._own_writes
        self._seen, self._own_writes = version, False
        if foreign:
            everything = tuple(Change(kind=kind, key=0, action=ChangeAction.UPDATED) for kind in EntityKind)
            self._bus.publish(ChangeSet(changes=everything))

    def _on_failed(self, _error: Exception) -> None:
        """Stay silent: the next read that somebody asked for tells of the same trouble."""

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        # our own write raises the version too; the screens have been told already
        self._own_writes = self._own_writes or changes.transaction is not None
