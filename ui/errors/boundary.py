"""Where trouble nobody dealt with ends up on the screen; the one place for bugs."""

from __future__ import annotations

import logging
import sys
from types import TracebackType

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from translations import _
from ui.errors.dialog import BugDialog
from ui.errors.report import bug_report, place_of
from ui.widgets.choice_dialog import Choice, ChoiceDialog
from ui.wording.errors import error_sentence

logger = logging.getLogger(__name__)


class ErrorBoundary(QObject):
    """Shows bugs with a report and known trouble with its sentence; one bug dialog at a time."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._open_dialog: BugDialog | None = None

    def install(self) -> None:
        """Catch what is raised in slots and events of the GUI thread."""
        sys.excepthook = self._on_uncaught

    @Slot(object)
    def show_bug(self, error: Exception) -> None:
        """Show the report of a bug; work goes on behind it."""
        self._show(error)

    @Slot(object)
    def show_trouble(self, error: Exception) -> None:
        """Show known trouble that the one who asked did not deal with."""
        dialog = ChoiceDialog(
            self._window,
            title=_("That did not work"),
            text=error_sentence(error),
            choices=(Choice(key="close", text=_("Close"), look="primary"),),
        )
        dialog.open()

    def _on_uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            self._show(error.with_traceback(trace))
        else:
            sys.__excepthook__(kind, error, trace)

    def _show(self, error: Exception) -> None:
        logger.error("unexpected %s at %s", type(error).__name__, place_of(error))
        if self._open_dialog is not None:
            return
        dialog = BugDialog(self._window, report=bug_report(error))
        dialog.finished.connect(self._on_closed)
        self._open_dialog = dialog
        dialog.open()

    @Slot(int)
    def _on_closed(self, _result: int) -> None:
        self._open_dialog = None
