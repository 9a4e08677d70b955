"""A list is read as far as a finished dry run; nothing of it costs a row, and no identity number gets through."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from models.services.import_preview import preview
from models.values.errors import RefusalCode, Refused
from models.values.imports import (
    ColumnMapping,
    ImportChoices,
    ImportField,
    ImportProblemCode,
    KnownPerson,
)
from tests.models.formats.bare_workbooks import excel, inline
from tests.models.services.imported_lists import AREAS, people_rows, workbook

TODAY = date(2026, 11, 22)
LIST = (
    "Volontärer i Ljungsala;;;;;\n"
    "Uppdaterad i maj;;;;;\n"
    "\n"
    "Namn;Telefon;E-post;Språk;Född;Anm\n"
    'Åsa Öberg;701740605;ASA@example.se;svenska, tigrinska;1980-01-02;"ring\nefter 17"\n'
    "Bo Ek;465 004 00;fel;kurdiska;19800101-1234;\n"
    "Öberg, Asa;070-174 06 05;;;;\n"
)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "cp850", "mac_roman")


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_list_in_each_encoding_says_the_same(encoding: str) -> None:
    found = preview(LIST.encode(encoding), today=TODAY)

    assert [row.number for row in found.rows] == [5, 6, 7]
    first = found.rows[0].person
    assert (first.name, first.email, first.birth_year) == ("Åsa Öberg", "asa@example.se", 1980)
    assert [phone.number for phone in first.phones] == ["+46701740605"]
    assert first.note == "ring\nefter 17"
    assert [(problem.row, problem.field, problem.code) for problem in found.problems] == [
        (6, ImportField.PHONE, ImportProblemCode.PHONE_WITHOUT_AREA_CODE),
        (6, ImportField.EMAIL, ImportProblemCode.NOT_AN_EMAIL),
        (6, ImportField.LANGUAGES, ImportProblemCode.LANGUAGE_UNCLEAR),
        (6, ImportField.BIRTH_YEAR, ImportProblemCode.IDENTITY_NUMBER),
    ]
    assert [(each.row, each.of_row) for each in found.duplicates] == [(7, 5)]
    assert found.ready == 2
    assert [row.row for row in found.left_out] == [1, 2]


def test_identity_numbers_stand_nowhere_in_a_preview() -> None:
    headings = "Namn;Personnummer;Anm;Telefon\n"
    text = f"800101-1234 är överst\n{headings}Anna Ek;19800101-1234;pnr 8001011231;800101-1234\n800101-1234;;;\n"

    found = preview(text.encode(), today=TODAY)

    assert "0101" not in repr(found)
    codes = {(problem.row, problem.field) for problem in found.problems if problem.code == "identity_number"}
    assert codes >= {(3, "Personnummer"), (3, "phone")}


def test_refused_column_that_is_left_out_keeps_the_row_ready() -> None:
    found = preview(b"Namn;Personnummer\nAnna Ek;19800101-1234\n", today=TODAY)

    assert found.ready == 1
    assert len(found.problems) == 1


def test_workbook_of_many_columns_is_ready_as_it_is() -> None:
    rows = people_rows(60)

    found = preview(workbook(rows), today=TODAY, areas=AREAS)

    assert [column.field for column in found.columns] == [
        ImportField.GIVEN_NAME, ImportField.FAMILY_NAME, ImportField.PHONE, ImportField.EMAIL, ImportField.LANGUAGES,
        ImportField.AREA, ImportField.BIRTH_YEAR, ImportField.SWEDISH_LEVEL, ImportField.INTERESTS,
        ImportField.AVAILABILITY, ImportField.OCCUPATION, ImportField.GENDER, ImportField.NEEDS_INTERPRETER,
        ImportField.SINCE, ImportField.NOTE,
    ]  # fmt: skip
    assert found.problems == ()
    assert found.ready == 60
    assert found.rows[3].person.birth_year == int(rows[3][6])


def test_mapping_by_hand_counts_for_the_same_headings_only() -> None:
    plain = preview(LIST.encode(), today=TODAY)
    mapping = ColumnMapping(signature=plain.signature, fields={"Anm": None, "Namn": ImportField.FAMILY_NAME})

    corrected = preview(LIST.encode(), today=TODAY, choices=ImportChoices(mapping=mapping))
    other = preview(LIST.encode(), today=TODAY, choices=ImportChoices(mapping=replace(mapping, signature="x")))

    assert corrected.rows[0].person.family_name == "Åsa Öberg"
    assert corrected.rows[0].person.note == ""
    assert other == plain


def test_cells_can_be_corrected_by_hand() -> None:
    texts = {(6, ImportField.LANGUAGES): "sorani", (6, ImportField.PHONE): "08-465 004 00", (6, ImportField.EMAIL): ""}

    found = preview(LIST.encode(), today=TODAY, choices=ImportChoices(texts=texts))

    assert [problem.code for problem in found.problems] == [ImportProblemCode.IDENTITY_NUMBER]
    assert found.rows[1].person.languages[0].language == "ckb"


def test_encoding_and_delimiter_can_be_said_by_hand() -> None:
    choices = ImportChoices(encoding="mac_roman", delimiter=",")

    found = preview("Namn,Ort\nÅsa;Öberg,Hultet\n".encode("mac_roman"), today=TODAY, choices=choices)

    assert (found.encoding, found.delimiter) == ("mac_roman", ",")
    assert found.shown[1] == ("Åsa;Öberg", "Hultet")


def test_register_is_compared_with() -> None:
    known = [KnownPerson(key=9, name="Asa Öberg", phones=("+46701740605",), email="", birth_year=1980)]

    found = preview(LIST.encode(), today=TODAY, known=known)

    assert {(each.row, each.of_person) for each in found.duplicates if each.of_person} == {(5, 9), (7, 9)}


def web_page(table: str, charset: str = "") -> str:
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">' if charset else ""
    menu = "<table><tr><td>Start</td><td>Bokningar</td></tr><tr><td>Logga ut</td><td>Hjälp</td></tr></table>"
    return f"<html><head>{meta}</head><body>{menu}<h1>Anmälda</h1>{table}</body></html>"


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("charset", ["", "utf-8"])
def test_web_page_named_xls_says_the_same_in_each_encoding(encoding: str, charset: str) -> None:
    table = (
        "<table><tr><th>Namn</th><th>Mobil</th><th>Språk</th></tr>"
        "<tr><td>Åsa Öberg</td><td>0701740605</td><td>svenska<br>tigrinska</td></tr></table>"
    )

    found = preview(web_page(table, charset).encode(encoding), today=TODAY)

    person = found.rows[0].person
    assert (person.name, person.phones[0].number) == ("Åsa Öberg", "+46701740605")
    assert [each.language for each in person.languages] == ["sv", "ti"]
    assert (found.ready, found.delimiter, len(found.sheets)) == (1, "", 2)


def test_formula_without_a_result_is_a_problem_of_its_row() -> None:
    heading = inline("A1", "Namn") + inline("B1", "Född") + inline("C1", "Antal")
    first = f'{inline("A2", "Anna Ek")}<c r="B2"><f>YEAR(D2)</f><v/></c><c r="C2"><f>1+1</f></c>'
    second, third = inline("A3", "Bo Ek") + inline("B3", "1980"), '<c r="A4"><f>Blad2!A4</f></c>'
    rows = "".join(f'<row r="{n}">{row}</row>' for n, row in enumerate((heading, first, second, third), start=1))

    found = preview(excel(rows), today=TODAY)

    code = ImportProblemCode.FORMULA_WITHOUT_RESULT
    assert [(each.row, each.field, each.code) for each in found.problems] == [
        (2, ImportField.BIRTH_YEAR, code), (2, "Antal", code), (4, ImportField.NAME, code),
        (4, ImportField.NAME, ImportProblemCode.NAME_MISSING),
    ]  # fmt: skip
    assert found.rows[0].texts[ImportField.BIRTH_YEAR] == "=YEAR(D2)"
    assert found.rows[0].person.kept_texts == ((ImportField.BIRTH_YEAR, "=YEAR(D2)"),)
    assert (len(found.rows), found.ready) == (3, 1)


def test_formula_without_a_result_can_be_corrected_by_hand() -> None:
    rows = f'<row r="1">{inline("A1", "Namn")}</row><row r="2"><c r="A2"><f>B2</f></c></row>'

    found = preview(excel(rows), today=TODAY, choices=ImportChoices(texts={(2, ImportField.NAME): "Anna Ek"}))

    assert (found.problems, found.rows[0].person.name, found.ready) == ((), "Anna Ek", 1)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", RefusalCode.TABLE_EMPTY),
        (b"Namn;Telefon\n", RefusalCode.TABLE_EMPTY),
        (b"PK\x03\x04 torn", RefusalCode.TABLE_BROKEN),
        (b"%PDF-1.4", RefusalCode.NOT_A_TABLE),
    ],
)
def test_file_without_a_list_is_refused(content: bytes, code: RefusalCode) -> None:
    with pytest.raises(Refused) as refused:
        preview(content, today=TODAY)

    assert refused.value.code is code
