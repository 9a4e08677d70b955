"""Birth years and days as they stand in lists: dates of many kinds, ages, two digits, serial numbers."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from models.rules.cell_reading import Reading, problem, says_nothing
from models.rules.cell_words import folded
from models.values.imports import ImportProblemCode

_YEAR: Final = re.compile(r"(?<!\d)(19\d\d|20\d\d)(?!\d)")
_COMPACT: Final = re.compile(r"(19|20)(\d\d)(\d\d)(\d\d)")
_SHORT: Final = re.compile(r"(\d\d)-?(\d\d)-?(\d\d)")
_AGE: Final = re.compile(r"(\d{1,3})(?: ?ar| ?years?| ?yrs?| ?y| gammal| years old| ar gammal)*")
_ISO: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})")
_DAY_FIRST_SHORT: Final = re.compile(r"(\d{1,2})[/.] ?(\d{1,2})[-/. ]+(\d\d)(?!\d)")
_MONTH_NUMBERS: Final = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "maj": 5, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "okt": 10,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_NAMED_MONTH: Final = re.compile(rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)? (?:e )?({'|'.join(_MONTH_NUMBERS)})\w* (20\d\d)")
_MONTHS: Final = 12
_CENTURY: Final = 2000
_SERIAL: Final = re.compile(r"\d{5}")
_SERIALS: Final = range(36_526, 73_050)
"""Days of this century as spreadsheet programs count them."""
_SERIAL_START: Final = date(1899, 12, 30)
"""Day 0 of spreadsheet programs, as it is with their year 1900 that has a leap day."""
_OLDEST: Final = 110
_RARELY_OLDER: Final = 86
_RARELY_YOUNGER: Final = 15
_SPAN: Final = re.compile(r"\d+ ?(?:-|–|till|to) ?\d+ ?(?:ar|years)?|\d+ ?-? ?tal(?:et)?|\d+\+|(?:over|under) \d+.*")


def read_birth_year(text: str, *, today: date, is_age: bool = False) -> Reading[int | None]:
    """Read a birth year from a year, a date or an age; ``is_age`` says that the heading asks for an age.

    An age is taken for the years since this day in that year, so it can be one year wrong; nobody else can know.
    Two digits are a year of the last hundred only where nobody would be unlikely old or young.
    """
    if says_nothing(text):
        return Reading(None)
    year = _year_in(text.strip("'~ ").removesuffix(".0"), today, is_age)
    if year is not None and today.year - _OLDEST <= year <= today.year:
        return Reading(year)
    plain = " ".join(text.casefold().replace("å", "a").split())
    unclear = _SPAN.fullmatch(plain) is not None or re.fullmatch(r"-?\d\d", plain) is not None
    code = ImportProblemCode.YEAR_UNCLEAR if unclear else ImportProblemCode.NOT_A_BIRTH_YEAR
    return Reading(None, problem(code, text))


def read_day(text: str) -> Reading[date | None]:
    """Read a day, such as the one when somebody signed up; a clock time behind it is left out.

    A year of two digits is one of this century. Where the second number can be no month, the first one is it.
    """
    if says_nothing(text):
        return Reading(None)
    day = _day_in(text.strip("'~ ").removesuffix(".0"))
    return Reading(day) if day is not None else Reading(None, problem(ImportProblemCode.NOT_A_DAY, text))


def _day_in(text: str) -> date | None:
    if (found := _ISO.search(text)) is not None:
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if (found := _DAY_FIRST.search(text)) is not None:
        year, month, day = int(found[3]), int(found[2]), int(found[1])
        return _day(year, month, day) if month <= _MONTHS else _day(year, day, month)
    if (found := _COMPACT.fullmatch(text)) is not None:
        return _day(int(found[1] + found[2]), int(found[3]), int(found[4]))
    if (found := _NAMED_MONTH.search(folded(text))) is not None:
        return _day(int(found[3]), _MONTH_NUMBERS[found[2]], int(found[1]))
    if (found := _SHORT.fullmatch(text)) is not None:
        return _day(_CENTURY + int(found[1]), int(found[2]), int(found[3]))
    if (found := _DAY_FIRST_SHORT.match(text)) is not None:
        return _day(_CENTURY + int(found[3]), int(found[2]), int(found[1]))
    if _SERIAL.fullmatch(text) and _SERIALS.start <= int(text) < _SERIALS.stop:
        return _SERIAL_START + timedelta(days=int(text))
    return None


def _year_in(text: str, today: date, is_age: bool) -> int | None:
    plain = folded(text)
    if _SPAN.fullmatch(" ".join(text.casefold().replace("å", "a").split())):
        return None
    compact = _COMPACT.fullmatch(text)
    if compact is not None and _day(int(compact[1] + compact[2]), int(compact[3]), int(compact[4])) is not None:
        return int(compact[1] + compact[2])
    years = set(_YEAR.findall(text))
    if years:
        return int(years.pop()) if len(years) == 1 else None
    if _SERIAL.fullmatch(text):
        return (_SERIAL_START + timedelta(days=int(text))).year
    short = _SHORT.fullmatch(text)
    if short is not None and _day(2000, int(short[2]), int(short[3])) is not None:
        return _of_two_digits(int(short[1]), today)
    # "-84" is the year 1984, also where an age is asked for
    age = _AGE.fullmatch(plain) if text[:1] not in ("-", "–") else None
    if age is not None and (is_age or not plain.isdigit()):
        return today.year - int(age[1]) if int(age[1]) < _OLDEST else None
    two = re.fullmatch(r"(?:fodd )?-?(\d\d)", plain)
    return _of_two_digits(int(two[1]), today) if two is not None else None


def _of_two_digits(digits: int, today: date) -> int | None:
    """Give the year that is meant; ``None`` where somebody would be likelier that old than born then."""
    for year in (2000 + digits, 1900 + digits):
        if today.year - _RARELY_OLDER <= year <= today.year - _RARELY_YOUNGER:
            return year
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
