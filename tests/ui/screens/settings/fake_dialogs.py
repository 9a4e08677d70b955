"""Dialogs for files, folders and colours that answer at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.screens.settings.file_dialogs import OnChosen, OnColour


@dataclass(slots=True)
class FakeFileDialogs:
    """Answers every question with one path."""

    answer: Path
    colour: str = "#8A2A6B"
    shown: list[Path] = field(default_factory=list)

    def ask_picture(self, parent: QWidget, *, title: str, kinds: str, on_chosen: OnChosen) -> None:
        on_chosen(self.answer)

    def ask_folder(self, parent: QWidget, *, title: str, on_chosen: OnChosen) -> None:
        on_chosen(self.answer)

    def ask_colour(self, parent: QWidget, *, title: str, colour: str, on_chosen: OnColour) -> None:
        on_chosen(self.colour)

    def show_folder(self, folder: Path) -> None:
        self.shown.append(folder)
