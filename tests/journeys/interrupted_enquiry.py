"""A program that is going to be killed while an enquiry is changed: says on standard output when all is typed.

``python -m tests.journeys.interrupted_enquiry FOLDER KEY``: runs the window on the register there until somebody kills
it, in the form of the enquiry with this key.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.values.changes import EntityKind
from tests.conftest import PASSPHRASE
from tests.ui.stage import DEMO_DAY
from ui.application import Application
from ui.autosave.presenter import WAIT_MILLISECONDS
from ui.screens.inbox.editing.enquiry_editor import EnquiryEditor
from ui.screens.inbox.screen import InboxScreen
from ui.screens.screen import RecordToOpen
from ui.screens.today.screen import TodayScreen
from ui.settings import SettingsStore
from ui.shell import Shell
from ui.start.unlock_page import UnlockPage
from ui.theme import load_first_fonts
from ui.window_options import WindowOptions

NOTE = "Kan mest på tisdagar"
STEP = "Ring med tolk"
_LOOK_EVERY_MILLISECONDS = 20
_A_MOMENT_LATER = WAIT_MILLISECONDS + 1200


class Writer(QObject):
    """Opens the register and an enquiry in the inbox, and writes; nothing is saved."""

    def __init__(self, shell: Shell, key: int) -> None:
        super().__init__(shell)
        self._shell = shell
        self._key = key
        self._timer = QTimer(self, interval=_LOOK_EVERY_MILLISECONDS)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start()

    @Slot()
    def _on_timeout(self) -> None:
        dialogs = [dialog for dialog in self._shell.findChildren(EnquiryEditor) if dialog.isVisible()]
        if not dialogs:
            self._open()
            return
        self._timer.stop()
        fields = dialogs[0].fields
        fields.note_edit.setFocus()
        QTest.keyClicks(fields.note_edit, NOTE)
        fields.step_edit.clear()
        QTest.keyClicks(fields.step_edit, STEP)
        QTimer.singleShot(_A_MOMENT_LATER, self._say)

    @Slot()
    def _say(self) -> None:
        sys.stdout.write("typed\n")
        sys.stdout.flush()

    def _open(self) -> None:
        for screen in self._shell.findChildren(InboxScreen):
            if screen.presenter.chosen == self._key and screen.presenter.details is not None:
                screen.change_chosen()
            return
        for first in self._shell.findChildren(TodayScreen):
            first.navigation_requested.emit("inbox", RecordToOpen(kind=EntityKind.ENQUIRY, key=self._key))
        for page in self._shell.findChildren(UnlockPage):
            if page.isVisible() and page.open_button.isEnabled() and not page.passphrase.text():
                page.passphrase.setText(PASSPHRASE)
                page.open_button.click()


def main(folder: Path, key: int) -> int:
    """Run until killed."""
    qt = QApplication(sys.argv[:1])
    load_first_fonts()
    options = WindowOptions(today=DEMO_DAY, data_folder=folder)
    application = Application(options, SettingsStore(folder.parent / "computer.json"))
    Writer(application.shell, key)
    application.show()
    return qt.exec()


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), int(sys.argv[2])))
