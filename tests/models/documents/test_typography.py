"""Days and times on paper."""

from __future__ import annotations

from datetime import date, time

import pytest

from models.documents.typography import (
    as_heading,
    clock_span,
    day_number,
    month_name,
    swedish_dates,
    swedish_day,
    weekday_name,
)
from models.values.timeslot import DateSpan
from translations.languages import schedule_language, schedule_languages

MONDAY = date(2026, 11, 23)


def test_clock_has_24_hours_and_a_colon() -> None:
    assert clock_span(time(9), time(17, 30)) == "09:00–17:30"


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2026, 11, 23), date(2026, 11, 29), "23–29 november 2026"),
        (date(2026, 11, 30), date(2026, 12, 6), "30 november – 6 december 2026"),
        (date(2026, 12, 28), date(2027, 1, 3), "28 december 2026 – 3 januari 2027"),
    ],
)
def test_swedish_dates_say_month_and_year_once(first: date, last: date, text: str) -> None:
    assert swedish_dates(DateSpan(first=first, last=last)) == text


def test_swedish_day_has_its_number() -> None:
    assert swedish_day(MONDAY) == "måndag 23/11"
    assert day_number(date(2027, 1, 3)) == "3/1"


@pytest.mark.parametrize("code", list(schedule_languages()))
def test_names_are_seven_and_twelve_and_of_the_own_script(code: str) -> None:
    language = schedule_language(code)
    weekdays = [weekday_name(date(2026, 11, 23 + number), language) for number in range(7)]
    months = [month_name(number, language) for number in range(1, 13)]

    assert len(set(weekdays)) == 7
    assert len(set(months)) == 12
    if language.script != "Latn":
        assert not any(letter.isascii() and letter.isalpha() for name in weekdays + months for letter in name)


def test_saturday_in_pashto_is_not_the_word_for_week() -> None:
    assert weekday_name(date(2026, 11, 28), schedule_language("ps")) == "شنبه"


def test_months_in_arabic_are_those_of_syria_and_iraq() -> None:
    assert month_name(11, schedule_language("ar")) == "تشرين الثاني"


def test_friday_in_sorani_has_the_letter_that_readers_write() -> None:
    assert "\u06be" not in weekday_name(date(2026, 11, 27), schedule_language("ckb"))


def test_days_in_thai_carry_the_word_for_day_and_no_year() -> None:
    thai = schedule_language("th")

    assert (weekday_name(MONDAY, thai), month_name(11, thai)) == ("วันจันทร์", "พฤศจิกายน")


def test_weekdays_are_written_small_within_a_sentence_but_in_turkish() -> None:
    names = [weekday_name(MONDAY, schedule_language(code)) for code in ("ru", "es", "pl", "fr", "tr")]

    assert names == ["понедельник", "lunes", "poniedziałek", "lundi", "Pazartesi"]


def test_heading_begins_with_a_capital_where_there_is_one() -> None:
    assert (as_heading("måndag"), as_heading("ሰኑይ")) == ("Måndag", "ሰኑይ")
