"""Fixtures for all tests: a clock that stands still and a copy of a migrated, encrypted database for each test."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from sqlalchemy import Connection, Engine, create_engine, event, make_url, text

from models.storage.data_folder import DataFolder
from models.storage.database import Database
from models.storage.key_file import KeyCost
from models.storage.opening import create_database, open_database, open_server
from models.storage.unit_of_work import UnitOfWork
from models.values.clock import FixedClock
from tests.compiled_statements import compiled_once
from tests.matrix_summary import matrix_lines

PASSPHRASE = "fyra gröna åsnor sjunger"
RECOVERY_CODE = "7K2QF-M3XTD-0V9WB-5HRNA-CJ8GE"
SLOT_LABEL = "4f1c2f0e-3f43-4c39-9a52-0a4d3b6f0c11"
CHEAP = KeyCost(rounds=1, memory_kib=64, threads=1)
"""Key derivation that costs nothing: the tests are about everything else."""

# A busy computer fails no test: hypothesis measures each example by the clock unless told otherwise.
settings.register_profile("without_clock", deadline=None)
settings.load_profile("without_clock")


@dataclass(slots=True)
class Statements:
    """The statements that were sent while counting."""

    texts: list[str] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many there were, without beginnings and ends of transactions."""
        return len(self.texts)


@pytest.fixture(scope="session", autouse=True)
def _statements_compiled_once() -> Iterator[None]:
    """Compile each statement once a run, as one long run of the program does."""
    with compiled_once():
        yield


@pytest.fixture
def clock() -> FixedClock:
    """Monday 23 November 2026, half past eight."""
    return FixedClock(date(2026, 11, 23))


@pytest.fixture
def today(clock: FixedClock) -> date:
    """The day of ``clock``."""
    return clock.today()


@pytest.fixture(scope="session")
def template_folder(tmp_path_factory: pytest.TempPathFactory) -> DataFolder:
    """An empty database at the newest revision; tests copy it and never open it."""
    folder = DataFolder(tmp_path_factory.mktemp("template"))
    create_database(
        folder,
        passphrase=PASSPHRASE,
        recovery_code=RECOVERY_CODE,
        clock=FixedClock(date(2026, 11, 23)),
        slot_label=SLOT_LABEL,
        cost=CHEAP,
    ).close()
    return folder


@pytest.fixture
def data_folder(template_folder: DataFolder, tmp_path: Path) -> DataFolder:
    """A folder with a database of this test's own, closed."""
    folder = DataFolder(tmp_path / "data")
    folder.path.mkdir()
    shutil.copyfile(template_folder.database_file, folder.database_file)
    shutil.copyfile(template_folder.key_file, folder.key_file)
    return folder


@pytest.fixture
def database(data_folder: DataFolder, clock: FixedClock) -> Iterator[Database]:
    """An open, empty, encrypted database."""
    with open_database(data_folder, secret=PASSPHRASE, clock=clock) as opened:
        yield opened


@pytest.fixture
def unit_of_work(database: Database) -> Iterator[UnitOfWork]:
    """A unit of work that is rolled back unless the test commits it."""
    with database.write() as unit:
        yield unit


@pytest.fixture
def count_statements() -> Callable[[], AbstractContextManager[Statements]]:
    """Count what is sent to any database: ``with count_statements() as sent: …; assert sent.count == 1``."""
    return _counting


@contextmanager
def _counting() -> Iterator[Statements]:
    sent = Statements()

    def note(
        _connection: Connection, _cursor: object, statement: str, _parameters: object, _context: object, _many: bool
    ) -> None:
        if not statement.upper().startswith(("BEGIN", "COMMIT", "ROLLBACK", "PRAGMA")):
            sent.texts.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(Engine, "before_cursor_execute", note)


@pytest.fixture
def postgres_url() -> str:
    """The address of an empty PostgreSQL database of this test's own."""
    url = os.environ.get("SAMSPRAK_TEST_POSTGRES")
    if not url:
        pytest.skip("no PostgreSQL server: SAMSPRAK_TEST_POSTGRES is not set")
    return _new_server_database(url)


@pytest.fixture
def server(postgres_url: str, clock: FixedClock) -> Iterator[Database]:
    """An open, empty database on the PostgreSQL server."""
    with open_server(postgres_url, clock) as opened:
        yield opened


def _new_server_database(url: str) -> str:
    # Each test process has its own: they run side by side.
    name = f"samsprak_test_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return make_url(url).set(database=name).render_as_string(hide_password=False)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the matrix of sheets, when its tests were run."""
    stats = terminalreporter.stats
    outcomes = {outcome: [str(report.nodeid) for report in stats.get(outcome, [])] for outcome in ("passed", "failed")}
    for line in matrix_lines(outcomes):
        terminalreporter.write_line(line)
