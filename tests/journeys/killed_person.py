"""A program that is going to be killed: cancels one café after another and says on standard output which it was told.

``python -m tests.journeys.killed_person FOLDER``: runs the window on the register there until somebody kills it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from models.queries.week import WeekOccasionRow
from models.values.activities import CancelReason, OccasionStatus
from tests.conftest import PASSPHRASE
from tests.ui.stage import DEMO_DAY
from ui.application import Application
from ui.screens.today.screen import TodayScreen
from ui.screens.week.screen import WeekScreen
from ui.screens.week.shown import ShownWeek
from ui.settings import SettingsStore
from ui.shell import Shell
from ui.start.unlock_page import UnlockPage
from ui.theme import load_first_fonts
from ui.window_options import WindowOptions

_LOOK_EVERY_MILLISECONDS = 20


class Canceller(QObject):
    """Opens the register, then cancels the café of every week on end; ``saved`` is what a person would see."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._screen: WeekScreen | None = None
        self._seen: ShownWeek | None = None
        self._waiting: WeekOccasionRow | None = None
        self._timer = QTimer(self, interval=_LOOK_EVERY_MILLISECONDS)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start()

    @Slot()
    def _on_timeout(self) -> None:
        if self._screen is None:
            self._open()
            return
        presenter = self._screen.presenter
        shown = presenter.shown
        if shown is None or shown is self._seen or shown.week != presenter.week or self._waiting is not None:
            return
        self._seen = shown
        planned = [row for row in shown.rows if row.status is not OccasionStatus.CANCELLED]
        if planned:
            self._waiting = planned[0]
            presenter.cancel(planned[0], CancelReason.HOST_MISSING, "")
        else:
            presenter.show_next()

    def _open(self) -> None:
        screens = self._shell.findChildren(WeekScreen)
        if screens:
            self._screen = screens[0]
            self._screen.presenter.saved.connect(self._on_saved)
            return
        for first in self._shell.findChildren(TodayScreen):
            first.navigation_requested.emit("week", None)
        for page in self._shell.findChildren(UnlockPage):
            if page.isVisible() and page.open_button.isEnabled() and not page.passphrase.text():
                page.passphrase.setText(PASSPHRASE)
                page.open_button.click()

    @Slot(str, object)
    def _on_saved(self, _sentence: str, _transaction: object) -> None:
        if self._waiting is not None:
            sys.stdout.write(f"{self._waiting.id}\n")
            sys.stdout.flush()
            self._waiting = None


def main(folder: Path) -> int:
    """Run until killed."""
    qt = QApplication(sys.argv[:1])
    load_first_fonts()
    options = WindowOptions(today=DEMO_DAY, data_folder=folder)
    application = Application(options, SettingsStore(folder.parent / "computer.json"))
    Canceller(application.shell)
    application.show()
    return qt.exec()


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
