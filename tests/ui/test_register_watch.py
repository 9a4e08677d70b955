"""What another program writes to the same register is noticed, from the moment the register is open."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from models.storage.data_folder import DataFolder
from models.storage.database import Database, open_database
from models.values.clock import FixedClock
from tests.conftest import PASSPHRASE
from tests.factories import make_area
from tests.fakes import DirectRunner
from ui.background.contract import Runner
from ui.change_bus import ChangeBus
from ui.register_watch import RegisterWatch

PATIENCE = 6_000


def test_a_colleagues_change_right_after_opening_is_noticed(
    database: Database, data_folder: DataFolder, clock: FixedClock, qtbot: QtBot
) -> None:
    owner = QObject()
    bus = ChangeBus(owner)
    watch = RegisterWatch(cast(Runner, DirectRunner(bus, database)), database, bus, owner)

    with (
        qtbot.waitSignal(bus.changed, timeout=PATIENCE),
        open_database(data_folder, secret=PASSPHRASE, clock=clock) as colleagues,
        colleagues.write() as uow,
    ):
        make_area(uow, "Norra")
        uow.commit()

    watch.stop()
