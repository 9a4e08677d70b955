"""Pairing: who can be paired, what forbids it, how well two fit, and what an office decides about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as with_default
from datetime import date
from enum import StrEnum

from models.values.identifiers import AreaId, PersonId
from models.values.people import (
    ANYBODY,
    NO_TIMES_SAID,
    OWN_AREA_ONLY,
    Availability,
    Gender,
    HouseholdKind,
    LanguageSkill,
    MainActivity,
    Reach,
    SwedishLevel,
    Wish,
)


class ObstacleCode(StrEnum):
    """Why two may not be paired; the order of the members is the order in which they are said."""

    NOT_READY = "not_ready"
    NO_PLACE = "no_place"
    PAPERS_MISSING = "papers_missing"
    RECORD_EXTRACT_MISSING = "record_extract_missing"
    UNDER_AGE = "under_age"
    GENDER_WISH = "gender_wish"
    HOUSEHOLD_WISH = "household_wish"
    NO_COMMON_TIME = "no_common_time"
    TOO_FAR = "too_far"
    NO_COMMON_LANGUAGE = "no_common_language"
    EARLIER_PAIR = "earlier_pair"
    VETOED = "vetoed"


class Easing(StrEnum):
    """What a coordinator may be asked to ease; nothing about age, papers, safety or a veto."""

    AREA = "area"
    TIME = "time"
    HOUSEHOLD_WISH = "household_wish"
    LANGUAGE = "language"
    LEAST_FIT = "least_fit"


class Criterion(StrEnum):
    """What makes two fit; the order of the members is the order in which it is said."""

    INTERESTS = "interests"
    COMMON_TIME = "common_time"
    AREA = "area"
    FAMILY = "family"
    AGE = "age"
    OCCUPATION = "occupation"
    LANGUAGE_BRIDGE = "language_bridge"


class SameGenderRule(StrEnum):
    """Whether the office pairs within a gender as a rule: not, shown but not refused, or always."""

    OFF = "off"
    ASK = "ask"
    ON = "on"


class ExtractRule(StrEnum):
    """For which newcomers the volunteer must have shown a record extract."""

    FAMILIES = "families"
    ALL = "all"
    NONE = "none"


DEFAULT_WEIGHTS: Mapping[Criterion, int] = {
    Criterion.INTERESTS: 30,
    Criterion.COMMON_TIME: 15,
    Criterion.AREA: 15,
    Criterion.FAMILY: 15,
    Criterion.AGE: 10,
    Criterion.OCCUPATION: 10,
    Criterion.LANGUAGE_BRIDGE: 5,
}
"""Whole numbers that add up to 100."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingPolicy:
    """What an office decides about pairing; ``most_new`` is how many new pairs a volunteer gets in one run.

    ``best_fit_first`` puts the sum of fit before the waiting time.
    """

    weights: Mapping[Criterion, int] = with_default(default_factory=lambda: DEFAULT_WEIGHTS)
    least_fit: int = 0
    best_fit_first: bool = False
    same_gender: SameGenderRule = SameGenderRule.ASK
    extract: ExtractRule = ExtractRule.FAMILIES
    minors: bool = False
    most_new: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingUnit:
    """One wish to be paired: a role, its contact person and those of the household who take part.

    ``queue_days`` are days of waiting with pauses taken off. ``adults`` are the genders of the other adults who take
    part, ``children`` birth years. ``swedish`` is a newcomer's oral level, or the least that works for a volunteer.
    ``places``, ``has_papers`` and ``has_extract`` (of every adult who takes part) are a volunteer's.
    """

    id: PersonId
    is_ready: bool = True
    queue_days: int = 0
    gender: Gender = Gender.UNSAID
    birth_year: int | None = None
    is_adult: bool = True
    kind: HouseholdKind = HouseholdKind.SINGLE
    adults: tuple[Gender, ...] = ()
    children: tuple[int, ...] = ()
    has_minors: bool = False
    area_id: AreaId | None = None
    reach: Reach = OWN_AREA_ONLY
    languages: tuple[LanguageSkill, ...] = ()
    swedish: SwedishLevel | None = None
    interests: frozenset[str] = frozenset()
    occupation: str = ""
    main_activity: MainActivity = MainActivity.UNSAID
    availability: Availability = NO_TIMES_SAID
    wish: Wish = ANYBODY
    places: int = 0
    has_papers: bool = True
    has_extract: bool = False


