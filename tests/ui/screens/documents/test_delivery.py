"""Saving and printing: what is asked, what is written, and what is left when it is stopped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from models.values.errors import RefusalCode, Refused, StorageCode, StorageTrouble
from models.values.language import SWEDISH, LanguageCode
from models.values.printing import Paper
from models.values.weekly_schedule import WeekProgramme
from tests.fakes import DirectRunner
from tests.models.documents.programmes import WEEK, occasion, programme
from tests.ui.screens.documents.stand_ins import FakePrinters, PaperTray
from ui.background.progress import ProgressState
from ui.background.runner import JobRunner
from ui.change_bus import ChangeBus
from ui.printing.print_job import PrintReport
from ui.printing.print_parts import PrintOutcome, PrintPart
from ui.printing.sheets import Sheets
from ui.printing.trouble import PrinterTrouble
from ui.screens.documents.delivery import SheetDelivery

LANGUAGES = (SWEDISH, LanguageCode("ar"), LanguageCode("ti"))


class Told:
    """Notes everything a delivery says."""

    def __init__(self, delivery: SheetDelivery) -> None:
        self.said: list[tuple[str, object]] = []
        self.rests: list[list[str]] = []
        delivery.folder_wanted.connect(self._on_folder)
        delivery.file_wanted.connect(self._on_file)
        delivery.replacing_asked.connect(self._on_replacing)
        delivery.saved.connect(self._on_saved)
        delivery.printed.connect(self._on_printed)
        delivery.refused.connect(self._on_refused)
        delivery.printer_wanted.connect(self._on_printer)

    @property
    def last(self) -> tuple[str, object]:
        """Give what was said last."""
        return self.said[-1]

    def names(self) -> list[str]:
        """Give what was said, without the values."""
        return [name for name, _value in self.said]

    def _on_folder(self, path: Path) -> None:
        self.said.append(("folder", path))

    def _on_file(self, path: Path) -> None:
        self.said.append(("file", path))

    def _on_replacing(self, names: tuple[str, ...]) -> None:
        self.said.append(("replacing", names))

    def _on_saved(self, paths: tuple[Path, ...], _parts: object) -> None:
        self.said.append(("saved", [path.name for path in paths]))

    def _on_printed(self, outcome: PrintOutcome) -> None:
        self.said.append(("printed", outcome.report))
        self.rests.append([title for part in outcome.rest for title in part.languages])

    def _on_refused(self, error: Exception) -> None:
        self.said.append(("refused", error))

    def _on_printer(self, title: str, _paper: Paper) -> None:
        self.said.append(("printer", title))


def sheets_of(week: WeekProgramme | None = None) -> Sheets:
    """Put a week with a single café on A4."""
    cafe = programme(occasion(1, WEEK.monday, time(10), time(12)))
    return Sheets(week or cafe, paper=Paper.A4, qr=False, printed_on=date(2026, 11, 23))


def parts_of(
    week: WeekProgramme | None = None, *, languages: Sequence[LanguageCode] = LANGUAGES
) -> tuple[PrintPart, ...]:
    """Want that week in the languages, with two copies of the Arabic."""
    copies = {code: 2 if code == "ar" else 1 for code in languages}
    return (PrintPart(sheets=sheets_of(week), copies=copies),)


@pytest.fixture
def printers() -> FakePrinters:
    """One printer in working order."""
    return FakePrinters()


@pytest.fixture
def delivery(bus: ChangeBus, printers: FakePrinters, tmp_path: Path) -> SheetDelivery:
    """A delivery whose jobs are done at once."""
    return SheetDelivery(DirectRunner(bus), printers, tmp_path, bus)


def test_save_writes_a_file_per_language(delivery: SheetDelivery, tmp_path: Path) -> None:
    told = Told(delivery)
    delivery.save(parts_of(), one_file=False)

    delivery.save_in(tmp_path)

    names = ["2026-W48-poster-a4-sv.pdf", "2026-W48-poster-a4-ar.pdf", "2026-W48-poster-a4-ti.pdf"]
    assert told.said == [("folder", tmp_path), ("saved", names)]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)
    assert all(path.read_bytes().startswith(b"%PDF") for path in tmp_path.iterdir())


def test_save_writes_one_file_with_all_languages(delivery: SheetDelivery, tmp_path: Path) -> None:
    told = Told(delivery)
    delivery.save(parts_of(), one_file=True)

    delivery.save_as(tmp_path / "veckan.pdf")

    assert told.said == [("file", tmp_path / "2026-W48-poster-a4-sv-ar-ti.pdf"), ("saved", ["veckan.pdf"])]
    assert [path.name for path in tmp_path.iterdir()] == ["veckan.pdf"]


def test_save_asks_once_before_it_replaces_files(delivery: SheetDelivery, tmp_path: Path) -> None:
    old = tmp_path / "2026-W48-poster-a4-ar.pdf"
    old.write_bytes(b"old")
    told = Told(delivery)
    delivery.save(parts_of(), one_file=False)

    delivery.save_in(tmp_path)

    assert told.last == ("replacing", ("2026-W48-poster-a4-ar.pdf",))
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]

    delivery.replace()

    assert told.names() == ["folder", "replacing", "saved"]
    assert old.read_bytes().startswith(b"%PDF")


def test_save_refuses_without_a_language(delivery: SheetDelivery) -> None:
    told = Told(delivery)

    delivery.save(parts_of(languages=()), one_file=False)

    name, error = told.last
    assert name == "refused"
    assert isinstance(error, Refused)
    assert error.code is RefusalCode.NO_LANGUAGE_CHOSEN


def test_save_tells_of_a_folder_that_cannot_be_written(delivery: SheetDelivery, tmp_path: Path) -> None:
    blocked = tmp_path / "a file"
    blocked.write_bytes(b"")
    told = Told(delivery)
    delivery.save(parts_of(), one_file=False)

    delivery.save_in(blocked)

    _name, error = told.last
    assert isinstance(error, StorageTrouble)
    assert error.code is StorageCode.CANNOT_WRITE
    assert not delivery.is_busy
    assert [path.name for path in tmp_path.iterdir()] == ["a file"]


def test_save_writes_nothing_when_one_language_cannot_be_set(delivery: SheetDelivery, tmp_path: Path) -> None:
    names = {SWEDISH: "Språkcafé", LanguageCode("ti"): "ᚠ"}
    broken = programme(replace(occasion(1, WEEK.monday, time(10), time(12)), names=names))
    told = Told(delivery)
    delivery.save(parts_of(broken), one_file=False)

    delivery.save_in(tmp_path)

    assert told.last[0] == "refused"
    assert list(tmp_path.iterdir()) == []


def test_print_out_asks_for_a_printer_and_sends_every_language(delivery: SheetDelivery, printers: FakePrinters) -> None:
    told = Told(delivery)
    delivery.print_out(parts_of())

    delivery.print_to(printers.tray)

    assert told.said == [
        ("printer", "2026-W48-poster-a4-sv-ar-ti"),
        ("printed", PrintReport(sent=3, total=3, papers=4)),
    ]
    assert printers.tray.titles == ["2026-W48-poster-a4-sv", "2026-W48-poster-a4-ar", "2026-W48-poster-a4-ti"]
    assert all(pdf.startswith(b"%PDF") for pdf in printers.tray.pdfs)


def test_print_out_refuses_without_a_printer(delivery: SheetDelivery, printers: FakePrinters) -> None:
    printers.none_there = True
    told = Told(delivery)

    delivery.print_out(parts_of())

    _name, error = told.last
    assert isinstance(error, Refused)
    assert error.code is RefusalCode.NO_PRINTER
    assert not delivery.is_busy


def test_print_out_tells_how_far_it_came(delivery: SheetDelivery) -> None:
    told = Told(delivery)
    delivery.print_out(parts_of())

    delivery.print_to(PaperTray(breaks_at=1))

    assert told.last == ("printed", PrintReport(sent=1, total=3, papers=1, trouble=PrinterTrouble.NO_ANSWER))
    assert not delivery.is_busy


def test_print_rest_prints_what_was_not_sent(delivery: SheetDelivery, printers: FakePrinters) -> None:
    told = Told(delivery)
    delivery.print_out(parts_of())
    delivery.print_to(PaperTray(breaks_at=1))

    delivery.print_rest()
    delivery.print_to(printers.tray)

    assert told.rests == [["ar", "ti"], []]
    assert printers.tray.titles == ["2026-W48-poster-a4-ar", "2026-W48-poster-a4-ti"]
    assert printers.tray.copies == [2, 1]


def test_print_out_begins_nothing_while_it_is_busy(delivery: SheetDelivery) -> None:
    told = Told(delivery)
    delivery.print_out(parts_of())

    delivery.print_out(parts_of())
    delivery.save(parts_of(), one_file=False)

    assert told.names() == ["printer"]
    assert delivery.is_busy
    delivery.print_nowhere()
    assert not delivery.is_busy


@pytest.fixture
def threads(bus: ChangeBus) -> Iterator[JobRunner]:
    """The real runner."""
    runner = JobRunner(bus)
    yield runner
    runner.shutdown()


class Canceller(QObject):
    """Presses cancel as soon as the second file is begun."""

    def __init__(self, runner: JobRunner) -> None:
        super().__init__(runner)
        self._runner = runner
        self.steps: list[int] = []
        runner.progress_changed.connect(self._on_progress)

    def _on_progress(self, state: ProgressState) -> None:
        self.steps.append(state.done)
        self._runner.cancel()


def test_save_leaves_no_file_when_it_is_cancelled_midway(
    qtbot: QtBot, threads: JobRunner, printers: FakePrinters, tmp_path: Path
) -> None:
    delivery = SheetDelivery(threads, printers, tmp_path, threads)
    canceller = Canceller(threads)
    delivery.save(parts_of(), one_file=False)

    with qtbot.waitSignal(delivery.saving_stopped, timeout=20_000):
        delivery.save_in(tmp_path)

    assert canceller.steps[0] == 0
    assert list(tmp_path.iterdir()) == []
    assert not delivery.is_busy


class StoppedTray(PaperTray):
    """A printer that is being fed when somebody presses cancel: the second sheet still goes through."""

    def __init__(self, runner: JobRunner) -> None:
        super().__init__()
        self._runner = runner

    def send(self, pdf: bytes, *, title: str, paper: Paper, copies: int = 1) -> int:
        if self.titles:
            self._runner.cancel()
        return super().send(pdf, title=title, paper=paper, copies=copies)


def test_print_job_cancelled_midway_tells_what_is_left_and_goes_on_with_it(
    qtbot: QtBot, threads: JobRunner, printers: FakePrinters, tmp_path: Path
) -> None:
    delivery = SheetDelivery(threads, printers, tmp_path, threads)
    told = Told(delivery)
    tray = StoppedTray(threads)
    with qtbot.waitSignal(delivery.printer_wanted, timeout=20_000):
        delivery.print_out(parts_of())
    with qtbot.waitSignal(delivery.printed, timeout=20_000):
        delivery.print_to(tray)
    with qtbot.waitSignal(delivery.printer_wanted, timeout=20_000):
        delivery.print_rest()

    with qtbot.waitSignal(delivery.printed, timeout=20_000):
        delivery.print_to(printers.tray)

    reports = [value for name, value in told.said if name == "printed"]
    assert reports == [
        PrintReport(sent=2, total=3, papers=3, cancelled=True),
        PrintReport(sent=1, total=1, papers=1),
    ]
    assert told.rests == [["ti"], []]
    assert (tray.titles, printers.tray.titles) == (
        ["2026-W48-poster-a4-sv", "2026-W48-poster-a4-ar"],
        ["2026-W48-poster-a4-ti"],
    )
