"""Begins a start inside the window: lays its page over everything until a register is open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from models.storage.data_folder import DataFolder, default_data_folder
from models.values.clock import Clock
from ui.background.contract import Runner
from ui.context import OpenedRegister
from ui.language import Language
from ui.printing.printers import SystemPrinters
from ui.printing.save_dialogs import SystemSaveDialogs
from ui.settings import SettingsStore
from ui.start.flow import StartFlow, StartTools
from ui.start.wizard_presenter import RegisterPlace
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.shell import Shell


class WindowStart(QObject):
    """Joins a start with the window; goes away by itself once the register is open."""

    def __init__(
        self, shell: Shell, flow: StartFlow, on_opened: Callable[[OpenedRegister], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._on_register_opened = on_opened
        self.flow = flow
        flow.setParent(self)
        flow.opened.connect(self._on_opened)
        flow.abandoned.connect(shell.close)
        flow.page_shown.connect(self._on_page_shown)
        flow.begin()

    @Slot()
    def _on_page_shown(self) -> None:
        self._shell.cover(self.flow.page)
        # Only now: coming into the window takes the focus away.
        self.flow.focus_first()

    @Slot(object)
    def _on_opened(self, opened: OpenedRegister) -> None:
        self._on_register_opened(opened)
        self.deleteLater()


def begin(
    *,
    shell: Shell,
    runner: Runner,
    settings: SettingsStore,
    theme: Theme,
    language: Language,
    clock: Clock,
    data_folder: Path | None,
    on_opened: Callable[[OpenedRegister], None],
) -> QObject:
    """Show the first start or the lock; ``on_opened`` gets the register once, then this start is over.

    Without ``data_folder`` the register lies where the operating system keeps this user's data.
    """
    folder = default_data_folder() if data_folder is None else DataFolder(data_folder)
    tools = StartTools(
        runner=runner,
        settings=settings,
        theme=theme,
        language=language,
        printers=SystemPrinters(),
        dialogs=SystemSaveDialogs(),
    )
    flow = StartFlow(tools, RegisterPlace(folder=folder, clock=clock))
    return WindowStart(shell, flow, on_opened, shell)
