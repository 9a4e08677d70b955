"""One print job: sheets in order, each to the chosen printer by the better of two ways.

A sheet is one language's pages and a job of its own, so that it begins on a new paper also when both sides are used.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtPrintSupport import QPrinter

from models.documents.typesetting import page_images
from models.values.printing import Paper
from ui.printing import cups
from ui.printing.pages import PRINT_DPI, draw_pages, prepare
from ui.printing.trouble import PrinterTrouble, PrintFailed


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is printed together: a name for the queue and a way to its PDF, made only when its turn comes."""

    title: str
    paper: Paper
    pdf: Callable[[], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintReport:
    """How far a job came: ``sent`` of ``total`` sheets are in the queue."""

    sent: int
    total: int
    trouble: PrinterTrouble | None = None
    cancelled: bool = False

    @property
    def is_whole(self) -> bool:
        """Tell whether every sheet was sent."""
        return self.sent == self.total


class PrintTarget(Protocol):
    """A printer that has been chosen, with copies and sides."""

    def send(self, pdf: bytes, *, title: str, paper: Paper) -> None:
        """Hand over one sheet; waits, belongs to the paper lane, raises ``PrintFailed``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CupsTarget:
    """A queue of CUPS, which takes the PDF as it is."""

    queue: str
    copies: int = 1
    two_sided: bool = False
    grey: bool = False

    def send(self, pdf: bytes, *, title: str, paper: Paper) -> None:
        job = cups.CupsJob(
            queue=self.queue,
            title=title,
            paper=paper,
            copies=self.copies,
            two_sided=self.two_sided,
            grey=self.grey,
        )
        cups.send(pdf, job)


@dataclass(frozen=True, slots=True)
class PagesTarget:
    """A printer that Qt paints on, with what its dialog has set."""

    printer: QPrinter

    def send(self, pdf: bytes, *, title: str, paper: Paper) -> None:
        pages = page_images(pdf, PRINT_DPI)
        is_landscape = bool(pages) and pages[0].width > pages[0].height
        prepare(self.printer, paper=paper, title=title, is_landscape=is_landscape)
        draw_pages(self.printer, pages)


def target_of(printer: QPrinter) -> PrintTarget:
    """Choose the way to a printer that the dialog has set: CUPS where it is, else painted pages."""
    native = printer.outputFormat() is QPrinter.OutputFormat.NativeFormat
    if not (native and printer.printerName() and cups.is_there()):
        return PagesTarget(printer)
    return CupsTarget(
        queue=printer.printerName(),
        copies=printer.copyCount(),
        two_sided=printer.duplex() is not QPrinter.DuplexMode.DuplexNone,
        grey=printer.colorMode() is QPrinter.ColorMode.GrayScale,
    )


def print_sheets(
    sheets: Sequence[Sheet],
    target: PrintTarget,
    *,
    is_cancelled: Callable[[], bool],
    report: Callable[[int, int], None],
) -> PrintReport:
    """Send the sheets in order and tell how far it came; a wish to stop is heard between two sheets."""
    total = len(sheets)
    for sent, sheet in enumerate(sheets):
        if is_cancelled():
            return PrintReport(sent=sent, total=total, cancelled=True)
        report(sent, total)
        try:
            target.send(sheet.pdf(), title=sheet.title, paper=sheet.paper)
        except PrintFailed as failure:
            return PrintReport(sent=sent, total=total, trouble=failure.trouble)
    report(total, total)
    return PrintReport(sent=total, total=total)
