"""A list that a portal saved as a web page is read as the table a person sees; nothing else of the page is."""

from __future__ import annotations

import pytest

from models.formats import grid
from models.formats.grid import TooManyCells
from models.formats.html_tables import read_html_tables


def rows_of(text: str) -> tuple[tuple[str, ...], ...]:
    return read_html_tables(text)[0].rows


def test_cells_are_the_text_that_is_seen() -> None:
    page = (
        "<html><head><style>td{}</style><title>Lista</title></head><body><p>Utskrift</p>"
        "<table border=1><thead><tr><th>Namn<th>Telefon &amp; e-post</tr></thead><tbody>"
        "<!-- <tr><td>Dold</td></tr> -->"
        "<tr><td><b><a href='mailto:x@example.se'>&Aring;sa</a> &Ouml;berg</b>&nbsp;</td>"
        "<td>070-174&nbsp;06&#160;05<br/>asa@example.se<span style='display: none'>9<b>9</b></span></td></tr>"
        "<tr><td>  Bo\n   Ek </td><td><div>08-465 004 00</div><div>bo@example.se</div></td></tr></table></body></html>"
    )

    assert rows_of(page) == (
        ("Namn", "Telefon & e-post"),
        ("Åsa Öberg", "070-174 06 05\nasa@example.se"),
        ("Bo Ek", "08-465 004 00\nbo@example.se"),
    )


def test_cell_over_several_rows_stands_in_each_and_one_over_columns_in_the_first() -> None:
    page = (
        "<table><tr><th rowspan=2>Namn</th><th colspan=2>Kontakt</th><th rowspan=2>Ort</th></tr>"
        "<tr><th>Telefon</th><th>E-post</th></tr>"
        "<tr><td>Anna</td><td>1</td><td>a</td><td rowspan=3>Hultet</td></tr>"
        "<tr><td>Bo</td><td>2</td><td>b</td></tr><tr><td>Cecilia</td></tr></table>"
    )

    assert rows_of(page) == (
        ("Namn", "Kontakt", "", "Ort"),
        ("Namn", "Telefon", "E-post", "Ort"),
        ("Anna", "1", "a", "Hultet"),
        ("Bo", "2", "b", "Hultet"),
        ("Cecilia", "", "", "Hultet"),
    )


def test_ends_that_are_missing_lose_nothing() -> None:
    page = "<TABLE><TR><TD>Namn<TD>Ort<TR><TD>Anna<TD STYLE='display:none'>x<B>Hultet<TR><TD>Bo"

    assert rows_of(f"{page}</TABLE>") == (("Namn", "Ort"), ("Anna", "xHultet"), ("Bo",))
    assert rows_of(f"{page}<br>")[-1] == ("Bo",)


def test_table_inside_a_table_is_one_of_its_own() -> None:
    inner = "<table><tr><td>Namn</td><td>Ort</td></tr><tr><td>Anna</td><td>Hultet</td></tr><tr><td>Bo</td></tr></table>"
    page = f"<table><tr><td>Meny</td></tr><tr><td>{inner}</td></tr></table>"

    first, second = read_html_tables(page)

    assert (first.name, first.rows) == ("Tabell 1", (("Namn", "Ort"), ("Anna", "Hultet"), ("Bo",)))
    assert second.rows == (("Meny",), ("Namn Ort\nAnna Hultet\nBo",))


def test_fullest_table_comes_first_and_captions_are_names() -> None:
    page = (
        "<table><caption>Urval <i>i dag</i></caption><tr><td>Typ</td></tr><tr><td>alla</td></tr></table>"
        "<table><caption>Personer</caption><tr><td>Namn</td><td>Ort</td></tr><tr><td>Bo</td><td>Hultet</td></tr></table>"
    )

    assert [table.name for table in read_html_tables(page)] == ["Personer", "Urval i dag"]


def test_parts_of_a_list_with_the_same_heading_are_one_table() -> None:
    part = "<table><tr><th>Namn</th><th>Ort</th></tr><tr><td>{}</td><td>Hultet</td></tr></table><p>Sida</p>"

    (table,) = read_html_tables(part.format("Anna") + part.format("Bo"))

    assert table.rows == (("Namn", "Ort"), ("Anna", "Hultet"), ("Bo", "Hultet"))


def test_guards_against_formulas_are_taken_off() -> None:
    page = '<table><tr><td>="0701740605"</td><td>\'+46 70</td><td>=HYPERLINK("x")</td></tr></table>'

    assert rows_of(page) == (("0701740605", "+46 70", '=HYPERLINK("x")'),)


@pytest.mark.parametrize(
    "page",
    [
        "<table>" + "<td colspan=1000>" * 100,
        "<table><tr>" + "<td rowspan=65534>x" * 50 + "<tr>" * 100,
        "<table><tr><td rowspan=99 colspan=1000>x" + "<tr><td>y" * 20,
        "<table><tr><td><table><tr><td rowspan=99>" + "A" * 5_000 + "<tr>" * 20 + "</table></table>",
    ],
)
def test_few_letters_cannot_ask_for_any_number_of_cells(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grid, "MOST_CELLS", 4_000)

    with pytest.raises(TooManyCells):
        read_html_tables(page)


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td>x</td></tr></table>" + "<!--" * 200_000,
        "<table><tr><td>x</td></tr></table><script>" + "</" * 400_000,
        "<table><tr><td>x</td></tr></table>" + "<a " * 200_000,
        "<table><tr><td>x</td></tr></table>" + "<![if" * 200_000 + ">",
        "<table><tr><td>x</td></tr></table>" + "&#" * 200_000 + "<br>",
        "<table>" * 60_000 + "<tr><td>x",
    ],
)
def test_page_that_is_made_to_take_long_does_not(page: str) -> None:
    tables = read_html_tables(page)

    assert len(tables) <= 50


def test_page_without_a_table_gives_none() -> None:
    assert read_html_tables("<html><body>Logga in</body></html>") == ()
    assert read_html_tables("<table><tr><td> &nbsp; </td></tr></table>") == ()
