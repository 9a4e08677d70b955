"""Looks whether a file is whole: by its key, its checksums, its structure and its references.

Encryption is also the checksum: SQLCipher signs every page.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

import sqlcipher3.dbapi2 as sqlcipher

from models.storage.engine import DriverConnection, FileKey, connect_file
from models.storage.trouble import storage_code_of
from models.values.errors import StorageCode, StorageTrouble

HEADER_LENGTH: Final = 16
_MOST_FINDINGS: Final = 20
_SECOND_LOOKS: Final = 4


class FindingCode(StrEnum):
    """What can be wrong with a file."""

    HEADER = "header"
    PAGE = "page"
    STRUCTURE = "structure"
    REFERENCE = "reference"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is wrong; ``count`` is how often it was found."""

    code: FindingCode
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IntegrityReport:
    """What a check found; no finding means a sound file."""

    findings: tuple[Finding, ...] = ()

    @property
    def ok(self) -> bool:
        """Say whether the file is sound."""
        return not self.findings


def check_file(database_file: Path, key: FileKey) -> IntegrityReport:
    """Check every page, every index and every reference of a file; it may be in use."""
    findings = [] if _has_header(database_file, key) else [Finding(code=FindingCode.HEADER, count=1)]
    connection = connect_file(database_file, key)
    try:
        findings += _check_connection(connection)
    except sqlcipher.DatabaseError as error:
        if storage_code_of(error) is not StorageCode.DAMAGED:
            raise
        findings.append(Finding(code=FindingCode.UNREADABLE, count=1))
    finally:
        connection.close()
    return IntegrityReport(findings=tuple(findings))


def ensure_sound(database_file: Path, key: FileKey) -> None:
    """Make sure that a file is this database and every page is as it was written.

    Raises ``StorageTrouble`` with ``FOREIGN_FILE`` for a file of another database or program, ``DAMAGED`` else.
    The first bytes tell the two apart, since they name the database.
    """
    named = _has_header(database_file, key)
    connection = connect_file(database_file, key)
    try:
        # The driver gives damage and a wrong key the same error.
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        whole = not damaged_pages(connection)
    except sqlcipher.DatabaseError as error:
        code = storage_code_of(error)
        if code is StorageCode.DAMAGED and not named:
            code = StorageCode.FOREIGN_FILE
        raise StorageTrouble(code or StorageCode.DAMAGED, path=str(database_file)) from error
    finally:
        connection.close()
    if not (named and whole):
        raise StorageTrouble(StorageCode.DAMAGED, path=str(database_file))


def damaged_pages(connection: DriverConnection) -> set[tuple[object, ...]]:
    """List the pages whose signature is wrong each time one looks.

    SQLCipher reads them past all locks, so a page may be caught half-way while a colleague's checkpoint writes it
    (seen in 3 of 100 checks beside a busy writer). The second looks keep writers waiting; what is damaged stays so.
    """
    damaged = set(connection.execute("PRAGMA cipher_integrity_check").fetchall())
    if not damaged:
        return damaged
    connection.execute("BEGIN IMMEDIATE")
    for _ in range(_SECOND_LOOKS):
        damaged &= set(connection.execute("PRAGMA cipher_integrity_check").fetchall())
    connection.execute("ROLLBACK")
    return damaged


def _has_header(database_file: Path, key: FileKey) -> bool:
    with database_file.open("rb") as file:
        return file.read(HEADER_LENGTH) == key.database_id.bytes


def _check_connection(connection: DriverConnection) -> list[Finding]:
    pages = len(damaged_pages(connection))
    structure = connection.execute(f"PRAGMA integrity_check({_MOST_FINDINGS})").fetchall()
    references = len(connection.execute("PRAGMA foreign_key_check").fetchall())
    faults = 0 if structure == [("ok",)] else len(structure)
    counted = ((FindingCode.PAGE, pages), (FindingCode.STRUCTURE, faults), (FindingCode.REFERENCE, references))
    return [Finding(code=code, count=count) for code, count in counted if count]
