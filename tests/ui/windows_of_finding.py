"""Finding, opened as somebody would: empty, with hits of several kinds, with other spellings, and with none."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from tests.ui.stage import Stage
from tests.ui.window_entries import WindowEntry
from ui.actions import ActionKey
from ui.screens.week.screen import WeekScreen


def _open_finding(stage: Stage, text: str) -> QWidget:
    stage.screen(WeekScreen)
    stage.shell.action_wanted.emit(ActionKey.FIND)
    stage.workspace.finder.panel.edit.setText(text)
    stage.settle()
    return stage.workspace.finder.panel.card


FIND_WINDOWS: tuple[WindowEntry, ...] = (
    WindowEntry(name="find", open=partial(_open_finding, text="")),
    WindowEntry(name="find-hits", open=partial(_open_finding, text="bi")),
    WindowEntry(name="find-alike", open=partial(_open_finding, text="sprokkafe")),
    WindowEntry(name="find-nothing", open=partial(_open_finding, text="xylofon")),
)
