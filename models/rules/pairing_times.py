"""When two can meet, for thousands: each two patterns of times that occur are compared once.

The minutes are those of ``models.rules.availability``; here they are counted in quarters, as whole numbers that stay
exact in 32 bits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from models.rules.availability import DAY, MOST_OF_A_PART, PATTERN, QUARTER, cell_time, cells
from models.rules.pairing_fit import FULL, time_share
from models.rules.pairing_obstacles import LEAST_STRETCH
from models.rules.pairing_packed import broken_where, packed_points
from models.values.pairing import ObstacleCode, PairingUnit
from models.values.people import Availability

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_QUARTERS: Final = PATTERN // QUARTER
_STRETCH: Final = LEAST_STRETCH // QUARTER
_MOST_OF_A_PART: Final = MOST_OF_A_PART // QUARTER
_MOST_THAT_COUNTS: Final = 2 * 240 // QUARTER
"""Quarters in two weeks beyond which the fit does not grow."""
_DAYS: Final = PATTERN // DAY
_Pattern = tuple[int, ...]


class CommonTimes:
    """Whether two can meet and what their common times add to the fit."""

    def __init__(self, rows: Sequence[PairingUnit], columns: Sequence[PairingUnit], weight: int) -> None:
        import numpy as np

        row_numbers, row_patterns = _numbered(rows)
        column_numbers, column_patterns = _numbered(columns)
        self._row_pattern = np.array(row_numbers, np.intp)
        self._column_pattern = np.array(column_numbers, np.intp)
        self._rows, self._columns = _Patterns(row_patterns), _Patterns(column_patterns)
        self._starts = _same_taken_together(self._rows.starts, self._columns.starts)
        self._exact = _same_taken_together(self._rows.quarters, self._columns.quarters)
        shares = [time_share(QUARTER * each) for each in range(_MOST_THAT_COUNTS + 1)]
        self._points = packed_points(weight)[[*shares, FULL + 1]]

    def of_block(self, block: slice) -> NDArray[np.uint32]:
        """Give for a block of rows with all columns what the times add."""
        import numpy as np

        patterns, place = np.unique(self._row_pattern[block], return_inverse=True)
        minutes = np.minimum(self._quarters_in_common(patterns), _MOST_THAT_COUNTS).astype(np.uint8)
        minutes[~self._rows.known[patterns]] = _MOST_THAT_COUNTS + 1
        minutes[:, ~self._columns.known] = _MOST_THAT_COUNTS + 1
        lines = self._points.take(minutes)
        lines |= broken_where(ObstacleCode.NO_COMMON_TIME, ~self._starts.share_any(patterns))
        return lines.take(self._column_pattern, axis=1)[place]

    def _quarters_in_common(self, patterns: NDArray[np.intp]) -> NDArray[np.float32]:
        """Count both weeks; a part of a day that one side did not refine counts two hours at most."""
        import numpy as np

        here, there = self._rows, self._columns
        found = np.empty((len(patterns), len(there.known)), np.float32)
        painted = slice(0, there.painted)
        np.matmul(here.capped[patterns], there.whole[painted].T, out=found[:, painted])
        np.matmul(here.whole[patterns], there.capped[there.painted :].T, out=found[:, there.painted :])
        mine = slice(*np.searchsorted(patterns, (here.painted, here.painted + here.refined)))
        theirs = slice(there.painted, there.painted + there.refined)
        found[mine, theirs] = self._exact.count(patterns[mine], theirs)
        for row in np.flatnonzero(patterns >= here.painted).tolist():
            # Who said exact times unlike anything that can be painted, and did not say that they are exact.
            first = theirs.stop if mine.start <= row < mine.stop else there.painted
            if first == len(there.known):
                continue
            both = here.quarters[patterns[row]] & there.quarters[first:]
            found[row, first:] = np.minimum(_by_part(both), _MOST_OF_A_PART).sum(axis=1)
        return found


class _Patterns:
    """Patterns of times: quarters that are free, quarters from which an hour is, and parts of days.

    Those of whole parts of days that nobody refined come first, so many as ``painted`` says, then the ``refined``
    ones. ``capped`` counts two hours of each part at most.
    """

    def __init__(self, patterns: Sequence[_Pattern]) -> None:
        import numpy as np

        self.painted = sum(1 for each in patterns if _kind(each) == 0)
        self.refined = sum(1 for each in patterns if _kind(each) == 1)
        edges = np.zeros((len(patterns), _QUARTERS + 1), np.int8)
        rows = np.repeat(np.arange(len(patterns)), [len(each) // 2 for each in patterns])
        ends = np.array([end for each in patterns for end in each[1:]], np.intp) // QUARTER
        edges[rows, ends[::2]] = 1
        edges[rows, ends[1::2]] = -1
        self.quarters: NDArray[np.uint8] = np.cumsum(edges[:, :-1], axis=1, dtype=np.int8).view(np.uint8)
        last = _QUARTERS - _STRETCH + 1
        self.starts = self.quarters[:, :last].copy()
        for step in range(1, _STRETCH):
            self.starts &= self.quarters[:, step : last + step]
        minutes = _by_part(self.quarters)
        self.known = np.array([len(each) > 1 for each in patterns], np.bool_)
        self.whole = (minutes == np.array(_LENGTHS * _DAYS, np.uint8)).astype(np.float32)
        self.capped = np.minimum(minutes, _MOST_OF_A_PART).astype(np.float32)


@dataclass(frozen=True, slots=True)
class _Stretches:
    """Quarters of two sides, those in a row that are alike for everybody taken together, with how many they are."""

    rows: NDArray[np.uint8]
    columns: NDArray[np.uint8]
    lengths: NDArray[np.float32]

    def count(self, rows: NDArray[np.intp], columns: slice) -> NDArray[np.float32]:
        """Count the quarters that rows have in common with columns."""
        import numpy as np

        counted: NDArray[np.float32] = (self.rows[rows] * self.lengths) @ self.columns[columns].T.astype(np.float32)
        return counted

    def share_any(self, rows: NDArray[np.intp]) -> NDArray[np.bool_]:
        """Tell whether rows have any quarter in common with each column."""
        import numpy as np

        found = np.zeros((len(rows), len(self.columns)), np.bool_)
        here, there = _in_words(self.rows[rows]), _in_words(self.columns)
        for word in range(here.shape[1]):
            found |= (here[:, word, None] & there[None, :, word]) != 0
        return found


def _same_taken_together(rows: NDArray[np.uint8], columns: NDArray[np.uint8]) -> _Stretches:
    import numpy as np

    differs = np.ones(rows.shape[1], np.bool_)
    differs[1:] = (rows[:, 1:] != rows[:, :-1]).any(axis=0)
    differs[1:] |= (columns[:, 1:] != columns[:, :-1]).any(axis=0)
    first = np.flatnonzero(differs)
    lengths = np.diff(first, append=rows.shape[1]).astype(np.float32)
    used = rows[:, first].any(axis=0) & columns[:, first].any(axis=0)
    return _Stretches(rows[:, first[used]], columns[:, first[used]], lengths[used])


def _in_words(flags: NDArray[np.uint8]) -> NDArray[np.uint64]:
    """Write flags as words of 64 bits, in no order that means anything."""
    import numpy as np

    packed = np.packbits(flags, axis=1)
    words = np.zeros((len(flags), -(-packed.shape[1] // 8) * 8), np.uint8)
    words[:, : packed.shape[1]] = packed
    return words.view(np.uint64)


def _numbered(units: Sequence[PairingUnit]) -> tuple[list[int], list[_Pattern]]:
    """Give the number of each unit's pattern, and the patterns in the order of their kinds."""
    patterns = [_pattern(unit.availability) for unit in units]
    distinct = sorted(dict.fromkeys(patterns), key=_kind)
    number_of = {pattern: number for number, pattern in enumerate(distinct)}
    return [number_of[pattern] for pattern in patterns], distinct


