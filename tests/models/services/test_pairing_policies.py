"""How pairs are chosen and followed: saved, read again, refused, lost races, and taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from models.entities.organisation import Office
from models.queries.pairing_policies import (
    pair_life_policy,
    pair_life_policy_draft,
    pairing_policy,
    pairing_policy_draft,
)
from models.services.pairing_policies import save_pair_life_policy, save_pairing_policy
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import EditConflict, Invalid, ProblemCode
from models.values.pairing import DEFAULT_WEIGHTS, Criterion, ExtractRule, PairingPolicy, SameGenderRule
from models.values.pairing_policies import PairingPolicyDraft, PairLifePolicyDraft
from models.values.pairs import PairLifePolicy
from tests.factories import make_organisation

NEARBY = {criterion: 0 for criterion in Criterion} | {Criterion.AREA: 60, Criterion.AGE: 40}
CHOSEN = PairingPolicy(
    weights=NEARBY,
    least_fit=35,
    best_fit_first=True,
    same_gender=SameGenderRule.ON,
    extract=ExtractRule.ALL,
    minors=True,
    most_new=2,
)
FOLLOWED = PairLifePolicy(lapse=10, trial=40, follow_ups=(7, 40, 90), silent_trial=14, silent_active=60, months=9)


@pytest.fixture
def office(unit_of_work: UnitOfWork) -> UnitOfWork:
    make_organisation(unit_of_work)
    return unit_of_work


def test_office_that_has_not_decided_does_as_the_field(office: UnitOfWork) -> None:
    session = office.session

    assert pairing_policy_draft(session) == PairingPolicyDraft(version=1, policy=PairingPolicy())
    assert pair_life_policy_draft(session) == PairLifePolicyDraft(version=1, policy=PairLifePolicy())
    assert (pairing_policy(session), pair_life_policy(session)) == (PairingPolicy(), PairLifePolicy())


def test_register_without_an_office_has_no_form(unit_of_work: UnitOfWork) -> None:
    session = unit_of_work.session

    assert (pairing_policy_draft(session), pair_life_policy_draft(session)) == (None, None)
    assert (pairing_policy(session), pair_life_policy(session)) == (PairingPolicy(), PairLifePolicy())


@pytest.mark.parametrize("policy", [CHOSEN, replace(CHOSEN, best_fit_first=False), replace(CHOSEN, minors=False)])
def test_choice_of_pairs_is_read_as_it_was_saved(office: UnitOfWork, policy: PairingPolicy) -> None:
    save_pairing_policy(office, PairingPolicyDraft(version=1, policy=policy))
    office.session.expire_all()

    assert pairing_policy_draft(office.session) == PairingPolicyDraft(version=2, policy=policy)
    assert pairing_policy(office.session) == policy
    assert pair_life_policy(office.session) == PairLifePolicy()


def test_life_of_pairs_is_read_as_it_was_saved(office: UnitOfWork) -> None:
    save_pair_life_policy(office, PairLifePolicyDraft(version=1, policy=FOLLOWED))
    office.session.expire_all()

    assert pair_life_policy_draft(office.session) == PairLifePolicyDraft(version=2, policy=FOLLOWED)
    assert pair_life_policy(office.session) == FOLLOWED
    assert pairing_policy(office.session) == PairingPolicy()


def test_what_the_field_does_is_kept_as_nothing(office: UnitOfWork) -> None:
    save_pairing_policy(office, PairingPolicyDraft(version=1, policy=CHOSEN))
    save_pair_life_policy(office, PairLifePolicyDraft(version=2, policy=FOLLOWED))
    kept = office.session.scalars(select(Office)).one()
    before = (kept.pairing_policy is None, kept.pair_life_policy is None)

    save_pairing_policy(office, PairingPolicyDraft(version=3))
    save_pair_life_policy(office, PairLifePolicyDraft(version=4))

    assert before == (False, False)
    assert (kept.pairing_policy, kept.pair_life_policy) == (None, None)


def test_criterion_without_a_weight_counts_nothing(office: UnitOfWork) -> None:
    given = PairingPolicy(weights={Criterion.AREA: 60, Criterion.AGE: 40})

    save_pairing_policy(office, PairingPolicyDraft(version=1, policy=given))

    assert pairing_policy(office.session).weights == NEARBY


def test_end_of_the_trial_is_among_the_follow_ups(office: UnitOfWork) -> None:
    given = replace(FOLLOWED, follow_ups=(90, 7, 7), trial=40)

    save_pair_life_policy(office, PairLifePolicyDraft(version=1, policy=given))

    assert pair_life_policy(office.session).follow_ups == (7, 40, 90)


@pytest.mark.parametrize(
    "field, policy",
    [
        ("weights", replace(CHOSEN, weights=NEARBY | {Criterion.AREA: 61})),
        ("weights", replace(CHOSEN, weights=NEARBY | {Criterion.AREA: 101, Criterion.AGE: -1})),
        ("weights", replace(CHOSEN, weights={})),
        ("least_fit", replace(CHOSEN, least_fit=101)),
        ("least_fit", replace(CHOSEN, least_fit=-1)),
        ("most_new", replace(CHOSEN, most_new=0)),
        ("most_new", replace(CHOSEN, most_new=4)),
    ],
)
def test_choice_that_does_not_fit_is_refused(office: UnitOfWork, field: str, policy: PairingPolicy) -> None:
    with pytest.raises(Invalid) as invalid:
        save_pairing_policy(office, PairingPolicyDraft(version=1, policy=policy))

    assert [problem.field for problem in invalid.value.problems] == [field]
    assert pairing_policy(office.session) == PairingPolicy()


def test_sum_that_is_not_a_hundred_is_told(office: UnitOfWork) -> None:
    short = {**DEFAULT_WEIGHTS, Criterion.INTERESTS: 23}

    with pytest.raises(Invalid) as invalid:
        save_pairing_policy(office, PairingPolicyDraft(version=1, policy=PairingPolicy(weights=short)))

    assert [(each.code, each.facts) for each in invalid.value.problems] == [(ProblemCode.NOT_A_HUNDRED, {"total": 93})]


@pytest.mark.parametrize(
    "field, policy",
    [
        ("lapse", replace(FOLLOWED, lapse=0)),
        ("trial", replace(FOLLOWED, trial=366)),
        ("follow_ups", replace(FOLLOWED, follow_ups=(0, 14))),
        ("follow_ups", replace(FOLLOWED, follow_ups=(366,))),
        ("follow_ups", replace(FOLLOWED, follow_ups=tuple(range(1, 10)))),
        ("silent_trial", replace(FOLLOWED, silent_trial=0)),
        ("silent_active", replace(FOLLOWED, silent_active=0)),
        ("months", replace(FOLLOWED, months=25)),
    ],
)
def test_life_that_does_not_fit_is_refused(office: UnitOfWork, field: str, policy: PairLifePolicy) -> None:
    with pytest.raises(Invalid) as invalid:
        save_pair_life_policy(office, PairLifePolicyDraft(version=1, policy=policy))

    assert [problem.field for problem in invalid.value.problems] == [field]
    assert pair_life_policy(office.session) == PairLifePolicy()


def test_policy_that_was_read_before_a_colleague_saved_is_refused(office: UnitOfWork) -> None:
    save_pairing_policy(office, PairingPolicyDraft(version=1, policy=CHOSEN))

    with pytest.raises(EditConflict) as first:
        save_pairing_policy(office, PairingPolicyDraft(version=1))
    with pytest.raises(EditConflict):
        save_pair_life_policy(office, PairLifePolicyDraft(version=1, policy=FOLLOWED))

    assert first.value.theirs == 2
    assert pairing_policy(office.session) == CHOSEN


def test_saved_policy_can_be_taken_back(database: Database) -> None:
    with database.write() as uow:
        make_organisation(uow)
        uow.commit()
    with database.write() as uow:
        save_pairing_policy(uow, PairingPolicyDraft(version=1, policy=CHOSEN))
        changed = uow.commit()
    with database.read() as session:
        between = pairing_policy(session)
    assert changed.transaction is not None

    with database.write() as uow:
        undo_transaction(uow, changed.transaction)
        uow.commit()

    with database.read() as session:
        assert (between, pairing_policy(session)) == (CHOSEN, PairingPolicy())
