"""Who lacks a friend because too few volunteers are possible: for the office, and what may hang on the wall."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Final, TypeVar

from models.rules.availability import Cell, CellState, PartOfDay, cell_state, cells
from models.rules.pairing_fit import other_languages
from models.rules.pairing_plan import SolvedRun
from models.values.identifiers import PersonId
from models.values.pairing import PairingUnit
from models.values.pairing_answers import Shortage, TimeOfWeek, WallShortage

LEAST_ON_THE_WALL: Final = 5
"""Fewer people than this could be recognised by somebody who passes."""
_SATURDAY: Final = 5
_K = TypeVar("_K", bound=Hashable)
_Group = tuple[int, tuple[PersonId, ...]]


def shortage_groups(run: SolvedRun) -> tuple[Shortage, ...]:
    """Give each group that can only meet some volunteers with too few places, the one that lacks most first.

    A group within another is a part of the larger one too: it has the same people, and is short of its own. Wishes for
    one friend more that only lack what others get as their first one are no shortage.
    """
    members: dict[_Group, dict[PersonId, None]] = {}
    places: dict[_Group, int] = {}
    for left in run.plan.unpaired:
        if left.competes_with is not None and not (left.round > 1 and left.competes_with.kept):
            group = left.round, left.competes_with.volunteers
            members.setdefault(group, {}).update(dict.fromkeys(left.competes_with.newcomers))
            places[group] = left.competes_with.places
    volunteers_of = {group: frozenset(group[1]) for group in members}
    for group, within in volunteers_of.items():
        for other, wider in volunteers_of.items():
            if other[0] == group[0] and within < wider:
                members[other].update(members[group])
    units = {unit.id: unit for unit in run.newcomers}
    found = (_shortage([units[key] for key in members[group]], group[1], places[group]) for group in members)
    return tuple(sorted(found, key=_most_lacking_first))


def wall_shortages(shortages: Sequence[Shortage]) -> tuple[WallShortage, ...]:
    """Give what everybody may read: groups of at least five who share no member with one before, and no small number.

    A member counted twice could be told from the difference, and language together with area points at a family.
    """
    seen: set[PersonId] = set()
    found: list[WallShortage] = []
    for shortage in shortages:
        if len(shortage.newcomers) < LEAST_ON_THE_WALL or not seen.isdisjoint(shortage.newcomers):
            continue
        seen.update(shortage.newcomers)
        area, language = _most_shared(shortage.areas), _most_shared(shortage.languages)
        by_area = area is not None and (language is None or shortage.areas[area] >= shortage.languages[language])
        found.append(
            WallShortage(
                people=len(shortage.newcomers),
                lacking=shortage.lacking if shortage.lacking >= LEAST_ON_THE_WALL else None,
                area_id=area if by_area else None,
                language=None if by_area else language,
                kind=_most_shared(shortage.kinds),
                time=_most_shared(shortage.times),
            )
        )
    return tuple(found)


def _most_lacking_first(shortage: Shortage) -> tuple[int, int, tuple[PersonId, ...]]:
    return -shortage.lacking, -len(shortage.newcomers), shortage.newcomers


def _shortage(units: Sequence[PairingUnit], volunteers: tuple[PersonId, ...], places: int) -> Shortage:
    return Shortage(
        newcomers=tuple(unit.id for unit in units),
        volunteers=volunteers,
        places=places,
        areas=_counted((unit.area_id,) if unit.area_id is not None else () for unit in units),
        languages=_counted(other_languages(unit) for unit in units),
        kinds=_counted((unit.kind,) for unit in units),
        times=_counted(_times_of_week(unit) for unit in units),
    )


def _counted(values: Iterable[Iterable[_K]]) -> Mapping[_K, int]:
    """Count how many have each value, the most frequent first and equal ones in the order of their names."""
    counts = Counter(value for of_one in values for value in of_one)
    return dict(sorted(counts.items(), key=lambda item: (-item[1], str(item[0]))))


def _most_shared(counts: Mapping[_K, int]) -> _K | None:
    most = next(iter(counts.items()), None)
    return most[0] if most is not None and most[1] >= LEAST_ON_THE_WALL else None


def _times_of_week(unit: PairingUnit) -> frozenset[TimeOfWeek]:
    return frozenset(
        _time_of_week(cell) for cell in cells() if cell_state(unit.availability, cell) is not CellState.NONE
    )


def _time_of_week(cell: Cell) -> TimeOfWeek:
    if cell.weekday >= _SATURDAY:
        return TimeOfWeek.WEEKEND
    return TimeOfWeek.EVENING if cell.part is PartOfDay.EVENING else TimeOfWeek.WEEKDAY
