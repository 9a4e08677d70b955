"""Finds the table in a sheet as a careful person would: where the heading stands, and which rows are people.

Offices keep titles above the heading, group headings, blank rows, remarks and sums; each row that is left out is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from models.rules.cell_words import folded
from models.rules.column_matching import field_of_heading, is_heading
from models.rules.contact_details import is_email
from models.values.imports import ImportField, LeftOutRow

_ROWS_LOOKED_AT: Final = 40
_DIGITS: Final = re.compile(r"\d{4,}|\d[\d\s-]{6,}\d")
_LONGEST_HEADING: Final = 160
_REMARK: Final = re.compile(
    r"\b(?:summa|totalt?|antal|sum|total|obs|uppdaterad|senast andrad|updated|sida|page|"
    r"utskriven|exporterad|se aven|nasta)\b"
)
_EXPLAINS: Final = re.compile(
    r"^\(.*\)$|^(?:t\.? ?ex\.?|ex\.?|exempel|e\.g\.|obligatoriskt?|valfritt|required|optional)\b", re.I
)
_LETTERS_IN_ALPHABET: Final = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One row of cells, as many as there are headings; ``number`` as the spreadsheet program counts, from 1."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTable:
    """Headings, each one only once, and the rows below them that can be people; ``places`` are their columns."""

    headings: tuple[str, ...]
    places: tuple[int, ...]
    rows: tuple[TableRow, ...]
    left_out: tuple[LeftOutRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    """Where the heading stands: its first row, the one that names the columns, and how many belong to it below."""

    first: int
    row: int
    explained: int = 0


def find_table(grid: Sequence[Sequence[str]]) -> FoundTable:
    """Find headings and rows; a list without headings gets ``Kolumn A`` and so on, and loses no row."""
    head = _head(grid)
    columns = _used_columns(grid)
    headings = _headings(grid, head, columns)
    start = 0 if head is None else head.row + 1 + head.explained
    rows: list[TableRow] = []
    left_out = [_left_out(number, grid[number]) for number in range(start) if any(grid[number])]
    if head is not None:
        left_out = [row for row in left_out if not head.first <= row.row - 1 < start]
    named = [place for place, heading in enumerate(headings) if field_of_heading(heading) in _NAMES]
    for number in range(start, len(grid)):
        row = grid[number]
        if not any(row):
            continue
        cells = tuple([row[place] if place < len(row) else "" for place in columns])
        if _is_nobody(cells, headings, named):
            left_out.append(_left_out(number, row))
        elif any(cells):
            rows.append(TableRow(number=number + 1, cells=cells))
    return FoundTable(headings=headings, places=tuple(columns), rows=tuple(rows), left_out=tuple(left_out))


def column_letter(place: int) -> str:
    """Name a column as spreadsheet programs do: 0 is A, 26 is AA."""
    letters = ""
    while place >= 0:
        letters = chr(ord("A") + place % _LETTERS_IN_ALPHABET) + letters
        place = place // _LETTERS_IN_ALPHABET - 1
    return letters


_NAMES: Final = frozenset({ImportField.NAME, ImportField.GIVEN_NAME, ImportField.FAMILY_NAME})


def _used_columns(grid: Sequence[Sequence[str]]) -> list[int]:
    """Give the columns in which anything stands; in most lists the first rows show all of them."""
    width = max(map(len, grid), default=0)
    used: set[int] = set()
    for row in grid:
        if len(used) == width:
            break
        used.update([place for place, cell in enumerate(row) if cell])
    return sorted(used)


def _head(grid: Sequence[Sequence[str]]) -> _Head | None:
    """Choose the row that names the columns; the first of the best."""
    filled = [number for number, row in enumerate(grid[: _ROWS_LOOKED_AT * 5]) if any(row)][:_ROWS_LOOKED_AT]
    scores = {number: _score(grid[number]) for number in filled}
    best = max(filled, key=lambda number: (scores[number], -number), default=None)
    if best is None:
        return None
    if scores[best] <= 0:
        return _unknown_head(grid, filled)
    return _Head(first=_group_row(grid, best), row=best, explained=_explaining_rows(grid, best))


def _score(row: Sequence[str]) -> int:
    """Say how much a row looks like headings: known ones count, anything that is data counts against it."""
    cells = [cell for cell in row if cell]
    known = len({folded(cell) for cell in cells if len(cell) <= _LONGEST_HEADING and is_heading(cell)})
    data = sum(map(_is_data, cells))
    if data > known or (known == 1 and len(cells) > 3 and not _is_plain(cells)):
        return 0
    # A title such as "Volontärer och telefonlista" is one cell in a row of its own; two headings are a table.
    return max(known * 3 + min(len(cells), 3) - data * 4, 0) if known else 0


def _is_plain(cells: Sequence[str]) -> bool:
    return not any(map(_is_data, cells)) and len(set(map(folded, cells))) == len(cells)


def _is_data(cell: str) -> bool:
    return is_email(cell) or (_DIGITS.search(cell) is not None and not is_heading(cell))


def _unknown_head(grid: Sequence[Sequence[str]], filled: Sequence[int]) -> _Head | None:
    """Take the first full row for the heading when none is known, unless it holds data itself."""
    widest = max(sum(map(bool, grid[number])) for number in filled)
    first = next(number for number in filled if sum(map(bool, grid[number])) * 2 > widest)
    cells = [cell for cell in grid[first] if cell]
    below = [cell for number in filled if number > first for cell in grid[number] if cell]
    looks_alike = not any(map(_is_data, below)) or widest == 1
    if any(map(_is_data, cells)) or looks_alike or not _is_plain(cells):
        return None
    return _Head(first=first, row=first)


def _group_row(grid: Sequence[Sequence[str]], head: int) -> int:
    """Give the row of group headings right above the heading, such as "Kontakt" over "Telefon" and "E-post"."""
    above = grid[head - 1] if head else ()
    cells = [cell for cell in above if cell]
    return head - 1 if len(cells) > 1 and not any(map(_is_data, cells)) else head


def _explaining_rows(grid: Sequence[Sequence[str]], head: int) -> int:
    """Count rows right below the heading that only explain it: "(ÅÅÅÅ)", "t.ex. arabiska", "obligatoriskt"."""
    count = 0
    for row in grid[head + 1 : head + 3]:
        cells = [cell for cell in row if cell]
        explaining = sum(_EXPLAINS.search(cell) is not None for cell in cells)
        second_line = len(cells) > 1 and all(is_heading(cell) and not _is_data(cell) for cell in cells)
        if not cells or not (explaining * 2 > len(cells) or second_line):
            break
        count += 1
    return count


def _headings(grid: Sequence[Sequence[str]], head: _Head | None, columns: Sequence[int]) -> tuple[str, ...]:
    """Give each column a heading of its own; what stands twice is told apart by its group, else by a number."""
    names: list[str] = []
    group = ""
    for place in columns:
        own = _cell(grid, None if head is None else head.row, place)
        if head is not None and head.first < head.row:
            group = _cell(grid, head.first, place) or group
        name = " ".join(own.split()) or (group if head is not None and _cell(grid, head.first, place) else "")
        if name and name != group and not is_heading(name) and field_of_heading(group) is not None:
            name = f"{group}: {name}"  # "Övriga" below "Språk"
        names.append(name or _second_line(grid, head, place) or f"Kolumn {column_letter(place)}")
    return tuple(_told_apart(names))


def _second_line(grid: Sequence[Sequence[str]], head: _Head | None, place: int) -> str:
    if head is None:
        return ""
    lines = (_cell(grid, head.row + step, place) for step in range(1, head.explained + 1))
    return next((line for line in lines if line and not _EXPLAINS.search(line)), "")


def _cell(grid: Sequence[Sequence[str]], number: int | None, place: int) -> str:
    return "" if number is None or place >= len(grid[number]) else grid[number][place]


def _told_apart(names: Sequence[str]) -> Iterator[str]:
    used: set[str] = set()
    counts: dict[str, int] = {}
    for name in names:
        free, count = name, counts.get(name, 1)
        while free in used:
            count += 1
            free = f"{name} {count}"
        counts[name] = count
        used.add(free)
        yield free


def _is_nobody(cells: Sequence[str], headings: Sequence[str], named: Sequence[int]) -> bool:
    """Tell whether a row is a remark, a sum or the heading said again; a single name is somebody."""
    filled = [place for place, cell in enumerate(cells) if cell]
    if len(filled) > 1:
        is_sum = all(_is_counted(cells[place]) for place in filled[1:]) and _REMARK.match(folded(cells[filled[0]]))
        return bool(is_sum) or _says_the_heading(cells, headings, filled)
    if not filled or len(headings) < 3:
        return False
    text = cells[filled[0]]
    if filled[0] in named and not _REMARK.search(folded(text)):
        is_formula = text.startswith("=") and bool(text.strip("=- "))
        return not is_formula and (bool(re.search(r"[\d:!?*=]", text)) or len(text.split()) > 6)
    return not is_email(text) and not _DIGITS.search(text)


def _says_the_heading(cells: Sequence[str], headings: Sequence[str], filled: Sequence[int]) -> bool:
    """Tell whether most cells of a row say what the heading says; only those that begin alike are looked at closely."""
    alike = [place for place in filled if cells[place][0].lower() == headings[place][0].lower()]
    if len(alike) * 2 <= len(filled):
        return False
    return sum([folded(cells[place]) == folded(headings[place]) for place in alike]) * 2 > len(filled)


def _is_counted(cell: str) -> bool:
    """Tell whether a cell holds a number, or the formula of one."""
    return cell.isdigit() or cell.startswith("=")


def _left_out(number: int, row: Sequence[str]) -> LeftOutRow:
    return LeftOutRow(row=number + 1, text=" · ".join(cell for cell in row if cell))
