"""Locks and vetoes: what a run must keep, and what it must never propose."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from models.entities.pair import Pair, PairChoice
from models.queries.intake import intake_policy
from models.queries.pairing_candidates import pairing_case
from models.services.pair_choices import lock_pair, remove_choice, veto_pair
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import EditConflict, Refused
from models.values.identifiers import PersonId
from models.values.pairing import PairingCase, PairKeys
from models.values.pairs import PairStatus, VetoDraft, VetoReason
from tests.pair_factories import make_couple, make_friend, make_pair, make_proposal


def case(uow: UnitOfWork) -> PairingCase:
    return pairing_case(uow.session, uow.clock.today(), intake_policy(uow.session))


def test_lock_takes_the_place_of_the_newcomers_other_lock(unit_of_work: UnitOfWork) -> None:
    keys = make_couple(unit_of_work)
    lock_pair(unit_of_work, PairKeys(keys.newcomer, make_friend(unit_of_work)))

    lock_pair(unit_of_work, keys)

    assert case(unit_of_work).locks == {keys}


def test_lock_that_became_a_pair_is_no_lock_of_the_next_run(unit_of_work: UnitOfWork) -> None:
    keys = make_couple(unit_of_work)
    lock_pair(unit_of_work, keys)

    make_pair(unit_of_work, PairStatus.ACCEPTED, keys)

    assert case(unit_of_work).locks == frozenset()


def test_veto_ends_lock_and_proposal_and_can_be_taken_back(unit_of_work: UnitOfWork, today: date) -> None:
    draft, asked = make_proposal(unit_of_work), make_proposal(unit_of_work)
    asked.contacted_on = today
    unit_of_work.session.flush()
    both = [PairKeys(pair.newcomer_id, pair.volunteer_id) for pair in (draft, asked)]
    lock_pair(unit_of_work, both[0])

    for keys in both:
        veto_pair(unit_of_work, VetoDraft(keys=keys, reason=VetoReason.TOO_DIFFERENT, note=" Grannar. "))

    assert case(unit_of_work).vetoes == set(both)
    assert case(unit_of_work).locks == frozenset()
    assert [pair.status for pair in unit_of_work.session.scalars(select(Pair))] == [PairStatus.DECLINED]
    assert {choice.note for choice in unit_of_work.session.scalars(select(PairChoice))} == {"Grannar."}
    with pytest.raises(Refused):
        lock_pair(unit_of_work, both[0])
    remove_choice(unit_of_work, both[0])
    remove_choice(unit_of_work, both[0])
    assert case(unit_of_work).vetoes == {both[1]}


def test_choice_about_somebody_who_has_gone_is_a_conflict(unit_of_work: UnitOfWork) -> None:
    with pytest.raises(EditConflict):
        veto_pair(
            unit_of_work,
            VetoDraft(keys=PairKeys(PersonId(98), make_friend(unit_of_work)), reason=VetoReason.OTHER),
        )
