"""The first screen at the front of the real window, around a register that each test fills."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from ui.context import AppContext
from ui.navigation import ENTRIES, Navigator
from ui.screens.today.screen import TodayScreen
from ui.shell import Shell

OpenScreen = Callable[[], TodayScreen]


@pytest.fixture
def open_screen(context: AppContext, shell: Shell) -> OpenScreen:
    """Brings the screen to the front as the navigation does, once the register is filled."""

    def opened() -> TodayScreen:
        entries = [entry for entry in ENTRIES if entry.key == "today"]
        navigator = Navigator(context, shell, shell, entries=entries)
        navigator.show_screen("today")
        found = navigator.current
        assert isinstance(found, TodayScreen)
        QApplication.sendPostedEvents()
        return found

    return opened
