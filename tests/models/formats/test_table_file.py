"""A file is known by its contents; what holds no table is refused with the right reason."""

from __future__ import annotations

import zipfile
from contextlib import closing
from datetime import datetime
from io import BytesIO

import pytest
import xlsxwriter

from models.formats import table_file
from models.formats.grid import Grid
from models.formats.table_file import TableTrouble, UnreadableTable, read_table_file
from tests.models.formats.open_document import open_document


def workbook() -> bytes:
    content = BytesIO()
    with closing(xlsxwriter.Workbook(content, {"in_memory": True})) as book:
        sheet = book.add_worksheet("Lista")
        sheet.write_row(2, 1, ["Namn", "Telefon", "Född", "Aktiv"])
        sheet.write_row(4, 1, ["Anna Ek", 701740605])
        sheet.write_datetime(4, 3, datetime(1980, 1, 2), book.add_format({"num_format": "yyyy-mm-dd"}))  # noqa: DTZ001
        sheet.write_boolean(4, 4, True)
        sheet.write_formula(5, 1, '=HYPERLINK("http://x.example")', value="tryck")
        book.add_worksheet("Dold").hide()
    return content.getvalue()


def trouble_of(content: bytes) -> TableTrouble:
    with pytest.raises(UnreadableTable) as refused:
        read_table_file(content)
    return refused.value.trouble


def test_workbook_is_text_row_by_row_as_it_stands() -> None:
    (sheet,) = read_table_file(workbook()).sheets

    assert sheet.name == "Lista"
    assert not any(map(any, sheet.rows[:2]))
    assert sheet.rows[4][1:] == ("Anna Ek", "701740605", "1980-01-02", "ja")
    assert sheet.rows[5][1] == "tryck"


def test_open_document_is_read() -> None:
    (sheet,) = read_table_file(open_document({"Blad1": [["Namn", "Ort"], ["Åsa", "Hultet"]]})).sheets

    assert [row[:2] for row in sheet.rows] == [("Namn", "Ort"), ("Åsa", "Hultet")]


def test_text_says_how_it_was_read() -> None:
    found = read_table_file("Namn,Ort\nÅsa,Hultet\n".encode("cp1252"))

    assert (found.encoding, found.delimiter) == ("cp1252", ",")


def test_web_page_says_how_it_was_read_and_has_no_delimiter() -> None:
    page = "<table><tr><td>Namn</td></tr><tr><td>Åsa</td></tr><tr><td></td></tr></table>"

    found = read_table_file(page.encode("cp1252"))

    assert (found.encoding, found.delimiter) == ("cp1252", "")
    assert found.sheets == (Grid(name="", rows=(("Namn",), ("Åsa",))),)


def test_old_web_page_cannot_be_read_in_an_encoding_that_does_not_fit() -> None:
    with pytest.raises(UnreadableTable):
        read_table_file("<table><tr><td>Åsa</td></tr></table>".encode("cp1252"), encoding="utf-8-sig")


def test_large_web_page_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_file, "LARGEST_MARKUP", 40)

    assert trouble_of(b"<table><tr><td>Namn</td></tr></table>     ") is TableTrouble.TOO_LARGE


@pytest.mark.parametrize(
    "content", [b"", b"  \r\n \t", b"\xef\xbb\xbf;;;\n;;\n", b"<!DOCTYPE html><table><tr><td></td></tr></table>"]
)
def test_empty_file_is_refused(content: bytes) -> None:
    assert trouble_of(content) is TableTrouble.EMPTY


def test_large_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_file, "LARGEST_FILE", 100)

    assert trouble_of(b"a;b\n" * 25) is TableTrouble.TOO_LARGE


@pytest.mark.parametrize("part", [0.3, 0.7, 0.98])
def test_broken_workbook_is_refused(part: float) -> None:
    whole = workbook()

    assert trouble_of(whole[: int(len(whole) * part)]) is TableTrouble.BROKEN


def test_workbook_with_spoilt_parts_is_refused() -> None:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as packed:
        packed.writestr("xl/workbook.xml", "<oj")

    assert trouble_of(content.getvalue()) is TableTrouble.BROKEN


def test_encrypted_workbook_is_refused() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)

    assert trouble_of(ole) is TableTrouble.ENCRYPTED


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n",
        b"\x89PNG\r\n\x1a\n",
        b"<!DOCTYPE html><p>Logga in</p>",
        b"{\\rtf1}",
        bytes(range(1, 30)) * 30,
        b"<?xml version='1.0'?><feed/>",
        b"MIME-Version: 1.0\n\n<table>",
    ],
)
def test_what_is_no_table_is_refused(content: bytes) -> None:
    assert trouble_of(content) is TableTrouble.NOT_A_TABLE


def test_word_document_is_refused() -> None:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as packed:
        packed.writestr("word/document.xml", "<x/>")

    assert trouble_of(content.getvalue()) is TableTrouble.NOT_A_TABLE
