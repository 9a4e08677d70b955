"""The program is killed while it writes: what it had confirmed is there, and the register opens as always."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.queries.occasion_details import occasion_details
from models.storage.data_folder import DataFolder
from models.storage.opening import open_database
from models.values.activities import OccasionStatus
from models.values.clock import FixedClock
from models.values.identifiers import OccasionId
from tests.conftest import PASSPHRASE
from tests.journeys.killing import doomed_program
from tests.journeys.registers import make_register
from tests.ui.stage import DEMO_DAY


@pytest.mark.parametrize("confirmations", [1, 3])
def test_what_was_confirmed_survives_a_kill(confirmations: int, tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "register")
    make_register(folder, FixedClock(DEMO_DAY))

    with doomed_program("killed_person", folder.path) as program:
        confirmed = [int(program.hear()) for _line in range(confirmations)]
        program.kill()
        confirmed += [int(line) for line in program.lines if line.endswith("\n")]

    with open_database(folder, secret=PASSPHRASE, clock=FixedClock(DEMO_DAY)) as database, database.read() as session:
        found = [occasion_details(session, OccasionId(key)).row.status for key in confirmed]
    assert len(set(confirmed)) >= confirmations
    assert set(found) == {OccasionStatus.CANCELLED}
