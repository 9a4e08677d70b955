"""Which rules two would break by hand: with facts, and for protected people only to who answers for them."""

from __future__ import annotations

from datetime import date

import pytest

from models.entities.organisation import Coordinator
from models.entities.person import Person
from models.queries.hand_pairing import hand_pairing_check
from models.services.pair_choices import lock_pair
from models.services.pair_life import log_contact
from models.services.pairs import pair_by_hand, propose_pair
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import EditConflict, Invalid
from models.values.identifiers import CoordinatorId
from models.values.pairing import ObstacleCode, PairKeys
from models.values.pairing_answers import Obstacle
from models.values.pairs import HandPairingDraft, PairContactDraft, PairContactHow, PairContactOutcome, PairSide
from models.values.people import Gender, GenderWish
from tests.pair_factories import make_couple, make_friend, make_newcomer, pair_of


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


def codes(uow: UnitOfWork, keys: PairKeys, today: date) -> list[ObstacleCode]:
    return [each.code for each in hand_pairing_check(uow.session, keys, today)]


def locked_proposal(uow: UnitOfWork) -> PairKeys:
    keys = make_couple(uow)
    propose_pair(uow, keys)
    lock_pair(uow, keys)
    return keys


def test_place_that_is_locked_to_another_is_listed_and_kept_with_the_reason(
    unit_of_work: UnitOfWork, today: date
) -> None:
    promised = locked_proposal(unit_of_work)
    keys = PairKeys(make_newcomer(unit_of_work), promised.volunteer)

    assert codes(unit_of_work, keys, today) == [ObstacleCode.NO_PLACE]
    with pytest.raises(Invalid):
        pair_by_hand(unit_of_work, HandPairingDraft(keys=keys))
    pair = pair_of(unit_of_work, pair_by_hand(unit_of_work, HandPairingDraft(keys=keys, reason="De är grannar.")))
    called = PairContactDraft(
        pair_id=pair.id,
        version=pair.version,
        side=PairSide.VOLUNTEER,
        how=PairContactHow.CALL,
        outcome=PairContactOutcome.REACHED,
    )
    log_contact(unit_of_work, called)

    assert (pair.broken_rules, pair.contacted_on) == (["no_place"], today)


def test_newcomer_locked_to_another_breaks_no_rule_by_hand_but_a_reason_is_demanded(
    unit_of_work: UnitOfWork, today: date
) -> None:
    locked = locked_proposal(unit_of_work)
    keys = PairKeys(locked.newcomer, make_friend(unit_of_work))

    assert codes(unit_of_work, keys, today) == []
    with pytest.raises(Invalid):
        pair_by_hand(unit_of_work, HandPairingDraft(keys=keys, reason="  "))
    pair = pair_of(unit_of_work, pair_by_hand(unit_of_work, HandPairingDraft(keys=keys, reason="De är grannar.")))

    assert (pair.broken_rules, pair.by_hand_reason) == ([], "De är grannar.")
