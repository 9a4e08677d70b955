"""Sets of two sides as words of 64 bits, so that thousands of pairs of sets are compared in one step."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from models.rules.pairing_fit import FULL, SHARED_INTERESTS
from models.rules.pairing_packed import packed_points
from models.values.pairing import PairingUnit

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BITS: Final = 64


@dataclass(frozen=True, slots=True)
class WordSets:
    """The sets of both sides, each a row of words over the members that occur on both."""

    rows: NDArray[np.uint64]
    columns: NDArray[np.uint64]

    def share_any(self) -> NDArray[np.bool_]:
        """Tell which sets have a member in common."""
        return any_in_common(self.rows, self.columns)

    def shared(self, block: slice) -> NDArray[np.uint16]:
        """Count for a block of rows how many members each has in common with each column's set."""
        return count_in_common(self.rows[block], self.columns)


def any_in_common(rows: NDArray[np.uint64], columns: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Tell of each row and column of words whether they have a bit in common."""
    import numpy as np

    found = np.zeros((len(rows), len(columns)), np.bool_)
    for word in range(rows.shape[1]):
        found |= (rows[:, word, None] & columns[None, :, word]) != 0
    return found


def count_in_common(rows: NDArray[np.uint64], columns: NDArray[np.uint64]) -> NDArray[np.uint16]:
    """Count for each row and column of words the bits that they have in common."""
    import numpy as np

    found = np.zeros((len(rows), len(columns)), np.uint16)
    for word in range(rows.shape[1]):
        found += np.bitwise_count(rows[:, word, None] & columns[None, :, word])
    return found


def in_words(flags: NDArray[np.uint8]) -> NDArray[np.uint64]:
    """Write rows of flags as words, in no order that means anything."""
    import numpy as np

    packed = np.packbits(flags, axis=1)
    words = np.zeros((len(flags), -(-packed.shape[1] // 8) * 8), np.uint8)
    words[:, : packed.shape[1]] = packed
    return words.view(np.uint64)


def word_sets(rows: Sequence[frozenset[Hashable]], columns: Sequence[frozenset[Hashable]]) -> WordSets:
    """Write the sets as words; a member that one side alone has cannot be shared and is left out."""
    import numpy as np

    shared = frozenset[Hashable]().union(*rows) & frozenset[Hashable]().union(*columns)
    place_of = {member: place for place, member in enumerate(shared)}
    words = max(1, -(-len(place_of) // _BITS))
    mask = (1 << _BITS) - 1

    def written(sets: Sequence[frozenset[Hashable]]) -> NDArray[np.uint64]:
        bits = [sum(1 << place_of[member] for member in members & shared) for members in sets]
        return np.array([[each >> _BITS * word & mask for word in range(words)] for each in bits], np.uint64)

    return WordSets(rows=written(rows), columns=written(columns))


class SharedInterests:
    """What shared interests add to the fit; hardly two people name the same ones, so everybody is compared."""

    def __init__(self, rows: Sequence[PairingUnit], columns: Sequence[PairingUnit], weight: int) -> None:
        import numpy as np

        self._words = word_sets([unit.interests for unit in rows], [unit.interests for unit in columns])
        self._unasked_rows = np.array([not unit.interests for unit in rows], np.bool_)
        self._unasked_columns = np.array([not unit.interests for unit in columns], np.bool_)
        self._points = packed_points(weight)[[*SHARED_INTERESTS, FULL + 1]]

    def of_block(self, block: slice) -> NDArray[np.uint32]:
        """Give what they add for a block of rows with all columns."""
        import numpy as np

        most = len(SHARED_INTERESTS) - 1
        counts = self._words.shared(block)
        np.minimum(counts, np.uint16(most), out=counts)
        counts[self._unasked_rows[block]] = most + 1
        counts[:, self._unasked_columns] = most + 1
        return self._points.take(counts)
