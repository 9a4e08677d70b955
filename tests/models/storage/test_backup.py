"""Backups: verified before they are named so, one a day, and a way back that overwrites nothing."""

from __future__ import annotations

import shutil
import sys
import threading
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from models.storage.backup import backup_if_due, backup_now, last_backup, list_backups, restore_backup
from models.storage.data_folder import DataFolder
from models.storage.database import Database
from models.storage.engine import connect_file
from models.storage.file_check import check_file
from models.storage.folder_lock import FolderLock
from models.storage.opening import create_database, open_database, temporary_database
from models.storage.rotation import BackupReason
from models.storage.vault import change_passphrase
from models.values.clock import FixedClock
from models.values.errors import StorageCode, StorageTrouble, WrongPassphrase
from tests.conftest import CHEAP, PASSPHRASE, RECOVERY_CODE
from tests.models.storage.records import area_names, key_of_folder, save_area

if sys.platform != "win32":
    import resource


def test_backup_is_a_sound_encrypted_copy_with_its_key_file(database: Database, data_folder: DataFolder) -> None:
    save_area(database)

    made = backup_now(database).backup

    assert made.path.parent == data_folder.backup_folder
    assert made.path.name == "samsprak_2026-11-23_083000_00_routine.db"
    assert made.key_file.read_bytes() == data_folder.key_file.read_bytes()
    assert check_file(made.path, key_of_folder(data_folder)).ok
    assert sorted(file.name for file in made.path.parent.iterdir()) == sorted([made.path.name, made.key_file.name])
    assert last_backup(data_folder) == made


def test_two_backups_in_one_second_are_two_files(database: Database, data_folder: DataFolder) -> None:
    first, second = backup_now(database).backup, backup_now(database).backup

    assert list_backups(data_folder.backup_folder) == [second, first]


def test_backup_is_due_once_a_day(database: Database, data_folder: DataFolder) -> None:
    made = backup_if_due(database)
    again = backup_if_due(database)
    database.close()
    tomorrow = FixedClock(date(2026, 11, 24))
    with open_database(data_folder, secret=PASSPHRASE, clock=tomorrow) as next_day:
        next_one = backup_if_due(next_day)

    assert made is not None
    assert again is None
    assert next_one is not None
    assert len(list_backups(data_folder.backup_folder)) == 2


def test_demo_is_never_backed_up(clock: FixedClock) -> None:
    with temporary_database(clock) as demo:
        assert backup_if_due(demo) is None
        with pytest.raises(StorageTrouble) as trouble:
            backup_now(demo)

    assert trouble.value.code is StorageCode.BACKUP_FAILED


def test_server_is_left_to_its_administration(server: Database) -> None:
    assert backup_if_due(server) is None


def test_backup_while_another_program_writes(database: Database, data_folder: DataFolder, clock: FixedClock) -> None:
    stop = threading.Event()
    written: list[str] = []

    def keep_writing() -> None:
        with open_database(data_folder, secret=PASSPHRASE, clock=clock) as other:
            while not stop.is_set():
                save_area(other, f"{len(written)}")
                written.append(f"{len(written)}")

    writer = threading.Thread(target=keep_writing)
    writer.start()
    made = [backup_now(database).backup for _ in range(5)]
    stop.set()
    writer.join()

    key = key_of_folder(data_folder)
    assert [check_file(backup.path, key).ok for backup in made] == [True] * 5
    assert area_names(database) == written