@dataclass(frozen=True, slots=True, order=True)
class PairKeys:
    """A newcomer and a volunteer by their keys."""

    newcomer: PersonId
    volunteer: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedVolunteer:
    """A language friend whom nobody can get now: no free place, away until a day if that is known, or blocked."""

    id: PersonId
    code: ObstacleCode
    until: date | None = None
    is_blocked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingCase:
    """Everything a run rests on; ``second`` are newcomers who wait for one friend more.

    ``blocked`` are people with an ending for safety, until an administrator lifts it: they count as not ready.
    ``closed`` are in no run and only named where somebody asks why not.
    """

    newcomers: tuple[PairingUnit, ...]
    volunteers: tuple[PairingUnit, ...]
    second: tuple[PairingUnit, ...] = ()
    earlier: frozenset[PairKeys] = frozenset()
    vetoes: frozenset[PairKeys] = frozenset()
    locks: frozenset[PairKeys] = frozenset()
    blocked: frozenset[PersonId] = frozenset()
    closed: tuple[ClosedVolunteer, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RunLimit:
    """For whom a run is made: who lives in an area, some of those who wait, or who is both; None leaves it open."""

    area_id: AreaId | None = None
    units: frozenset[PersonId] | None = None

    def __bool__(self) -> bool:
        return self.area_id is not None or self.units is not None

    def covers(self, unit: PairingUnit) -> bool:
        """Tell whether the run is made for somebody who waits."""
        lives_there = self.area_id is None or unit.area_id == self.area_id
        return lives_there and (self.units is None or unit.id in self.units)


NO_LIMIT = RunLimit()
"""For everybody who waits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FitPart:
    """What one criterion gives: a whole percentage and the points it adds; ``known`` is false if nobody asked."""

    criterion: Criterion
    percentage: int
    points: int
    known: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPair:
    """One pair of a plan; ``round`` 2 is a second friend."""

    newcomer: PersonId
    volunteer: PersonId
    fit: int
    waiting_days: int
    round: int = 1
    locked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Competition:
    """A group who can only meet these volunteers; ``places`` are fewer than the group has members.

    So many of them as ``kept`` says had their place before the others came in turn: by a lock, or because they have no
    friend yet and the others would have a second one. They might have met somebody else too.
    """

    newcomers: tuple[PersonId, ...]
    volunteers: tuple[PersonId, ...]
    places: int
    kept: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class UnpairedUnit:
    """A waiting newcomer without a pair in the plan: what stands against how many volunteers, and what would help.

    ``frees`` is how many volunteers the best easing would open, ``by_asking`` from how many nothing but a wish about
    gender keeps them. ``competes_with`` is there if some volunteer was possible.
    """

    newcomer: PersonId
    round: int
    obstacles: Mapping[ObstacleCode, int]
    best_easing: Easing | None
    frees: int
    by_asking: int
    competes_with: Competition | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingPlan:
    """The best set of pairs; ``released`` are locks that may no longer stand."""

    pairs: tuple[PlannedPair, ...]
    unpaired: tuple[UnpairedUnit, ...]
    released: tuple[PairKeys, ...] = ()

    @property
    def waiting_days(self) -> int:
        """Give the waiting days of those who get a friend."""
        return sum(pair.waiting_days for pair in self.pairs)

    @property
    def fit(self) -> int:
        """Give the sum of fit."""
        return sum(pair.fit for pair in self.pairs)
