"""An invented register of any size: what is asked for, and the people in it as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from models.values.identifiers import AreaId
from models.values.people import (
    ANYBODY,
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

MOST_PEOPLE: Final = 100_000
"""On one side; beyond it nobody has anything to measure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PopulationSize:
    """How many people; the same ``seed`` invents the same ones."""

    volunteers: int
    newcomers: int
    seed: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class InventedPerson:
    """Somebody who does not exist; ``days`` is since the first interest, ``places`` and papers are a volunteer's.

    ``home`` is what the person comes as, if not alone; only groups and organisations have a ``home_name``.
    """

    given_name: str
    family_name: str
    gender: Gender
    birth_year: int
    area_id: AreaId
    reach: Reach = OWN_AREA_ONLY
    languages: tuple[LanguageSkill, ...]
    swedish: SwedishLevel | None
    interests: tuple[str, ...]
    occupation: str
    main_activity: MainActivity
    availability: Availability
    wish: Wish = ANYBODY
    children: tuple[int, ...] = ()
    home: HouseholdKind | None = None
    home_name: str = ""
    days: int
    is_away: bool = False
    places: int = 0
    has_extract: bool = False
    wants_another: bool = False
