"""The command line with a real register: sound, locked with another passphrase, damaged, foreign or newer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from sqlalchemy import text

from models.storage.data_folder import DataFolder
from models.storage.opening import open_database
from models.values.clock import FixedClock
from tests.conftest import PASSPHRASE
from tests.factories import make_meeting_point, make_occasion
from translations import current_language, use_language
from ui.command_line import run


@pytest.fixture(autouse=True)
def swedish_system(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = current_language()
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    yield
    use_language(before)


@pytest.fixture
def passphrase_file(tmp_path: Path) -> Path:
    path = tmp_path / "lösenfras.txt"
    path.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    return path


@pytest.fixture
def register(data_folder: DataFolder, passphrase_file: Path) -> list[str]:
    """The options of a real register with one café on Monday of week 48."""
    with open_database(data_folder, secret=PASSPHRASE, clock=FixedClock(date(2026, 11, 23))) as database:
        with database.write() as uow:
            make_occasion(uow, name="Stickcafé")
            hidden = make_meeting_point(uow, name="Hemligt", address="Tystgränd 99", address_public=False)
            make_occasion(uow, name="Dolt café", meeting_point_id=hidden)
            uow.commit()
    return ["--database", str(data_folder.database_file), "--passphrase-file", str(passphrase_file)]


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
    lines = captured.err.splitlines()
    assert len(lines) == 1, captured.err
    return lines[0]


def test_week_of_a_register_shows_its_cafe_and_hides_the_rest(register: list[str], tmp_path: Path) -> None:
    out = tmp_path / "blad"

    status = run(["week", "--week", "2026-W48", "--languages", "sv", *register, "--out", str(out)])

    assert status == 0
    printed = words_of(out / "2026-W48-poster-a4-sv.pdf")
    assert "Stickcafé" in printed
    assert "Dolt" not in printed
    assert "Tystgränd" not in printed


def test_check_says_that_a_register_is_whole(register: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", *register]) == 0
    assert capsys.readouterr().out == "Registret är helt.\n"


def _trouble(arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """Ask for a week and a check that cannot be; give the line of the week, nothing may be written."""
    out = tmp_path / "blad"
    assert run(["check", *arguments]) == 1
    checked = only_line(capsys)
    assert run(["week", "--week", "2026-W48", "--languages", "sv", *arguments, "--out", str(out)]) == 1
    said = only_line(capsys)
    assert said == checked
    assert not out.exists() or list(out.iterdir()) == []
    return said


def test_missing_passphrase_file(register: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path(register[3]).unlink()

    said = _trouble(register, tmp_path, capsys)

    assert said == f"samspråk: Filen med lösenfrasen går inte att läsa: {register[3]}"


def test_passphrase_file_that_is_no_text(
    register: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(register[3]).write_bytes(b"\xff\xfe\x00\xd8")

    assert "lösenfrasen går inte att läsa" in _trouble(register, tmp_path, capsys)


def test_wrong_passphrase(register: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path(register[3]).write_text("fyra blå åsnor sjunger", encoding="utf-8")

    assert "Lösenfrasen" in _trouble(register, tmp_path, capsys)


def test_missing_register(register: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path(register[1]).unlink()

    assert register[1] in _trouble(register, tmp_path, capsys)


def test_damaged_register(register: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = Path(register[1])
    contents = bytearray(file.read_bytes())
    contents[len(contents) // 2] ^= 0xFF
    file.write_bytes(contents)

    said = _trouble(register, tmp_path, capsys)

    assert "skada" in said
    assert file.read_bytes() == bytes(contents)


def test_foreign_file(register: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path(register[1]).write_bytes(b"SQLite format 3\0" + bytes(4096 - 16))

    _trouble(register, tmp_path, capsys)

    assert Path(register[1]).read_bytes().startswith(b"SQLite format 3\0")


def test_register_of_a_newer_program(
    register: list[str], data_folder: DataFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_database(data_folder, secret=PASSPHRASE, clock=FixedClock(date(2026, 11, 23))) as database:
        with database.write() as uow:
            uow.session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
            uow.commit()

    assert "nyare" in _trouble(register, tmp_path, capsys)


def test_key_file_of_a_newer_program(register: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keys = Path(register[1]).with_suffix(".keys.json")
    keys.write_text(keys.read_text(encoding="utf-8").replace('"format": 1', '"format": 2'), encoding="utf-8")

    assert "nyare" in _trouble(register, tmp_path, capsys)


def test_check_understands_the_folder_of_a_register(
    register: list[str], data_folder: DataFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run(["check", "--database", str(data_folder.path), *register[2:]])

    assert (status, capsys.readouterr().out) == (0, "Registret är helt.\n")


def test_check_of_a_folder_without_a_register_says_that_there_is_none(
    register: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "tom"
    empty.mkdir()

    status = run(["check", "--database", str(empty), *register[2:]])

    assert status == 1
    assert only_line(capsys).startswith("samspråk: Registret finns inte där det låg.")
