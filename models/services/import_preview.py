"""Reads a list of people as far as a finished dry run: what would come into the register, and what is to be decided.

Nothing is written. Which people there are already is handed in, so that the same reading serves every register.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final

from models.formats.grid import Grid
from models.formats.table_file import TableFile, TableTrouble, UnreadableTable, read_table_file
from models.rules.column_matching import match_columns, signature_of
from models.rules.duplicates import find_duplicates
from models.rules.table_reading import FoundTable, find_table
from models.rules.value_reading import RowReader, refuses
from models.values.errors import RefusalCode, Refused
from models.values.imports import (
    DECIDED_BY_PROGRAM,
    ImportChoices,
    ImportedRow,
    ImportField,
    ImportPreview,
    ImportProblem,
    KnownPerson,
)

_SHOWN_ROWS: Final = 8
_HIDDEN: Final = "•••"
_FIELDS: Final = frozenset(ImportField)

_REFUSALS: Final[Mapping[TableTrouble, RefusalCode]] = {
    TableTrouble.EMPTY: RefusalCode.TABLE_EMPTY,
    TableTrouble.TOO_LARGE: RefusalCode.TABLE_TOO_LARGE,
    TableTrouble.BROKEN: RefusalCode.TABLE_BROKEN,
    TableTrouble.ENCRYPTED: RefusalCode.TABLE_ENCRYPTED,
    TableTrouble.NOT_A_TABLE: RefusalCode.NOT_A_TABLE,
}


def preview(
    content: bytes,
    *,
    today: date,
    known: Iterable[KnownPerson] = (),
    areas: Sequence[str] = (),
    choices: ImportChoices = DECIDED_BY_PROGRAM,
) -> ImportPreview:
    """Say everything that an import of this file would do.

    A remembered mapping counts only for a list with the same headings. Raises ``Refused`` for a file that holds no
    table, with a code for each reason.
    """
    try:
        file = read_table_file(content, encoding=choices.encoding, delimiter=choices.delimiter)
    except UnreadableTable as error:
        raise Refused(_REFUSALS[error.trouble]) from error
    sheet, table = _table(file, choices.sheet, today)
    if not table.rows:
        raise Refused(RefusalCode.TABLE_EMPTY)
    signature = signature_of(table.headings)
    mapping = choices.mapping if choices.mapping is not None and choices.mapping.signature == signature else None
    columns = match_columns(table.headings, [row.cells for row in table.rows], mapping, today=today)
    reader = RowReader(columns, areas=areas, today=today)
    rows, problems = _read(table, reader, choices.texts, _unworked(sheet, table))
    troubled = {problem.row for problem in problems if problem.field in _FIELDS}
    return ImportPreview(
        rows=rows,
        columns=columns,
        signature=signature,
        problems=problems,
        duplicates=find_duplicates(rows, known),
        ready=sum(row.number not in troubled for row in rows),
        left_out=tuple(replace(row, text=_shown(row.text)) for row in table.left_out),
        shown=tuple(tuple(map(_shown, row)) for row in sheet.rows[:_SHOWN_ROWS]),
        encoding=file.encoding,
        delimiter=file.delimiter,
        sheet=sheet.name,
        sheets=tuple(grid.name for grid in file.sheets) if len(file.sheets) > 1 else (),
    )


def _table(file: TableFile, wanted: str, today: date) -> tuple[Grid, FoundTable]:
    """Take the sheet that was said, else the one in which most columns mean something, then the one with most rows."""
    named = [grid for grid in file.sheets if grid.name == wanted] if wanted else []
    grids = named or file.sheets
    if len(grids) == 1:
        return grids[0], find_table(grids[0].rows)
    found = [(grid, find_table(grid.rows)) for grid in grids]
    return max(found, key=partial(_promise, today=today))


def _promise(found: tuple[Grid, FoundTable], *, today: date) -> tuple[bool, int, int]:
    table = found[1]
    columns = match_columns(table.headings, [row.cells for row in table.rows], today=today)
    return bool(table.rows), sum(column.field is not None for column in columns), len(table.rows)


def _unworked(sheet: Grid, table: FoundTable) -> Mapping[int, frozenset[int]]:
    """Give by row which cells hold a formula without its result."""
    cells = {place: number for number, place in enumerate(table.places)}
    by_row: dict[int, set[int]] = {}
    for row, column in sheet.unworked:
        by_row.setdefault(row + 1, set()).add(cells[column])
    return {row: frozenset(found) for row, found in by_row.items()}


def _read(
    table: FoundTable,
    reader: RowReader,
    corrected: Mapping[tuple[int, ImportField], str],
    unworked: Mapping[int, frozenset[int]],
) -> tuple[tuple[ImportedRow, ...], tuple[ImportProblem, ...]]:
    by_row: dict[int, dict[ImportField, str]] = {}
    for (number, field), text in corrected.items():
        by_row.setdefault(number, {})[field] = text
    rows: list[ImportedRow] = []
    problems: list[ImportProblem] = []
    for row in table.rows:
        read, found = reader.read(row, by_row.get(row.number, {}), unworked=unworked.get(row.number, ()))
        rows.append(read)
        problems += found
    return tuple(rows), tuple(problems)


def _shown(text: str) -> str:
    return _HIDDEN if refuses(text, None) else text
