"""Blank forms without a window: files in approved languages, a sentence about the others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

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