def _pattern(times: Availability) -> _Pattern:
    return times.refined, *(end for stretch in times.free for end in (stretch.starts, stretch.ends))


def _kind(pattern: _Pattern) -> int:
    """Give 0 for whole parts of days, 1 for exact times, and 2 for others that nobody said are exact."""
    if pattern[0]:
        return 1
    stretches = zip(pattern[1::2], pattern[2::2], strict=True)
    return 0 if all(_is_of_parts(first, last) for first, last in stretches) else 2


def _is_of_parts(first: int, last: int) -> bool:
    return first // DAY == last // DAY and first % DAY in _BEGINNINGS and last % DAY in _ENDS


_PARTS: Final = tuple(
    slice(cell_time(cell).starts // QUARTER, cell_time(cell).ends // QUARTER)
    for cell in cells()
    if cell.week == 0 and cell.weekday == 0
)
_LENGTHS: Final = tuple(part.stop - part.start for part in _PARTS)
_BEGINNINGS: Final = frozenset(QUARTER * part.start for part in _PARTS)
_ENDS: Final = frozenset(QUARTER * part.stop for part in _PARTS)


def _by_part(quarters: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Count the free quarters of each part of each day."""
    import numpy as np

    days = quarters.reshape(len(quarters), _DAYS, DAY // QUARTER)
    parts = [days[:, :, part].sum(axis=2, dtype=np.uint8) for part in _PARTS]
    return np.stack(parts, axis=2).reshape(len(quarters), -1)
