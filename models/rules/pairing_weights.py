"""Makes the weights of the criteria a whole hundred again, touching as little as it can."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from models.values.pairing import Criterion
from models.values.pairing_policies import WHOLE


def spread_rest(weights: Mapping[Criterion, int], kept: Collection[Criterion]) -> Mapping[Criterion, int]:
    """Give every criterion a weight so that they are a hundred together; those not ``kept`` share in proportion.

    If the kept ones alone are more than a hundred, or nobody else is there, all share. Fractions go to the largest
    first (Hamilton's method), of equal ones to the first.
    """
    fixed = {criterion: weights.get(criterion, 0) for criterion in Criterion if criterion in kept}
    rest = WHOLE - sum(fixed.values())
    sharing = [criterion for criterion in Criterion if criterion not in fixed]
    if rest < 0 or not sharing:
        fixed, rest, sharing = {}, WHOLE, list(Criterion)
    shares = {criterion: weights.get(criterion, 0) for criterion in sharing}
    if not any(shares.values()):
        shares = dict.fromkeys(sharing, 1)
    whole = sum(shares.values())
    given = {criterion: rest * share // whole for criterion, share in shares.items()}
    by_fraction = sorted(sharing, key=lambda criterion: -(rest * shares[criterion] % whole))
    for criterion in by_fraction[: rest - sum(given.values())]:
        given[criterion] += 1
    spread = fixed | given
    return {criterion: spread[criterion] for criterion in Criterion}
