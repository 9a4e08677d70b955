"""Copies of the demo: it is made once a day that a test process asks for, and each test has a file of its own."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from pathlib import Path

from models.services.demo_data import make_demo_database
from models.storage.data_folder import DataFolder
from models.storage.database import Database, DatabaseFile
from models.storage.engine import FileKey, file_engines
from models.storage.folder_lock import FolderLock
from models.values.clock import Clock, FixedClock

_NAME = "demo.db"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """The encrypted files of a demo by their names, and what opens them."""

    files: tuple[tuple[str, bytes], ...]
    key: FileKey


def copy_of_demo(clock: Clock) -> Database:
    """Give what ``make_demo_database`` gives for the clock's day, from a copy; whoever gets it closes it."""
    made = _made(clock.today())
    folder = DataFolder(Path(tempfile.mkdtemp(prefix="samsprak-demo-")), _NAME)
    for name, content in made.files:
        (folder.path / name).write_bytes(content)
    lock = FolderLock(folder.lock_file)
    lock.share()
    return Database(
        file_engines(folder.database_file, made.key),
        clock,
        file=DatabaseFile(folder=folder, key=made.key),
        lock=lock,
        on_close=partial(shutil.rmtree, folder.path, ignore_errors=True),
    )


@cache
def _made(today: date) -> _Made:
    with make_demo_database(FixedClock(today)) as database:
        assert database.file is not None
        folder, key = database.file.folder, database.file.key
        # What was written last may still stand in the log beside the file; nobody writes now, so both fit together.
        names = [name for name in (_NAME, f"{_NAME}-wal") if (folder.path / name).exists()]
        return _Made(files=tuple((name, (folder.path / name).read_bytes()) for name in names), key=key)
