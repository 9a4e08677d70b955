"""Opening a database: each trouble is told apart from every other."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select, text

from models.entities.organisation import Area
from models.storage import data_folder as data_folder_module
from models.storage.data_folder import DataFolder, ensure_suitable, file_system_of, folder_of
from models.storage.database import Database
from models.storage.engine import connect_file
from models.storage.integrity import FindingCode, check_database
from models.storage.migrate import revisions
from models.storage.opening import create_database, open_database, open_server, temporary_database
from models.values.clock import Clock, FixedClock
from models.values.errors import StorageCode, StorageTrouble, WrongPassphrase
from tests.conftest import CHEAP, PASSPHRASE, RECOVERY_CODE, SLOT_LABEL
from tests.models.storage.records import area_names, key_of_folder, save_area

CLOCK = FixedClock(date(2026, 11, 23))


def opening_trouble(folder: DataFolder, secret: str = PASSPHRASE) -> StorageCode:
    """Try to open a database and give the code of the trouble."""
    with pytest.raises(StorageTrouble) as trouble:
        open_database(folder, secret=secret, clock=CLOCK)
    return trouble.value.code


def set_revision(folder: DataFolder, revision: str) -> None:
    """Pretend that another program made the file."""
    connection = connect_file(folder.database_file, key_of_folder(folder))
    connection.execute(f"UPDATE alembic_version SET version_num = '{revision}'")  # noqa: S608 - a test's own number
    connection.close()


@contextmanager
def as_ordinary_user() -> Iterator[None]:
    """Give up the rights of an administrator, who may write anywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_place() -> Iterator[Path]:
    """A folder whose parents everyone may enter."""
    path = Path(tempfile.mkdtemp(prefix="samsprak-test-"))
    path.chmod(0o755)
    yield path
    path.chmod(0o755)
    shutil.rmtree(path)


def test_written_data_is_there_after_opening_again(data_folder: DataFolder, clock: Clock) -> None:
    with open_database(data_folder, secret=PASSPHRASE, clock=clock) as database:
        save_area(database, "Ängby")

    with open_database(data_folder, secret=RECOVERY_CODE, clock=clock) as database:
        assert area_names(database) == ["Ängby"]


def test_created_database_opens_with_its_passphrase(tmp_path: Path, clock: Clock) -> None:
    folder = DataFolder(tmp_path / "Öppen plats")
    with create_database(
        folder, passphrase="a b", recovery_code=RECOVERY_CODE, clock=clock, slot_label=SLOT_LABEL, cost=CHEAP
    ) as made:
        save_area(made)

    with open_database(folder, secret="a b", clock=clock) as database:
        assert area_names(database) == ["Norra"]
        assert check_database(database).ok


def test_create_refuses_to_replace_a_database(data_folder: DataFolder, clock: Clock) -> None:
    before = data_folder.database_file.read_bytes()

    with pytest.raises(StorageTrouble) as trouble:
        create_database(
            data_folder, passphrase="a b", recovery_code=RECOVERY_CODE, clock=clock, slot_label=SLOT_LABEL, cost=CHEAP
        )

    assert trouble.value.code is StorageCode.ALREADY_EXISTS
    assert data_folder.database_file.read_bytes() == before


def test_wrong_passphrase_is_told(data_folder: DataFolder, clock: Clock) -> None:
    with pytest.raises(WrongPassphrase):
        open_database(data_folder, secret="fel", clock=clock)


def test_missing_database_is_told(tmp_path: Path) -> None:
    assert opening_trouble(DataFolder(tmp_path / "nothing")) is StorageCode.MISSING
    assert not (tmp_path / "nothing").exists()


def test_missing_key_file_is_told(data_folder: DataFolder) -> None:
    data_folder.key_file.unlink()

    assert opening_trouble(data_folder) is StorageCode.KEY_FILE_MISSING


@pytest.mark.parametrize("contents", [b"", b"{", b"\xff\xfe\x00", b'{"program": "samsprak", "format": 1}'])
def test_damaged_key_file_is_told(data_folder: DataFolder, contents: bytes) -> None:
    data_folder.key_file.write_bytes(contents)

    assert opening_trouble(data_folder) is StorageCode.KEY_FILE_DAMAGED


