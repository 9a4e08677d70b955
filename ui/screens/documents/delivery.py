"""Sheets to files and to a printer. Asks by signals where to; whoever shows the dialogs answers by calling back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from models.values.errors import RefusalCode, Refused
from models.values.language import LanguageCode
from ui.background.contract import Runner
from ui.background.progress import Cancelled, CancelToken, Progress
from ui.printing.pdf_files import PdfFile, names_taken, write_files
from ui.printing.print_job import PrintReport, PrintTarget, Sheet, print_sheets
from ui.printing.printers import Printers
from ui.printing.sheets import Sheets


class SheetDelivery(QObject):
    """One delivery at a time: files or a printer."""

    folder_wanted = Signal(object)  # Path to begin with
    file_wanted = Signal(object)  # Path to begin with
    replacing_asked = Signal(object)  # tuple of names that are there already
    saved = Signal(object)  # tuple of Path
    saving_stopped = Signal()
    printer_wanted = Signal(str, object)  # title of the job, Paper
    printed = Signal(object)  # PrintReport
    refused = Signal(object)  # Exception
    busy_changed = Signal(bool)

    def __init__(self, runner: Runner, printers: Printers, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._printers = printers
        self._folder = folder
        self._sheets: Sheets | None = None
        self._languages: tuple[LanguageCode, ...] = ()
        self._asked: tuple[Path, tuple[PdfFile, ...]] | None = None
        self._is_busy = False
        self.printer_names: tuple[str, ...] = ()

    @property
    def is_busy(self) -> bool:
        """Tell whether saving or printing is under way."""
        return self._is_busy

    def save(self, sheets: Sheets, languages: Sequence[LanguageCode], *, one_file: bool) -> None:
        """Ask where to save; ``save_in`` or ``save_as`` goes on, and nothing happens without them."""
        if not self._may_begin(languages):
            return
        self._take(sheets, languages)
        if one_file:
            self.file_wanted.emit(self._folder / sheets.name_of(languages))
        else:
            self.folder_wanted.emit(self._folder)

    def save_in(self, folder: Path) -> None:
        """Save a file a language in a folder; asks once before any is replaced."""
        sheets = self._taken()
        self._folder = folder
        files = tuple(PdfFile(name=sheets.name_of([code]), pdf=partial(sheets.pdf, code)) for code in self._languages)
        self._asked = (folder, files)
        work = partial(_names_taken, folder, tuple(file.name for file in files))
        self._runner.plain(work, on_done=self._on_looked_up, on_failed=self._on_failed, topic="names")

    def save_as(self, path: Path) -> None:
        """Save all languages as one file; the system's dialog has asked before it replaces one."""
        self._folder = path.parent
        file = PdfFile(name=path.name, pdf=partial(self._taken().pdf_of_all, self._languages))
        self._asked = (path.parent, (file,))
        self.replace()

    def replace(self) -> None:
        """Write what was asked about, over files of the same names."""
        if self._asked is None:
            return
        (folder, files), self._asked = self._asked, None
        self._set_busy(True)
        self._runner.paper(partial(_write, folder, files), on_done=self._on_saved, on_failed=self._on_failed)

    def print_out(self, sheets: Sheets, languages: Sequence[LanguageCode]) -> None:
        """Look for printers and ask which; ``print_to`` or ``print_nowhere`` goes on."""
        if not self._may_begin(languages):
            return
        self._take(sheets, languages)
        self._set_busy(True)
        work = partial(_printer_names, self._printers)
        self._runner.plain(work, on_done=self._on_printers_found, on_failed=self._on_failed, topic="printers")

    def print_to(self, target: PrintTarget) -> None:
        """Print every language on a printer."""
        sheets = self._taken()
        jobs = tuple(
            Sheet(title=_title(sheets, [code]), paper=sheets.paper, pdf=partial(sheets.pdf, code))
            for code in self._languages
        )
        self._runner.paper(partial(_print, jobs, target), on_done=self._on_printed, on_failed=self._on_failed)

    def print_nowhere(self) -> None:
        """The printer's dialog was dismissed."""
        self._set_busy(False)

    def _may_begin(self, languages: Sequence[LanguageCode]) -> bool:
        if self._is_busy:
            return False
        if not languages:
            self.refused.emit(Refused(RefusalCode.NO_LANGUAGE_CHOSEN))
            return False
        return True

    def _take(self, sheets: Sheets, languages: Sequence[LanguageCode]) -> None:
        self._sheets = sheets
        self._languages = tuple(languages)

    def _taken(self) -> Sheets:
        if self._sheets is None:
            raise RuntimeError("nothing was asked to be saved or printed")
        return self._sheets

    def _set_busy(self, busy: bool) -> None:
        if busy != self._is_busy:
            self._is_busy = busy
            self.busy_changed.emit(busy)

    def _on_looked_up(self, taken: tuple[str, ...]) -> None:
        if taken:
            self.replacing_asked.emit(taken)
        else:
            self.replace()

    def _on_saved(self, paths: tuple[Path, ...]) -> None:
        self._set_busy(False)
        self.saved.emit(paths)

    def _on_printers_found(self, names: tuple[str, ...]) -> None:
        self.printer_names = names
        if names:
            sheets = self._taken()
            self.printer_wanted.emit(_title(sheets, self._languages), sheets.paper)
        else:
            self._set_busy(False)
            self.refused.emit(Refused(RefusalCode.NO_PRINTER))

    def _on_printed(self, report: PrintReport) -> None:
        self._set_busy(False)
        self.printed.emit(report)

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(False)
        if isinstance(error, Cancelled):
            self.saving_stopped.emit()
        else:
            self.refused.emit(error)


def _title(sheets: Sheets, languages: Sequence[LanguageCode]) -> str:
    return sheets.name_of(languages).removesuffix(".pdf")


def _names_taken(folder: Path, names: Sequence[str], _token: CancelToken, _progress: Progress) -> tuple[str, ...]:
    return names_taken(folder, names)


def _printer_names(printers: Printers, _token: CancelToken, _progress: Progress) -> tuple[str, ...]:
    return printers.names()


def _write(folder: Path, files: Sequence[PdfFile], token: CancelToken, progress: Progress) -> tuple[Path, ...]:
    def step(done: int, total: int) -> None:
        token.raise_if_cancelled()
        progress.report(done, total)

    return write_files(folder, files, step=step)


def _print(sheets: Sequence[Sheet], target: PrintTarget, token: CancelToken, progress: Progress) -> PrintReport:
    return print_sheets(sheets, target, is_cancelled=lambda: token.is_cancelled, report=progress.report)
