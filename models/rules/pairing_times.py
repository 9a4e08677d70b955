"""When two can meet, for thousands: each two patterns of times that occur are compared once.

The minutes are those of ``models.rules.availability``; here they are quarters, counted as bits of words. A product of
matrices would do it too, but its threads stand in the way of everything else on a small computer.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from models.rules.availability import DAY, MOST_OF_A_PART, PATTERN, QUARTER, cell_time, cells
from models.rules.pairing_fit import FULL, time_share
from models.rules.pairing_obstacles import LEAST_STRETCH
from models.rules.pairing_packed import broken_where, packed_points
from models.rules.pairing_words import WordSets, any_in_common, count_in_common, in_words
from models.values.pairing import ObstacleCode, PairingUnit

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
        self._rows, self._columns = _Patterns(row_patterns), _Patterns(column_patterns)
        self._row_pattern = self._rows.place_of[np.array(row_numbers, np.intp)]
        self._column_pattern = self._columns.place_of[np.array(column_numbers, np.intp)]
        self._starts = _same_taken_together(self._rows.starts(), self._columns.starts())
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
        lines |= broken_where(
            ObstacleCode.NO_COMMON_TIME, ~any_in_common(self._starts.rows[patterns], self._starts.columns)
        )
        return lines.take(self._column_pattern, axis=1)[place]

    def _quarters_in_common(self, patterns: NDArray[np.intp]) -> NDArray[np.uint16]:
        """Count both weeks; a part of a day that one side did not refine counts two hours at most."""
        import numpy as np

        here, there = self._rows, self._columns
        painted, refined = np.searchsorted(patterns, (here.painted, here.painted + here.refined)).tolist()
        mine, rest = patterns[:painted], patterns[painted:]
        found = np.empty((len(patterns), len(there.known)), np.uint16)
        found[:painted, : there.painted] = count_in_common(here.parts[mine], there.parts[: there.painted])
        found[:painted, : there.painted] *= _MOST_OF_A_PART
        found[:painted, there.painted :] = count_in_common(here.whole[mine], there.capped[there.painted :])
        found[painted:, : there.painted] = count_in_common(here.capped[rest], there.whole[: there.painted])
        last = there.painted + there.refined
        both = in_words(here.quarters[patterns[painted:refined]]), in_words(there.quarters[there.painted : last])
        found[painted:refined, there.painted : last] = count_in_common(*both)
        for row in range(painted, len(patterns)):
            # Who said exact times unlike anything that can be painted, and did not say that they are exact.
            first = last if row < refined else there.painted
            if first < len(there.known):
                shared = here.quarters[patterns[row]] & there.quarters[first:]
                found[row, first:] = np.minimum(_by_part(shared), _MOST_OF_A_PART).sum(axis=1)
        return found


class _Patterns:
    """Patterns of times, sorted anew; ``place_of`` leads from a number to the place.

    Those of whole parts of days that nobody refined come first, so many as ``painted`` says, then the ``refined``
    ones. ``parts``, ``capped`` and ``whole`` are words: a bit for each whole part, and for each quarter that counts,
    two hours of a part at most.
    """

    def __init__(self, patterns: Sequence[_Pattern]) -> None:
        import numpy as np

        edges = np.zeros((len(patterns), _QUARTERS + 1), np.int8)
        rows = np.repeat(np.arange(len(patterns)), [len(each) // 2 for each in patterns])
        ends = np.array([end for each in patterns for end in each[1:]], np.intp) // QUARTER
        edges[rows, ends[::2]] = 1
        edges[rows, ends[1::2]] = -1
        quarters = np.cumsum(edges[:, :-1], axis=1, dtype=np.int8).view(np.uint8)
        minutes = _by_part(quarters)
        whole = minutes == np.array(_LENGTHS * _DAYS, np.uint8)
        is_whole = (minutes * whole).sum(axis=1, dtype=np.int32) == quarters.sum(axis=1, dtype=np.int32)
        kinds = np.where([each[0] for each in patterns], 1, np.where(is_whole, 0, 2))
        order = np.argsort(kinds, kind="stable")
        self.place_of = np.argsort(order, kind="stable")
        self.painted, self.refined = np.bincount(kinds, minlength=3)[:2].tolist()
        self.quarters: NDArray[np.uint8] = quarters[order]
        self.known: NDArray[np.bool_] = np.asarray(self.quarters.any(axis=1))
        minutes, whole = minutes[order], whole[order]
        self.parts = in_words(whole.view(np.uint8))
        # One flag for each quarter that counts: so many as a part has, all of a whole part.
        counted = minutes[:, :, None] > np.arange(_MOST_OF_A_PART, dtype=np.uint8)
        self.capped = in_words(counted.reshape(len(patterns), -1).view(np.uint8))
        self.whole = in_words(np.repeat(whole, _MOST_OF_A_PART, axis=1).view(np.uint8))

    def starts(self) -> NDArray[np.uint8]:
        """Give the quarters from which an hour is free."""
        last = _QUARTERS - _STRETCH + 1
        found = self.quarters[:, :last].copy()
        for step in range(1, _STRETCH):
            found &= self.quarters[:, step : last + step]
        return found


def _same_taken_together(rows: NDArray[np.uint8], columns: NDArray[np.uint8]) -> WordSets:
    """Write both sides' flags as words, those in a row that are alike for everybody as one."""
    import numpy as np

    differs = np.ones(rows.shape[1], np.bool_)
    differs[1:] = (rows[:, 1:] != rows[:, :-1]).any(axis=0)
    differs[1:] |= (columns[:, 1:] != columns[:, :-1]).any(axis=0)
    first = np.flatnonzero(differs)
    used = first[rows[:, first].any(axis=0) & columns[:, first].any(axis=0)]
    return WordSets(rows=in_words(rows[:, used]), columns=in_words(columns[:, used]))


def _numbered(units: Sequence[PairingUnit]) -> tuple[list[int], list[_Pattern]]:
    """Give the number of each unit's pattern, and the patterns: whether refined, then beginnings and ends."""
    number_of: dict[_Pattern, int] = {}
    numbers = []
    for unit in units:
        times = unit.availability
        ends = [end for stretch in times.free for end in (stretch.starts, stretch.ends)]
        numbers.append(number_of.setdefault((times.refined, *ends), len(number_of)))
    return numbers, list(number_of)


_PARTS: Final = tuple(
    slice(cell_time(cell).starts // QUARTER, cell_time(cell).ends // QUARTER)
    for cell in cells()
    if cell.week == 0 and cell.weekday == 0
)
_LENGTHS: Final = tuple(part.stop - part.start for part in _PARTS)


def _by_part(quarters: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Count the free quarters of each part of each day."""
    import numpy as np

    days = quarters.reshape(len(quarters), _DAYS, DAY // QUARTER)
    parts = [days[:, :, part].sum(axis=2, dtype=np.uint8) for part in _PARTS]
    return np.stack(parts, axis=2).reshape(len(quarters), -1)
