"""Programs that are going to be killed: the window on a register, and a hand that works in it until that happens.

What the hand has done it says on standard output; the test that kills the program reads it there.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from models.values.changes import EntityKind
from tests.conftest import PASSPHRASE
from tests.ui.stage import DEMO_DAY
from ui.application import Application
from ui.autosave.dialog import LOOK_MILLISECONDS
from ui.autosave.presenter import WAIT_MILLISECONDS
from ui.screens.screen import RecordToOpen
from ui.screens.today.screen import TodayScreen
from ui.settings import SettingsStore
from ui.shell import Shell
from ui.start.unlock_page import UnlockPage
from ui.theme import load_first_fonts
from ui.window_options import WindowOptions

TYPED = "typed"
_LOOK_EVERY_MILLISECONDS = 20
_KEPT_AFTER_MILLISECONDS = LOOK_MILLISECONDS + WAIT_MILLISECONDS + 700


def say(word: str) -> None:
    """Tell the test, at once."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


class Hand(QObject):
    """Opens the register, then works: ``work`` is called again and again until it tells that all is done."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._timer = QTimer(self, interval=_LOOK_EVERY_MILLISECONDS)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start()

    def work(self) -> bool:
        """Do what can be done by now; tell whether that was the last."""
        raise NotImplementedError

    def go_to(self, screen: str, kind: EntityKind, key: int | None) -> None:
        """Leave the first screen for another, there for one record."""
        for first in self._shell.findChildren(TodayScreen):
            first.navigation_requested.emit(screen, RecordToOpen(kind=kind, key=key) if key is not None else None)

    @Slot()
    def _on_timeout(self) -> None:
        for page in self._shell.findChildren(UnlockPage):
            if page.isVisible() and page.open_button.isEnabled() and not page.passphrase.text():
                page.passphrase.setText(PASSPHRASE)
                page.open_button.click()
        if self.work():
            self._timer.stop()


class WritingHand(Hand):
    """Writes and saves nothing; says so once it has rested as long as what is written needs to be kept."""

    @Slot()
    def _on_timeout(self) -> None:
        super()._on_timeout()
        if not self._timer.isActive():
            QTimer.singleShot(_KEPT_AFTER_MILLISECONDS, self, self._on_rested)

    @Slot()
    def _on_rested(self) -> None:
        say(TYPED)


def run_until_killed(hand: Callable[[Shell], Hand]) -> int:
    """Run the program on the register in the folder that the command line names first."""
    qt = QApplication(sys.argv[:1])
    load_first_fonts()
    folder = Path(sys.argv[1])
    options = WindowOptions(today=DEMO_DAY, data_folder=folder)
    application = Application(options, SettingsStore(folder.parent / "computer.json"))
    hand(application.shell)
    application.show()
    return qt.exec()


def key_on_command_line() -> int | None:
    """Give the record that the command line names after the folder."""
    return int(sys.argv[2]) if len(sys.argv) > 2 else None
