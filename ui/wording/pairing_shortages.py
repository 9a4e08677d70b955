"""What a group of people who lack a language friend have in common, for the office."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Final, TypeVar

from models.values.identifiers import AreaId
from models.values.pairing_answers import Shortage, TimeOfWeek
from translations import N_, _
from ui.wording.interests import language_name
from ui.wording.people import household_name

_TIMES: Final[Mapping[TimeOfWeek, str]] = {
    TimeOfWeek.WEEKDAY: N_("weekdays in the daytime"),
    TimeOfWeek.EVENING: N_("evenings"),
    TimeOfWeek.WEEKEND: N_("weekends"),
}
_MOST_SHARED: Final = 2
K = TypeVar("K", bound=Hashable)


def shared_in_words(shortage: Shortage, areas: Mapping[AreaId, str]) -> str:
    """Say what most of a group share: ``Centrum (8), arabiska (6), kvällar (12)``."""
    parts = [
        *_most(shortage.areas, {key: areas.get(key, "") for key in shortage.areas}),
        *_most(shortage.languages, {key: language_name(key) for key in shortage.languages}),
        *_most(shortage.kinds, {key: household_name(key).lower() for key in shortage.kinds}),
        *_most(shortage.times, {key: _(_TIMES[key]) for key in shortage.times}),
    ]
    return ", ".join(parts)


def _most(counts: Mapping[K, int], names: Mapping[K, str]) -> list[str]:
    shown = [(names[key], count) for key, count in counts.items() if names[key]]
    return [f"{name} ({count})" for name, count in shown[:_MOST_SHARED]]
