"""Sheets to files and to a printer. Asks by signals where to; whoever shows the dialogs answers by calling back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from models.values.errors import RefusalCode, Refused
from ui.background.contract import Runner
from ui.background.progress import Cancelled, CancelToken, Progress
from ui.printing.pdf_files import PdfFile, names_taken, write_files
from ui.printing.print_job import PrintReport, PrintTarget, Sheet, print_sheets
from ui.printing.print_parts import PrintPart, files_of, outcome_of, sheets_of
from ui.printing.printers import Printers


class SheetDelivery(QObject):
    """One delivery at a time: files or a printer."""

    folder_wanted = Signal(object)  # Path to begin with
    file_wanted = Signal(object)  # Path to begin with
    replacing_asked = Signal(object)  # tuple of names that are there already
    saved = Signal(object, object)  # tuple of Path, tuple of PrintPart
    saving_stopped = Signal()
    printer_wanted = Signal(str, object)  # title of the job, Paper
    printed = Signal(object)  # PrintOutcome
    refused = Signal(object)  # Exception
    busy_changed = Signal(bool)

    def __init__(self, runner: Runner, printers: Printers, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._printers = printers
        self._folder = folder
        self._parts: tuple[PrintPart, ...] = ()
        self._rest: tuple[PrintPart, ...] = ()
        self._is_one_file = False
        self._asked: tuple[Path, tuple[PdfFile, ...]] | None = None
        self._is_busy = False
        self.printer_names: tuple[str, ...] = ()

    @property
    def is_busy(self) -> bool:
        """Tell whether saving or printing is under way."""
        return self._is_busy

    def save(self, parts: Sequence[PrintPart], *, one_file: bool) -> None:
        """Ask where to save; ``save_in`` or ``save_as`` goes on, and nothing happens without them."""
        if not self._may_begin(parts):
            return
        self._parts = tuple(parts)
        self._is_one_file = one_file
        if one_file and len(self._parts) == 1:
            (file,) = files_of(self._parts, one_file=True)
            self.file_wanted.emit(self._folder / file.name)
        else:
            self.folder_wanted.emit(self._folder)

    def save_in(self, folder: Path) -> None:
        """Save the files in a folder; asks once before any is replaced."""
        self._folder = folder
        files = files_of(self._parts, one_file=self._is_one_file)
        self._asked = (folder, files)
        work = partial(_names_taken, folder, tuple(file.name for file in files))
        self._runner.plain(work, on_done=self._on_looked_up, on_failed=self._on_failed, topic="names")

    def save_as(self, path: Path) -> None:
        """Save all languages as one file; the system's dialog has asked before it replaces one."""
        self._folder = path.parent
        (file,) = files_of(self._parts, one_file=True)
        self._asked = (path.parent, (replace(file, name=path.name),))
        self.replace()

    def replace(self) -> None:
        """Write what was asked about, over files of the same names."""
        if self._asked is None:
            return
        (folder, files), self._asked = self._asked, None
        self._set_busy(True)
        self._runner.paper(partial(_write, folder, files), on_done=self._on_saved, on_failed=self._on_failed)

    def print_out(self, parts: Sequence[PrintPart]) -> None:
        """Look for printers and ask which; ``print_to`` or ``print_nowhere`` goes on."""
        if not self._may_begin(parts):
            return
        self._parts = tuple(parts)
        self._set_busy(True)
        work = partial(_printer_names, self._printers)
        self._runner.plain(work, on_done=self._on_printers_found, on_failed=self._on_failed, topic="printers")

    def print_rest(self) -> None:
        """Print what the last job did not, on a printer that is looked for anew."""
        self.print_out(self._rest)

    def print_to(self, target: PrintTarget) -> None:
        """Print everything on a printer, as one job with one progress."""
        work = partial(_print, sheets_of(self._parts), target)
        self._runner.paper(work, on_done=self._on_printed, on_failed=self._on_failed)

    def print_nowhere(self) -> None:
        """The printer's dialog was dismissed."""
        self._set_busy(False)

    def _may_begin(self, parts: Sequence[PrintPart]) -> bool:
        if self._is_busy:
            return False
        if not any(part.copies for part in parts):
            self.refused.emit(Refused(RefusalCode.NO_LANGUAGE_CHOSEN))
            return False
        return True

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
        self.saved.emit(paths, self._parts)

    def _on_printers_found(self, names: tuple[str, ...]) -> None:
        self.printer_names = names
        if names:
            self.printer_wanted.emit(self._parts[0].title, self._parts[0].sheets.paper)
        else:
            self._set_busy(False)
            self.refused.emit(Refused(RefusalCode.NO_PRINTER))

    def _on_printed(self, report: PrintReport) -> None:
        self._set_busy(False)
        outcome = outcome_of(self._parts, report)
        self._rest = outcome.rest
        self.printed.emit(outcome)

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(False)
        if isinstance(error, Cancelled):
            self.saving_stopped.emit()
        else:
            self.refused.emit(error)


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
