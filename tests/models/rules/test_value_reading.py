"""Rows become people: nothing that is not understood is lost, and no identity number is kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.cell_reading import is_cell_error, says_nothing
from models.rules.cell_words import folded, listed
from models.rules.imported_row import CollectedRow
from models.rules.imported_times import EVENING, MORNING
from models.rules.table_reading import TableRow
from models.rules.value_reading import RowReader, refuses
from models.values.imports import (
    ColumnChoice,
    FreePart,
    ImportedRow,
    ImportField,
    ImportProblem,
    ImportProblemCode,
)

TODAY = date(2026, 11, 22)


def read(
    cells: Mapping[str, tuple[ImportField | None, str]], areas: tuple[str, ...] = ("Centrum",)
) -> tuple[ImportedRow, list[ImportProblem]]:
    columns = [ColumnChoice(heading=heading, field=field) for heading, (field, _) in cells.items()]
    reader = RowReader(columns, areas=areas, today=TODAY)
    return reader.read(TableRow(number=7, cells=tuple(text for _, text in cells.values())), {})


@pytest.mark.parametrize(
    "text",
    [
        "19800101-1239", "800101-1239", "800161-1230", "198001011234", "800101–1234", "800101 - 1234", "800101+1234",
        "Anna 800101-1234 ring", "20050161-1234", "١٩٨٠٠١٠١-١٢٣٩", "۸۰۰۱۰۱-۱۲۳۴",
    ],
)  # fmt: skip
@pytest.mark.parametrize("field", [*ImportField, None])
def test_identity_number_is_refused_in_every_column_and_not_kept(text: str, field: ImportField | None) -> None:
    row, problems = read({"Namn": (ImportField.NAME, "Anna Ek"), "Nummer": (field, text)})

    codes = [problem.code for problem in problems if problem.code is ImportProblemCode.IDENTITY_NUMBER]
    assert codes == [ImportProblemCode.IDENTITY_NUMBER]
    for part in ("800101", "800161", "050161", "1234", "1239", "1230"):
        assert part not in repr((row, problems))


@pytest.mark.parametrize("text", ["070-174 06 05", "0701740605", "0701234567", "08-465 004 00", "+46 70 174 06 05"])
def test_phone_number_is_no_identity_number(text: str) -> None:
    assert not refuses(text, ImportField.PHONE)


def test_identity_number_that_lost_its_zero_is_refused() -> None:
    assert refuses("501011230", ImportField.NOTE) == refuses("0501011230", ImportField.NOTE)
    assert any(refuses(f"50101123{digit}", ImportField.NOTE) for digit in range(10))


@pytest.mark.parametrize("text", ["81 12 18 98 76", "81-12-18 9876", "1981 12 18 98 76", "född 81 12 18-98 76"])
def test_refuses_an_identity_number_written_in_pairs(text: str) -> None:
    assert refuses(text, ImportField.NOTE)


def test_problem_keeps_the_text_and_the_row() -> None:
    row, problems = read(
        {
            "Namn": (ImportField.NAME, "Anna Ek (ring efter 17)"),
            "Telefon": (ImportField.PHONE, "ring mig"),
            "Språk": (ImportField.LANGUAGES, "engelska, kurdiska"),
            "Område": (ImportField.AREA, "Mars"),
            "Kön": (ImportField.GENDER, "#REF!"),
        }
    )

    assert [(problem.field, problem.code) for problem in problems] == [
        (ImportField.PHONE, ImportProblemCode.NOT_A_PHONE),
        (ImportField.LANGUAGES, ImportProblemCode.LANGUAGE_UNCLEAR),
        (ImportField.AREA, ImportProblemCode.UNKNOWN_AREA),
        (ImportField.GENDER, ImportProblemCode.ERROR_IN_CELL),
    ]
    assert {problem.row for problem in problems} == {7}
    kept = dict(row.person.kept_texts)
    assert kept[ImportField.NAME] == "ring efter 17"
    assert kept[ImportField.PHONE] == "ring mig"
    assert [each.language for each in row.person.languages] == ["en"]


def test_columns_of_one_field_are_joined() -> None:
    row, problems = read(
        {
            "Namn": (ImportField.NAME, "Anna Ek"),
            "Hem": (ImportField.PHONE, "08-465 004 00"),
            "Mobil": (ImportField.PHONE, "070-174 06 05"),
            "Modersmål": (ImportField.LANGUAGES, "arabiska"),
            "Andra språk": (ImportField.LANGUAGES, "engelska, arabiska"),
            "Måndag": (ImportField.AVAILABILITY, "kväll"),
            "Tisdag": (ImportField.AVAILABILITY, "nej"),
            "Onsdag": (ImportField.AVAILABILITY, "x"),
            "Övrigt": (ImportField.NOTE, "har bil"),
            "Anm": (ImportField.NOTE, "ring först"),
        }
    )

    person = row.person
    assert problems == []
    assert [phone.number for phone in person.phones] == ["+46846500400", "+46701740605"]
    assert [(each.language, each.level) for each in person.languages] == [("ar", "fluent"), ("en", "")]
    assert sorted({part.weekday for part in person.availability}) == [0, 2]
    assert person.note == "Övrigt: har bil\nAnm: ring först"


def test_row_without_a_name_is_kept_and_asked_about() -> None:
    row, problems = read({"Namn": (ImportField.NAME, ""), "E-post": (ImportField.EMAIL, "a@example.se")})

    assert row.person.email == "a@example.se"
    assert [problem.code for problem in problems] == [ImportProblemCode.NAME_MISSING]


def test_day_and_time_in_two_columns_belong_together() -> None:
    def free(day: str, time: str) -> tuple[FreePart, ...]:
        cells = {
            "Namn": (ImportField.NAME, "Anna Ek"),
            "Dag": (ImportField.AVAILABILITY, day),
            "Tid": (ImportField.AVAILABILITY, time),
        }
        return read(cells)[0].person.availability

    assert free("tisdag", "18-20") == (FreePart(1, 18 * 60, 20 * 60),)
    assert free("mån, ons", "kväll") == (FreePart(0, *EVENING), FreePart(2, *EVENING))
    assert free("tisdag kväll", "lördag fm") == (FreePart(1, *EVENING), FreePart(5, *MORNING))
    assert free("", "kväll") == tuple(FreePart(day, *EVENING) for day in range(7))


def test_dash_below_a_day_is_no_cross() -> None:
    assert (
        read({"Namn": (ImportField.NAME, "Ali"), "Tor": (ImportField.AVAILABILITY, "-")})[0].person.availability == ()
    )


@pytest.mark.parametrize("heading", ["Tisdag", "Vilka tider passar dig bäst? [Tisdag]", "tisdagar"])
def test_every_part_of_a_cell_below_a_day_is_of_that_day(heading: str) -> None:
    row, problems = read(
        {"Namn": (ImportField.NAME, "Anna Ek"), heading: (ImportField.AVAILABILITY, "Förmiddag, Kväll")}
    )

    assert row.person.availability == (FreePart(1, *MORNING), FreePart(1, *EVENING))
    assert problems == []


@pytest.mark.parametrize(
    ("cell", "name", "phones", "email"),
    [
        ("Karin Ek 070-174 06 14", "Karin Ek", ["+46701740614"], ""),
        ("Karin Ek, tel. 08-465 004 00", "Karin Ek", ["+46846500400"], ""),
        ("Karin Ek (070-174 06 14, karin@example.se)", "Karin Ek", ["+46701740614"], "karin@example.se"),
        ("Wei Zhang <wei@example.se>", "Wei Zhang", [], "wei@example.se"),
        ("Karin Ek\n0701740614", "Karin Ek", ["+46701740614"], ""),
        ("Grupp 7", "Grupp 7", [], ""),
        ("Ek; Karin", "Karin Ek", [], ""),
    ],
)
def test_name_holds_no_phone_and_no_address(cell: str, name: str, phones: list[str], email: str) -> None:
    row, problems = read({"Namn": (ImportField.NAME, cell)})

    assert (row.person.name, [phone.number for phone in row.person.phones], row.person.email) == (name, phones, email)
    assert problems == []


def test_digits_of_other_scripts_are_read() -> None:
    cells = {
        "Namn": (ImportField.NAME, "سمير"),
        "Född": (ImportField.BIRTH_YEAR, "١٩٨٨"),
        "Telefon": (ImportField.PHONE, "٠٧٠-١٧٤ ٠٦ ١٢"),
        "Övrigt": (ImportField.NOTE, "٣ barn"),
    }

    row, problems = read(cells)

    assert (row.person.birth_year, row.person.phones[0].number, row.person.note) == (1988, "+46701740612", "٣ barn")
    assert problems == []


def test_corrected_text_stands_in_for_the_cell() -> None:
    reader = RowReader([ColumnChoice(heading="Språk", field=ImportField.LANGUAGES)], areas=(), today=TODAY)

    row, problems = reader.read(
        TableRow(number=2, cells=("kurdiska",)),
        {ImportField.LANGUAGES: "sorani", ImportField.NAME: "Anna Ek"},
    )

    assert ([each.language for each in row.person.languages], row.person.name, problems) == (["ckb"], "Anna Ek", [])


def test_formula_is_text() -> None:
    row, _ = read({"Namn": (ImportField.NAME, '=HYPERLINK("http://x.example")'), "Anm": (ImportField.NOTE, "=1+1")})

    assert row.person.note == "=1+1"
    assert row.person.name.startswith("=HYPERLINK")


@given(st.lists(st.sampled_from(list(ImportField)), min_size=1, max_size=6), st.data())
def test_no_text_costs_the_row(fields: list[ImportField], data: st.DataObject) -> None:
    text = st.text(max_size=30).map(str.strip)
    cells = {f"Kolumn {place}": (field, data.draw(text)) for place, field in enumerate(fields)}

    row, problems = read(cells)

    assert row.number == 7
    assert all(problem.row == 7 for problem in problems)


def test_cells_that_say_nothing() -> None:
    assert all(map(says_nothing, ("", "-", "–", "Saknas", "vet ej", "N/A", "?")))
    assert not says_nothing("0")
    assert is_cell_error("#N/A")
    assert not is_cell_error("#1 i kön")


def test_words_are_folded_and_lists_parted() -> None:
    assert folded("  Åsa-Öberg! ") == "asa oberg"
    assert listed("svenska+engelska") == ("svenska", "engelska")
    assert listed("a, b/c och d\ne (f, g) o h") == ("a", "b", "c", "d", "e (f, g)", "h")


def test_too_long_text_is_said() -> None:
    row = CollectedRow(3)
    row.given_name = "A"

    row.text(ImportField.NAME, "A" * 121)

    assert [problem.code for problem in row.finished()[1]] == [ImportProblemCode.TOO_LONG]


def test_cross_below_a_task_or_a_time_says_what_the_heading_says() -> None:
    row, problems = read(
        {
            "Namn": (ImportField.NAME, "Anna Ek"),
            "Språkkafé": (ImportField.ASSIGNMENTS, "x"),
            "Läxhjälp": (ImportField.ASSIGNMENTS, "nej"),
            "Kvällar": (ImportField.AVAILABILITY, "ja"),
            "Helger": (ImportField.AVAILABILITY, "nej"),
        }
    )

    assert problems == []
    assert row.person.assignments == ("cafe_host",)
    assert row.person.availability == tuple(FreePart(day, *EVENING) for day in range(7))


def test_formula_without_a_result_is_kept_as_text_and_no_identity_number_with_it() -> None:
    columns = [ColumnChoice(heading="Namn", field=ImportField.NAME), ColumnChoice(heading="Kod", field=None)]
    reader = RowReader(columns, areas=(), today=TODAY)

    row, problems = reader.read(TableRow(number=7, cells=("=B7", '="800101-1239"')), {}, unworked={0, 1})

    assert [(each.field, each.code, each.text) for each in problems] == [
        (ImportField.NAME, ImportProblemCode.FORMULA_WITHOUT_RESULT, "=B7"),
        ("Kod", ImportProblemCode.FORMULA_WITHOUT_RESULT, ""),
        (ImportField.NAME, ImportProblemCode.NAME_MISSING, ""),
    ]
    assert row.person.kept_texts == ((ImportField.NAME, "=B7"),)


def test_contact_alone_below_the_name_is_no_name() -> None:
    row, problems = read({"Namn": (ImportField.NAME, "ANNA@example.se, 070-174 06 05")})

    assert [problem.code for problem in problems] == [ImportProblemCode.NAME_MISSING]
    assert (row.person.name, row.person.email) == ("", "anna@example.se")
    assert [phone.number for phone in row.person.phones] == ["+46701740605"]
