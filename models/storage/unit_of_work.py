"""One job, one session, one transaction, one ``ChangeSet``."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from sqlalchemy import Engine, inspect, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Mapper, Session
from sqlalchemy.orm.exc import StaleDataError

from models.entities.base import Base
from models.storage.access import limit_access
from models.storage.history import Recorder, keep_history
from models.storage.trouble import storage_code_of, translated_errors
from models.storage.usage import Usage
from models.values.changes import ChangeSet, EntityKind
from models.values.clock import Clock
from models.values.errors import EditConflict, StorageTrouble
from models.values.identifiers import CoordinatorId


class UnitOfWork:
    """A transaction that is rolled back unless someone commits it.

    Leaving the block turns a lost race into ``EditConflict`` and trouble with the file or server into
    ``StorageTrouble``. Services are handed a unit and never commit it.
    """

    def __init__(
        self, engine: Engine, clock: Clock, actor: CoordinatorId | None = None, *, usage: Usage | None = None
    ) -> None:
        self._usage = usage
        self.clock = clock
        self.actor = actor
        self.session = Session(engine, expire_on_commit=False)
        limit_access(self.session, actor)
        self._recorder = Recorder(clock, actor)
        keep_history(self.session, self._recorder)

    def commit(self) -> ChangeSet:
        """Write and keep everything, and say what changed; after this the unit is used up.

        Raises ``EditConflict`` or ``StorageTrouble``; then nothing was kept.
        """
        try:
            with translated_errors():
                self.session.commit()
        except StaleDataError as error:
            raise self._conflict() from error
        return self._recorder.change_set()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if isinstance(error, StaleDataError):
                raise self._conflict() from error
            if isinstance(error, DBAPIError):
                code = storage_code_of(error)
                if code is not None:
                    raise StorageTrouble(code) from error
        finally:
            self.session.close()
            if self._usage is not None:
                self._usage.end()

    def _conflict(self) -> EditConflict:
        """Find the record that is no longer as it was read; SQLAlchemy names only the table."""
        self.session.rollback()
        for (kind, key), mine in self._recorder.tried.items():
            theirs = self._version_in_database(kind, key)
            if theirs != mine:
                return EditConflict(kind=kind, key=key, theirs=theirs)
        raise LookupError("a stale record without a change of ours")

    def _version_in_database(self, kind: EntityKind, key: int) -> int | None:
        entity_type = entity_type_of(kind)
        mapper: Mapper[Base] = inspect(entity_type)
        version, (primary,) = mapper.version_id_col, mapper.primary_key
        if version is None:
            return None
        found = self.session.scalar(select(version).where(primary == key))
        return found if isinstance(found, int) else None


def entity_type_of(kind: EntityKind) -> type[Base]:
    """Find the mapped class of a kind of record; raises ``KeyError`` for one without."""
    for mapper in Base.registry.mappers:
        if issubclass(mapper.class_, Base) and mapper.class_.__kind__ is kind:
            return mapper.class_
    raise KeyError(kind)
