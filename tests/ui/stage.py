"""A register in the real window at the smallest size that must be enough, for pictures and for checks of every window.

All work is done at once in the calling thread, so that a window is complete as soon as it is open.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from models.queries.office import office_details
from models.storage.data_folder import DataFolder
from models.storage.database import Database
from models.values.clock import FixedClock
from tests.conftest import CHEAP
from tests.ui.reading_once import Answers, ReadingOnce
from tests.ui.screens.documents.stand_ins import FakePrinters, FakeSaveDialogs
from ui.autosave.dialog import UnsavedDialog
from ui.background.runner import JobRunner
from ui.change_bus import ChangeBus
from ui.context import OpenedRegister
from ui.language import Language
from ui.screens.screen import Screen
from ui.settings import PrintChoice, SettingsStore
from ui.shell import Shell
from ui.start.flow import StartFlow, StartTools
from ui.start.wizard_presenter import RegisterPlace
from ui.theme import Theme
from ui.workspace import Surroundings, Workspace

DEMO_DAY = date(2026, 11, 23)
SMALLEST = (1280, 720)
LANGUAGES_OF_LAST_TIME = ("sv", "ar", "ti", "uk")

ScreenT = TypeVar("ScreenT", bound=Screen)
DialogT = TypeVar("DialogT", bound=QDialog)


class Stage:
    """One window around an open register; ``close`` before the next is made. Nothing it opens may write.

    ``answers`` is what stages on the same register have read before.
    """

    def __init__(
        self,
        database: Database,
        *,
        theme: Theme,
        language: Language,
        folder: Path,
        demo: bool = True,
        answers: Answers | None = None,
    ) -> None:
        self.theme = theme
        self.language = language
        self.folder = folder
        self.clock = FixedClock(database.clock.today())
        self.shell = Shell(theme=theme, language=language)
        self.shell.resize(*SMALLEST)
        self.shell.show()
        bus = ChangeBus(self.shell)
        self.runner = ReadingOnce(bus, database, {} if answers is None else answers)
        self.settings = SettingsStore(folder / "computer.json")
        self.settings.save(replace(self.settings.current, printing=PrintChoice(languages=LANGUAGES_OF_LAST_TIME)))
        around = Surroundings(
            shell=self.shell,
            runner=cast(JobRunner, self.runner),
            bus=bus,
            settings=self.settings,
            theme=theme,
            language=language,
            clock=self.clock,
        )
        with database.read() as session:
            office = office_details(session)
        opened = OpenedRegister(database=database, demo=demo)
        self.workspace = Workspace(around, opened, office, QObject(self.shell))
        assert self.workspace.attendants is not None  # a picture shows the numbers that wait, too
        self._flow: StartFlow | None = None
        self.settle()

    def settle(self) -> None:
        """Let everything that was put off happen: layouts, paints, deletions."""
        for _round in range(3):
            QApplication.sendPostedEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QApplication.processEvents()

    def screen(self, kind: type[ScreenT]) -> ScreenT:
        """Bring a screen to the front."""
        self.workspace.navigator.show_screen(kind.key)
        self.settle()
        found = self.workspace.navigator.current
        assert isinstance(found, kind), f"{kind.key} did not come to the front"
        return found

    def dialog(self, kind: type[DialogT]) -> DialogT:
        """Give the dialog of a kind that was opened last."""
        self.settle()
        found = [dialog for dialog in self.shell.findChildren(kind) if dialog.isVisible()]
        assert found, f"no {kind.__name__} is open"
        return found[-1]

    def begin_start(self, folder: DataFolder) -> StartFlow:
        """Lay the first start over the window, or the lock if the folder holds a register."""
        tools = StartTools(
            runner=self.runner,
            settings=self.settings,
            theme=self.theme,
            language=self.language,
            printers=FakePrinters(),
            dialogs=FakeSaveDialogs(),
        )
        flow = StartFlow(tools, RegisterPlace(folder=folder, clock=self.clock, cost=CHEAP), self.shell)
        flow.begin()
        self.shell.cover(flow.page)
        flow.focus_first()
        self._flow = flow
        self.settle()
        return flow

    def empty_folder(self) -> DataFolder:
        """Give a place without a register."""
        place = self.folder / "empty"
        shutil.rmtree(place, ignore_errors=True)
        return DataFolder(place)

    def close(self) -> None:
        """Close every dialog and the window, without asking."""
        for dialog in self.shell.findChildren(QDialog):
            if isinstance(dialog, UnsavedDialog):
                dialog.done(QDialog.DialogCode.Rejected)  # what was typed must not come back in the next window
            dialog.hide()
            dialog.deleteLater()
        self.workspace.close()
        if self._flow is not None:
            self.shell.uncover()
        self.shell.close_for_good()
        self.shell.deleteLater()
        self.settle()


def press(window: QWidget, text: str) -> None:
    """Click the button with a text in the present language."""
    buttons = [button for button in window.findChildren(QAbstractButton) if button.text().replace("&", "") == text]
    assert buttons, f"no button {text!r}"
    buttons[-1].click()


def visible(windows: Sequence[QWidget]) -> list[QWidget]:
    """List the windows and everything in them that can be seen."""
    seen: list[QWidget] = []
    for window in windows:
        seen.append(window)
        seen += [widget for widget in window.findChildren(QWidget) if widget.isVisibleTo(window)]
    return seen
