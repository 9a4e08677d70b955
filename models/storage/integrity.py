"""The check of an open database, for the ``check`` command and the settings screen."""

from __future__ import annotations

from sqlalchemy import text

from models.storage.database import Database
from models.storage.file_check import Finding, FindingCode, IntegrityReport, check_file
from models.storage.migrate import needs_upgrade, revision_of
from models.storage.trouble import translated_errors

__all__ = ["Finding", "FindingCode", "IntegrityReport", "check_database"]


def check_database(database: Database) -> IntegrityReport:
    """Check every page, index and reference; on a server that it answers and has our tables.

    A server checks its own pages when it was made with ``initdb --data-checksums``.
    """
    if database.file is not None:
        with translated_errors():
            return check_file(database.file.folder.database_file, database.file.key)
    with database.read() as session:
        session.execute(text("SELECT 1"))
        if needs_upgrade(revision_of(session.connection())):
            return IntegrityReport(findings=(Finding(code=FindingCode.STRUCTURE, count=1),))
    return IntegrityReport()
