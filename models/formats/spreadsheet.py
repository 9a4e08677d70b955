"""Writes and reads workbooks: a table to fill in with instructions above it, and sheets that stay out of sight.

Every cell is text. Which columns there are and what their words mean is said by whoever calls.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

LARGEST_FILE: Final = 20_000_000
"""Bytes, packed and unpacked alike: a phrase bank has a hundredth of it, and more would fill the memory."""

_FIRST_COLUMN_OF_NOTES: Final = 1


class NotASpreadsheet(Exception):
    """A file that holds no workbook, or one too large to be ours."""


class ColumnKind(StrEnum):
    """What a column is for."""

    KEY = "key"
    TEXT = "text"
    FOREIGN = "foreign"
    ENTRY = "entry"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetColumn:
    """A column; ``width`` in letters of the standard font. Only an ``ENTRY`` can be written in."""

    heading: str
    width: int
    kind: ColumnKind = ColumnKind.TEXT
    right_to_left: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSheet:
    """What is seen: title, notes line by line, fields to fill in, then the table whose heading stays in sight.

    The first column is narrow and holds the keys; ``notes`` and ``fields`` begin beside it.
    """

    name: str
    title: str
    notes: tuple[str, ...]
    fields: tuple[str, ...]
    columns: tuple[SheetColumn, ...]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRows:
    """A sheet as rows of text; rows may differ in length."""

    name: str
    rows: tuple[tuple[str, ...], ...]


def write_workbook(table: TableSheet, unseen: SheetRows) -> bytes:
    """Give an ``.xlsx`` with ``table`` in front and ``unseen`` as a sheet that a spreadsheet program does not list.

    Cells outside the entries are locked without a password. Nothing becomes a formula, a number or a link.
    """
    import xlsxwriter

    content = BytesIO()
    with closing(xlsxwriter.Workbook(content, {"in_memory": True})) as book:
        sheet = book.add_worksheet(table.name)
        heading_row = _write_head(book, sheet, table)
        _write_table(book, sheet, table, heading_row)
        _set_up(sheet, table, heading_row)
        hidden = book.add_worksheet(unseen.name)
        as_text = book.add_format({"num_format": "@"})
        for number, row in enumerate(unseen.rows):
            for column, text in enumerate(row):
                hidden.write_string(number, column, text, as_text)
        hidden.very_hidden()
    return content.getvalue()


def read_workbook(content: bytes) -> tuple[SheetRows, ...]:
    """Read every sheet of an ``.xlsx``, ``.ods`` or ``.xls``, unseen ones too, in the order of the file.

    Cells come as trimmed text, whole numbers without a point; empty rows are left out. Raises ``NotASpreadsheet``.
    """
    import python_calamine

    if len(content) > LARGEST_FILE or _unpacked_size(content) > LARGEST_FILE:
        raise NotASpreadsheet
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(content))
        return tuple(
            SheetRows(name=name, rows=tuple(_filled_rows(book.get_sheet_by_name(name).to_python())))
            for name in book.sheet_names
        )
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise NotASpreadsheet from error


def _write_head(book: Workbook, sheet: Worksheet, table: TableSheet) -> int:
    """Write title, notes and fields; give the row of the heading."""
    title = book.add_format({"bold": True, "font_size": 16})
    note = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
    label = book.add_format({"bold": True, "valign": "vcenter"})
    entry = book.add_format(_ENTRY | {"locked": False})
    first, last = _FIRST_COLUMN_OF_NOTES, len(table.columns) - 1
    room = sum(column.width for column in table.columns[first:])
    sheet.write_string(0, first, table.title, title)
    row = 1
    for text in table.notes:
        sheet.merge_range(row, first, row, last, "", note)
        sheet.write_string(row, first, text, note)
        sheet.set_row(row, 16 * (1 + len(text) // room))
        row += 1
    for text in table.fields:
        sheet.write_string(row, first, text, label)
        sheet.write_string(row, first + 1, "", entry)
        sheet.set_row(row, 24)
        row += 1
    return row + 1


def _write_table(book: Workbook, sheet: Worksheet, table: TableSheet, heading_row: int) -> None:
    heading = {"bold": True, "bg_color": "#E3EEF6", "bottom": 1, "text_wrap": True, "valign": "vcenter"}
    for place, column in enumerate(table.columns):
        direction = {"align": "right"} if column.right_to_left else {}
        sheet.write_string(heading_row, place, column.heading, book.add_format(heading | direction))
    formats = [_format_of(book, column) for column in table.columns]
    for number, row in enumerate(table.rows, start=heading_row + 1):
        for place, text in enumerate(row):
            sheet.write_string(number, place, text, formats[place])
        sheet.set_row(number, 18 * _lines(row, table.columns))


def _set_up(sheet: Worksheet, table: TableSheet, heading_row: int) -> None:
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, column.width)
    sheet.set_row(heading_row, 32)
    sheet.freeze_panes(heading_row + 1, 0)
    sheet.autofilter(heading_row, 0, heading_row + len(table.rows), len(table.columns) - 1)
    allowed = ("format_columns", "format_rows", "sort", "autofilter", "select_locked_cells", "select_unlocked_cells")
    sheet.protect("", dict.fromkeys(allowed, True))
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(heading_row)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})


_ENTRY: Final[dict[str, object]] = {"bg_color": "#FFF9E5", "border": 1, "border_color": "#DDD9D2", "num_format": "@"}


def _format_of(book: Workbook, column: SheetColumn) -> Format:
    look: dict[str, object] = {"text_wrap": True, "valign": "top", "num_format": "@"}
    match column.kind:
        case ColumnKind.KEY:
            look |= {"text_wrap": False, "font_size": 8, "font_color": "#8A8F95"}
        case ColumnKind.FOREIGN:
            look |= {"font_size": 13}
        case ColumnKind.ENTRY:
            look |= _ENTRY | {"font_size": 13, "locked": False}
        case ColumnKind.TEXT:
            pass
    if column.right_to_left:
        look |= {"align": "right", "reading_order": 2}
    return book.add_format(look)


def _lines(row: Sequence[str], columns: Sequence[SheetColumn]) -> int:
    """Say how many lines the fullest cell needs; the key has always one."""
    wrapped = zip(row, columns, strict=True)
    return max(1 + len(text) // column.width for text, column in wrapped if column.kind is not ColumnKind.KEY)


def _unpacked_size(content: bytes) -> int:
    """Give the size that a packed file says it has; ``.xls`` is not packed."""
    if not zipfile.is_zipfile(BytesIO(content)):
        return len(content)
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            return sum(entry.file_size for entry in packed.infolist())
    except (zipfile.BadZipFile, ValueError) as error:
        raise NotASpreadsheet from error


def _filled_rows(rows: Sequence[Sequence[object]]) -> Iterator[tuple[str, ...]]:
    for row in rows:
        texts = tuple(_as_text(cell) for cell in row)
        if any(texts):
            yield texts


def _as_text(cell: object) -> str:
    match cell:
        case bool():
            return "true" if cell else "false"
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime() | date() | time():
            return cell.isoformat()
        case timedelta():
            return str(cell)
        case _:
            return str(cell).strip()
