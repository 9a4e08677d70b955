"""Looking for damage while colleagues write: what is half written for a moment is not damage, what stays wrong is."""

from __future__ import annotations

import threading

import pytest

from models.entities.organisation import Area
from models.storage.data_folder import DataFolder
from models.storage.database import Database
from models.storage.engine import DriverConnection, DriverCursor, connect_file
from models.storage.file_check import check_file, damaged_pages, ensure_sound
from tests.models.storage.records import key_of_folder, save_area


class HealingConnection:
    """A connection to a file with a spoilt page that a colleague finishes as soon as writers have to wait."""

    def __init__(self, folder: DataFolder) -> None:
        self._file = folder.database_file
        self._whole = self._file.read_bytes()
        spoilt = bytearray(self._whole)
        spoilt[-2000] ^= 1
        self._file.write_bytes(spoilt)
        self._connection: DriverConnection = connect_file(self._file, key_of_folder(folder))
        self.seen: list[str] = []

    def execute(self, statement: str) -> DriverCursor:
        self.seen.append(statement)
        if statement == "BEGIN IMMEDIATE":
            self._file.write_bytes(self._whole)
        return self._connection.execute(statement)

    def backup(self, target: DriverConnection) -> None:
        self._connection.backup(target)

    def close(self) -> None:
        self._connection.close()


def test_page_that_is_whole_at_the_second_look_is_not_damaged(data_folder: DataFolder) -> None:
    connection = HealingConnection(data_folder)

    found = damaged_pages(connection)

    connection.close()
    assert found == set()
    assert connection.seen[1:3] == ["BEGIN IMMEDIATE", "PRAGMA cipher_integrity_check"]
    assert connection.seen[-1] == "ROLLBACK"


def test_page_that_stays_wrong_is_damaged(data_folder: DataFolder) -> None:
    spoilt = bytearray(data_folder.database_file.read_bytes())
    spoilt[-2000] ^= 1
    data_folder.database_file.write_bytes(spoilt)
    connection = connect_file(data_folder.database_file, key_of_folder(data_folder))

    found = damaged_pages(connection)

    connection.close()
    assert len(found) == 1


def test_check_beside_a_busy_writer_finds_nothing(database: Database, data_folder: DataFolder) -> None:
    key, stop = key_of_folder(data_folder), threading.Event()
    save_area(database, "0")

    def keep_writing() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            with database.write() as uow:
                uow.session.get_one(Area, 1).name = f"{number}"
                uow.session.connection().exec_driver_sql("PRAGMA wal_autocheckpoint=1")
                uow.commit()

    writer = threading.Thread(target=keep_writing)
    writer.start()
    try:
        reports = [check_file(data_folder.database_file, key) for _ in range(25)]
        for _ in range(25):
            ensure_sound(data_folder.database_file, key)
    finally:
        stop.set()
        writer.join()

    assert [report.findings for report in reports] == [()] * 25


def test_check_waits_for_a_writer_only_when_a_page_looks_wrong(database: Database, data_folder: DataFolder) -> None:
    with database.write() as uow:
        uow.session.add(Area(name="Norra"))
        uow.session.flush()

        report = check_file(data_folder.database_file, key_of_folder(data_folder))

    assert report.ok


@pytest.mark.parametrize("place", [20, -2000])
def test_check_of_a_damaged_file_ends_with_a_report(data_folder: DataFolder, place: int) -> None:
    spoilt = bytearray(data_folder.database_file.read_bytes())
    spoilt[place] ^= 1
    data_folder.database_file.write_bytes(spoilt)

    assert not check_file(data_folder.database_file, key_of_folder(data_folder)).ok
