"""An invented register from the command line: encrypted, of the size asked for, the same for the same seed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.queries.intake import intake_policy
from models.queries.pairing_candidates import pairing_case
from models.rules.pairing_plan import solve
from models.storage.data_folder import folder_of
from models.storage.integrity import check_database
from models.storage.opening import open_database
from models.values.clock import SystemClock
from models.values.pairing import PairingCase, PairingPolicy
from resources.people_keys import occupation_fields
from translations import current_language, use_language
from ui.command_line import run

PASSPHRASE = "fyra påhittade ord räcker"


@pytest.fixture(autouse=True)
def language_as_before() -> Iterator[None]:
    before = current_language()
    yield
    use_language(before)


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "passphrase.txt"
    file.write_text(PASSPHRASE + "\n", encoding="utf-8")
    return file


def order(secret: Path, database: Path, **options: object) -> list[str]:
    given = {"volunteers": 60, "newcomers": 80, "seed": 3} | options
    words = [word for name, value in given.items() for word in (f"--{name}", str(value))]
    return ["population", *words, "--database", str(database), "--passphrase-file", str(secret), "--language", "sv"]


def case_in(database: Path) -> PairingCase:
    clock = SystemClock()
    with open_database(folder_of(database), secret=PASSPHRASE, clock=clock) as register, register.read() as session:
        assert check_database(register).ok
        return pairing_case(session, clock.today(), intake_policy(session))


def test_register_has_the_people_asked_for_and_pairs_are_possible(
    tmp_path: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = tmp_path / "office" / "register.db"

    status = run(order(secret, database))

    case = case_in(database)
    plan = solve(case, PairingPolicy(), occupation_fields()).plan
    assert (status, capsys.readouterr().err) == (0, "")
    assert 70 <= len(case.newcomers) <= 80 and 50 <= len(case.volunteers) + len(case.closed) <= 60
    assert 20 <= len(plan.pairs) <= 60
    assert not database.read_bytes().startswith(b"SQLite format 3")
    assert run(["pair", "--database", str(database), "--passphrase-file", str(secret)]) == 0


def test_same_seed_invents_the_same_people(tmp_path: Path, secret: Path) -> None:
    first, again, other = (tmp_path / name / "register.db" for name in ("first", "again", "other"))

    for database, seed in ((first, 3), (again, 3), (other, 4)):
        assert run(order(secret, database, seed=seed)) == 0

    assert case_in(first) == case_in(again) != case_in(other)


def test_register_that_is_there_is_never_touched(
    tmp_path: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = tmp_path / "register.db"
    database.write_bytes(b"precious")

    status = run(order(secret, database))

    said = capsys.readouterr().err
    assert (status, said.count("\n")) == (1, 1)
    assert database.read_bytes() == b"precious"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["passphrase.txt", "register.db"]


@pytest.mark.parametrize(
    "wrong", [{"volunteers": -1}, {"newcomers": "many"}, {"seed": "1.5"}, {"volunteers": 100_001}, {"newcomers": "٣"}]
)
def test_what_is_no_number_of_people_is_refused(
    tmp_path: Path, secret: Path, capsys: pytest.CaptureFixture[str], wrong: dict[str, object]
) -> None:
    status = run(order(secret, tmp_path / "register.db", **wrong))

    assert (status, capsys.readouterr().err.count("\n")) == (2, 1)
    assert not (tmp_path / "register.db").exists()


@pytest.mark.parametrize("missing", ["--volunteers", "--newcomers", "--database", "--passphrase-file"])
def test_nothing_is_made_while_something_is_not_said(
    tmp_path: Path, secret: Path, capsys: pytest.CaptureFixture[str], missing: str
) -> None:
    words = order(secret, tmp_path / "register.db")
    place = words.index(missing)

    status = run(words[:place] + words[place + 2 :])

    assert (status, missing in capsys.readouterr().err) == (2, True)


def test_an_empty_passphrase_opens_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "passphrase.txt"
    empty.write_text("\n", encoding="utf-8")

    status = run(order(empty, tmp_path / "register.db"))

    assert (status, capsys.readouterr().err.count("\n")) == (2, 1)
    assert not (tmp_path / "register.db").exists()
