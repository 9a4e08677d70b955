"""Which paper in which language; reads what may be printed, draws it, saves and prints it, and keeps the print log."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.services.printouts import record_printout
from models.values.errors import RefusalCode, Refused
from models.values.forms import FormLanguage
from models.values.identifiers import PrintoutId
from models.values.language import SWEDISH, LanguageCode
from models.values.printing import PageImage, Paper, PrintWay
from models.values.printouts import PrintedPaper, PrintoutDraft
from ui.background.progress import Cancelled, CancelToken, Progress
from ui.context import AppContext
from ui.papers.at_hand import PaperAtHand, PaperKey, Papers
from ui.printing.papers import MakeDocument, paper_pages, paper_sheet, print_paper, write_paper
from ui.printing.print_job import PrintReport, PrintTarget
from ui.printing.printers import Printers

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

logger = logging.getLogger(__name__)

PREVIEW_DPI = 96
ReadPapers = Callable[["Session"], Papers]


class PapersPresenter(QObject):
    """Holds the choice for as long as its dialog is open; nothing of it is remembered."""

    papers_read = Signal()
    drawn = Signal(object)  # tuple of PageImage
    not_printable = Signal(object)  # FormLanguage
    printer_wanted = Signal()
    printed = Signal()
    printer_failed = Signal(object)  # PrinterTrouble
    saved = Signal(object)  # Path
    refused = Signal(object)  # Exception
    noted = Signal()

    def __init__(
        self, context: AppContext, printers: Printers, folder: Path, read: ReadPapers, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._printers = printers
        self._folder = folder
        self._read = read
        self.papers: Papers = ()
        self.key: PaperKey | None = None
        self.language: LanguageCode = SWEDISH

    def start(self, key: PaperKey | None = None, language: LanguageCode | None = None) -> None:
        """Read the papers, then draw one of them, the first unless another is named."""
        self._context.runner.read(self._read, on_done=partial(self._on_read, key, language), on_failed=self._on_failed)

    @property
    def paper(self) -> PaperAtHand | None:
        """Give the chosen paper; none before they are read."""
        return next((each for each in self.papers if each.key == self.key), None)

    @property
    def languages(self) -> tuple[FormLanguage, ...]:
        """Give every language of the chosen paper with what is missing."""
        return () if self.paper is None else self.paper.languages

    @property
    def suggested_file(self) -> Path:
        """Give where the chosen paper would be saved."""
        return self._folder / ("" if self.paper is None else self.paper.file_name(self.language))

    @property
    def text(self) -> str:
        """Give the words of the chosen paper to copy, empty where it has none to offer."""
        if self.paper is None or self.paper.text is None:
            return ""
        return self.paper.text(self.language)

    def choose(self, key: PaperKey, language: LanguageCode) -> None:
        """Choose another paper or language; a paper that is not in that language begins with its own."""
        is_other, self.key = key != self.key, key
        paper = self.paper
        if paper is None:
            return
        is_printable = any(each.is_printable for each in paper.languages if each.code == language)
        self.language = paper.begins_with if is_other and not is_printable else language
        self._draw()

    def save_as(self, path: Path) -> None:
        """Write the chosen paper there."""
        make = self._make()
        if make is not None and self.paper is not None:
            noted = partial(self._on_saved, self.paper, self.language)
            self._context.runner.paper(partial(write_paper, make, path), on_done=noted, on_failed=self._on_failed)

    def print_out(self) -> None:
        """Ask which printers there are, then for one of them."""
        self._context.runner.plain(
            partial(_names, self._printers), on_done=self._on_printers_known, on_failed=self._on_failed
        )

    def print_to(self, target: PrintTarget, *, title: str, copies: int) -> None:
        """Print the chosen paper."""
        make = self._make()
        if make is not None and self.paper is not None:
            sheet = paper_sheet(make, title=title, copies=copies)
            noted = partial(self._on_printed, self.paper, self.language, copies)
            self._context.runner.paper(partial(print_paper, sheet, target), on_done=noted, on_failed=self._on_failed)

    def _make(self) -> MakeDocument | None:
        return None if self.paper is None else partial(self.paper.make, self.language)

    def _on_read(self, key: PaperKey | None, language: LanguageCode | None, papers: Papers) -> None:
        self.papers = papers
        self.key = key if key in {each.key for each in papers} else papers[0].key
        self.language = language or (SWEDISH if self.paper is None else self.paper.begins_with)
        self.papers_read.emit()
        self._draw()

    def _draw(self) -> None:
        make = self._make()
        if make is None:
            return
        for each in self.languages:
            if each.code == self.language and not each.is_printable:
                self.not_printable.emit(each)
                return
        drawn = partial(self._on_drawn, self.key, self.language)
        work = partial(paper_pages, make, PREVIEW_DPI)
        self._context.runner.paper(work, on_done=drawn, on_failed=self._on_failed, topic="paper")

    def _on_drawn(self, key: PaperKey | None, language: LanguageCode, pages: tuple[PageImage, ...]) -> None:
        if (key, language) == (self.key, self.language):
            self.drawn.emit(pages)

    def _on_printers_known(self, names: tuple[str, ...]) -> None:
        if names:
            self.printer_wanted.emit()
        else:
            self.refused.emit(Refused(RefusalCode.NO_PRINTER))

    def _on_saved(self, paper: PaperAtHand, language: LanguageCode, path: Path) -> None:
        self._note(paper, PrintWay.FILE, language, 1)
        self.saved.emit(path)

    def _on_printed(self, paper: PaperAtHand, language: LanguageCode, copies: int, report: PrintReport) -> None:
        if report.is_whole:
            self._note(paper, PrintWay.PRINTER, language, copies)
            self.printed.emit()
        elif report.refusal is not None:
            self.refused.emit(report.refusal)
        elif report.trouble is not None:
            self.printer_failed.emit(report.trouble)

    def _note(self, paper: PaperAtHand, way: PrintWay, language: LanguageCode, copies: int) -> None:
        """Keep in the print log which paper and language it was, and how many; nobody's name."""
        draft = PrintoutDraft(
            source=PrintedPaper(), product=paper.product, paper=Paper.A4, way=way, copies={language: copies}
        )
        self._context.runner.write(
            partial(record_printout, draft=draft), on_done=self._on_noted, on_failed=_say_not_noted
        )

    def _on_noted(self, _printout: PrintoutId) -> None:
        self.noted.emit()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.refused.emit(error)


def _say_not_noted(error: Exception) -> None:
    """The paper is there all the same."""
    logger.warning("paper not in the log: %s", type(error).__name__)


def _names(printers: Printers, _token: CancelToken, _progress: Progress) -> tuple[str, ...]:
    return printers.names()
