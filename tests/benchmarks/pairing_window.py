"""How late a timer of the window gets while a plan is made in the background, through the real runner."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer, Slot
from sqlalchemy.orm import Session

from models.storage.opening import temporary_database
from models.values.clock import SystemClock
from ui.background.runner import JobRunner
from ui.change_bus import ChangeBus

_TICK = 10


class _Ticker(QObject):
    """Ticks every ten milliseconds and keeps how late the latest tick was."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start(_TICK)

    @Slot()
    def _on_tick(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000 - _TICK)
        self._last = now


def longest_gap(work: Callable[[], object]) -> float:
    """Give by how many milliseconds the timer was late at most while the work was done once."""
    application = QCoreApplication.instance() or QCoreApplication([])
    with temporary_database(SystemClock()) as database:
        runner = JobRunner(ChangeBus())
        runner.attach(database)
        loop, ticker = QEventLoop(), _Ticker()

        def worked(_session: Session) -> None:
            work()

        def done(_nothing: None) -> None:
            loop.quit()

        runner.read(worked, on_done=done)
        loop.exec()
        longest = ticker.longest
        runner.shutdown()
        del application
    return longest
