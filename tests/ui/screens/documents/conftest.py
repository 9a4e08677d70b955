"""The screen of printouts, opened in a window with a printer and dialogs that answer at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.storage.database import Database
from models.values.clock import Clock
from tests.ui.screens.documents.stand_ins import FakePrinters, FakeSaveDialogs, Opened, Opener, make_cafe
from ui.context import AppContext
from ui.screens.documents.screen import DocumentsScreen
from ui.settings import PrintChoice, SettingsStore


@pytest.fixture
def open_screen(qtbot: QtBot, context: AppContext, settings: SettingsStore, tmp_path: Path) -> Iterator[Opener]:
    """Open the screen with chosen languages, on Monday unless another clock is given."""

    def opener(*languages: str, clock: Clock | None = None, one_file: bool = False) -> Opened:
        settings.save(
            replace(settings.current, printing=PrintChoice(languages=languages or ("sv",), one_file=one_file))
        )
        around = replace(context, clock=clock) if clock is not None else context
        window = QWidget()
        qtbot.addWidget(window)
        printers, dialogs = FakePrinters(), FakeSaveDialogs(answer=tmp_path / "saved")
        (tmp_path / "saved").mkdir(exist_ok=True)
        screen = DocumentsScreen(around, window, printers=printers, dialogs=dialogs)
        opened = Opened(window, screen, printers, dialogs, [], [])
        screen.heading_changed.connect(lambda title, subtitle: opened.headings.append((title, subtitle)))
        screen.message_shown.connect(opened.messages.append)
        header = QHBoxLayout()
        for widget in screen.header_widgets():
            header.addWidget(widget)
            widget.show()
        column = QVBoxLayout(window)
        column.addLayout(header)
        column.addWidget(screen)
        window.resize(1072, 690)
        screen.retranslate()
        window.show()
        screen.activate()
        return opened

    yield opener


@pytest.fixture
def cafe(database: Database) -> None:
    """A café that meets every Monday."""
    make_cafe(database)
