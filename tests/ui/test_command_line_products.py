"""The season of a meeting point and signs for doors without a window, and one clear line where there are none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from translations import current_language, use_language
from ui.command_line import run

pytestmark = pytest.mark.usefixtures("demo_at_hand")
DEMO = ["--demo", "--today", "2026-11-23"]


@pytest.fixture(autouse=True)
def swedish_system(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = current_language()
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    yield
    use_language(before)


def words_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def only_line(capsys: pytest.CaptureFixture[str]) -> str:
    """Give the one line on stderr; nothing may stand on stdout."""
    captured = capsys.readouterr()
    assert captured.out == ""
    (line,) = captured.err.splitlines()
    return line


def test_season_of_a_place_is_found_by_its_name(tmp_path: Path) -> None:
    order = ["week", *DEMO, "--product", "place", "--place", "ljungsala STADSBIBLIOTEK", "--languages", "sv,ar"]

    status = run([*order, "--out", str(tmp_path)])

    names = {path.name for path in tmp_path.iterdir()}
    assert status == 0
    assert names == {f"plats-ljungsala-stadsbibliotek-place-a4-{code}.pdf" for code in ("sv", "ar")}
    assert "varje måndag" in words_of(tmp_path / "plats-ljungsala-stadsbibliotek-place-a4-sv.pdf")


def test_door_signs_of_a_week_and_of_a_day(tmp_path: Path) -> None:
    week, day = tmp_path / "vecka", tmp_path / "dag"

    statuses = [
        run(["week", *DEMO, "--product", "door", "--languages", "sv", "--out", str(week)]),
        run(["week", *DEMO, "--product", "door", "--day", "2026-11-26", "--languages", "sv", "--out", str(day)]),
    ]

    assert statuses == [0, 0]
    of_day = day / "2026-11-26-door-a4-sv.pdf"
    assert len(pypdfium2.PdfDocument(week / "2026-W48-door-a4-sv.pdf")) > len(pypdfium2.PdfDocument(of_day)) >= 1
    assert "Inställt" in words_of(of_day)


def test_no_door_sign_is_no_trouble_and_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = run(["week", *DEMO, "--product", "door", "--day", "2026-11-29", "--out", str(tmp_path)])

    assert status == 0
    assert "ingen dörrskylt behövs" in only_line(capsys)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "status", "said"),
    [
        ("Kyrkslottet", 2, "Ingen träffpunkt heter"),
        ("kyrk", 2, "Betelkyrkan, "),
        ("Ljungsala stadsbibiotek", 2, "Ljungsala stadsbibliotek"),
        ("Kvinnojourens öppna café", 1, "inte offentlig"),
    ],
)
def test_place_that_cannot_be_printed_gets_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, status: int, said: str
) -> None:
    answer = run(["week", *DEMO, "--product", "place", "--place", name, "--out", str(tmp_path)])

    assert answer == status
    assert said in only_line(capsys)
    assert list(tmp_path.iterdir()) == []


def test_secret_place_is_never_offered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["week", *DEMO, "--product", "place", "--place", "Kvinnojouren öppet café", "--out", str(tmp_path)])

    assert "Kvinnojourens" not in only_line(capsys)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["week", *DEMO, "--product", "place"], "--product place behöver --place"),
        (["week", *DEMO, "--place", "Träffen"], "--place hör till --product place"),
        (["week", *DEMO, "--day", "2026-11-26"], "--day hör till --product door"),
        (["week", *DEMO, "--product", "door", "--day", "i dag"], "ingen dag: i dag"),
        (["week", *DEMO, "--product", "door", "--day", "2026-11-26", "--week", "2026-W48"], "--week eller --day"),
        (["week", *DEMO, "--product", "place", "--place", "Träffen", "--week", "2026-W48"], "--week hör inte"),
    ],
)
def test_what_does_not_belong_together_is_wrong_use(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    assert said in only_line(capsys)
