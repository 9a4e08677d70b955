"""Files that somebody saves outside the register: lists, spreadsheets, printed sheets."""

from __future__ import annotations

from pathlib import Path

from models.storage.data_folder import code_of_os_error
from models.storage.files import partial_of, put_in_place
from models.values.errors import StorageCode, StorageTrouble


def save_outside(path: Path, content: bytes) -> Path:
    """Write a file that appears only when it is whole, and give its path. Raises ``StorageTrouble``."""
    unfinished = partial_of(path)
    try:
        unfinished.write_bytes(content)
        put_in_place(unfinished, path)
    except OSError as error:
        raise writing_trouble(error, path) from error
    return path


def writing_trouble(error: OSError, path: Path) -> StorageTrouble:
    """Say why nothing can be written there: where a folder is gone, the register is not."""
    code = code_of_os_error(error)
    return StorageTrouble(StorageCode.CANNOT_WRITE if code is StorageCode.MISSING else code, path=str(path))
