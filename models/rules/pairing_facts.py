"""One fact about a unit as a number or a set, for columns that are compared all at once."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Final

from models.rules import pairing_fit as single
from models.rules.pairing_obstacles import accepted_genders, places_to_meet
from models.values.pairing import PairingUnit
from models.values.people import Gender, HouseholdKind, SwedishLevel

GENDER_BITS: Final = {gender: 1 << place for place, gender in enumerate(Gender)}
_LEVELS: Final = tuple(SwedishLevel)
_KINDS: Final = {kind: 1 << place for place, kind in enumerate(HouseholdKind)}


def is_ready(unit: PairingUnit) -> bool:
    """Tell whether somebody is ready."""
    return unit.is_ready


def has_place(unit: PairingUnit) -> bool:
    """Tell whether a volunteer has a free place."""
    return unit.places > 0


def has_papers(unit: PairingUnit) -> bool:
    """Tell whether all papers are there."""
    return unit.has_papers


def has_extract(unit: PairingUnit) -> bool:
    """Tell whether every adult has shown a record extract."""
    return unit.has_extract


def is_adult(unit: PairingUnit) -> bool:
    """Tell whether the contact person is of age."""
    return unit.is_adult


def gender(unit: PairingUnit) -> int:
    """Give the contact person's gender as a bit."""
    return GENDER_BITS[unit.gender]


def genders(unit: PairingUnit) -> int:
    """Give the genders of all adults who take part as bits."""
    return sum(GENDER_BITS[gender] for gender in frozenset({unit.gender, *unit.adults}))


def accepted(unit: PairingUnit) -> int:
    """Give the genders that the wish lets in as bits."""
    return sum(GENDER_BITS[gender] for gender in accepted_genders(unit))


def for_all(unit: PairingUnit) -> bool:
    """Tell whether the wish about gender is about all adults."""
    return unit.wish.for_all_adults


def kind(unit: PairingUnit) -> int:
    """Give the kind of household as a bit."""
    return _KINDS[unit.kind]


def kinds_wished(unit: PairingUnit) -> int:
    """Give the kinds of households that the wish lets in as bits."""
    return sum(_KINDS[kind] for kind in unit.wish.households or HouseholdKind)


def level_reached(unit: PairingUnit) -> int:
    """Give the number of the oral level, -1 for none known."""
    return -1 if unit.swedish is None else _LEVELS.index(unit.swedish)


def level_asked(unit: PairingUnit) -> int:
    """Give the number of the least level that works; the lowest is as good as none."""
    return -1 if unit.swedish in (None, SwedishLevel.NONE) else _LEVELS.index(unit.swedish)


def places(unit: PairingUnit) -> frozenset[Hashable]:
    """Give where somebody can meet, outside the municipality and on line too."""
    return frozenset[Hashable](places_to_meet(unit))


def areas(unit: PairingUnit) -> frozenset[Hashable]:
    """Give the areas somebody can come to."""
    own = frozenset[Hashable]() if unit.area_id is None else frozenset[Hashable]({unit.area_id})
    return own | unit.reach.area_ids


def own_area(unit: PairingUnit) -> int:
    """Give one's own area, 0 if nobody asked."""
    return 0 if unit.area_id is None else unit.area_id


def knows_area(unit: PairingUnit) -> bool:
    """Tell whether the area is known."""
    return unit.area_id is not None


def interests(unit: PairingUnit) -> frozenset[str]:
    """Give the interests."""
    return unit.interests


def has_interests(unit: PairingUnit) -> bool:
    """Tell whether interests are known."""
    return bool(unit.interests)


def knows_times(unit: PairingUnit) -> bool:
    """Tell whether times are known."""
    return unit.availability.is_known


def year(unit: PairingUnit) -> int:
    """Give the birth year, 0 if nobody asked."""
    return unit.birth_year or 0


def knows_age(unit: PairingUnit) -> bool:
    """Tell whether the birth year is known."""
    return unit.birth_year is not None


def children(unit: PairingUnit) -> tuple[int, ...]:
    """Give the birth years of children."""
    return unit.children


def has_children(unit: PairingUnit) -> bool:
    """Tell whether children take part."""
    return bool(unit.children)


def years_around_children(unit: PairingUnit) -> frozenset[int]:
    """Give the birth years that are near enough to a child."""
    apart = single.YEARS_BETWEEN_CHILDREN
    return frozenset(year + step for year in unit.children for step in range(-apart, apart + 1))


def occupation(unit: PairingUnit) -> tuple[str, ...]:
    """Give the occupation, if there is one."""
    return (unit.occupation,) if unit.occupation else ()


def has_occupation(unit: PairingUnit) -> bool:
    """Tell whether an occupation is known."""
    return bool(unit.occupation)


def knows_languages(unit: PairingUnit) -> bool:
    """Tell whether any language is known."""
    return bool(unit.languages)
