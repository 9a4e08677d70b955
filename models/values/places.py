"""Organisations and meeting points: their kinds, colours, opening hours and floors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import StrEnum


class OrganisationKind(StrEnum):
    """Who runs an activity or owns a room."""

    LIBRARY = "library"
    PARISH = "parish"
    ASSOCIATION = "association"
    STUDY_ASSOCIATION = "study_association"
    MUNICIPALITY = "municipality"


class PlaceKind(StrEnum):
    """What sort of house a meeting point is; printed behind the name in the reader's language.

    The values, except ``OTHER`` which prints nothing, are keys of the schedule phrases.
    """

    LIBRARY = "library"
    CHURCH = "church"
    PARISH_HALL = "parish_hall"
    ASSOCIATION = "association"
    SCHOOL = "school"
    COMMUNITY_CENTRE = "community_centre"
    FAMILY_CENTRE = "family_centre"
    OPEN_PRESCHOOL = "open_preschool"
    SPORTS_HALL = "sports_hall"
    MUSEUM = "museum"
    PARK = "park"
    OTHER = "other"


class PlaceColour(StrEnum):
    """The colour a meeting point has in the week; the theme decides the shades."""

    BLUE = "blue"
    GREEN = "green"
    AMBER = "amber"
    VIOLET = "violet"
    ROSE = "rose"
    TEAL = "teal"
    SLATE = "slate"
    BROWN = "brown"


class StepFree(StrEnum):
    """Whether one comes in without a step; ``UNKNOWN`` prints nothing."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningHours:
    """One stretch of a week in which a meeting point is open; ``weekday`` 0 is Monday."""

    weekday: int
    opens: time
    closes: time


FLOOR_NAMES_FROM = -1
FLOOR_NAMES_TO = 12
"""Floors as stairs up from the street: −1 is the basement, 0 the ground floor, 2 "two stairs up"."""
