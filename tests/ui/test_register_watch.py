"""What another program writes to the same register is noticed, from the moment the register is open."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import cast

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from models.storage.data_folder import DataFolder
from models.storage.database import Database
from models.storage.opening import open_database
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import ChangeSet, EntityKind
from models.values.clock import FixedClock
from tests.conftest import PASSPHRASE
from tests.factories import make_area
from tests.fakes import DirectRunner
from ui.background.contract import Runner
from ui.change_bus import ChangeBus
from ui.register_watch import RegisterWatch

PATIENCE = 6_000


class Desk:
    """One program with the register open, and a colleague's beside it."""

    def __init__(self, database: Database, colleagues: Database) -> None:
        self.owner = QObject()
        self.bus = ChangeBus(self.owner)
        self.runner = DirectRunner(self.bus, database)
        self.colleagues = colleagues
        self.told: list[ChangeSet] = []
        self.watch = RegisterWatch(cast(Runner, self.runner), database, self.bus, self.owner)
        self.bus.changed.connect(self.told.append)

    def save(self, name: str) -> None:
        """Save something ourselves."""
        self.runner.write(partial(_add, name), on_done=_nothing)

    def colleague_saves(self, name: str) -> None:
        """Let the colleague save something."""
        with self.colleagues.write() as uow:
            make_area(uow, name)
            uow.commit()

    @property
    def reloads(self) -> int:
        """How often all screens were told to read again."""
        return sum(changes.kinds == frozenset(EntityKind) for changes in self.told)


def _add(name: str, uow: UnitOfWork) -> None:
    make_area(uow, name)


def _nothing(_result: None) -> None:
    """The answer is not what these tests are about."""


@pytest.fixture
def desk(database: Database, data_folder: DataFolder, clock: FixedClock, qtbot: QtBot) -> Iterator[Desk]:
    with open_database(data_folder, secret=PASSPHRASE, clock=clock) as colleagues:
        made = Desk(database, colleagues)
        yield made
        made.watch.stop()


def test_a_colleagues_change_right_after_opening_is_noticed(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.bus.changed, timeout=PATIENCE):
        desk.colleague_saves("Norra")

    assert desk.reloads == 1


def test_our_own_change_is_not_read_again(desk: Desk) -> None:
    desk.save("Norra")
    desk.watch.look()
    desk.watch.look()

    assert desk.reloads == 0


@pytest.mark.parametrize("ours_first", [True, False])
def test_a_colleagues_change_in_the_same_moment_as_ours_is_noticed(desk: Desk, *, ours_first: bool) -> None:
    saves = [desk.save, desk.colleague_saves] if ours_first else [desk.colleague_saves, desk.save]
    for number, save in enumerate(saves):
        save(f"Område {number}")

    desk.watch.look()

    assert desk.reloads == 1


def test_each_change_is_told_once(desk: Desk) -> None:
    desk.colleague_saves("Norra")
    desk.watch.look()
    desk.save("Södra")
    desk.watch.look()
    desk.watch.look()

    assert desk.reloads == 1