def test_key_file_that_may_not_be_read_is_told(data_folder: DataFolder) -> None:
    data_folder.key_file.unlink()
    data_folder.key_file.mkdir()

    assert opening_trouble(data_folder) is StorageCode.CANNOT_WRITE


def test_key_file_of_another_database_makes_it_foreign(data_folder: DataFolder, tmp_path: Path, clock: Clock) -> None:
    other = DataFolder(tmp_path / "other")
    create_database(
        other, passphrase=PASSPHRASE, recovery_code=RECOVERY_CODE, clock=clock, slot_label=SLOT_LABEL, cost=CHEAP
    ).close()
    shutil.copyfile(other.key_file, data_folder.key_file)

    assert opening_trouble(data_folder) is StorageCode.FOREIGN_FILE


def test_file_of_another_program_is_foreign(data_folder: DataFolder) -> None:
    data_folder.database_file.unlink()
    with sqlite3.connect(data_folder.database_file) as plain:
        plain.execute("CREATE TABLE other (id INTEGER)")
    plain.close()

    assert opening_trouble(data_folder) is StorageCode.FOREIGN_FILE


def test_tables_of_another_program_are_foreign(data_folder: DataFolder) -> None:
    connection = connect_file(data_folder.database_file, key_of_folder(data_folder))
    connection.execute("DROP TABLE alembic_version")
    connection.close()

    assert opening_trouble(data_folder) is StorageCode.FOREIGN_FILE


@pytest.mark.parametrize("place", [3, 40, 5000, -1])
def test_damaged_database_is_told(data_folder: DataFolder, place: int) -> None:
    raw = bytearray(data_folder.database_file.read_bytes())
    raw[place] ^= 1
    data_folder.database_file.write_bytes(raw)

    assert opening_trouble(data_folder) is StorageCode.DAMAGED


