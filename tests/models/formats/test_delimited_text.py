"""Text files from any program: encoding, delimiter and quotes are decided rightly, and nothing becomes a formula."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.formats.delimited_text import NotDelimitedText, delimiter_of, encoding_of, read_delimited, write_delimited

ROWS = (("Namn", "Ort"), ("Åsa Öberg", "Björkliden"), ("Zoë Häger", "Sågvreten"))
TEXT = "\r\n".join(";".join(row) for row in ROWS)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "cp850", "mac_roman")


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_read_delimited_decides_each_encoding(encoding: str) -> None:
    found = read_delimited(TEXT.encode(encoding))

    assert found.rows == ROWS


def test_encoding_can_be_said_by_hand() -> None:
    found = read_delimited("Œuvre;é".encode("cp1252"), encoding="mac_roman")

    assert found.encoding == "mac_roman"
    assert found.rows != (("Œuvre", "é"),)


def test_encoding_of_plain_letters_is_utf_8() -> None:
    assert encoding_of(b"Namn;Ort\nBo;Hultet\n") == "utf-8-sig"


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a;b;c\n1;2;3", ";"),
        ("a,b\n1,2\n", ","),
        ("a\tb\n1\t2", "\t"),
        ("a|b\n1|2", "|"),
        ('Namn,Anm\n"Ek; Anna","ring; sedan"\nBo,nej\n', ","),
        ("a;b\n1,5;2,5\n3,5;4,5", ";"),
        ("Namn\nAnna Ek\nBo Ek, Hultet\nCia\n", ";"),
        ("", ";"),
    ],
)
def test_delimiter_of_is_the_steady_sign(text: str, delimiter: str) -> None:
    assert delimiter_of(text) == delimiter


def test_read_delimited_keeps_line_breaks_in_quoted_cells() -> None:
    found = read_delimited(b'Namn;Anm\r\nAnna;"ring\r\nefter 17"\r\n\r\nBo;"sa ""ja"""\r\n')

    assert found.rows == (("Namn", "Anm"), ("Anna", "ring\r\nefter 17"), (), ("Bo", 'sa "ja"'))


def test_quote_without_an_end_swallows_nothing() -> None:
    lines = "Namn;Anm\n" + 'Anna;"tidig\n' + "".join(f"Person {number};x\n" for number in range(200))

    found = read_delimited(lines.encode())

    assert len(found.rows) == 202
    assert found.rows[1] == ("Anna", '"tidig')


def test_excel_text_formula_is_its_text() -> None:
    assert read_delimited(b'a;="0701740605"\n').rows == (("a", "0701740605"),)


def test_read_delimited_refuses_what_is_no_text() -> None:
    with pytest.raises(NotDelimitedText):
        read_delimited(bytes(range(1, 32)) * 20)
    with pytest.raises(NotDelimitedText):
        read_delimited(b"a;b", encoding="klingon")


@pytest.mark.parametrize("cell", ["=1+1", "+46 70 174 06 05", "-2", "@sum", '=HYPERLINK("x")'])
def test_written_cells_are_never_formulas(cell: str) -> None:
    content = write_delimited([("a", cell)])

    assert content.decode("utf-8-sig").split(";")[1].lstrip('"').startswith("'")
    assert read_delimited(content).rows == (("a", cell),)


CELLS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12).filter(
    lambda text: not text.startswith(("'", "="))
)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=8))
def test_written_rows_are_read_back(rows: list[tuple[str, str, str]]) -> None:
    assert read_delimited(write_delimited(rows), delimiter=";").rows == tuple(rows)
