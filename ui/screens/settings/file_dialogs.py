"""The system's dialogs of the settings: which picture, which folder. They answer later: nothing waits for them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QFileDialog, QWidget

from ui.widgets.file_question import OnChosen as OnChosen
from ui.widgets.file_question import ask, show_folder

OnColour = Callable[[str], None]


class FileDialogs(Protocol):
    """Each question is answered once through ``on_chosen``, or never when it is dismissed."""

    def ask_picture(self, parent: QWidget, *, title: str, kinds: str, on_chosen: OnChosen) -> None:
        """Ask for a file; ``kinds`` names the sort before its endings in brackets."""

    def ask_folder(self, parent: QWidget, *, title: str, on_chosen: OnChosen) -> None:
        """Ask for a folder."""

    def ask_colour(self, parent: QWidget, *, title: str, colour: str, on_chosen: OnColour) -> None:
        """Ask for a colour, beginning with ``colour``; both are ``#RRGGBB``."""

    def show_folder(self, folder: Path) -> None:
        """Open a folder in the system's file manager."""


class SystemFileDialogs:
    """The dialogs of the operating system."""

    def ask_picture(self, parent: QWidget, *, title: str, kinds: str, on_chosen: OnChosen) -> None:
        dialog = QFileDialog(parent, title, str(Path.home()), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        ask(dialog, on_chosen)

    def ask_folder(self, parent: QWidget, *, title: str, on_chosen: OnChosen) -> None:
        dialog = QFileDialog(parent, title, str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        ask(dialog, on_chosen)

    def ask_colour(self, parent: QWidget, *, title: str, colour: str, on_chosen: OnColour) -> None:
        dialog = QColorDialog(QColor(colour), parent)
        dialog.setWindowTitle(title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        _ColourQuestion(dialog, on_chosen)
        dialog.open()

    def show_folder(self, folder: Path) -> None:
        show_folder(folder)


class _ColourQuestion(QObject):
    """The same for a colour."""

    def __init__(self, dialog: QColorDialog, on_chosen: OnColour) -> None:
        super().__init__(dialog)
        self._on_chosen = on_chosen
        dialog.colorSelected.connect(self._on_selected)

    @Slot(QColor)
    def _on_selected(self, colour: QColor) -> None:
        self._on_chosen(colour.name().upper())
