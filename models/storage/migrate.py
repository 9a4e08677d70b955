"""Brings a database to the newest revision: backup, upgrade, verify, or all as it was.

The revision is read by a plain select, so that opening an up-to-date file never loads Alembic.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, inspect, text

from models.storage.engine import FileKey, bare_engine
from models.storage.files import copy_whole
from models.values.errors import StorageCode, StorageTrouble

logger = logging.getLogger(__name__)

MIGRATIONS: Final = Path(__file__).parent / "migrations"
UPGRADE_LOCK: Final = 7_314_002
"""PostgreSQL's advisory lock: of two programs that start at once, one upgrades and the other waits."""

_REVISION_FILE = re.compile(r"(\d{4})_\w+\.py")


def revisions(migrations: Path = MIGRATIONS) -> tuple[str, ...]:
    """List the revisions this program knows, oldest first."""
    found = (_REVISION_FILE.fullmatch(file.name) for file in (migrations / "versions").iterdir())
    return tuple(sorted(match.group(1) for match in found if match))


def revision_of(connection: Connection) -> str | None:
    """Read the revision of a database; ``None`` when it has no tables yet.

    Raises ``StorageTrouble`` with ``FOREIGN_FILE`` when there are tables but none of ours.
    """
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise StorageTrouble(StorageCode.FOREIGN_FILE)
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def needs_upgrade(revision: str | None, *, known: tuple[str, ...] = ()) -> bool:
    """Say whether a database is older than this program.

    Raises ``StorageTrouble`` with ``NEWER_FILE`` for one of a later program, ``FOREIGN_FILE`` for one that was
    never ours.
    """
    ours = known or revisions()
    if revision is None:
        return True
    if revision in ours:
        return revision != ours[-1]
    newer = re.fullmatch(r"\d{4}", revision) is not None and revision > ours[-1]
    raise StorageTrouble(StorageCode.NEWER_FILE if newer else StorageCode.FOREIGN_FILE)


def upgrade_file(
    database_file: Path, key: FileKey, *, back_up: Callable[[], Path | None], migrations: Path = MIGRATIONS
) -> None:
    """Upgrade an encrypted file that nobody else has open.

    ``back_up`` makes a verified copy first and names it, or gives ``None`` for a new, empty file. All steps are one
    transaction; should the result not hold all the same, the copy is put back. Raises ``StorageTrouble`` with
    ``UPGRADE_FAILED``; then the file is as it was.
    """
    copy = back_up()
    engine = bare_engine(database_file, key, writing=True)
    try:
        with engine.begin() as connection:
            _run(connection, migrations)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise StorageTrouble(StorageCode.UPGRADE_FAILED)
        with engine.connect() as connection:
            _verify(connection, migrations)
    except Exception as error:  # a step may fail in any way, and whatever it is, the file must be as before
        logger.error("upgrade failed: %s", type(error).__name__)
        engine.dispose()
        if copy is not None and not _is_sound(database_file, key):
            copy_whole(copy, database_file)
        raise StorageTrouble(StorageCode.UPGRADE_FAILED, path=str(copy or "")) from error
    finally:
        engine.dispose()


def upgrade_server(engine: Engine, *, migrations: Path = MIGRATIONS) -> None:
    """Upgrade a PostgreSQL database in one transaction; whoever comes second finds it done.

    Raises ``StorageTrouble`` with ``UPGRADE_FAILED``, ``NEWER_FILE`` or ``FOREIGN_FILE``.
    """
    with engine.begin() as connection:
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": UPGRADE_LOCK})
        if not needs_upgrade(revision_of(connection), known=revisions(migrations)):
            return
        try:
            _run(connection, migrations)
        except Exception as error:  # as above: nothing of it may stay
            logger.error("upgrade failed: %s", type(error).__name__)
            raise StorageTrouble(StorageCode.UPGRADE_FAILED) from error


def _run(connection: Connection, migrations: Path) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _verify(connection: Connection, migrations: Path) -> None:
    reached = connection.scalar(text("SELECT version_num FROM alembic_version"))
    sound = connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    if reached != revisions(migrations)[-1] or not sound:
        raise StorageTrouble(StorageCode.UPGRADE_FAILED)


def _is_sound(database_file: Path, key: FileKey) -> bool:
    """Say whether the file is still whole and at a revision before the failed one."""
    engine = bare_engine(database_file, key, writing=False)
    try:
        with engine.connect() as connection:
            whole = connection.exec_driver_sql("PRAGMA cipher_integrity_check").first() is None
            return whole and connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    except Exception as error:  # unreadable in any way is not sound
        logger.error("file unreadable after upgrade: %s", type(error).__name__)
        return False
    finally:
        engine.dispose()
