"""Run as a program of its own by ``test_adding_colleagues``: adds a colleague and kills itself after some steps."""

from __future__ import annotations

import os
import signal
import sys
from datetime import date
from pathlib import Path
from uuid import UUID

from models.services.colleagues import ColleagueDraft, add_colleague
from models.storage.data_folder import DataFolder
from models.storage.files import make_private, partial_of, write_whole
from models.storage.opening import open_database, read_key_file
from models.storage.vault import coordinator_slot, open_vault, put_slot
from models.values.clock import FixedClock
from tests.conftest import CHEAP


def add_and_die(folder: DataFolder, passphrase: str, colleague: UUID, hers: str, steps: int) -> None:
    """Make the slot, write the name, commit, write half the key file, write all of it; die after so many steps."""
    with open_database(folder, secret=passphrase, clock=FixedClock(date(2026, 11, 23))) as database:
        slot = coordinator_slot(
            open_vault(read_key_file(folder.key_file), passphrase), str(colleague), hers, cost=CHEAP
        )
        _die_if(steps == 1)
        with database.write() as uow:
            add_colleague(uow, ColleagueDraft(name="Omar Hedlund"), colleague)
            _die_if(steps == 2)
            uow.commit()
        _die_if(steps == 3)
        text = put_slot(read_key_file(folder.key_file), slot)
        if steps == 4:
            make_private(partial_of(folder.key_file))
            partial_of(folder.key_file).write_text(text[:200], encoding="utf-8")
        _die_if(steps == 4)
        write_whole(folder.key_file, text)
        _die_if(steps == 5)


def _die_if(now: bool, /) -> None:
    if now:
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    add_and_die(DataFolder(Path(sys.argv[1])), sys.argv[2], UUID(sys.argv[3]), sys.argv[4], int(sys.argv[5]))
