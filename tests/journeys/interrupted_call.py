"""A program that is going to be killed in the middle of a call: says on standard output what has been typed so far.

``python -m tests.journeys.interrupted_call FOLDER``: runs the window on the register there until somebody kills it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.conftest import PASSPHRASE
from tests.ui.stage import DEMO_DAY
from ui.actions import ActionKey
from ui.application import Application
from ui.autosave.presenter import WAIT_MILLISECONDS
from ui.calls.window import CallWindow
from ui.settings import SettingsStore
from ui.shell import Shell
from ui.start.unlock_page import UnlockPage
from ui.theme import load_first_fonts
from ui.window_options import WindowOptions
from ui.workspace import Workspace

TYPED = "Ringer om sin granne, som vill lära känna någon"
_LOOK_EVERY_MILLISECONDS = 20
_A_MOMENT_LATER = WAIT_MILLISECONDS + 700


class Caller(QObject):
    """Opens the register, presses Ctrl N and writes; nothing is saved."""

    def __init__(self, application: Application) -> None:
        super().__init__(application)
        self._application = application
        self._shell: Shell = application.shell
        self._said = False
        self._timer = QTimer(self, interval=_LOOK_EVERY_MILLISECONDS)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start()

    @Slot()
    def _on_timeout(self) -> None:
        windows = self._shell.findChildren(CallWindow)
        if not windows:
            self._open()
            return
        fields = windows[0].fields
        if fields.area_box.count() and not fields.note_edit.toPlainText():
            fields.wants.turn(1)
            QTest.keyClicks(fields.name_edit, "Per Nyq")
            fields.note_edit.insertPlainText(TYPED)
            self._timer.stop()
            QTimer.singleShot(_A_MOMENT_LATER, self._say)

    @Slot()
    def _say(self) -> None:
        sys.stdout.write("typed\n")
        sys.stdout.flush()

    def _open(self) -> None:
        if self._application.findChildren(Workspace):
            self._shell.action_wanted.emit(ActionKey.CALL)
            return
        for page in self._shell.findChildren(UnlockPage):
            if page.isVisible() and page.open_button.isEnabled() and not page.passphrase.text():
                page.passphrase.setText(PASSPHRASE)
                page.open_button.click()


def main(folder: Path) -> int:
    """Run until killed."""
    qt = QApplication(sys.argv[:1])
    load_first_fonts()
    options = WindowOptions(today=DEMO_DAY, data_folder=folder)
    application = Application(options, SettingsStore(folder.parent / "computer.json"))
    Caller(application)
    application.show()
    return qt.exec()


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
