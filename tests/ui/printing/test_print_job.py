"""A print job: sheet after sheet, stopped between two, and how far it came."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from models.values.printing import Paper
from tests.ui.printing import fake_cups
from ui.printing.print_job import CupsTarget, PagesTarget, PrintReport, Sheet, print_sheets, target_of
from ui.printing.trouble import PrinterTrouble, PrintFailed


@dataclass(slots=True)
class PaperTray:
    """A printer that keeps what it gets, and breaks at a sheet if it is told to."""

    breaks_at: int | None = None
    sheets: list[tuple[str, bytes]] = field(default_factory=list)

    def send(self, pdf: bytes, *, title: str, paper: Paper) -> None:
        if len(self.sheets) == self.breaks_at:
            raise PrintFailed(PrinterTrouble.NO_ANSWER)
        self.sheets.append((title, pdf))


def sheets() -> list[Sheet]:
    """Make three sheets."""
    return [Sheet(title=name, paper=Paper.A4, pdf=name.encode) for name in ("sv", "ar", "ti")]


def never() -> bool:
    """Nobody wants to stop."""
    return False


def test_print_sheets_sends_them_in_order() -> None:
    tray = PaperTray()
    steps: list[tuple[int, int]] = []

    report = print_sheets(sheets(), tray, is_cancelled=never, report=lambda done, total: steps.append((done, total)))

    assert report == PrintReport(sent=3, total=3)
    assert report.is_whole
    assert tray.sheets == [("sv", b"sv"), ("ar", b"ar"), ("ti", b"ti")]
    assert steps == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_print_sheets_stops_between_two_sheets() -> None:
    tray = PaperTray()

    report = print_sheets(sheets(), tray, is_cancelled=lambda: len(tray.sheets) == 1, report=lambda _done, _total: None)

    assert report == PrintReport(sent=1, total=3, cancelled=True)
    assert tray.sheets == [("sv", b"sv")]


def test_print_sheets_tells_what_was_sent_before_the_trouble() -> None:
    tray = PaperTray(breaks_at=2)

    report = print_sheets(sheets(), tray, is_cancelled=never, report=lambda _done, _total: None)

    assert report == PrintReport(sent=2, total=3, trouble=PrinterTrouble.NO_ANSWER)


def test_target_of_paints_where_the_printer_is_a_file(qapp: QApplication, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    assert isinstance(target_of(printer), PagesTarget)


def test_cups_target_sends_the_pdf_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_cups.put_in_place(monkeypatch, tmp_path)

    CupsTarget(queue="Kontoret", copies=2).send(b"%PDF-1.7", title="affisch", paper=Paper.A4)

    assert fake_cups.bytes_of(tmp_path) == b"%PDF-1.7"
    assert fake_cups.options_of(tmp_path)[:4] == ["-d", "Kontoret", "-n", "2"]
