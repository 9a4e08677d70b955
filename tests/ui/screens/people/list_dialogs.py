"""File dialogs for lists that answer at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.widgets.file_question import OnChosen


class FakeListDialogs:
    """Answers every question with ``path``; ``asked`` notes the kinds and suggested names."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.asked: list[str] = []

    def ask_which(self, parent: QWidget, *, title: str, kinds: str, on_chosen: OnChosen) -> None:
        self.asked.append(kinds)
        on_chosen(self.path)

    def ask_where(self, parent: QWidget, *, title: str, name: str, kinds: str, on_chosen: OnChosen) -> None:
        self.asked.append(name)
        on_chosen(self.path)
