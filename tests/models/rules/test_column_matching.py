"""Headings in Swedish and English, and as questions, find their field; else the contents decide."""

from __future__ import annotations

from datetime import date

import pytest

from models.rules.column_matching import field_of_heading, match_columns, signature_of
from models.values.imports import ColumnMapping, ImportField

TODAY = date(2026, 11, 22)
MEANT = {
    ImportField.NAME: ("Namn", "NAMN:", "För- och efternamn", "Vad heter du?", "Full name", "Efternamn, förnamn"),
    ImportField.GIVEN_NAME: ("Förnamn", "First name", "Vad heter du i förnamn?"),
    ImportField.FAMILY_NAME: ("Efternamn", "Surname", "Last Name"),
    ImportField.PHONE: ("Telefon", "Tel.nr", "Mobil", "Phone number", "Vilket telefonnummer når vi dig på?", "Tfn"),
    ImportField.EMAIL: ("E-post", "Mejl", "e-mail", "Din e-postadress", "E-postadress (frivilligt)"),
    ImportField.LANGUAGES: ("Språk", "Modersmål", "Vilka språk talar du?", "Languages spoken",
        "Which languages do you speak?"),
    ImportField.AREA: ("Stadsdel", "Område", "Var bor du?", "Where do you live?", "Ort"),
    ImportField.SWEDISH_LEVEL: ("SFI", "Sfi-nivå", "Hur bra svenska talar du?", "Vilken sfi-kurs läser du?",
        "Swedish level"),
    ImportField.BIRTH_YEAR: ("Född", "Födelseår (ÅÅÅÅ)", "Ålder", "Hur gammal är du?", "Year of birth",
        "Date of birth"),
    ImportField.IS_ADULT: ("Har du fyllt 18 år?", "Över 18"),
    ImportField.INTERESTS: ("Intressen", "Vad är du intresserad av?", "Hobbies", "Vad gillar du att göra på fritiden?"),
    ImportField.AVAILABILITY: ("Tider", "När kan du träffas?", "Måndag", "Vilka dagar passar dig?",
        "When can you meet?"),
    ImportField.OCCUPATION: ("Yrke", "Vad jobbar du med?", "Occupation", "Yrke/sysselsättning"),
    ImportField.MAIN_ACTIVITY: ("Sysselsättning", "Vad gör du just nu?"),
    ImportField.NOTE: ("Anm.", "Övrigt", "Kommentarer", "Något annat du vill berätta?", "Anything else?"),
    ImportField.GENDER: ("Kön", "Gender", "Man/kvinna"),
    ImportField.GENDER_WISH: ("Vill du träffa en man eller kvinna?",),
    ImportField.PRINT_LANGUAGE: ("Lässpråk", "Vilket språk läser du bäst?"),
    ImportField.NEEDS_INTERPRETER: ("Tolk", "Behöver du tolk?"),
    ImportField.ASSIGNMENTS: ("Uppdrag", "Hur vill du hjälpa till?"),
    ImportField.SINCE: ("Tidstämpel", "Anmäld", "Timestamp"),
    None: ("Personnummer", "Postnr", "Adress", "Samtycke",
        "Jag samtycker till att ni sparar mina uppgifter", "Id", "Kontaktperson för barnet"),
}  # fmt: skip
CASES = [(field, heading) for field, headings in MEANT.items() for heading in headings]


@pytest.mark.parametrize(("field", "heading"), CASES, ids=[heading for _, heading in CASES])
def test_heading_means_its_field(field: ImportField | None, heading: str) -> None:
    assert field_of_heading(heading) is field


def fields(
    headings: list[str], rows: list[list[str]], mapping: ColumnMapping | None = None
) -> list[ImportField | None]:
    return [choice.field for choice in match_columns(headings, rows, mapping, today=TODAY)]


def test_question_what_somebody_could_imagine_doing_is_about_assignments() -> None:
    assert field_of_heading("Vad kan du tänka dig att göra? (flera val möjliga)") is ImportField.ASSIGNMENTS


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Name (First)", ImportField.GIVEN_NAME),
        ("Name (Last)", ImportField.FAMILY_NAME),
        ("Övr språk", ImportField.LANGUAGES),
        ("I want to", ImportField.ASSIGNMENTS),
        ("Entry Date", ImportField.SINCE),
        ("Kan oftast", ImportField.AVAILABILITY),
        ("Språkvän med", None),
        ("Vilket språk läser du bäst?", ImportField.PRINT_LANGUAGE),
    ],
)
def test_headings_of_web_forms_and_in_short(heading: str, field: ImportField | None) -> None:
    assert field_of_heading(heading) is field


def test_contents_decide_where_the_heading_says_nothing() -> None:
    rows = [["Anna Ek", "anna@example.se", "0701740605", "1980", "arabiska, dari"]] * 3

    found = fields(["A", "B", "C", "D", "E"], rows)

    assert found == [
        ImportField.NAME,
        ImportField.EMAIL,
        ImportField.PHONE,
        ImportField.BIRTH_YEAR,
        ImportField.LANGUAGES,
    ]


def test_contents_come_before_a_heading_that_is_plainly_wrong() -> None:
    assert fields(["Namn", "Telefon"], [["Anna", "anna@example.se"]] * 3)[1] is ImportField.EMAIL


def test_column_of_the_form_that_says_nobody_gives_way_to_the_question_that_was_answered() -> None:
    rows = [["anonymous", "", "Ylva Frisk", "ylva@example.se"], ["anonymous", "", "Omar Al-Farouq", ""]]

    found = fields(["Email", "Name", "Vad heter du? (för- och efternamn)", "Vilken är din e-postadress?"], rows)

    assert found == [None, None, ImportField.NAME, ImportField.EMAIL]


