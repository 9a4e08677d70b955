"""What it costs the others if a newcomer gets another volunteer than the plan says.

The best assignment with one pair given differs from the best one by at most two chains of people who move on; they are
found on the couples that are possible, without solving everything again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.values.pairing_answers import Price

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """What a pair, a day and a point weigh: wide enough that a sum may have any of them below zero and be read back."""

    pair: int
    day: int
    point: int

    def price(self, weight: int) -> Price:
        """Read a difference of two sums of weights."""
        first, second = sorted((self.day, self.point), reverse=True)
        rest = (weight + self.pair // 2) % self.pair - self.pair // 2
        least = (rest + first // 2) % first - first // 2
        aims = {first: (rest - least) // first, second: least // second}
        return Price(people=(weight - rest) // self.pair, days=aims[self.day], points=aims[self.point])


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedRound:
    """A best assignment of rows to columns: the possible couples in the order of rows, with their weight.

    ``column_of`` is -1 for a row without one; ``places`` says how many rows each column may take.
    """

    rows: NDArray[np.intp]
    columns: NDArray[np.intp]
    weights: NDArray[np.int64]
    column_of: NDArray[np.intp]
    places: NDArray[np.int64]
    scale: Scale


def served_round(
    admissible: NDArray[np.bool_],
    fit: NDArray[np.uint8],
    waiting: Sequence[int],
    column_of: Sequence[int],
    places: Sequence[int],
    *,
    best_fit_first: bool,
) -> ServedRound:
    """Weigh the couples of an assignment that is the best one; only columns with a place count."""
    import numpy as np

    room = np.array(places, np.int64)
    rows, columns = np.nonzero(admissible & (room > 0)[None, :])
    points = fit[rows, columns].astype(np.int64)
    days = np.array(waiting, np.int64)
    most_points, most_days = 2 * (100 * len(days) + 1), 2 * (int(days.sum()) + 1)
    day, point = (1, most_days) if best_fit_first else (most_points, 1)
    scale = Scale(pair=most_points * most_days, day=day, point=point)
    return ServedRound(
        rows=rows,
        columns=columns,
        weights=scale.pair + day * days[rows] + point * points,
        column_of=np.array(column_of, np.intp),
        places=room,
        scale=scale,
    )


def prices(served: ServedRound, row: int) -> dict[int, Price]:
    """Give for each column that a row could have what the best assignment with that couple in it lacks."""
    import numpy as np

    own = served.rows == row
    columns, weights = served.columns[own], served.weights[own]
    others = _Others(served, row)
    held = int(served.column_of[row])
    without = 0
    if held >= 0:
        without = int(weights[columns == held][0]) - others.fill(held)
    lacking = without - weights + others.losses()[columns]
    return {
        column: served.scale.price(weight)
        for column, weight in zip(columns.tolist(), np.asarray(lacking).tolist(), strict=True)
    }


class _Others:
    """The assignment without one row, in which places are given up and taken over."""

    def __init__(self, served: ServedRound, row: int) -> None:
        kept = served.rows != row
        self._rows, self._columns = served.rows[kept], served.columns[kept]
        self._weights = served.weights[kept]
        self._column_of, self._places = served.column_of.copy(), served.places
        self._column_of[row] = -1
        self._count = len(served.places)

    def fill(self, column: int) -> int:
        """Let somebody move to a free place of a column, others to theirs, and so on: give the weight that this adds.

        Source: longest paths by Bellman and Ford; the assignment is a best one, so no circle of moves adds anything.
        """
        import numpy as np

        if not len(self._rows):
            return 0
        order = np.argsort(self._columns, kind="stable")
        rows, columns, weights = self._rows[order], self._columns[order], self._weights[order]
        starts = np.flatnonzero(np.diff(columns, prepend=-1))
        heads = columns[starts]
        held, paired = self._weigh_held(), self._column_of >= 0
        gain, mover = np.zeros(self._count, np.int64), np.full(self._count, -1, np.intp)
        while True:
            leaving = np.where(paired, gain[self._column_of] - held, 0)
            moved = weights + leaving[rows]
            best = np.zeros(self._count, np.int64)
            best[heads] = np.maximum.reduceat(moved, starts)
            better = best > gain
            if not better.any():
                break
            chosen = better[columns] & (moved == best[columns])
            mover[columns[chosen]] = rows[chosen]
            gain[better] = best[better]
        self._move(column, mover)
        return int(gain[column])

    def losses(self) -> NDArray[np.int64]:
        """Give for each column what one place fewer costs: nothing if it has a free one, else somebody moves on."""
        import numpy as np

        held = self._weigh_held()
        takers = np.flatnonzero(self._column_of >= 0)
        taken = self._column_of[takers]
        free = np.bincount(taken, minlength=self._count) < self._places
        moving = self._column_of[self._rows] >= 0
        rows, columns, weights = self._rows[moving], self._columns[moving], self._weights[moving]
        own = columns == self._column_of[rows]
        starts = np.flatnonzero(np.diff(rows, prepend=-1))
        loss = np.full(self._count, np.iinfo(np.int64).max // 4, np.int64)
        np.minimum.at(loss, taken, held[takers])
        loss[free] = 0
        while len(rows):
            moved = np.where(own, 0, weights - loss[columns])
            left = held[takers] - np.maximum(np.maximum.reduceat(moved, starts), 0)
            least = loss.copy()
            np.minimum.at(least, taken, left)
            least[free] = 0
            if np.array_equal(least, loss):
                break
            loss = least
        return loss

    def _weigh_held(self) -> NDArray[np.int64]:
        import numpy as np

        own = self._columns == self._column_of[self._rows]
        held = np.zeros(len(self._column_of), np.int64)
        held[self._rows[own]] = self._weights[own]
        return held

    def _move(self, column: int, mover: NDArray[np.intp]) -> None:
        while (row := int(mover[column])) >= 0:
            left = int(self._column_of[row])
            self._column_of[row] = column
            if left < 0:
                return
            column = left
