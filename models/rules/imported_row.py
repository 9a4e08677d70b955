"""Collects what the cells of one row say, until the row is whole."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, TypeVar

from models.rules.cell_reading import CellProblem, Reading
from models.rules.validation import LONGEST_EMAIL, LONGEST_NAME, LONGEST_NOTE
from models.values.imports import (
    FreePart,
    ImportedLanguage,
    ImportedPerson,
    ImportedPhone,
    ImportedRow,
    ImportField,
    ImportProblem,
    ImportProblemCode,
)

Value = TypeVar("Value")

_LONGEST: Final = {
    ImportField.NAME: LONGEST_NAME,
    ImportField.GIVEN_NAME: LONGEST_NAME,
    ImportField.FAMILY_NAME: LONGEST_NAME,
    ImportField.EMAIL: LONGEST_EMAIL,
    ImportField.OCCUPATION: LONGEST_NAME,
    ImportField.NOTE: LONGEST_NOTE,
}


class CollectedRow:
    """One row on its way to be a person; fields hold what has been read so far."""

    __slots__ = (
        "_kept", "_problems", "_row", "_texts", "area", "assignments", "availability", "birth_year", "email",
        "family_name", "gender", "gender_wish", "given_name", "interests", "is_adult", "languages", "main_activity",
        "needs_interpreter", "notes", "occupation", "phones", "preferred_channel", "print_language", "since",
        "swedish_level",
    )  # fmt: skip

    def __init__(self, row: int) -> None:
        self._row = row
        self._texts: dict[ImportField, str] = {}
        self._problems: list[ImportProblem] = []
        self._kept: list[tuple[ImportField, str]] = []
        self.given_name = self.family_name = self.email = self.area = self.occupation = self.gender = ""
        self.gender_wish = self.main_activity = self.preferred_channel = self.print_language = self.swedish_level = ""
        self.phones: tuple[ImportedPhone, ...] = ()
        self.languages: tuple[ImportedLanguage, ...] = ()
        self.interests: tuple[str, ...] = ()
        self.assignments: tuple[str, ...] = ()
        self.availability: tuple[FreePart, ...] = ()
        self.notes: list[str] = []
        self.birth_year: int | None = None
        self.is_adult: bool | None = None
        self.needs_interpreter: bool | None = None
        self.since: date | None = None

    def text(self, field: ImportField, text: str) -> None:
        """Keep what stands in a cell, so that it can be corrected; several columns of a field are joined."""
        before = self._texts.get(field)
        self._texts[field] = text if before is None else f"{before}\n{text}"
        longest = _LONGEST.get(field)
        if longest is not None and len(text) > longest:
            self._problems.append(self._problem(field, ImportProblemCode.TOO_LONG, text[:longest]))

    def value(self, field: ImportField, text: str, reading: Reading[Value]) -> Value:
        """Give what a reading understood, and keep what it did not."""
        if reading.problems:
            self.problems(field, text, reading.problems)
        if reading.rest:
            self.remark(field, reading.rest)
        return reading.value

    def problems(self, field: ImportField, text: str, problems: Iterable[CellProblem]) -> None:
        """Note what is wrong with a cell; its text is kept."""
        self._problems += [self._problem(field, each.code, each.text) for each in problems]
        self._kept.append((field, text))

    def remark(self, field: ImportField, text: str) -> None:
        """Keep a remark that stood beside a value."""
        if text:
            self._kept.append((field, text))

    def refuse(self, field: str) -> None:
        """Note that a cell held a personal identity number; nothing of the cell is kept."""
        self._problems.append(self._problem(field, ImportProblemCode.IDENTITY_NUMBER, ""))

    def unworked(self, field: ImportField | None, heading: str, formula: str) -> None:
        """Note that a cell holds a formula without its result; of a column that counts its text is kept."""
        code = ImportProblemCode.FORMULA_WITHOUT_RESULT
        if field is None:
            self._problems.append(self._problem(heading, code, formula))
            return
        self.text(field, formula)
        self.problems(field, formula, [CellProblem(code=code, text=formula)])

    def finished(self) -> tuple[ImportedRow, list[ImportProblem]]:
        """Give the row, and its problems."""
        if not (self.given_name or self.family_name):
            self._problems.append(self._problem(ImportField.NAME, ImportProblemCode.NAME_MISSING, ""))
        person = ImportedPerson(
            given_name=self.given_name,
            family_name=self.family_name,
            phones=tuple(dict.fromkeys(self.phones)) if len(self.phones) > 1 else self.phones,
            email=self.email,
            preferred_channel=self.preferred_channel,
            languages=self._each_language_once(),
            area=self.area,
            swedish_level=self.swedish_level,
            birth_year=self.birth_year,
            is_adult=self.is_adult,
            gender=self.gender,
            gender_wish=self.gender_wish,
            main_activity=self.main_activity,
            occupation=self.occupation,
            interests=tuple(dict.fromkeys(self.interests)),
            availability=tuple(sorted(set(self.availability))),
            assignments=tuple(dict.fromkeys(self.assignments)),
            print_language=self.print_language,
            needs_interpreter=self.needs_interpreter,
            since=self.since,
            note="\n".join(self.notes),
            kept_texts=tuple(self._kept),
        )
        return ImportedRow(number=self._row, texts=self._texts, person=person), self._problems

    def _each_language_once(self) -> tuple[ImportedLanguage, ...]:
        """Keep the first that says how well a language is spoken."""
        if len(self.languages) < 2:
            return self.languages
        found: dict[str, ImportedLanguage] = {}
        for each in self.languages:
            if each.language not in found or not found[each.language].level:
                found[each.language] = each
        return tuple(found.values())

    def _problem(self, field: str, code: ImportProblemCode, text: str) -> ImportProblem:
        return ImportProblem(row=self._row, field=field, code=code, text=text)
