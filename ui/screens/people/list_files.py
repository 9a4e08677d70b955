"""The system's dialogs for lists: which one comes in, where one goes out. They answer later."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.printing.save_dialogs import documents_folder
from ui.widgets.file_question import OnChosen as OnChosen
from ui.widgets.file_question import ask


class ListDialogs(Protocol):
    """Each question is answered once through ``on_chosen``, or never when it is dismissed."""

    def ask_which(self, parent: QWidget, *, title: str, kinds: str, on_chosen: OnChosen) -> None:
        """Ask for a file; ``kinds`` names the sort before its endings in brackets."""

    def ask_where(self, parent: QWidget, *, title: str, name: str, kinds: str, on_chosen: OnChosen) -> None:
        """Ask where a file is saved, beginning with a name."""


class SystemListDialogs:
    """The dialogs of the operating system."""

    def ask_which(self, parent: QWidget, *, title: str, kinds: str, on_chosen: OnChosen) -> None:
        dialog = QFileDialog(parent, title, str(documents_folder()), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        ask(dialog, on_chosen)

    def ask_where(self, parent: QWidget, *, title: str, name: str, kinds: str, on_chosen: OnChosen) -> None:
        dialog = QFileDialog(parent, title, str(documents_folder()), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        dialog.selectFile(name)
        ask(dialog, on_chosen)
