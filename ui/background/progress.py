"""How far a job has come, and the wish that it stop. No Qt: work in ``models`` may be handed these."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from time import monotonic

_LEAST_SECONDS_BETWEEN_REPORTS = 0.05


class Cancelled(Exception):
    """The user, or a newer request, stopped the job; nothing was kept."""


class CancelToken:
    """Asks running work to stop; the work looks at it between two steps."""

    def __init__(self) -> None:
        self._event = Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._event.set()

    @property
    def is_cancelled(self) -> bool:
        """Tell whether somebody asked."""
        return self._event.is_set()

    def raise_if_cancelled(self) -> None:
        """Leave the work by ``Cancelled`` if somebody asked."""
        if self._event.is_set():
            raise Cancelled


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressState:
    """``done`` of ``total`` steps; ``total`` 0 means that nobody knows how many."""

    done: int = 0
    total: int = 0
    can_cancel: bool = False


class Progress:
    """Reports steps from a worker thread; reports that follow too closely are left out, the last never."""

    def __init__(self, on_report: Callable[[int, int], None]) -> None:
        self._on_report = on_report
        self._last = 0.0

    def report(self, done: int, total: int) -> None:
        """Say that ``done`` of ``total`` steps are made."""
        now = monotonic()
        if done < total and now - self._last < _LEAST_SECONDS_BETWEEN_REPORTS:
            return
        self._last = now
        self._on_report(done, total)
