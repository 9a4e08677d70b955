"""Reads any file that holds a table, by its contents and not by its name: workbooks, web pages, text with columns.

Every cell is text: a formula is the text of its result, a whole number has no point, a day is written as 2026-11-23.
A formula whose result is not in the file stays as it is, and its place is said.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from io import BytesIO
from typing import Final

from models.formats.delimited_text import NotDelimitedText, read_delimited
from models.formats.grid import Grid, TooManyCells, with_formulas
from models.formats.html_tables import read_html_tables
from models.formats.markup import LARGEST_MARKUP, MarkupKind, NotInThisEncoding, markup_kind, markup_text
from models.formats.workbook_formulas import Formulas, UnsoundPart, unworked_formulas
from models.formats.workbook_size import refuse_far_cells
from models.formats.xml_workbook import NotAnXmlWorkbook, read_xml_workbook

LARGEST_FILE: Final = 200_000_000
"""From so many bytes on a file is refused; unpacked a workbook may have twice as many, or it would fill the memory."""
_LARGEST_UNPACKED: Final = 2 * LARGEST_FILE

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP: Final = b"PK"
_ENCRYPTED_PART: Final = "EncryptedPackage".encode("utf-16-le")
_OTHER_KINDS: Final = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"{\\rtf",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"SQLite",
    b"MIME-Version:",
)
_XLS_STREAMS: Final = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
_UNSOUND: Final = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, UnsoundPart, KeyError, ValueError, OSError,
    NotImplementedError, EOFError,
)  # fmt: skip


class TableTrouble(StrEnum):
    """Why a file gives no table."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    BROKEN = "broken"
    ENCRYPTED = "encrypted"
    NOT_A_TABLE = "not_a_table"


