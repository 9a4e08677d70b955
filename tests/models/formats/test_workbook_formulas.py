"""A formula whose result the file does not hold is found, in workbooks as different programs write them."""

from __future__ import annotations

import time
import zipfile
from io import BytesIO

import pytest

from models.formats.table_file import TableTrouble, UnreadableTable, read_table_file
from models.formats.workbook_formulas import UnsoundPart, unworked_formulas
from tests.models.formats.bare_workbooks import excel, libre_office, words


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ('<c r="B2"><f>C2&amp;D2</f><v></v></c>', "=C2&D2"),
        ('<c r="B2"><f>1+1</f><v/></c>', "=1+1"),
        ('<c r="B2"><f>1+1</f></c>', "=1+1"),
        ('<c r="B2"><f t="shared" si="0"/></c>', "="),
        ('<c r="B2" t="str"><f>1+1</f></c>', "=1+1"),
        ('<c r="B2"><f>1+1</f><v>2</v></c>', ""),
        ('<c r="B2" t="str"><f>IF(A1="","",A1)</f><v></v></c>', ""),
        ('<c r="B2" t="inlineStr"><is><t>=1+1</t></is></c>', ""),
    ],
)
def test_formula_of_a_workbook_without_a_result_is_found(cell: str, found: str) -> None:
    content = excel(f'<row r="2">{cell}</row>')

    with zipfile.ZipFile(BytesIO(content)) as packed:
        formulas = unworked_formulas(packed)

    assert formulas == ({"Blad1": {(1, 1): found}} if found else {})


def test_formula_stands_in_its_place_also_outside_of_what_is_filled() -> None:
    first = '<row r="1"><c r="A1" t="inlineStr"><is><t>Namn</t></is></c></row>'
    second = f'{first}<row r="3"><c r="A3"><v>7</v></c><c r="D3"><f>A1</f></c></row><row r="4"><c><f>A3</f></c></row>'

    plain, worked = read_table_file(excel(first, second)).sheets

    assert (plain.name, plain.rows, plain.unworked) == ("Blad1", (("Namn",),), frozenset())
    assert [row for row in worked.rows if any(row)] == [("Namn",), ("7", "", "", "=A1"), ("=A3",)]
    assert worked.unworked == {(2, 3), (3, 0)}


def test_formula_below_a_prefix_is_found() -> None:
    content = excel('<x:row r="1"><x:c r="A1"><x:f>B1</x:f></x:c></x:row>', prefix="x")

    assert read_table_file(content).sheets[0].unworked == {(0, 0)}


def test_formula_of_an_open_document_without_a_result_is_found() -> None:
    rows = (
        f'<table:table-row table:number-rows-repeated="2">{words("Namn")}</table:table-row>',
        '<table:table-row><table:table-cell table:number-columns-repeated="2"/>'
        '<table:table-cell table:formula="of:=[.A1]&amp;&quot;x&quot;"/>'
        '<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"/></table:table-row>',
    )

    (sheet,) = read_table_file(libre_office(rows)).sheets

    assert sheet.rows[2] == ("", "", '=[.A1]&"x"', "2")
    assert sheet.unworked == {(2, 2)}


def test_sheet_that_declares_entities_is_refused() -> None:
    head = '<!DOCTYPE worksheet [<!ENTITY a "aaaa">]>'
    content = excel('<row r="1"><c r="A1"><f>&a;</f></c></row>', head=head)

    with zipfile.ZipFile(BytesIO(content)) as packed, pytest.raises(UnsoundPart):
        unworked_formulas(packed)
    with pytest.raises(UnreadableTable) as refused:
        read_table_file(content)
    assert refused.value.trouble is TableTrouble.BROKEN


def test_sheet_of_begun_formulas_alone_does_not_take_long() -> None:
    begun = time.process_time()

    with pytest.raises(UnreadableTable):
        read_table_file(excel("<f " * 100_000))

    assert time.process_time() - begun < 5
