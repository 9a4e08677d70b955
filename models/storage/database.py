"""The open database: units for writing, sessions for reading, the news of other programs; and the ways to open one.

A new file, the office's file, a throw-away file for the demo, or a PostgreSQL server.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Self
from uuid import UUID

from sqlalchemy.orm import Session

from models.storage.access import limit_access
from models.storage.data_folder import DataFolder, ensure_suitable
from models.storage.engine import (
    BUSY_TIMEOUT_MS,
    DriverConnection,
    Engines,
    FileKey,
    bare_engine,
    connect_file,
    file_engines,
    server_engines,
)
from models.storage.file_check import ensure_sound
from models.storage.files import make_private, write_whole
from models.storage.folder_lock import FolderLock
from models.storage.history import newest_entry
from models.storage.key_change import settle_key_change
from models.storage.key_file import OFFICE_COST, KeyCost
from models.storage.migrate import (
    MIGRATIONS,
    needs_upgrade,
    revision_of,
    revisions,
    upgrade_file,
    upgrade_server,
)
from models.storage.rotation import BackupReason
from models.storage.snapshot import take_snapshot
from models.storage.trouble import translated_database_errors, translated_errors
from models.storage.unit_of_work import UnitOfWork
from models.storage.usage import Usage
from models.storage.vault import create_vault, open_vault
from models.values.clock import Clock
from models.values.errors import StorageCode, StorageTrouble
from models.values.identifiers import CoordinatorId


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
        return UnitOfWork(self._engines.write, clock or self.clock, actor, usage=self._usage)

    @contextmanager
    def read(self, actor: CoordinatorId | None = None) -> Iterator[Session]:
        """Give a session that sees one state of the database and cannot write.

        Without ``actor`` it sees no person with protected identity.

        Raises ``StorageTrouble`` for trouble with the file or server.
        """
        with (
            self._usage.shared(),
            translated_database_errors(),
            Session(self._engines.read, expire_on_commit=False, autoflush=False) as session,
        ):
            limit_access(session, actor)
            yield session

    def data_version(self) -> int:
        """Give a number that differs from the last one when somebody has written, this program included.

        Costs microseconds on a file, so it can be asked each second.
        """
        with self._usage.shared(), translated_errors():
            if self.file is None:
                with self._engines.read.connect() as connection:
                    return newest_entry(connection)
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


def create_database(
    folder: DataFolder,
    *,
    passphrase: str,
    recovery_code: str,
    clock: Clock,
    slot_label: str,
    cost: KeyCost = OFFICE_COST,
) -> Database:
    """Make a new, empty database with its key file and open it.

    Raises ``StorageTrouble`` with ``ALREADY_EXISTS`` when either file is there, and as ``ensure_suitable``.
    """
    ensure_suitable(folder.path)
    if folder.database_file.exists() or folder.key_file.exists():
        raise StorageTrouble(StorageCode.ALREADY_EXISTS, path=str(folder.database_file))
    vault = create_vault(passphrase, recovery_code, slot_label, cost=cost)
    key = FileKey(database_id=vault.database_id, data_key=vault.data_key)
    with translated_errors(str(folder.path)):
        # The key first: a database without its key file would be lost, a key file without database is only in the way.
        write_whole(folder.key_file, vault.text)
        try:
            return _open_new(DatabaseFile(folder=folder, key=key, slot_label=slot_label), clock)
        except BaseException:
            folder.key_file.unlink(missing_ok=True)
            folder.database_file.unlink(missing_ok=True)
            raise


def open_database(
    folder: DataFolder,
    *,
    secret: str,
    clock: Clock,
    busy_timeout_ms: int = BUSY_TIMEOUT_MS,
    migrations: Path = MIGRATIONS,
) -> Database:
    """Open the office's database with a passphrase or the recovery code; an older file is backed up and upgraded.

    Raises ``WrongPassphrase``, or ``StorageTrouble`` with ``MISSING``, ``KEY_FILE_MISSING``, ``KEY_FILE_DAMAGED``,
    ``FOREIGN_FILE``, ``DAMAGED``, ``NEWER_FILE``, ``NETWORK_FOLDER``, ``READ_ONLY``, ``CANNOT_WRITE``, ``LOCKED``
    (someone restores or upgrades), ``UPGRADE_FAILED``.
    """
    if not folder.database_file.exists():
        raise StorageTrouble(StorageCode.MISSING, path=str(folder.database_file))
    ensure_suitable(folder.path)
    with translated_errors(str(folder.database_file)), folder.database_file.open("rb+"):
        pass  # may be written; SQLite would say so only at the first save
    with translated_errors(str(folder.database_file)):
        lock = FolderLock(folder.lock_file)
        try:
            # Before the key file is read: who changes the key has both files alone.
            lock.share()
            file = _unlocked(folder, secret, clock)
            _bring_up_to_date(file, clock, lock, migrations)
        except BaseException:
            lock.close()
            raise
    engines = file_engines(folder.database_file, file.key, busy_timeout_ms=busy_timeout_ms)
    return Database(engines, clock, file=file, lock=lock)


def temporary_database(clock: Clock) -> Database:
    """Make a database for the demo in a folder of its own, with a key nobody knows; gone when it is closed."""
    path = Path(tempfile.mkdtemp(prefix="samsprak-demo-"))
    file = DatabaseFile(
        folder=DataFolder(path, "demo.db"),
        key=FileKey(database_id=UUID(bytes=os.urandom(16)), data_key=os.urandom(32)),
    )
    remove = partial(shutil.rmtree, path, ignore_errors=True)
    try:
        return _open_new(file, clock, on_close=remove)
    except BaseException:
        remove()
        raise


def open_server(url: str, clock: Clock) -> Database:
    """Open a PostgreSQL database, upgraded if it is older; ``url`` begins with ``postgresql+psycopg://``.

    Raises ``StorageTrouble`` with ``SERVER_UNREACHABLE``, ``NEWER_FILE``, ``FOREIGN_FILE`` or ``UPGRADE_FAILED``.
    """
    engines = server_engines(url)
    try:
        with translated_errors():
            with engines.read.connect() as connection:
                older = needs_upgrade(revision_of(connection))
            if older:
                upgrade_server(engines.write)
    except BaseException:
        engines.dispose()
        raise
    return Database(engines, clock, file=None)


def read_key_file(key_file: Path) -> str:
    """Read the text of a key file.

    Raises ``StorageTrouble`` with ``KEY_FILE_MISSING``, ``KEY_FILE_DAMAGED``, or what keeps it from being read.
    """
    try:
        with translated_errors(str(key_file)):
            return key_file.read_text(encoding="utf-8")
    except StorageTrouble as trouble:
        if trouble.code is StorageCode.MISSING:
            raise StorageTrouble(StorageCode.KEY_FILE_MISSING, path=str(key_file)) from trouble
        raise
    except UnicodeDecodeError as error:
        raise StorageTrouble(StorageCode.KEY_FILE_DAMAGED, path=str(key_file)) from error


def _unlocked(folder: DataFolder, secret: str, clock: Clock) -> DatabaseFile:
    """Find the key of a file and make sure that it opens; a change of the key that was cut short is settled first."""
    read = open_vault(read_key_file(folder.key_file), secret)
    opened = settle_key_change(folder, read)
    file = DatabaseFile(
        folder=folder,
        key=FileKey(database_id=opened.vault.database_id, data_key=opened.data_key),
        slot_label=opened.slot_label,
    )
    ensure_sound(folder.database_file, file.key)
    if opened.data_key != read.data_key:
        # The backups there have the old key's file; one must fit if the new one is lost.
        take_snapshot(folder, file.key, clock.now(), BackupReason.ROUTINE)
    return file


def _open_new(file: DatabaseFile, clock: Clock, on_close: Callable[[], None] | None = None) -> Database:
    lock = FolderLock(file.folder.lock_file)
    try:
        lock.take_alone()
        make_private(file.folder.database_file)
        upgrade_file(file.folder.database_file, file.key, back_up=_no_backup)
        lock.share()
    except BaseException:
        lock.close()
        raise

    return Database(file_engines(file.folder.database_file, file.key), clock, file=file, lock=lock, on_close=on_close)


def _bring_up_to_date(file: DatabaseFile, clock: Clock, lock: FolderLock, migrations: Path) -> None:
    """Upgrade an older file; a newer or foreign one is refused before a byte of it is changed."""
    engine = bare_engine(file.folder.database_file, file.key, writing=False)
    try:
        with engine.connect() as connection:
            older = needs_upgrade(revision_of(connection), known=revisions(migrations))
    finally:
        engine.dispose()
    if older:
        _upgrade(file, clock, lock, migrations)


def _upgrade(file: DatabaseFile, clock: Clock, lock: FolderLock, migrations: Path) -> None:
    lock.take_alone()

    def back_up() -> Path:
        return take_snapshot(file.folder, file.key, clock.now(), BackupReason.BEFORE_UPGRADE).path

    upgrade_file(file.folder.database_file, file.key, back_up=back_up, migrations=migrations)
    lock.share()


def _no_backup() -> None:
    """A file that was just made has nothing to lose."""
