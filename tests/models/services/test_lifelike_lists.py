"""Lists as they are kept in life are read as a careful person would; no day is anybody's birthday by mistake."""

from __future__ import annotations

from datetime import date

import pytest

from models.services.import_preview import preview
from models.values.imports import FreePart, ImportedPerson, ImportProblemCode
from tests.models.services.lifelike_lists import LISTS, MEANT

TODAY = date(2026, 11, 22)


def people(name: str) -> list[ImportedPerson]:
    return [row.person for row in preview(LISTS[name].encode(), today=TODAY).rows]


@pytest.mark.parametrize("name", LISTS)
def test_columns_mean_what_a_careful_person_takes_them_for(name: str) -> None:
    found = preview(LISTS[name].encode(), today=TODAY)

    assert {each.heading: each.field for each in found.columns if each.field is not None} == MEANT[name]


@pytest.mark.parametrize("name", LISTS)
def test_nothing_is_asked_about_but_levels_that_are_only_numbers(name: str) -> None:
    found = preview(LISTS[name].encode(), today=TODAY)

    assert {problem.code for problem in found.problems} <= {ImportProblemCode.UNKNOWN_LEVEL}
    assert all(row.person.name and (row.person.phones or row.person.email) for row in found.rows)


def test_days_to_start_become_a_note_with_their_heading() -> None:
    assert people("office")[0].note == "Kan börja: 2026-12-01\nÖvrigt: gillar att baka"
    assert people("parish")[0].note == "Start: 2025-09-01"
    assert people("msforms")[1].note == "När kan du börja? Så snart som möjligt"


@pytest.mark.parametrize(
    ("name", "years"),
    [
        ("office", {None}),
        ("parish", {1948, 1952, 1960}),
        ("msforms", {1965, 1971, 1989}),
        ("gforms", {None}),
        ("sitevision", {None}),
        ("english", {1985, 1993}),
        ("booking_html", {1959, 1961}),
        ("tjanst", {1955, 1990}),
    ],
)
def test_only_birthdays_are_birthdays(name: str, years: set[int | None]) -> None:
    assert {person.birth_year for person in people(name)} == years


def test_day_of_the_answer_is_the_day_of_signing_up() -> None:
    assert people("gforms")[0].since == date(2026, 10, 3)
    assert people("sitevision")[0].since == date(2026, 9, 12)
    assert people("english")[0].since == date(2026, 10, 1)


def test_words_of_a_group_of_columns_belong_to_each() -> None:
    anna, _jorgen, lotta = people("office2")

    assert [(each.language, each.level) for each in anna.languages] == [("sv", "fluent"), ("en", "fluent"), ("de", "")]
    assert {(part.weekday, part.starts) for part in anna.availability} == {(day, 17 * 60) for day in range(5)}
    assert {part.weekday for part in lotta.availability} == {5, 6}


def test_half_days_of_twelve_hours_are_hours() -> None:
    assert people("english2")[1].availability == (FreePart(0, 16 * 60, 18 * 60), FreePart(2, 16 * 60, 18 * 60))
