"""What opening does with a change of the data key that was cut short."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.storage.data_folder import DataFolder
from models.storage.engine import FileKey
from models.storage.files import write_whole
from models.storage.key_change import settle_key_change
from models.storage.key_file import vault_from_text, vault_to_text
from models.storage.opening import read_key_file
from models.storage.snapshot import copy_database
from models.storage.vault import OpenedVault, begin_key_change, open_vault
from models.values.errors import WrongPassphrase
from tests.conftest import PASSPHRASE, SLOT_LABEL

NEW_KEY = bytes(range(32))


def begin(folder: DataFolder, *, without: str) -> str:
    vault = vault_from_text(read_key_file(folder.key_file))
    text = vault_to_text(begin_key_change(vault, NEW_KEY, without=without))
    write_whole(folder.key_file, text)
    return text


def test_without_a_change_nothing_is_written(data_folder: DataFolder) -> None:
    opened = open_vault(read_key_file(data_folder.key_file), PASSPHRASE)
    data_folder.key_file.unlink()

    assert settle_key_change(data_folder, opened) is opened
    assert not data_folder.key_file.exists()


def test_change_that_has_not_happened_is_undone(data_folder: DataFolder) -> None:
    before = read_key_file(data_folder.key_file)
    opened = open_vault(begin(data_folder, without=SLOT_LABEL), PASSPHRASE)

    settled = settle_key_change(data_folder, opened)

    assert settled.data_key == opened.data_key
    assert read_key_file(data_folder.key_file) == before


def encrypt_anew(folder: DataFolder, opened: OpenedVault) -> None:
    old = FileKey(database_id=opened.vault.database_id, data_key=opened.data_key)
    copy = folder.path / "copy.db"
    copy_database(folder.database_file, old, copy, replace(old, data_key=NEW_KEY))
    copy.replace(folder.database_file)


def test_change_that_has_happened_is_completed(data_folder: DataFolder) -> None:
    opened = open_vault(begin(data_folder, without="nobody"), PASSPHRASE)
    encrypt_anew(data_folder, opened)

    settled = settle_key_change(data_folder, opened)

    assert settled.data_key == NEW_KEY
    assert open_vault(read_key_file(data_folder.key_file), PASSPHRASE).data_key == NEW_KEY


def test_slot_left_out_opens_nothing_once_it_has_happened(data_folder: DataFolder) -> None:
    text = begin(data_folder, without=SLOT_LABEL)
    opened = open_vault(text, PASSPHRASE)
    encrypt_anew(data_folder, opened)

    with pytest.raises(WrongPassphrase):
        settle_key_change(data_folder, opened)

    assert read_key_file(data_folder.key_file) == text


def test_damaged_file_lets_no_key_go(data_folder: DataFolder) -> None:
    text = begin(data_folder, without="nobody")
    opened = open_vault(text, PASSPHRASE)
    data_folder.database_file.write_bytes(opened.vault.database_id.bytes + bytes(4096 * 2 - 16))

    settle_key_change(data_folder, opened)

    assert read_key_file(data_folder.key_file) == text
