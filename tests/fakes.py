"""Stand-ins for what a test cannot have: a runner without threads."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TypeVar

from sqlalchemy.orm import Session

from models.seen.rows import Rows
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.identifiers import CoordinatorId
from ui.background.contract import OnFailed, UnexpectedTrouble, Written
from ui.background.progress import CancelToken, Progress
from ui.background.runner import KNOWN_TROUBLE
from ui.change_bus import ChangeBus

T = TypeVar("T")
ReaderT = TypeVar("ReaderT")


class DirectRunner:
    """Does all work at once in the calling thread; a bug is raised where it happens instead of being reported."""

    def __init__(self, bus: ChangeBus, database: Database | None = None, actor: CoordinatorId | None = None) -> None:
        self.bus = bus
        self.database = database
        self.actor = actor
        self.troubles: list[Exception] = []
        self.progress: list[tuple[int, int]] = []
        self.topics: list[str] = []

    @property
    def is_resting(self) -> bool:
        """Tell that nothing is under way: everything is done at once."""
        return True

    def read(
        self,
        work: Callable[[Session], T],
        *,
        on_done: Callable[[T], None],
        on_failed: OnFailed | None = None,
        topic: str | None = None,
    ) -> None:
        self._answer(self._opened().read, work, on_done=on_done, on_failed=on_failed, topic=topic)

    def read_rows(
        self,
        work: Callable[[Rows], T],
        *,
        on_done: Callable[[T], None],
        on_failed: OnFailed | None = None,
        topic: str | None = None,
    ) -> None:
        self._answer(self._opened().read_rows, work, on_done=on_done, on_failed=on_failed, topic=topic)

    def _answer(
        self,
        open_reader: Callable[[CoordinatorId | None], AbstractContextManager[ReaderT]],
        work: Callable[[ReaderT], T],
        *,
        on_done: Callable[[T], None],
        on_failed: OnFailed | None,
        topic: str | None,
    ) -> None:
        self._note(topic)
        try:
            with open_reader(self.actor) as reader:
                result = work(reader)
        except KNOWN_TROUBLE as trouble:
            self._fail(trouble, on_failed)
            return
        on_done(result)

    def write(
        self, work: Callable[[UnitOfWork], T], *, on_done: Callable[[T], None], on_failed: OnFailed | None = None
    ) -> None:
        written = self._written(work, on_failed)
        if written is not None:
            on_done(written.result)

    def write_with_changes(
        self,
        work: Callable[[UnitOfWork], T],
        *,
        on_done: Callable[[Written[T]], None],
        on_failed: OnFailed | None = None,
    ) -> None:
        written = self._written(work, on_failed)
        if written is not None:
            on_done(written)

    def paper(
        self,
        work: Callable[[CancelToken, Progress], T],
        *,
        on_done: Callable[[T], None],
        on_failed: OnFailed | None = None,
        topic: str | None = None,
    ) -> None:
        self.plain(work, on_done=on_done, on_failed=on_failed, topic=topic)

    def plain(
        self,
        work: Callable[[CancelToken, Progress], T],
        *,
        on_done: Callable[[T], None],
        on_failed: OnFailed | None = None,
        topic: str | None = None,
    ) -> None:
        self._note(topic)
        try:
            result = work(CancelToken(), Progress(self._report))
        except KNOWN_TROUBLE as trouble:
            self._fail(trouble, on_failed)
            return
        on_done(result)

    def _written(self, work: Callable[[UnitOfWork], T], on_failed: OnFailed | None) -> Written[T] | None:
        try:
            with self._opened().write(self.actor) as uow:
                result = work(uow)
                written = Written(result=result, changes=uow.commit())
        except KNOWN_TROUBLE as trouble:
            self._fail(trouble, on_failed)
            return None
        self.bus.publish(written.changes)
        return written

    def _fail(self, trouble: Exception, on_failed: OnFailed | None) -> None:
        self.troubles.append(trouble)
        if on_failed is not None:
            on_failed(trouble)

    def _note(self, topic: str | None) -> None:
        if topic is not None:
            self.topics.append(topic)

    def _report(self, done: int, total: int) -> None:
        self.progress.append((done, total))

    def _opened(self) -> Database:
        if self.database is None:
            raise UnexpectedTrouble
        return self.database
