"""What it costs the others if a newcomer gets another volunteer than the plan says.

The best assignment with one pair given differs from the best one by at most two chains of people who move on; they are
found on the couples that are possible, without solving everything again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
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


def prices(served: ServedRound, row: int, *, step: Callable[[], None]) -> dict[int, Price]:
    """Give for each column that a row could have what the best assignment with that couple in it lacks.

    ``step`` is called between two steps; what it raises ends the search.
    """
    import numpy as np

    own = served.rows == row
    columns, weights = served.columns[own], served.weights[own]
    others = _Others(served, row, step)
    held = int(served.column_of[row])
    without = 0
    if held >= 0:
        without = int(weights[columns == held][0]) - others.fill(held)
    lacking = without - weights + others.losses()[columns]
    return {
        column: served.scale.price(weight)
        for column, weight in zip(columns.tolist(), np.asarray(lacking).tolist(), strict=True)
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class _Couples:
    """The couples in the order of rows or of columns; those of the ``n``-th begin at ``starts[n]``."""

    rows: NDArray[np.intp]
    columns: NDArray[np.intp]
    weights: NDArray[np.int64]
    starts: NDArray[np.intp]

    @classmethod
    def in_order(
        cls, served: ServedRound, order: NDArray[np.intp] | slice, sorted_by: NDArray[np.intp], count: int
    ) -> _Couples:
        """Put the couples in an order; ``sorted_by`` are the numbers of ``count`` that they are sorted by then."""
        import numpy as np

        return cls(
            rows=served.rows[order],
            columns=served.columns[order],
            weights=served.weights[order],
            starts=np.searchsorted(sorted_by, np.arange(count + 1)),
        )

    def of(self, numbers: NDArray[np.intp]) -> NDArray[np.intp]:
        """Give the places of all couples of some numbers."""
        import numpy as np

        counts = self.starts[numbers + 1] - self.starts[numbers]
        ends = np.cumsum(counts)
        total = int(ends[-1]) if len(ends) else 0
        return np.repeat(self.starts[numbers] - ends + counts, counts) + np.arange(total)


class _Others:
    """The assignment without one row, in which places are given up and taken over.

    Both searches look again only at those whose chances have changed: after a few rounds they are few.
    """

    def __init__(self, served: ServedRound, row: int, step: Callable[[], None]) -> None:
        import numpy as np

        self._step = step
        self._row = row
        self._column_of, self._places = served.column_of.copy(), served.places
        self._column_of[row] = -1
        self._count = len(served.places)
        narrow = np.uint16 if self._count <= np.iinfo(np.uint16).max else np.intp  # small numbers are sorted by digits
        order = np.argsort(served.columns.astype(narrow), kind="stable")
        self._by_row = _Couples.in_order(served, slice(None), served.rows, len(served.column_of))
        self._by_column = _Couples.in_order(served, order, served.columns[order], self._count)

    def fill(self, column: int) -> int:
        """Let somebody move to a free place of a column, others to theirs, and so on: give the weight that this adds.

        Source: longest paths by Bellman and Ford; the assignment is a best one, so no circle of moves adds anything.
        """
        import numpy as np

        held, paired, couples = self._weigh_held(), self._column_of >= 0, self._by_row
        gain, mover = np.zeros(self._count, np.int64), np.full(self._count, -1, np.intp)
        asked = np.delete(np.arange(len(paired)), self._row)
        while len(asked):
            self._step()
            leaving = np.zeros(len(paired), np.int64)
            leaving[paired] = gain[self._column_of[paired]] - held[paired]
            places = couples.of(asked)
            rows, columns = couples.rows[places], couples.columns[places]
            moved = couples.weights[places] + leaving[rows]
            best = gain.copy()
            np.maximum.at(best, columns, moved)
            better = best > gain
            chosen = better[columns] & (moved == best[columns])
            mover[columns[chosen]] = rows[chosen]
            gain = best
            asked = np.flatnonzero(paired)
            asked = asked[better[self._column_of[asked]]]
        self._move(column, mover)
        return int(gain[column])

    def losses(self) -> NDArray[np.int64]:
        """Give for each column what one place fewer costs: nothing if it has a free one, else somebody moves on."""
        import numpy as np

        held, couples = self._weigh_held(), self._by_column
        takers = np.flatnonzero(self._column_of >= 0)
        taken = self._column_of[takers]
        free = np.bincount(taken, minlength=self._count) < self._places
        loss = np.full(self._count, np.iinfo(np.int64).max // 4, np.int64)
        np.minimum.at(loss, taken, held[takers])
        loss[free] = 0
        elsewhere = np.zeros(len(self._column_of), np.int64)
        asked = np.arange(self._count)
        while len(asked):
            self._step()
            places = couples.of(asked)
            rows, columns = couples.rows[places], couples.columns[places]
            other = self._column_of[rows] != columns
            moved = couples.weights[places] - loss[columns]
            np.maximum.at(elsewhere, rows[other], moved[other])
            least = loss.copy()
            np.minimum.at(least, taken, held[takers] - elsewhere[takers])
            least[free] = 0
            asked = np.flatnonzero(least < loss)
            loss = least
        return loss

    def _weigh_held(self) -> NDArray[np.int64]:
        import numpy as np

        own = self._by_row.columns == self._column_of[self._by_row.rows]
        held = np.zeros(len(self._column_of), np.int64)
        held[self._by_row.rows[own]] = self._by_row.weights[own]
        return held

    def _move(self, column: int, mover: NDArray[np.intp]) -> None:
        while (row := int(mover[column])) >= 0:
            left = int(self._column_of[row])
            self._column_of[row] = column
            if left < 0:
                return
            column = left
