"""Words that mean one of a few things are understood, and what is unclear is asked about."""

from __future__ import annotations

import pytest

from models.rules.imported_keys import interest_key, occupation_key
from models.rules.imported_names import puts_family_first, read_name
from models.rules.imported_words import (
    activity_of_occupation,
    read_assignments,
    read_channel,
    read_gender,
    read_gender_wish,
    read_languages,
    read_main_activity,
    read_print_language,
    read_swedish_level,
    read_yes_no,
)
from models.rules.language_names import language_code, means_several
from models.values.imports import ImportProblemCode
from translations.languages import schedule_languages


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("arabiska, tigrinja", ["ar", "ti"]),
        ("tigrinska", ["ti"]),
        ("Tigrinya", ["ti"]),
        ("ትግርኛ", ["ti"]),
        ("العربية", ["ar"]),
        ("sv/en", ["sv", "en"]),
        ("dari; pashto", ["fa-AF", "ps"]),
        ("persiska och dari", ["fa", "fa-AF"]),
        ("Kurdiska (sorani)", ["ckb"]),
        ("Kurmanji (kurdiska)", ["kmr"]),
        ("kurdiska/sorani", ["ckb"]),
        ("arabiska engelska", ["ar", "en"]),
        ("jag talar somaliska", ["so"]),
        ("zulu", ["zu"]),
        ("slovenska", ["sl"]),
        ("-", []),
    ],
)
def test_read_languages_gives_codes(text: str, codes: list[str]) -> None:
    reading = read_languages(text)

    assert [each.language for each in reading.value] == codes
    assert not reading.problems


def test_read_languages_understands_levels() -> None:
    reading = read_languages("arabiska (modersmål), lite engelska, svenska: bra, franska - flytande, ryska")

    assert [each.level for each in reading.value] == ["fluent", "a_little", "conversation", "fluent", ""]
    assert [each.level for each in read_languages("somaliska", is_mother_tongue=True).value] == ["fluent"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("kurdiska", ImportProblemCode.LANGUAGE_UNCLEAR),
        ("ku", ImportProblemCode.LANGUAGE_UNCLEAR),
        ("afghanska", ImportProblemCode.LANGUAGE_UNCLEAR),
        ("blåbärska", ImportProblemCode.UNKNOWN_LANGUAGE),
    ],
)
def test_read_languages_asks_and_keeps_the_others(text: str, code: ImportProblemCode) -> None:
    reading = read_languages(f"engelska, {text}")

    assert [each.language for each in reading.value] == ["en"]
    assert [(problem.code, problem.text) for problem in reading.problems] == [(code, text)]


@pytest.mark.parametrize("code", sorted(schedule_languages()))
def test_every_language_of_the_sheets_is_known_by_code_and_names(code: str) -> None:
    language = schedule_languages()[code]

    for name in (code, language.swedish_name, language.self_name):
        assert language_code(name) == code or means_several(name), name


def test_read_print_language_is_one_that_is_printed() -> None:
    assert read_print_language("tigrinja").value == "ti"
    assert [problem.code for problem in read_print_language("zulu").problems] == [ImportProblemCode.UNKNOWN_LANGUAGE]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("A", "a"), ("sfi B", "b"), ("SFI kurs C", "c"), ("2B", "b"), ("1A", "a"), ("kurs 3D", "d"), ("SFI-C", "c"),
        ("studieväg 2 kurs C", "c"), ("Sfi 2c", "c"), ("SVA", "after"), ("sva grund", "after"), ("B1", "d"),
        ("A2", "c"), ("A1", "a"), ("B2", "after"), ("lite", "a"), ("bra", "d"), ("mycket bra", "after"),
        ("ingen", "none"),
        ("nybörjare", "a"), ("B-C", "b"), ("flytande", "after"), ("-", ""),
    ],
)  # fmt: skip
def test_read_swedish_level(text: str, level: str) -> None:
    reading = read_swedish_level(text)

    assert (reading.value, reading.problems) == (level, ())


def test_read_swedish_level_asks_about_a_number() -> None:
    assert [problem.code for problem in read_swedish_level("4").problems] == [ImportProblemCode.UNKNOWN_LEVEL]


@pytest.mark.parametrize(
    ("text", "value"),
    [("ja", True), ("JA", True), ("x", True), ("✓", True), ("1", True), ("Nej", False), ("no", False), ("-", None)],
)
def test_read_yes_no(text: str, value: bool | None) -> None:
    assert read_yes_no(text).value is value


def test_read_yes_no_keeps_what_follows_and_asks_about_others() -> None:
    assert (read_yes_no("Ja, på fredagar").value, read_yes_no("Ja, på fredagar").rest) == (True, "på fredagar")
    assert [problem.code for problem in read_yes_no("kanske").problems] == [ImportProblemCode.NOT_YES_OR_NO]


def test_words_of_a_card_are_read() -> None:
    assert [read_gender(text).value for text in ("K", "man", "Female", "vill ej uppge")] == [
        "woman",
        "man",
        "woman",
        "",
    ]
    assert [read_gender_wish(text).value for text in ("kvinna", "spelar ingen roll", "samma")] == [
        "woman",
        "none",
        "same",
    ]
    assert [read_channel(text).value for text in ("sms", "Mejl eller telefon", "brev")] == ["sms", "email", "letter"]
    assert [read_main_activity(text).value for text in ("pensionär", "jobbar heltid", "arbetssökande", "sfi")] == [
        "retired", "work", "seeking_work", "studies",
    ]  # fmt: skip
    assert [problem.code for problem in read_gender("zz").problems] == [ImportProblemCode.UNKNOWN_WORD]


def test_occupation_that_is_none_says_what_somebody_does() -> None:
    assert activity_of_occupation("Pensionär") == "retired"
    assert activity_of_occupation("student") == "studies"
    assert activity_of_occupation("lärare") == ""


def test_read_assignments_gives_all_that_are_named() -> None:
    assert read_assignments("språkvän, läxhjälp").value == ("language_friend", "homework_help")
    assert read_assignments("värd på språkcafé").value == ("cafe_host",)
    assert read_assignments("flytthjälp").problems


@pytest.mark.parametrize(
    ("text", "given", "family"),
    [
        ("Anna Ek", "Anna", "Ek"),
        ("Ek, Anna Karin", "Anna Karin", "Ek"),
        ("Anna Karin Ek", "Anna Karin", "Ek"),
        ("Fatima", "Fatima", ""),
        ("Omar al Hassani", "Omar", "al Hassani"),
        ("  Anna \n Ek ", "Anna", "Ek"),
    ],
)
def test_read_name_parts_a_whole_name(text: str, given: str, family: str) -> None:
    parts = read_name(text)

    assert (parts.given_name, parts.family_name) == (given, family)


def test_read_name_keeps_a_remark_and_follows_the_heading() -> None:
    assert read_name("Anna Ek (ring efter 17)").remark == "ring efter 17"
    assert puts_family_first("Efternamn Förnamn")
    assert not puts_family_first("För- och efternamn")
    assert read_name("Ek Anna", family_first=True).family_name == "Ek"


def test_own_words_become_keys_where_the_card_offers_them() -> None:
    assert [interest_key(text) for text in ("Matlagning", "skog och svamp", "drakflygning")] == [
        "cooking", "forest", "drakflygning",
    ]  # fmt: skip
    assert occupation_key("Lärare") == "teacher"
    assert occupation_key("glasblåsare") == "glasblåsare"
