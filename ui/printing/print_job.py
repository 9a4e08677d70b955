"""One print job: sheets in order, each to the chosen printer by the better of two ways.

A sheet is one language's pages and a job of its own, so that it begins on a new paper also when both sides are used.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtPrintSupport import QPrinter

from models.documents.typesetting import page_count, page_images
from models.values.errors import Refused
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
    copies: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintReport:
    """How far a job came: ``sent`` of ``total`` sheets are in the queue, on so many ``papers``.

    ``refusal`` says why a sheet could not be made at all; those before it are in the queue.
    """

    sent: int
    total: int
    papers: int = 0
    trouble: PrinterTrouble | None = None
    refusal: Refused | None = None
    cancelled: bool = False

    @property
    def is_whole(self) -> bool:
        """Tell whether every sheet was sent."""
        return self.sent == self.total


class PrintTarget(Protocol):
    """A printer that has been chosen, with copies and sides."""

    def send(self, pdf: bytes, *, title: str, paper: Paper, copies: int = 1) -> int:
        """Hand over one sheet and tell how many papers come out; waits, belongs to the paper lane.

        ``copies`` is multiplied by what the printer's dialog said. Raises ``PrintFailed``.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class CupsTarget:
    """A queue of CUPS, which takes the PDF as it is."""

    queue: str
    copies: int = 1
    two_sided: bool = False
    grey: bool = False

    def send(self, pdf: bytes, *, title: str, paper: Paper, copies: int = 1) -> int:
        job = cups.CupsJob(
            queue=self.queue,
            title=title,
            paper=paper,
            copies=self.copies * copies,
            two_sided=self.two_sided,
            grey=self.grey,
        )
        cups.send(pdf, job)
        return papers_of(page_count(pdf), two_sided=self.two_sided) * job.copies


@dataclass(frozen=True, slots=True)
class PagesTarget:
    """A printer that Qt paints on, with what its dialog has set."""

    printer: QPrinter
    copies: int = 1

    def send(self, pdf: bytes, *, title: str, paper: Paper, copies: int = 1) -> int:
        pages = page_images(pdf, PRINT_DPI)
        is_landscape = bool(pages) and pages[0].width > pages[0].height
        prepare(self.printer, paper=paper, title=title, is_landscape=is_landscape)
        draw_pages(self.printer, pages, copies=self.copies * copies)
        two_sided = self.printer.duplex() is not QPrinter.DuplexMode.DuplexNone
        return papers_of(len(pages), two_sided=two_sided) * self.copies * copies


def papers_of(pages: int, *, two_sided: bool) -> int:
    """Count the papers that pages take, one copy of them."""
    return (pages + 1) // 2 if two_sided else pages


def target_of(printer: QPrinter) -> PrintTarget:
    """Choose the way to a printer that the dialog has set: CUPS where it is, else painted pages."""
    native = printer.outputFormat() is QPrinter.OutputFormat.NativeFormat
    if not (native and printer.printerName() and cups.is_there()):
        return PagesTarget(printer, copies=printer.copyCount())
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
    so_far = PrintReport(sent=0, total=len(sheets))
    for sheet in sheets:
        if is_cancelled():
            return replace(so_far, cancelled=True)
        report(so_far.sent, so_far.total)
        try:
            papers = target.send(sheet.pdf(), title=sheet.title, paper=sheet.paper, copies=sheet.copies)
        except PrintFailed as failure:
            return replace(so_far, trouble=failure.trouble)
        except Refused as refusal:
            return replace(so_far, refusal=refusal)
        so_far = replace(so_far, sent=so_far.sent + 1, papers=so_far.papers + papers)
    report(so_far.total, so_far.total)
    return so_far
