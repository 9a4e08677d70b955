"""What the screen shows at one moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from models.queries.areas import AreaRow
from models.values.identifiers import AreaId
from models.values.language import LanguageCode
from models.values.pairing import Criterion, ObstacleCode, RunLimit
from models.values.pairing_answers import PairExplanation, Shortage, WallShortage
from models.values.pairing_faces import NearCafe, UnitFace
from models.values.pairing_lines import CandidateLine, LeftOver, RefusalLine, WaitingLine
from ui.wording.pairing import Spoken


class Emptiness(StrEnum):
    """Why there is nothing to choose; each has another first thing to do."""

    NOTHING = "nothing"
    NOBODY_WAITS = "nobody_waits"
    NOBODY_OFFERS = "nobody_offers"
    NOT_IN_AREA = "not_in_area"
    NONE_OF_CHOSEN = "none_of_chosen"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPlan:
    """Everybody the plan is for; ``offering`` are volunteers with a free place, ``planned`` the pairs of the plan.

    ``new`` are those of them that are not on the list of calls yet, ``released`` locks that could not be kept.
    ``others`` wait too, but are left out by the limit.
    """

    waiting: tuple[WaitingLine, ...]
    offering: int
    planned: int
    areas: tuple[AreaRow, ...]
    limit: RunLimit
    others: int = 0
    released: tuple[tuple[str, str], ...] = ()
    new: int = 0

    @property
    def proposed(self) -> int:
        """Count the proposals that nobody has been called about."""
        return sum(1 for line in self.waiting if line.proposal is not None)

    @property
    def emptiness(self) -> Emptiness | None:
        """Say what is missing; ``None`` if somebody waits and somebody offers."""
        if self.waiting:
            return None if self.offering else Emptiness.NOBODY_OFFERS
        if self.limit.units is not None:
            return Emptiness.NONE_OF_CHOSEN
        if self.limit.area_id is not None:
            return Emptiness.NOT_IN_AREA
        return Emptiness.NOBODY_WAITS if self.offering else Emptiness.NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownChoice:
    """The chosen one of those who wait, with everybody who offers; ``left_over`` if the plan has nobody."""

    line: WaitingLine
    candidates: tuple[CandidateLine, ...]
    refusals: tuple[RefusalLine, ...]
    possible: int
    offering: int
    left_over: LeftOver | None
    group: tuple[str, ...]
    best_fit_first: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPair:
    """A newcomer with one candidate: the facts, what they are worth at most, and the words for them."""

    newcomer: UnitFace
    candidate: CandidateLine
    explanation: PairExplanation
    weights: Mapping[Criterion, int]
    spoken: Spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownReasons:
    """The pair at the right, beside it the one it is compared with."""

    pair: ShownPair
    beside: ShownPair | None = None
    compares: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCafes:
    """Where the chosen one can go meanwhile."""

    newcomer: UnitFace
    cafes: tuple[NearCafe, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftLine:
    """One pair of a plan that was put on the list of calls, or could not be for these rules."""

    newcomer: str
    volunteer: str
    fit: int
    days: int
    obstacles: tuple[ObstacleCode, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftOfCalls:
    """What came of proposing everybody the plan has somebody for; ``others`` wait too, but were left out of it.

    ``gave_way`` are proposals to some of them whose volunteer is proposed to somebody else now.
    """

    saved: tuple[DraftLine, ...]
    refused: tuple[DraftLine, ...]
    others: int = 0
    gave_way: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownShortage:
    """A group that has too few places, with the names of its members and of the volunteers they could have."""

    shortage: Shortage
    newcomers: tuple[str, ...]
    volunteers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownShortages:
    """Every shortage of a plan; ``impossible`` are those whom no volunteer could have at all.

    ``wall_texts`` say in Swedish and English what everybody may read; there are none if nothing may be said, and
    nothing may be said of a few who were chosen. ``chosen`` counts them; 0 for a plan that is for more.
    """

    groups: tuple[ShownShortage, ...]
    wall: tuple[WallShortage, ...]
    impossible: tuple[str, ...]
    areas: Mapping[AreaId, str]
    wall_texts: Mapping[LanguageCode, str]
    chosen: int = 0
