"""The running program with a window: paints the shell at once, then fetches the rest beside it."""

from __future__ import annotations

import logging
import sys
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Slot
from PySide6.QtWidgets import QApplication

from ui.background.progress import CancelToken, Progress
from ui.background.runner import JobRunner
from ui.change_bus import ChangeBus
from ui.language import Language
from ui.settings import SettingsStore
from ui.shell import BRAND, Shell
from ui.theme import Theme, load_first_fonts, load_other_fonts
from ui.window_options import WindowOptions

if TYPE_CHECKING:
    from models.values.clock import Clock
    from ui.errors.boundary import ErrorBoundary
    from ui.workspace import Workspaces

_SETTINGS_FILE = "computer.json"
_CLOCK = "models.values.clock"
_BOUNDARY = "ui.errors.boundary"
_WORKSPACE = "ui.workspace"


class Application(QObject):
    """Joins shell, runner and settings; the register comes with ``ui.workspace`` after the first paint."""

    def __init__(self, options: WindowOptions, settings: SettingsStore) -> None:
        super().__init__()
        self._options = options
        self.settings = settings
        self.language = Language(options.language or settings.current.language, self)
        self.theme = Theme(choice=settings.current.theme, text_scale=settings.current.text_scale, parent=self)
        self.theme.apply()
        self.bus = ChangeBus(self)
        self.runner = JobRunner(self.bus, self)
        self.shell = Shell(theme=self.theme, language=self.language)
        self._workspaces: Workspaces | None = None
        self.runner.busy_changed.connect(self.shell.status_line.show_busy)
        self.runner.progress_changed.connect(self.shell.status_line.show_progress)
        self.shell.cancel_wanted.connect(self.runner.cancel)
        self.shell.close_wanted.connect(self._on_close_wanted)
        self.shell.first_painted.connect(self._on_first_painted)

    def show(self) -> None:
        """Show the window where it was."""
        self.shell.set_demo(self._options.demo)
        self.shell.put(self.settings.current.window)

    @Slot()
    def _on_first_painted(self) -> None:
        # only after the event loop has put the picture on the screen
        QTimer.singleShot(0, self._fetch_the_rest)

    @Slot()
    def _fetch_the_rest(self) -> None:
        load_other_fonts()
        self.runner.plain(_load_the_rest, on_done=self._on_loaded)

    def _on_loaded(self, _loaded: None) -> None:
        boundary: ErrorBoundary = import_module(_BOUNDARY).ErrorBoundary(self.shell)
        boundary.install()
        self.runner.failed_unexpectedly.connect(boundary.show_bug)
        self.runner.trouble_met.connect(boundary.show_trouble)
        module = import_module(_WORKSPACE)
        around = module.Surroundings(
            shell=self.shell,
            runner=self.runner,
            bus=self.bus,
            settings=self.settings,
            theme=self.theme,
            language=self.language,
            clock=_clock(self._options),
        )
        workspaces: Workspaces = module.Workspaces(around, self._options, self)
        self._workspaces = workspaces
        workspaces.begin()

    @Slot()
    def _on_close_wanted(self) -> None:
        if self._workspaces is not None and not self._workspaces.may_close():
            return
        self.settings.save(replace(self.settings.current, window=self.shell.place()))
        if self._workspaces is None:
            self._on_workspace_closed()
            return
        self._workspaces.close(on_done=self._on_workspace_closed)

    def _on_workspace_closed(self, _closed: None = None) -> None:
        self.shell.close_for_good()
        self.runner.shutdown()
        QApplication.quit()


def run(options: WindowOptions) -> int:
    """Open the window and stay until it is closed; gives the exit status."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("samsprak")
    qt.setApplicationDisplayName(BRAND)
    qt.setDesktopFileName("samsprak")
    qt.setQuitOnLastWindowClosed(False)
    load_first_fonts()
    application = Application(options, SettingsStore(_settings_path(options)))
    application.show()
    return qt.exec()


def _clock(options: WindowOptions) -> Clock:
    clocks = import_module(_CLOCK)
    clock: Clock = clocks.SystemClock() if options.today is None else clocks.FixedClock(options.today)
    return clock


def _settings_path(options: WindowOptions) -> Path:
    if options.data_folder is not None:
        return options.data_folder / _SETTINGS_FILE
    configuration = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(configuration) / "samsprak" / _SETTINGS_FILE


def _load_the_rest(_token: CancelToken, _progress: Progress) -> None:
    """Import everything behind the shell in the worker, where it does not hold up the window."""
    for module in (_CLOCK, _BOUNDARY, _WORKSPACE):
        import_module(module)