class UnreadableTable(Exception):
    """A file that gives no table; nothing was kept of it."""

    def __init__(self, trouble: TableTrouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFile:
    """What a file holds: its visible sheets with something in them.

    A text has one and says how it was read, a web page how its letters are stored.
    """

    sheets: tuple[Grid, ...]
    encoding: str = ""
    delimiter: str = ""


def read_table_file(content: bytes, *, encoding: str = "", delimiter: str = "") -> TableFile:
    """Read a file; ``encoding`` and ``delimiter`` are for texts and decided from the contents when left empty.

    Raises ``UnreadableTable``.
    """
    if len(content) >= LARGEST_FILE:
        raise UnreadableTable(TableTrouble.TOO_LARGE)
    if not content.strip(b"\0\t\r\n "):
        raise UnreadableTable(TableTrouble.EMPTY)
    if content.startswith(_OLE):
        return _old_workbook(content)
    if content.startswith(_ZIP):
        return _packed_workbook(content)
    if content.startswith(_OTHER_KINDS):
        raise UnreadableTable(TableTrouble.NOT_A_TABLE)
    markup = markup_kind(content)
    if markup is not None:
        return _marked_up(content, markup, encoding)
    try:
        text = read_delimited(content, encoding=encoding, delimiter=delimiter)
    except NotDelimitedText as error:
        raise UnreadableTable(TableTrouble.NOT_A_TABLE) from error
    if not any(map(any, text.rows)):
        raise UnreadableTable(TableTrouble.EMPTY)
    return TableFile(sheets=(Grid(name="", rows=text.rows),), encoding=text.encoding, delimiter=text.delimiter)


def _old_workbook(content: bytes) -> TableFile:
    """Read an ``.xls``; a newer workbook with a password lies in the same kind of file."""
    if _ENCRYPTED_PART in content:
        raise UnreadableTable(TableTrouble.ENCRYPTED)
    if not any(stream in content for stream in _XLS_STREAMS):
        raise UnreadableTable(TableTrouble.NOT_A_TABLE)
    return TableFile(sheets=_sheets(content))


def _marked_up(content: bytes, kind: MarkupKind, encoding: str) -> TableFile:
    """Read what portals save as ``.xls`` though it is none: a web page, or a workbook in plain XML."""
    if kind is MarkupKind.OTHER:
        raise UnreadableTable(TableTrouble.NOT_A_TABLE)
    if len(content) > LARGEST_MARKUP:
        raise UnreadableTable(TableTrouble.TOO_LARGE)
    try:
        text, chosen = markup_text(content, encoding)
        is_page = kind is MarkupKind.WEB_PAGE
        grids = read_html_tables(text) if is_page else read_xml_workbook(text)
    except NotInThisEncoding as error:
        raise UnreadableTable(TableTrouble.NOT_A_TABLE) from error
    except NotAnXmlWorkbook as error:
        raise UnreadableTable(TableTrouble.BROKEN) from error
    except TooManyCells as error:
        raise UnreadableTable(TableTrouble.TOO_LARGE) from error
    filled = tuple(grid for grid in map(_without_blank_end, grids) if grid.rows)
    if not filled:
        raise UnreadableTable(TableTrouble.EMPTY if "<table" in text.lower() else TableTrouble.NOT_A_TABLE)
    return TableFile(sheets=filled, encoding=chosen if is_page else "")


def _packed_workbook(content: bytes) -> TableFile:
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            _look_through(packed)
            refuse_far_cells(packed)
            formulas = unworked_formulas(packed)
    except TooManyCells as error:
        raise UnreadableTable(TableTrouble.TOO_LARGE) from error
    except _UNSOUND as error:
        raise UnreadableTable(TableTrouble.BROKEN) from error
    return TableFile(sheets=_sheets(content, formulas))


def _look_through(packed: zipfile.ZipFile) -> None:
    """Refuse what is locked, what would fill the memory, and what is no workbook."""
    names = set(packed.namelist())
    locked = any(entry.flag_bits & 1 for entry in packed.infolist())
    manifest = packed.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in names and not locked else b""
    if locked or b"encryption-data" in manifest:
        raise UnreadableTable(TableTrouble.ENCRYPTED)
    if sum(entry.file_size for entry in packed.infolist()) > _LARGEST_UNPACKED:
        raise UnreadableTable(TableTrouble.TOO_LARGE)
    if not any(name.startswith("xl/") or name == "content.xml" for name in names):
        raise UnreadableTable(TableTrouble.NOT_A_TABLE)


def _sheets(content: bytes, formulas: Mapping[str, Formulas] | None = None) -> tuple[Grid, ...]:
    import python_calamine

    unworked = formulas or {}
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(content))
        seen = [
            sheet.name
            for sheet in book.sheets_metadata
            if sheet.visible == python_calamine.SheetVisibleEnum.Visible
            and sheet.typ == python_calamine.SheetTypeEnum.WorkSheet
        ]
        grids = [
            _grid(name, book.get_sheet_by_name(name).to_python(skip_empty_area=False), unworked.get(name, {}))
            for name in seen
        ]
    except python_calamine.PasswordError as error:
        raise UnreadableTable(TableTrouble.ENCRYPTED) from error
    except TooManyCells as error:
        raise UnreadableTable(TableTrouble.TOO_LARGE) from error
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise UnreadableTable(TableTrouble.BROKEN) from error
    filled = tuple(grid for grid in grids if grid.rows)
    if not filled:
        raise UnreadableTable(TableTrouble.EMPTY)
    return filled


def _grid(name: str, rows: Sequence[Sequence[object]], formulas: Formulas) -> Grid:
    texts = tuple(_texts(rows))
    return Grid(name=name, rows=with_formulas(texts, formulas), unworked=frozenset(formulas))


def _without_blank_end(grid: Grid) -> Grid:
    """End a sheet with its last filled row."""
    end = next((number for number in range(len(grid.rows), 0, -1) if any(grid.rows[number - 1])), 0)
    return grid if end == len(grid.rows) else replace(grid, rows=grid.rows[:end])


def _texts(rows: Sequence[Sequence[object]]) -> Iterator[tuple[str, ...]]:
    """Give rows as texts up to the last filled one."""
    waiting: list[tuple[str, ...]] = []
    for row in rows:
        texts = tuple([cell.strip() if type(cell) is str else _as_text(cell) for cell in row])
        waiting.append(texts)
        if any(texts):
            yield from waiting
            waiting.clear()


def _as_text(cell: object) -> str:
    match cell:
        case bool():
            return "ja" if cell else "nej"
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime() if not (cell.hour or cell.minute or cell.second):
            return cell.date().isoformat()
        case datetime():
            return cell.isoformat(sep=" ", timespec="minutes")
        case date():
            return cell.isoformat()
        case time():
            return cell.isoformat(timespec="minutes")
        case timedelta():
            return str(cell)
        case _:
            return str(cell).strip()
