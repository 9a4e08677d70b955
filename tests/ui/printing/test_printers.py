"""Which printers the system offers."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication

from models.values.printing import Paper
from tests.ui.printing import fake_cups
from ui.printing.print_job import CupsTarget, PagesTarget
from ui.printing.printers import SystemPrinters, choice_of
from ui.settings import PrinterChoice


@pytest.mark.skipif(sys.platform == "win32", reason="CUPS is not on Windows")
def test_names_come_from_cups_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_cups.put_in_place(monkeypatch, tmp_path, queues="Kontoret")

    assert SystemPrinters().names() == ("Kontoret",)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows always has a printer to PDF")
def test_names_come_from_qt_without_cups(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert SystemPrinters().names() == tuple(QPrinterInfo.availablePrinterNames())


@pytest.mark.skipif(sys.platform == "win32", reason="CUPS is not on Windows")
def test_printer_is_remembered_with_what_its_dialog_set(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_cups.put_in_place(monkeypatch, tmp_path, queues="Kontoret")

    chosen = choice_of(CupsTarget(queue="Kontoret", copies=3, two_sided=True, grey=True))

    assert chosen == PrinterChoice(name="Kontoret", two_sided=True, grey=True)


def test_printer_of_the_last_time_is_set_as_it_was(qapp: QApplication) -> None:
    printer = QPrinter()
    printer.setCopyCount(2)  # what its dialog said for that one job
    printer.setColorMode(QPrinter.ColorMode.GrayScale)

    chosen = choice_of(PagesTarget(printer))
    again = SystemPrinters().again(chosen, title="2026-W48-poster-a4-sv", paper=Paper.A4)

    assert isinstance(again, CupsTarget | PagesTarget)
    assert (again.copies, chosen.grey, choice_of(again).grey) == (1, True, True)
