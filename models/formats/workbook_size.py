"""Says beforehand how many cells the sheets of a workbook unfold into: one stray cell far below can mean millions.

The reader of workbooks lays out a whole rectangle in the memory, and ends the program when there is not enough of it.
"""

from __future__ import annotations

import re
import zipfile
from typing import Final

from models.formats.grid import TooManyCells

MOST_UNFOLDED: Final = 20_000_000
"""Cells of a sheet from its first to its farthest."""
SHEET_PARTS: Final = re.compile(r"xl/worksheets/[^/]+\.xml")

_HEAD: Final = 4_096
_CHUNK: Final = 1 << 20
_LONGEST_CELL: Final = 200
_SAID: Final = re.compile(rb'<(?:\w+:)?dimension [^>]*?ref="\$?[A-Z]{1,3}\$?\d+:\$?([A-Z]{1,3})\$?(\d{1,7})"')
_FILLED_CELL: Final = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*?(?<!/)>')


def refuse_far_cells(packed: zipfile.ZipFile) -> None:
    """Raises ``TooManyCells`` for an ``.xlsx`` whose sheets would fill the memory.

    What a sheet says of its own size counts where that is little: it speaks of empty cells with a look, too.
    """
    for name in packed.namelist():
        if SHEET_PARTS.fullmatch(name) and not _is_said_to_be_small(packed, name):
            _measure(packed, name)


def column_number(letters: str) -> int:
    """Give the place of a column from 0: A is 0, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _is_said_to_be_small(packed: zipfile.ZipFile, name: str) -> bool:
    with packed.open(name) as part:
        said = _SAID.search(part.read(_HEAD))
    return said is not None and _area(said[1], said[2]) <= MOST_UNFOLDED


def _measure(packed: zipfile.ZipFile, name: str) -> None:
    """Look at every filled cell; a cell on the border of two chunks is seen in the second."""
    row = column = 0
    with packed.open(name) as part:
        before = b""
        while chunk := part.read(_CHUNK):
            text = before + chunk
            for found in _FILLED_CELL.finditer(text):
                row = max(row, int(found[2]))
                column = max(column, column_number(found[1].decode()) + 1)
            if row * column > MOST_UNFOLDED:
                raise TooManyCells
            before = text[-_LONGEST_CELL:]


def _area(letters: bytes, row: bytes) -> int:
    return (column_number(letters.decode()) + 1) * int(row)
