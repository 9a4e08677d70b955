"""Reading rows without a session: what the first screens need before any class is mapped."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar, TypeVarTuple
from weakref import WeakSet

from sqlalchemy import Connection, CursorResult, Select, Table
from sqlalchemy.sql.visitors import iterate

from models.seen.tables import ACTOR, NOBODY
from models.values.identifiers import CoordinatorId

if TYPE_CHECKING:
    from sqlalchemy import ScalarResult
    from sqlalchemy.orm import Session

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

Reader: TypeAlias = "Session | Rows"
"""What a query on the tables of ``seen`` is run with."""

_LIMITED: Final[WeakSet[Select[*tuple[object, ...]]]] = WeakSet()
"""Statements that were looked through; they never change."""


class Rows:
    """Runs statements on the tables of ``seen``, in the name of who looks; sees one state of the database.

    Raises ``TypeError`` for a statement on a mapped table, which would tell of everybody.
    """

    def __init__(self, connection: Connection, actor: CoordinatorId | None) -> None:
        self._connection = connection
        self._actor = actor or NOBODY

    def execute(self, statement: Select[*Ts], params: Mapping[str, object] | None = None) -> CursorResult[*Ts]:
        """Give the rows."""
        if statement not in _LIMITED:
            if any(isinstance(element, Table) for element in iterate(statement)):
                raise TypeError("a mapped table in a statement without limits")
            _LIMITED.add(statement)
        return self._connection.execute(statement, {**(params or {}), ACTOR: self._actor})

    def scalar(self, statement: Select[T], params: Mapping[str, object] | None = None) -> T | None:
        """Give the first column of the first row."""
        return self.execute(statement, params).scalar()

    def scalars(self, statement: Select[T], params: Mapping[str, object] | None = None) -> ScalarResult[T]:
        """Give the first column of every row."""
        return self.execute(statement, params).scalars()
