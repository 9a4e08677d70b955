"""Opens a register and mends what keeps it shut: a lost key file, a damaged database, a forgotten passphrase.

Every function may take a second (Argon2id) and touches files, so they run in the runner. No Qt here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from models.queries.office import CoordinatorRow, coordinator_of_slot, coordinator_rows
from models.storage.backup import last_backup, list_backups, restore_backup
from models.storage.data_folder import DataFolder, ensure_suitable
from models.storage.file_check import HEADER_LENGTH
from models.storage.files import copy_whole, write_whole
from models.storage.key_file import KeyCost, vault_from_text
from models.storage.opening import open_database, read_key_file
from models.storage.trouble import translated_errors
from models.storage.vault import add_slot, replace_recovery_code
from models.values.clock import Clock
from models.values.errors import StorageCode, StorageTrouble
from ui.context import OpenedRegister


class RegisterState(StrEnum):
    """What the folder of the data holds."""

    NONE = "none"
    LOCKED = "locked"
    LOST = "lost"  # backups are there, the database is not


def register_state(folder: DataFolder) -> RegisterState:
    """Look which page comes first: the wizard, unlocking, or the way back to a backup.

    Raises ``StorageTrouble`` when no register can live in the folder.
    """
    with translated_errors(str(folder.path)):
        if folder.database_file.exists():
            return RegisterState.LOCKED
        if last_backup(folder) is not None:
            return RegisterState.LOST
    ensure_suitable(folder.path)
    return RegisterState.NONE


def open_register(folder: DataFolder, secret: str, clock: Clock) -> OpenedRegister:
    """Open the register with a passphrase or the recovery code, in the name of whose it is.

    Raises as ``open_database``; somebody locked out, whose slot an older key file has, gets ``WrongPassphrase`` too.
    """
    database = open_database(folder, secret=secret, clock=clock)
    try:
        with database.read() as session:
            coordinator_id = coordinator_of_slot(session, database.slot_label)
        return OpenedRegister(database=database, coordinator_id=coordinator_id)
    except BaseException:
        database.close()
        raise


def newest_backup_moment(folder: DataFolder) -> datetime | None:
    """Tell when the newest backup was made; ``None`` without any."""
    newest = last_backup(folder)
    return newest.at if newest is not None else None


def restore_newest(folder: DataFolder, secret: str, clock: Clock) -> OpenedRegister:
    """Put the newest backup in the place of the register and open it; what it replaces is kept aside.

    Raises ``WrongPassphrase`` before anything is touched, or ``StorageTrouble`` as ``restore_backup``.
    """
    newest = last_backup(folder)
    if newest is None:
        raise StorageTrouble(StorageCode.MISSING, path=str(folder.backup_folder))
    restore_backup(folder, newest.path, secret, clock=clock)
    return open_register(folder, secret, clock)


def has_key_copy(folder: DataFolder) -> bool:
    """Tell whether a backup has a sound key file of this very database."""
    return _key_copy(folder) is not None


def take_back_key_file(folder: DataFolder) -> None:
    """Put the newest sound key file of the backups beside the database; a damaged one is kept aside.

    Raises ``StorageTrouble`` with ``KEY_FILE_MISSING`` when no backup has one.
    """
    with translated_errors(str(folder.key_file)):
        copy = _key_copy(folder)
        if copy is None:
            raise StorageTrouble(StorageCode.KEY_FILE_MISSING, path=str(folder.key_file))
        if folder.key_file.exists():
            copy_whole(folder.key_file, folder.key_file.with_suffix(".damaged.json"))
        write_whole(folder.key_file, copy)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSecrets:
    """What replaces a forgotten passphrase: whose slot, and a new recovery code if one is wanted."""

    coordinator_uid: UUID
    passphrase: str = field(repr=False)
    recovery_code: str | None = field(default=None, repr=False)


def coordinators_by_code(folder: DataFolder, recovery_code: str, clock: Clock) -> tuple[CoordinatorRow, ...]:
    """Open the register with the recovery code, say who works with it, and close it again.

    Raises ``WrongPassphrase`` for a code that opens nothing, or ``StorageTrouble``.
    """
    with open_database(folder, secret=recovery_code, clock=clock) as database, database.read() as session:
        return tuple(row for row in coordinator_rows(session) if row.active)


def replace_secrets(folder: DataFolder, recovery_code: str, new: NewSecrets, *, cost: KeyCost) -> None:
    """Write the new passphrase, and the new recovery code if there is one, into the key file at once.

    Raises ``WrongPassphrase`` or ``StorageTrouble``; then the key file is as it was.
    """
    text = add_slot(read_key_file(folder.key_file), recovery_code, str(new.coordinator_uid), new.passphrase, cost=cost)
    if new.recovery_code is not None:
        text = replace_recovery_code(text, recovery_code, new.recovery_code, cost=cost)
    with translated_errors(str(folder.key_file)):
        write_whole(folder.key_file, text)


def _key_copy(folder: DataFolder) -> str | None:
    """Find the text of the newest sound key file among the backups that belongs to the database beside it."""
    database_id = _database_id(folder)
    for backup in list_backups(folder.backup_folder):
        text = _sound_key_text(backup.key_file, database_id)
        if text is not None:
            return text
    return None


def _sound_key_text(key_file: Path, database_id: bytes) -> str | None:
    try:
        text = read_key_file(key_file)
        return text if vault_from_text(text).database_id.bytes == database_id else None
    except (StorageTrouble, OSError):
        return None


def _database_id(folder: DataFolder) -> bytes:
    with folder.database_file.open("rb") as file:
        return file.read(HEADER_LENGTH)
