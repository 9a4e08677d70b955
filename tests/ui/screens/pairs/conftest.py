"""Pairs on their way, and the screen that shows them in the real window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from models.entities.pair import Pair
from models.queries.pairs import pair_details
from models.storage.database import Database
from models.values.identifiers import PairId
from models.values.pair_rows import PairDetails
from models.values.pairs import PairStatus
from tests.pair_factories import make_couple, make_pair, make_proposal
from ui.navigation import Navigator
from ui.screens.pairs.screen import PairsScreen

ReadPair = Callable[[PairId], PairDetails]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """What the tests ask for by name: one in each column, and two in their trial of whom one is silent."""

    proposed: PairId
    accepted: PairId
    trial: PairId
    silent: PairId
    active: PairId


@pytest.fixture
def pairs(database: Database) -> Pairs:
    """Five pairs."""
    with database.write() as uow:
        made = Pairs(
            proposed=make_proposal(uow, make_couple(uow, newcomer="Yonas", volunteer="Ingrid")).id,
            accepted=_made(make_pair(uow, PairStatus.ACCEPTED, make_couple(uow, newcomer="Oksana", volunteer="Maja"))),
            trial=_made(make_pair(uow, PairStatus.TRIAL, make_couple(uow, newcomer="Wei", volunteer="Anna"), ago=5)),
            silent=_made(
                make_pair(uow, PairStatus.TRIAL, make_couple(uow, newcomer="Rahel", volunteer="Karin"), ago=28)
            ),
            active=_made(
                make_pair(uow, PairStatus.ACTIVE, make_couple(uow, newcomer="Natalia", volunteer="Eva"), ago=40)
            ),
        )
        active = uow.session.get_one(Pair, made.active)
        active.agreed_end = uow.clock.today() + timedelta(days=90)
        uow.commit()
    return made


@pytest.fixture
def read_pair(database: Database) -> ReadPair:
    """Reads a pair as it stands in the register now."""

    def read(pair_id: PairId) -> PairDetails:
        with database.read() as session:
            return pair_details(session, pair_id, database.clock.today())

    return read


@pytest.fixture
def screen(navigator: Navigator, pairs: Pairs) -> PairsScreen:
    """The screen at the front of the window."""
    navigator.show_screen("pairs")
    found = navigator.current
    assert isinstance(found, PairsScreen)
    QApplication.sendPostedEvents()
    return found


def _made(pair: Pair) -> PairId:
    return pair.id
