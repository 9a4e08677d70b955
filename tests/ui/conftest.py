"""What tests of the window share: the theme, the language and a context around a real, encrypted file."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from models.storage.database import Database
from models.values.clock import FixedClock
from tests.demo_copies import copy_of_demo
from tests.fakes import DirectRunner
from translations import use_language
from ui.change_bus import ChangeBus
from ui.context import AppContext
from ui.language import Language
from ui.settings import SettingsStore, ThemeChoice
from ui.shell import Shell
from ui.theme import Theme, load_first_fonts


@pytest.fixture(autouse=True)
def _nothing_left_over(qapp: QApplication) -> Iterator[None]:
    """Delete the window of each test at its end: every one still there makes the next change of theme slower.

    Garbage is collected then too and never in the midst of a test, as the running program collects between events
    only (``ui.background.garbage``): a cycle with half-deleted widgets in it has crashed the process.
    """
    gc.disable()
    yield
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect(1)


@pytest.fixture
def demo_at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let orders for the demo have a copy of it; those in a process of their own still make it."""
    monkeypatch.setattr("ui.command_line_work.make_demo_database", copy_of_demo)


@pytest.fixture(scope="session")
def first_fonts(qapp: QApplication) -> None:
    """The fonts of the first paint, loaded once: each further time makes the program look for all fonts anew."""
    load_first_fonts()


@pytest.fixture
def theme(first_fonts: None) -> Iterator[Theme]:
    """The light look at ordinary size."""
    theme = Theme(choice=ThemeChoice.LIGHT, text_scale=100)
    theme.apply()
    yield theme
    theme.apply(choice=ThemeChoice.LIGHT, text_scale=100)


@pytest.fixture
def language() -> Iterator[Language]:
    """The window in Swedish; whatever a test chose is put back."""
    yield Language("sv")
    use_language("sv")


@pytest.fixture
def bus(qapp: QApplication) -> ChangeBus:
    """A bus without listeners."""
    return ChangeBus()


@pytest.fixture
def runner(bus: ChangeBus, database: Database) -> DirectRunner:
    """A runner that answers at once."""
    return DirectRunner(bus, database)


@pytest.fixture
def settings(tmp_path: Path) -> SettingsStore:
    """The settings of a computer that never ran the program."""
    return SettingsStore(tmp_path / "computer.json")


@pytest.fixture
def context(
    runner: DirectRunner,
    bus: ChangeBus,
    clock: FixedClock,
    settings: SettingsStore,
    theme: Theme,
    language: Language,
    database: Database,
) -> AppContext:
    """What a screen is handed, around the empty database."""
    return AppContext(
        runner=runner, bus=bus, clock=clock, settings=settings, theme=theme, language=language, database=database
    )


@pytest.fixture
def shell(theme: Theme, language: Language) -> Iterator[Shell]:
    """The empty window, shown at the smallest size that must be enough."""
    window = Shell(theme=theme, language=language)
    window.resize(1280, 720)
    window.show()
    yield window
    window.close_for_good()
    window.deleteLater()
