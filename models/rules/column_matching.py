"""Guesses what the columns of a list mean, from their headings and from what stands below them.

What somebody corrected by hand is remembered under the signature of the headings and comes before every guess.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Final

from models.rules.cell_words import folded, listed
from models.rules.column_words import EXACT, NAMED_NOTES, NEVER, OTHER_DAYS, QUESTIONS
from models.rules.contact_details import is_email
from models.rules.imported_words import read_assignments, read_yes_no
from models.rules.language_names import language_code
from models.values.imports import ColumnChoice, ColumnMapping, ImportField

_BY_HEADING: Final[Mapping[str, ImportField]] = {
    words: field for field, headings in EXACT.items() for words in headings.split("|")
}
_LEFT_OUT: Final = frozenset(NEVER.split("|"))
_INSIDE: Final = tuple((field, re.compile(rf"\b(?:{words})")) for field, words in QUESTIONS)
_EXPLAINED: Final = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_TOGETHER: Final = re.compile(r"[/,&+]| - ")
_NUMBERED: Final = re.compile(r"^\d{1,2} (?=\D)|(?<=\D) [12]$")

_NAMED_NOTE: Final = re.compile(rf"\b(?:{NAMED_NOTES})")
_OTHER_DAY: Final = re.compile(OTHER_DAYS)
_PHONE: Final = re.compile(r"\+?[\d\s()/-]{7,}")
_BEGINS_LIKE_A_PHONE: Final = re.compile(r"[+(0]|46|7\d")
_YEAR: Final = re.compile(r"(19[2-9]\d|20[0-2]\d)(?:-\d\d-\d\d)?")
_DAY: Final = re.compile(r"20\d\d-\d\d-\d\d(?: \d\d:\d\d)?")
_SURELY_GROWN: Final = 15
_LIKELY_OLDER: Final = 25
_NEARLY_ALL: Final = 0.9
_LONGEST_TASK: Final = 3
_NAME: Final = re.compile(r"[^\W\d_]\S*(?: [^\W\d_]\S*){1,4}")
_WEEKDAY: Final = re.compile(
    r"(?:man|tis|ons|tors|fre|lor|son)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day|vardag|helg|kvall"
)
_NOBODY: Final = frozenset({"anonymous", "anonym"})
_SAMPLE: Final = 50
_MOST_SHOULD_FIT: Final = 0.6


def signature_of(headings: Sequence[str]) -> str:
    """Give what the headings of a list are recognised by; order counts, capitals and signs do not."""
    return hashlib.sha256("\n".join(map(folded, headings)).encode()).hexdigest()[:32]


@lru_cache(maxsize=2_000)
def field_of_heading(heading: str) -> ImportField | None:
    """Say what a heading means by its words alone."""
    return _judged(heading)[0]


def is_heading(text: str) -> bool:
    """Tell whether a text is a heading that somebody gives a column, one that is left out as well."""
    field, is_known = _judged(text)
    return field is not None or is_known


def names_its_note(heading: str) -> bool:
    """Tell whether an answer kept as a note says nothing without its heading: "Kan börja: 2026-12-01"."""
    return _NAMED_NOTE.search(folded(heading)) is not None


def match_columns(
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    mapping: ColumnMapping | None = None,
    *,
    today: date,
) -> tuple[ColumnChoice, ...]:
    """Choose a field for each column; ``rows`` are its cells, of which some are looked at.

    A field that only one column can say goes to the best of them. What ``mapping`` says was said by hand and holds.
    """
    guesses = [_guess(heading, _sample(rows, place), today) for place, heading in enumerate(headings)]
    by_hand = mapping.fields if mapping is not None else {}
    taken = {field for field in by_hand.values() if field is not None}
    chosen: list[ImportField | None] = [None] * len(headings)
    for place in sorted(range(len(headings)), key=lambda number: -guesses[number][1]):
        field = guesses[place][0]
        if headings[place] in by_hand or field is None or (field in taken and not field.joins_columns):
            continue
        taken.add(field)
        chosen[place] = field
    for place, heading in enumerate(headings):
        if heading in by_hand:
            chosen[place] = by_hand[heading]
    chosen = _settled(chosen, headings, by_hand)
    return tuple(ColumnChoice(heading=heading, field=field) for heading, field in zip(headings, chosen, strict=True))


@lru_cache(maxsize=2_000)
def _judged(heading: str) -> tuple[ImportField | None, bool]:
    """Give the field and whether the heading is known at all."""
    plain = _NUMBERED.sub("", folded(_EXPLAINED.sub(" ", heading))) or folded(heading)
    # Beside "Namn" the same may stand in a script that means nothing here.
    latin = " ".join(word for word in plain.split() if word.isascii())
    for words in dict.fromkeys((folded(heading), plain, latin)):
        if words in _BY_HEADING:
            return _BY_HEADING[words], True
        if words in _LEFT_OUT:
            return None, True
    section, colon, own = heading.rpartition(":")
    if colon and folded(own):
        # Web forms put the part of the form before the question: "Personuppgifter: Förnamn".
        said = _judged(own)
        return said if said[1] else (_BY_HEADING.get(folded(section)), folded(section) in _BY_HEADING)
    parts = [_BY_HEADING.get(folded(part)) for part in _TOGETHER.split(heading)]
    first = next((part for part in parts if part is not None), None)
    if first is not None:
        return first, True
    texts = dict.fromkeys((plain, folded(heading)))
    inside = (((field, True) for field, pattern in _INSIDE if pattern.search(text)) for text in texts)
    return next((found for each in inside for found in each), (None, False))


def _guess(heading: str, cells: Sequence[str], today: date) -> tuple[ImportField | None, int]:
    """Give a field and how sure it is: 3 heading and contents, 2 heading, 1 contents only, 0 a heading above nothing.

    The web forms of Microsoft have "Email" and "Name" of their own, which hold nothing or "anonymous": what was
    answered stands below a question further on.
    """
    field, is_known = _judged(heading)
    if is_known and field is None:
        return None, 3
    if field in _NO_TICKS and cells and _all(_is_ticked, cells):
        return (ImportField.ASSIGNMENTS, 2) if _names_a_task(heading, field) else (None, 3)
    if field is not None and all(folded(cell) in _NOBODY for cell in cells):
        return (None, 3) if cells else (field, 0)
    if field is not None and cells:
        other = _against_the_heading(field, cells)
        return (field, 3 if _fits(field, cells) else 2) if other is None else (other, 2)
    if field is not None:
        return field, 2
    return _by_contents(heading, cells, today), 1


def _against_the_heading(field: ImportField, cells: Sequence[str]) -> ImportField | None:
    """Say what a column is whose contents are plainly something else than its heading says."""
    if field in (ImportField.PHONE, ImportField.NAME, ImportField.NOTE, ImportField.AREA) and _all(is_email, cells):
        return ImportField.EMAIL
    if field is ImportField.EMAIL and _all(_is_phone, cells):
        return ImportField.PHONE
    if field is ImportField.INTERESTS and _all(_is_task, cells):
        return ImportField.ASSIGNMENTS
    if field is ImportField.AVAILABILITY and _all(_is_day, cells):
        return ImportField.NOTE
    return None


def _fits(field: ImportField, cells: Sequence[str]) -> bool:
    test = _CONTENTS.get(field)
    return test is not None and _all(test, cells)


def _by_contents(heading: str, cells: Sequence[str], today: date) -> ImportField | None:
    """Recognise a column without a heading that says anything; a name only where nothing else is likely."""
    if not cells:
        return None
    found = next((field for field, test in _CONTENTS.items() if _all(test, cells)), None)
    if found is ImportField.BIRTH_YEAR and not _are_birthdays(heading, cells, today):
        return None
    return found


def _are_birthdays(heading: str, cells: Sequence[str], today: date) -> bool:
    """Tell birth years from the other days of a list: grown-ups were born long ago, and not all in the same years."""
    years = [int(found[1]) for found in map(_YEAR.fullmatch, cells) if found is not None]
    grown = sum(year <= today.year - _SURELY_GROWN for year in years)
    is_likely = grown >= len(cells) * _NEARLY_ALL and min(years) <= today.year - _LIKELY_OLDER
    return is_likely and not _OTHER_DAY.search(folded(heading))


def _all(test: Callable[[str], bool], cells: Sequence[str]) -> bool:
    return sum(map(test, cells)) >= len(cells) * _MOST_SHOULD_FIT


def _is_phone(text: str) -> bool:
    first = re.split(r"[,;/\n]", text)[0].strip()
    if not _PHONE.fullmatch(first) or not _BEGINS_LIKE_A_PHONE.match(first) or _YEAR.fullmatch(first):
        return False
    return sum(map(str.isdigit, first)) >= 7


def _is_language(text: str) -> bool:
    return any(len(part) > 3 and language_code(part) is not None for part in listed(text))


def _names_a_task(heading: str, field: ImportField | None) -> bool:
    """Tell whether a cross below a heading says what somebody wants to do; a long question may ask for the past."""
    is_asked = field is ImportField.ASSIGNMENTS or len(heading.split()) <= _LONGEST_TASK
    return is_asked and bool(read_assignments(heading).value)


def _is_ticked(text: str) -> bool:
    """Tell whether a cell says only yes or no, or is a cross in a box."""
    reading = read_yes_no(text)
    return reading.value is not None and not reading.rest


def _is_task(text: str) -> bool:
    """Tell whether everything a cell lists is something to do for others: an office asks "intresserad av?" for that."""
    return all([read_assignments(part).value for part in listed(text)])


def _is_day(text: str) -> bool:
    return _DAY.fullmatch(text) is not None


def _is_year(text: str) -> bool:
    return _YEAR.fullmatch(text) is not None


def _is_time(text: str) -> bool:
    return _WEEKDAY.search(folded(text)) is not None


def _is_name(text: str) -> bool:
    return _NAME.fullmatch(text) is not None and len(text) <= 60 and text.istitle()


_CONTENTS: Final[Mapping[ImportField, Callable[[str], bool]]] = {
    ImportField.EMAIL: is_email,
    ImportField.BIRTH_YEAR: _is_year,
    ImportField.PHONE: _is_phone,
    ImportField.LANGUAGES: _is_language,
    ImportField.AVAILABILITY: _is_time,
    ImportField.NAME: _is_name,
}


_NO_TICKS: Final = frozenset({None, ImportField.ASSIGNMENTS, ImportField.NAME})
"""What a column of crosses cannot say by itself; under "Språkkafé" it says who wants to be a host."""


def _sample(rows: Sequence[Sequence[str]], place: int) -> list[str]:
    found: list[str] = []
    for row in rows:
        if place < len(row) and row[place]:
            found.append(row[place])
            if len(found) == _SAMPLE:
                break
    return found


def _settled(
    chosen: list[ImportField | None], headings: Sequence[str], by_hand: Mapping[str, ImportField | None]
) -> list[ImportField | None]:
    """Mend what only shows when all columns are known: "Namn" beside "Efternamn" holds the given name."""
    present = set(chosen)
    if ImportField.FAMILY_NAME in present and ImportField.GIVEN_NAME not in present and ImportField.NAME in present:
        place = chosen.index(ImportField.NAME)
        if headings[place] not in by_hand and "efternamn" not in folded(headings[place]):
            chosen[place] = ImportField.GIVEN_NAME
    return chosen
