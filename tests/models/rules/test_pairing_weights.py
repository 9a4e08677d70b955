"""Weights that are a hundred again, whatever they were, and leave alone what was chosen."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.rules.pairing_weights import spread_rest
from models.values.pairing import DEFAULT_WEIGHTS, Criterion
from models.values.pairing_policies import WHOLE

any_weights = st.fixed_dictionaries({criterion: st.integers(0, 100) for criterion in Criterion})
some_criteria = st.frozensets(st.sampled_from(Criterion))


@given(weights=any_weights, kept=some_criteria)
def test_rest_is_spread_to_a_hundred(weights: dict[Criterion, int], kept: frozenset[Criterion]) -> None:
    spread = spread_rest(weights, kept)

    assert sum(spread.values()) == WHOLE
    assert min(spread.values()) >= 0
    assert list(spread) == list(Criterion)
    assert spread_rest(spread, frozenset()) == spread


@given(weights=any_weights, kept=some_criteria)
def test_what_was_chosen_stays_if_it_can(weights: dict[Criterion, int], kept: frozenset[Criterion]) -> None:
    spread = spread_rest(weights, kept)

    can_stay = len(kept) < len(Criterion) and sum(weights[criterion] for criterion in kept) <= WHOLE
    assert not can_stay or all(spread[criterion] == weights[criterion] for criterion in kept)


def test_others_give_way_in_proportion() -> None:
    raised = {**DEFAULT_WEIGHTS, Criterion.INTERESTS: 44}

    spread = spread_rest(raised, {Criterion.INTERESTS})

    assert spread == {
        Criterion.INTERESTS: 44,
        Criterion.COMMON_TIME: 12,
        Criterion.AREA: 12,
        Criterion.FAMILY: 12,
        Criterion.AGE: 8,
        Criterion.OCCUPATION: 8,
        Criterion.LANGUAGE_BRIDGE: 4,
    }


def test_others_without_a_weight_share_alike() -> None:
    only = {Criterion.AREA: 60}

    spread = spread_rest(only, {Criterion.AREA, Criterion.AGE})

    assert spread == {criterion: 8 for criterion in Criterion} | {Criterion.AREA: 60, Criterion.AGE: 0}
