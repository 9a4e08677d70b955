"""What lists of people can show and in what order: chips and sorts, for the queries and for the screens."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from models.values.people import PersonRole


class PersonChip(StrEnum):
    """The chips above a list; each leaves out who has ended, except ``ENDED``."""

    ALL = "all"
    FREE_PLACE = "free_place"
    WAITING = "waiting"
    NEEDS_SOMETHING = "needs_something"
    PAUSED = "paused"
    NOT_INFORMED = "not_informed"
    ENDED = "ended"


CHIPS: Mapping[PersonRole, tuple[PersonChip, ...]] = {
    PersonRole.VOLUNTEER: (
        PersonChip.ALL,
        PersonChip.FREE_PLACE,
        PersonChip.NEEDS_SOMETHING,
        PersonChip.PAUSED,
        PersonChip.NOT_INFORMED,
        PersonChip.ENDED,
    ),
    PersonRole.NEWCOMER: (
        PersonChip.ALL,
        PersonChip.WAITING,
        PersonChip.NEEDS_SOMETHING,
        PersonChip.PAUSED,
        PersonChip.NOT_INFORMED,
        PersonChip.ENDED,
    ),
}


class PersonSort(StrEnum):
    """What orders a list; the name decides among equals."""

    NAME = "name"
    AREA = "area"
    SINCE = "since"
    CHANGED = "changed"
    BIRTH_YEAR = "birth_year"
