"""A workbook is read back as it was written, from whichever program it comes; a foreign file is refused."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
import python_calamine

from models.formats import spreadsheet
from models.formats.spreadsheet import (
    ColumnKind,
    NotASpreadsheet,
    SheetColumn,
    SheetRows,
    TableSheet,
    read_workbook,
    write_workbook,
)
from tests.models.formats.open_document import open_document

TABLE = TableSheet(
    name="Ord och fraser",
    title="Ord och fraser på arabiska",
    notes=("Skriv ja om texten stämmer.", "Write yes if the text is right."),
    fields=("Ditt namn",),
    columns=(
        SheetColumn(heading="Nyckel", width=4, kind=ColumnKind.KEY),
        SheetColumn(heading="Svenska", width=30),
        SheetColumn(heading="Text", width=30, kind=ColumnKind.FOREIGN, right_to_left=True),
        SheetColumn(heading="Rättad text", width=30, kind=ColumnKind.ENTRY, right_to_left=True),
    ),
    rows=(("welcome", "Välkommen!", "أهلا وسهلا!", ""), ("formula", "=1+1", "007", "https://bibliotek.example")),
)
UNSEEN = SheetRows(name="samsprak", rows=(("language", "ar"), ("welcome", "Välkommen!", "أهلا وسهلا!")))


def test_workbook_is_read_back_as_it_was_written() -> None:
    seen, unseen = read_workbook(write_workbook(TABLE, UNSEEN))

    assert seen.rows[0] == ("Ord och fraser på arabiska", "", "") or seen.rows[0][1] == "Ord och fraser på arabiska"
    assert seen.rows[-2:] == TABLE.rows
    assert unseen.rows == (("language", "ar", ""), ("welcome", "Välkommen!", "أهلا وسهلا!"))


def test_workbook_keeps_its_marks_out_of_sight() -> None:
    book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(write_workbook(TABLE, UNSEEN)))

    visible = {sheet.name: str(sheet.visible) for sheet in book.sheets_metadata}

    assert visible == {"Ord och fraser": "SheetVisibleEnum.Visible", "samsprak": "SheetVisibleEnum.VeryHidden"}


def test_workbook_locks_all_but_the_entries_and_turns_them_to_the_reader() -> None:
    with zipfile.ZipFile(BytesIO(write_workbook(TABLE, UNSEEN))) as packed:
        sheet = packed.read("xl/worksheets/sheet1.xml").decode()
        styles = packed.read("xl/styles.xml").decode()

    assert "<sheetProtection" in sheet
    assert '<pane ySplit="6"' in sheet
    assert styles.count('locked="0"') == 2
    assert 'readingOrder="2"' in styles


def test_workbook_saved_as_open_document_says_the_same() -> None:
    rows = (("Nyckel", "Svenska"), ("welcome", "Välkommen!"))
    content = open_document({"Blad1": (), "Ord och fraser": rows})

    sheets = read_workbook(content)

    assert sheets == (SheetRows(name="Blad1", rows=()), SheetRows(name="Ord och fraser", rows=rows))


@pytest.mark.parametrize("content", [b"", b"hej", b"PK\x03\x04 not a zip", b"%PDF-1.7"])
def test_reading_refuses_what_is_no_workbook(content: bytes) -> None:
    with pytest.raises(NotASpreadsheet):
        read_workbook(content)


def test_reading_refuses_a_file_that_unpacks_to_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    content = write_workbook(TABLE, UNSEEN)
    monkeypatch.setattr(spreadsheet, "LARGEST_FILE", len(content) + 1)  # unpacked it is several times larger

    with pytest.raises(NotASpreadsheet):
        read_workbook(content)
