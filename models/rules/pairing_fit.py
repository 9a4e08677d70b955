"""How well a newcomer and a volunteer fit: a whole percentage for each criterion, and points that add up to the fit.

``models.rules.pairing_grid`` computes the same for thousands at once; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from models.rules.availability import common_minutes
from models.values.language import SWEDISH
from models.values.pairing import Criterion, FitPart, PairingPolicy, PairingUnit
from models.values.people import HouseholdKind, LanguageLevel, MainActivity

FULL: Final = 100
UNKNOWN: Final = 50
"""Half the percentage, where nobody asked."""
SHARED_INTERESTS: Final = (0, 47, 77, FULL)
COMMON_AREA: Final = 53
SOME_FAMILY: Final = 53
SAME_FIELD: Final = 60
YEARS_BETWEEN_CHILDREN: Final = 3
_LEAST_MINUTES, _MOST_MINUTES, _LEAST_SHARE = 60, 240, 33
_NO_OCCUPATION: Final = frozenset(
    {MainActivity.STUDIES, MainActivity.RETIRED, MainActivity.PARENTAL_LEAVE, MainActivity.SEEKING_WORK}
)
_IN_COMPANY: Final = frozenset({HouseholdKind.GROUP, HouseholdKind.ORGANISATION})


def fit_parts(
    newcomer: PairingUnit, volunteer: PairingUnit, policy: PairingPolicy, fields: Mapping[str, str]
) -> tuple[FitPart, ...]:
    """Give every criterion with its points; ``fields`` leads from an occupation to its field of work."""
    found = {
        Criterion.INTERESTS: _interests(newcomer, volunteer),
        Criterion.COMMON_TIME: _common_time(newcomer, volunteer),
        Criterion.AREA: _area(newcomer, volunteer),
        Criterion.FAMILY: _family(newcomer, volunteer),
        Criterion.AGE: _age(newcomer, volunteer),
        Criterion.OCCUPATION: _occupation(newcomer, volunteer, fields),
        Criterion.LANGUAGE_BRIDGE: _language_bridge(newcomer, volunteer),
    }
    return tuple(
        FitPart(
            criterion=criterion,
            percentage=UNKNOWN if found[criterion] is None else found[criterion] or 0,
            points=points_of(
                policy.weights.get(criterion, 0), UNKNOWN if (share := found[criterion]) is None else share
            ),
            known=found[criterion] is not None,
        )
        for criterion in Criterion
    )


def points_of(weight: int, percentage: int) -> int:
    """Give the points of a criterion, rounded once, so that the parts add up to the shown fit."""
    return (weight * percentage + 50) // 100


def time_share(minutes_in_two_weeks: int) -> int:
    """Give the percentage of common time: 60 minutes a week are 33, 240 are 100, in a straight line between."""
    least, most = 2 * _LEAST_MINUTES, 2 * _MOST_MINUTES
    minutes = min(minutes_in_two_weeks, most)
    if minutes < least:
        return (_LEAST_SHARE * minutes + least // 2) // least
    return _LEAST_SHARE + ((FULL - _LEAST_SHARE) * (minutes - least) + (most - least) // 2) // (most - least)


def age_share(years_between: int) -> int:
    """Give the percentage for an age difference: full up to five years, nothing from thirty."""
    return FULL if years_between <= 5 else max(0, 4 * (30 - years_between))


def other_languages(unit: PairingUnit) -> frozenset[str]:
    """Give the languages besides Swedish in which somebody can have a conversation."""
    return frozenset(
        skill.language
        for skill in unit.languages
        if skill.language != SWEDISH and skill.level is not LanguageLevel.A_LITTLE
    )


def has_no_occupation(unit: PairingUnit) -> bool:
    """Tell whether it is known that somebody has no occupation to share."""
    return not unit.occupation and unit.main_activity in _NO_OCCUPATION


def is_in_company(unit: PairingUnit) -> bool:
    """Tell whether a group or an organisation takes part."""
    return unit.kind in _IN_COMPANY


def _interests(one: PairingUnit, other: PairingUnit) -> int | None:
    if not one.interests or not other.interests:
        return None
    return SHARED_INTERESTS[min(len(one.interests & other.interests), 3)]


def _common_time(one: PairingUnit, other: PairingUnit) -> int | None:
    if not one.availability.is_known or not other.availability.is_known:
        return None
    return time_share(sum(common_minutes(one.availability, other.availability)))


def _area(one: PairingUnit, other: PairingUnit) -> int | None:
    if one.area_id is None or other.area_id is None:
        return None
    if one.area_id == other.area_id:
        return FULL
    return COMMON_AREA if _areas(one) & _areas(other) else 0


def _areas(unit: PairingUnit) -> frozenset[int]:
    own = frozenset() if unit.area_id is None else frozenset({unit.area_id})
    return own | unit.reach.area_ids


def _family(one: PairingUnit, other: PairingUnit) -> int:
    close = any(abs(a - b) <= YEARS_BETWEEN_CHILDREN for a in one.children for b in other.children)
    if close or not (one.children or other.children):
        return FULL
    both = bool(one.children) and bool(other.children)
    return SOME_FAMILY if both or is_in_company(one) or is_in_company(other) else 0


def _age(one: PairingUnit, other: PairingUnit) -> int | None:
    if one.birth_year is None or other.birth_year is None:
        return None
    return age_share(abs(one.birth_year - other.birth_year))


def _occupation(one: PairingUnit, other: PairingUnit, fields: Mapping[str, str]) -> int | None:
    if has_no_occupation(one) or has_no_occupation(other):
        return 0
    if not one.occupation or not other.occupation:
        return None
    if one.occupation == other.occupation:
        return FULL
    field = fields.get(one.occupation)
    return SAME_FIELD if field is not None and field == fields.get(other.occupation) else 0


def _language_bridge(one: PairingUnit, other: PairingUnit) -> int | None:
    if not one.languages or not other.languages:
        return None
    return FULL if other_languages(one) & other_languages(other) else 0
