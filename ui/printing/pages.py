"""Pages painted on a printer through Qt: the way where there is no CUPS, Windows above all.

Painting may be done in any one thread, and is slow enough (0.3 s a page) never to be done on the GUI thread.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from models.values.printing import PageImage, Paper
from ui.printing.page_pictures import picture_of
from ui.printing.trouble import PrinterTrouble, PrintFailed

PRINT_DPI = 300
_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.A3: QPageSize.PageSizeId.A3}


def prepare(printer: QPrinter, *, paper: Paper, title: str, is_landscape: bool = False) -> None:
    """Set paper, resolution and name of the job; pages reach to the edge of the paper, margins are theirs."""
    printer.setDocName(title)
    printer.setPageSize(QPageSize(_SIZES[paper]))
    orientation = QPageLayout.Orientation.Landscape if is_landscape else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(orientation)
    printer.setFullPage(True)


def draw_pages(printer: QPrinter, pages: Sequence[PageImage], *, copies: int = 1) -> None:
    """Paint one page a sheet as one job, copy by copy where the printer cannot multiply; raises ``PrintFailed``.

    Lossless, since Qt otherwise packs pictures as JPEG, which leaves a haze round the letters.
    """
    can_multiply = printer.supportsMultipleCopies()
    printer.setCopyCount(copies if can_multiply else 1)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintFailed(PrinterTrouble.NOT_TAKEN)
    try:
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        area = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
        for number, page in enumerate(list(pages) * (1 if can_multiply else copies)):
            if number and not printer.newPage():
                raise PrintFailed(PrinterTrouble.NOT_TAKEN)
            painter.drawImage(area, picture_of(page))
    finally:
        painter.end()
    if printer.printerState() is QPrinter.PrinterState.Error:
        raise PrintFailed(PrinterTrouble.NOT_TAKEN)
