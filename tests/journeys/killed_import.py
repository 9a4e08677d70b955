"""A program that is going to be killed while it takes a list in; it says on standard output how far it has come.

``python -m tests.journeys.killed_import FOLDER LIST``: runs the window on the register there, opens the import with the
list, and says ``flushed`` for each part that is written, ``committing`` before the end and ``done`` when all is kept.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication
from sqlalchemy import event
from sqlalchemy.orm import Session

from models.values.imports import ImportKind
from tests.conftest import PASSPHRASE
from tests.ui.stage import DEMO_DAY
from ui.application import Application
from ui.screens.people.importing.dialog import ImportDialog
from ui.screens.screen import Screen
from ui.settings import SettingsStore
from ui.shell import Shell
from ui.start.unlock_page import UnlockPage
from ui.theme import load_first_fonts
from ui.window_options import WindowOptions

_LOOK_EVERY_MILLISECONDS = 20


def say(word: str) -> None:
    """Tell the test, at once."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


class Importer(QObject):
    """Opens the register, then takes the list in as somebody would who presses the button on every page."""

    def __init__(self, shell: Shell, path: Path) -> None:
        super().__init__(shell)
        self._shell = shell
        self._path = path
        self._dialog: ImportDialog | None = None
        self._timer = QTimer(self, interval=_LOOK_EVERY_MILLISECONDS)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start()

    @Slot()
    def _on_timeout(self) -> None:
        if self._dialog is not None:
            return
        screens = self._shell.findChildren(Screen)
        if screens:
            self._dialog = ImportDialog(screens[0].context, self._shell, kind=ImportKind.VOLUNTEERS)
            self._dialog.presenter.doubles_changed.connect(self._on_read)
            self._dialog.saved.connect(self._on_saved)
            self._dialog.open()
            self._dialog.read_file(self._path)
            return
        for page in self._shell.findChildren(UnlockPage):
            if page.isVisible() and page.open_button.isEnabled() and not page.passphrase.text():
                page.passphrase.setText(PASSPHRASE)
                page.open_button.click()

    @Slot(object)
    def _on_read(self, _doubles: object) -> None:
        event.listen(Session, "after_flush", self._on_flushed)
        event.listen(Session, "before_commit", self._on_committing)
        if self._dialog is not None:
            for _step in range(3):
                self._dialog.primary_button.click()

    def _on_flushed(self, _session: Session, _context: object) -> None:
        say("flushed")

    def _on_committing(self, _session: Session) -> None:
        say("committing")

    @Slot(str, object)
    def _on_saved(self, _sentence: str, _transaction: object) -> None:
        say("done")


def main(folder: Path, path: Path) -> int:
    """Run until killed."""
    qt = QApplication(sys.argv[:1])
    load_first_fonts()
    options = WindowOptions(today=DEMO_DAY, data_folder=folder)
    application = Application(options, SettingsStore(folder.parent / "computer.json"))
    Importer(application.shell, path)
    application.show()
    return qt.exec()


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), Path(sys.argv[2])))
