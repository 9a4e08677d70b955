"""A program killed while it writes loses nothing it had confirmed and leaves a sound file."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

from sqlalchemy import func, select

from models.entities.audit_entry import AuditEntry
from models.entities.organisation import Area
from models.storage.data_folder import DataFolder
from models.storage.database import Database
from models.storage.integrity import check_database
from models.storage.opening import open_database
from models.values.clock import Clock
from tests.conftest import PASSPHRASE
from tests.models.storage.records import area_names

KILLS = 20
ROOT = Path(__file__).parents[3]


def write_and_kill(folder: DataFolder, first: int, commits_before: int) -> list[int]:
    """Start a writer, kill it some commits later without warning, and give the numbers it had confirmed."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.models.storage.crash_writer", str(folder.path), PASSPHRASE, str(first)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert child.stdout is not None
    with child, child.stdout as told:
        confirmed = [int(told.readline()) for _ in range(commits_before)]
        child.kill()
        confirmed += [int(line) for line in told if line.endswith("\n")]
    return confirmed


def test_kills_during_writes_lose_nothing_confirmed(data_folder: DataFolder, clock: Clock) -> None:
    chance = random.Random(20261123)  # noqa: S311 - repeatable, no secret
    confirmed: list[int] = []
    journals_left = 0
    for _ in range(KILLS):
        confirmed += write_and_kill(data_folder, first=len(confirmed) * 10 + 1, commits_before=chance.randrange(1, 12))
        journals_left += data_folder.database_file.with_name("samsprak.db-wal").exists()

        with open_database(data_folder, secret=PASSPHRASE, clock=clock) as database:
            assert check_database(database).ok
            assert_whole(database, confirmed)

    assert journals_left == KILLS  # else nothing was killed in the middle


def assert_whole(database: Database, confirmed: list[int]) -> None:
    """Every confirmed transaction is there, none is there by half, and history tells of each."""
    names = set(area_names(database))
    halves = {name[:-1] for name in names if f"{name[:-1]}a" not in names or f"{name[:-1]}b" not in names}
    assert {name for number in confirmed for name in (f"{number}a", f"{number}b")} <= names
    assert halves == set()
    with database.read() as session:
        assert session.scalar(select(func.count(AuditEntry.id))) == session.scalar(select(func.count(Area.id)))
