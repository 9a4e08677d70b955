"""A bare list as a workbook: every cell is text, whatever it looks like."""

from __future__ import annotations

import zipfile
from io import BytesIO

from models.formats.plain_workbook import write_plain_workbook
from models.formats.spreadsheet import read_workbook

ROWS = [["=1+1", "0701740605", "+46701740605"], ["@SUM(A1)", "https://x.example", "007"], ["", "åäö", "-5"]]


def test_list_is_read_back_as_it_was_written() -> None:
    (sheet,) = read_workbook(write_plain_workbook("Volontärer", ["A", "B", "C"], ROWS))

    assert sheet.name == "Volontärer"
    assert sheet.rows == (("A", "B", "C"), *map(tuple, ROWS))


def test_nothing_is_a_formula_a_number_or_a_link() -> None:
    with zipfile.ZipFile(BytesIO(write_plain_workbook("Lista", ["A", "B", "C"], ROWS))) as packed:
        sheet = packed.read("xl/worksheets/sheet1.xml").decode()

    assert "<f>" not in sheet
    assert "hyperlink" not in sheet
    assert sheet.count("<v>") == sheet.count('t="s"')


def test_empty_list_has_its_heading() -> None:
    (sheet,) = read_workbook(write_plain_workbook("Lista", ["Namn"], []))

    assert sheet.rows == (("Namn",),)
