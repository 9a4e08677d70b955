"""Invented lists of people as offices keep them. Phone numbers are of the series for fiction only."""

from __future__ import annotations

import random
from collections.abc import Sequence
from contextlib import closing
from io import BytesIO

import xlsxwriter

from models.values.imports import KnownPerson

AREAS = ("Centrum", "Norrängen", "Kvarnbacken", "Hamnsidan", "Björkliden", "Stenhaga", "Sågvreten", "Lillåkra")
HEADINGS = (
    "Förnamn", "Efternamn", "Telefon", "E-post", "Språk", "Stadsdel", "Födelseår", "SFI", "Intressen", "Kan när",
    "Yrke", "Kön", "Tolk", "Anmäld", "Övrigt",
)  # fmt: skip

_GIVEN = (
    "Amina Bahar Cecilia Dawit Elif Farid Gunilla Halima Ibrahim Jasmin Kalle Leyla Mariam Natalia Olena Pernilla "
    "Qadir Rahel Samira Tesfaye Ulla Vera Waris Xiaoli Yonas Zahra Åke Älva Örjan Solveig Botan Hiwa Ngozi Petra"
).split()
_FAMILY = (
    "Lindgrensson Abdirahmani Kovalenkova Tekleson Yilmazson Hagström Öbergsson Nazarian Rahimpour Svenssonius "
    "Barzanji Mengistuab Åkerlundh Farahzad Petrenkov Wolderufael Sjögrenius Qasimi Demirci Hassanli"
).split()
_MIDDLE = tuple(f"{first}{second}" for first in "Al Ber Cor Del Er Fal Gor Hal Is Jor".split() for second in "ma no ri se tu va".split())  # fmt: skip # noqa: E501
_LANGUAGES = ("arabiska, engelska", "tigrinja", "dari; persiska", "ukrainska/ryska", "somaliska", "svenska (flytande)")
_TIMES = ("vardagskvällar", "helger", "mån–tors efter 17", "lördag fm", "tis, tors kväll", "dagtid")


def people_rows(count: int) -> list[list[str]]:
    """Give so many people, each different from all others, with names that repeat in parts as in life."""
    chance = random.Random(4)  # noqa: S311 - invented people, no secret
    rows: list[list[str]] = []
    for number in range(count):
        given = f"{chance.choice(_GIVEN)} {chance.choice(_MIDDLE)}"
        family = f"{chance.choice(_FAMILY)[:5]}{chance.choice(_MIDDLE).lower()}{chance.choice(_FAMILY)[3:]}"
        phone = f"070-174 06 {5 + number % 95:02d}" if number % 40 == 0 else ""
        rows.append(
            [
                given, family, phone, f"p{number}@example.se" if number % 5 else "", chance.choice(_LANGUAGES),
                chance.choice(AREAS), str(1945 + number % 62), chance.choice("ABCD"), "matlagning, promenader",
                chance.choice(_TIMES), "lärare", chance.choice(("kvinna", "man", "")), chance.choice(("ja", "nej")),
                f"2026-0{1 + number % 9}-1{number % 10}", f"ringde, nummer {number}",
            ]
        )  # fmt: skip
    return rows


def known_people(rows: Sequence[Sequence[str]], *, every: int) -> tuple[KnownPerson, ...]:
    """Give every so manieth of them as somebody of the register: half with a typing error, some without e-mail."""
    found = []
    for key, row in enumerate(rows[::every]):
        given = row[0][:-2] + row[0][-1] if key % 2 else row[0]
        email = row[3] if key % 5 < 3 else ""
        found.append(KnownPerson(key=key, name=f"{row[1]} {given}", phones=(), email=email, birth_year=int(row[6])))
    return tuple(found)


def workbook(rows: Sequence[Sequence[str]], headings: Sequence[str] = HEADINGS) -> bytes:
    """Give an ``.xlsx`` with whole numbers stored as numbers, as they are in life."""
    content = BytesIO()
    with closing(xlsxwriter.Workbook(content, {"in_memory": True})) as book:
        sheet = book.add_worksheet("Volontärer")
        for number, row in enumerate([headings, *rows]):
            for place, text in enumerate(row):
                if text.isdigit():
                    sheet.write_number(number, place, int(text))
                else:
                    sheet.write_string(number, place, text)
    return content.getvalue()
