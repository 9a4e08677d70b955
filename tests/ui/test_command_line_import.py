"""Importing a list without a window: the answer as JSON, one sentence for what cannot be read, all or nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from models.entities.organisation import Coordinator
from models.queries.known_people import known_people
from models.queries.large_changes import large_change_rows
from models.rules.column_matching import signature_of
from models.services.import_reading import remember_columns
from models.storage.data_folder import DataFolder
from models.storage.opening import open_database
from models.values.clock import FixedClock, SystemClock
from models.values.imports import ColumnMapping, ImportField, ImportKind
from tests.conftest import PASSPHRASE, SLOT_LABEL
from tests.factories import make_organisation
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


@pytest.fixture
def people(tmp_path: Path) -> Path:
    path = tmp_path / "lista.csv"
    path.write_bytes(
        "Namn;Telefon;Född;Skonummer\nÅsa Nyberg;fel;1980;38\nAsa Nyberg;;1980;\nBo Nyström;;19800101-1234;\n".encode(
            "cp1252"
        )
    )
    return path


def test_dry_run_answers_in_json(people: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = run(["import", str(people), "--as", "volunteers", "--dry-run", "--json", *DEMO])

    answer = json.loads(capsys.readouterr().out)
    assert status == 0
    assert answer == {
        "rows": 3,
        "ready": 1,
        "columns": {"Namn": "name", "Telefon": "phone", "Född": "birth_year", "Skonummer": None},
        "problems": [
            {"row": 2, "field": "phone", "code": "not_a_phone"},
            {"row": 4, "field": "birth_year", "code": "identity_number"},
        ],
        "duplicates": [{"row": 3, "of": 2}],
    }


@pytest.mark.parametrize(
    ("word", "applied"),
    [
        ("skip", {"new": 2, "filled": 0, "updated": 0, "left_out": 1}),
        ("fill", {"new": 2, "filled": 1, "updated": 0, "left_out": 0}),
        ("update", {"new": 2, "filled": 0, "updated": 1, "left_out": 0}),
    ],
)
def test_what_becomes_of_who_is_there_already_can_be_said(
    word: str, applied: dict[str, int], people: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run(["import", *DEMO, "--as=newcomers", "--json", "--duplicates", word, str(people)])

    assert status == 0
    assert json.loads(capsys.readouterr().out)["applied"] == applied


def test_unknown_decision_is_refused_with_those_there_are(people: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = run(["import", *DEMO, "--as=newcomers", "--duplicates=merge", str(people)])

    assert status == 2
    assert "skip, fill, update" in capsys.readouterr().err


def test_import_applies_and_says_what_came_in(people: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = run(["import", *DEMO, "--as=newcomers", "--json", str(people)])

    assert status == 0
    assert json.loads(capsys.readouterr().out)["applied"] == {"new": 2, "filled": 1, "updated": 0, "left_out": 0}


def test_answer_in_words_names_nobody(people: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["import", str(people), "--as", "volunteers", "--dry-run", *DEMO])

    text = capsys.readouterr().out
    assert "Rader med personer: 3" in text
    assert "Provläsning" in text
    assert "Nyberg" not in text


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "inga rader"),
        (b"PK\x03\x04", "skadad"),
        (b"%PDF-1.7", "ingen lista"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "lösenord"),
        (None, "kan inte läsas"),
    ],
)
def test_file_that_cannot_be_read_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None, sentence: str
) -> None:
    path = tmp_path / "lista.xlsx"
    if content is not None:
        path.write_bytes(content)

    status = run(["import", str(path), "--as", "volunteers", "--dry-run", *DEMO])

    captured = capsys.readouterr()
    assert (status, captured.out) == (1, "")
    assert sentence in captured.err
    assert len(captured.err.splitlines()) == 1


def test_file_of_200_megabytes_is_refused_unread(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "stor.csv"
    with path.open("wb") as file:
        file.truncate(200_000_001)

    status = run(["import", str(path), "--as", "volunteers", *DEMO])

    assert status == 1
    assert "200 MB" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["import", "--as", "volunteers", *DEMO], "vilken fil"),
        (["import", "lista.csv", *DEMO], "--as"),
        (["import", "lista.csv", "--as", "friends", *DEMO], "volunteers, newcomers"),
        (["import", "lista.csv", "--as", "volunteers"], "--database"),
        (["import", "lista.csv", "--as", "volunteers", "--week", "2026-W48", *DEMO], "--week"),
    ],
)
def test_wrong_use_is_one_sentence(words: list[str], sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    status = run(words)

    assert status == 2
    assert sentence in capsys.readouterr().err


def test_help_of_import_names_its_options(capsys: pytest.CaptureFixture[str]) -> None:
    status = run(["import", "--help"])

    text = capsys.readouterr().out
    assert status == 0
    for option in ("--as", "--dry-run", "--json", "--database", "volunteers"):
        assert option in text


@pytest.fixture
def register(data_folder: DataFolder, clock: FixedClock, tmp_path: Path) -> list[str]:
    """The options of a real register of one coordinator, who said once that "Kod" means interests."""
    with open_database(data_folder, secret=PASSPHRASE, clock=clock) as database, database.write() as uow:
        make_organisation(uow)
        uow.session.add(Coordinator(uid=UUID(SLOT_LABEL), name="Maja Lind"))
        signature = signature_of(["Namn", "Kod"])
        meant = ColumnMapping(signature=signature, fields={"Kod": ImportField.INTERESTS, "Namn": ImportField.NAME})
        remember_columns(uow, ImportKind.VOLUNTEERS, meant)
        uow.commit()
    secret = tmp_path / "passphrase.txt"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    return ["--database", str(data_folder.database_file), "--passphrase-file", str(secret)]


def test_import_into_a_register_is_remembered_as_done_by_whose_passphrase_it_is(
    register: list[str], data_folder: DataFolder, clock: FixedClock, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "lista.csv"
    path.write_bytes(b"Namn;Kod\nAnna Ek;drejning\nBo Lund;\n")

    dry = run(["import", str(path), "--as", "volunteers", "--dry-run", "--json", *register])
    columns = json.loads(capsys.readouterr().out)["columns"]
    status = run(["import", str(path), "--as", "volunteers", "--json", *register])

    assert (dry, status, columns) == (0, 0, {"Namn": "name", "Kod": "interests"})
    assert json.loads(capsys.readouterr().out)["applied"]["new"] == 2
    with open_database(data_folder, secret=PASSPHRASE, clock=clock) as database, database.read() as session:
        (change,) = large_change_rows(session, now=SystemClock().now())
        assert (change.actor, change.new) == ("Maja Lind", 2)
        assert [person.name for person in known_people(session)] == ["Anna Ek", "Bo Lund"]


def test_file_that_cannot_be_read_leaves_the_register_as_it_was(
    register: list[str], data_folder: DataFolder, clock: FixedClock, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "lista.xls"
    path.write_bytes(b"<html><form>Logga in</form></html>")

    status = run(["import", str(path), "--as", "volunteers", "--json", *register])

    captured = capsys.readouterr()
    assert (status, captured.out, len(captured.err.splitlines())) == (1, "", 1)
    with open_database(data_folder, secret=PASSPHRASE, clock=clock) as database, database.read() as session:
        assert known_people(session) == ()
