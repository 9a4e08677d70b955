"""One number for everything about a couple: obstacles, fit and what the fit could be, so that criteria just add up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from models.rules.pairing_fit import FULL, UNKNOWN, points_of
from models.values.pairing import ObstacleCode

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BIT_OF: Final = {code: 1 << place for place, code in enumerate(ObstacleCode)}
"""The bit of each obstacle; together they stay within the lower half of the number."""
_FIT, _OPEN_FIT = 1 << 16, 1 << 24
_NOT_KNOWN: Final = FULL + 1


def couples(rows: int, columns: int) -> NDArray[np.uint32]:
    """Give the numbers of couples about whom nothing is said yet."""
    import numpy as np

    return np.zeros((rows, columns), "<u4")


def broken_of(packed: NDArray[np.uint32]) -> NDArray[np.uint16]:
    """Show the obstacles of each couple without copying them."""
    return packed.view("<u2")[:, ::2]


def fit_of(packed: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """Show the fit of each couple without copying it."""
    return packed.view("u1")[:, 2::4]


def open_fit_of(packed: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """Show what the fit of each couple would be if everything that nobody asked were full."""
    return packed.view("u1")[:, 3::4]


def packed_points(weight: int) -> NDArray[np.uint32]:
    """Give what each whole percentage adds; one place further stands what it adds if nobody asked."""
    import numpy as np

    known = [points_of(weight, share) * (_FIT + _OPEN_FIT) for share in range(FULL + 1)]
    return np.array([*known, points_of(weight, UNKNOWN) * _FIT + points_of(weight, FULL) * _OPEN_FIT], "<u4")


def points_if_known(weight: int, shares: NDArray[np.uint8], known: NDArray[np.bool_]) -> NDArray[np.uint32]:
    """Give what each couple's percentage adds, half where nobody asked."""
    import numpy as np

    points: NDArray[np.uint32] = packed_points(weight)[np.where(known, shares, np.uint8(_NOT_KNOWN))]
    return points


def broken_where(code: ObstacleCode, where: NDArray[np.bool_]) -> NDArray[np.uint32]:
    """Give the bit of an obstacle where it is met."""
    import numpy as np

    return np.where(where, np.uint32(BIT_OF[code]), np.uint32(0))
