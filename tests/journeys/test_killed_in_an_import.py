"""The program is killed in the midst of an import: afterwards all of the list is there, or nothing of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from models.entities.column_choice import ColumnChoice
from models.entities.note import Note
from models.entities.person import Person
from models.entities.search_entry import SearchEntry
from models.entities.volunteer import Volunteer
from models.queries.transactions import newest_transaction
from models.services.undo import undo_transaction
from models.storage.data_folder import DataFolder
from models.storage.integrity import check_database
from models.storage.opening import open_database
from models.values.changes import EntityKind
from models.values.clock import FixedClock
from tests.conftest import PASSPHRASE
from tests.journeys.killing import doomed_program
from tests.journeys.registers import make_register
from tests.models.services.imported_lists import people_rows, workbook
from tests.ui.stage import DEMO_DAY

_PEOPLE = 600


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    found = DataFolder(tmp_path / "register")
    make_register(found, FixedClock(DEMO_DAY))
    return found


@pytest.fixture
def people_list(tmp_path: Path) -> Path:
    path = tmp_path / "lista.xlsx"
    path.write_bytes(workbook(people_rows(_PEOPLE)))
    return path


def killed(folder: DataFolder, people_list: Path, *, after: str, times: int = 1) -> list[str]:
    """Run an import, kill it as soon as it has said a word so many times, and give all it had said."""
    with doomed_program("killed_import", folder.path, people_list) as program:
        said = list(_until(program.lines, after, times))
        program.kill()
        said += [line.strip() for line in program.lines if line.endswith("\n")]
    return said


def _until(lines: Iterator[str], word: str, times: int) -> Iterator[str]:
    seen = 0
    for line in lines:
        yield line.strip()
        seen += line.strip() == word
        if seen == times:
            return
    raise AssertionError("the program ended by itself")


def counts(folder: DataFolder) -> tuple[bool, tuple[int, ...]]:
    """Say whether the register is sound, and count what the import writes."""
    with open_database(folder, secret=PASSPHRASE, clock=FixedClock(DEMO_DAY)) as database:
        with database.read() as session:
            people = session.scalar(select(func.count()).select_from(Person)) or 0
            volunteers = session.scalar(select(func.count()).select_from(Volunteer)) or 0
            notes = session.scalar(select(func.count()).select_from(Note)) or 0
            found = select(func.count()).select_from(SearchEntry).where(SearchEntry.kind == EntityKind.PERSON)
            entries = session.scalar(found) or 0
            choices = session.scalar(select(func.count()).select_from(ColumnChoice)) or 0
        return check_database(database).ok, (people, volunteers, notes, entries, choices)


@pytest.mark.parametrize("flushes", [1, 9])
def test_nothing_is_there_when_it_is_killed_in_the_midst(folder: DataFolder, people_list: Path, flushes: int) -> None:
    said = killed(folder, people_list, after="flushed", times=flushes)

    assert "committing" not in said
    assert counts(folder) == (True, (0, 0, 0, 0, 0))


def test_all_or_nothing_is_there_when_it_is_killed_at_the_end(folder: DataFolder, people_list: Path) -> None:
    killed(folder, people_list, after="committing")

    is_sound, found = counts(folder)
    assert is_sound
    assert found in {(0, 0, 0, 0, 0), (_PEOPLE, _PEOPLE, _PEOPLE, _PEOPLE, 1)}


def test_all_is_there_when_it_was_told_done_and_goes_back_in_one_step(folder: DataFolder, people_list: Path) -> None:
    killed(folder, people_list, after="done")

    assert counts(folder) == (True, (_PEOPLE, _PEOPLE, _PEOPLE, _PEOPLE, 1))
    with open_database(folder, secret=PASSPHRASE, clock=FixedClock(DEMO_DAY)) as database, database.write() as uow:
        undo_transaction(uow, newest_transaction(uow.session))
        uow.commit()
    assert counts(folder)[1][:4] == (0, 0, 0, 0)
