"""Runs for some of those who wait: the best plan for them, beside locks of the others that keep their places."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from models.rules.pairing_limits import limited, standing_locks
from models.rules.pairing_plan import SolvedRun, solve
from models.rules.pairing_questions import alternatives, refused
from models.rules.pairing_shortages import shortage_groups
from models.values.identifiers import AreaId, PersonId
from models.values.pairing import NO_LIMIT, ObstacleCode, PairingCase, PairingPolicy, PairKeys, RunLimit
from tests.models.rules.pairing_oracle import Problem, Triple, best_triple
from tests.models.rules.pairing_registers import FIELDS, random_case
from tests.models.rules.test_pairing_questions import price_of_a_new_plan


def some_register(seed: int) -> tuple[PairingCase, RunLimit, PairingPolicy]:
    """Invent a register with locks, some of those who wait in it, and a policy."""
    dice = random.Random(seed)  # noqa: S311 - invented people, no secret
    size = dice.choice((3, 8, 20, 40))
    case = random_case(seed, dice.randint(2, size), dice.randint(1, size))
    waiting = [unit.id for unit in (*case.newcomers, *case.second)]
    chosen = frozenset(dice.sample(waiting, dice.randint(1, len(waiting))))
    area = dice.choice((None, None, AreaId(2)))
    policy = PairingPolicy(
        best_fit_first=bool(seed % 2), most_new=dice.choice((1, 1, 3)), least_fit=dice.choice((0, 0, 35))
    )
    kept = [PairKeys(pair.newcomer, pair.volunteer) for pair in solve(case, policy, FIELDS).plan.pairs]
    locks = case.locks | set(dice.sample(kept, len(kept) // 3))
    return replace(case, locks=locks), RunLimit(area_id=area, units=chosen), policy


def is_meant(case: PairingCase, limit: RunLimit, key: PersonId) -> bool:
    areas = {unit.id: unit.area_id for unit in (*case.newcomers, *case.second)}
    return key in (limit.units or ()) and (limit.area_id is None or areas[key] == limit.area_id)


def problem_of(
    case: PairingCase, limit: RunLimit, whole: SolvedRun, round_: int, *, taken: dict[PersonId, int]
) -> Problem:
    """Take from a run for everybody what a round for some has to solve, without using how runs are limited."""
    locked = {pair.newcomer for pair in whole.plan.pairs if pair.locked}
    rows = [
        row
        for row, unit in enumerate(whole.newcomers)
        if whole.rounds[row] == round_ and unit.id not in locked and is_meant(case, limit, unit.id)
    ]
    return Problem(
        waiting=tuple(whole.newcomers[row].queue_days for row in rows),
        places=tuple(
            places - taken.get(unit.id, 0) for places, unit in zip(whole.places, whole.volunteers, strict=True)
        ),
        fit={
            (number, column): int(whole.grid.fit[row, column])
            for number, row in enumerate(rows)
            for column in range(len(whole.volunteers))
            if whole.admissible[row, column]
        },
    )


def totals_of(run: SolvedRun, round_: int) -> Triple:
    pairs = [pair for pair in run.plan.pairs if pair.round == round_ and not pair.locked]
    return len(pairs), sum(pair.waiting_days for pair in pairs), sum(pair.fit for pair in pairs)


@pytest.mark.parametrize("seed", range(120))
def test_plan_for_some_is_as_good_as_an_independent_solver_finds(seed: int) -> None:
    case, limit, policy = some_register(seed)
    whole = solve(case, policy, FIELDS)
    taken: dict[PersonId, int] = {}
    for pair in whole.plan.pairs:
        if pair.locked:
            taken[pair.volunteer] = taken.get(pair.volunteer, 0) + 1

    run = solve(limited(case, limit, policy), policy, FIELDS)

    for round_ in (1, 2):
        problem = problem_of(case, limit, whole, round_, taken=taken)
        assert totals_of(run, round_) == best_triple(problem, best_fit_first=policy.best_fit_first)
        for pair in run.plan.pairs:
            if pair.round == round_ and not pair.locked:
                taken[pair.volunteer] = taken.get(pair.volunteer, 0) + 1


@pytest.mark.parametrize("seed", range(60))
def test_others_are_in_no_pair_and_keep_what_is_locked_for_them(seed: int) -> None:
    case, limit, policy = some_register(seed)
    whole = solve(case, policy, FIELDS).plan
    kept = {PairKeys(pair.newcomer, pair.volunteer) for pair in whole.pairs if pair.locked}

    plan = solve(limited(case, limit, policy), policy, FIELDS).plan

    places = {unit.id: min(unit.places, policy.most_new) for unit in case.volunteers}
    for keys in kept:
        places[keys.volunteer] -= 0 if is_meant(case, limit, keys.newcomer) else 1
    for pair in plan.pairs:
        places[pair.volunteer] -= 1
        assert is_meant(case, limit, pair.newcomer)
        assert PairKeys(pair.newcomer, pair.volunteer) not in case.vetoes
    assert min(places.values()) >= 0
    inside = {keys for keys in kept if is_meant(case, limit, keys.newcomer)}
    assert {PairKeys(pair.newcomer, pair.volunteer) for pair in plan.pairs if pair.locked} == inside
    assert set(standing_locks(case, policy)) == kept


@pytest.mark.parametrize("seed", range(40))
def test_price_in_a_run_for_some_is_what_a_full_new_plan_for_them_lacks(seed: int) -> None:
    case, limit, policy = some_register(seed)
    smaller = limited(case, limit, policy)
    run = solve(smaller, policy, FIELDS)

    for unit in run.newcomers[:4]:
        for each in alternatives(run, unit.id, most=5):
            assert each.price == price_of_a_new_plan(smaller, run, PairKeys(unit.id, each.volunteer))
            assert each.needed_by is None or is_meant(case, limit, each.needed_by)


@pytest.mark.parametrize("seed", range(20))
def test_everybody_as_a_limit_changes_nothing(seed: int) -> None:
    case, _some, policy = some_register(seed)
    everybody = frozenset(unit.id for unit in (*case.newcomers, *case.second))

    assert limited(case, NO_LIMIT, policy) is case
    whole = solve(case, policy, FIELDS)
    assert solve(limited(case, RunLimit(units=everybody), policy), policy, FIELDS).plan == whole.plan


@pytest.mark.parametrize("seed", range(40))
def test_shortages_of_a_run_for_some_are_theirs(seed: int) -> None:
    case, limit, policy = some_register(seed)

    groups = shortage_groups(solve(limited(case, limit, policy), policy, FIELDS))

    for group in groups:
        assert all(is_meant(case, limit, key) for key in group.newcomers)
        assert group.lacking > 0


def test_only_place_that_is_locked_for_another_is_said_to_be_taken() -> None:
    case = replace(random_case(2, 30, 12, kind=1), locks=frozenset(), second=(), vetoes=frozenset())
    policy = PairingPolicy()
    pair = next(pair for pair in solve(case, policy, FIELDS).plan.pairs)
    locked = replace(case, locks=frozenset({PairKeys(pair.newcomer, pair.volunteer)}))
    chosen = frozenset(unit.id for unit in case.newcomers if unit.id != pair.newcomer)

    run = solve(limited(locked, RunLimit(units=chosen), policy), policy, FIELDS)

    for key in chosen:
        refusal = {each.volunteer: each.codes for each in refused(run, key)}[pair.volunteer]
        assert ObstacleCode.NO_PLACE in refusal
        assert pair.volunteer not in {each.volunteer for each in alternatives(run, key)}
    assert run.plan.released == ()


def test_lock_that_no_longer_stands_holds_no_place_against_some() -> None:
    case = replace(random_case(2, 30, 12, kind=1), locks=frozenset(), second=(), vetoes=frozenset())
    policy = PairingPolicy()
    pair = next(pair for pair in solve(case, policy, FIELDS).plan.pairs)
    keys = PairKeys(pair.newcomer, pair.volunteer)
    forbidden = replace(case, locks=frozenset({keys}), vetoes=frozenset({keys}))
    chosen = frozenset(unit.id for unit in case.newcomers if unit.id != pair.newcomer)

    smaller = limited(forbidden, RunLimit(units=chosen), policy)

    assert smaller.volunteers == case.volunteers
    assert smaller.locks == frozenset()
