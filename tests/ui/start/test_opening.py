"""Tests of opening a register and of mending what keeps it shut."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest

from models.entities.organisation import Coordinator
from models.queries.office import coordinator_rows, office_details
from models.storage.backup import backup_now
from models.storage.data_folder import DataFolder
from models.storage.opening import open_database
from models.storage.vault import add_slot
from models.values.clock import FixedClock
from models.values.errors import StorageCode, StorageTrouble, WrongPassphrase
from tests.conftest import CHEAP, PASSPHRASE, RECOVERY_CODE
from ui.start.opening import (
    NewSecrets,
    RegisterState,
    coordinators_by_code,
    has_key_copy,
    open_register,
    register_state,
    replace_secrets,
    restore_newest,
    take_back_key_file,
)

NEW_PASSPHRASE = "sju blåa grisar dansar"
NEW_CODE = "00000-11111-22222-33333-44444"


def back_up(folder: DataFolder, clock: FixedClock) -> None:
    with open_database(folder, secret=PASSPHRASE, clock=clock) as database:
        backup_now(database)


def flip_a_bit(folder: DataFolder) -> None:
    contents = bytearray(folder.database_file.read_bytes())
    contents[len(contents) // 2] ^= 1
    folder.database_file.write_bytes(contents)


def test_register_state_tells_none_from_locked_from_lost(register: DataFolder, clock: FixedClock) -> None:
    nowhere = DataFolder(register.path / "elsewhere")
    back_up(register, clock)

    states = [register_state(nowhere), register_state(register)]
    register.database_file.unlink()

    assert [*states, register_state(register)] == [RegisterState.NONE, RegisterState.LOCKED, RegisterState.LOST]


def test_open_register_knows_who_opened_it(register: DataFolder, clock: FixedClock) -> None:
    uid = uuid4()
    with open_database(register, secret=PASSPHRASE, clock=clock) as database, database.write() as uow:
        colleague = Coordinator(uid=uid, name="Sami Holm")
        uow.session.add(colleague)
        uow.commit()
    text = add_slot(register.key_file.read_text(encoding="utf-8"), PASSPHRASE, str(uid), NEW_PASSPHRASE, cost=CHEAP)
    register.key_file.write_text(text, encoding="utf-8")

    opened = open_register(register, NEW_PASSPHRASE, clock)

    opened.database.close()
    assert opened.coordinator_id == colleague.id


def test_restore_newest_brings_a_damaged_register_back(register: DataFolder, clock: FixedClock) -> None:
    back_up(register, clock)
    flip_a_bit(register)
    with pytest.raises(StorageTrouble) as trouble:
        open_register(register, PASSPHRASE, clock)
    assert trouble.value.code is StorageCode.DAMAGED

    opened = restore_newest(register, PASSPHRASE, clock)

    with opened.database as database, database.read() as session:
        assert office_details(session) is not None


def test_restore_newest_with_a_wrong_passphrase_touches_nothing(register: DataFolder, clock: FixedClock) -> None:
    back_up(register, clock)
    flip_a_bit(register)
    before = register.database_file.read_bytes()

    with pytest.raises(WrongPassphrase):
        restore_newest(register, "en helt annan lösenfras", clock)

    assert register.database_file.read_bytes() == before


@pytest.mark.parametrize("damaged", [True, False])
def test_take_back_key_file_opens_the_register_again(register: DataFolder, clock: FixedClock, damaged: bool) -> None:
    back_up(register, clock)
    if damaged:
        register.key_file.write_text('{"program": "samsprak"', encoding="utf-8")
    else:
        register.key_file.unlink()

    take_back_key_file(register)

    open_register(register, PASSPHRASE, clock).database.close()


def test_take_back_key_file_never_takes_another_registers(
    register: DataFolder, clock: FixedClock, data_folder: DataFolder
) -> None:
    back_up(register, clock)
    register.key_file.unlink()
    register.database_file.write_bytes(data_folder.database_file.read_bytes())

    with pytest.raises(StorageTrouble) as trouble:
        take_back_key_file(register)

    assert not has_key_copy(register)
    assert trouble.value.code is StorageCode.KEY_FILE_MISSING


def test_replace_secrets_replaces_passphrase_and_code(register: DataFolder, clock: FixedClock) -> None:
    (coordinator,) = coordinators_by_code(register, RECOVERY_CODE.lower(), clock)
    new = NewSecrets(coordinator_uid=coordinator.uid, passphrase=NEW_PASSPHRASE, recovery_code=NEW_CODE)

    replace_secrets(register, RECOVERY_CODE, new, cost=CHEAP)

    for old in (PASSPHRASE, RECOVERY_CODE):
        with pytest.raises(WrongPassphrase):
            open_database(register, secret=old, clock=clock)
    for secret in (NEW_PASSPHRASE, NEW_CODE):
        with open_database(register, secret=secret, clock=clock) as database, database.read() as session:
            assert [row.uid for row in coordinator_rows(session)] == [coordinator.uid]


def test_replace_secrets_keeps_the_code_when_no_new_one_is_wanted(register: DataFolder, clock: FixedClock) -> None:
    (coordinator,) = coordinators_by_code(register, RECOVERY_CODE, clock)
    new = NewSecrets(coordinator_uid=coordinator.uid, passphrase=NEW_PASSPHRASE)

    replace_secrets(register, RECOVERY_CODE, new, cost=CHEAP)

    open_database(register, secret=RECOVERY_CODE, clock=clock).close()


def test_replace_secrets_with_a_wrong_code_leaves_the_key_file(register: DataFolder) -> None:
    before = register.key_file.read_bytes()
    new = NewSecrets(coordinator_uid=uuid4(), passphrase=NEW_PASSPHRASE)

    with pytest.raises(WrongPassphrase):
        replace_secrets(register, NEW_CODE, new, cost=CHEAP)

    assert register.key_file.read_bytes() == before


def test_new_secrets_hide_themselves(register: DataFolder) -> None:
    new = NewSecrets(coordinator_uid=uuid4(), passphrase=NEW_PASSPHRASE, recovery_code=NEW_CODE)

    shown = repr(replace(new))

    assert NEW_PASSPHRASE not in shown and NEW_CODE not in shown
