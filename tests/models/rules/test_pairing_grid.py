"""What is computed for thousands at once is the same as for one couple, and no forbidden pair is admissible."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from models.rules.pairing_fit import FULL, UNKNOWN, fit_parts, points_of
from models.rules.pairing_grid import pairing_grid
from models.rules.pairing_obstacles import obstacles
from models.rules.pairing_packed import BIT_OF
from models.values.pairing import (
    DEFAULT_WEIGHTS,
    Criterion,
    ExtractRule,
    PairingPolicy,
    SameGenderRule,
)
from tests.models.rules.pairing_registers import FIELDS, random_case


def random_policy(seed: int) -> PairingPolicy:
    dice = random.Random(seed)  # noqa: S311 - invented people, no secret
    cuts = sorted(dice.randint(0, 100) for _ in range(len(Criterion) - 1))
    weights = [b - a for a, b in zip([0, *cuts], [*cuts, 100], strict=True)]
    return PairingPolicy(
        weights=DEFAULT_WEIGHTS if seed % 3 == 0 else dict(zip(Criterion, weights, strict=True)),
        least_fit=dice.choice((0, 0, 40)),
        same_gender=dice.choice(tuple(SameGenderRule)),
        extract=dice.choice(tuple(ExtractRule)),
        minors=dice.random() < 0.3,
    )


@pytest.mark.parametrize("seed", range(30))
def test_grid_says_of_every_couple_what_the_single_rules_say(seed: int) -> None:
    case, policy = random_case(seed, 23, 19, kind=0.6), random_policy(seed)
    case = replace(case, blocked=frozenset({case.newcomers[0].id, case.volunteers[1].id}))
    newcomers = (*case.newcomers, *case.second)

    grid = pairing_grid(newcomers, case.volunteers, case, policy, FIELDS)

    for row, newcomer in enumerate(newcomers):
        for column, volunteer in enumerate(case.volunteers):
            broken = obstacles(newcomer, volunteer, policy, case)
            parts = fit_parts(newcomer, volunteer, policy, FIELDS)
            opened = [part.points if part.known else points_of(policy.weights[part.criterion], FULL) for part in parts]
            assert grid.broken[row, column] == sum(BIT_OF[code] for code in broken)
            assert grid.fit[row, column] == sum(part.points for part in parts)
            assert grid.open_fit[row, column] == sum(opened)


def test_grid_of_nobody_is_empty() -> None:
    case = random_case(1, 3, 3)

    assert pairing_grid((), case.volunteers, case, PairingPolicy(), FIELDS).fit.shape == (0, 3)
    assert pairing_grid(case.newcomers, (), case, PairingPolicy(), FIELDS).fit.shape == (3, 0)


def test_what_nobody_asked_counts_half_and_is_said_so() -> None:
    case = random_case(4, 1, 1)
    unasked = replace(case.newcomers[0], interests=frozenset(), birth_year=None, area_id=None, languages=())

    parts = {part.criterion: part for part in fit_parts(unasked, case.volunteers[0], PairingPolicy(), FIELDS)}

    for criterion in (Criterion.INTERESTS, Criterion.AREA, Criterion.AGE, Criterion.LANGUAGE_BRIDGE):
        assert (parts[criterion].percentage, parts[criterion].known) == (UNKNOWN, False)
