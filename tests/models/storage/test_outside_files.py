"""A file outside the register is there whole or not at all, and what is wrong is said as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.storage.files import partial_of
from models.storage.outside_files import save_outside
from models.values.errors import StorageCode, StorageTrouble


def test_a_file_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    path = tmp_path / "lista.csv"
    path.write_bytes(b"gammal")

    saved = save_outside(path, b"ny")

    assert saved == path
    assert path.read_bytes() == b"ny"
    assert not partial_of(path).exists()


def test_a_folder_that_is_gone_is_not_a_register_that_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "borta" / "lista.csv"

    with pytest.raises(StorageTrouble) as trouble:
        save_outside(path, b"ny")

    assert trouble.value.code is StorageCode.CANNOT_WRITE
    assert trouble.value.path == str(path)