def test_truncated_database_is_damaged(data_folder: DataFolder) -> None:
    raw = data_folder.database_file.read_bytes()
    data_folder.database_file.write_bytes(raw[: len(raw) // 2])

    assert opening_trouble(data_folder) is StorageCode.DAMAGED


def test_file_of_a_later_program_is_newer_and_stays_as_it_is(data_folder: DataFolder) -> None:
    later = f"{int(revisions()[-1]) + 1:04}"
    set_revision(data_folder, later)
    before = data_folder.database_file.read_bytes()

    assert opening_trouble(data_folder) is StorageCode.NEWER_FILE
    assert data_folder.database_file.read_bytes() == before


def test_unknown_revision_is_foreign(data_folder: DataFolder) -> None:
    set_revision(data_folder, "3fa9c1")

    assert opening_trouble(data_folder) is StorageCode.FOREIGN_FILE


def test_read_only_folder_is_told(open_place: Path) -> None:
    open_place.chmod(0o555)

    with as_ordinary_user(), pytest.raises(StorageTrouble) as trouble:
        ensure_suitable(open_place)

    assert trouble.value.code is StorageCode.READ_ONLY


def test_read_only_file_is_told(open_place: Path, template_folder: DataFolder) -> None:
    folder = DataFolder(open_place)
    shutil.copyfile(template_folder.database_file, folder.database_file)
    shutil.copyfile(template_folder.key_file, folder.key_file)
    open_place.chmod(0o777)
    folder.database_file.chmod(0o444)

    with as_ordinary_user():
        code = opening_trouble(folder)

    assert code is StorageCode.READ_ONLY


def test_file_where_the_folder_should_be_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("x")

    with pytest.raises(StorageTrouble) as trouble:
        ensure_suitable(tmp_path / "taken")

    assert trouble.value.code is StorageCode.CANNOT_WRITE


def test_network_folder_is_refused(data_folder: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\n//server/share {data_folder.path} cifs rw 0 0\n")
    monkeypatch.setattr(data_folder_module, "MOUNTS", mounts)

    assert opening_trouble(data_folder) is StorageCode.NETWORK_FOLDER


MOUNTS = """/dev/sda1 / ext4 rw 0 0
proc /proc proc rw 0 0
//server/share /mnt/our\\040files cifs rw 0 0
server:/home /home nfs4 rw 0 0
user@host: /home/anna/remote fuse.sshfs rw 0 0
tmpfs /home/local tmpfs rw 0 0
tmpfs /mnt tmpfs rw 0 0
half a line
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/srv/data", "ext4"),
        ("/mnt/our files/samspråk", "cifs"),
        ("/mnt/our", "tmpfs"),
        ("/home/anna", "nfs4"),
        ("/home/anna/remote/x", "fuse.sshfs"),
        ("/home/local", "tmpfs"),
        ("/homework", "ext4"),
    ],
)
def test_file_system_is_found_by_the_deepest_mount(path: str, kind: str) -> None:
    assert file_system_of(MOUNTS, Path(path)) == kind


def test_folder_of_a_chosen_file_names_its_neighbours(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "övning.db")

    assert folder.database_file == tmp_path / "övning.db"
    assert folder.key_file == tmp_path / "övning.keys.json"
    assert folder.backup_folder == tmp_path / "övning-backups"


def test_temporary_database_is_gone_after_closing(clock: Clock) -> None:
    with temporary_database(clock) as database:
        assert database.folder is not None
        path = database.folder.path
        save_area(database)
        assert check_database(database).ok
        assert not database.folder.key_file.exists()

    assert not path.exists()


def test_check_names_a_broken_reference(database: Database, data_folder: DataFolder) -> None:
    connection = connect_file(data_folder.database_file, key_of_folder(data_folder))
    connection.execute("PRAGMA foreign_keys=off")
    connection.execute(
        "INSERT INTO closed_days (kind, name, first, last, meeting_point_id, version, created_at, updated_at)"
        " VALUES ('closure', 'x', '2026-11-23', '2026-11-23', 99, 1, '2026-11-23', '2026-11-23')"
    )
    connection.close()

    report = check_database(database)

    assert [(finding.code, finding.count) for finding in report.findings] == [(FindingCode.REFERENCE, 1)]


def test_server_that_does_not_answer_is_told(clock: Clock) -> None:
    with pytest.raises(StorageTrouble) as trouble:
        open_server("postgresql+psycopg://nobody@127.0.0.1:1/none?connect_timeout=2", clock)

    assert trouble.value.code is StorageCode.SERVER_UNREACHABLE


def test_server_opens_again_and_finds_its_data(postgres_url: str, clock: Clock) -> None:
    with open_server(postgres_url, clock) as database:
        save_area(database)

    with open_server(postgres_url, clock) as database:
        assert area_names(database) == ["Norra"]
        assert check_database(database).ok


def test_server_of_a_later_program_is_newer(postgres_url: str, clock: Clock) -> None:
    with open_server(postgres_url, clock) as database, database.write() as uow:
        uow.session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        uow.commit()

    with pytest.raises(StorageTrouble) as trouble:
        open_server(postgres_url, clock)

    assert trouble.value.code is StorageCode.NEWER_FILE


def test_every_connection_has_the_pragmas(database: Database) -> None:
    wanted = {"foreign_keys": 1, "journal_mode": "wal", "synchronous": 2, "busy_timeout": 5000, "secure_delete": 1}
    wanted |= {"trusted_schema": 0, "cell_size_check": 1, "temp_store": 2}

    with database.write() as uow, database.read() as session:
        for holder, query_only in ((uow.session, 0), (session, 1)):
            connection = holder.connection()
            found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted}
            assert found == wanted
            assert connection.exec_driver_sql("PRAGMA query_only").scalar() == query_only


def test_key_stands_in_no_text_of_the_engine(database: Database, data_folder: DataFolder) -> None:
    key = key_of_folder(data_folder)

    with database.read() as session:
        session.execute(select(Area))
        shown = repr(session.get_bind()) + repr(database.file) + repr(key)

    assert key.data_key.hex() not in shown
    assert repr(key.data_key) not in shown
    assert json.loads(data_folder.key_file.read_text())["database"] == str(key.database_id)
