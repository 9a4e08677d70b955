"""What forbids a pair: every hard rule with its code. ``models.rules.pairing_grid`` has the same for thousands."""

from __future__ import annotations

from typing import Final

from models.rules.availability import longest_common_stretch
from models.rules.pairing_fit import other_languages
from models.values.pairing import (
    ExtractRule,
    ObstacleCode,
    PairingCase,
    PairingPolicy,
    PairingUnit,
    PairKeys,
    SameGenderRule,
)
from models.values.people import Gender, GenderWish, SwedishLevel

LEAST_STRETCH: Final = 60
"""Minutes in one go that two must have in common in some week."""
_LEVELS: Final = tuple(SwedishLevel)


def obstacles(
    newcomer: PairingUnit, volunteer: PairingUnit, policy: PairingPolicy, case: PairingCase
) -> tuple[ObstacleCode, ...]:
    """List every rule that a pair would break, in the order in which they are said."""
    keys = PairKeys(newcomer.id, volunteer.id)
    broken = {
        ObstacleCode.NOT_READY: not (is_open(newcomer, case) and is_open(volunteer, case)),
        ObstacleCode.NO_PLACE: volunteer.places < 1,
        ObstacleCode.PAPERS_MISSING: not volunteer.has_papers,
        ObstacleCode.RECORD_EXTRACT_MISSING: needs_extract(newcomer, policy) and not volunteer.has_extract,
        ObstacleCode.UNDER_AGE: not policy.minors and not (newcomer.is_adult and volunteer.is_adult),
        ObstacleCode.GENDER_WISH: not _genders_fit(newcomer, volunteer, policy),
        ObstacleCode.HOUSEHOLD_WISH: not (accepts_kind(newcomer, volunteer) and accepts_kind(volunteer, newcomer)),
        ObstacleCode.NO_COMMON_TIME: longest_common_stretch(newcomer.availability, volunteer.availability)
        < LEAST_STRETCH,
        ObstacleCode.TOO_FAR: places_to_meet(newcomer).isdisjoint(places_to_meet(volunteer)),
        ObstacleCode.NO_COMMON_LANGUAGE: not _can_talk(newcomer, volunteer),
        ObstacleCode.EARLIER_PAIR: keys in case.earlier,
        ObstacleCode.VETOED: keys in case.vetoes,
    }
    return tuple(code for code in ObstacleCode if broken[code])


def is_open(unit: PairingUnit, case: PairingCase) -> bool:
    """Tell whether somebody is ready and not blocked after an ending for safety."""
    return unit.is_ready and unit.id not in case.blocked


def needs_extract(newcomer: PairingUnit, policy: PairingPolicy) -> bool:
    """Tell whether a volunteer must have shown a record extract to meet this newcomer."""
    return policy.extract is ExtractRule.ALL or (policy.extract is ExtractRule.FAMILIES and newcomer.has_minors)


def places_to_meet(unit: PairingUnit) -> frozenset[int]:
    """Give the areas somebody can come to; 0 is outside the municipality, -1 on line."""
    own = frozenset() if unit.area_id is None else frozenset({unit.area_id})
    outside = frozenset({0}) if unit.reach.outside_municipality else frozenset()
    online = frozenset({-1}) if unit.reach.online else frozenset()
    return own | unit.reach.area_ids | outside | online


def accepted_genders(unit: PairingUnit) -> frozenset[Gender]:
    """Give whom somebody's wish lets in; an unknown gender fits only those who wish nothing."""
    match unit.wish.gender:
        case GenderWish.NONE:
            return frozenset(Gender)
        case GenderWish.WOMAN:
            return frozenset({Gender.WOMAN})
        case GenderWish.MAN:
            return frozenset({Gender.MAN})
        case GenderWish.SAME:
            return frozenset({unit.gender}) - {Gender.UNSAID}


def genders_met(unit: PairingUnit, *, by: PairingUnit) -> frozenset[Gender]:
    """Give the genders that a wish is held against: the contact person's, or all adults' who take part."""
    return frozenset({unit.gender, *(unit.adults if by.wish.for_all_adults else ())})


def speaks_enough(newcomer: PairingUnit, volunteer: PairingUnit) -> bool:
    """Tell whether the newcomer's oral Swedish reaches the least that works for the volunteer."""
    if volunteer.swedish is None or volunteer.swedish is SwedishLevel.NONE:
        return True
    return newcomer.swedish is not None and _LEVELS.index(newcomer.swedish) >= _LEVELS.index(volunteer.swedish)


def _genders_fit(newcomer: PairingUnit, volunteer: PairingUnit, policy: PairingPolicy) -> bool:
    if policy.same_gender is SameGenderRule.ON and not share_gender(newcomer, volunteer):
        return False
    return accepts_gender(newcomer, volunteer) and accepts_gender(volunteer, newcomer)


def share_gender(one: PairingUnit, other: PairingUnit) -> bool:
    """Tell whether both contact persons are known to have the same gender."""
    return one.gender is not Gender.UNSAID and one.gender is other.gender


def accepts_gender(one: PairingUnit, other: PairingUnit) -> bool:
    """Tell whether the other side meets the first one's wish about gender."""
    return genders_met(other, by=one) <= accepted_genders(one)


def accepts_kind(one: PairingUnit, other: PairingUnit) -> bool:
    """Tell whether the other side comes as a kind of household that the first one accepts."""
    return not one.wish.households or other.kind in one.wish.households


def _can_talk(newcomer: PairingUnit, volunteer: PairingUnit) -> bool:
    return speaks_enough(newcomer, volunteer) or bool(other_languages(newcomer) & other_languages(volunteer))
