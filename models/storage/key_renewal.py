"""Gives an open database a new data key without one of the slots: how a colleague is locked out for good.

The file is copied under the new key and the copy takes its place; the change to the register that belongs to it is
written into the copy, so that both happen or neither. What a crash leaves is settled by ``key_change`` at the next
opening. Backups of before keep the key and the slots of their day.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from models.storage.backup import alone_with_backups
from models.storage.database import Database, DatabaseFile
from models.storage.engine import FileKey, bare_engine, connect_file
from models.storage.file_check import check_file
from models.storage.files import make_private, partial_of, put_in_place, sync_file, write_whole
from models.storage.key_file import SlotKind, Vault, vault_to_text
from models.storage.opening import read_key_file
from models.storage.rotation import BackupReason
from models.storage.snapshot import copy_database, take_snapshot
from models.storage.trouble import translated_errors
from models.storage.unit_of_work import UnitOfWork
from models.storage.vault import OpenedVault, begin_key_change, end_key_change, open_vault
from models.values.changes import ChangeSet
from models.values.clock import Clock
from models.values.errors import RefusalCode, Refused, StorageCode, StorageTrouble, WrongPassphrase
from models.values.identifiers import CoordinatorId

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterChange:
    """What is written into the register together with the new key, and in whose name."""

    write: Callable[[UnitOfWork], None]
    actor: CoordinatorId | None


def renew_data_key(database: Database, secret: str, *, without: str, change: RegisterChange) -> ChangeSet:
    """Change the data key, leave out the slot labelled ``without``, and write what goes with it; backs up first.

    ``secret`` is the passphrase or recovery code that the register was opened with. Jobs under way are waited for,
    later ones wait. Raises ``WrongPassphrase``, ``Refused`` with ``OWN_ACCESS`` or ``LAST_COORDINATOR``, whatever
    ``change`` raises, or ``StorageTrouble``, with ``LOCKED`` while another program has the register open; then all is
    as before.
    """
    if database.file is None or not database.file.folder.key_file.exists():
        raise Refused(RefusalCode.NOT_FOUND)
    opened = open_vault(read_key_file(database.file.folder.key_file), secret)
    if opened.slot_label != database.slot_label:
        raise WrongPassphrase
    _refuse_if_nobody_is_left(opened, without)
    written: list[ChangeSet] = []
    renew = partial(
        _renew, opened=opened, without=without, change=change, clock=database.clock, on_written=written.append
    )
    with alone_with_backups(database.file.folder):
        database.replace_file(renew)
        _back_up_with_new_key(database)
    return written[0]


def _refuse_if_nobody_is_left(opened: OpenedVault, without: str) -> None:
    if opened.slot_label == without:
        raise Refused(RefusalCode.OWN_ACCESS)
    left = [slot for slot in opened.vault.slots if slot.kind is SlotKind.PASSPHRASE and slot.label != without]
    if not left:
        raise Refused(RefusalCode.LAST_COORDINATOR)


def _renew(
    file: DatabaseFile,
    *,
    opened: OpenedVault,
    without: str,
    change: RegisterChange,
    clock: Clock,
    on_written: Callable[[ChangeSet], None],
) -> DatabaseFile:
    """Do it while nobody has the file open. Until the copy takes its place nothing has happened."""
    folder, new_key = file.folder, replace(file.key, data_key=os.urandom(32))
    partial_file = partial_of(folder.database_file)
    with translated_errors(str(folder.path)):
        _fold_journal(file)
        take_snapshot(folder, file.key, clock.now(), BackupReason.BEFORE_KEY_CHANGE)
        try:
            partial_file.unlink(missing_ok=True)
            make_private(partial_file)
            copy_database(folder.database_file, file.key, partial_file, new_key)
            on_written(_write_into(partial_file, new_key, change, clock))
            sync_file(partial_file)
            pending = begin_key_change(opened.vault, new_key.data_key, without=without)
            write_whole(folder.key_file, vault_to_text(pending))
            put_in_place(partial_file, folder.database_file)
        finally:
            partial_file.unlink(missing_ok=True)
    _finish_key_file(file, pending)
    return replace(file, key=new_key)


def _fold_journal(file: DatabaseFile) -> None:
    """Bring everything into the file itself: a journal of the old key must not lie beside the new file."""
    connection = connect_file(file.folder.database_file, file.key)
    try:
        mode = connection.execute("PRAGMA journal_mode=delete").fetchone()
    finally:
        connection.close()
    if mode != ("delete",):
        raise StorageTrouble(StorageCode.LOCKED, path=str(file.folder.database_file))


def _write_into(partial_file: Path, key: FileKey, change: RegisterChange, clock: Clock) -> ChangeSet:
    engine = bare_engine(partial_file, key, writing=True)
    try:
        with UnitOfWork(engine, clock, change.actor) as uow:
            change.write(uow)
            changes = uow.commit()
    finally:
        engine.dispose()
    if not check_file(partial_file, key).ok:
        raise StorageTrouble(StorageCode.CANNOT_WRITE, path=str(partial_file))
    return changes


def _finish_key_file(file: DatabaseFile, pending: Vault) -> None:
    """Let the old key go. If the disk refuses now the change has happened all the same: the next opening does it."""
    try:
        with translated_errors(str(file.folder.key_file)):
            write_whole(file.folder.key_file, vault_to_text(end_key_change(pending, changed=True)))
    except StorageTrouble as trouble:
        logger.warning("key change to be finished at the next opening: %s", trouble.code)


def _back_up_with_new_key(database: Database) -> None:
    """Keep a copy whose key file fits the new database, for the day when the one beside it is lost."""
    if database.file is None:
        return
    try:
        take_snapshot(database.file.folder, database.file.key, database.clock.now(), BackupReason.ROUTINE)
    except StorageTrouble as trouble:
        logger.warning("no backup after the key change: %s", trouble.code)
