"""The same page by both routes: as PDF through a real CUPS queue, and painted without loss through Qt."""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtGui import QTransform
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from models.documents.typesetting import page_images
from models.values.language import LanguageCode
from models.values.printing import PageImage, Paper, Product
from tests.models.documents.pdf_checks import qr_codes
from tests.models.documents.programmes import normal_week
from tests.ui.printing.test_cups import PDF_QUEUES
from tests.ui.printing.test_pages import LOOK_DPI, difference, printer_to
from ui.printing import cups
from ui.printing.page_pictures import picture_of
from ui.printing.print_job import PagesTarget
from ui.printing.sheets import Sheets

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="CUPS is not on Windows")
PATIENCE_SECONDS = 40.0
TOLERANCE = 0.03
"""Mean difference of grey in parts of the full range; edges of letters fall on pixels in another way."""
WRONG_PAGE = 0.05


def _queue() -> str:
    names = cups.queue_names() if cups.is_there() else ()
    queue = next((name for name in names if name in PDF_QUEUES), "")
    if not queue:
        pytest.skip("no CUPS queue that prints to PDF on this computer (Debian: printer-driver-cups-pdf)")
    return queue


def _through_cups(pdf: bytes, queue: str, paper: Paper) -> bytes:
    """Print on the queue and fetch what it wrote; it names its files by the title of the job."""
    title = f"samsprak-{uuid4().hex}"
    cups.send(pdf, cups.CupsJob(queue=queue, title=title, paper=paper))
    folders = [Path.home() / "PDF", Path("/var/spool/cups-pdf/ANONYMOUS")]
    deadline = time.monotonic() + PATIENCE_SECONDS
    size = -1
    while time.monotonic() < deadline:
        found = [path for folder in folders if folder.is_dir() for path in folder.glob(f"*{title}*.pdf")]
        if found and found[0].stat().st_size == size > 0:
            printed = found[0].read_bytes()
            found[0].unlink()
            return printed
        size = found[0].stat().st_size if found else -1
        time.sleep(0.2)
    raise AssertionError("nothing came out of the queue")


def _painted(pdf: bytes, folder: Path, paper: Paper) -> bytes:
    printer = printer_to(folder / "painted.pdf")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    PagesTarget(printer).send(pdf, title="samsprak", paper=paper)
    return (folder / "painted.pdf").read_bytes()


def _nearest(one: PageImage, other: PageImage) -> float:
    """Compare as the paper lies: a queue turns a landscape page so that it fits the paper of the printer."""
    if (one.width > one.height) == (other.width > other.height):
        return difference(one, other)
    return min(difference(_turned(one, angle), other) for angle in (90, 270))


def _turned(page: PageImage, angle: int) -> PageImage:
    turned = picture_of(page).transformed(QTransform().rotate(angle))
    return PageImage(
        width=turned.width(), height=turned.height(), stride=turned.bytesPerLine(), data=bytes(turned.constBits())
    )


def _pages(pdf: bytes) -> tuple[PageImage, ...]:
    return page_images(pdf, LOOK_DPI)


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("language", ["sv", "ar"])
@pytest.mark.parametrize("product", [Product.POSTER, Product.TABLE, Product.LARGE])
def test_both_routes_print_the_same_page(
    qapp: QApplication, tmp_path: Path, product: Product, language: str, paper: Paper
) -> None:
    queue = _queue()
    sheets = Sheets(normal_week(), product=product, paper=paper, qr=True, printed_on=date(2026, 11, 23))
    pdf = sheets.pdf(LanguageCode(language))

    queued, painted = _through_cups(pdf, queue, paper), _painted(pdf, tmp_path, paper)

    assert len(_pages(queued)) == len(_pages(painted)) == len(_pages(pdf))
    for one, other in zip(_pages(queued), _pages(painted), strict=True):
        assert sorted((one.width, one.height)) == pytest.approx(sorted((other.width, other.height)), abs=2)
        assert _nearest(one, other) < TOLERANCE
    assert len(qr_codes(queued)) == len(qr_codes(painted)) == 1


def test_the_comparison_notices_another_language(qapp: QApplication, tmp_path: Path) -> None:
    sheets = Sheets(normal_week(), paper=Paper.A4, qr=True, printed_on=date(2026, 11, 23))
    swedish, arabic = (sheets.pdf(LanguageCode(code)) for code in ("sv", "ar"))

    painted = _painted(swedish, tmp_path, Paper.A4)

    assert difference(_pages(swedish)[0], _pages(painted)[0]) < TOLERANCE
    assert difference(_pages(arabic)[0], _pages(painted)[0]) > WRONG_PAGE
