"""The open database: units for writing, sessions and rows for reading, the news of other programs.

How one is opened stands in ``opening``. Mapping every class takes longer than reading the first list, so that units
and sessions are drawn in with the first of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from sqlalchemy import func, select

from models.seen.rows import Rows
from models.seen.tables import HISTORY
from models.storage.data_folder import DataFolder
from models.storage.engine import DriverConnection, Engines, FileKey, connect_file, file_engines
from models.storage.folder_lock import FolderLock
from models.storage.trouble import translated_database_errors, translated_errors
from models.storage.usage import Usage
from models.values.clock import Clock
from models.values.errors import StorageCode, StorageTrouble
from models.values.identifiers import CoordinatorId

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlalchemy.orm import Session

    from models.storage.unit_of_work import UnitOfWork

_SESSIONS: Final = "models.storage.sessions"
_UNIT_OF_WORK: Final = "models.storage.unit_of_work"
_NEWEST: Final = select(func.max(HISTORY.c.id))


@dataclass(frozen=True, slots=True, kw_only=True)
class DatabaseFile:
    """Where an open file database lies and what opens it."""

    folder: DataFolder
    key: FileKey
    slot_label: str = ""
    """Whose secret opened it, as the key file labels the slot; empty for the demo."""


class Database:
    """One open database; closed once, then never used again. May be used from several threads."""

    def __init__(
        self,
        engines: Engines,
        clock: Clock,
        *,
        file: DatabaseFile | None,
        lock: FolderLock | None = None,
        on_close: Callable[[], None] | None = None,
    ) -> None:
        self.clock = clock
        self.file = file
        self._engines = engines
        self._lock = lock
        self._on_close = on_close
        self._usage = Usage()
        self._replacing = Lock()
        self._watcher: DriverConnection | None = None
        self._watching = Lock()

    @property
    def folder(self) -> DataFolder | None:
        """The folder of the file; ``None`` on a server."""
        return self.file.folder if self.file is not None else None

    @property
    def slot_label(self) -> str:
        """Whose secret opened the file, as its key file labels the slot; empty on a server."""
        return self.file.slot_label if self.file is not None else ""

    def write(self, actor: CoordinatorId | None = None, *, clock: Clock | None = None) -> UnitOfWork:
        """Begin a unit of work for a ``with`` block; its first statement waits at most five seconds for the lock.

        ``clock`` stands in for the database's own: the demo has a past.
        """
        self._usage.begin()
        unit: type[UnitOfWork] = import_module(_UNIT_OF_WORK).UnitOfWork
        return unit(self._engines.write, clock or self.clock, actor, usage=self._usage)

    @contextmanager
    def read(self, actor: CoordinatorId | None = None) -> Iterator[Session]:
        """Give a session that sees one state of the database and cannot write.

        Without ``actor`` it sees no person with protected identity.

        Raises ``StorageTrouble`` for trouble with the file or server.
        """
        open_session: Callable[[Engine, CoordinatorId | None], Session] = import_module(_SESSIONS).reading_session
        with self._usage.shared(), translated_database_errors(), open_session(self._engines.read, actor) as session:
            yield session

    @contextmanager
    def read_rows(self, actor: CoordinatorId | None = None) -> Iterator[Rows]:
        """Give what reads as ``read`` does, but only the tables of ``models.seen``: no class has to be mapped for it.

        Raises as ``read``.
        """
        with self._usage.shared(), translated_database_errors(), self._engines.read.connect() as connection:
            yield Rows(connection, actor)

    def data_version(self) -> int:
        """Give a number that differs from the last one when somebody has written, this program included.

        Costs microseconds on a file, so it can be asked each second.
        """
        with self._usage.shared(), translated_errors():
            if self.file is None:
                with self._engines.read.connect() as connection:
                    return connection.scalar(_NEWEST) or 0
            with self._watching:
                if self._watcher is None:
                    self._watcher = connect_file(self.file.folder.database_file, self.file.key)
                row = self._watcher.execute("PRAGMA data_version").fetchone()
        return int(str(row[0])) if row is not None else 0

    def replace_file(self, change: Callable[[DatabaseFile], DatabaseFile]) -> None:
        """Let ``change`` put another file in place while nobody has this one open, and go on with what it gives.

        Jobs under way are waited for, later ones wait. Raises ``StorageTrouble`` with ``LOCKED`` while another program
        has the register open, ``CANNOT_WRITE`` on a server or once closed, and whatever ``change`` raises.
        """
        with self._replacing, self._usage.alone():
            if self.file is None or self._lock is None:
                raise StorageTrouble(StorageCode.CANNOT_WRITE)
            self._disconnect()
            try:
                self._lock.take_alone()
                self.file = change(self.file)
            finally:
                self._engines = file_engines(self.file.folder.database_file, self.file.key)
                self._lock.share()

    def close(self) -> None:
        """Close all connections, after a replacement of the file if one is on; a second call does nothing."""
        with self._replacing:
            self._disconnect()
            lock, self._lock = self._lock, None
            finish, self._on_close = self._on_close, None
            if lock is not None:
                lock.close()
            if finish is not None:
                finish()

    def _disconnect(self) -> None:
        with self._watching:
            if self._watcher is not None:
                self._watcher.close()
                self._watcher = None
        self._engines.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
