"""A program killed while a colleague is added locks nobody out and leaves no slot that nobody knows of."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from models.queries.office import coordinator_rows
from models.storage.data_folder import DataFolder
from models.storage.key_file import vault_from_text
from models.storage.opening import open_database, read_key_file
from models.storage.recovery_code import RECOVERY_LABEL
from models.values.clock import Clock
from tests.conftest import PASSPHRASE, RECOVERY_CODE, SLOT_LABEL

ROOT = Path(__file__).parents[3]
COLLEAGUE = UUID("9c0d3f52-6a43-4f7e-8f3b-0d6a1d2f7a42")
HERS = "sju blå kameler simmar"


@pytest.mark.parametrize(
    ("steps", "listed", "has_slot"),
    [(1, False, False), (2, False, False), (3, True, False), (4, True, False), (5, True, True)],
)
def test_kill_while_adding_leaves_everyone_their_way_in(
    data_folder: DataFolder, clock: Clock, steps: int, listed: bool, has_slot: bool
) -> None:
    ended = subprocess.run(
        [
            *(sys.executable, "-m", "tests.models.storage.crash_adder"),
            *(str(data_folder.path), PASSPHRASE, str(COLLEAGUE), HERS, str(steps)),
        ],
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        check=False,
    )

    assert ended.returncode == -signal.SIGKILL
    for secret in (PASSPHRASE, RECOVERY_CODE, *([HERS] if has_slot else [])):
        with open_database(data_folder, secret=secret, clock=clock) as database, database.read() as session:
            assert {row.uid for row in coordinator_rows(session)} == ({COLLEAGUE} if listed else set())
    labels = {slot.label for slot in vault_from_text(read_key_file(data_folder.key_file)).slots}
    assert labels == {SLOT_LABEL, RECOVERY_LABEL, *([str(COLLEAGUE)] if has_slot else [])}
