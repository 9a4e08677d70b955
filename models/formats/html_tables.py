"""Reads the tables of a web page as rows of text, as booking systems and portals save their lists.

Nothing is fetched and nothing is run: of the page only the text of the cells is looked at.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from html.parser import HTMLParser
from typing import Final

from models.formats.delimited_text import without_guard
from models.formats.grid import CellBudget, Grid

_WIDEST_SPAN: Final = 1_000
_HIGHEST_SPAN: Final = 65_534
"""As browsers cut them off."""
_LETTERS_OF_A_CELL: Final = 10
"""So many letters count as a cell more where a text is said again: of a cell inside a cell it is written out."""
_DEEPEST: Final = 8
_CELLS: Final = frozenset({"td", "th"})
_NEW_LINE: Final = frozenset({"br", "p", "div", "li", "ul", "ol", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "hr"})
_ROW_GROUPS: Final = frozenset({"thead", "tbody", "tfoot"})
_WITHOUT_END: Final = frozenset("area base br col embed hr img input link meta source track wbr".split())
_HIDDEN: Final = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
_UNREAD: Final = re.compile(r"<!--|<!\[|<(script|style|noscript|template|select|svg)\b", re.IGNORECASE)
_NAME: Final = "Tabell"
_MOST_TABLES: Final = 50
"""More to choose from would help nobody."""


def read_html_tables(text: str) -> tuple[Grid, ...]:
    """Give the tables that hold something, the fullest first; parts of a table with the same heading are one.

    A cell over several rows stands in each of them, one over several columns in the first. A table inside a cell is
    a table of its own, and its text belongs to the cell as well. Raises ``TooManyCells``.
    """
    reader = _PageReader()
    # Behind the last sign that ends a tag there is nothing to read, and looking for more would take ages.
    read = _without_unread(text)
    reader.feed(read[: read.rfind(">") + 1])
    reader.close()
    tables = [table for table in reader.finished() if table.filled]
    whole = [table for table in tables if len(table.rows) > 1] or tables
    return _grids(_joined(whole))


class _Table:
    """One table while it is read."""

    __slots__ = ("_across", "_budget", "_down", "_row", "_spans", "caption", "filled", "pieces", "rows")

    def __init__(self, budget: CellBudget) -> None:
        self._budget = budget
        self.rows: list[list[str]] = []
        self.caption = ""
        self.filled = 0
        self.pieces: list[str] | None = None
        self._row: list[str] | None = None
        self._across = self._down = 1
        self._spans: dict[int, tuple[int, str]] = {}

    def open_cell(self, *, across: int, down: int) -> None:
        """Begin a cell, in a row of its own if there is none."""
        self.close_cell()
        if self._row is None:
            self._row = []
        self.pieces = []
        self._across, self._down = across, down

    def close_cell(self) -> None:
        """Put the cell into the first free place of the row."""
        if self.pieces is None or self._row is None:
            return
        text = _cell_text(self.pieces)
        self.pieces = None
        self._fill_from_above()
        first = len(self._row)
        self._budget.spend(self._across)
        self._row += [text, *[""] * (self._across - 1)]
        self.filled += bool(text)
        if self._down > 1:
            self._spans |= {first + step: (self._down, text if not step else "") for step in range(self._across)}

    def open_row(self) -> None:
        """Begin a row; one that was left open ends here."""
        self.close_row()
        self._row = []

    def close_row(self) -> None:
        """End the row with what reaches down into it from above."""
        self.close_cell()
        if self._row is None:
            return
        for place in sorted(self._spans):
            if place >= len(self._row):
                self._budget.spend(place - len(self._row))
                self._row += [""] * (place - len(self._row))
                self._fill_from_above()
        self._budget.spend(1)
        self.rows.append(self._row)
        self._row = None
        self._spans = {place: (left - 1, text) for place, (left, text) in self._spans.items() if left > 1}

    def end_spans(self) -> None:
        """Let no cell reach into the next part of the table."""
        self.close_row()
        self._spans.clear()

    def _fill_from_above(self) -> None:
        """Write what reaches down from rows above into the next places."""
        row = self._row
        while row is not None and len(row) in self._spans:
            text = self._spans[len(row)][1]
            self._budget.spend(1 + len(text) // _LETTERS_OF_A_CELL)
            row.append(text)


class _PageReader(HTMLParser):
    """Collects tables from the inside out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._budget = CellBudget()
        self._open: list[_Table] = []
        self._done: list[_Table] = []
        self._too_deep = 0
        self._caption: list[str] | None = None
        self._hidden_tag = ""
        self._hidden_depth = 0

    def finished(self) -> tuple[_Table, ...]:
        """Give all tables in their order; those without an end too."""
        while self._open:
            self._close_table()
        return tuple(self._done)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._hidden_tag:
            self._hidden_depth += tag == self._hidden_tag
            return
        if tag == "table":
            self._open_table()
        elif not self._open or self._too_deep:
            return
        elif tag in _CELLS:
            self._caption = None
            self._open[-1].open_cell(
                across=_span(attrs, "colspan", _WIDEST_SPAN), down=_span(attrs, "rowspan", _HIGHEST_SPAN)
            )
        elif tag == "tr":
            self._open[-1].open_row()
        elif tag in _ROW_GROUPS:
            self._open[-1].end_spans()
        elif tag == "caption":
            self._caption = []
        elif tag in _NEW_LINE:
            self._write("\n")
        elif tag not in _WITHOUT_END and any(name == "style" and _HIDDEN.search(value or "") for name, value in attrs):
            self._hidden_tag, self._hidden_depth = tag, 1

    def handle_endtag(self, tag: str) -> None:
        if self._hidden_tag:
            self._hidden_depth -= tag == self._hidden_tag
            # The end of a cell ends what was hidden in it, also where its own end is missing.
            if self._hidden_depth and tag not in _CELLS and tag not in ("tr", "table"):
                return
            was, self._hidden_tag, self._hidden_depth = self._hidden_tag, "", 0
            if tag == was:
                return
        if tag == "table" and self._too_deep:
            self._too_deep -= 1
        elif not self._open or self._too_deep:
            return
        elif tag == "table":
            self._close_table()
        elif tag in _CELLS:
            self._open[-1].close_cell()
        elif tag == "tr":
            self._open[-1].close_row()
        elif tag in _ROW_GROUPS:
            self._open[-1].end_spans()
        elif tag == "caption" and self._caption is not None:
            self._open[-1].caption, self._caption = _cell_text(self._caption), None
        elif tag in _NEW_LINE:
            self._write("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden_tag:
            self._write(data.replace("\n", " ").replace("\r", " "))

    def _write(self, text: str) -> None:
        if self._caption is not None:
            self._caption.append(text)
        elif self._open and self._open[-1].pieces is not None:
            self._open[-1].pieces.append(text)

    def _open_table(self) -> None:
        self._caption = None
        if len(self._open) >= _DEEPEST:
            self._too_deep += 1
            return
        self._open.append(_Table(self._budget))

    def _close_table(self) -> None:
        table = self._open.pop()
        table.end_spans()
        self._done.append(table)
        if self._open and self._open[-1].pieces is not None:
            lines = "\n".join(" ".join(filter(None, row)) for row in table.rows)
            self._open[-1].pieces.append(f"\n{lines}\n")


def _span(attrs: Sequence[tuple[str, str | None]], name: str, most: int) -> int:
    """Give how many columns or rows a cell covers; over how many rows 0 reaches is said by none of these programs."""
    said = next((value for key, value in attrs if key == name and value), "1").strip()
    return min(max(int(said), 1), most) if said.isascii() and said.isdigit() and len(said) < 9 else 1


def _cell_text(pieces: Sequence[str]) -> str:
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    text = "\n".join(filter(None, lines))
    return without_guard(text)


def _without_unread(text: str) -> str:
    """Leave out comments, programs, styles and lists to choose from; one without an end goes to the end."""
    kept: list[str] = []
    place = 0
    while (found := _UNREAD.search(text, place)) is not None:
        kept.append(text[place : found.start()])
        if found[0] == "<!--":
            end, length = text.find("-->", found.end()), 3
        elif found[1] is None:
            end, length = text.find(">", found.end()), 1
        else:
            closing = re.compile(rf"</{found[1]}\s*>", re.IGNORECASE).search(text, found.end())
            end, length = (closing.start(), closing.end() - closing.start()) if closing is not None else (-1, 0)
        if end < 0:
            return "".join(kept)
        place = end + length
    kept.append(text[place:])
    return "".join(kept)


def _joined(tables: Sequence[_Table]) -> tuple[_Table, ...]:
    """Put together what a page parts for printing: tables one after the other with the same first row."""
    found: list[_Table] = []
    for table in tables:
        before = found[-1] if found else None
        if before is not None and sum(map(bool, table.rows[0])) > 1 and before.rows[0] == table.rows[0]:
            before.rows += table.rows[1:]
            before.filled += table.filled
        else:
            found.append(table)
    return tuple(found)


def _grids(tables: Sequence[_Table]) -> tuple[Grid, ...]:
    """Name each table by its caption or its number, a single one not at all; give the fullest first."""
    used: Counter[str] = Counter()
    found: list[tuple[int, Grid]] = []
    for number, table in enumerate(tables, start=1):
        name = "" if len(tables) == 1 else table.caption or f"{_NAME} {number}"
        used[name] += 1
        name = name if used[name] == 1 else f"{name} ({used[name]})"
        found.append((table.filled, Grid(name=name, rows=tuple(map(tuple, table.rows)))))
    return tuple(grid for _filled, grid in sorted(found, key=_fullness, reverse=True)[:_MOST_TABLES])


def _fullness(table: tuple[int, Grid]) -> int:
    return table[0]
