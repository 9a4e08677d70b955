"""Backups of an open database, their rotation, and the way back to one of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from models.storage.data_folder import DataFolder, ensure_suitable
from models.storage.database import Database, DatabaseFile
from models.storage.engine import FileKey, bare_engine
from models.storage.file_check import check_file, ensure_sound
from models.storage.files import (
    PARTIAL_SUFFIX,
    copy_whole,
    make_private,
    partial_of,
    put_in_place,
    sync_file,
    sync_folder,
)
from models.storage.folder_lock import FolderLock
from models.storage.migrate import needs_upgrade, revision_of
from models.storage.opening import read_key_file
from models.storage.rotation import BackupFile, BackupReason, backups_among, backups_to_remove
from models.storage.snapshot import take_snapshot
from models.storage.trouble import translated_errors
from models.storage.vault import open_vault
from models.values.clock import LOCAL_ZONE, Clock
from models.values.errors import StorageCode, StorageTrouble

_JOURNALS: Final = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupResult:
    """A backup that was made and verified; ``second_trouble`` says why the second folder has none."""

    backup: BackupFile
    second_file: Path | None = None
    second_trouble: StorageCode | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreResult:
    """What was put in place, and the folder where the files it replaced lie, if there were any."""

    restored: BackupFile
    replaced_folder: Path | None


def last_backup(folder: DataFolder) -> BackupFile | None:
    """Find the newest backup; ``None`` when there is none yet."""
    return next(iter(list_backups(folder.backup_folder)), None)


def list_backups(backup_folder: Path) -> list[BackupFile]:
    """List the finished backups in a folder, newest first; a missing folder has none."""
    if not backup_folder.is_dir():
        return []
    return backups_among(backup_folder.iterdir())


def backup_if_due(database: Database, second_folder: Path | None = None) -> BackupResult | None:
    """Make the day's backup unless it is there; ``None`` when it is, or when there is nothing to keep.

    A second folder that was away gets the day's copy once it is back. ``None`` also while another program makes the
    backup. Nothing is kept of the demo (its key dies with it) and of a server (its own administration keeps that).
    """
    file = database.file
    if file is None or not file.folder.key_file.exists():
        return None
    try:
        with alone_with_backups(file.folder):
            newest = last_backup(file.folder)
            if newest is None or newest.at.date() != database.clock.today():
                return _back_up(file, database.clock, second_folder, BackupReason.ROUTINE)
            if second_folder is None or _is_there(second_folder / newest.path.name):
                return None
            return _copy_out(newest, file.key, second_folder, database.clock)
    except StorageTrouble as trouble:
        if trouble.code is StorageCode.LOCKED:
            return None
        raise


def backup_now(
    database: Database, second_folder: Path | None = None, *, reason: BackupReason = BackupReason.ROUTINE
) -> BackupResult:
    """Make a verified backup and let old ones go; a colleague waits a few milliseconds at most.

    Raises ``StorageTrouble``; with ``BACKUP_FAILED`` also for the demo and for a server, with ``LOCKED`` while another
    program makes one. Trouble with the second folder alone is told in the result, since the first copy is safe.
    """
    file = database.file
    if file is None or not file.folder.key_file.exists():
        raise StorageTrouble(StorageCode.BACKUP_FAILED)
    with alone_with_backups(file.folder):
        return _back_up(file, database.clock, second_folder, reason)


def restore_backup(folder: DataFolder, backup_file: Path, secret: str, *, clock: Clock) -> RestoreResult:
    """Put a backup in the place of the database, which must be closed everywhere.

    ``secret`` opens the key file of the backup's day. The copy is verified before anything is touched; what it
    replaces is copied into a folder of its own first. Raises ``WrongPassphrase``, or ``StorageTrouble`` with
    ``MISSING``, ``KEY_FILE_MISSING``, ``KEY_FILE_DAMAGED``, ``DAMAGED``, ``FOREIGN_FILE``, ``NEWER_FILE`` (a copy of
    a later program, which this one could not open), ``LOCKED``.
    """
    found = backups_among([backup_file])
    if not found or not backup_file.exists():
        raise StorageTrouble(StorageCode.MISSING, path=str(backup_file))
    (backup,) = found
    opened = open_vault(read_key_file(backup.key_file), secret)
    key = FileKey(database_id=opened.vault.database_id, data_key=opened.data_key)
    ensure_suitable(folder.path)
    with translated_errors(str(folder.path)), FolderLock(folder.lock_file) as lock:
        lock.take_alone()
        with _incoming_copies(backup, folder):
            _verify(partial_of(folder.database_file), key)
            replaced = _copy_aside(folder, clock.now())
            # A journal of the old file would be played into the new one: both have the same key.
            _remove_journals(folder.database_file)
            put_in_place(partial_of(folder.database_file), folder.database_file)
            put_in_place(partial_of(folder.key_file), folder.key_file)
    return RestoreResult(restored=backup, replaced_folder=replaced)


def _back_up(file: DatabaseFile, clock: Clock, second_folder: Path | None, reason: BackupReason) -> BackupResult:
    made = take_snapshot(file.folder, file.key, clock.now(), reason)
    _rotate(file.folder.backup_folder, clock)
    if second_folder is None:
        return BackupResult(backup=made)
    return _copy_out(made, file.key, second_folder, clock)


def _copy_out(made: BackupFile, key: FileKey, second_folder: Path, clock: Clock) -> BackupResult:
    """Copy a backup to a second folder, which is never made: where a drive was taken out, it would be this disk."""
    target, key_target = second_folder / made.path.name, second_folder / made.key_file.name
    try:
        with translated_errors(str(second_folder)):
            copy_whole(made.key_file, key_target)
            copy_whole(made.path, target)
            if not check_file(target, key).ok:
                target.unlink()
                raise StorageTrouble(StorageCode.BACKUP_FAILED, path=str(target))
            _rotate(second_folder, clock)
    except StorageTrouble as trouble:
        if not _is_there(target):
            with suppress(OSError):
                key_target.unlink(missing_ok=True)
        return BackupResult(backup=made, second_trouble=trouble.code)
    return BackupResult(backup=made, second_file=target)


@contextmanager
def alone_with_backups(folder: DataFolder) -> Iterator[None]:
    """Be the only program that makes a backup, or keep others from it.

    Raises ``StorageTrouble`` with ``LOCKED`` when one is at it.
    """
    with translated_errors(str(folder.path)):
        lock = FolderLock(folder.backup_lock_file)
    with lock:
        lock.take_alone()
        yield


def _is_there(file: Path) -> bool:
    """Say whether a file can be seen; what may not be looked at is not there for us."""
    try:
        return file.exists()
    except OSError:
        return False


def _rotate(backup_folder: Path, clock: Clock) -> None:
    for old in backups_to_remove(list_backups(backup_folder), clock.today()):
        old.path.unlink(missing_ok=True)
        old.key_file.unlink(missing_ok=True)
    _remove(backup_folder.glob(f"samsprak_*{PARTIAL_SUFFIX}*"))


@contextmanager
def _incoming_copies(backup: BackupFile, folder: DataFolder) -> Iterator[None]:
    """Have copies of a backup beside the files they will replace; what was not put in place goes away again."""
    pairs = ((backup.path, folder.database_file), (backup.key_file, folder.key_file))
    try:
        for source, target in pairs:
            partial_of(target).unlink(missing_ok=True)
            make_private(partial_of(target))
            shutil.copyfile(source, partial_of(target))
            sync_file(partial_of(target))
        yield
    finally:
        _remove(partial_of(target) for _, target in pairs)


def _verify(database_file: Path, key: FileKey) -> None:
    ensure_sound(database_file, key)
    if not check_file(database_file, key).ok:
        raise StorageTrouble(StorageCode.DAMAGED, path=str(database_file))
    engine = bare_engine(database_file, key, writing=False)
    try:
        with engine.connect() as connection:
            needs_upgrade(revision_of(connection))
    finally:
        engine.dispose()


def _copy_aside(folder: DataFolder, at: datetime) -> Path | None:
    """Copy what is there, journals and all, even if it is damaged; ``None`` when there is nothing."""
    present = [file for file in (folder.key_file, *_database_files(folder.database_file)) if file.exists()]
    if not present:
        return None
    moment = at.astimezone(LOCAL_ZONE).strftime("%Y-%m-%d_%H%M%S")
    replaced = folder.path / f"{folder.database_file.stem}-replaced-{moment}"
    replaced.mkdir(exist_ok=True)
    for file in present:
        copy_whole(file, replaced / file.name)
    sync_folder(replaced)
    return replaced


def _database_files(database_file: Path) -> list[Path]:
    return [database_file, *(database_file.with_name(database_file.name + ending) for ending in _JOURNALS)]


def _remove_journals(database_file: Path) -> None:
    _remove(_database_files(database_file)[1:])


def _remove(files: Iterable[Path]) -> None:
    for file in files:
        file.unlink(missing_ok=True)
