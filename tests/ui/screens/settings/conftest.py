"""The settings of a library in a window of their own, with dialogs that answer at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.storage.database import Database
from tests.conftest import CHEAP
from tests.factories import make_area, make_organisation
from tests.ui.screens.settings.fake_dialogs import FakeFileDialogs
from ui.context import AppContext
from ui.printing.printers import SystemPrinters
from ui.printing.recovery_paper import RecoveryPaper
from ui.printing.save_dialogs import SystemSaveDialogs
from ui.screens.settings.screen import SettingsScreen
from ui.screens.settings.security.presenter import SecurityPresenter


@pytest.fixture
def dialogs(tmp_path: Path) -> FakeFileDialogs:
    return FakeFileDialogs(tmp_path / "second")


@pytest.fixture
def office(database: Database) -> None:
    """A library with one area."""
    with database.write() as uow:
        make_organisation(uow, name="Ljungsala bibliotek")
        make_area(uow, "Centrum")
        uow.commit()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(1060, 660)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def screen(context: AppContext, office: None, dialogs: FakeFileDialogs, window: QWidget) -> SettingsScreen:
    """The screen, ready to be used."""
    paper = RecoveryPaper(context.runner, SystemPrinters(), SystemSaveDialogs(), context.clock)
    found = SettingsScreen(context, window, dialogs=dialogs, paper=paper)
    found.security = SecurityPresenter(context, found, cost=CHEAP)
    found.resize(window.size())
    found.retranslate()
    window.show()
    found.activate()
    return found
