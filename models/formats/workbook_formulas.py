"""Finds the formulas of a workbook whose results the file does not hold: programs that never worked them out wrote it.

A spreadsheet program stores a result beside every formula when it saves. Without one the cell would be read as empty.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Callable, Mapping
from typing import Final
from xml.parsers import expat  # document types are refused below, and with them everything that makes XML unsafe

from models.formats.grid import Place
from models.formats.workbook_size import SHEET_PARTS, column_number

_BOOK: Final = "xl/workbook.xml"
_RELATIONS: Final = "xl/_rels/workbook.xml.rels"
_OPEN_DOCUMENT: Final = "content.xml"
_CHUNK: Final = 1 << 20
_MARKS: Final = (b"<f>", b"<f ", b"<f/", b":f>", b":f ", b":f/")
_MARK_OF_OPEN_DOCUMENT: Final = (b"table:formula",)
_LONGEST_MARK: Final = 16
_WITHOUT_RESULT: Final = re.compile(
    rb"(?:</(?:\w+:)?f>|<(?:\w+:)?f\b[^<>]*/>)\s*(?:</(?:\w+:)?c>|<(?:\w+:)?v\b[^<>]*/>|<(?:\w+:)?v\b[^<>]*>\s*</)"
)
"""What is worth a look cell by cell; that takes longer than reading the values does."""
_WITHOUT_RESULT_IN_DOCUMENT: Final = re.compile(rb"<table:table-cell\b(?=[^<>]*table:formula=)(?![^<>]*value-type=)")
_MOST_REPEATED: Final = 1_000
_MOST_FORMULAS: Final = 2_000_000
_MOST_ROWS: Final = 1_048_576
_CELL: Final = re.compile(r"([A-Z]{1,3})(\d{1,7})")

Formulas = Mapping[Place, str]


class UnsoundPart(Exception):
    """A part of a workbook that is no sound XML, or declares a document type."""


def unworked_formulas(packed: zipfile.ZipFile) -> Mapping[str, Formulas]:
    """Give by sheet where a formula without a result stands, and the formula as text with ``=`` before it.

    A result that is an empty text is one. Raises ``UnsoundPart``.
    """
    names = packed.namelist()
    if _OPEN_DOCUMENT in names:
        return _of_document(packed) if _holds(packed, _OPEN_DOCUMENT, _MARK_OF_OPEN_DOCUMENT) else {}
    parts = [name for name in names if SHEET_PARTS.fullmatch(name) and _holds(packed, name, _MARKS)]
    found = {part: _of_sheet(packed.read(part)) for part in parts}
    if not any(found.values()):
        return {}
    sheets = _names_of_parts(packed)
    return {sheets[part]: formulas for part, formulas in found.items() if formulas and part in sheets}


def _holds(packed: zipfile.ZipFile, name: str, marks: tuple[bytes, ...]) -> bool:
    """Look for formulas without unfolding the whole part in the memory; most sheets have none."""
    with packed.open(name) as part:
        before = b""
        while chunk := part.read(_CHUNK):
            text = before + chunk
            if any(mark in text for mark in marks):
                return True
            before = text[-_LONGEST_MARK:]
    return False


def _of_sheet(content: bytes) -> Formulas:
    if not _WITHOUT_RESULT.search(content):
        return {}
    reader = _SheetReader()
    _parse(content, reader.start, reader.end, reader.text)
    return reader.found


def _of_document(packed: zipfile.ZipFile) -> Mapping[str, Formulas]:
    content = packed.read(_OPEN_DOCUMENT)
    if not _WITHOUT_RESULT_IN_DOCUMENT.search(content):
        return {}
    reader = _DocumentReader()
    _parse(content, reader.start, reader.end)
    return reader.found


def _names_of_parts(packed: zipfile.ZipFile) -> Mapping[str, str]:
    """Give the name of the sheet for each part of the file."""
    parts: dict[str, str] = {}
    names: dict[str, str] = {}

    def relation(name: str, attributes: Mapping[str, str]) -> None:
        if _local(name) == "Relationship":
            target = attributes.get("Target", "")
            parts[attributes.get("Id", "")] = target.lstrip("/") if target[:1] == "/" else _beside_the_book(target)

    def sheet(name: str, attributes: Mapping[str, str]) -> None:
        if _local(name) == "sheet":
            key = next((value for key, value in attributes.items() if _local(key) == "id"), "")
            names[parts.get(key, "")] = attributes.get("name", "")

    _parse(packed.read(_RELATIONS), relation)
    _parse(packed.read(_BOOK), sheet)
    return names


def _beside_the_book(target: str) -> str:
    return posixpath.normpath(posixpath.join("xl", target))


class _SheetReader:
    """Follows the cells of one sheet of an ``.xlsx``."""

    def __init__(self) -> None:
        self.found: dict[Place, str] = {}
        self._row = self._column = -1
        self._kind = ""
        self._formula: list[str] | None = None
        self._has_value = False
        self._inside = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        match _local(name):
            case "row":
                said = attributes.get("r", "")
                self._row = int(said) - 1 if said.isascii() and said.isdigit() else self._row + 1
                self._column = -1
            case "c":
                place = _CELL.fullmatch(attributes.get("r", ""))
                self._column = column_number(place[1]) if place is not None else self._column + 1
                self._kind = attributes.get("t", "")
                self._formula, self._has_value = None, False
            case "f":
                self._formula, self._inside = [], "f"
            case "v" | "is":
                # An empty text is a result; of a number something must be there.
                self._has_value, self._inside = self._has_value or self._kind == "str", "v"

    def end(self, name: str) -> None:
        match _local(name):
            case "c" if self._formula is not None and not self._has_value:
                _keep(self.found, (self._row, self._column), f"={''.join(self._formula)}")
            case "f" | "v" | "is":
                self._inside = ""

    def text(self, text: str) -> None:
        if self._inside == "f" and self._formula is not None:
            self._formula.append(text)
        elif self._inside == "v" and text:
            self._has_value = True


class _DocumentReader:
    """Follows the cells of all sheets of an ``.ods``."""

    def __init__(self) -> None:
        self.found: dict[str, dict[Place, str]] = {}
        self._sheet: dict[Place, str] = {}
        self._row = self._column = 0
        self._rows_repeated = 1

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        said = {_local(key): value for key, value in attributes.items()} if "table" in name else {}
        match _local(name):
            case "table":
                self._sheet = self.found.setdefault(said.get("name", ""), {})
                self._row = 0
            case "table-row":
                self._column, self._rows_repeated = 0, _repeated(said, "number-rows-repeated")
            case "table-cell" | "covered-table-cell":
                across = _repeated(said, "number-columns-repeated")
                if "formula" in said and "value-type" not in said:
                    formula = f"={said['formula'].partition('=')[2]}"
                    for row in range(min(self._rows_repeated, _MOST_REPEATED)):
                        for column in range(min(across, _MOST_REPEATED)):
                            _keep(self._sheet, (self._row + row, self._column + column), formula)
                self._column += across

    def end(self, name: str) -> None:
        if _local(name) == "table-row":
            self._row += self._rows_repeated


def _parse(
    content: bytes,
    start: Callable[[str, Mapping[str, str]], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise UnsoundPart from error


def _refuse_doctype(*_declared: object) -> None:
    raise UnsoundPart


def _keep(found: dict[Place, str], place: Place, formula: str) -> None:
    if len(found) >= _MOST_FORMULAS or place[0] >= _MOST_ROWS:
        raise UnsoundPart
    found[place] = formula


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _repeated(said: Mapping[str, str], name: str) -> int:
    text = said.get(name, "1")
    return max(int(text), 1) if text.isascii() and text.isdigit() and len(text) < 9 else 1
