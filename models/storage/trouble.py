"""Turns what drivers and the operating system raise into ``StorageTrouble``, once, at the border."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import DBAPIError

from models.storage.data_folder import code_of_os_error
from models.values.errors import StorageCode, StorageTrouble

_PRIMARY_CODE_MASK = 0xFF
_SQLITE_CODES = {
    sqlite3.SQLITE_BUSY: StorageCode.LOCKED,
    sqlite3.SQLITE_LOCKED: StorageCode.LOCKED,
    sqlite3.SQLITE_FULL: StorageCode.DISK_FULL,
    sqlite3.SQLITE_IOERR: StorageCode.CANNOT_WRITE,
    sqlite3.SQLITE_CANTOPEN: StorageCode.CANNOT_WRITE,
    sqlite3.SQLITE_READONLY: StorageCode.READ_ONLY,
    sqlite3.SQLITE_PERM: StorageCode.READ_ONLY,
    sqlite3.SQLITE_CORRUPT: StorageCode.DAMAGED,
    sqlite3.SQLITE_NOTADB: StorageCode.DAMAGED,
}
_SQLITE_TEXTS = {
    "database or disk is full": StorageCode.DISK_FULL,
    "database is locked": StorageCode.LOCKED,
    "disk I/O error": StorageCode.CANNOT_WRITE,
    "attempt to write a readonly database": StorageCode.READ_ONLY,
    "database disk image is malformed": StorageCode.DAMAGED,
}
"""What ``sqlite3_errstr`` says: a failing ``backup`` has no code."""
_SERVER_CODES = {
    "25006": StorageCode.READ_ONLY,
    "40001": StorageCode.LOCKED,
    "40P01": StorageCode.LOCKED,
    "53100": StorageCode.DISK_FULL,
    "55P03": StorageCode.LOCKED,
    "XX001": StorageCode.DAMAGED,
    "XX002": StorageCode.DAMAGED,
}
"""SQLSTATE of PostgreSQL, appendix A of its manual; 08 and 57 are classes of lost connections."""


@contextmanager
def translated_errors(path: str = "") -> Iterator[None]:
    """Raise ``StorageTrouble`` for what the surroundings did; faults of our own pass through as they are."""
    try:
        with translated_database_errors(path):
            yield
    except OSError as error:
        raise StorageTrouble(code_of_os_error(error), path=path) from error


@contextmanager
def translated_database_errors(path: str = "") -> Iterator[None]:
    """Do the same for the database alone: a file that somebody writes while reading from it is another matter."""
    try:
        yield
    except (DBAPIError, sqlcipher.Error) as error:
        code = storage_code_of(error)
        if code is None:
            raise
        raise StorageTrouble(code, path=path) from error


def storage_code_of(error: BaseException) -> StorageCode | None:
    """Say which trouble a foreign error means; ``None`` for one that is a fault in the program."""
    if isinstance(error, OSError):
        return code_of_os_error(error)
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlcipher.Error):
        code = getattr(cause, "sqlite_errorcode", None)
        return _SQLITE_CODES.get(code & _PRIMARY_CODE_MASK) if isinstance(code, int) else _SQLITE_TEXTS.get(str(cause))
    return _code_of_server_error(error, cause)


def _code_of_server_error(error: BaseException, cause: BaseException | None) -> StorageCode | None:
    state = getattr(cause, "sqlstate", None)
    if isinstance(state, str):
        lost = state.startswith(("08", "57P"))
        return StorageCode.SERVER_UNREACHABLE if lost else _SERVER_CODES.get(state)
    if isinstance(error, DBAPIError) and type(cause).__name__ == "OperationalError":
        # psycopg has no state to give when it never reached the server.
        return StorageCode.SERVER_UNREACHABLE
    return None