def test_column_without_anything_in_it_is_still_what_its_heading_says() -> None:
    assert fields(["Namn", "E-post"], [["Anna Ek", ""]]) == [ImportField.NAME, ImportField.EMAIL]


@pytest.mark.parametrize("heading", ["Namn الاسم", "Ім’я Namn", "الاسم\nNamn", "Namn – ስም"])
def test_heading_in_two_scripts_is_read_by_the_one_that_is_understood(heading: str) -> None:
    assert field_of_heading(heading) is ImportField.NAME


def test_name_beside_a_family_name_is_the_given_name() -> None:
    assert fields(["Namn", "Efternamn"], [["Anna", "Ek"]]) == [ImportField.GIVEN_NAME, ImportField.FAMILY_NAME]


def test_field_of_one_column_goes_to_the_best_and_others_are_joined() -> None:
    rows = [["070-174 06 05", "070-174 06 06", "a@example.se", ""]]

    found = fields(["Telefon", "Mobil", "E-post", "Mejl"], rows)

    assert found == [ImportField.PHONE, ImportField.PHONE, ImportField.EMAIL, None]


def test_what_was_said_by_hand_holds() -> None:
    headings = ["Namn", "Telefon", "Blandat"]
    by_hand = ColumnMapping(
        signature=signature_of(headings),
        fields={"Blandat": ImportField.NAME, "Namn": ImportField.NOTE, "Telefon": None},
    )

    assert fields(headings, [["Anna", "1", "Bo"]], by_hand) == [ImportField.NOTE, None, ImportField.NAME]


def test_signature_is_the_same_for_capitals_and_dots_only() -> None:
    assert signature_of(["Namn", "Född"]) == signature_of(["NAMN ", "fodd:"])
    assert signature_of(["Namn", "Född"]) != signature_of(["Född", "Namn"])


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Kan börja", ImportField.NOTE),
        ("När kan du börja?", ImportField.NOTE),
        ("Önskat startdatum", ImportField.NOTE),
        ("Available from", ImportField.NOTE),
        ("Åldersgrupp", ImportField.NOTE),
        ("Anmälan inkom", ImportField.SINCE),
        ("Date created", ImportField.SINCE),
        ("Barnens ålder", None),
        ("Hur gamla är barnen, och hur många barn har du?", None),
        ("When did you arrive in Sweden?", None),
        ("Hur länge har du bott i Sverige?", None),
        ("Var i Sverige bor du?", ImportField.AREA),
        ("Respondent ID", None),
        ("Barn (ålder)", None),
        ("Personuppgifter: Förnamn", ImportField.GIVEN_NAME),
        ("Uppdrag: När kan du börja?", ImportField.NOTE),
        ("Uppdrag: Hur ofta?", None),
        ("Språk: Övriga", ImportField.LANGUAGES),
        ("Kontakt (e-post)", ImportField.EMAIL),
        ("I'd like to volunteer as", ImportField.ASSIGNMENTS),
        ("Swedish course (SFI)", ImportField.SWEDISH_LEVEL),
    ],
)
def test_days_and_numbers_of_other_things_are_told_apart(heading: str, field: ImportField | None) -> None:
    assert field_of_heading(heading) is field


@pytest.mark.parametrize("heading", ["Kolumn B", "Blandat"])
@pytest.mark.parametrize("days", [["2026-12-01", "2027-01-15", "2026-11-30"], ["2019", "2015", "2022"]])
def test_days_of_late_are_no_birthdays(heading: str, days: list[str]) -> None:
    assert fields(["Namn", heading], [["Anna", day] for day in days])[1] is None


def test_days_below_a_heading_that_speaks_of_another_day_are_no_birthdays() -> None:
    rows = [["Anna", "1998-05-01", "1952"], ["Bo", "1980-01-01", "1999"], ["Eva", "2003-02-01", "1960"]]

    assert fields(["Namn", "Medlem sedan", "Blandat"], rows) == [ImportField.NAME, None, ImportField.BIRTH_YEAR]


def test_numbers_that_begin_as_no_phone_does_are_none() -> None:
    assert fields(["Namn", "Blandat"], [["Anna", "118293847561"]] * 3)[1] is None


def test_days_below_a_heading_about_times_are_a_note() -> None:
    assert fields(["Namn", "Kan"], [["Anna", "2026-12-01"]])[1] is ImportField.NOTE
    assert fields(["Namn", "Kan"], [["Anna", "tisdagar"]])[1] is ImportField.AVAILABILITY


def test_crosses_say_what_their_heading_names() -> None:
    headings = [
        "Namn",
        "Språkvän",
        "Språkkafé",
        "Kan du tänka dig att träffas digitalt?",
        "Har du varit språkvän förr?",
    ]

    found = fields(headings, [["Anna", "x", "", "ja", "nej"], ["Bo", "", "x", "nej", "ja"]])

    assert found == [ImportField.NAME, ImportField.ASSIGNMENTS, ImportField.ASSIGNMENTS, None, None]


def test_interests_that_are_tasks_are_assignments() -> None:
    rows = [["Anna", "Språkvän, läxhjälp"], ["Bo", "Språkkafé"], ["Eva", "fika och promenader"]]

    assert fields(["Namn", "Intressen"], rows)[1] is ImportField.ASSIGNMENTS
    assert fields(["Namn", "Intressen"], rows[2:])[1] is ImportField.INTERESTS
