"""What a presenter may ask of the background; fulfilled by ``JobRunner`` and, in tests, by a direct runner."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from models.values.changes import ChangeSet
from ui.background.progress import Cancelled, CancelToken, Progress

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.seen.rows import Rows
    from models.storage.unit_of_work import UnitOfWork

T = TypeVar("T")
OnFailed = Callable[[Exception], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written(Generic[T]):
    """What a write gave and what it changed; ``changes.transaction`` is what undo takes."""

    result: T
    changes: ChangeSet


class UnexpectedTrouble(Exception):
    """A job met a bug. The report is already on the screen: whoever gets this only puts its form in order again."""


def is_news(error: Exception) -> bool:
    """Tell whether a failed job is still to be told: a bug is on the screen already, what was stopped needs no word."""
    return not isinstance(error, UnexpectedTrouble | Cancelled)


class Runner(Protocol):
    """Runs work off the GUI thread and answers on it.

    Callbacks are methods of a QObject; an answer is dropped when that object is gone, and with a ``topic`` also
    when the same object has asked the same topic anew. ``on_failed`` gets known trouble (``models.values.errors``),
    ``Cancelled`` or ``UnexpectedTrouble``; without it known trouble is shown as a dialog.
    """

    def read(
        self,
        work: Callable[[Session], T],
        *,
        on_done: Callable[[T], None],
        on_failed: OnFailed | None = None,
        topic: str | None = None,
    ) -> None:
        """Run ``work`` with a session that cannot write."""

    def read_rows(
        self,
        work: Callable[[Rows], T],
        *,
        on_done: Callable[[T], None],
        on_failed: OnFailed | None = None,
        topic: str | None = None,
    ) -> None:
        """Run ``work`` as ``read`` does, on the tables of ``models.seen`` alone: it does not wait for the classes."""

    def write(
        self, work: Callable[[UnitOfWork], T], *, on_done: Callable[[T], None], on_failed: OnFailed | None = None
    ) -> None:
        """Run ``work`` in a unit of work, commit, tell the change bus, then answer."""

    def write_with_changes(
        self,
        work: Callable[[UnitOfWork], T],
        *,
        on_done: Callable[[Written[T]], None],
        on_failed: OnFailed | None = None,
    ) -> None:
        """Write as above and answer with the change set beside the result, for undo."""

    def paper(
        self,
        work: Callable[[CancelToken, Progress], T],
        *,
        on_done: Callable[[T], None],
        on_failed: OnFailed | None = None,
        topic: str | None = None,
    ) -> None:
        """Run ``work`` in the only thread that may touch typst and pdfium; the newest of a topic replaces the rest."""

    def plain(
        self,
        work: Callable[[CancelToken, Progress], T],
        *,
        on_done: Callable[[T], None],
        on_failed: OnFailed | None = None,
        topic: str | None = None,
    ) -> None:
        """Run ``work`` that needs neither database nor paper: imports, keys, files."""
