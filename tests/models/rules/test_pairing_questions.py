"""Answers about a plan: prices are those of a full new plan, refusals and reasons those of the single rules."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from models.rules.availability import PartOfDay, every_week
from models.rules.pairing_obstacles import obstacles
from models.rules.pairing_plan import SolvedRun, solve, totals_of
from models.rules.pairing_questions import alternatives, choices, explain, policy_effect, refused, some_prices
from models.values.identifiers import AreaId, PersonId
from models.values.pairing import PairingCase, PairingPolicy, PairingUnit, PairKeys, SameGenderRule
from models.values.pairing_answers import PairQuestion, Price
from models.values.people import Gender
from tests.models.rules.pairing_registers import FIELDS, random_case
from tests.models.rules.test_pairing_grid import random_policy


def price_of_a_new_plan(case: PairingCase, run: SolvedRun, keys: PairKeys) -> Price:
    """Solve everything again with the pair kept, and with the kept locks that need not give way to it."""
    kept = [pair for pair in run.plan.pairs if pair.locked and pair.newcomer != keys.newcomer]
    beside = [pair for pair in kept if pair.volunteer == keys.volunteer]
    place = {unit.id: places for unit, places in zip(run.volunteers, run.places, strict=True)}[keys.volunteer]
    gone = beside[-1:] if len(beside) >= place else []
    locks = {PairKeys(pair.newcomer, pair.volunteer) for pair in kept if pair not in gone}
    again = solve(replace(case, locks=frozenset({*locks, keys})), run.policy, FIELDS).plan
    assert keys in {PairKeys(pair.newcomer, pair.volunteer) for pair in again.pairs}
    before, after = totals_of(run.plan.pairs), totals_of(again.pairs)
    return Price(
        people=before.pairs - after.pairs,
        days=before.waiting_days - after.waiting_days,
        points=before.fit - after.fit,
    )


@pytest.mark.parametrize("seed", range(120))
def test_price_is_what_a_full_new_plan_with_the_pair_lacks(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 - invented people, no secret
    size = dice.choice((3, 8, 20, 32))
    case = random_case(seed, dice.randint(1, size), dice.randint(1, size), kind=1)
    if seed % 3:
        case = replace(case, second=())
    policy = PairingPolicy(
        best_fit_first=bool(seed % 2), most_new=dice.choice((1, 1, 3)), least_fit=dice.choice((0, 0, 35))
    )
    run = solve(case, policy, FIELDS)

    for unit in dice.sample(run.newcomers, min(5, len(run.newcomers))):
        found = alternatives(run, unit.id, most=6)

        for each in found:
            assert each.price == price_of_a_new_plan(case, run, PairKeys(unit.id, each.volunteer))


class Stopped(Exception):
    """Somebody else was chosen."""


def stop() -> None:
    raise Stopped


def test_search_for_prices_ends_when_somebody_else_is_chosen() -> None:
    case = replace(random_case(2, 30, 12, kind=1), locks=frozenset(), second=())
    run = solve(case, PairingPolicy(), FIELDS)
    newcomer = next(unit.id for unit in run.newcomers if len(choices(run, unit.id)) > 1)
    wanted = [each.volunteer for each in choices(run, newcomer)]

    assert len(some_prices(run, newcomer, wanted)) == len(wanted)
    with pytest.raises(Stopped):
        some_prices(run, newcomer, wanted, step=stop)


def test_prices_come_one_by_one_where_each_takes_a_new_plan() -> None:
    case = replace(random_case(2, 30, 12, kind=1), locks=frozenset(), second=())
    run = solve(case, PairingPolicy(), FIELDS)
    pair = run.plan.pairs[0]
    locked = solve(replace(case, locks=frozenset({PairKeys(pair.newcomer, pair.volunteer)})), PairingPolicy(), FIELDS)
    wanted = [each.volunteer for each in choices(locked, pair.newcomer)]

    assert len(wanted) > 1
    assert list(some_prices(locked, pair.newcomer, wanted)) == wanted[:1]


@pytest.mark.parametrize("seed", range(20))
def test_alternatives_are_the_best_fitting_with_the_plans_choice_among_them(seed: int) -> None:
    case, policy = random_case(seed, 20, 25, kind=1), PairingPolicy(best_fit_first=bool(seed % 2))
    run = solve(case, policy, FIELDS)
    planned = {pair.newcomer: pair.volunteer for pair in run.plan.pairs}

    for row, unit in enumerate(run.newcomers):
        found = alternatives(run, unit.id, most=3)

        possible = sorted((int(run.grid.fit[row, column]) for column in run.admissible[row].nonzero()[0]), reverse=True)
        assert [each.fit for each in found][:2] == possible[:3][:2]
        assert len(found) == min(3, len(possible))
        chosen = [each.volunteer for each in found if each.in_plan]
        assert chosen == ([planned[unit.id]] if unit.id in planned and possible else [])
        assert all(each.price.is_free and each.needed_by is None for each in found if each.in_plan)


def test_alternative_names_who_has_the_place() -> None:
    case = replace(random_case(2, 30, 12, kind=1), locks=frozenset(), second=())
    run = solve(case, PairingPolicy(), FIELDS)
    partner = {pair.volunteer: pair.newcomer for pair in run.plan.pairs}
    own = {pair.newcomer: pair.volunteer for pair in run.plan.pairs}

    every = [(unit.id, each) for unit in run.newcomers for each in alternatives(run, unit.id)]

    assert any(each.needed_by for _, each in every)
    for newcomer, each in every:
        expected = None if each.volunteer == own.get(newcomer) else partner.get(each.volunteer)
        assert each.needed_by == expected


@pytest.mark.parametrize("seed", range(15))
def test_refusals_are_those_the_single_rules_give(seed: int) -> None:
    case, policy = random_case(seed, 12, 20, kind=0.6), random_policy(seed)
    run = solve(case, policy, FIELDS)

    for row, newcomer in enumerate(run.newcomers):
        found = {each.volunteer: each for each in refused(run, newcomer.id)}

        for column, volunteer in enumerate(run.volunteers):
            codes = obstacles(newcomer, volunteer, policy, case)
            assert (volunteer.id in found) == (not run.admissible[row, column])
            if volunteer.id in found:
                assert found[volunteer.id].codes == codes
                assert found[volunteer.id].below_least_fit == (not codes)


def test_who_is_blocked_is_paired_with_nobody() -> None:
    case = replace(random_case(5, 30, 30, kind=1), locks=frozenset())
    before = solve(case, PairingPolicy(), FIELDS).plan
    blocked = frozenset({before.pairs[0].newcomer, before.pairs[3].volunteer})

    plan = solve(replace(case, blocked=blocked), PairingPolicy(), FIELDS).plan

    assert not blocked & {key for pair in plan.pairs for key in (pair.newcomer, pair.volunteer)}


@pytest.mark.parametrize("seed", range(30))
def test_parts_add_up_to_the_fit_for_any_weights(seed: int) -> None:
    case, policy = random_case(seed, 12, 12), random_policy(seed)
    run = solve(case, policy, FIELDS)

    for row, newcomer in enumerate(run.newcomers):
        for column, volunteer in enumerate(run.volunteers):
            found = explain(newcomer, volunteer, policy, FIELDS)
            assert found.fit == sum(part.points for part in found.parts) == int(run.grid.fit[row, column])


def test_explanation_asks_about_another_gender_where_the_office_wants_to_know() -> None:
    case = random_case(3, 1, 1)
    woman, man = (replace(case.newcomers[0], gender=gender) for gender in (Gender.WOMAN, Gender.MAN))
    unsaid = replace(woman, gender=Gender.UNSAID)
    asking, silent = PairingPolicy(), PairingPolicy(same_gender=SameGenderRule.OFF)

    assert explain(woman, man, asking, FIELDS).asks == (PairQuestion.OTHER_GENDER,)
    assert explain(unsaid, unsaid, asking, FIELDS).asks == (PairQuestion.GENDER_UNKNOWN,)
    assert explain(woman, unsaid, asking, FIELDS).asks == (PairQuestion.GENDER_UNKNOWN,)
    assert explain(woman, woman, asking, FIELDS).asks == ()
    assert explain(woman, man, silent, FIELDS).asks == ()


def test_effect_of_another_policy_is_both_plans_added_up() -> None:
    case, before, after = random_case(6, 30, 25, kind=1), PairingPolicy(), PairingPolicy(least_fit=60)

    effect = policy_effect(case, before, after, FIELDS)

    plans = [solve(case, policy, FIELDS).plan for policy in (before, after)]
    served, served_after = ({pair.newcomer for pair in plan.pairs} for plan in plans)
    assert (effect.before, effect.after) == (totals_of(plans[0].pairs), totals_of(plans[1].pairs))
    assert effect.after.pairs < effect.before.pairs
    assert effect.waiting == len(case.newcomers) + len(case.second)
    assert effect.no_longer == len(served - served_after) > effect.newly == len(served_after - served)


def test_second_round_is_asked_about_also_when_nobody_is_left_for_it() -> None:
    first, second, friend = (
        PairingUnit(id=PersonId(key), area_id=AreaId(1), availability=every_week([(0, PartOfDay.EVENING)]), places=1)
        for key in (1, 2, 3)
    )
    locked = PairKeys(first.id, friend.id)
    case = PairingCase(newcomers=(first,), second=(second,), volunteers=(friend,), locks=frozenset({locked}))
    without = replace(case, vetoes=frozenset({PairKeys(second.id, friend.id)}))

    behind_a_lock = alternatives(solve(case, PairingPolicy(), FIELDS), second.id)
    nobody = alternatives(solve(without, PairingPolicy(), FIELDS), second.id)

    assert [each.volunteer for each in behind_a_lock] == [friend.id]
    assert nobody == ()


def test_a_stranger_to_the_run_is_an_error() -> None:
    run = solve(random_case(1, 3, 3), PairingPolicy(), FIELDS)

    with pytest.raises(KeyError):
        alternatives(run, PersonId(99_999))
