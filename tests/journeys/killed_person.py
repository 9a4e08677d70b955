"""A program that is going to be killed: cancels one café after another and says on standard output which it was told.

``python -m tests.journeys.killed_person FOLDER``: runs the window on the register there until somebody kills it.
"""

from __future__ import annotations

from PySide6.QtCore import Slot

from models.queries.week import WeekOccasionRow
from models.values.activities import CancelReason, OccasionStatus
from models.values.changes import EntityKind
from tests.journeys.doomed_program import Hand, run_until_killed, say
from ui.screens.week.screen import WeekScreen
from ui.screens.week.shown import ShownWeek
from ui.shell import Shell


class Canceller(Hand):
    """Cancels the café of every week on end; ``saved`` is what a person would see."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._screen: WeekScreen | None = None
        self._seen: ShownWeek | None = None
        self._waiting: WeekOccasionRow | None = None

    def work(self) -> bool:
        if self._screen is None:
            self._open()
            return False
        presenter = self._screen.presenter
        shown = presenter.shown
        if shown is None or shown is self._seen or shown.week != presenter.week or self._waiting is not None:
            return False
        self._seen = shown
        planned = [row for row in shown.rows if row.status is not OccasionStatus.CANCELLED]
        if planned:
            self._waiting = planned[0]
            presenter.cancel(planned[0], CancelReason.HOST_MISSING, "")
        else:
            presenter.show_next()
        return False

    def _open(self) -> None:
        for screen in self._shell.findChildren(WeekScreen):
            self._screen = screen
            screen.presenter.saved.connect(self._on_saved)
            return
        self.go_to("week", EntityKind.OCCASION, None)

    @Slot(str, object)
    def _on_saved(self, _sentence: str, _transaction: object) -> None:
        if self._waiting is not None:
            say(str(self._waiting.id))
            self._waiting = None


if __name__ == "__main__":
    raise SystemExit(run_until_killed(Canceller))
