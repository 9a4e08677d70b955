"""Which rules two would break by hand: with facts, and for protected people only to who answers for them."""

from __future__ import annotations

from datetime import date

import pytest

from models.entities.organisation import Coordinator
from models.entities.person import Person
from models.queries.hand_pairing import hand_pairing_check
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import EditConflict
from models.values.identifiers import CoordinatorId
from models.values.pairing import ObstacleCode, PairKeys
from models.values.pairing_answers import Obstacle
from models.values.people import Gender, GenderWish
from tests.pair_factories import make_friend, make_newcomer


def test_two_who_suit_each_other_break_no_rule(unit_of_work: UnitOfWork, today: date) -> None:
    keys = PairKeys(make_newcomer(unit_of_work), make_friend(unit_of_work))

    assert hand_pairing_check(unit_of_work.session, keys, today) == ()


def test_every_broken_rule_is_listed_with_its_facts(unit_of_work: UnitOfWork, today: date) -> None:
    newcomer = make_newcomer(unit_of_work, wish=GenderWish.MAN)
    keys = PairKeys(newcomer, make_friend(unit_of_work, capacity=0, gender=Gender.WOMAN))

    found = hand_pairing_check(unit_of_work.session, keys, today)

    assert [obstacle.code for obstacle in found] == [ObstacleCode.NO_PLACE, ObstacleCode.GENDER_WISH]
    assert found[1].facts is not None


def test_somebody_without_the_role_is_gone(unit_of_work: UnitOfWork, today: date) -> None:
    keys = PairKeys(make_friend(unit_of_work), make_friend(unit_of_work))

    with pytest.raises(EditConflict):
        hand_pairing_check(unit_of_work.session, keys, today)


def test_protected_person_is_there_only_for_who_answers_for_them(database: Database, today: date) -> None:
    with database.write() as uow:
        keys = PairKeys(make_newcomer(uow), make_friend(uow))
        own, other = Coordinator(name="Anna"), Coordinator(name="Bo")
        uow.session.add_all([own, other])
        uow.session.flush()
        person = uow.session.get_one(Person, keys.newcomer)
        person.protected, person.responsible_id = True, own.id
        uow.commit()
        answers, looks_on = own.id, other.id

    assert _check(database, keys, today, answers) == ()
    with pytest.raises(EditConflict):
        _check(database, keys, today, looks_on)


def _check(database: Database, keys: PairKeys, today: date, actor: CoordinatorId) -> tuple[Obstacle, ...]:
    with database.read(actor) as session:
        return hand_pairing_check(session, keys, today)
