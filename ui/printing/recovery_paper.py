"""Brings the recovery code onto paper: through the system's print dialog, or into a PDF."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.documents.recovery_code_sheet import recovery_code_sheet
from models.documents.typesetting import render
from models.values.clock import Clock
from models.values.printing import Paper
from translations import _
from ui.background.contract import Runner
from ui.background.progress import CancelToken, Progress
from ui.printing.pdf_files import PdfFile, write_files
from ui.printing.print_job import PrintReport, PrintTarget, Sheet, print_sheets
from ui.printing.printers import Printers
from ui.printing.save_dialogs import SaveDialogs, documents_folder
from ui.wording.errors import error_sentence


class RecoveryPaper(QObject):
    """Prints and saves the sheet with the code. The code stands in no name of a file or print job."""

    told = Signal(str)

    def __init__(
        self, runner: Runner, printers: Printers, dialogs: SaveDialogs, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._printers = printers
        self._dialogs = dialogs
        self._clock = clock

    def print_code(self, window: QWidget, code: str, organisation: str) -> None:
        """Let the user choose a printer and send the sheet there."""
        title = _("Recovery code")
        self._runner.plain(
            partial(_printer_names, self._printers),
            on_done=partial(self._on_printers_known, window, code, organisation, title),
            on_failed=self._on_failed,
        )

    def save_code(self, window: QWidget, code: str, organisation: str) -> None:
        """Ask for the name of a PDF and write the sheet there."""
        name = _("recovery-code")
        start = documents_folder() / f"{name}.pdf"
        self._dialogs.ask_file(
            window,
            title=_("Save the recovery code as PDF"),
            start=start,
            on_chosen=partial(self._on_file_chosen, code, organisation),
        )

    def _on_printers_known(
        self, window: QWidget, code: str, organisation: str, title: str, names: tuple[str, ...]
    ) -> None:
        if not names:
            self.told.emit(
                _("No printer was found. Save as PDF on a USB stick and print it elsewhere, or copy the code by hand.")
            )
            return
        target = self._printers.choose(window, title=title, paper=Paper.A4)
        if target is None:
            return
        sheet = Sheet(title=title, paper=Paper.A4, pdf=self._pdf_of(code, organisation))
        self._runner.paper(partial(_print, sheet, target), on_done=self._on_printed, on_failed=self._on_failed)

    def _on_file_chosen(self, code: str, organisation: str, file: Path) -> None:
        pdf_file = PdfFile(name=file.name, pdf=self._pdf_of(code, organisation))
        self._runner.paper(partial(_write, file.parent, pdf_file), on_done=self._on_saved, on_failed=self._on_failed)

    def _pdf_of(self, code: str, organisation: str) -> partial[bytes]:
        return partial(_pdf, code, organisation, self._clock)

    def _on_printed(self, report: PrintReport) -> None:
        if report.is_whole:
            self.told.emit(_("Sent to the printer. Fetch the paper and type the code from it below."))
        else:
            self.told.emit(_("The paper did not reach the printer. Try again, or save as PDF."))

    def _on_saved(self, path: Path) -> None:
        sentence = _("Saved as {name}. Print it, then delete the file and empty the recycle bin.")
        self.told.emit(sentence.format(name=path.name))

    def _on_failed(self, error: Exception) -> None:
        self.told.emit(error_sentence(error))


def _printer_names(printers: Printers, _token: CancelToken, _progress: Progress) -> tuple[str, ...]:
    return printers.names()


def _pdf(code: str, organisation: str, clock: Clock) -> bytes:
    return render(recovery_code_sheet(code, organisation=organisation, today=clock.today()))


def _print(sheet: Sheet, target: PrintTarget, token: CancelToken, progress: Progress) -> PrintReport:
    return print_sheets([sheet], target, is_cancelled=partial(_is_cancelled, token), report=progress.report)


def _is_cancelled(token: CancelToken) -> bool:
    return token.is_cancelled


def _write(folder: Path, file: PdfFile, _token: CancelToken, progress: Progress) -> Path:
    (path,) = write_files(folder, [file], step=progress.report)
    return path
