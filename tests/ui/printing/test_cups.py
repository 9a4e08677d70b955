"""Handing PDFs to CUPS: real processes, and the real thing where a queue for PDFs exists."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from models.values.language import SWEDISH
from models.values.printing import Paper
from tests.models.documents.programmes import WEEK, normal_week
from tests.ui.printing import fake_cups
from ui.printing import cups
from ui.printing.sheets import Sheets
from ui.printing.trouble import PrinterTrouble, PrintFailed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="CUPS is not on Windows")
JOB = cups.CupsJob(queue="Kontoret", title="2026-W48-poster-a4-ar", paper=Paper.A4)
PDF_QUEUES = ("PDF", "cups-pdf", "Virtual_PDF_Printer")


def test_send_hands_the_bytes_over_unchanged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_cups.put_in_place(monkeypatch, tmp_path)
    pdf = b"%PDF-1.7\n" + bytes(range(256))

    cups.send(pdf, JOB)

    assert fake_cups.bytes_of(tmp_path) == pdf


def test_send_says_queue_copies_paper_and_sides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_cups.put_in_place(monkeypatch, tmp_path)
    job = cups.CupsJob(queue="Kontoret", title="affisch", paper=Paper.A3, copies=3, two_sided=True, grey=True)

    cups.send(b"%PDF", job)

    options = " ".join(fake_cups.options_of(tmp_path))
    assert "-d Kontoret -n 3 -t affisch" in options
    assert "media=A3" in options
    assert "sides=two-sided-long-edge" in options
    assert "print-color-mode=monochrome" in options


def test_send_prints_a_poster_on_one_side_in_colour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_cups.put_in_place(monkeypatch, tmp_path)

    cups.send(b"%PDF", JOB)

    options = " ".join(fake_cups.options_of(tmp_path))
    assert "media=A4" in options
    assert "sides=one-sided" in options
    assert "monochrome" not in options


@pytest.mark.parametrize(
    ("complaint", "trouble"),
    [
        ("lp: Error - The printer or class does not exist.", PrinterTrouble.GONE),
        ("lp: Error - no default destination available.", PrinterTrouble.GONE),
        ("lp: Unable to connect to server", PrinterTrouble.NO_ANSWER),
        ("lp: Error - scheduler not responding!", PrinterTrouble.NO_ANSWER),
        ('lp: Destination "Kontoret" is not accepting jobs.', PrinterTrouble.PAUSED),
        ("lp: client-error-too-many-jobs", PrinterTrouble.USED_UP),
        ("lp: Not allowed to print: client-error-not-authorized", PrinterTrouble.NOT_ALLOWED),
        ("lp: Error - something nobody foresaw", PrinterTrouble.NOT_TAKEN),
    ],
)
def test_send_tells_what_the_printer_complained_about(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, complaint: str, trouble: PrinterTrouble
) -> None:
    fake_cups.put_in_place(monkeypatch, tmp_path, complaint=complaint)

    with pytest.raises(PrintFailed) as failure:
        cups.send(b"%PDF", JOB)

    assert failure.value.trouble is trouble


def test_send_does_not_wait_for_a_service_that_hangs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_cups.put_in_place(monkeypatch, tmp_path)
    (tmp_path / "lp").write_text(f"#!{sys.executable}\nimport time\ntime.sleep(30)\n", encoding="utf-8")
    monkeypatch.setattr(cups, "PATIENCE_SECONDS", 0.3)

    with pytest.raises(PrintFailed) as failure:
        cups.send(b"%PDF", JOB)

    assert failure.value.trouble is PrinterTrouble.NO_ANSWER


def test_queue_names_lists_the_queues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_cups.put_in_place(monkeypatch, tmp_path, queues="Kontoret\nBiblioteket_2")

    assert cups.queue_names() == ("Kontoret", "Biblioteket_2")


def test_queue_names_is_empty_without_printers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_cups.put_in_place(monkeypatch, tmp_path)

    assert cups.queue_names() == ()


def test_is_there_is_false_without_the_programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert not cups.is_there()
    with pytest.raises(PrintFailed):
        cups.send(b"%PDF", JOB)


def test_send_reaches_a_real_queue() -> None:
    queue = next((name for name in cups.queue_names() if name in PDF_QUEUES), "") if cups.is_there() else ""
    if not queue:
        pytest.skip("no CUPS queue that prints to PDF on this computer")
    pdf = Sheets(normal_week(), paper=Paper.A4, qr=True, printed_on=WEEK.monday).pdf(SWEDISH)

    started = time.monotonic()
    cups.send(pdf, cups.CupsJob(queue=queue, title="samsprak-test", paper=Paper.A4))

    assert time.monotonic() - started < cups.PATIENCE_SECONDS
