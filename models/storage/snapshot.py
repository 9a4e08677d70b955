"""One verified copy of a database file, made while others write; when to make and keep copies belongs to ``backup``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from models.storage.data_folder import DataFolder
from models.storage.engine import DriverConnection, FileKey, connect_file
from models.storage.file_check import check_file
from models.storage.files import copy_whole, make_private, partial_of, put_in_place, sync_file
from models.storage.rotation import BackupFile, BackupReason, backup_name, backups_among
from models.storage.trouble import storage_code_of, translated_errors
from models.values.errors import StorageCode, StorageTrouble


def take_snapshot(folder: DataFolder, key: FileKey, at: datetime, reason: BackupReason) -> BackupFile:
    """Copy a database file, encrypted with the same key, and its key file into the backup folder.

    The copy gets its name only after all its pages, references and numbers of rows were found right.
    Raises ``StorageTrouble`` with ``DISK_FULL``, ``READ_ONLY``, ``DAMAGED`` or ``BACKUP_FAILED``.
    """
    target_folder = folder.backup_folder
    with translated_errors(str(target_folder)):
        target_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        target = target_folder / backup_name(at, reason, lambda name: (target_folder / name).exists())
        partial = partial_of(target)
        partial.unlink(missing_ok=True)
        make_private(partial)
        try:
            copy_database(folder.database_file, key, partial, key)
            (made,) = backups_among([target])
            copy_whole(folder.key_file, made.key_file)
            sync_file(partial)
            put_in_place(partial, target)
        finally:
            partial.unlink(missing_ok=True)
    return made


def copy_database(source_file: Path, source_key: FileKey, partial: Path, key: FileKey) -> None:
    """Copy a database into an empty file, encrypted with ``key``, and verify the copy; others may write meanwhile.

    Raises ``StorageTrouble`` with ``DISK_FULL``, ``DAMAGED`` or ``BACKUP_FAILED``.
    """
    source, target = connect_file(source_file, source_key), connect_file(partial, key)
    try:
        source.execute("PRAGMA query_only=on")
        source.execute("BEGIN")
        counted = _row_counts(source)
        # In one step: stepwise, every write of a colleague would start it anew.
        source.backup(target)
        target.execute("PRAGMA journal_mode=delete").fetchone()
        copied = _row_counts(target)
    except sqlcipher.Error as error:
        raise StorageTrouble(storage_code_of(error) or _cause(source_file, source_key), path=str(partial)) from error
    finally:
        target.close()
        source.close()
    if copied != counted or not check_file(partial, key).ok:
        raise StorageTrouble(_cause(source_file, source_key), path=str(partial))


def _cause(source_file: Path, key: FileKey) -> StorageCode:
    """Say why a copy failed when the driver did not: a page that cannot be read gives it many kinds of error."""
    return StorageCode.BACKUP_FAILED if check_file(source_file, key).ok else StorageCode.DAMAGED


def _row_counts(connection: DriverConnection) -> dict[str, object]:
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    return {str(name): _count(connection, str(name)) for (name,) in names}


def _count(connection: DriverConnection, table: str) -> object:
    quoted = table.replace('"', '""')
    row = connection.execute(f'SELECT count(*) FROM "{quoted}"').fetchone()  # noqa: S608 - a name from the schema
    return row[0] if row is not None else None
