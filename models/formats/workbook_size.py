"""Says beforehand how many cells the sheets of a workbook unfold into: one stray cell far below can mean millions.

The reader of workbooks lays out a whole rectangle in the memory, and ends the program when there is not enough of it.
"""

from __future__ import annotations

import re
import zipfile
from functools import lru_cache
from typing import Final

from models.formats.grid import TooManyCells

MOST_UNFOLDED: Final = 20_000_000
"""Cells of a sheet from its first to its farthest."""
SHEET_PARTS: Final = re.compile(r"xl/worksheets/[^/]+\.xml")

_CHUNK: Final = 1 << 20
_LONGEST_CELL: Final = 200
_ROW_OR_CELL: Final = re.compile(
    rb"""<(?:\w+:)?(row|c)(?=[\s/>])(?:\s(?:[^<>]*?\s)?r=["']([A-Za-z]{0,3})(\d{1,7})["'])?[^<>]*>"""
)
_ENDED_AT_ONCE: Final = b"/>"


def refuse_far_cells(packed: zipfile.ZipFile) -> None:
    """Raises ``TooManyCells`` for an ``.xlsx`` whose sheets would fill the memory.

    What a sheet says of its own size does not count: it may say less than it has, and speaks of empty cells with a
    look, too.
    """
    for name in packed.namelist():
        if SHEET_PARTS.fullmatch(name):
            _measure(packed, name)


def column_number(letters: str) -> int:
    """Give the place of a column from 0: A is 0, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _measure(packed: zipfile.ZipFile, name: str) -> None:
    """Look at every filled cell, also those that do not say where they stand: each is the next one then."""
    row = column = rows = columns = 0
    with packed.open(name) as part:
        before = b""
        while chunk := part.read(_CHUNK):
            text, end = before + chunk, 0
            for found in _ROW_OR_CELL.finditer(text):
                tag, letters, number = found.groups()
                end = found.end()
                if tag == b"row":
                    row, column = int(number or row + 1), 0
                    continue
                row, column = int(number or row), _place(letters) + 1 if letters else column + 1
                if text[end - 2 : end] != _ENDED_AT_ONCE:
                    rows, columns = max(rows, row), max(columns, column)
            if rows * columns > MOST_UNFOLDED:
                raise TooManyCells
            before = text[max(end, len(text) - _LONGEST_CELL) :]


@lru_cache(maxsize=1_000)
def _place(letters: bytes) -> int:
    return column_number(letters.decode().upper())
