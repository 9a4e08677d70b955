"""The system's dialogs for spreadsheets: where one goes, which one comes back. They answer later."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.printing.save_dialogs import documents_folder

OnChosen = Callable[[Path], None]


class SheetDialogs(Protocol):
    """Each question is answered once through ``on_chosen``, or never when it is dismissed."""

    def ask_where(self, parent: QWidget, *, title: str, name: str, on_chosen: OnChosen) -> None:
        """Ask where a spreadsheet is saved."""

    def ask_which(self, parent: QWidget, *, title: str, kinds: str, on_chosen: OnChosen) -> None:
        """Ask for a spreadsheet; ``kinds`` names the sort before its endings in brackets."""


class SystemSheetDialogs:
    """The dialogs of the operating system; they begin where the last spreadsheet was."""

    def __init__(self) -> None:
        self._folder = documents_folder()

    def ask_where(self, parent: QWidget, *, title: str, name: str, on_chosen: OnChosen) -> None:
        dialog = QFileDialog(parent, title, str(self._folder), "Excel (*.xlsx)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(name)
        self._open(dialog, on_chosen)

    def ask_which(self, parent: QWidget, *, title: str, kinds: str, on_chosen: OnChosen) -> None:
        dialog = QFileDialog(parent, title, str(self._folder), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._open(dialog, on_chosen)

    def _open(self, dialog: QFileDialog, on_chosen: OnChosen) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        _Question(dialog, on_chosen, self._remember)
        dialog.open()

    def _remember(self, path: Path) -> None:
        self._folder = path.parent


class _Question(QObject):
    """Carries the answer of one dialog, and goes away with it."""

    def __init__(self, dialog: QFileDialog, on_chosen: OnChosen, remember: OnChosen) -> None:
        super().__init__(dialog)
        self._answers = (remember, on_chosen)
        dialog.fileSelected.connect(self._on_selected)

    @Slot(str)
    def _on_selected(self, path: str) -> None:
        for answer in self._answers:
            answer(Path(path))
