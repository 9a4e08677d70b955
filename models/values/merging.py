"""Two cards of one person, on their way to be one: what can differ, and what somebody chose."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from models.values.identifiers import PersonId


class MergeField(StrEnum):
    """What only one of two cards can be right about; everything else is put together."""

    NAME = "name"
    ALIAS = "alias"
    EMAIL = "email"
    PREFERRED_CHANNEL = "preferred_channel"
    BIRTH_YEAR = "birth_year"
    IS_ADULT = "is_adult"
    GENDER = "gender"
    AREA = "area"
    OCCUPATION = "occupation"
    MAIN_ACTIVITY = "main_activity"
    HOUSEHOLD = "household"
    LEAST_SWEDISH = "least_swedish"
    VOLUNTEER_TIMES = "volunteer_times"
    VOLUNTEER_WISH = "volunteer_wish"
    ORAL_SWEDISH = "oral_swedish"
    COURSE = "course"
    PRINT_LANGUAGE = "print_language"
    ARRIVED = "arrived"
    NEWCOMER_TIMES = "newcomer_times"
    NEWCOMER_WISH = "newcomer_wish"


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeDraft:
    """Which card stays and which goes up in it, as they were read; ``from_other`` are taken from the one that goes."""

    kept_id: PersonId
    kept_version: int
    other_id: PersonId
    other_version: int
    from_other: frozenset[MergeField] = frozenset()
