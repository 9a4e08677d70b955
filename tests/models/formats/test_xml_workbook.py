"""A workbook in plain XML is read cell by cell; one that declares entities is refused before they are unfolded."""

from __future__ import annotations

import pytest

from models.formats import grid
from models.formats.grid import TooManyCells
from models.formats.xml_workbook import NotAnXmlWorkbook, read_xml_workbook

_HEAD = '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
_NAMES = (
    'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"'
)


def workbook(rows: str, *, more: str = "") -> str:
    return f'{_HEAD}<Workbook {_NAMES}><Worksheet ss:Name="Blad1"><Table>{rows}</Table></Worksheet>{more}</Workbook>'


def cell(text: str, kind: str = "String", more: str = "") -> str:
    return f'<Cell {more}><Data ss:Type="{kind}">{text}</Data></Cell>'


def test_cells_are_text_as_in_every_workbook() -> None:
    row = (
        cell("Åsa &amp; Bo&#10;Ek") + cell("701740605", "Number") + cell("7.01740605E8", "Number")
        + cell("1980-01-02T00:00:00.000", "DateTime") + cell("2026-05-01T17:30:00.000", "DateTime")
        + cell("1", "Boolean") + cell("#N/A", "Error") + cell("2.5", "Number")
    )  # fmt: skip

    (sheet,) = read_xml_workbook(workbook(f"<Row>{row}</Row>"))

    assert (sheet.name, sheet.unworked) == ("Blad1", frozenset())
    assert sheet.rows == (
        ("Åsa & Bo\nEk", "701740605", "701740605", "1980-01-02", "2026-05-01 17:30", "ja", "#N/A", "2.5"),
    )


def test_places_that_are_passed_over_stay_empty() -> None:
    rows = (
        f'<Row ss:Index="2">{cell("Namn", more="""ss:MergeAcross="1" """)}{cell("Ort")}</Row>'
        f'<Row>{cell("Bo", more="""ss:Index="3" """)}<Cell><ss:Data ss:Type="String"><B>Hul</B>tet</ss:Data>'
        f"<Comment><ss:Data>ring inte</ss:Data></Comment></Cell></Row>"
    )

    (sheet,) = read_xml_workbook(workbook(rows))

    assert sheet.rows == ((), ("Namn", "", "Ort"), ("", "", "Bo", "Hultet"))


def test_formula_without_a_result_stays_as_text() -> None:
    row = (
        cell("7", "Number", 'ss:Formula="=3+4"') + '<Cell ss:Formula="=RC[-1]"/>'
        + cell("", "String", 'ss:Formula="=&quot;&quot;"') + cell("", "Number", 'ss:Formula="=1/3"')
    )  # fmt: skip

    (sheet,) = read_xml_workbook(workbook(f"<Row>{row}</Row>"))

    assert sheet.rows == (("7", "=RC[-1]", "", "=1/3"),)
    assert sheet.unworked == {(0, 1), (0, 3)}


def test_hidden_sheet_is_left_out() -> None:
    more = (
        f'<Worksheet ss:Name="Dold"><Table><Row>{cell("x")}</Row></Table><WorksheetOptions '
        'xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>'
    )

    sheets = read_xml_workbook(workbook(f"<Row>{cell('y')}</Row>", more=more))

    assert [sheet.name for sheet in sheets] == ["Blad1"]


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE Workbook [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE Workbook [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE Workbook SYSTEM "https://bibliotek.example/x.dtd">',
    ],
)
def test_document_type_is_refused(declared: str) -> None:
    plain = workbook(f"<Row>{cell('x')}</Row>")

    with pytest.raises(NotAnXmlWorkbook):
        read_xml_workbook(plain.replace(_HEAD, f'<?xml version="1.0"?>{declared}'))


@pytest.mark.parametrize("text", [_HEAD, f"{_HEAD}<Workbook {_NAMES}/>", workbook("<Row><Cell>")])
def test_what_is_no_workbook_is_refused(text: str) -> None:
    with pytest.raises(NotAnXmlWorkbook):
        read_xml_workbook(text)


def test_far_places_cannot_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grid, "MOST_CELLS", 4_000)
    far = cell("x", more='ss:Index="1000"')

    with pytest.raises(TooManyCells):
        read_xml_workbook(workbook('<Row ss:Index="5000"/>'))
    with pytest.raises(TooManyCells):
        read_xml_workbook(workbook(f"<Row>{far}</Row>" * 5))
    with pytest.raises(NotAnXmlWorkbook):
        read_xml_workbook(workbook('<Row ss:Index="9000000"/>'))
