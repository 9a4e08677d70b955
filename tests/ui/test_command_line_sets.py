"""A named set from the command line, and the print log that a register keeps of it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from sqlalchemy import select, text

from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.queries.printouts import PrintoutRow, printout_rows
from models.services.occasions import cancel_occasion
from models.services.print_sets import PrintSetDraft, save_print_set
from models.storage.data_folder import DataFolder
from models.storage.database import Database
from models.values.activities import CancelReason
from models.values.identifiers import OccasionId
from models.values.language import LanguageCode
from models.values.print_sets import PrintSetItem
from models.values.printing import Paper, PrintWay, Product
from models.values.printouts import PrintoutFilter
from tests.conftest import PASSPHRASE
from tests.factories import make_occasion
from translations import current_language, use_language
from ui.command_line import run

MAIN = Path(__file__).resolve().parents[2] / "main.py"
MONDAY = date(2026, 11, 23)
pytestmark = pytest.mark.usefixtures("demo_at_hand")
DEMO = ["--demo", "--today", MONDAY.isoformat()]
MONDAY_SET = "Måndag stadsbiblioteket"
SWEDISH, ARABIC = LanguageCode("sv"), LanguageCode("ar")


@pytest.fixture(autouse=True)
def swedish_system(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = current_language()
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    yield
    use_language(before)


@pytest.fixture
def register(database: Database, data_folder: DataFolder, tmp_path: Path) -> list[str]:
    """The options of a real register with a café on Monday of week 48 and a set."""
    passphrase_file = tmp_path / "lösenfras.txt"
    passphrase_file.write_text(PASSPHRASE, encoding="utf-8")
    items = (
        PrintSetItem(product=Product.POSTER, copies={SWEDISH: 6, ARABIC: 2}),
        PrintSetItem(product=Product.TABLE, paper=Paper.A3, copies={SWEDISH: 1}),
    )
    with database.write() as uow:
        make_occasion(uow, name="Stickcafé")
        save_print_set(uow, PrintSetDraft(name="Måndag", items=items))
        uow.commit()
    return ["--database", str(data_folder.database_file), "--passphrase-file", str(passphrase_file)]


def _words(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def _log(database: Database) -> tuple[PrintoutRow, ...]:
    with database.read() as session:
        return printout_rows(session, MONDAY, PrintoutFilter())


def _only_line(capsys: pytest.CaptureFixture[str]) -> str:
    captured = capsys.readouterr()
    assert captured.out == ""
    (line,) = captured.err.splitlines()
    return line


def test_process_prints_the_monday_set_of_the_demo(tmp_path: Path) -> None:
    clean = {name: value for name, value in os.environ.items() if name not in ("LANG", "LC_ALL", "LC_MESSAGES")}
    order = [sys.executable, str(MAIN), "week", *DEMO, "--set", MONDAY_SET]

    done = subprocess.run(
        order,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=tmp_path,
        env={**clean, "PYTHONUTF8": "1"},
        timeout=60,
        check=False,
    )

    names = [f"2026-W48-poster-a4-{code}.pdf" for code in ("sv", "ar", "ti", "uk")] + ["2026-W48-table-a3-sv.pdf"]
    assert (done.returncode, done.stderr) == (0, "")
    assert [Path(line).name for line in done.stdout.splitlines()] == names
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)
    assert "Ändrat sedan förra programmet (20/11)" in _words(tmp_path / names[0])
    assert "Ändrat" not in _words(tmp_path / names[-1])


def test_set_is_found_whatever_its_capitals(register: list[str], database: Database, tmp_path: Path) -> None:
    status = run(["week", "--week", "2026-W48", "--set", "måndag", *register, "--out", str(tmp_path / "ut")])

    assert status == 0
    assert sorted(path.name for path in (tmp_path / "ut").iterdir()) == [
        "2026-W48-poster-a4-ar.pdf",
        "2026-W48-poster-a4-sv.pdf",
        "2026-W48-table-a3-sv.pdf",
    ]
    assert {row.set_name for row in _log(database)} == {"Måndag"}


def test_unknown_set_is_answered_with_those_there_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = run(["week", *DEMO, "--set", "Tisdag", "--out", str(tmp_path)])

    line = _only_line(capsys)
    assert status == 2
    assert line.startswith("samspråk: Det finns ingen uppsättning som heter ”Tisdag”. Det finns: ")
    assert MONDAY_SET in line
    assert list(tmp_path.iterdir()) == []


def test_register_without_sets_says_where_they_are_made(
    register: list[str], database: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with database.write() as uow:
        uow.session.execute(text("DELETE FROM print_sets"))
        uow.commit()

    status = run(["week", "--set", "Måndag", *register, "--out", str(tmp_path / "ut")])

    assert (status, "under Utskrifter" in _only_line(capsys)) == (2, True)


@pytest.mark.parametrize("option", [["--languages", "sv"], ["--product", "table"], ["--paper", "a3"]])
def test_set_says_what_to_print_alone(option: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    status = run(["week", *DEMO, "--set", MONDAY_SET, *option])

    assert status == 2
    assert _only_line(capsys) == f"samspråk: {option[0]} går inte ihop med --set: uppsättningen säger det redan."


def test_register_keeps_in_its_log_what_was_written(register: list[str], database: Database, tmp_path: Path) -> None:
    order = ["week", "--week", "2026-W48", "--languages", "sv,ar", *register, "--out", str(tmp_path / "ut")]

    assert run(order) == 0

    (row,) = _log(database)
    assert (row.way, row.product, row.copies) == (PrintWay.FILE, Product.POSTER, {"sv": 1, "ar": 1})
    assert (str(row.week), row.set_name, row.is_outdated) == ("2026-W48", "", False)


def test_next_sheet_says_what_has_changed_since(register: list[str], database: Database, tmp_path: Path) -> None:
    order = ["week", "--week", "2026-W48", "--languages", "sv", *register, "--out", str(tmp_path / "ut")]
    sheet = tmp_path / "ut" / "2026-W48-poster-a4-sv.pdf"
    assert run(order) == 0
    assert run(order) == 0
    assert "Ändrat" not in _words(sheet)
    with database.write() as uow:
        (occasion,) = uow.session.scalars(select(Occasion))
        cancel_occasion(uow, OccasionId(occasion.id), occasion.version, reason=CancelReason.HOST_MISSING)
        uow.commit()

    assert run(order) == 0

    assert "Ändrat sedan förra programmet" in _words(sheet)
    assert [row.is_outdated for row in _log(database)] == [False, True, True]


def test_sheets_are_there_also_when_the_log_cannot_be_written(
    register: list[str], database: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    order = ["week", "--week", "2026-W48", "--languages", "sv", *register, "--out", str(tmp_path / "ut")]
    with database.write() as colleague:
        make_occasion(colleague, name="Läxhjälp")

        status = run(order)

    assert (status, capsys.readouterr().err) == (0, "")
    assert (tmp_path / "ut" / "2026-W48-poster-a4-sv.pdf").exists()
    assert _log(database) == ()


def test_sheet_of_a_place_is_in_a_set_and_in_the_log(register: list[str], database: Database, tmp_path: Path) -> None:
    with database.write() as uow:
        place = uow.session.scalars(select(MeetingPoint)).one()
        item = PrintSetItem(product=Product.PLACE, place_uid=place.uid, copies={SWEDISH: 2, ARABIC: 1})
        save_print_set(uow, PrintSetDraft(name="Dörren", items=(item,)))
        uow.commit()

    status = run(["week", "--set", "Dörren", *register, "--out", str(tmp_path / "ut")])

    assert status == 0
    assert {path.name.rpartition("-")[2] for path in (tmp_path / "ut").iterdir()} == {"sv.pdf", "ar.pdf"}
    (row,) = _log(database)
    assert (row.product, row.subject_uid, row.week) == (Product.PLACE, place.uid, None)


def test_failed_order_leaves_nothing_in_the_log(register: list[str], database: Database, tmp_path: Path) -> None:
    (tmp_path / "ut").write_text("", encoding="utf-8")

    status = run(["week", "--week", "2026-W48", *register, "--out", str(tmp_path / "ut")])

    assert status == 1
    assert _log(database) == ()


def test_help_tells_of_sets(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["week", "--help", "--language", "sv"]) == 0

    assert "main.py week --set NAMN" in capsys.readouterr().out
