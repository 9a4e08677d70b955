"""Notices that another program has written to the same register, and lets the screens read again."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from models.queries.transactions import newest_transaction, transactions_after
from models.values.changes import Change, ChangeAction, ChangeSet, EntityKind
from models.values.identifiers import TransactionNumber
from ui.background.contract import Runner
from ui.background.progress import CancelToken, Progress
from ui.change_bus import ChangeBus

if TYPE_CHECKING:
    from models.storage.database import Database

_POLL_MILLISECONDS = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """The register as it was when it was last asked: its version, the latest transaction and the ones new since."""

    version: int
    newest: TransactionNumber
    fresh: frozenset[TransactionNumber]


class RegisterWatch(QObject):
    """Asks every other second for the register's version; what changed is not known, so everything counts.

    The version rises with our own writes too, so the history is asked whose they were: a colleague may have saved
    within the same two seconds.
    """

    def __init__(self, runner: Runner, database: Database, bus: ChangeBus, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._database = database
        self._bus = bus
        self._known: _Known | None = None
        self._own: set[TransactionNumber] = set()
        self._timer = QTimer(self, interval=_POLL_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        bus.changed.connect(self._on_changed)
        # now, before anything is read: what is written before the first tick must count too
        self.look()

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()
        self._bus.changed.disconnect(self._on_changed)

    @Slot()
    def look(self) -> None:
        """Ask now instead of at the next tick."""
        work = partial(_look, self._database, self._known)
        self._runner.plain(work, on_done=self._on_seen, on_failed=self._on_failed, topic="version")

    def _on_seen(self, seen: _Known) -> None:
        before, self._known = self._known, seen
        if before is None:
            return
        theirs = seen.fresh - self._own
        self._own -= seen.fresh
        without_history = not seen.fresh and seen.version != before.version
        if theirs or without_history:
            everything = tuple(Change(kind=kind, key=0, action=ChangeAction.UPDATED) for kind in EntityKind)
            self._bus.publish(ChangeSet(changes=everything))

    def _on_failed(self, _error: Exception) -> None:
        """Stay silent: the next read that somebody asked for tells of the same trouble."""

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        # our own write raises the version too; the screens have been told already
        if changes.transaction is not None:
            self._own.add(changes.transaction)


def _look(database: Database, known: _Known | None, _token: CancelToken, _progress: Progress) -> _Known:
    """Ask for the version first: what is written while the history is read is then found the next time."""
    version = database.data_version()
    if known is not None and version == known.version:
        return _Known(version=version, newest=known.newest, fresh=frozenset())
    with database.read_rows() as rows:
        if known is None:
            return _Known(version=version, newest=newest_transaction(rows), fresh=frozenset())
        fresh = transactions_after(rows, known.newest)
    return _Known(version=version, newest=max(fresh, default=known.newest), fresh=fresh)
