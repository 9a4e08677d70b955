"""Which café somebody can go to while they wait: by how much Swedish they know, who is invited, and when they can."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Final

from models.rules.availability import DAY, day_times, week_of_pattern
from models.values.activities import ActivityKind, ActivityLevel, Audience
from models.values.pairing import PairingUnit
from models.values.people import Gender, SwedishLevel

TALKING: Final = frozenset(
    {
        ActivityKind.LANGUAGE_CAFE,
        ActivityKind.WOMENS_CAFE,
        ActivityKind.FAMILY_CAFE,
        ActivityKind.BABY_CAFE,
        ActivityKind.YOUTH_CAFE,
        ActivityKind.KNITTING_CAFE,
        ActivityKind.SEWING_CAFE,
        ActivityKind.JOB_CAFE,
        ActivityKind.CONVERSATION_GROUP,
    }
)
"""Where people come to talk Swedish."""
_WITH_CHILDREN: Final = frozenset({ActivityKind.FAMILY_CAFE, ActivityKind.BABY_CAFE})
_BEGINNERS: Final = frozenset({None, SwedishLevel.NONE, SwedishLevel.A, SwedishLevel.B})
_FURTHEST: Final = frozenset({SwedishLevel.D, SwedishLevel.AFTER})
_YOUNG_UNTIL: Final = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class CafeTerms:
    """What an activity asks of who comes; ages are whole years."""

    kind: ActivityKind
    level: ActivityLevel
    audience: Audience
    age_from: int | None = None
    age_to: int | None = None


def is_for(unit: PairingUnit, cafe: CafeTerms, today: date) -> bool:
    """Tell whether somebody is invited and knows enough Swedish; who has not said anything is sent nowhere special."""
    return (
        cafe.kind in TALKING and _level_fits(unit, cafe.level) and _is_invited(unit, cafe) and _age(unit, cafe, today)
    )


def can_come(unit: PairingUnit, day: date, starts: time, ends: time) -> bool:
    """Tell whether somebody is free for at least an hour of it; who has not said any times may always come."""
    if not unit.availability.is_known:
        return True
    first, last = starts.hour * 60 + starts.minute, ends.hour * 60 + ends.minute or DAY
    free = day_times(unit.availability, week_of_pattern(day), day.weekday())
    least = min(60, last - first)
    return any(min(last, each.ends) - max(first, each.starts) >= least for each in free)


def _level_fits(unit: PairingUnit, level: ActivityLevel) -> bool:
    match level:
        case ActivityLevel.ADVANCED:
            return unit.swedish in _FURTHEST
        case ActivityLevel.INTERMEDIATE:
            return unit.swedish not in _BEGINNERS
        case ActivityLevel.BEGINNER | ActivityLevel.NO_SWEDISH_NEEDED:
            return unit.swedish not in _FURTHEST
        case ActivityLevel.UNSAID | ActivityLevel.ALL_LEVELS:
            return True


def _is_invited(unit: PairingUnit, cafe: CafeTerms) -> bool:
    if cafe.kind in _WITH_CHILDREN and not unit.children:
        return False
    match cafe.audience:
        case Audience.WOMEN_ONLY:
            return unit.gender is Gender.WOMAN
        case Audience.MEN_ONLY:
            return unit.gender is Gender.MAN
        case Audience.PARENTS_CHILDREN:
            return bool(unit.children)
        case Audience.EVERYONE | Audience.YOUNG_PEOPLE:
            return cafe.kind is not ActivityKind.WOMENS_CAFE or unit.gender is Gender.WOMAN


def _age(unit: PairingUnit, cafe: CafeTerms, today: date) -> bool:
    young = cafe.audience is Audience.YOUNG_PEOPLE or cafe.kind is ActivityKind.YOUTH_CAFE
    most = cafe.age_to if cafe.age_to is not None else (_YOUNG_UNTIL if young else None)
    if cafe.age_from is None and most is None:
        return True
    if unit.birth_year is None:
        return not young
    age = today.year - unit.birth_year
    return (cafe.age_from is None or age >= cafe.age_from) and (most is None or age <= most)
