"""A printer's dialog and file dialogs that answer at once, and a register with one café."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from models.documents.typesetting import page_count
from models.storage.database import Database
from models.values.activities import ActivityKind
from models.values.printing import Paper
from tests.factories import make_series
from ui.actions import ActionKey
from ui.printing.print_job import PrintTarget
from ui.printing.save_dialogs import OnChosen
from ui.printing.trouble import PrinterTrouble, PrintFailed
from ui.screens.documents.delivery_notice import DeliveryNotice
from ui.screens.documents.screen import DocumentsScreen
from ui.settings import PrinterChoice


@dataclass(slots=True)
class PaperTray:
    """A printer that keeps what it gets; ``breaks_at`` is the sheet it does not take."""

    breaks_at: int | None = None
    titles: list[str] = field(default_factory=list)
    pdfs: list[bytes] = field(default_factory=list)
    copies: list[int] = field(default_factory=list)

    def send(self, pdf: bytes, *, title: str, paper: Paper, copies: int = 1) -> int:
        if len(self.titles) == self.breaks_at:
            raise PrintFailed(PrinterTrouble.NO_ANSWER)
        self.titles.append(title)
        self.pdfs.append(pdf)
        self.copies.append(copies)
        return page_count(pdf) * copies


@dataclass(slots=True)
class FakePrinters:
    """One printer, or none; ``dismissed`` is a user who closes the dialog."""

    tray: PaperTray = field(default_factory=PaperTray)
    none_there: bool = False
    dismissed: bool = False
    asked: list[str] = field(default_factory=list)
    known: tuple[str, ...] = ("Kontoret",)
    again_on: list[PrinterChoice] = field(default_factory=list)

    def names(self) -> tuple[str, ...]:
        return () if self.none_there else self.known

    def again(self, choice: PrinterChoice, *, title: str, paper: Paper) -> PrintTarget:
        self.again_on.append(choice)
        return self.tray

    def choose(self, parent: QWidget, *, title: str, paper: Paper) -> PrintTarget | None:
        self.asked.append(title)
        return None if self.dismissed else self.tray


@dataclass(slots=True)
class FakeSaveDialogs:
    """Answers every question with ``answer``, or not at all when it is ``None``."""

    answer: Path | None = None
    starts: list[Path] = field(default_factory=list)
    shown: list[Path] = field(default_factory=list)

    def ask_folder(self, parent: QWidget, *, title: str, start: Path, on_chosen: OnChosen) -> None:
        self._answer(start, on_chosen)

    def ask_file(self, parent: QWidget, *, title: str, start: Path, on_chosen: OnChosen) -> None:
        self._answer(start, on_chosen)

    def show_folder(self, folder: Path) -> None:
        self.shown.append(folder)

    def _answer(self, start: Path, on_chosen: OnChosen) -> None:
        self.starts.append(start)
        if self.answer is not None:
            on_chosen(self.answer)


def make_cafe(database: Database, name: str = "Språkcafé", kind: ActivityKind = ActivityKind.LANGUAGE_CAFE) -> None:
    """Let a café meet every Monday from the clock's today on."""
    with database.write() as uow:
        make_series(uow, name=name, kind=kind)
        uow.commit()


@dataclass(slots=True)
class Opened:
    """The screen with its top bar, and everything it says."""

    window: QWidget
    screen: DocumentsScreen
    printers: FakePrinters
    dialogs: FakeSaveDialogs
    headings: list[tuple[str, str]]
    messages: list[str]

    @property
    def notice(self) -> DeliveryNotice:
        """Give the notice above the columns."""
        return self.screen.delivery_view.notice

    @property
    def said(self) -> str:
        """Give what the notice says."""
        return self.notice.accessibleName() if self.notice.isVisible() else ""

    def print_by_keys(self) -> None:
        """Press Ctrl P, then Enter."""
        self.screen.activate()
        self.screen.open_with(ActionKey.PRINT_WEEK)
        QTest.keyClick(self.window.focusWidget(), Qt.Key.Key_Return)


Opener = Callable[..., Opened]
