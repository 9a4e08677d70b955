"""Lets all encrypted files of a test process share what SQLAlchemy compiled each statement to.

A running program opens one file and compiles each statement once. The tests open a new file each, and would compile all
their statements anew for each: a third of the time of a test that shows a list of people.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Compiled, Connection, Engine, event
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite


@contextmanager
def compiled_once() -> Iterator[None]:
    """Share the compiled statements as long as this is open; what is sent to a file stays the same."""
    compiled: dict[object, Compiled] = {}

    def share(connection: Connection) -> None:
        if isinstance(connection.dialect, SQLiteDialect_pysqlite):
            connection.execution_options(compiled_cache=compiled)

    with pytest.MonkeyPatch.context() as patch:
        # Compiled statements are kept by dialect, and each engine makes a dialect of its own.
        patch.setattr(SQLiteDialect_pysqlite, "__eq__", _speaks_the_same)
        patch.setattr(SQLiteDialect_pysqlite, "__hash__", _hash_of_driver)
        event.listen(Engine, "engine_connect", share)
        yield
        event.remove(Engine, "engine_connect", share)


def _speaks_the_same(one: SQLiteDialect_pysqlite, other: object) -> bool:
    return isinstance(other, SQLiteDialect_pysqlite) and one.dbapi is other.dbapi


def _hash_of_driver(dialect: SQLiteDialect_pysqlite) -> int:
    return hash(id(dialect.dbapi))
