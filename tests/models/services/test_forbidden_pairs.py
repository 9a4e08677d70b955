"""No forbidden pair, ever: not planned, not shown, not proposed, not accepted; and no allowed one missing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from models.entities.organisation import Coordinator
from models.entities.pair import Pair
from models.queries.intake import intake_policy
from models.queries.pairing_candidates import pairing_case
from models.queries.pairing_policies import pairing_policy
from models.queries.pairs_past import is_draft
from models.rules.pairing_plan import SolvedRun, admissible_couples, solve
from models.rules.pairing_questions import alternatives, refused
from models.services.pairing_policies import save_pairing_policy
from models.services.pairs import propose_pair, propose_plan
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import Refused
from models.values.pairing import ExtractRule, PairingPolicy, PairKeys, SameGenderRule
from models.values.pairing_policies import PairingPolicyDraft
from resources.people_keys import occupation_fields
from tests.models.services.forbidden_world import World, make_world

POLICIES = (
    PairingPolicy(),
    PairingPolicy(best_fit_first=True, extract=ExtractRule.ALL, most_new=3, least_fit=30),
    PairingPolicy(same_gender=SameGenderRule.ON, extract=ExtractRule.NONE, minors=True, most_new=2),
)


def run_of(uow: UnitOfWork) -> SolvedRun:
    case = pairing_case(uow.session, uow.clock.today(), intake_policy(uow.session))
    return solve(case, pairing_policy(uow.session), occupation_fields())


def possible_in(run: SolvedRun) -> set[PairKeys]:
    return {PairKeys(each.newcomer, each.volunteer) for each in admissible_couples(run, occupation_fields())}


def decide(uow: UnitOfWork, policy: PairingPolicy) -> None:
    save_pairing_policy(uow, PairingPolicyDraft(version=1, policy=policy))


def drafts(uow: UnitOfWork) -> list[PairKeys]:
    found = uow.session.execute(select(Pair.newcomer_id, Pair.volunteer_id).where(is_draft()))
    return [PairKeys(*row) for row in found]


def keys_of_plan(run: SolvedRun) -> set[PairKeys]:
    return {PairKeys(pair.newcomer, pair.volunteer) for pair in run.plan.pairs}


@pytest.mark.parametrize("policy", POLICIES, ids=("waiting first", "fit first", "same gender"))
@pytest.mark.parametrize("seed", range(5))
def test_no_forbidden_pair_is_planned_shown_or_proposed(
    unit_of_work: UnitOfWork, seed: int, policy: PairingPolicy
) -> None:
    world = make_world(unit_of_work, seed)
    decide(unit_of_work, policy)
    allowed = world.allowed(policy)

    run = run_of(unit_of_work)
    shown = {
        PairKeys(unit.id, each.volunteer) for unit in run.newcomers for each in alternatives(run, unit.id, most=99)
    }
    turned_down = {PairKeys(unit.id, each.volunteer) for unit in run.newcomers for each in refused(run, unit.id)}
    saved = propose_plan(unit_of_work, run.plan.pairs)

    planned = keys_of_plan(run)
    possible = possible_in(run)
    below = {
        PairKeys(unit.id, each.volunteer)
        for unit in run.newcomers
        for each in refused(run, unit.id)
        if each.below_least_fit
    }
    assert possible | below == allowed
    assert planned <= shown == possible
    assert turned_down.isdisjoint(possible)
    assert (len(saved.saved), saved.refused) == (len(planned), ())
    assert set(drafts(unit_of_work)) == planned
    assert_places_hold(world, drafts(unit_of_work))


@pytest.mark.parametrize("policy", POLICIES, ids=("waiting first", "fit first", "same gender"))
def test_exactly_the_allowed_couples_can_be_proposed(unit_of_work: UnitOfWork, policy: PairingPolicy) -> None:
    world = make_world(unit_of_work, seed=77)
    decide(unit_of_work, policy)
    couples = {PairKeys(one.key, other.key) for one in world.newcomers for other in world.volunteers}

    proposed = {keys for keys in sorted(couples) if can_be_proposed(unit_of_work, keys)}

    assert proposed == world.allowed(policy) != set()
    assert_places_hold(world, drafts(unit_of_work))


def test_a_run_is_the_same_for_who_answers_for_the_protected(database: Database) -> None:
    with database.write() as uow:
        world = make_world(uow, seed=5)
        responsible = uow.session.scalars(select(Coordinator.id)).one()
        uow.commit()
    hidden = {one.key for one in (*world.newcomers, *world.volunteers) if one.protected}

    with database.write() as uow:
        seen_by_all = run_of(uow)
    with database.write(responsible) as uow:
        seen_by_one = run_of(uow)
        count = uow.session.scalar(select(func.count(Pair.id)))
        tried = {keys for keys in all_couples(world) if hidden & {keys.newcomer, keys.volunteer}}
        proposed = {keys for keys in tried if can_be_proposed(uow, keys)}

    assert count
    assert len(hidden) >= 2
    assert proposed == set()
    assert seen_by_all.plan.pairs == seen_by_one.plan.pairs
    assert seen_by_all.plan.unpaired == seen_by_one.plan.unpaired
    assert possible_in(seen_by_all) == possible_in(seen_by_one)


def test_changed_policy_holds_for_a_plan_that_was_made_before(unit_of_work: UnitOfWork) -> None:
    world = make_world(unit_of_work, seed=3)
    before = run_of(unit_of_work)
    stricter = replace(PairingPolicy(), extract=ExtractRule.ALL, same_gender=SameGenderRule.ON)
    decide(unit_of_work, stricter)

    saved = propose_plan(unit_of_work, before.plan.pairs)

    still = keys_of_plan(before) & world.allowed(stricter)
    assert set(drafts(unit_of_work)) == still
    assert {each.keys for each in saved.refused} == keys_of_plan(before) - still != set()


def all_couples(world: World) -> list[PairKeys]:
    return [PairKeys(one.key, other.key) for one in world.newcomers for other in world.volunteers]


def can_be_proposed(uow: UnitOfWork, keys: PairKeys) -> bool:
    try:
        propose_pair(uow, keys)
    except Refused:
        return False
    return True


def assert_places_hold(world: World, proposed: list[PairKeys]) -> None:
    places = {other.key: other.places - other.taken for other in world.volunteers}
    for keys in proposed:
        places[keys.volunteer] -= 1
    assert min(places.values()) >= min(0, *(other.places - other.taken for other in world.volunteers))
    assert len({keys.newcomer for keys in proposed}) == len(proposed)
