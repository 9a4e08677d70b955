"""Lists as offices keep them: where the heading stands, and which rows are people."""

from __future__ import annotations

import time

from models.rules.table_reading import column_letter, find_table


def test_titles_blank_rows_and_remarks_are_left_out_and_named() -> None:
    grid = [
        ["Volontärer 2024", "", ""],
        ["Uppdaterad 2024-05-01 av Lena", "", ""],
        [],
        ["Namn", "Telefon", "Språk"],
        ["Anna Ek", "070-174 06 05", "arabiska"],
        ["", "", ""],
        ["OBS! Ring inte på fredagar", "", ""],
        ["Fatima", "", ""],
        ["Namn", "Telefon", "Språk"],
        ["Bo Ek", "070-174 06 06", ""],
        ["Summa", "3", ""],
    ]

    found = find_table(grid)

    assert found.headings == ("Namn", "Telefon", "Språk")
    assert [(row.number, row.cells[0]) for row in found.rows] == [(5, "Anna Ek"), (8, "Fatima"), (10, "Bo Ek")]
    assert [row.row for row in found.left_out] == [1, 2, 7, 9, 11]


def test_group_headings_and_a_second_line_belong_to_the_heading() -> None:
    grid = [
        ["", "Kontakt", "", "Anhörig", ""],
        ["Namn", "Telefon", "E-post", "Telefon", ""],
        ["", "(mobil)", "t.ex. a@example.se", "", "Övrigt"],
        ["Anna Ek", "070-174 06 05", "anna@example.se", "070-174 06 06", "kan ta med kaka"],
    ]

    found = find_table(grid)

    assert found.headings[:3] == ("Namn", "Telefon", "E-post")
    assert len(set(found.headings)) == 5
    assert [row.number for row in found.rows] == [4]


def test_heading_that_says_nothing_alone_is_named_after_its_group() -> None:
    grid = [
        ["", "Språk", "", "Kontakt"],
        ["Namn", "Modersmål", "Kunskaper", "Mobil"],
        ["Anna Ek", "svenska", "finska", "070-174 06 05"],
    ]

    assert find_table(grid).headings == ("Namn", "Modersmål", "Språk: Kunskaper", "Mobil")


def test_thousands_of_columns_named_alike_are_told_apart_at_once() -> None:
    more = 16_000
    grid = [["Namn", "Telefon", "E-post"] + ["Anteckning"] * more, ["Anna Ek", "", "anna@example.se"] + ["x"] * more]
    begun = time.process_time()

    headings = find_table(grid).headings

    assert time.process_time() - begun < 5
    assert headings[:5] == ("Namn", "Telefon", "E-post", "Anteckning", "Anteckning 2")
    assert len(set(headings)) == more + 3


def test_form_export_has_questions_for_headings() -> None:
    grid = [
        ["Tidstämpel", "Vad heter du?", "Vilket telefonnummer når vi dig på?", "När kan du?"],
        ["2026-03-01 10:12", "Anna Ek", "070-174 06 05", "måndagar\ntisdagar"],
    ]

    found = find_table(grid)

    assert found.headings[1] == "Vad heter du?"
    assert len(found.rows) == 1


def test_list_without_headings_loses_no_row() -> None:
    found = find_table([["Anna Ek", "070-174 06 05"], ["Bo Ek", "070-174 06 06"]])

    assert found.headings == ("Kolumn A", "Kolumn B")
    assert len(found.rows) == 2


def test_list_of_one_column_is_read() -> None:
    found = find_table([["Namn"], ["Anna Ek"], ["Bo Ek"]])

    assert found.headings == ("Namn",)
    assert [row.cells for row in found.rows] == [("Anna Ek",), ("Bo Ek",)]


def test_unknown_headings_are_headings_all_the_same() -> None:
    found = find_table([["Xyz", "Qwe"], ["Anna Ek", "070-174 06 05"], ["Bo Ek", "070-174 06 06"]])

    assert found.headings == ("Xyz", "Qwe")
    assert len(found.rows) == 2


def test_empty_columns_are_left_out() -> None:
    found = find_table([["", "Namn", "", "Ort"], ["", "Anna", "", "Hultet"]])

    assert found.headings == ("Namn", "Ort")


def test_columns_are_named_as_in_spreadsheets() -> None:
    assert [column_letter(place) for place in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
