"""Reads the workbooks in plain XML that older programs and portals save as ``.xls`` ("XML Spreadsheet 2003").

A file that declares entities or a document type is refused before anything of it is unfolded, so that nothing can
point outside of the file or swell in the memory.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat  # document types are refused below, and with them everything that makes XML unsafe

from models.formats.grid import CellBudget, Grid, Place, with_formulas

_SHEETS: Final = "urn:schemas-microsoft-com:office:spreadsheet"
_OPTIONS: Final = "urn:schemas-microsoft-com:office:excel"
_MOST_ROWS: Final = 1_048_576
_MOST_COLUMNS: Final = 16_384


class NotAnXmlWorkbook(Exception):
    """A text that is no sound XML, declares a document type, or holds no sheets."""


@dataclass(slots=True, kw_only=True)
class _Sheet:
    name: str
    rows: list[tuple[str, ...]] = field(default_factory=list)
    formulas: dict[Place, str] = field(default_factory=dict)
    hidden: bool = False


def read_xml_workbook(text: str) -> tuple[Grid, ...]:
    """Give every visible sheet as it stands; a formula without a result stands in its place as text.

    Raises ``NotAnXmlWorkbook`` and ``TooManyCells``.
    """
    reader = _WorkbookReader()
    try:
        reader.parser.Parse(text, True)
    except expat.ExpatError as error:
        raise NotAnXmlWorkbook from error
    if not reader.sheets:
        raise NotAnXmlWorkbook
    return tuple(
        Grid(name=sheet.name, rows=with_formulas(sheet.rows, sheet.formulas), unworked=frozenset(sheet.formulas))
        for sheet in reader.sheets
        if not sheet.hidden
    )


class _WorkbookReader:
    """Follows the elements from sheet to cell; remarks on cells and what belongs to other programs are passed over."""

    def __init__(self) -> None:
        self.sheets: list[_Sheet] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._refuse_doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._character_data
        self._budget = CellBudget()
        self._row: list[str] = []
        self._text: list[str] | None = None
        self._kind = ""
        self._result: str | None = None
        self._formula = ""
        self._column = 0
        self._in_remark = False
        self._repeated = 0

    def _refuse_doctype(self, *_declared: object) -> None:
        raise NotAnXmlWorkbook

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        match name.removeprefix(f"{_SHEETS} "):
            case "Worksheet":
                self.sheets.append(_Sheet(name=_said(attributes, "Name")))
            case "Row" if self.sheets:
                self._start_row(attributes)
            case "Cell":
                column = _number(attributes, "Index", _MOST_COLUMNS)
                self._column = column - 1 if column else self._column
                self._formula = _said(attributes, "Formula")
                self._repeated = _number(attributes, "MergeAcross", _MOST_COLUMNS)
                self._result = None
            case "Comment":
                self._in_remark = True
            case "Data" if not self._in_remark:
                self._kind, self._text = _said(attributes, "Type"), []
            case _ if name == f"{_OPTIONS} Visible":
                self._text = []

    def _end(self, name: str) -> None:
        match name.removeprefix(f"{_SHEETS} "):
            case "Row" if self.sheets:
                self.sheets[-1].rows.append(tuple(self._row))
            case "Cell":
                self._end_cell()
            case "Comment":
                self._in_remark = False
            case "Data" if self._text is not None and not self._in_remark:
                self._result, self._text = _as_text("".join(self._text), self._kind), None
            case _ if name == f"{_OPTIONS} Visible" and self._text is not None and self.sheets:
                self.sheets[-1].hidden = "".join(self._text).strip().startswith("Sheet")
                self._text = None

    def _character_data(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _start_row(self, attributes: Mapping[str, str]) -> None:
        """Begin a row; the rows between it and the one before are empty."""
        rows = self.sheets[-1].rows
        wanted = _number(attributes, "Index", _MOST_ROWS)
        if wanted:
            self._budget.spend(max(wanted - 1 - len(rows), 0))
            rows += [()] * (wanted - 1 - len(rows))
        self._budget.spend(1)
        self._row, self._column = [], 0

    def _end_cell(self) -> None:
        text = self._result or ""
        if self.sheets and self._formula and self._result is None:
            self.sheets[-1].formulas[len(self.sheets[-1].rows), self._column] = self._formula
        if text:
            missing = self._column - len(self._row)
            self._budget.spend(max(missing, 0) + 1)
            self._row += [""] * missing
            self._row[self._column :] = [text]
        self._column += 1 + self._repeated


def _said(attributes: Mapping[str, str], name: str) -> str:
    return attributes.get(f"{_SHEETS} {name}") or attributes.get(name, "")


def _number(attributes: Mapping[str, str], name: str, most: int) -> int:
    text = _said(attributes, name)
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0
    if number > most:
        raise NotAnXmlWorkbook
    return number


def _as_text(text: str, kind: str) -> str | None:
    """Give a result as the other readers do; ``None`` where a number that should be there is not."""
    text = text.strip()
    match kind:
        case "Boolean":
            return {"1": "ja", "0": "nej"}.get(text, text)
        case "Number" | "DateTime" if not text:
            return None
        case "Number":
            return _plain_number(text)
        case "DateTime":
            day, _, clock = text.partition("T")
            return day if not clock.strip("0:.") else f"{day} {clock[:5]}"
        case _:
            return text


def _plain_number(text: str) -> str:
    """Write a whole number without a point, also one that is written with a power of ten."""
    try:
        number = float(text)
    except ValueError:
        return text
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else text
