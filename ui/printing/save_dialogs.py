"""The system's dialogs for where PDFs go, and showing a folder. They answer later: nothing waits for them."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.widgets.file_question import OnChosen as OnChosen
from ui.widgets.file_question import ask, show_folder


class SaveDialogs(Protocol):
    """Where to? Each question is answered once through ``on_chosen``, or never when it is dismissed."""

    def ask_folder(self, parent: QWidget, *, title: str, start: Path, on_chosen: OnChosen) -> None:
        """Ask for a folder."""

    def ask_file(self, parent: QWidget, *, title: str, start: Path, on_chosen: OnChosen) -> None:
        """Ask for the name of a PDF, beginning with ``start``."""

    def show_folder(self, folder: Path) -> None:
        """Open a folder in the system's file manager."""


class SystemSaveDialogs:
    """The dialogs of the operating system."""

    def ask_folder(self, parent: QWidget, *, title: str, start: Path, on_chosen: OnChosen) -> None:
        dialog = QFileDialog(parent, title, str(start))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        ask(dialog, on_chosen)

    def ask_file(self, parent: QWidget, *, title: str, start: Path, on_chosen: OnChosen) -> None:
        dialog = QFileDialog(parent, title, str(start.parent), "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(start.name)
        ask(dialog, on_chosen)

    def show_folder(self, folder: Path) -> None:
        show_folder(folder)


def documents_folder() -> Path:
    """Give the folder where people keep documents, to begin with."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found else Path.home()
