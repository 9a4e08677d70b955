"""The plan is the best there is: held against an independent solver, and against trying everything."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from models.rules.pairing_fit import fit_parts
from models.rules.pairing_obstacles import obstacles
from models.rules.pairing_plan import SolvedRun, admissible_couples, solve
from models.values.identifiers import PersonId
from models.values.pairing import PairingCase, PairingPolicy, PairKeys
from tests.models.rules.pairing_oracle import Problem, Triple, best_triple, by_trying_everything
from tests.models.rules.pairing_registers import FIELDS, random_case


def problem_of(run: SolvedRun, round_: int, taken: dict[PersonId, int]) -> Problem:
    """Give what a round had to solve: without locked pairs, and with the places that were left."""
    locked = {pair.newcomer for pair in run.plan.pairs if pair.locked}
    rows = [row for row, unit in enumerate(run.newcomers) if run.rounds[row] == round_ and unit.id not in locked]
    return Problem(
        waiting=tuple(run.newcomers[row].queue_days for row in rows),
        places=tuple(places - taken.get(unit.id, 0) for places, unit in zip(run.places, run.volunteers, strict=True)),
        fit={
            (number, column): int(run.grid.fit[row, column])
            for number, row in enumerate(rows)
            for column in range(len(run.volunteers))
            if run.admissible[row, column]
        },
    )


def totals_of(run: SolvedRun, round_: int) -> Triple:
    pairs = [pair for pair in run.plan.pairs if pair.round == round_ and not pair.locked]
    return len(pairs), sum(pair.waiting_days for pair in pairs), sum(pair.fit for pair in pairs)


def taken_before(run: SolvedRun, round_: int) -> dict[PersonId, int]:
    taken: dict[PersonId, int] = {}
    for pair in run.plan.pairs:
        if pair.locked or pair.round < round_:
            taken[pair.volunteer] = taken.get(pair.volunteer, 0) + 1
    return taken


@pytest.mark.parametrize("seed", range(220))
def test_plan_is_as_good_as_an_independent_solver_finds(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 - invented people, no secret
    size = dice.choice((3, 8, 20, 40)) if seed % 10 else 60
    case = random_case(seed, dice.randint(1, size), dice.randint(1, size))
    policy = PairingPolicy(
        best_fit_first=bool(seed % 2), most_new=dice.choice((1, 1, 3)), least_fit=dice.choice((0, 0, 35))
    )

    run = solve(case, policy, FIELDS)

    for round_ in (1, 2):
        problem = problem_of(run, round_, taken_before(run, round_))
        assert totals_of(run, round_) == best_triple(problem, best_fit_first=policy.best_fit_first)


@pytest.mark.parametrize("seed", range(60))
def test_plan_is_the_best_of_all_there_are(seed: int) -> None:
    case = replace(random_case(seed, 5, 4, kind=1), second=())
    policy = PairingPolicy(best_fit_first=bool(seed % 2), most_new=3)

    run = solve(case, policy, FIELDS)

    problem = problem_of(run, 1, taken_before(run, 1))
    assert totals_of(run, 1) == by_trying_everything(problem, best_fit_first=policy.best_fit_first)


@pytest.mark.parametrize("seed", range(40))
def test_no_forbidden_pair_appears_and_nobody_gets_more_than_there_is(seed: int) -> None:
    case, policy = random_case(seed, 30, 24, kind=0.7), PairingPolicy(most_new=2)
    units = {unit.id: unit for unit in (*case.newcomers, *case.second, *case.volunteers)}

    plan = solve(case, policy, FIELDS).plan

    given: dict[PersonId, int] = {}
    for pair in plan.pairs:
        given[pair.volunteer] = given.get(pair.volunteer, 0) + 1
        assert obstacles(units[pair.newcomer], units[pair.volunteer], policy, case) == ()
    assert all(number <= min(2, units[key].places) for key, number in given.items())
    assert len({pair.newcomer for pair in plan.pairs}) == len(plan.pairs)
    kept = {PairKeys(pair.newcomer, pair.volunteer) for pair in plan.pairs if pair.locked}
    assert kept | set(plan.released) == case.locks


@pytest.mark.parametrize("seed", range(60))
def test_a_competing_group_has_fewer_places_than_members(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 - invented people, no secret
    case, policy = random_case(seed, 30, dice.choice((6, 12)), kind=1), PairingPolicy(most_new=dice.choice((1, 2)))

    run = solve(case, policy, FIELDS)

    room = dict(zip((unit.id for unit in run.volunteers), run.places, strict=True))
    open_to = {
        unit.id: {run.volunteers[column].id for column in run.admissible[row].nonzero()[0].tolist()}
        for row, unit in enumerate(run.newcomers)
    }
    round_of = dict(zip((unit.id for unit in run.newcomers), run.rounds, strict=True))
    locked = {pair.newcomer for pair in run.plan.pairs if pair.locked}
    served = {pair.newcomer: pair.volunteer for pair in run.plan.pairs}
    for left in run.plan.unpaired:
        assert (left.competes_with is not None) == bool(open_to[left.newcomer])
        if left.competes_with is None:
            continue
        group = left.competes_with
        in_turn = [key for key in group.newcomers if key not in locked and round_of[key] == left.round]
        assert set().union(*(open_to[key] for key in in_turn)) == set(group.volunteers)
        assert group.places == sum(room[key] for key in group.volunteers) == len(group.newcomers) - 1
        assert group.newcomers[0] == left.newcomer
        assert {served[key] for key in group.newcomers[1:]} == set(group.volunteers)
        assert group.kept == len(group.newcomers) - len(in_turn)


def test_who_only_lacks_what_others_got_before_competes_with_them() -> None:
    seeds = ((seed, random_case(seed, 30, 6, kind=1)) for seed in range(60))
    runs = [solve(case, PairingPolicy(), FIELDS) for _seed, case in seeds if case.locks and case.second]

    groups = [(left.round, left.competes_with) for run in runs for left in run.plan.unpaired if left.competes_with]

    assert any(round_ == 1 and group.kept == group.places for round_, group in groups)
    assert any(round_ == 2 and group.kept == group.places for round_, group in groups)
    assert any(round_ == 1 and 0 < group.kept < group.places for round_, group in groups)


@pytest.mark.parametrize("size", [300, 1000])
def test_order_of_rows_changes_nothing(size: int) -> None:
    case = random_case(size, size, size)
    plan = solve(case, PairingPolicy(), FIELDS).plan

    for seed in range(10):
        assert solve(shuffled(case, seed), PairingPolicy(), FIELDS).plan == plan


def shuffled(case: PairingCase, seed: int) -> PairingCase:
    dice = random.Random(seed)  # noqa: S311 - invented people, no secret
    return replace(
        case,
        newcomers=tuple(dice.sample(case.newcomers, len(case.newcomers))),
        volunteers=tuple(dice.sample(case.volunteers, len(case.volunteers))),
        second=tuple(dice.sample(case.second, len(case.second))),
    )


def test_plan_of_nobody_is_empty() -> None:
    plan = solve(PairingCase(newcomers=(), volunteers=()), PairingPolicy(), FIELDS).plan

    assert (plan.pairs, plan.unpaired, plan.waiting_days, plan.fit) == ((), (), 0, 0)


@pytest.mark.parametrize("seed", range(8))
def test_points_of_couples_that_may_be_paired_are_those_of_the_single_rule(seed: int) -> None:
    case, policy = random_case(seed, 20, 20, kind=1), PairingPolicy(least_fit=30)
    run = solve(case, policy, FIELDS)
    units = {unit.id: unit for unit in (*run.newcomers, *run.volunteers)}

    found = tuple(admissible_couples(run, FIELDS))

    planned = {(pair.newcomer, pair.volunteer) for pair in run.plan.pairs}
    assert planned <= {(couple.newcomer, couple.volunteer) for couple in found}
    for couple in found:
        parts = fit_parts(units[couple.newcomer], units[couple.volunteer], policy, FIELDS)
        assert couple.points == {part.criterion: part.points for part in parts}
        assert sum(couple.points.values()) == couple.fit
