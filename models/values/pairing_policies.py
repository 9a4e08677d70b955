"""What an office decides about pairing, as its forms carry it: how pairs are chosen, and how they are followed."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as with_default

from models.values.pairing import PairingPolicy
from models.values.pairs import PairLifePolicy

WHOLE = 100
"""What the weights of a plan are together."""

MOST_NEW = 3
"""As many places as a volunteer can have."""

MOST_FOLLOW_UPS = 8
LONGEST_DAYS = 365
LONGEST_MONTHS = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingPolicyDraft:
    """How pairs are chosen; ``version`` is the office's, of which it is a part."""

    version: int
    policy: PairingPolicy = with_default(default_factory=PairingPolicy)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairLifePolicyDraft:
    """How pairs are followed; ``version`` is the office's, of which it is a part."""

    version: int
    policy: PairLifePolicy = with_default(default_factory=PairLifePolicy)
