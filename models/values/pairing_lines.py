"""A solved plan as lists show it: who waits and what for, whom they could have, and why not the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.values.identifiers import PairId, PersonId
from models.values.pairing import Competition, Easing, ObstacleCode
from models.values.pairing_answers import Price
from models.values.pairing_faces import UnitFace

PROMISE_DAYS = 30
"""Nobody should wait longer for a language friend; the list draws a line there."""


class Standing(StrEnum):
    """What the plan has for somebody who waits: a friend, too few places for all, or nobody at all."""

    PLANNED = "planned"
    CROWDED = "crowded"
    IMPOSSIBLE = "impossible"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A pair that was proposed and that nobody has been called about yet."""

    pair_id: PairId
    version: int
    volunteer: PersonId


Proposals = Mapping[PersonId, Proposal]
"""By newcomer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingLine:
    """One who waits; ``fit`` is that of the plan's pair, ``round`` 2 is a wish for one friend more."""

    face: UnitFace
    days: int
    standing: Standing
    fit: int | None = None
    round: int = 1
    is_locked: bool = False
    proposal: Proposal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateLine:
    """One whom somebody could have; ``needed_by`` is who has the place in the plan.

    ``price`` is ``None`` until it is worked out, and for the plan's own choice.
    """

    face: UnitFace
    fit: int
    in_plan: bool
    needed_by: UnitFace | None
    price: Price | None = None
    is_locked: bool = False
    is_proposed: bool = False


@dataclass(frozen=True, slots=True)
class RefusalLine:
    """One whom somebody cannot have; ``until`` is the last day of a pause, ``is_closed`` is who is in no run at all."""

    face: UnitFace
    codes: tuple[ObstacleCode, ...]
    below_least_fit: bool = False
    is_closed: bool = False
    until: date | None = None
    is_blocked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOver:
    """Why somebody has nobody in the plan, what would help, and with whom they compete.

    ``by_asking`` is from how many volunteers nothing but a wish about gender keeps them.
    """

    round: int = 1
    obstacles: Mapping[ObstacleCode, int]
    best_easing: Easing | None
    frees: int
    by_asking: int = 0
    competes_with: Competition | None
