"""A program that is going to be killed while it takes a list in; it says on standard output how far it has come.

``python -m tests.journeys.killed_import FOLDER LIST``: runs the window on the register there, opens the import with the
list, and says ``flushed`` for each part that is written, ``committing`` before the end and ``done`` when all is kept.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Slot
from sqlalchemy import event
from sqlalchemy.orm import Session

from models.values.imports import ImportKind
from tests.journeys.doomed_program import Hand, run_until_killed, say
from ui.screens.people.importing.dialog import ImportDialog
from ui.screens.screen import Screen
from ui.shell import Shell


class Importer(Hand):
    """Takes the list in as somebody would who presses the button on every page."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._dialog: ImportDialog | None = None

    def work(self) -> bool:
        for screen in self._shell.findChildren(Screen):
            self._dialog = ImportDialog(screen.context, self._shell, kind=ImportKind.VOLUNTEERS)
            self._dialog.presenter.doubles_changed.connect(self._on_read)
            self._dialog.saved.connect(self._on_saved)
            self._dialog.open()
            self._dialog.read_file(Path(sys.argv[2]))
            return True
        return False

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


if __name__ == "__main__":
    raise SystemExit(run_until_killed(Importer))
