"""What a lane does with the register: one session or unit of work a job, tried again while a colleague writes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from models.values.errors import StorageCode, StorageTrouble
from ui.background.contract import Written

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.seen.rows import Rows
    from models.storage.database import Database
    from models.storage.unit_of_work import UnitOfWork
    from models.values.identifiers import CoordinatorId

T = TypeVar("T")

LOCKED_PATIENCE_SECONDS = 5.0
_LOCKED_PAUSE_SECONDS = 0.1


def read_with_patience(database: Database, actor: CoordinatorId | None, work: Callable[[Session], T]) -> T:
    """Do ``work`` with a session that cannot write."""
    return _patiently(partial(_read, database, actor, work))


def read_rows_with_patience(database: Database, actor: CoordinatorId | None, work: Callable[[Rows], T]) -> T:
    """Do ``work`` with rows of the tables of ``models.seen``."""
    return _patiently(partial(_read_rows, database, actor, work))


def write_with_patience(database: Database, actor: CoordinatorId | None, work: Callable[[UnitOfWork], T]) -> Written[T]:
    """Do ``work`` in a unit of work and commit it."""
    return _patiently(partial(_write, database, actor, work))


def _read(database: Database, actor: CoordinatorId | None, work: Callable[[Session], T]) -> T:
    with database.read(actor) as session:
        return work(session)


def _read_rows(database: Database, actor: CoordinatorId | None, work: Callable[[Rows], T]) -> T:
    with database.read_rows(actor) as rows:
        return work(rows)


def _write(database: Database, actor: CoordinatorId | None, work: Callable[[UnitOfWork], T]) -> Written[T]:
    with database.write(actor) as uow:
        result = work(uow)
        return Written(result=result, changes=uow.commit())


def _patiently(work: Callable[[], T]) -> T:
    """Try again for five seconds while a colleague's program is writing to the same file."""
    until = monotonic() + LOCKED_PATIENCE_SECONDS
    while True:
        try:
            return work()
        except StorageTrouble as trouble:
            if trouble.code is not StorageCode.LOCKED or monotonic() >= until:
                raise
        Event().wait(_LOCKED_PAUSE_SECONDS)
