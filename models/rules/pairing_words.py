"""Sets of two sides as words of 64 bits, so that thousands of pairs of sets are compared in one step."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BITS: Final = 64


@dataclass(frozen=True, slots=True)
class WordSets:
    """The sets of both sides, each a row of words over the members that occur on both."""

    rows: NDArray[np.uint64]
    columns: NDArray[np.uint64]

    def share_any(self, block: slice) -> NDArray[np.bool_]:
        """Tell for a block of rows which sets have a member in common with each column's."""
        import numpy as np

        found = np.zeros((block.stop - block.start, len(self.columns)), np.bool_)
        for word in range(self.rows.shape[1]):
            found |= (self.rows[block, word, None] & self.columns[None, :, word]) != 0
        return found

    def shared(self, block: slice) -> NDArray[np.uint8]:
        """Count for a block of rows how many members each has in common with each column's set, at most 255."""
        import numpy as np

        found = np.zeros((block.stop - block.start, len(self.columns)), np.uint8)
        for word in range(self.rows.shape[1]):
            found += np.bitwise_count(self.rows[block, word, None] & self.columns[None, :, word])
        return found


def word_sets(rows: Sequence[frozenset[Hashable]], columns: Sequence[frozenset[Hashable]]) -> WordSets:
    """Write the sets as words; a member that one side alone has cannot be shared and is left out."""
    import numpy as np

    shared = frozenset[Hashable]().union(*rows) & frozenset[Hashable]().union(*columns)
    place_of = {member: place for place, member in enumerate(shared)}
    words = max(1, -(-len(place_of) // _BITS))

    def written(sets: Sequence[frozenset[Hashable]]) -> NDArray[np.uint64]:
        found = np.zeros((len(sets), words), np.uint64)
        for row, members in enumerate(sets):
            for member in members:
                place = place_of.get(member)
                if place is not None:
                    found[row, place // _BITS] |= np.uint64(1 << place % _BITS)
        return found

    return WordSets(rows=written(rows), columns=written(columns))
