"""One question of the system's file dialog, answered later: nothing waits for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

OnChosen = Callable[[Path], None]


class _Question(QObject):
    """Carries the answer of one dialog, and goes away with it."""

    def __init__(self, dialog: QFileDialog, on_chosen: OnChosen) -> None:
        super().__init__(dialog)
        self._on_chosen = on_chosen
        dialog.fileSelected.connect(self._on_selected)

    @Slot(str)
    def _on_selected(self, path: str) -> None:
        self._on_chosen(Path(path))


def ask(dialog: QFileDialog, on_chosen: OnChosen) -> None:
    """Open a dialog that is set up; ``on_chosen`` gets its answer, or is never called when it is dismissed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _Question(dialog, on_chosen)
    dialog.open()


def show_folder(folder: Path) -> None:
    """Open a folder in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
