"""Run as a program of its own by ``test_key_renewal``: locks a colleague out and is killed at a certain rename.

Only a rename makes a difference to the next start: what is written between two of them has no name of its own yet.
So killing just before each of them is killing everywhere.
"""

from __future__ import annotations

import os
import signal
import sys
from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID

from models.queries.office import coordinator_by_uid
from models.services.colleagues import lock_out_colleague
from models.storage.data_folder import DataFolder
from models.storage.key_renewal import RegisterChange, renew_data_key
from models.storage.opening import open_database
from models.values.clock import FixedClock


def lock_out(folder: DataFolder, passphrase: str, colleague: UUID, kill_at: int = 0) -> None:
    """Lock a colleague out, and be killed just before a certain rename; 0 is never."""
    with open_database(folder, secret=passphrase, clock=FixedClock(date(2026, 11, 23))) as database:
        with database.read() as session:
            row = coordinator_by_uid(session, colleague)
        assert row is not None
        _kill_at_rename(kill_at)
        write = partial(lock_out_colleague, colleague_id=row.id, version=row.version)
        change = RegisterChange(write=write, actor=None)
        renew_data_key(database, passphrase, without=str(colleague), change=change)


def _kill_at_rename(number: int) -> None:
    renames = 0

    def watch(event: str, _arguments: tuple[object, ...]) -> None:
        nonlocal renames
        if event != "os.rename":
            return
        renames += 1
        if renames == number:
            os.kill(os.getpid(), signal.SIGKILL)

    if number:
        sys.addaudithook(watch)


if __name__ == "__main__":
    lock_out(DataFolder(Path(sys.argv[1])), sys.argv[2], UUID(sys.argv[3]), int(sys.argv[4]))
