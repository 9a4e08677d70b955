"""Which blank paper in which language; reads what may be printed, draws it, saves and prints it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from models.documents.forms import form_file_name
from models.values.errors import RefusalCode, Refused
from models.values.forms import FormKind, FormLanguage, FormsToPrint
from models.values.language import SWEDISH, LanguageCode
from models.values.printing import PageImage
from ui.background.progress import Cancelled, CancelToken, Progress
from ui.context import AppContext
from ui.printing.form_papers import (
    FormsAtHand,
    form_pages,
    form_sheet,
    forms_at_hand,
    print_form,
    write_form,
)
from ui.printing.print_job import PrintReport, PrintTarget
from ui.printing.printers import Printers

PREVIEW_DPI = 96


class FormsPresenter(QObject):
    """Holds the choice for as long as its dialog is open; nothing of it is remembered."""

    languages_read = Signal()
    drawn = Signal(object)  # tuple of PageImage
    not_printable = Signal(object)  # FormLanguage
    printer_wanted = Signal()
    printed = Signal()
    printer_failed = Signal(object)  # PrinterTrouble
    saved = Signal(object)  # Path
    refused = Signal(object)  # Exception

    def __init__(
        self, context: AppContext, printers: Printers, folder: Path, wanted: FormsToPrint, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._printers = printers
        self._folder = folder
        self._at_hand: FormsAtHand | None = None
        self._today = context.clock.today()
        self.wanted = wanted

    def start(self) -> None:
        """Read the languages, then draw."""
        self._context.runner.read(
            partial(forms_at_hand, today=self._today), on_done=self._on_read, on_failed=self._on_failed
        )

    @property
    def languages(self) -> tuple[FormLanguage, ...]:
        """Give every language with what is missing for the chosen paper; none before it is read."""
        return () if self._at_hand is None else self._at_hand.languages[self.wanted.kind]

    @property
    def is_printable(self) -> bool:
        """Tell whether the chosen paper may be printed in the chosen language."""
        return any(each.is_printable for each in self.languages if each.code == self.wanted.language)

    @property
    def suggested_file(self) -> Path:
        """Give where the chosen paper would be saved."""
        return self._folder / form_file_name(self.wanted)

    def choose(self, kind: FormKind, language: LanguageCode) -> None:
        """Choose another paper or language."""
        self.wanted = FormsToPrint(kind=kind, language=language or SWEDISH)
        self._draw()

    def save_as(self, path: Path) -> None:
        """Write the chosen paper there."""
        if self._at_hand is not None:
            work = partial(write_form, self._at_hand.source, self.wanted, self._today, path)
            self._context.runner.paper(work, on_done=self.saved.emit, on_failed=self._on_failed)

    def print_out(self) -> None:
        """Ask which printers there are, then for one of them."""
        self._context.runner.plain(
            partial(_names, self._printers), on_done=self._on_printers_known, on_failed=self._on_failed
        )

    def print_to(self, target: PrintTarget, *, title: str, copies: int) -> None:
        """Print the chosen paper."""
        if self._at_hand is not None:
            sheet = form_sheet(self._at_hand.source, self.wanted, self._today, title=title, copies=copies)
            self._context.runner.paper(
                partial(print_form, sheet, target), on_done=self._on_printed, on_failed=self._on_failed
            )

    def _on_read(self, at_hand: FormsAtHand) -> None:
        self._at_hand = at_hand
        self.languages_read.emit()
        self._draw()

    def _draw(self) -> None:
        if self._at_hand is None:
            return
        for each in self.languages:
            if each.code == self.wanted.language and not each.is_printable:
                self.not_printable.emit(each)
                return
        work = partial(form_pages, self._at_hand.source, self.wanted, self._today, PREVIEW_DPI)
        self._context.runner.paper(
            work, on_done=partial(self._on_drawn, self.wanted), on_failed=self._on_failed, topic="form"
        )

    def _on_drawn(self, wanted: FormsToPrint, pages: tuple[PageImage, ...]) -> None:
        if wanted == self.wanted:
            self.drawn.emit(pages)

    def _on_printers_known(self, names: tuple[str, ...]) -> None:
        if names:
            self.printer_wanted.emit()
        else:
            self.refused.emit(Refused(RefusalCode.NO_PRINTER))

    def _on_printed(self, report: PrintReport) -> None:
        if report.is_whole:
            self.printed.emit()
        elif report.refusal is not None:
            self.refused.emit(report.refusal)
        elif report.trouble is not None:
            self.printer_failed.emit(report.trouble)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.refused.emit(error)


def _names(printers: Printers, _token: CancelToken, _progress: Progress) -> tuple[str, ...]:
    return printers.names()
