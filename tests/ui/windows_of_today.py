"""The first screen: with a register in use, as the first start leaves it, and before anything is there."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tests.ui.stage import Stage
from tests.ui.window_entries import Register, WindowEntry
from ui.screens.today.screen import TodayScreen


def _open_today(stage: Stage) -> QWidget:
    stage.screen(TodayScreen)
    return stage.shell


TODAY_WINDOWS: tuple[WindowEntry, ...] = (
    WindowEntry(name="today", open=_open_today, is_screen=True),
    WindowEntry(name="today-founded", open=_open_today, is_screen=True, register=Register.FOUNDED),
    WindowEntry(name="today-empty", open=_open_today, is_screen=True, register=Register.EMPTY),
)
