"""The lanes of this program and the way answers come back to the GUI thread.

One write lane, three read lanes, one paper lane, one idle lane. What the work does is none of its business.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Generic, NoReturn, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

from models.values.errors import EditConflict, Invalid, Refused, StorageTrouble, WrongPassphrase
from ui.background.contract import OnFailed, Runner, UnexpectedTrouble, Written
from ui.background.database_work import read_rows_with_patience, read_with_patience, write_with_patience
from ui.background.garbage import GuiThreadGarbage
from ui.background.lanes import Lane
from ui.background.progress import Cancelled, CancelToken, Progress, ProgressState
from ui.change_bus import ChangeBus

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.seen.rows import Rows
    from models.storage.database import Database
    from models.storage.unit_of_work import UnitOfWork
    from models.values.identifiers import CoordinatorId

__all__ = ["KNOWN_TROUBLE", "JobRunner", "Runner", "UnexpectedTrouble", "Written"]

logger = logging.getLogger(__name__)

T = TypeVar("T")

BUSY_AFTER_MILLISECONDS = 400
KNOWN_TROUBLE = (Invalid, Refused, EditConflict, StorageTrouble, WrongPassphrase)


class _AnyJob(Protocol):
    """A job as the runner sees it, whatever it gives."""

    token: CancelToken
    can_cancel: bool
    is_promised: bool
    topic: tuple[int, str] | None
    since: float
    on_failed: OnFailed | None
    error: Exception | None

    @property
    def replaces(self) -> Hashable | None: ...

    @property
    def is_wanted(self) -> bool: ...

    def perform(self) -> None: ...

    def deliver(self) -> None: ...

    def release(self) -> None: ...


@dataclass(slots=True, kw_only=True, eq=False)
class _Job(Generic[T]):
    """One piece of work: performed in a lane, delivered once on the GUI thread."""

    work: Callable[[], T]
    on_done: Callable[[T], None]
    on_failed: OnFailed | None
    announce: Callable[[_AnyJob], None]
    token: CancelToken
    can_cancel: bool = False
    is_promised: bool = False
    topic: tuple[int, str] | None = None
    since: float = field(default_factory=monotonic)
    results: list[T] = field(default_factory=list)
    error: Exception | None = None

    @property
    def replaces(self) -> Hashable | None:
        return self.topic

    @property
    def is_wanted(self) -> bool:
        return _is_alive(self.on_done)

    def perform(self) -> None:
        try:
            self.token.raise_if_cancelled()
            self.results.append(self.work())
        except Exception as error:
            self.error = error
        self.announce(self)

    def deliver(self) -> None:
        self.on_done(self.results[0])

    def release(self) -> None:
        """Forget the one who asked: the worker may let go of this job last, and must not destroy a QObject."""
        self.work, self.on_done, self.on_failed = _released, _forget, None
        self.results.clear()
        self.error = None


class JobRunner(QObject):
    """Fulfils ``Runner`` with threads. Every method is called on the GUI thread."""

    busy_changed = Signal(bool)
    progress_changed = Signal(object)  # ProgressState
    trouble_met = Signal(object)  # known trouble that nobody asked to be told of
    failed_unexpectedly = Signal(object)  # Exception: a bug
    _arrived = Signal()  # something lies in the inbox

    def __init__(self, bus: ChangeBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._database: Database | None = None
        self._actor: CoordinatorId | None = None
        self._under_way: list[_AnyJob] = []
        self._newest: dict[tuple[int, str], _AnyJob] = {}
        self._busy = False
        self._writing = Lane("write", on_replaced=self._on_replaced)
        self._reading = Lane("read", threads=3, on_replaced=self._on_replaced)
        self._papers = Lane("paper", on_replaced=self._on_replaced)
        self._idle = Lane("idle", on_replaced=self._on_replaced)
        self._garbage = GuiThreadGarbage(self)
        self._busy_timer = QTimer(self, singleShot=True)
        self._busy_timer.timeout.connect(self._on_busy_timer)
        # objects wait in the inbox, so that the signal between the threads carries nothing
        self._inbox: deque[_AnyJob | ProgressState] = deque()
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    @property
    def is_resting(self) -> bool:
        """Tell whether nothing is under way."""
        return not self._under_way

    def attach(self, database: Database, actor: CoordinatorId | None = None) -> None:
        """Let reads and writes go to ``database`` from now on, in the name of ``actor``."""
        self._database = database
        self._actor = actor
        self._garbage.spare_what_is_there()

    def detach(self, *, on_done: Callable[[None], None]) -> None:
        """Forget the database, drop the answers still to come, and close it after its last write.

        Writes that wait their turn are promised: somebody who saves and locks in one breath loses nothing.
        """
        database, self._database = self._database, None
        self._garbage.include_everything()
        for job in self._under_way:
            if not job.is_promised:
                job.token.cancel()
        self._under_way.clear()
        self._newest.clear()
        self._show_busy(False)
        work = database.close if database is not None else _nothing
        self._submit(self._writing, work, on_done=on_done)

    def shutdown(self) -> None:
        """Let what was promised be written, stop the rest and wait for the threads to end."""
        for job in self._under_way:
            if job.can_cancel:
                job.token.cancel()
        for lane in (self._writing, self._reading, self._papers, self._idle):
            lane.close()
        self._garbage.stop()

    def cancel(self) -> None:
        """Ask every job that can be stopped to stop."""
        for job in self._under_way:
            if job.can_cancel:
                job.token.cancel()

    def read(
        self,
        work: Callable[[Session], T],
        *,
        on_done: Callable[[T], None],
        on_failed: OnFailed | None = None,
        topic: str | None = None,
    ) -> None:
        database = self._opened_database()
        job = partial(read_with_patience, database, self._actor, work)
        self._submit(self._reading, job, on_done=on_done, on_failed=on_failed, topic=topic)

    def read_rows(
        self,
        work: Callable[[Rows], T],
        *,
        on_done: Callable[[T], None],
        on_failed: OnFailed | None = None,
        topic: str | None = None,
    ) -> None:
        job = partial(read_rows_with_patience, self._opened_database(), self._actor, work)
        self._submit(self._reading, job, on_done=on_done, on_failed=on_failed, topic=topic)

    def write(
        self, work: Callable[[UnitOfWork], T], *, on_done: Callable[[T], None], on_failed: OnFailed | None = None
    ) -> None:
        database = self._opened_database()
        job = partial(write_with_patience, database, self._actor, work)
        self._submit(self._writing, job, on_done=partial(self._tell_result, on_done), on_failed=on_failed)

    def write_with_changes(
        self,
        work: Callable[[UnitOfWork], T],
        *,
        on_done: Callable[[Written[T]], None],
        on_failed: OnFailed | None = None,
    ) -> None:
        database = self._opened_database()
        job = partial(write_with_patience, database, self._actor, work)
        self._submit(self._writing, job, on_done=partial(self._tell_written, on_done), on_failed=on_failed)

    def paper(
        self,
        work: Callable[[CancelToken, Progress], T],
        *,
        on_done: Callable[[T], None],
        on_failed: OnFailed | None = None,
        topic: str | None = None,
    ) -> None:
        self._submit_stoppable(self._papers, work, on_done=on_done, on_failed=on_failed, topic=topic)

    def plain(
        self,
        work: Callable[[CancelToken, Progress], T],
        *,
        on_done: Callable[[T], None],
        on_failed: OnFailed | None = None,
        topic: str | None = None,
    ) -> None:
        self._submit_stoppable(self._idle, work, on_done=on_done, on_failed=on_failed, topic=topic)

    def _submit_stoppable(
        self,
        lane: Lane,
        work: Callable[[CancelToken, Progress], T],
        *,
        on_done: Callable[[T], None],
        on_failed: OnFailed | None,
        topic: str | None,
    ) -> None:
        token = CancelToken()
        job = partial(work, token, Progress(self._report))
        self._submit(lane, job, on_done=on_done, on_failed=on_failed, topic=topic, token=token)

    def _submit(
        self,
        lane: Lane,
        work: Callable[[], T],
        *,
        on_done: Callable[[T], None],
        on_failed: OnFailed | None = None,
        topic: str | None = None,
        token: CancelToken | None = None,
    ) -> None:
        job = _Job(
            work=work,
            on_done=on_done,
            on_failed=on_failed,
            announce=self._put_into_inbox,
            token=token or CancelToken(),
            can_cancel=token is not None,
            is_promised=lane is self._writing,
            topic=None if topic is None else (id(_owner_of(on_done)), topic),
        )
        if job.topic is not None:
            outdated = self._newest.get(job.topic)
            if outdated is not None:
                outdated.token.cancel()
            self._newest[job.topic] = job
        self._under_way.append(job)
        if not self._busy and not self._busy_timer.isActive():
            self._busy_timer.start(BUSY_AFTER_MILLISECONDS)
        lane.put(job)

    def _report(self, done: int, total: int) -> None:
        self._put_into_inbox(ProgressState(done=done, total=total, can_cancel=True))

    def _put_into_inbox(self, item: _AnyJob | ProgressState) -> None:
        self._inbox.append(item)
        self._arrived.emit()

    def _on_replaced(self, job: object) -> None:
        self._under_way = [waiting for waiting in self._under_way if waiting is not job]

    @Slot()
    def _on_arrived(self) -> None:
        while self._inbox:
            item = self._inbox.popleft()
            if isinstance(item, ProgressState):
                self.progress_changed.emit(item)
            else:
                try:
                    self._finish(item)
                finally:
                    item.release()

    def _finish(self, job: _AnyJob) -> None:
        if job not in self._under_way:
            return  # its database was closed meanwhile
        self._under_way.remove(job)
        outdated = job.topic is not None and self._newest.get(job.topic) is not job
        if job.topic is not None and not outdated:
            del self._newest[job.topic]
        self._on_busy_timer()
        if outdated:
            return
        if job.error is not None:
            self._tell_failure(job.error, job.on_failed)
        elif job.is_wanted:
            job.deliver()

    def _tell_failure(self, error: Exception, on_failed: OnFailed | None) -> None:
        known = isinstance(error, (*KNOWN_TROUBLE, Cancelled))
        if not known:
            logger.error("a job met %s", type(error).__name__)
            self.failed_unexpectedly.emit(error)
        if on_failed is not None:
            if _is_alive(on_failed):
                on_failed(error if known else UnexpectedTrouble())
        elif isinstance(error, KNOWN_TROUBLE):
            self.trouble_met.emit(error)

    def _tell_result(self, on_done: Callable[[T], None], written: Written[T]) -> None:
        self._bus.publish(written.changes)
        if _is_alive(on_done):
            on_done(written.result)

    def _tell_written(self, on_done: Callable[[Written[T]], None], written: Written[T]) -> None:
        self._bus.publish(written.changes)
        if _is_alive(on_done):
            on_done(written)

    @Slot()
    def _on_busy_timer(self) -> None:
        now = monotonic()
        ages = [now - job.since for job in self._under_way]
        is_long = any(age * 1000 >= BUSY_AFTER_MILLISECONDS for age in ages)
        self._show_busy(is_long)
        if ages and not is_long:
            left = BUSY_AFTER_MILLISECONDS - int(max(ages) * 1000)
            self._busy_timer.start(max(left, 1))

    def _show_busy(self, busy: bool) -> None:
        if busy == self._busy:
            return
        self._busy = busy
        self.busy_changed.emit(busy)
        if busy:
            stoppable = any(job.can_cancel for job in self._under_way)
            self.progress_changed.emit(ProgressState(can_cancel=stoppable))

    def _opened_database(self) -> Database:
        if self._database is None:
            raise RuntimeError("no database is open")
        return self._database


def _owner_of(callback: Callable[..., None]) -> QObject | None:
    """Give the QObject whose method a callback is, also behind ``functools.partial``."""
    inner = callback.func if isinstance(callback, partial) else callback
    owner = getattr(inner, "__self__", None)
    return owner if isinstance(owner, QObject) else None


def _is_alive(callback: Callable[..., None]) -> bool:
    owner = _owner_of(callback)
    return owner is None or isValid(owner)


def _released() -> NoReturn:
    raise RuntimeError("this job is over")


def _forget(_answer: object) -> None:
    """Take the place of a callback whose job is over."""


def _nothing() -> None:
    """Close no database: what ``detach`` does before the first one is open."""
