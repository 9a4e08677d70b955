"""When two can meet, for thousands: each two patterns of times that occur are compared once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from models.rules.availability import MOST_OF_A_PART, PATTERN, QUARTER, cell_time, cells
from models.rules.pairing_fit import time_share
from models.rules.pairing_obstacles import LEAST_STRETCH
from models.values.people import Availability

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_QUARTERS: Final = PATTERN // QUARTER
_STRETCH: Final = LEAST_STRETCH // QUARTER


@dataclass(frozen=True, slots=True)
class CommonTimes:
    """Which pattern each unit has, and for each two patterns whether they allow to meet and the share of the fit."""

    row_pattern: NDArray[np.intp]
    column_pattern: NDArray[np.intp]
    can_meet: NDArray[np.bool_]
    share: NDArray[np.int16]

    def of_block(self, block: slice) -> tuple[NDArray[np.bool_], NDArray[np.int16]]:
        """Give both for a block of rows with all columns."""
        rows = self.row_pattern[block]
        return self.can_meet[rows][:, self.column_pattern], self.share[rows][:, self.column_pattern]


def common_times(rows: Sequence[Availability], columns: Sequence[Availability]) -> CommonTimes:
    """Compare the times of both sides, as ``models.rules.availability`` defines them on the minutes."""
    import numpy as np

    row_numbers, row_patterns = _numbered(rows)
    column_numbers, column_patterns = _numbered(columns)
    here, there = _quarters(row_patterns), _quarters(column_patterns)
    minutes = _common_minutes((here, there), (row_patterns, column_patterns))
    shares = np.array([time_share(QUARTER * each) for each in range(_QUARTERS + 1)], np.int16)
    return CommonTimes(
        row_pattern=np.array(row_numbers, np.intp),
        column_pattern=np.array(column_numbers, np.intp),
        can_meet=(_beginnings(here) @ _beginnings(there).T) > 0,
        share=shares[minutes.astype(np.int64) // QUARTER],
    )


def _numbered(times: Sequence[Availability]) -> tuple[list[int], list[Availability]]:
    number_of: dict[Availability, int] = {}
    numbers = [number_of.setdefault(each, len(number_of)) for each in times]
    return numbers, list(number_of)


def _quarters(patterns: Sequence[Availability]) -> NDArray[np.float32]:
    """Whole numbers up to 1,344 stay exact in 32 bits."""
    import numpy as np

    found = np.zeros((len(patterns), _QUARTERS), np.float32)
    for row, pattern in enumerate(patterns):
        for stretch in pattern.free:
            found[row, stretch.starts // QUARTER : stretch.ends // QUARTER] = 1
    return found


def _common_minutes(
    quarters: tuple[NDArray[np.float32], NDArray[np.float32]],
    patterns: tuple[Sequence[Availability], Sequence[Availability]],
) -> NDArray[np.float32]:
    """Add up the minutes of both weeks; a part of a day that one side did not refine counts two hours at most."""
    import numpy as np

    here, there = quarters
    parts = (_whole_parts(here), _whole_parts(there))
    painted = tuple(
        ~np.array([each.refined for each in side], np.bool_) & whole
        for side, (_, whole) in zip(patterns, parts, strict=True)
    )
    minutes: NDArray[np.float32] = MOST_OF_A_PART * (parts[0][0] @ parts[1][0].T)
    rows, columns = np.flatnonzero(~painted[0]), np.flatnonzero(~painted[1])
    for some_rows, some_columns in ((rows, np.arange(len(there))), (np.flatnonzero(painted[0]), columns)):
        if len(some_rows) and len(some_columns):
            both = (
                np.array([patterns[0][row].refined for row in some_rows.tolist()], np.bool_)[:, None]
                & np.array([patterns[1][column].refined for column in some_columns.tolist()], np.bool_)[None, :]
            )
            mine, theirs = here[some_rows], there[some_columns]
            minutes[np.ix_(some_rows, some_columns)] = np.where(
                both, QUARTER * (mine @ theirs.T), _capped(mine, theirs)
            )
    return minutes


def _whole_parts(quarters: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Give which parts of days are free, and of each pattern whether it is nothing but whole parts."""
    import numpy as np

    spans = [cell_time(cell) for cell in cells()]
    parts = [quarters[:, span.starts // QUARTER : span.ends // QUARTER] for span in spans]
    free = np.stack([part.all(axis=1) for part in parts], axis=1)
    lengths = np.array([part.shape[1] for part in parts])
    return free.astype(np.float32), (free * lengths).sum(axis=1) == quarters.sum(axis=1)


def _capped(here: NDArray[np.float32], there: NDArray[np.float32]) -> NDArray[np.float32]:
    import numpy as np

    total = np.zeros((len(here), len(there)), np.float32)
    for cell in cells():
        time = cell_time(cell)
        part = slice(time.starts // QUARTER, time.ends // QUARTER)
        total += np.minimum(QUARTER * (here[:, part] @ there[:, part].T), MOST_OF_A_PART)
    return total


def _beginnings(quarters: NDArray[np.float32]) -> NDArray[np.float32]:
    """Mark each quarter from which enough quarters in a row are free."""
    last = _QUARTERS - _STRETCH + 1
    found = quarters[:, :last].copy()
    for step in range(1, _STRETCH):
        found *= quarters[:, step : last + step]
    return found
