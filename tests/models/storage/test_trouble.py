"""What drivers and the operating system raise, and which trouble it is; faults of our own stay faults."""

from __future__ import annotations

import errno

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from psycopg import errors as server_errors
from sqlalchemy.exc import DBAPIError, OperationalError

from models.entities.organisation import Area
from models.storage.database import Database
from models.storage.trouble import storage_code_of, translated_database_errors, translated_errors
from models.values.errors import StorageCode, StorageTrouble


def from_server(cause: Exception) -> DBAPIError:
    return OperationalError("SELECT 1", None, cause)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.ENOSPC, "full"), StorageCode.DISK_FULL),
        (PermissionError(errno.EACCES, "no"), StorageCode.READ_ONLY),
        (OSError(errno.EROFS, "no"), StorageCode.READ_ONLY),
        (FileNotFoundError(errno.ENOENT, "gone"), StorageCode.MISSING),
        (OSError(errno.EIO, "broken"), StorageCode.CANNOT_WRITE),
        (from_server(server_errors.DiskFull()), StorageCode.DISK_FULL),
        (from_server(server_errors.DeadlockDetected()), StorageCode.LOCKED),
        (from_server(server_errors.AdminShutdown()), StorageCode.SERVER_UNREACHABLE),
        (from_server(server_errors.DataCorrupted()), StorageCode.DAMAGED),
        (from_server(server_errors.OperationalError("no answer")), StorageCode.SERVER_UNREACHABLE),
        (from_server(server_errors.UniqueViolation()), None),
        (sqlcipher.OperationalError("database or disk is full"), StorageCode.DISK_FULL),
        (sqlcipher.IntegrityError("ours"), None),
        (ValueError("ours"), None),
    ],
)
def test_storage_code_tells_trouble_from_faults(error: Exception, code: StorageCode | None) -> None:
    assert storage_code_of(error) is code


def test_translated_errors_name_the_place_and_keep_the_cause() -> None:
    cause = OSError(errno.ENOSPC, "full")

    with pytest.raises(StorageTrouble) as trouble, translated_errors("/here"):
        raise cause

    assert (trouble.value.code, trouble.value.path) == (StorageCode.DISK_FULL, "/here")
    assert trouble.value.__cause__ is cause


def test_database_errors_leave_files_of_others_alone() -> None:
    with pytest.raises(FileNotFoundError), translated_database_errors():
        raise FileNotFoundError(errno.ENOENT, "somebody's poster")


def test_reading_session_leaves_what_is_written_meanwhile_alone(database: Database) -> None:
    with pytest.raises(PermissionError), database.read() as session:
        session.get(Area, 1)
        raise PermissionError(errno.EACCES, "somebody's poster")
