"""The recovery code on paper: printed, saved, and what is said when neither works."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.values.clock import FixedClock
from models.values.printing import Paper
from tests.conftest import RECOVERY_CODE
from tests.fakes import DirectRunner
from tests.ui.start.conftest import FakeDialogs, FakePrinters, FakeTarget
from ui.language import Language
from ui.printing.recovery_paper import RecoveryPaper
from ui.printing.trouble import PrinterTrouble, PrintFailed


class _BrokenTarget(FakeTarget):
    def send(self, pdf: bytes, *, title: str, paper: Paper, copies: int = 1) -> int:
        raise PrintFailed(PrinterTrouble.NO_ANSWER)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def paper_with(
    runner: DirectRunner, clock: FixedClock, *, printers: FakePrinters, file: Path
) -> tuple[RecoveryPaper, list[str]]:
    paper = RecoveryPaper(runner, printers, FakeDialogs(file), clock)
    told: list[str] = []
    paper.told.connect(told.append)
    return paper, told


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = str(document[0].get_textpage().get_text_bounded())
    document.close()
    return text


def test_print_code_sends_a_sheet_with_the_code(
    runner: DirectRunner, clock: FixedClock, window: QWidget, language: Language, tmp_path: Path
) -> None:
    printers = FakePrinters()
    paper, told = paper_with(runner, clock, printers=printers, file=tmp_path / "kod.pdf")

    paper.print_code(window, RECOVERY_CODE, "Ljungsala kommun")

    (sheet,) = printers.target.sent
    text = text_of(sheet)
    assert all(group in text for group in RECOVERY_CODE.split("-"))
    assert "Ljungsala kommun" in text
    assert told[-1].startswith("Skickat till skrivaren.")
    assert list(tmp_path.glob("*.pdf")) == []


def test_print_code_without_a_printer_says_what_to_do(
    runner: DirectRunner, clock: FixedClock, window: QWidget, language: Language, tmp_path: Path
) -> None:
    printers = FakePrinters(known=())
    paper, told = paper_with(runner, clock, printers=printers, file=tmp_path / "kod.pdf")

    paper.print_code(window, RECOVERY_CODE, "Ljungsala kommun")

    assert told == [
        "Ingen skrivare hittades. Spara som PDF på ett USB-minne och skriv ut någon annanstans, "
        "eller skriv av koden för hand."
    ]
    assert printers.target.sent == []


def test_print_code_tells_of_a_printer_that_does_not_answer(
    runner: DirectRunner, clock: FixedClock, window: QWidget, language: Language, tmp_path: Path
) -> None:
    paper, told = paper_with(runner, clock, printers=FakePrinters(target=_BrokenTarget()), file=tmp_path / "kod.pdf")

    paper.print_code(window, RECOVERY_CODE, "Ljungsala kommun")

    assert told == ["Papperet nådde inte skrivaren. Försök igen, eller spara som PDF."]


def test_save_code_writes_the_pdf_and_says_to_delete_it(
    runner: DirectRunner, clock: FixedClock, window: QWidget, language: Language, tmp_path: Path
) -> None:
    file = tmp_path / "kod.pdf"
    paper, told = paper_with(runner, clock, printers=FakePrinters(), file=file)

    paper.save_code(window, RECOVERY_CODE, "Ljungsala kommun")

    assert RECOVERY_CODE.split("-")[0] in text_of(file.read_bytes())
    assert told == ["Sparad som kod.pdf. Skriv ut den, ta sedan bort filen och töm papperskorgen."]


def test_save_code_into_a_folder_that_is_not_there_says_so(
    runner: DirectRunner, clock: FixedClock, window: QWidget, language: Language, tmp_path: Path
) -> None:
    paper, told = paper_with(runner, clock, printers=FakePrinters(), file=tmp_path / "borta" / "kod.pdf")

    paper.save_code(window, RECOVERY_CODE, "Ljungsala kommun")

    assert len(told) == 1 and str(tmp_path / "borta") in told[0]
    assert list(tmp_path.rglob("*.pdf")) == []
