"""Pages painted through Qt's printer, read back from a PDF it prints to."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from pathlib import Path

import pypdfium2
from PySide6.QtGui import QColor, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from models.documents.typesetting import page_images
from models.values.language import LanguageCode
from models.values.printing import PageImage, Paper, Product
from tests.models.documents.pdf_checks import qr_codes
from tests.models.documents.programmes import WEEK, occasion, programme
from ui.printing.page_pictures import picture_of
from ui.printing.pages import PRINT_DPI, draw_pages, prepare
from ui.printing.print_job import PagesTarget
from ui.printing.sheets import Sheets

LOOK_DPI = 60
A4_POINTS = (595, 842)


def printer_to(path: Path) -> QPrinter:
    """Make a printer whose paper is a PDF file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(PRINT_DPI)
    printer.setOutputFileName(str(path))
    return printer


def full_week() -> Sheets:
    """Make a week that needs a second page."""
    occasions = [
        occasion(number, WEEK.monday + timedelta(days=number % 5), time(8 + number % 9), time(9 + number % 9))
        for number in range(1, 26)
    ]
    return Sheets(programme(*occasions), paper=Paper.A4, qr=True, printed_on=date(2026, 11, 23))


def difference(first: PageImage, second: PageImage) -> float:
    """Give the mean difference of two pages in parts of the full range, compared at one size."""
    one, other = picture_of(first), picture_of(second)
    other = other.scaled(one.size())
    grey = [image.convertToFormat(QImage.Format.Format_Grayscale8) for image in (one, other)]
    pixels = [bytes(image.constBits()) for image in grey]
    whole: int = sum(abs(a - b) for a, b in zip(*pixels, strict=True))
    return whole / len(pixels[0]) / 255


def test_picture_of_keeps_every_pixel() -> None:
    page = PageImage(width=2, height=1, stride=8, data=bytes((255, 0, 0, 0, 0, 0, 255, 0)))

    picture = picture_of(page)

    assert picture.pixelColor(0, 0) == QColor(0, 0, 255)
    assert picture.pixelColor(1, 0) == QColor(255, 0, 0)


def test_draw_pages_prints_what_the_pdf_shows(qapp: QApplication, tmp_path: Path) -> None:
    pdf = full_week().pdf(LanguageCode("ar"))
    printer = printer_to(tmp_path / "printed.pdf")
    prepare(printer, paper=Paper.A4, title="2026-W48-poster-a4-ar")

    draw_pages(printer, page_images(pdf, PRINT_DPI))

    printed = (tmp_path / "printed.pdf").read_bytes()
    wanted, got = page_images(pdf, LOOK_DPI), page_images(printed, LOOK_DPI)
    assert len(wanted) == len(got) > 1
    assert len(qr_codes(printed)) == 1
    assert all(difference(one, other) < 0.04 for one, other in zip(wanted, got, strict=True))
    assert difference(wanted[0], got[1]) > 0.06, "the comparison would not notice a wrong page"


def test_draw_pages_fills_the_right_paper_without_haze(qapp: QApplication, tmp_path: Path) -> None:
    sheets = Sheets(
        programme(occasion(1, WEEK.monday, time(10), time(12))), paper=Paper.A4, qr=True, printed_on=date(2026, 11, 23)
    )
    printer = printer_to(tmp_path / "printed.pdf")
    prepare(printer, paper=Paper.A4, title="affisch")

    draw_pages(printer, page_images(sheets.pdf(LanguageCode("sv")), PRINT_DPI))

    printed = (tmp_path / "printed.pdf").read_bytes()
    size = pypdfium2.PdfDocument(printed)[0].get_size()
    assert tuple(round(length) for length in size) == A4_POINTS
    assert re.findall(rb"/Filter\s*/DCTDecode", printed) == []


def test_table_lies_on_the_paper_of_a_painted_printer(qapp: QApplication, tmp_path: Path) -> None:
    table = Sheets(
        programme(occasion(1, WEEK.monday, time(10), time(12))),
        product=Product.TABLE,
        paper=Paper.A4,
        qr=True,
        printed_on=date(2026, 11, 23),
    )
    pdf = table.pdf(LanguageCode("ar"))

    PagesTarget(printer_to(tmp_path / "printed.pdf")).send(pdf, title="2026-W48-table-a4-ar", paper=Paper.A4)

    (got,) = page_images((tmp_path / "printed.pdf").read_bytes(), LOOK_DPI)
    (wanted,) = page_images(pdf, LOOK_DPI)
    assert got.width > got.height
    assert difference(wanted, got) < 0.04
