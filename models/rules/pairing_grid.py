"""Obstacles and fit of all newcomers with all volunteers at once, as ``pairing_obstacles`` and ``pairing_fit`` say.

Rows are taken by the block, so that nothing between them grows with the square of a large register.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from models.rules.pairing_aspects import Aspect, Side, aspects
from models.rules.pairing_packed import BIT_OF, broken_of, couples, fit_of, open_fit_of
from models.rules.pairing_times import CommonTimes
from models.rules.pairing_words import SharedInterests
from models.values.pairing import Criterion, ObstacleCode, PairingCase, PairingPolicy, PairingUnit, PairKeys

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BLOCK: Final = 256


@dataclass(frozen=True, slots=True)
class PairingGrid:
    """Newcomers × volunteers, packed in one number for each couple."""

    packed: NDArray[np.uint32]

    @property
    def broken(self) -> NDArray[np.uint16]:
        """Show the obstacles of each couple as bits."""
        return broken_of(self.packed)

    @property
    def fit(self) -> NDArray[np.uint8]:
        """Show the fit of each couple, 0–100."""
        return fit_of(self.packed)

    @property
    def open_fit(self) -> NDArray[np.uint8]:
        """Show what the fit would be if everything that nobody asked were full.

        The least fit is held against it, since unknown data must not shut anybody out.
        """
        return open_fit_of(self.packed)


def pairing_grid(
    newcomers: Sequence[PairingUnit],
    volunteers: Sequence[PairingUnit],
    case: PairingCase,
    policy: PairingPolicy,
    fields: Mapping[str, str],
) -> PairingGrid:
    """Compare everybody with everybody; ``fields`` leads from an occupation to its field of work."""
    grid = PairingGrid(couples(len(newcomers), len(volunteers)))
    if not newcomers or not volunteers:
        return grid
    both = newcomers, volunteers
    layers = _layers(both, policy, fields)
    for first in range(0, len(newcomers), BLOCK):
        block = slice(first, min(first + BLOCK, len(newcomers)))
        for _criterion, layer in layers:
            grid.packed[block] += layer.of_block(block)
    grid.broken[[unit.id in case.blocked for unit in newcomers]] |= BIT_OF[ObstacleCode.NOT_READY]
    grid.broken[:, [unit.id in case.blocked for unit in volunteers]] |= BIT_OF[ObstacleCode.NOT_READY]
    _mark(grid, both, case.earlier, ObstacleCode.EARLIER_PAIR)
    _mark(grid, both, case.vetoes, ObstacleCode.VETOED)
    return grid


def points_by_criterion(
    newcomers: Sequence[PairingUnit],
    volunteers: Sequence[PairingUnit],
    policy: PairingPolicy,
    fields: Mapping[str, str],
) -> Mapping[Criterion, NDArray[np.uint8]]:
    """Give the points of each criterion for everybody with everybody; together they are the fit."""
    if not newcomers or not volunteers:
        return {}
    everybody = slice(0, len(newcomers))
    return {
        criterion: fit_of(layer.of_block(everybody)).copy()
        for criterion, layer in _layers((newcomers, volunteers), policy, fields)
        if criterion is not None
    }


def _layers(
    sides: tuple[Sequence[PairingUnit], Sequence[PairingUnit]], policy: PairingPolicy, fields: Mapping[str, str]
) -> list[tuple[Criterion | None, _Layer]]:
    weights = policy.weights
    layers: list[tuple[Criterion | None, _Layer]] = [
        (aspect.criterion, _Table(aspect, sides)) for aspect in aspects(policy, fields)
    ]
    layers.append((Criterion.COMMON_TIME, CommonTimes(*sides, weights.get(Criterion.COMMON_TIME, 0))))
    layers.append((Criterion.INTERESTS, SharedInterests(*sides, weights.get(Criterion.INTERESTS, 0))))
    return layers


def _mark(
    grid: PairingGrid,
    sides: tuple[Sequence[PairingUnit], Sequence[PairingUnit]],
    keys_of_couples: frozenset[PairKeys],
    code: ObstacleCode,
) -> None:
    if not keys_of_couples:
        return
    row_of = {unit.id: row for row, unit in enumerate(sides[0])}
    column_of = {unit.id: column for column, unit in enumerate(sides[1])}
    found = [(row_of.get(keys.newcomer), column_of.get(keys.volunteer)) for keys in keys_of_couples]
    for row, column in found:
        if row is not None and column is not None:
            grid.packed[row, column] |= BIT_OF[code]


class _Layer(Protocol):
    """Something that adds to the numbers of every couple."""

    def of_block(self, block: slice) -> NDArray[np.uint32]:
        """Give what it adds for a block of rows with all columns."""


class _Table:
    """An aspect whose classes have been compared, laid out over all columns."""

    def __init__(self, aspect: Aspect, sides: tuple[Sequence[PairingUnit], Sequence[PairingUnit]]) -> None:
        import numpy as np

        rows, here = _classes(sides[0], aspect.of_row)
        columns, there = _classes(sides[1], aspect.of_column)
        self._row_class = np.array(rows, np.intp)
        table = aspect.table(Side(here, across=False), Side(there, across=True))
        self._wide = table.take(np.array(columns, np.intp), axis=1)

    def of_block(self, block: slice) -> NDArray[np.uint32]:
        """Give what the aspect adds for a block of rows with all columns."""
        return self._wide[self._row_class[block]]


def _classes(
    units: Sequence[PairingUnit], of_unit: Callable[[PairingUnit], Hashable]
) -> tuple[list[int], list[PairingUnit]]:
    """Give the number of each unit's class, and one unit of each."""
    number_of: dict[Hashable, int] = {}
    members: list[PairingUnit] = []
    numbers: list[int] = []
    for unit in units:
        number = number_of.setdefault(of_unit(unit), len(members))
        if number == len(members):
            members.append(unit)
        numbers.append(number)
    return numbers, members
