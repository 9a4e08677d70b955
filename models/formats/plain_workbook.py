"""Writes a bare list as a workbook: a heading that stays in sight, a filter, and text in every cell."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from io import BytesIO
from typing import Final

_NARROWEST: Final = 8
_WIDEST: Final = 48
_ROWS_MEASURED: Final = 200


def write_plain_workbook(name: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """Give an ``.xlsx`` with one sheet. Nothing becomes a formula, a number, a date or a link.

    ``name`` has at most 31 signs and none of ``[]:*?/\\``, as sheets demand.
    """
    import xlsxwriter

    content = BytesIO()
    with closing(xlsxwriter.Workbook(content, {"in_memory": True})) as book:
        sheet = book.add_worksheet(name)
        heading = book.add_format({"bold": True, "bg_color": "#E3EEF6", "bottom": 1, "num_format": "@"})
        cell = book.add_format({"num_format": "@", "valign": "top"})
        for place, text in enumerate(headings):
            sheet.write_string(0, place, text, heading)
            sheet.set_column(place, place, _width(place, headings, rows))
        for number, row in enumerate(rows, start=1):
            for place, text in enumerate(row):
                sheet.write_string(number, place, text, cell)
        sheet.freeze_panes(1, 0)
        if headings:
            sheet.autofilter(0, 0, max(len(rows), 1), len(headings) - 1)
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
    return content.getvalue()


def _width(place: int, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """Measure the first rows: enough for a column that looks right, and quick for a long list."""
    longest = max(len(text) for text in (headings[place], *(row[place] for row in rows[:_ROWS_MEASURED])))
    return min(max(longest + 2, _NARROWEST), _WIDEST)
