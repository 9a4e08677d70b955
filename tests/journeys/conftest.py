"""The whole program in one test: window, runner with its threads, register on disk; only the key is cheap to make."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.conftest import CHEAP
from tests.journeys.person import Person
from translations import use_language
from ui.application import Application
from ui.settings import SettingsStore, ThemeChoice
from ui.start import beginning
from ui.start.wizard_presenter import RegisterPlace
from ui.theme import Theme, load_first_fonts
from ui.window_options import WindowOptions

StartProgram = Callable[[WindowOptions], Person]


@pytest.fixture
def start_program(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[StartProgram]:
    """Starts the program as ``main.py`` does, and hands it to a person; what is still open is closed at the end."""
    monkeypatch.setattr(beginning, "RegisterPlace", partial(RegisterPlace, cost=CHEAP))
    monkeypatch.setattr("sys.excepthook", lambda *_arguments: None)  # put back what the error boundary replaces
    qapp.setQuitOnLastWindowClosed(False)
    load_first_fonts()
    people: list[Person] = []

    def started(options: WindowOptions) -> Person:
        application = Application(options, SettingsStore(tmp_path / "computer.json"))
        person = Person(application, qtbot)
        people.append(person)
        application.show()
        application.shell.resize(1280, 720)
        return person

    yield started
    for person in people:
        person.close_the_window()
        person.application.deleteLater()
    Theme(choice=ThemeChoice.LIGHT, text_scale=100).apply()
    use_language("sv")