def test_second_folder_gets_the_same_files(database: Database, tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()

    result = backup_now(database, tmp_path / "usb")

    assert result.second_file == tmp_path / "usb" / result.backup.path.name
    assert result.second_file.read_bytes() == result.backup.path.read_bytes()
    assert [backup.key_file.exists() for backup in list_backups(tmp_path / "usb")] == [True]


def test_trouble_with_the_second_folder_leaves_the_first_copy(database: Database, tmp_path: Path) -> None:
    (tmp_path / "usb").write_text("not a folder")

    result = backup_now(database, tmp_path / "usb")

    assert result.second_trouble is StorageCode.CANNOT_WRITE
    assert result.backup.path.exists()


def test_second_folder_that_is_away_is_told_and_never_made(database: Database, tmp_path: Path) -> None:
    result = backup_now(database, tmp_path / "usb")

    assert result.second_trouble is StorageCode.MISSING
    assert not (tmp_path / "usb").exists()


def test_second_folder_that_is_back_gets_the_copy_of_the_day(database: Database, tmp_path: Path) -> None:
    first = backup_if_due(database, tmp_path / "usb")
    (tmp_path / "usb").mkdir()

    second = backup_if_due(database, tmp_path / "usb")
    third = backup_if_due(database, tmp_path / "usb")

    assert first is not None
    assert second is not None
    assert (second.backup, second.second_trouble) == (first.backup, None)
    assert list_backups(tmp_path / "usb") == [replace(first.backup, path=tmp_path / "usb" / first.backup.path.name)]
    assert third is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit for files to fill a disk with")
def test_full_second_folder_is_told_and_left_empty(database: Database, tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()
    backup_if_due(database)
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, usual[1]))
    try:
        result = backup_if_due(database, tmp_path / "usb")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)

    assert result is not None
    assert result.second_trouble is StorageCode.CANNOT_WRITE
    assert list((tmp_path / "usb").iterdir()) == []


def test_only_one_program_makes_a_backup_at_a_time(database: Database, data_folder: DataFolder) -> None:
    with FolderLock(data_folder.backup_lock_file) as other_program:
        other_program.take_alone()

        due = backup_if_due(database)
        with pytest.raises(StorageTrouble) as trouble:
            backup_now(database)

    assert due is None
    assert trouble.value.code is StorageCode.LOCKED
    assert backup_if_due(database) is not None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in the folder of the user")
def test_files_can_be_read_by_their_owner_only(tmp_path: Path, clock: FixedClock) -> None:
    folder = DataFolder(tmp_path / "data")
    (tmp_path / "usb").mkdir()
    with create_database(
        folder, passphrase=PASSPHRASE, recovery_code=RECOVERY_CODE, clock=clock, slot_label="x", cost=CHEAP
    ) as database:
        save_area(database)
        backup_now(database, tmp_path / "usb")
        found = [folder.path, *folder.path.rglob("*"), *(tmp_path / "usb").iterdir()]

        readable_by_others = [path for path in found if path.stat().st_mode & 0o077]

    assert len(found) > 10
    assert readable_by_others == []


def test_failed_backup_leaves_nothing_that_passes_for_one(database: Database, data_folder: DataFolder) -> None:
    save_area(database)
    raw = bytearray(data_folder.database_file.read_bytes())
    with database.write() as uow:
        uow.session.connection().exec_driver_sql("ROLLBACK")
        uow.session.connection().exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        uow.session.connection().exec_driver_sql("BEGIN")
    raw = bytearray(data_folder.database_file.read_bytes())
    raw[-2000] ^= 1
    data_folder.database_file.write_bytes(raw)

    with pytest.raises(StorageTrouble) as trouble:
        backup_now(database)

    assert trouble.value.code is StorageCode.DAMAGED
    assert list(data_folder.backup_folder.iterdir()) == []


def test_restore_brings_the_day_back_and_keeps_what_it_replaces(
    database: Database, data_folder: DataFolder, clock: FixedClock
) -> None:
    save_area(database, "Förr")
    made = backup_now(database).backup
    save_area(database, "Efter")
    database.close()

    result = restore_backup(data_folder, made.path, PASSPHRASE, clock=clock)

    with open_database(data_folder, secret=PASSPHRASE, clock=clock) as restored:
        assert area_names(restored) == ["Förr"]
    assert result.replaced_folder is not None
    with open_database(DataFolder(result.replaced_folder), secret=PASSPHRASE, clock=clock) as replaced:
        assert area_names(replaced) == ["Förr", "Efter"]


def test_restore_after_damage_does_not_play_the_old_journal(
    database: Database, data_folder: DataFolder, clock: FixedClock, tmp_path: Path
) -> None:
    save_area(database, "Förr")
    made = backup_now(database).backup
    save_area(database, "Efter")
    crashed = DataFolder(tmp_path / "crashed")
    shutil.copytree(data_folder.path, crashed.path)
    assert crashed.database_file.with_name("samsprak.db-wal").stat().st_size > 0
    raw = bytearray(crashed.database_file.read_bytes())
    raw[40] ^= 1
    crashed.database_file.write_bytes(raw)

    restore_backup(crashed, crashed.backup_folder / made.path.name, PASSPHRASE, clock=clock)

    with open_database(crashed, secret=PASSPHRASE, clock=clock) as restored:
        assert area_names(restored) == ["Förr"]


