"""Jobs about single papers: their pages, files and print jobs. All belong to the paper lane."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from models.documents.typesetting import Document, page_images, render
from models.values.printing import PageImage, Paper
from ui.background.progress import CancelToken, Progress
from ui.printing.pdf_files import PdfFile, write_files
from ui.printing.print_job import PrintReport, PrintTarget, Sheet, print_sheets

MakeDocument = Callable[[], Document]
"""Makes what is to be typeset; raises ``Refused`` for what may not be printed."""


def paper_pages(make: MakeDocument, dpi: int, _token: CancelToken, _progress: Progress) -> tuple[PageImage, ...]:
    """Draw the pages of a paper. Raises ``Refused``."""
    return page_images(paper_pdf(make), dpi)


def paper_pdf(make: MakeDocument) -> bytes:
    """Typeset a paper. Raises ``Refused``."""
    return render(make())


def write_paper(make: MakeDocument, path: Path, _token: CancelToken, progress: Progress) -> Path:
    """Write a paper to a file. Raises ``StorageTrouble`` and ``Refused``."""
    (written,) = write_files(path.parent, [PdfFile(name=path.name, pdf=partial(paper_pdf, make))], step=progress.report)
    return written


def print_paper(sheet: Sheet, target: PrintTarget, token: CancelToken, progress: Progress) -> PrintReport:
    """Send a paper to a printer."""
    return print_sheets([sheet], target, is_cancelled=partial(_is_cancelled, token), report=progress.report)


def paper_sheet(make: MakeDocument, *, title: str, copies: int) -> Sheet:
    """Make the job of a printer; the paper is typeset when its turn comes."""
    return Sheet(title=title, paper=Paper.A4, pdf=partial(paper_pdf, make), copies=copies)


def _is_cancelled(token: CancelToken) -> bool:
    return token.is_cancelled
