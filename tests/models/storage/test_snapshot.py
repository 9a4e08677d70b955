"""One verified copy: it opens with the same key, and what cannot be verified never gets the name of a copy."""

from __future__ import annotations

import pytest

from models.storage.data_folder import DataFolder
from models.storage.database import Database
from models.storage.engine import connect_file
from models.storage.file_check import check_file
from models.storage.rotation import BackupReason
from models.storage.snapshot import take_snapshot
from models.values.clock import FixedClock
from models.values.errors import StorageCode, StorageTrouble
from tests.models.storage.records import key_of_folder, save_area


def test_snapshot_holds_what_was_committed_and_nothing_else(
    database: Database, data_folder: DataFolder, clock: FixedClock
) -> None:
    key = key_of_folder(data_folder)
    save_area(database, "Norra")
    with database.write() as uow:
        uow.session.connection().exec_driver_sql("UPDATE areas SET name = 'halv'")

        made = take_snapshot(data_folder, key, clock.now(), BackupReason.BEFORE_IMPORT)

    copy = connect_file(made.path, key)
    names = copy.execute("SELECT name FROM areas").fetchall()
    copy.close()
    assert names == [("Norra",)]
    assert made.reason is BackupReason.BEFORE_IMPORT
    assert check_file(made.path, key).ok
    assert {file.name for file in data_folder.backup_folder.iterdir()} == {made.path.name, made.key_file.name}


def test_snapshot_without_a_key_file_gets_no_name(
    database: Database, data_folder: DataFolder, clock: FixedClock
) -> None:
    key = key_of_folder(data_folder)
    data_folder.key_file.unlink()

    with pytest.raises(StorageTrouble) as trouble:
        take_snapshot(data_folder, key, clock.now(), BackupReason.ROUTINE)

    assert trouble.value.code is StorageCode.MISSING
    assert not list(data_folder.backup_folder.glob("*.db"))


def test_file_where_the_backup_folder_should_be_is_told(
    database: Database, data_folder: DataFolder, clock: FixedClock
) -> None:
    data_folder.backup_folder.write_text("not a folder")

    with pytest.raises(StorageTrouble) as trouble:
        take_snapshot(data_folder, key_of_folder(data_folder), clock.now(), BackupReason.ROUTINE)

    assert trouble.value.code is StorageCode.CANNOT_WRITE
