"""A print job: sheet after sheet, stopped between two, and how far it came."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from models.documents.typesetting import page_count
from models.values.errors import RefusalCode, Refused
from models.values.printing import Paper
from tests.ui.printing import fake_cups
from ui.printing.print_job import CupsTarget, PagesTarget, PrintReport, Sheet, print_sheets, target_of
from ui.printing.trouble import PrinterTrouble, PrintFailed


@dataclass(slots=True)
class PaperTray:
    """A printer that keeps what it gets, and breaks at a sheet if it is told to."""

    breaks_at: int | None = None
    sheets: list[tuple[str, bytes, int]] = field(default_factory=list)

    def send(self, pdf: bytes, *, title: str, paper: Paper, copies: int = 1) -> int:
        if len(self.sheets) == self.breaks_at:
            raise PrintFailed(PrinterTrouble.NO_ANSWER)
        self.sheets.append((title, pdf, copies))
        return copies


def blank_pdf(pages: int) -> bytes:
    """Make a PDF of empty pages."""
    made = pypdfium2.PdfDocument.new()
    for _page in range(pages):
        made.new_page(200, 300)
    buffer = BytesIO()
    made.save(buffer)
    made.close()
    return buffer.getvalue()


def sheets() -> list[Sheet]:
    """Make three sheets."""
    wanted = (("sv", 6), ("ar", 2), ("ti", 1))
    return [Sheet(title=name, paper=Paper.A4, pdf=name.encode, copies=copies) for name, copies in wanted]


def never() -> bool:
    """Nobody wants to stop."""
    return False


def test_print_sheets_sends_them_in_order() -> None:
    tray = PaperTray()
    steps: list[tuple[int, int]] = []

    report = print_sheets(sheets(), tray, is_cancelled=never, report=lambda done, total: steps.append((done, total)))

    assert report == PrintReport(sent=3, total=3, papers=9)
    assert report.is_whole
    assert tray.sheets == [("sv", b"sv", 6), ("ar", b"ar", 2), ("ti", b"ti", 1)]
    assert steps == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_print_sheets_stops_between_two_sheets() -> None:
    tray = PaperTray()

    report = print_sheets(sheets(), tray, is_cancelled=lambda: len(tray.sheets) == 1, report=lambda _done, _total: None)

    assert report == PrintReport(sent=1, total=3, papers=6, cancelled=True)
    assert tray.sheets == [("sv", b"sv", 6)]


def test_print_sheets_tells_what_was_sent_before_the_trouble() -> None:
    tray = PaperTray(breaks_at=2)

    report = print_sheets(sheets(), tray, is_cancelled=never, report=lambda _done, _total: None)

    assert report == PrintReport(sent=2, total=3, papers=8, trouble=PrinterTrouble.NO_ANSWER)


def test_target_of_paints_where_the_printer_is_a_file(qapp: QApplication, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    assert isinstance(target_of(printer), PagesTarget)


def test_cups_target_sends_the_pdf_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_cups.put_in_place(monkeypatch, tmp_path)

    pdf = blank_pdf(1)

    CupsTarget(queue="Kontoret").send(pdf, title="affisch", paper=Paper.A4)

    assert fake_cups.bytes_of(tmp_path) == pdf
    assert fake_cups.options_of(tmp_path)[:4] == ["-d", "Kontoret", "-n", "1"]


@pytest.mark.parametrize(("two_sided", "papers"), [(False, 18), (True, 12)])
def test_cups_target_multiplies_what_the_dialog_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, two_sided: bool, papers: int
) -> None:
    fake_cups.put_in_place(monkeypatch, tmp_path)
    target = CupsTarget(queue="Kontoret", copies=2, two_sided=two_sided)

    sent = target.send(blank_pdf(3), title="affisch", paper=Paper.A4, copies=3)

    assert fake_cups.options_of(tmp_path)[2:4] == ["-n", "6"]
    assert sent == papers


def test_pages_target_paints_copy_by_copy_where_the_printer_cannot_multiply(qapp: QApplication, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setCopyCount(2)

    sent = target_of(printer).send(blank_pdf(2), title="affisch", paper=Paper.A4, copies=3)

    assert sent == 12
    assert page_count((tmp_path / "printed.pdf").read_bytes()) == 12


def test_print_sheets_tells_which_sheet_could_not_be_made() -> None:
    refusal = Refused(RefusalCode.GLYPH_MISSING, {"character": "ᚠ"})
    tray = PaperTray()

    def unmakeable() -> bytes:
        raise refusal

    wanted = [*sheets()[:1], Sheet(title="ar", paper=Paper.A4, pdf=unmakeable), *sheets()[2:]]

    report = print_sheets(wanted, tray, is_cancelled=never, report=lambda _done, _total: None)

    assert report == PrintReport(sent=1, total=3, papers=6, refusal=refusal)
    assert len(tray.sheets) == 1
