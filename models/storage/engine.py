"""Connections: two engines on one encrypted file, or on a PostgreSQL server.

Writers begin at once with the write lock: a transaction that begins by reading and writes after a colleague's commit
would be refused without waiting. Values are kept out of all error texts: they are names and phone numbers.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol, cast
from uuid import UUID

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.pool import NullPool, QueuePool

BUSY_TIMEOUT_MS: Final = 5000
_LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1", None})
_PRAGMAS: Final = (
    "cipher_log_level=none",
    "foreign_keys=on",
    "journal_mode=wal",
    "synchronous=full",
    "secure_delete=on",
    "trusted_schema=off",
    "cell_size_check=on",
    "temp_store=memory",
    "mmap_size=0",
    "cache_size=-8000",  # kB: what is searched at every keystroke is not deciphered each time
    "journal_size_limit=10000000",
    "fullfsync=on",
    "checkpoint_fullfsync=on",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileKey:
    """The raw key of a database file and its id, which SQLCipher uses as salt and writes as the first 16 bytes.

    So a file of another database is told from a damaged one without its key.
    """

    database_id: UUID
    data_key: bytes = field(repr=False)

    @property
    def pragma(self) -> str:
        """The first statement on every connection; must never reach a log."""
        return f"PRAGMA key=\"x'{self.data_key.hex()}{self.database_id.bytes.hex()}'\""


class DriverCursor(Protocol):
    """The part of a driver's cursor that is used here."""

    def fetchone(self) -> tuple[object, ...] | None: ...

    def fetchall(self) -> list[tuple[object, ...]]: ...


class DriverConnection(Protocol):
    """The part of sqlcipher3's connection that is used here; the package ships no types."""

    def execute(self, statement: str) -> DriverCursor: ...

    def backup(self, target: DriverConnection) -> None: ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Engines:
    """A writing and a reading engine on the same database."""

    write: Engine
    read: Engine

    def dispose(self) -> None:
        """Close all connections."""
        self.read.dispose()
        self.write.dispose()


def connect_file(path: Path, key: FileKey, *, busy_timeout_ms: int = BUSY_TIMEOUT_MS) -> DriverConnection:
    """Open an encrypted file as it is, without a journal mode or any check; for backup, check and upgrade."""
    connection = cast(DriverConnection, sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False))
    connection.execute(key.pragma)
    connection.execute("PRAGMA cipher_log_level=none")
    connection.execute(f"PRAGMA busy_timeout={busy_timeout_ms}")
    return connection


def file_engines(path: Path, key: FileKey, *, busy_timeout_ms: int = BUSY_TIMEOUT_MS) -> Engines:
    """Give the two engines of a running program; the file must exist."""
    return Engines(
        write=_file_engine(path, key, busy_timeout_ms, read_only=False),
        read=_file_engine(path, key, busy_timeout_ms, read_only=True),
    )


def bare_engine(path: Path, key: FileKey, *, writing: bool) -> Engine:
    """Give an engine that leaves the file's journal mode as it is, to look into it or to upgrade it.

    Foreign keys rest, since an upgrade drops tables and makes them anew.
    """

    def connect() -> DriverConnection:
        connection = connect_file(path, key)
        connection.execute("PRAGMA secure_delete=on")
        connection.execute("PRAGMA foreign_keys=off")
        return connection

    engine = create_engine("sqlite://", module=sqlcipher, creator=connect, poolclass=NullPool, hide_parameters=True)
    event.listen(engine, "begin", _begin_writing if writing else _begin_reading)
    return engine


def server_engines(url: str) -> Engines:
    """Give the two engines for a PostgreSQL server; any host but this computer must show a valid certificate."""
    target = _with_certificate_check(make_url(url))
    write = create_engine(target, pool_pre_ping=True, hide_parameters=True)
    read = create_engine(target, pool_pre_ping=True, hide_parameters=True).execution_options(postgresql_readonly=True)
    return Engines(write=write, read=read)


def _file_engine(path: Path, key: FileKey, busy_timeout_ms: int, *, read_only: bool) -> Engine:
    def connect() -> DriverConnection:
        connection = connect_file(path, key, busy_timeout_ms=busy_timeout_ms)
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        if read_only:
            connection.execute("PRAGMA query_only=on")
        return connection

    # The connection used last is taken first: it still has in its cache what is searched at every keystroke.
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=connect,
        poolclass=QueuePool,
        pool_use_lifo=True,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin_reading if read_only else _begin_writing)
    return engine


def _begin_reading(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _begin_writing(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _with_certificate_check(url: URL) -> URL:
    if url.host in _LOOPBACK or "sslmode" in url.query:
        return url
    return url.update_query_dict({"sslmode": "verify-full"})
