"""A small register in which everything about pairing happens once, and Matcha in the real window around it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from models.storage.database import Database
from models.values.identifiers import PersonId
from models.values.people import Gender, GenderWish
from tests.pair_factories import make_friend, make_newcomer
from ui.context import AppContext
from ui.navigation import Navigator
from ui.screens.pairing.presenter import PairingPresenter
from ui.screens.pairing.screen import PairingScreen


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Two places for four: Yonas and Hodan get them, Samir has to wait, and no volunteer is a man for Rahel."""

    yonas: PersonId
    hodan: PersonId
    rahel: PersonId
    samir: PersonId
    ingrid: PersonId
    karin: PersonId


@pytest.fixture
def people(database: Database) -> People:
    """Four who wait and two who offer."""
    with database.write() as uow:
        found = People(
            yonas=make_newcomer(uow, given_name="Yonas", waited=60),
            hodan=make_newcomer(uow, given_name="Hodan", waited=40),
            rahel=make_newcomer(uow, given_name="Rahel", waited=20, wish=GenderWish.MAN),
            samir=make_newcomer(uow, given_name="Samir", waited=10),
            ingrid=make_friend(uow, given_name="Ingrid", gender=Gender.WOMAN),
            karin=make_friend(uow, given_name="Karin", gender=Gender.WOMAN),
        )
        uow.commit()
    return found


@pytest.fixture
def presenter(context: AppContext, people: People) -> PairingPresenter:
    """The presenter with its first plan, without a window."""
    made = PairingPresenter(context)
    made.reload()
    return made


@pytest.fixture
def screen(navigator: Navigator, people: People) -> PairingScreen:
    """The screen at the front of the window."""
    navigator.show_screen("pairing")
    found = navigator.current
    assert isinstance(found, PairingScreen)
    return found
