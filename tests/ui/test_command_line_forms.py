"""Blank forms without a window: files in approved languages, a sentence about the others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.queries.printouts import printout_rows
from models.storage.data_folder import DataFolder
from models.storage.opening import open_database
from models.values.clock import SystemClock
from models.values.language import LanguageCode
from models.values.printing import PrintWay, Product
from models.values.printouts import PrintoutFilter
from tests.conftest import PASSPHRASE
from tests.models.documents.pdf_checks import page_count, text_of
from translations import current_language, use_language
from ui.command_line import run

APPROVED_IN_DEMO = {"uk", "ru", "tr"}
"""Languages whose forms an invented reader has approved; of the other papers one line is missing but in Turkish."""
OTHER_PAPERS = ("notice", "agreement", "friend")
pytestmark = pytest.mark.usefixtures("demo_at_hand")
DEMO = ["--demo", "--today", "2026-11-23"]


@pytest.fixture(autouse=True)
def swedish_system(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = current_language()
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    yield
    use_language(before)


def test_every_paper_is_written_in_the_languages_it_may_be_printed_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run(["form", *DEMO, "--out", str(tmp_path)])

    told = capsys.readouterr()
    always = {"sv", "sv-simple", "en"}
    names = {f"blankett-{kind}-{code}.pdf" for kind in OTHER_PAPERS for code in always | {"tr"}} | {
        f"blankett-{kind}-{code}.pdf" for kind in ("volunteer", "newcomer") for code in always | APPROVED_IN_DEMO
    }
    assert status == 0
    assert {path.name for path in tmp_path.iterdir()} == {Path(line).name for line in told.out.splitlines()} == names
    assert "arabiska" in told.err
    assert "engelska" not in told.err
    assert "Ljungsala" in text_of((tmp_path / "blankett-notice-sv.pdf").read_bytes())


def test_one_paper_in_one_language(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = run(["form", *DEMO, "--form", "newcomer", "--languages", "en", "--out", str(tmp_path)])

    told = capsys.readouterr()
    (path,) = tmp_path.iterdir()
    assert (status, told.err) == (0, "")
    assert page_count(path.read_bytes()) == 2


def test_a_language_that_nobody_approved_is_refused_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run(["form", *DEMO, "--form=notice", "--languages=sv,ar", "--out", str(tmp_path)])

    assert status == 1
    assert "inte godkända" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_form_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    status = run(["form", *DEMO, "--form", "contract"])

    assert status == 2
    assert "volunteer, newcomer, notice" in capsys.readouterr().err


def test_sheets_of_first_meetings_are_written_for_both_and_the_host_without_a_name_in_any_file_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run(["form", *DEMO, "--form", "first-meetings", "--out", str(tmp_path)])

    told = capsys.readouterr()
    names = sorted(path.name for path in tmp_path.iterdir())
    newcomers = [name for name in names if "-ny-" in name]
    volunteers = [name for name in names if name.endswith("-volontar-sv.pdf")]
    assert (status, told.err) == (0, "")
    assert len(newcomers) == len(volunteers) >= 2
    assert any(not name.endswith("-sv.pdf") for name in newcomers)
    assert all(re.fullmatch(r"forsta-traff-\d{4}-\d\d-\d\d-(par|bordslista)-[\w-]+\.pdf", name) for name in names)


def test_a_day_without_a_first_meeting_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = run(["form", *DEMO, "--form=first-meetings", "--day", "2027-05-01", "--out", str(tmp_path)])

    assert status == 0
    assert "Ingen första träff" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_day_belongs_to_first_meetings(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["form", *DEMO, "--form=notice", "--day", "2026-12-01"]) == 2

    assert "--form first-meetings" in capsys.readouterr().err


def test_papers_of_a_register_are_in_its_log(data_folder: DataFolder, tmp_path: Path) -> None:
    secret, out = tmp_path / "lösenfras.txt", tmp_path / "ut"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    options = ["--database", str(data_folder.database_file), "--passphrase-file", str(secret)]

    assert run(["form", *options, "--form", "agreement", "--languages", "sv,en", "--out", str(out)]) == 0

    with open_database(data_folder, secret=PASSPHRASE, clock=SystemClock()) as database, database.read() as session:
        (row,) = printout_rows(session, database.clock.today(), PrintoutFilter())
    assert (row.product, row.way) == (Product.AGREEMENT, PrintWay.FILE)
    assert row.copies == {LanguageCode("sv"): 1, LanguageCode("en"): 1}
