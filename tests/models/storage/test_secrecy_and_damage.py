"""Nothing readable on the disk, and no changed bit unnoticed."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest

from models.entities.organisation import Area
from models.storage.backup import backup_now
from models.storage.data_folder import DataFolder
from models.storage.database import Database
from models.storage.engine import connect_file
from models.storage.opening import open_database
from models.values.clock import FixedClock
from models.values.errors import StorageCode, StorageTrouble
from tests.conftest import PASSPHRASE
from tests.models.storage.records import MARKER, key_of_folder, new_organisation

FLIPS = 40


def files_with_marker(folder: Path) -> list[str]:
    """Name the files below a folder that hold the marker in any likely encoding."""
    needles = [MARKER.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be", "latin-1")]
    found = []
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            contents = file.read_bytes()
            found += [file.name] if any(needle in contents for needle in needles) else []
    return found


def write_markers(database: Database) -> None:
    """Write the marker into records, history and a transaction that is still open when the files are searched."""
    with database.write() as uow:
        uow.session.add_all(new_organisation(f"{MARKER} {number}", web_address=MARKER * 9) for number in range(60))
        uow.commit()


def test_plain_file_shows_the_marker(tmp_path: Path) -> None:
    plain = sqlite3.connect(tmp_path / "plain.db", isolation_level=None)
    plain.execute("PRAGMA journal_mode=wal")
    plain.execute("CREATE TABLE organisations (name TEXT)")
    plain.execute("INSERT INTO organisations VALUES (?)", (MARKER,))

    found = files_with_marker(tmp_path)

    plain.close()
    assert found == ["plain.db-wal"]
    assert files_with_marker(tmp_path) == ["plain.db"]


def test_no_file_shows_the_marker(
    database: Database, data_folder: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("SQLITE_TMPDIR", str(temporary))
    monkeypatch.setenv("TMPDIR", str(temporary))
    write_markers(database)
    (tmp_path / "second").mkdir()
    backup_now(database, tmp_path / "second")

    with database.write() as uow:
        # A cache of a few pages makes the open transaction spill into the journal.
        uow.session.connection().exec_driver_sql("PRAGMA cache_size=5")
        uow.session.add_all(Area(name=f"{MARKER} {number}") for number in range(300))
        uow.session.flush()
        names = {file.name for file in data_folder.path.iterdir()}
        found = files_with_marker(tmp_path)

    assert {"samsprak.db", "samsprak.db-wal", "samsprak.keys.json", "samsprak-backups"} <= names
    assert len(list((tmp_path / "second").iterdir())) == 2
    assert found == []


def test_rollback_journal_shows_no_marker(database: Database, data_folder: DataFolder) -> None:
    write_markers(database)
    database.close()
    connection = connect_file(data_folder.database_file, key_of_folder(data_folder))
    connection.execute("PRAGMA journal_mode=delete").fetchone()
    connection.execute("PRAGMA cache_size=5")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE organisations SET web_address = web_address || 'x'")
    names = {file.name for file in data_folder.path.iterdir()}
    found = files_with_marker(data_folder.path)
    connection.close()

    assert "samsprak.db-journal" in names
    assert found == []


def test_every_flipped_bit_is_noticed(database: Database, data_folder: DataFolder, clock: FixedClock) -> None:
    write_markers(database)
    database.close()
    whole = data_folder.database_file.read_bytes()
    chance = random.Random(40)  # noqa: S311 - repeatable, no secret
    codes = []

    for _ in range(FLIPS):
        raw = bytearray(whole)
        raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
        data_folder.database_file.write_bytes(raw)
        with pytest.raises(StorageTrouble) as trouble:
            open_database(data_folder, secret=PASSPHRASE, clock=clock)
        codes.append(trouble.value.code)

    assert codes == [StorageCode.DAMAGED] * FLIPS
    data_folder.database_file.write_bytes(whole)
    open_database(data_folder, secret=PASSPHRASE, clock=clock).close()
