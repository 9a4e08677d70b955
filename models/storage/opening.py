"""The ways to open a database: a new file, the office's file, a throw-away one for the demo, or a PostgreSQL server."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

from models.storage.data_folder import DataFolder, ensure_suitable
from models.storage.database import Database, DatabaseFile
from models.storage.engine import BUSY_TIMEOUT_MS, FileKey, bare_engine, file_engines, server_engines
from models.storage.file_check import ensure_sound
from models.storage.files import make_private, write_whole
from models.storage.folder_lock import FolderLock
from models.storage.key_change import settle_key_change
from models.storage.key_file import OFFICE_COST, KeyCost
from models.storage.migrate import MIGRATIONS, needs_upgrade, revision_of, revisions, upgrade_file, upgrade_server
from models.storage.rotation import BackupReason
from models.storage.snapshot import take_snapshot
from models.storage.trouble import translated_errors
from models.storage.vault import create_vault, open_vault
from models.values.clock import Clock
from models.values.errors import StorageCode, StorageTrouble


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
