"""Birth years, days and times as people write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.imported_times import AFTERNOON, EVENING, MORNING, is_weekday, read_availability
from models.rules.imported_years import read_birth_year, read_day
from models.values.imports import FreePart, ImportProblemCode

TODAY = date(2026, 11, 22)
WEEKDAYS, ALL = range(5), range(7)


def free(days: range | tuple[int, ...], *spans: tuple[int, int]) -> set[FreePart]:
    return {FreePart(weekday=day, starts=starts, ends=ends) for day in days for starts, ends in spans}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("vardagskvällar", free(WEEKDAYS, EVENING)),
        ("Vardagar", free(WEEKDAYS, MORNING, AFTERNOON, EVENING)),
        ("helger", free((5, 6), MORNING, AFTERNOON, EVENING)),
        ("mån–tors efter 17", free(range(4), EVENING)),
        ("lördag fm", free((5,), MORNING)),
        ("mån, ons kvällar", free((0, 2), EVENING)),
        ("måndag kväll, onsdag förmiddag", free((0,), EVENING) | free((2,), MORNING)),
        ("torsdagskvällar", free((3,), EVENING)),
        ("dagtid", free(ALL, MORNING, AFTERNOON)),
        ("när som helst", free(ALL, MORNING, AFTERNOON, EVENING)),
        ("kl 17-19 tisdagar", free((1,), (17 * 60, 19 * 60))),
        ("mån-fre 9.30–15", free(WEEKDAYS, (9 * 60 + 30, 15 * 60))),
        ("weekday evenings", free(WEEKDAYS, EVENING)),
        ("må-to fm", free(range(4), MORNING)),
        ("ti, to kväll", free((1, 3), EVENING)),
        ("lö o sö em", free((5, 6), AFTERNOON)),
        ("on Mondays from 5 to 7", free((0,), (5 * 60, 7 * 60))),
        ("em + helg", free(ALL, AFTERNOON) | free((5, 6), MORNING, AFTERNOON, EVENING)),
        ("Wed 4-6pm", free((2,), (16 * 60, 18 * 60))),
        ("tue 10 am - 1:30 pm", free((1,), (10 * 60, 13 * 60 + 30))),
        ("sat 11-1pm", free((5,), (11 * 60, 13 * 60))),
        ("mon after 5pm", free((0,), (17 * 60, 21 * 60))),
        ("-", set()),
    ],
)
def test_read_availability(text: str, expected: set[FreePart]) -> None:
    reading = read_availability(text)

    assert set(reading.value) == expected
    assert not reading.problems


@pytest.mark.parametrize(
    "text",
    [
        "ej fredagar",
        "varannan onsdag",
        "efter överenskommelse",
        "blå",
        "kl 25-30",
        "2027-01-07",
        "2026-10-15",
        "från 1/9",
        "fr o m 1 oktober",
        "from 3 March",
        "mån efter 12/1",
    ],
)
def test_read_availability_asks_about_what_is_no_plain_week(text: str) -> None:
    reading = read_availability(text)

    assert reading.value == ()
    assert [problem.code for problem in reading.problems] == [ImportProblemCode.AVAILABILITY_UNCLEAR]


def test_weekdays_are_headings_of_their_own() -> None:
    assert is_weekday("Måndag")
    assert not is_weekday("Mandel")


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("1980", 1980), ("1980-01-02", 1980), ("19800102", 1980), ("800102", 1980), ("2/1 1980", 1980),
        ("02.01.1980", 1980), ("född 1980", 1980), ("80", 1980), ("-62", 1962), ("05", 2005), ("45 år", 1981),
        ("29221", 1980), ("1980.0", 1980), ("saknas", None),
    ],
)  # fmt: skip
def test_read_birth_year(text: str, year: int | None) -> None:
    reading = read_birth_year(text, today=TODAY)

    assert (reading.value, reading.problems) == (year, ())


@pytest.mark.parametrize("text", ["34", "1980-tal", "30-40", "18+"])
def test_read_birth_year_asks_what_is_meant(text: str) -> None:
    reading = read_birth_year(text, today=TODAY)

    assert reading.value is None
    assert [problem.code for problem in reading.problems] == [ImportProblemCode.YEAR_UNCLEAR]


@pytest.mark.parametrize("text", ["abc", "1850", "2030", "120 år"])
def test_read_birth_year_refuses_what_is_none(text: str) -> None:
    assert [problem.code for problem in read_birth_year(text, today=TODAY).problems] == [
        ImportProblemCode.NOT_A_BIRTH_YEAR
    ]


def test_year_in_short_is_no_age_although_one_is_asked_for() -> None:
    assert read_birth_year("-84", today=TODAY, is_age=True).value == 1984
    assert read_birth_year("84", today=TODAY, is_age=True).value == 1942


def test_age_is_asked_for_by_the_heading() -> None:
    assert read_birth_year("34", today=TODAY, is_age=True).value == 1992


@given(
    st.dates(date(1920, 1, 1), date(2010, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%Y%m%d", "%d/%m/%Y", "%d.%m.%Y", "%Y"]),
)
def test_birth_year_of_a_date_is_its_year(day: date, form: str) -> None:
    assert read_birth_year(day.strftime(form), today=TODAY).value == day.year


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-01 10:12", "1/3/2026", "20260301", "2026-03-01", "1 mars 2026", "1 Mar 2026", "den 1:e mars 2026",
        "1/3 -26", "1.3.26", "260301", "26-03-01", "46082", "46082.0",
    ],
)  # fmt: skip
def test_read_day(text: str) -> None:
    assert read_day(text).value == date(2026, 3, 1)


def test_number_that_can_be_no_month_is_the_day() -> None:
    assert read_day("9/13/2026 12:33:10").value == date(2026, 9, 13)


@pytest.mark.parametrize("text", ["i våras", "sept 2026", "12345", "99999", "31/13/2026", "2026"])
def test_read_day_asks_about_others(text: str) -> None:
    assert [problem.code for problem in read_day(text).problems] == [ImportProblemCode.NOT_A_DAY]