def test_restore_into_an_empty_folder(database: Database, tmp_path: Path, clock: FixedClock) -> None:
    save_area(database)
    made = backup_now(database).backup
    new_computer = DataFolder(tmp_path / "new computer")

    result = restore_backup(new_computer, made.path, RECOVERY_CODE, clock=clock)

    assert result.replaced_folder is None
    with open_database(new_computer, secret=PASSPHRASE, clock=clock) as restored:
        assert area_names(restored) == ["Norra"]


def test_restore_takes_the_passphrase_of_the_backups_day(
    database: Database, data_folder: DataFolder, clock: FixedClock
) -> None:
    made = backup_now(database).backup
    changed = change_passphrase(data_folder.key_file.read_text(), PASSPHRASE, "sju lila katter", cost=CHEAP)
    data_folder.key_file.write_text(changed)
    database.close()

    with pytest.raises(WrongPassphrase):
        restore_backup(data_folder, made.path, "sju lila katter", clock=clock)

    assert data_folder.key_file.read_text() == changed


def test_restore_of_a_damaged_backup_touches_nothing(
    database: Database, data_folder: DataFolder, clock: FixedClock
) -> None:
    made = backup_now(database).backup
    raw = bytearray(made.path.read_bytes())
    raw[9000] ^= 1
    made.path.write_bytes(raw)
    save_area(database)
    database.close()

    with pytest.raises(StorageTrouble) as trouble:
        restore_backup(data_folder, made.path, PASSPHRASE, clock=clock)

    assert trouble.value.code is StorageCode.DAMAGED
    with open_database(data_folder, secret=PASSPHRASE, clock=clock) as untouched:
        assert area_names(untouched) == ["Norra"]
    assert not list(data_folder.path.glob("*.partial"))


def test_restore_of_a_copy_of_a_later_program_touches_nothing(
    database: Database, data_folder: DataFolder, clock: FixedClock
) -> None:
    save_area(database)
    backup = backup_now(database).backup
    database.close()
    copy = connect_file(backup.path, key_of_folder(data_folder))
    copy.execute("UPDATE alembic_version SET version_num = '9999'")
    copy.close()
    before = data_folder.database_file.read_bytes()

    with pytest.raises(StorageTrouble) as trouble:
        restore_backup(data_folder, backup.path, PASSPHRASE, clock=clock)

    assert trouble.value.code is StorageCode.NEWER_FILE
    assert data_folder.database_file.read_bytes() == before
    assert not list(data_folder.path.glob("*.partial*"))
    assert not list(data_folder.path.glob("*-replaced-*"))


def test_restore_waits_until_everyone_has_closed(
    database: Database, data_folder: DataFolder, clock: FixedClock
) -> None:
    made = backup_now(database).backup

    with pytest.raises(StorageTrouble) as trouble:
        restore_backup(data_folder, made.path, PASSPHRASE, clock=clock)

    assert trouble.value.code is StorageCode.LOCKED


def test_restore_of_a_file_that_is_no_backup_is_missing(data_folder: DataFolder, clock: FixedClock) -> None:
    with pytest.raises(StorageTrouble) as trouble:
        restore_backup(data_folder, data_folder.path / "holiday.jpg", PASSPHRASE, clock=clock)

    assert trouble.value.code is StorageCode.MISSING


def test_old_backups_go_with_their_key_files(database: Database, data_folder: DataFolder) -> None:
    made = backup_now(database, reason=BackupReason.ROUTINE).backup
    for days in range(20, 60):
        day = date(2026, 11, 23) - timedelta(days=days)
        name = f"samsprak_{day}_120000_00_routine"
        (data_folder.backup_folder / f"{name}.db").write_bytes(b"old")
        (data_folder.backup_folder / f"{name}.keys.json").write_text("{}")
    (data_folder.backup_folder / "notes.txt").write_text("mine")

    newest = backup_now(database).backup

    left = list_backups(data_folder.backup_folder)
    assert left[:2] == [newest, made]
    assert 10 <= len(left) < 20
    assert all(backup.key_file.exists() for backup in left)
    assert len(list(data_folder.backup_folder.glob("*.keys.json"))) == len(left)
    assert (data_folder.backup_folder / "notes.txt").exists()
