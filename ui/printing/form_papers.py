"""Jobs about blank forms: which languages they may be printed in, their pages, files and print jobs.

What typesets belongs to the paper lane.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from models.documents.forms import form_document, form_languages
from models.documents.typesetting import page_images, render
from models.queries.forms import form_source
from models.values.forms import FormKind, FormLanguage, FormSource, FormsToPrint
from models.values.printing import PageImage, Paper
from ui.background.progress import CancelToken, Progress
from ui.printing.pdf_files import PdfFile, write_files
from ui.printing.print_job import PrintReport, PrintTarget, Sheet, print_sheets

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class FormsAtHand:
    """The office with its words, and how far each paper is approved in each language."""

    source: FormSource
    languages: Mapping[FormKind, tuple[FormLanguage, ...]]


def forms_at_hand(session: Session, today: date) -> FormsAtHand:
    """Read what papers are made of."""
    source = form_source(session)
    return FormsAtHand(source=source, languages={kind: form_languages(source, kind, today=today) for kind in FormKind})


def form_pages(
    source: FormSource, wanted: FormsToPrint, today: date, dpi: int, _token: CancelToken, _progress: Progress
) -> tuple[PageImage, ...]:
    """Draw the pages of a paper. Raises ``Refused``."""
    return page_images(form_pdf(source, wanted, today), dpi)


def form_pdf(source: FormSource, wanted: FormsToPrint, today: date) -> bytes:
    """Typeset a paper. Raises ``Refused``."""
    return render(form_document(source, wanted, printed_on=today))


def write_form(
    source: FormSource, wanted: FormsToPrint, today: date, path: Path, _token: CancelToken, progress: Progress
) -> Path:
    """Write a paper to a file. Raises ``StorageTrouble`` and ``Refused``."""
    file = PdfFile(name=path.name, pdf=partial(form_pdf, source, wanted, today))
    (written,) = write_files(path.parent, [file], step=progress.report)
    return written


def print_form(sheet: Sheet, target: PrintTarget, token: CancelToken, progress: Progress) -> PrintReport:
    """Send a paper to a printer."""
    return print_sheets([sheet], target, is_cancelled=partial(_is_cancelled, token), report=progress.report)


def form_sheet(source: FormSource, wanted: FormsToPrint, today: date, *, title: str, copies: int) -> Sheet:
    """Make the job of a printer; the paper is typeset when its turn comes."""
    return Sheet(title=title, paper=Paper.A4, pdf=partial(form_pdf, source, wanted, today), copies=copies)


def _is_cancelled(token: CancelToken) -> bool:
    return token.is_cancelled
