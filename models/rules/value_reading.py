"""Reads the rows of a list into people: each cell by what its column means, and every problem by row and field.

A cell that is not understood is kept as text and never costs the row. A personal identity number is the exception:
it is refused with its reason before anything else looks at the cell, and nothing of it is kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Final, Literal, TypeVar, assert_never, cast

from models.rules.cell_reading import CellProblem, Reading, is_cell_error, says_nothing
from models.rules.cell_words import below, folded, listed, with_latin_digits
from models.rules.column_matching import names_its_note
from models.rules.identity_numbers import looks_like_identity_number
from models.rules.imported_names import parted_from_contact, puts_family_first, read_name
from models.rules.imported_phones import read_email, read_phones
from models.rules.imported_row import CollectedRow
from models.rules.imported_times import completes, is_weekday, names_a_day, read_availability
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
from models.rules.imported_years import read_birth_year, read_day
from models.rules.table_reading import TableRow
from models.values.imports import (
    ColumnChoice,
    ImportedLanguage,
    ImportedRow,
    ImportField,
    ImportProblem,
    ImportProblemCode,
)

Value = TypeVar("Value")

_AS_WRITTEN: Final = frozenset({ImportField.NOTE, ImportField.NAME, ImportField.GIVEN_NAME, ImportField.FAMILY_NAME})
_ROW_OF_QUESTION: Final = re.compile(r"\[([^\]]+)\]\s*$")
_SEVERAL_PARTS: Final = re.compile(r"[,;/\n]|(?<!\w)(?:och|o|and)(?!\w)")
_MANY_DIGITS: Final = re.compile(r"(?:\D*\d){9}")
_NINE_OR_TEN: Final = re.compile(r"\d{9,10}")
_MOBILE: Final = re.compile(r"(?:^|(?<=[\s,;/|]))070\d{7}(?=$|[\s,;/|])")
_AGE_HEADING: Final = re.compile(r"\b(?:alder|age|hur gammal|how old)\b")
_MOTHER_TONGUE: Final = re.compile(r"modersmal|mother tongue|native|forsta ?sprak|first language|hemsprak")


_FieldOfWords = Literal[
    ImportField.LANGUAGES,
    ImportField.AVAILABILITY,
    ImportField.ASSIGNMENTS,
    ImportField.SWEDISH_LEVEL,
    ImportField.IS_ADULT,
    ImportField.NEEDS_INTERPRETER,
    ImportField.GENDER,
    ImportField.GENDER_WISH,
    ImportField.MAIN_ACTIVITY,
    ImportField.PREFERRED_CHANNEL,
    ImportField.PRINT_LANGUAGE,
]


class RowReader:
    """Reads row after row of one list; what often stands in its cells is understood only once.

    ``areas`` are the names of the office's areas; without any, whatever stands there is taken.
    """

    def __init__(self, columns: Sequence[ColumnChoice], *, areas: Sequence[str], today: date) -> None:
        self._columns = tuple(enumerate(columns))
        self._areas: Mapping[str, str] = {folded(name): name for name in areas}
        self._today = today
        self._known: dict[tuple[object, str], object] = {}
        self._said: dict[tuple[str, str], str] = {}
        self._day_and_time = _day_and_time(columns)
        self._names_notes = sum(column.field is ImportField.NOTE for column in columns) > 1

    def read(
        self, row: TableRow, corrected: Mapping[ImportField, str], *, unworked: Collection[int] = ()
    ) -> tuple[ImportedRow, list[ImportProblem]]:
        """Read one row; ``corrected`` fields stand in for what the cells say.

        In ``unworked`` places stands a formula without its result: it says nothing, but its text is kept.
        """
        collected = CollectedRow(row.number)
        cells = self._with_times_at_their_day(row.cells)
        for place, column in self._columns:
            text = cells[place]
            if place in unworked:
                if column.field not in corrected:
                    collected.unworked(column.field, column.heading, text if not refuses(text, None) else "")
            elif column.field is None:
                if text and refuses(text, None):
                    collected.refuse(column.heading)
            elif text and column.field not in corrected:
                self._read_cell(collected, column.field, text, column.heading)
        for field, text in corrected.items():
            if text.strip():
                self._read_cell(collected, field, text.strip(), "")
        return collected.finished()

    def _with_times_at_their_day(self, cells: tuple[str, ...]) -> tuple[str, ...]:
        """Put "Tid" to the "Dag" beside it: apart they would be the whole day, and that time on all days."""
        if self._day_and_time is None:
            return cells
        day, time = self._day_and_time
        if not completes(cells[day], cells[time]):
            return cells
        joined = {day: f"{cells[day]} {cells[time]}", time: ""}
        return tuple(joined.get(place, cell) for place, cell in enumerate(cells))

    def _read_cell(self, collected: CollectedRow, field: ImportField, text: str, heading: str) -> None:
        if refuses(text, field):
            collected.refuse(field)
            return
        text = text if field in _AS_WRITTEN else with_latin_digits(text)
        collected.text(field, text)
        if is_cell_error(text):
            collected.problems(field, text, [CellProblem(code=ImportProblemCode.ERROR_IN_CELL, text=text)])
            return
        self._take(collected, field, text, heading)

    def _take(self, row: CollectedRow, field: ImportField, text: str, heading: str) -> None:
        """Read a cell by its field and put the value where it belongs."""
        match field:
            case ImportField.NAME:
                self._take_name(row, text, heading)
            case ImportField.GIVEN_NAME:
                row.given_name = " ".join(text.split())
            case ImportField.FAMILY_NAME:
                row.family_name = " ".join(text.split())
            case ImportField.PHONE:
                row.phones += row.value(field, text, read_phones(text))
            case ImportField.EMAIL:
                row.email = row.value(field, text, read_email(text)) or row.email
            case ImportField.OCCUPATION:
                self._take_occupation(row, text)
            case ImportField.AREA:
                row.area = row.value(field, text, self._once(self._area, text))
            case ImportField.NOTE:
                is_named = heading and (self._names_notes or names_its_note(heading))
                row.notes.append(below(heading, text) if is_named else text)
            case ImportField.INTERESTS:
                row.interests += listed(text) if not says_nothing(text) else ()
            case ImportField.BIRTH_YEAR:
                is_age = _AGE_HEADING.search(folded(heading)) is not None
                read = partial(read_birth_year, today=self._today, is_age=is_age)
                row.birth_year = row.value(field, text, read(text))
            case ImportField.SINCE:
                row.since = row.value(field, text, read_day(text))
            case _:
                self._take_words(row, field, text, heading)

    def _take_words(self, row: CollectedRow, field: _FieldOfWords, text: str, heading: str) -> None:
        """Read a cell whose words come again and again in its column."""
        match field:
            case ImportField.LANGUAGES:
                read = _read_mother_tongue if _MOTHER_TONGUE.search(folded(heading)) else read_languages
                row.languages += row.value(field, text, self._once(read, text))
            case ImportField.AVAILABILITY:
                said = self._as_asked(_with_its_day, heading, text)
                row.availability += row.value(field, said, self._once(read_availability, said))
            case ImportField.ASSIGNMENTS:
                said = self._as_asked(_with_its_task, heading, text)
                row.assignments += row.value(field, text, self._once(read_assignments, said))
            case ImportField.SWEDISH_LEVEL:
                row.swedish_level = row.value(field, text, self._once(read_swedish_level, text))
            case ImportField.IS_ADULT:
                row.is_adult = row.value(field, text, self._once(read_yes_no, text))
            case ImportField.NEEDS_INTERPRETER:
                row.needs_interpreter = row.value(field, text, self._once(read_yes_no, text))
            case ImportField.GENDER:
                row.gender = row.value(field, text, self._once(read_gender, text))
            case ImportField.GENDER_WISH:
                row.gender_wish = row.value(field, text, self._once(read_gender_wish, text))
            case ImportField.MAIN_ACTIVITY:
                row.main_activity = row.value(field, text, self._once(read_main_activity, text))
            case ImportField.PREFERRED_CHANNEL:
                row.preferred_channel = row.value(field, text, self._once(read_channel, text))
            case ImportField.PRINT_LANGUAGE:
                row.print_language = row.value(field, text, self._once(read_print_language, text))
            case _:
                assert_never(field)

    def _take_name(self, row: CollectedRow, text: str, heading: str) -> None:
        """Take a name, and how to reach somebody where that stands in the same cell."""
        said = parted_from_contact(text)
        parts = read_name(said.name, family_first=puts_family_first(heading))
        row.given_name, row.family_name = parts.given_name, parts.family_name
        row.remark(ImportField.NAME, parts.remark)
        if said.phone:
            row.phones += row.value(ImportField.PHONE, said.phone, read_phones(said.phone))
        row.email = row.email or said.email

    def _take_occupation(self, row: CollectedRow, text: str) -> None:
        """Keep an occupation; "pensionär" says what somebody does, and is none."""
        activity = activity_of_occupation(text)
        if activity:
            row.main_activity = row.main_activity or activity
        elif not says_nothing(text):
            row.occupation = text

    def _area(self, text: str) -> Reading[str]:
        if says_nothing(text):
            return Reading("")
        if not self._areas:
            return Reading(text)
        plain = folded(text)
        inside = [name for words, name in self._areas.items() if re.search(rf"\b{re.escape(words)}\b", plain)]
        if plain in self._areas:
            return Reading(self._areas[plain])
        if len(inside) == 1:
            return Reading(inside[0])
        return Reading("", (CellProblem(code=ImportProblemCode.UNKNOWN_AREA, text=text),))

    def _as_asked(self, read: Callable[[str, str], str], heading: str, text: str) -> str:
        """Let a cell speak of what its heading asks; each heading is read in one way only."""
        said = self._said.get((heading, text))
        if said is None:
            said = self._said[heading, text] = read(heading, text)
        return said

    def _once(self, read: Callable[[str], Reading[Value]], text: str) -> Reading[Value]:
        known = self._known.get((read, text))
        if known is None:
            known = self._known[(read, text)] = read(text)
        return cast(Reading[Value], known)


def refuses(text: str, field: ImportField | None) -> bool:
    """Tell whether a cell holds a personal identity number, also one that lost its zero in a spreadsheet.

    In a phone column ten digits that begin with 070 are a mobile number: one in sixteen of them could also be read as
    a coordination number, and refusing these would lose callers.
    """
    if not _MANY_DIGITS.match(text):
        return False
    if field is ImportField.PHONE:
        return looks_like_identity_number(_MOBILE.sub(" ", text))
    if looks_like_identity_number(text):
        return True
    return _NINE_OR_TEN.fullmatch(text) is not None and looks_like_identity_number(text.zfill(10))


def _day_and_time(columns: Sequence[ColumnChoice]) -> tuple[int, int] | None:
    """Give the places of the two columns about times, if there are two and neither is named after a weekday."""
    places = [
        place
        for place, column in enumerate(columns)
        if column.field is ImportField.AVAILABILITY and not _weekday_of(column.heading)
    ]
    return (places[0], places[1]) if len(places) == 2 else None


def _read_mother_tongue(text: str) -> Reading[tuple[ImportedLanguage, ...]]:
    return read_languages(text, is_mother_tongue=True)


def _with_its_day(heading: str, text: str) -> str:
    """Let a cell below "Måndag" speak of Mondays: "fm, kväll", or only a cross, and a cross below "Helger" of these."""
    day = _weekday_of(heading)
    if not day:
        return _with_its_question(heading, text, read_availability)
    if says_nothing(text):
        return ""
    ticked = read_yes_no(text).value
    if ticked is None and names_a_day(text):
        return text
    if ticked is None:
        return ", ".join(f"{day} {part.strip()}" for part in _SEVERAL_PARTS.split(text) if part.strip())
    return day if ticked else ""


def _with_its_task(heading: str, text: str) -> str:
    return _with_its_question(heading, text, read_assignments)


def _with_its_question(heading: str, text: str, read: Callable[[str], Reading[tuple[Value, ...]]]) -> str:
    """Let a cross below "Språkkafé" speak of the café, if the heading can be read so; a no says nothing."""
    ticked = read_yes_no(text)
    if ticked.value is None or ticked.rest or not read(heading).value:
        return text
    return heading if ticked.value else ""


def _weekday_of(heading: str) -> str:
    """Give the day a column is named after: in "Kan du? [Måndag]" in brackets, in "Tider: Måndag" behind the colon."""
    row = _ROW_OF_QUESTION.search(heading)
    name = row[1] if row is not None else heading.rpartition(":")[2].strip()
    return name if is_weekday(name) else ""
