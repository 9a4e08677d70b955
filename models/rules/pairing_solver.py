"""The best assignment of waiting units to places, and the groups that compete for too few.

Aims in order: the most units served, the longest waiting first, the greatest sum of fit; or fit before waiting.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST_BITS: Final = 47
"""A double carries whole numbers of 53 bits; sums along a path of the solver need some of them."""
_MOST_FIT: Final = 100
_NOT_ALLOWED: Final = 255
_AT_ONCE: Final = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """For each row its column, -1 without one; ``places`` says how many rows each column takes."""

    column_of: NDArray[np.intp]
    places: NDArray[np.int64]


def best_assignment(
    admissible: NDArray[np.bool_],
    fit: NDArray[np.uint8],
    waiting: Sequence[int],
    places: Sequence[int],
    *,
    best_fit_first: bool,
) -> Assignment:
    """Choose a column for as many rows as possible; the same input always gives the same answer.

    ``admissible`` and ``fit`` are rows × columns, ``waiting`` whole days of each row, ``places`` of each column.
    Raises ``OverflowError`` if the numbers are too large to be weighed exactly.

    How many rows stay unserved is found first. They get a column that means just that, with what it costs; then every
    row has a column, and a long wait no longer weighs on the choice among volunteers, which makes chains short.
    Source: Hopcroft and Karp 1973; shortest augmenting paths (Jonker and Volgenant 1987, Crouse 2016), as in scipy.
    """
    import numpy as np
    from scipy.optimize import linear_sum_assignment
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import maximum_bipartite_matching

    room = np.array(places, np.int64)
    found = np.full(len(admissible), -1, np.intp)
    open_columns = np.flatnonzero((room > 0) & admissible.any(axis=0)) if admissible.size else np.array([], np.intp)
    rows = np.flatnonzero(admissible[:, open_columns].any(axis=1)) if len(open_columns) else np.array([], np.intp)
    if not len(rows):
        return Assignment(column_of=found, places=room)
    columns = np.repeat(open_columns, np.minimum(room[open_columns], len(rows)))
    allowed = admissible[np.ix_(rows, columns)]
    served = maximum_bipartite_matching(csr_array(allowed), perm_type="column") >= 0
    shares = np.where(allowed, fit[np.ix_(rows, columns)], np.uint8(_NOT_ALLOWED))
    days = np.array(waiting, np.int64)[rows]
    costs = _costs(shares, days, len(rows) - int(served.sum()), best_fit_first=best_fit_first)
    chosen_rows, chosen = linear_sum_assignment(costs)
    paired = chosen < len(columns)
    found[rows[chosen_rows[paired]]] = columns[chosen[paired]]
    return Assignment(column_of=found, places=room)


def _costs(
    shares: NDArray[np.uint8], days: NDArray[np.int64], unserved: int, *, best_fit_first: bool
) -> NDArray[np.float64]:
    """Weigh the aims one above the other: each point that is lost, and each day that somebody unserved has waited.

    The most that all points together can lose weighs less than a day, or the other way round. Every row and column has
    a choice.
    """
    import numpy as np

    best = _MOST_FIT * len(days) + 1
    most_days = int(days.sum()) + 1
    if (most_days * best).bit_length() > MOST_BITS:
        raise OverflowError((most_days * best).bit_length())
    one_day, one_point = (1, most_days) if best_fit_first else (best, 1)
    cost_of = np.full(_NOT_ALLOWED + 1, np.inf)
    cost_of[: _MOST_FIT + 1] = one_point * np.arange(_MOST_FIT, -1, -1)
    costs = np.empty((len(days), shares.shape[1] + unserved))
    for first in range(0, len(days), _AT_ONCE):  # a few rows stay in the processor's own memory: ten times quicker
        block = slice(first, first + _AT_ONCE)
        costs[block, : shares.shape[1]] = cost_of.take(shares[block], mode="clip")
    costs[:, shares.shape[1] :] = (one_day * days + one_point * _MOST_FIT)[:, None]
    # What a row costs at least decides nothing, but lengthens the solver's search. So does a column, if each is taken.
    costs -= costs.min(axis=1)[:, None]
    if costs.shape[0] == costs.shape[1]:
        costs -= costs.min(axis=0)
    return costs


def competing_columns(
    admissible: NDArray[np.bool_], assignment: Assignment, rows: Sequence[int]
) -> list[tuple[int, ...]]:
    """Give, for each unserved row, the columns reached from it by alternating paths.

    In an assignment with the most rows those columns are full, so that they have fewer places than rows want them. A
    column without a place leads nowhere: whoever has it does not move.
    Source: König's theorem; the reached part is the Dulmage–Mendelsohn deficient side of the row.
    """
    reached_by_column = _closures(admissible, assignment)
    known: dict[int, tuple[int, ...]] = {}
    groups = []
    for row in rows:
        reached = 0
        for column in _flags(admissible[row]):
            reached |= reached_by_column[column]
        if reached not in known:
            known[reached] = _members(reached)
        groups.append(known[reached])
    return groups


def _flags(row: NDArray[np.bool_]) -> list[int]:
    import numpy as np

    return np.flatnonzero(row).tolist()


def _closures(admissible: NDArray[np.bool_], assignment: Assignment) -> dict[int, int]:
    """Give the set of columns reached from each column as bits: columns lead on through the rows they took."""
    import numpy as np
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import connected_components

    count = admissible.shape[1]
    taken = np.flatnonzero(assignment.column_of >= 0)
    sources, targets = np.nonzero(admissible[taken])
    sources = assignment.column_of[taken][sources]
    links = csr_array((np.ones(len(sources), np.int8), (sources, targets)), shape=(count, count))
    number, part_of = connected_components(links, directed=True, connection="strong")
    bits = [0] * number
    for column, part in enumerate(part_of.tolist()):
        bits[part] |= 1 << column
    next_parts: list[set[int]] = [set() for _ in range(number)]
    leaving, entering = part_of[sources].astype(np.int64), part_of[targets].astype(np.int64)
    outward = leaving != entering
    for way in np.unique(leaving[outward] * number + entering[outward]).tolist():
        next_parts[way // number].add(way % number)
    for part in _last_first(next_parts):
        for following in next_parts[part]:
            bits[part] |= bits[following]
    return {column: bits[part] for column, part in enumerate(part_of.tolist())}


def _last_first(next_parts: Sequence[set[int]]) -> list[int]:
    """Order parts without a circle so that each stands behind all it leads to."""
    order: list[int] = []
    seen: set[int] = set()
    for start in range(len(next_parts)):
        stack = [(start, iter(next_parts[start]))] if start not in seen else []
        seen.add(start)
        while stack:
            part, following = stack[-1]
            deeper = next((each for each in following if each not in seen), None)
            if deeper is None:
                order.append(part)
                stack.pop()
            else:
                seen.add(deeper)
                stack.append((deeper, iter(next_parts[deeper])))
    return order


def _members(bits: int) -> tuple[int, ...]:
    members = []
    while bits:
        lowest = bits & -bits
        members.append(lowest.bit_length() - 1)
        bits ^= lowest
    return tuple(members)
