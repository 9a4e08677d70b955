"""The phrase bank in the real window, with dialogs that answer at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QWidget

from models.values.language import LanguageCode
from models.values.phrases import PhraseWish, TextRef
from ui.context import AppContext
from ui.screens.phrases.file_dialogs import OnChosen
from ui.screens.phrases.screen import PhrasesScreen
from ui.shell import Shell

ARABIC = LanguageCode("ar")


class FakeSheetDialogs:
    """Answers every question with ``path``; ``asked`` notes the suggested names."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.asked: list[str] = []

    def ask_where(self, parent: QWidget, *, title: str, name: str, on_chosen: OnChosen) -> None:
        self.asked.append(name)
        on_chosen(self.path)

    def ask_which(self, parent: QWidget, *, title: str, kinds: str, on_chosen: OnChosen) -> None:
        on_chosen(self.path)


@pytest.fixture
def dialogs(tmp_path: Path) -> FakeSheetDialogs:
    return FakeSheetDialogs(tmp_path / "arabiska.xlsx")


@pytest.fixture
def screen(context: AppContext, shell: Shell, dialogs: FakeSheetDialogs) -> PhrasesScreen:
    """The screen with Arabic, in a window of its own."""
    found = PhrasesScreen(context, shell.page_parent, dialogs=dialogs)
    found.retranslate()
    shell.show_page(found, key="phrases", widgets=found.header_widgets())
    found.open_with(PhraseWish(language=ARABIC))
    context.bus.changed.connect(found.reload)
    return found


def listed(screen: PhrasesScreen) -> list[str]:
    """The keys of the phrases in the list."""
    rows = (screen.model.row_at(place) for place in range(screen.model.rowCount()))
    return [row.ref.key for row in rows if row is not None]


def choose(screen: PhrasesScreen, key: str) -> None:
    """Choose one phrase in the list."""
    place = screen.model.place_of(TextRef(key=key))
    assert place is not None, key
    rows = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    screen.table.selectionModel().select(screen.model.index(place, 0), rows)
