"""Run as a program of its own and killed by ``test_crashes``: writes without end, telling each commit that returned."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from models.entities.organisation import Area
from models.storage.data_folder import DataFolder
from models.storage.opening import open_database
from models.values.clock import FixedClock


def write_until_killed(folder: Path, passphrase: str, first: int) -> None:
    """Save two areas in each transaction, ``<number>a`` and ``<number>b``, and then print the number."""
    with open_database(DataFolder(folder), secret=passphrase, clock=FixedClock(date(2026, 11, 23))) as database:
        number = first
        while True:
            with database.write() as uow:
                uow.session.add_all([Area(name=f"{number}a"), Area(name=f"{number}b")])
                uow.session.flush()
                uow.commit()
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()
            number += 1


if __name__ == "__main__":
    write_until_killed(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
