"""Answers about a plan of pairs: other choices and their price, why not, what speaks for a pair, who lacks a friend.

The answers carry facts; ``ui.wording`` makes sentences of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from models.values.identifiers import AreaId, PersonId
from models.values.pairing import Criterion, ObstacleCode
from models.values.people import Gender, GenderWish, HouseholdKind, LanguageLevel, SwedishLevel


class PairSide(StrEnum):
    """Who of the two is meant."""

    NEWCOMER = "newcomer"
    VOLUNTEER = "volunteer"


class PairQuestion(StrEnum):
    """What a coordinator asks the person before a pair is proposed."""

    OTHER_GENDER = "other_gender"
    """The office pairs within a gender as a rule, and these two are a woman and a man."""
    GENDER_UNKNOWN = "gender_unknown"
    """The same, and of one of them at least it is not known."""


class TimeOfWeek(StrEnum):
    """When people are free, roughly enough to say it of a group."""

    WEEKDAY = "weekday"
    EVENING = "evening"
    WEEKEND = "weekend"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTotals:
    """What a plan reaches, over both rounds."""

    pairs: int
    waiting_days: int
    fit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What the best plan with another pair in it lacks against the plan; the first that is not zero is said.

    ``days`` and ``points`` may be below zero, where something before them is above.
    """

    people: int
    days: int
    points: int

    @property
    def is_free(self) -> bool:
        """Tell whether the choice costs nobody anything."""
        return not (self.people or self.days or self.points)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A volunteer whom a newcomer could have; ``needed_by`` is who has that place in the plan."""

    volunteer: PersonId
    fit: int
    in_plan: bool
    needed_by: PersonId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative(Choice):
    """A choice with its price, which takes longer to find than all the rest."""

    price: Price


@dataclass(frozen=True, slots=True)
class Refusal:
    """A volunteer whom a newcomer cannot have; ``below_least_fit`` if nothing but too little fit is against it."""

    volunteer: PersonId
    codes: tuple[ObstacleCode, ...]
    below_least_fit: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NotReadyFacts:
    """Who is not ready, and who is blocked until an administrator lifts it."""

    sides: tuple[PairSide, ...]
    blocked: tuple[PairSide, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractFacts:
    """Whether children of the newcomer are the reason; else the office asks everybody for an extract."""

    for_children: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UnderAgeFacts:
    """Who is not known to be of age."""

    sides: tuple[PairSide, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GenderFacts:
    """Whose wish is not met, for the contact persons' genders; ``sides`` is empty if the office's rule is against it.

    ``wishes`` go with ``sides``; ``all_adults`` names the sides whose wish is about all adults who take part.
    """

    sides: tuple[PairSide, ...]
    wishes: tuple[GenderWish, ...]
    all_adults: tuple[PairSide, ...]
    newcomer: Gender
    volunteer: Gender
    by_office: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdFacts:
    """Whose wish is not met, and what kind each comes as."""

    sides: tuple[PairSide, ...]
    newcomer: HouseholdKind
    volunteer: HouseholdKind


@dataclass(frozen=True, slots=True, kw_only=True)
class TooLittleTimeFacts:
    """The longest stretch that both are free, in minutes, and who has not said any times."""

    longest: int
    unsaid: tuple[PairSide, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesFacts:
    """Where each can meet."""

    newcomer: frozenset[AreaId]
    volunteer: frozenset[AreaId]


@dataclass(frozen=True, slots=True, kw_only=True)
class SwedishFacts:
    """The newcomer's oral Swedish and the least that works for the volunteer."""

    reached: SwedishLevel | None
    asked: SwedishLevel | None


ObstacleFacts = (
    NotReadyFacts
    | ExtractFacts
    | UnderAgeFacts
    | GenderFacts
    | HouseholdFacts
    | TooLittleTimeFacts
    | PlacesFacts
    | SwedishFacts
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """One rule that a pair would break; without facts where the code says everything."""

    code: ObstacleCode
    facts: ObstacleFacts | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonStretch:
    """When both are free: 0 is Monday, minutes from midnight; ``week`` 0 or 1 of the pattern, None in both."""

    week: int | None
    weekday: int
    starts: int
    ends: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedLanguage:
    """A language besides Swedish that both speak, with how well each does."""

    language: str
    newcomer: LanguageLevel
    volunteer: LanguageLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestFacts:
    """Interests of both, in order of their keys."""

    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeFacts:
    """Stretches long enough to meet, and the mean of common minutes a week as the fit counts them."""

    stretches: tuple[CommonStretch, ...]
    minutes_a_week: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaFacts:
    """Whether both live in one area, and every place both can come to."""

    same: bool
    common: tuple[AreaId, ...]
    outside_municipality: bool
    online: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyFacts:
    """Birth years of the children who take part, and those two nearest in age."""

    newcomer: tuple[int, ...]
    volunteer: tuple[int, ...]
    nearest: tuple[int, int] | None
    in_company: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeFacts:
    """Birth years, None where nobody asked."""

    newcomer: int | None
    volunteer: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OccupationFacts:
    """Occupations, empty where none is known, and the field of work they share."""

    newcomer: str
    volunteer: str
    same: bool
    field: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageFacts:
    """Languages besides Swedish that both speak; those that carry a conversation come first."""

    shared: tuple[SharedLanguage, ...]


ReasonFacts = InterestFacts | TimeFacts | AreaFacts | FamilyFacts | AgeFacts | OccupationFacts | LanguageFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonedPart:
    """What one criterion adds to the fit and why; ``known`` is false if nobody asked: "okänt – fråga"."""

    criterion: Criterion
    percentage: int
    points: int
    known: bool
    facts: ReasonFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class PairExplanation:
    """The fit of two as the sum of its parts, and what to ask before they are proposed to one another."""

    fit: int
    parts: tuple[ReasonedPart, ...]
    asks: tuple[PairQuestion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyEffect:
    """What the plan reaches under the policy of before and under another.

    ``waiting`` are all wishes of a run; ``newly`` are served only by the other policy, ``no_longer`` only by the first.
    """

    before: PlanTotals
    after: PlanTotals
    waiting: int
    newly: int
    no_longer: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortage:
    """A group that can only meet these volunteers, who have fewer places than it has members.

    The counts say how many of the members live in an area, speak a language, come as a kind of household and are free
    at a time of the week; the most frequent comes first.
    """

    newcomers: tuple[PersonId, ...]
    volunteers: tuple[PersonId, ...]
    places: int
    areas: Mapping[AreaId, int]
    languages: Mapping[str, int]
    kinds: Mapping[HouseholdKind, int]
    times: Mapping[TimeOfWeek, int]

    @property
    def lacking(self) -> int:
        """Give how many places there are too few."""
        return len(self.newcomers) - self.places


@dataclass(frozen=True, slots=True, kw_only=True)
class WallShortage:
    """What may be said of a shortage to everybody: no keys, no number under five, an area or a language but not both.

    ``lacking`` is None if fewer than five places are missing; a fact is None unless at least five members share it.
    """

    people: int
    lacking: int | None
    area_id: AreaId | None
    language: str | None
    kind: HouseholdKind | None
    time: TimeOfWeek | None
