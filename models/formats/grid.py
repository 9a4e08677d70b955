"""One sheet of a file as rows of text, whatever kind of file it stood in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

Place = tuple[int, int]
"""Row and column of a cell, both from 0."""
MOST_CELLS: Final = 5_000_000
"""Cells of one file, those that are only spanned too: a few letters can ask for millions of them."""


class TooManyCells(Exception):
    """A file that would unfold into more cells than the memory holds."""


class CellBudget:
    """Counts the cells of a file while it is read."""

    __slots__ = ("_left",)

    def __init__(self) -> None:
        self._left = MOST_CELLS

    def spend(self, cells: int) -> None:
        """Raises ``TooManyCells`` when there are no more to spend."""
        self._left -= cells
        if self._left < 0:
            raise TooManyCells


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """One sheet as it stands, blank rows and all, so that row 1 is the first of the file.

    In ``unworked`` places stands the formula itself as text: the file holds no result of it.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    unworked: frozenset[Place] = frozenset()


def with_formulas(rows: Sequence[tuple[str, ...]], formulas: Mapping[Place, str]) -> tuple[tuple[str, ...], ...]:
    """Put formulas as text into their places, which may lie outside of what is filled. Raises ``TooManyCells``."""
    if not formulas:
        return tuple(rows)
    budget = CellBudget()
    wider = [list(row) for row in rows]
    for (row, column), text in formulas.items():
        budget.spend(max(row + 1 - len(wider), 0))
        wider += [[] for _missing in range(row + 1 - len(wider))]
        budget.spend(max(column + 1 - len(wider[row]), 0))
        wider[row] += [""] * (column + 1 - len(wider[row]))
        wider[row][column] = text
    return tuple(map(tuple, wider))
