"""Planted doubles are found, and nobody is named who differs in phone, e-mail and birth year."""

from __future__ import annotations

import random
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from models.rules.duplicates import find_duplicates, is_same_phone
from models.services.import_preview import preview
from models.values.imports import (
    DuplicateReason,
    ImportedPerson,
    ImportedPhone,
    ImportedRow,
    KnownPerson,
)
from tests.models.services.imported_lists import HEADINGS, people_rows, workbook

MOBILE, OTHER = "+46701740605", "+46701740606"


def row(number: int, name: str, *, phone: str = "", email: str = "", year: int | None = None) -> ImportedRow:
    given, _, family = name.partition(" ")
    phones = (ImportedPhone(number=phone, written=phone),) if phone else ()
    person = ImportedPerson(given_name=given, family_name=family, phones=phones, email=email, birth_year=year)
    return ImportedRow(number=number, texts={}, person=person)


def test_earlier_row_and_person_of_the_register_are_named_with_reasons() -> None:
    known = [KnownPerson(key=17, name="Ek Anna", phones=(MOBILE,), email="", birth_year=1980)]
    rows = [row(2, "Anna Ek", phone=MOBILE, year=1980), row(3, "Anne Ek", email="a@example.se", year=1980)]

    found = find_duplicates(rows, known)

    assert [(each.row, each.of_row, each.of_person) for each in found] == [(2, None, 17), (3, 2, None), (3, None, 17)]
    assert found[0].reasons == (DuplicateReason.SAME_PHONE, DuplicateReason.ALIKE_NAME_AND_YEAR)
    assert found[0].name_is_alike


def test_namesakes_with_nothing_else_in_common_are_two_people() -> None:
    rows = [
        row(2, "Anna Ek", phone=MOBILE, email="a@example.se", year=1980),
        row(3, "Anna Ek", phone=OTHER, email="b@example.se", year=1981),
        row(4, "Anna Ek"),
    ]

    assert find_duplicates(rows, []) == ()


def test_name_in_another_spelling_of_the_same_year_is_asked_about_and_not_taken_for_the_same() -> None:
    rows = [row(2, "Muhammad Ali", year=1988), row(3, "Mohammed Ali", year=1988), row(4, "Mohammed Ali", year=1989)]

    (found,) = find_duplicates(rows, [])

    assert (found.row, found.of_row, found.reasons) == (3, 2, (DuplicateReason.ALIKE_NAME_AND_YEAR,))
    assert not found.name_is_alike


def test_names_that_differ_in_a_word_are_asked_about_and_not_taken_for_the_same() -> None:
    rows = [row(2, "Sara Nilsson", year=1988), row(3, "Sara Olsson", year=1988), row(4, "Sara Nilson", year=1988)]

    found = {each.row: each for each in find_duplicates(rows, [])}

    assert not found[3].name_is_alike
    assert (found[4].of_row, found[4].name_is_alike) == (2, True)


def test_shared_phone_of_a_family_is_named_as_unlike() -> None:
    (found,) = find_duplicates([row(2, "Anna Ek", phone=MOBILE), row(3, "Bosse Lund", phone=MOBILE)], [])

    assert not found.name_is_alike


def test_numbers_that_end_alike_in_two_places_differ() -> None:
    assert not is_same_phone("+46846500400", "+461846500400")
    assert is_same_phone("+46701740605", "070-174 06 05")


def test_planted_doubles_are_found_and_no_others() -> None:
    chance = random.Random(9)  # noqa: S311 - invented people, no secret
    rows = people_rows(800)
    planted = {}
    for number in range(0, 800, 8):
        copy = list(rows[number])
        if chance.random() < 0.5:
            copy[0] = copy[0].replace(copy[0][2], "", 1)
        if chance.random() < 0.5:
            copy[2] = copy[3] = ""
        planted[len(rows) + 2] = number + 2
        rows.append(copy)

    found = preview(workbook(rows, HEADINGS), today=date(2026, 11, 22)).duplicates

    alike = {each.row: each.of_row for each in found if each.name_is_alike}
    assert sum(alike.get(double) == first for double, first in planted.items()) >= 0.98 * len(planted)
    by_number = {index + 2: each for index, each in enumerate(rows)}
    for each in found:
        assert each.of_row is not None
        one, other = by_number[each.row], by_number[each.of_row]
        assert (one[2] and one[2] == other[2]) or (one[3] and one[3] == other[3]) or one[6] == other[6]


NAMES = st.sampled_from(["Anna Ek", "Anna Eek", "Ana Ek", "Bo Lund"])
PEOPLE = st.tuples(NAMES, st.sampled_from([MOBILE, OTHER]), st.sampled_from("ab"), st.sampled_from([1980, 1981]))


@given(st.lists(PEOPLE, max_size=8))
def test_nobody_is_named_who_differs_in_everything(people: list[tuple[str, str, str, int]]) -> None:
    rows = [
        row(number, name, phone=phone, email=f"{letter}@example.se", year=year)
        for number, (name, phone, letter, year) in enumerate(people)
    ]

    for found in find_duplicates(rows, []):
        assert found.of_row is not None
        one, other = people[found.row], people[found.of_row]
        assert any(mine == theirs for mine, theirs in zip(one[1:], other[1:], strict=True))
