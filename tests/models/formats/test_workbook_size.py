"""A stray cell far below does not end the program; empty cells with a look, however many, are no reason to refuse."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from models.formats import workbook_size
from models.formats.grid import TooManyCells
from models.formats.table_file import TableTrouble, UnreadableTable, read_table_file
from models.formats.workbook_size import column_number, refuse_far_cells
from tests.models.formats.bare_workbooks import excel, inline

NAMES = f'<row r="1">{inline("A1", "Namn")}</row><row r="2">{inline("A2", "Anna Ek")}</row>'


def test_stray_cell_far_away_is_refused_before_it_fills_the_memory() -> None:
    content = excel(f'{NAMES}<row r="1048576">{inline("XFD1048576", "x")}</row>')

    with pytest.raises(UnreadableTable) as refused:
        read_table_file(content)

    assert refused.value.trouble is TableTrouble.TOO_LARGE


def test_empty_cells_with_a_look_do_not_count() -> None:
    content = excel(f'{NAMES}<row r="1048576"><c r="XFD1048576" s="1"/></row>')

    assert read_table_file(content).sheets[0].rows == (("Namn",), ("Anna Ek",))


@pytest.mark.parametrize("said", ["A1:B9", "A1:XFD1048576", "A1"])
def test_size_that_a_sheet_says_is_not_believed(said: str) -> None:
    far = f'<row r="1048576">{inline("AZ1048576", "x")}</row>'
    packed_again = BytesIO()
    with zipfile.ZipFile(BytesIO(excel(NAMES + far))) as packed, zipfile.ZipFile(packed_again, "w") as other:
        for name in packed.namelist():
            dimension = f'<dimension ref="{said}"/><sheetData>'.encode()
            other.writestr(name, packed.read(name).replace(b"<sheetData>", dimension))

    with zipfile.ZipFile(packed_again) as packed, pytest.raises(TooManyCells):
        refuse_far_cells(packed)


def test_cells_that_do_not_say_where_they_stand_are_counted_in_their_order() -> None:
    content = excel(f'{NAMES}<row r="1048576">{"<c><v>1</v></c>" * 40}</row>')

    with pytest.raises(UnreadableTable) as refused:
        read_table_file(content)

    assert refused.value.trouble is TableTrouble.TOO_LARGE
    assert len(read_table_file(excel(f"<row>{'<c><v>1</v></c>' * 40}</row>" * 9)).sheets[0].rows) == 9


def test_cell_on_the_border_of_two_chunks_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    content = excel(f'{NAMES}<row r="1048576">{inline("XFD1048576", "x")}</row>')

    for size in (50, 73, 101):
        monkeypatch.setattr(workbook_size, "_CHUNK", size)
        with zipfile.ZipFile(BytesIO(content)) as packed, pytest.raises(TooManyCells):
            refuse_far_cells(packed)


def test_columns_are_counted_as_they_are_named() -> None:
    assert [column_number(letters) for letters in ("A", "Z", "AA", "XFD")] == [0, 25, 26, 16_383]
