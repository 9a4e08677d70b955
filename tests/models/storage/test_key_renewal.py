"""Locking a colleague out: the data key changes, at once or not at all, and nobody who stays is locked out."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path
from threading import Event, Thread
from uuid import UUID

import pytest

from models.entities.organisation import Coordinator
from models.queries.office import CoordinatorRow, coordinator_of_slot, coordinator_rows
from models.services.colleagues import ColleagueDraft, add_colleague, lock_out_colleague
from models.storage.backup import backup_now, last_backup, list_backups
from models.storage.data_folder import DataFolder
from models.storage.database import Database
from models.storage.files import write_whole
from models.storage.integrity import check_database
from models.storage.key_file import vault_from_text
from models.storage.key_renewal import RegisterChange, renew_data_key
from models.storage.opening import open_database, read_key_file
from models.storage.rotation import BackupReason
from models.storage.unit_of_work import UnitOfWork
from models.storage.vault import add_slot, open_vault
from models.values.changes import EntityKind
from models.values.clock import Clock
from models.values.errors import RefusalCode, Refused, StorageCode, StorageTrouble, WrongPassphrase
from tests.conftest import CHEAP, PASSPHRASE, RECOVERY_CODE, SLOT_LABEL
from tests.models.storage.crash_renewer import lock_out
from tests.models.storage.records import area_names, save_area

ROOT = Path(__file__).parents[3]
COLLEAGUE = UUID("9c0d3f52-6a43-4f7e-8f3b-0d6a1d2f7a42")
HERS = "sju blå kameler simmar"
RENAMES = 7
"""Two files of the backup before, the key file, the database, the key file again, two files of the backup after."""


@pytest.fixture
def shared_folder(data_folder: DataFolder, clock: Clock) -> DataFolder:
    """A register with an area that two work with, closed."""
    with open_database(data_folder, secret=PASSPHRASE, clock=clock) as database:
        save_area(database)
        with database.write() as uow:
            uow.session.add(Coordinator(uid=UUID(SLOT_LABEL), name="Maja Lind"))
            add_colleague(uow, ColleagueDraft(name="Omar Hedlund"), COLLEAGUE)
            uow.commit()
    text = read_key_file(data_folder.key_file)
    write_whole(data_folder.key_file, add_slot(text, PASSPHRASE, str(COLLEAGUE), HERS, cost=CHEAP))
    return data_folder


def row_of(database: Database, uid: UUID) -> CoordinatorRow:
    with database.read() as session:
        return next(row for row in coordinator_rows(session) if row.uid == uid)


def opens(folder: DataFolder, secret: str, clock: Clock) -> bool:
    try:
        with open_database(folder, secret=secret, clock=clock) as database, database.read() as session:
            coordinator_of_slot(session, database.slot_label)
    except WrongPassphrase:
        return False
    return True


def change_of(database: Database) -> RegisterChange:
    her, me = row_of(database, COLLEAGUE), row_of(database, UUID(SLOT_LABEL))
    return RegisterChange(write=partial(lock_out_colleague, colleague_id=her.id, version=her.version), actor=me.id)


def test_locked_out_colleague_opens_nothing_that_is_written_afterwards(
    shared_folder: DataFolder, clock: Clock, tmp_path: Path
) -> None:
    kept = tmp_path / "kept.json"
    shutil.copyfile(shared_folder.key_file, kept)
    assert opens(shared_folder, HERS, clock)

    lock_out(shared_folder, PASSPHRASE, COLLEAGUE)

    assert not opens(shared_folder, HERS, clock)
    assert opens(shared_folder, PASSPHRASE, clock)
    assert opens(shared_folder, RECOVERY_CODE, clock)
    assert vault_from_text(read_key_file(shared_folder.key_file)).slot(str(COLLEAGUE)) is None
    shutil.copyfile(kept, shared_folder.key_file)
    assert open_vault(read_key_file(kept), HERS).slot_label == str(COLLEAGUE)
    with pytest.raises(StorageTrouble):
        open_database(shared_folder, secret=HERS, clock=clock)


def test_register_stays_open_while_its_key_changes(shared_folder: DataFolder, clock: Clock) -> None:
    with open_database(shared_folder, secret=PASSPHRASE, clock=clock) as database:
        changes = renew_data_key(database, PASSPHRASE, without=str(COLLEAGUE), change=change_of(database))

        assert changes.kinds == {EntityKind.COORDINATOR}
        assert not row_of(database, COLLEAGUE).active
        save_area(database, "Södra")
        assert area_names(database) == ["Norra", "Södra"]
        assert database.data_version() > 0
        assert check_database(database).ok
        backup_now(database)
    with open_database(shared_folder, secret=PASSPHRASE, clock=clock) as again:
        assert area_names(again) == ["Norra", "Södra"]


def test_backup_is_made_before_and_after(shared_folder: DataFolder) -> None:
    lock_out(shared_folder, PASSPHRASE, COLLEAGUE)

    newest, before = list_backups(shared_folder.backup_folder)
    assert {newest.reason, before.reason} == {BackupReason.ROUTINE, BackupReason.BEFORE_KEY_CHANGE}
    slots = {
        made.reason: vault_from_text(read_key_file(made.key_file)).slot(str(COLLEAGUE)) for made in (newest, before)
    }
    assert slots[BackupReason.ROUTINE] is None
    assert slots[BackupReason.BEFORE_KEY_CHANGE] is not None


@pytest.mark.parametrize(
    ("secret", "without", "code"),
    [(PASSPHRASE, SLOT_LABEL, RefusalCode.OWN_ACCESS), (RECOVERY_CODE, SLOT_LABEL, RefusalCode.LAST_COORDINATOR)],
)
def test_nobody_locks_the_last_one_out(
    data_folder: DataFolder, clock: Clock, secret: str, without: str, code: RefusalCode
) -> None:
    before = data_folder.database_file.read_bytes()
    with open_database(data_folder, secret=secret, clock=clock) as database:
        with pytest.raises(Refused) as refused:
            renew_data_key(database, secret, without=without, change=RegisterChange(write=print, actor=None))

    assert refused.value.code is code
    assert data_folder.database_file.read_bytes() == before


@pytest.mark.parametrize("secret", ["fel ord", HERS, RECOVERY_CODE])
def test_passphrase_not_ones_own_changes_nothing(shared_folder: DataFolder, clock: Clock, secret: str) -> None:
    before = read_key_file(shared_folder.key_file)
    with open_database(shared_folder, secret=PASSPHRASE, clock=clock) as database:
        with pytest.raises(WrongPassphrase):
            renew_data_key(database, secret, without=str(COLLEAGUE), change=change_of(database))

        assert row_of(database, COLLEAGUE).active
    assert read_key_file(shared_folder.key_file) == before
    assert last_backup(shared_folder) is None


def test_second_program_keeps_the_key_from_changing(shared_folder: DataFolder, clock: Clock) -> None:
    with (
        open_database(shared_folder, secret=PASSPHRASE, clock=clock) as database,
        open_database(shared_folder, secret=HERS, clock=clock) as other,
    ):
        with pytest.raises(StorageTrouble) as trouble:
            renew_data_key(database, PASSPHRASE, without=str(COLLEAGUE), change=change_of(database))

        assert trouble.value.code is StorageCode.LOCKED
        save_area(database, "Södra")
        assert area_names(other) == ["Norra", "Södra"]
    assert opens(shared_folder, HERS, clock)


def test_refused_change_leaves_the_register_open_as_it_was(shared_folder: DataFolder, clock: Clock) -> None:
    with open_database(shared_folder, secret=PASSPHRASE, clock=clock) as database:
        her = row_of(database, COLLEAGUE)
        change = RegisterChange(
            write=partial(lock_out_colleague, colleague_id=her.id, version=her.version), actor=her.id
        )
        with pytest.raises(Refused):
            renew_data_key(database, PASSPHRASE, without=str(COLLEAGUE), change=change)

        assert row_of(database, COLLEAGUE).active
        assert area_names(database) == ["Norra"]
    assert opens(shared_folder, HERS, clock)


def test_unit_under_way_is_waited_for(shared_folder: DataFolder, clock: Clock) -> None:
    begun = Event()
    with open_database(shared_folder, secret=PASSPHRASE, clock=clock) as database:
        change = change_of(database)

        def renew() -> None:
            begun.set()
            renew_data_key(database, PASSPHRASE, without=str(COLLEAGUE), change=change)

        thread = Thread(target=renew)
        with database.write() as uow:
            uow.session.get_one(Coordinator, row_of(database, UUID(SLOT_LABEL)).id).name = "Maja Ek"
            thread.start()
            assert begun.wait(10)
            uow.commit()
        thread.join(30)

        assert row_of(database, UUID(SLOT_LABEL)).name == "Maja Ek"
        assert not row_of(database, COLLEAGUE).active


def test_closing_waits_for_the_change(shared_folder: DataFolder, clock: Clock) -> None:
    database = open_database(shared_folder, secret=PASSPHRASE, clock=clock)
    change, closing = change_of(database), Event()
    closer = Thread(target=database.close)

    def write_and_close(uow: UnitOfWork) -> None:
        closer.start()
        closing.set()
        change.write(uow)

    renew_data_key(
        database, PASSPHRASE, without=str(COLLEAGUE), change=RegisterChange(write=write_and_close, actor=change.actor)
    )
    closer.join(30)

    assert closing.is_set()
    assert not opens(shared_folder, HERS, clock)
    assert opens(shared_folder, PASSPHRASE, clock)
    with pytest.raises(StorageTrouble):
        database.replace_file(lambda file: file)


@pytest.mark.parametrize("rename", range(1, RENAMES + 2))
def test_kill_at_any_moment_locks_nobody_else_out(shared_folder: DataFolder, clock: Clock, rename: int) -> None:
    ended = subprocess.run(
        [
            *(sys.executable, "-m", "tests.models.storage.crash_renewer"),
            *(str(shared_folder.path), PASSPHRASE, str(COLLEAGUE), str(rename)),
        ],
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        check=False,
    )
    assert (ended.returncode == 0) == (rename > RENAMES)  # else it was not killed where it should be

    has_happened = rename > 4
    assert opens(shared_folder, HERS, clock) is not has_happened
    assert opens(shared_folder, RECOVERY_CODE, clock)
    with open_database(shared_folder, secret=PASSPHRASE, clock=clock) as database:
        assert row_of(database, COLLEAGUE).active is not has_happened
        assert area_names(database) == ["Norra"]
        assert check_database(database).ok
    vault = vault_from_text(read_key_file(shared_folder.key_file))
    assert not vault.is_changing_key
    assert (vault.slot(str(COLLEAGUE)) is None) is has_happened
