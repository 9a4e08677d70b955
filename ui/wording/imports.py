"""What the columns, problems and decisions of an imported list are called in the window."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from models.values.imports import (
    DuplicateDecision,
    DuplicateReason,
    ImportField,
    ImportKind,
    ImportProblem,
    ImportProblemCode,
)
from translations import N_, _, ngettext

_FIELDS: Final[Mapping[ImportField, str]] = {
    ImportField.NAME: N_("Name"),
    ImportField.GIVEN_NAME: N_("First name"),
    ImportField.FAMILY_NAME: N_("Family name"),
    ImportField.PHONE: N_("Phone"),
    ImportField.EMAIL: N_("E-mail"),
    ImportField.PREFERRED_CHANNEL: N_("How to get in touch"),
    ImportField.LANGUAGES: N_("Languages"),
    ImportField.AREA: N_("Area"),
    ImportField.SWEDISH_LEVEL: N_("Level of Swedish"),
    ImportField.BIRTH_YEAR: N_("Year of birth"),
    ImportField.IS_ADULT: N_("Has turned 18"),
    ImportField.GENDER: N_("Gender"),
    ImportField.GENDER_WISH: N_("Wants to meet"),
    ImportField.MAIN_ACTIVITY: N_("Main activity"),
    ImportField.OCCUPATION: N_("Occupation"),
    ImportField.INTERESTS: N_("Interests"),
    ImportField.AVAILABILITY: N_("Can meet"),
    ImportField.ASSIGNMENTS: N_("Assignments"),
    ImportField.PRINT_LANGUAGE: N_("Language of printed sheets"),
    ImportField.NEEDS_INTERPRETER: N_("Needs an interpreter"),
    ImportField.SINCE: N_("Registered on"),
    ImportField.NOTE: N_("Note"),
}

_PROBLEMS: Final[Mapping[ImportProblemCode, str]] = {
    ImportProblemCode.NAME_MISSING: N_("The name is missing."),
    ImportProblemCode.IDENTITY_NUMBER: N_(
        "Here was a personal identity number. It is not kept, only the year of birth may be."
    ),
    ImportProblemCode.NOT_A_PHONE: N_("This is no phone number."),
    ImportProblemCode.PHONE_WITHOUT_AREA_CODE: N_("The number has no area code."),
    ImportProblemCode.NOT_AN_EMAIL: N_("This is no e-mail address."),
    ImportProblemCode.SEVERAL_EMAILS: N_("Several e-mail addresses; the first is taken."),
    ImportProblemCode.UNKNOWN_LANGUAGE: N_("The language is not known here."),
    ImportProblemCode.LANGUAGE_UNCLEAR: N_("It may be one of several languages."),
    ImportProblemCode.UNKNOWN_AREA: N_("There is no such area in the settings."),
    ImportProblemCode.UNKNOWN_LEVEL: N_("The level is not known here."),
    ImportProblemCode.NOT_A_BIRTH_YEAR: N_("This is no year of birth."),
    ImportProblemCode.YEAR_UNCLEAR: N_("The year is not clear; write it with four digits."),
    ImportProblemCode.NOT_YES_OR_NO: N_("This is neither yes nor no."),
    ImportProblemCode.UNKNOWN_WORD: N_("The word is not known here."),
    ImportProblemCode.AVAILABILITY_UNCLEAR: N_("It is not clear when this is."),
    ImportProblemCode.NOT_A_DAY: N_("This is no date."),
    ImportProblemCode.TOO_LONG: N_("The text is too long and is cut off."),
    ImportProblemCode.ERROR_IN_CELL: N_("The spreadsheet shows an error in this cell."),
    ImportProblemCode.FORMULA_WITHOUT_RESULT: N_("Formula without a result: save the file again."),
}

_DECISIONS: Final[Mapping[DuplicateDecision, str]] = {
    DuplicateDecision.SKIP: N_("Leave out the row"),
    DuplicateDecision.FILL_GAPS: N_("Fill gaps on the card"),
    DuplicateDecision.UPDATE: N_("Update the card"),
    DuplicateDecision.NEW: N_("Make a new card"),
}

_REASONS: Final[Mapping[DuplicateReason, str]] = {
    DuplicateReason.SAME_PHONE: N_("same phone"),
    DuplicateReason.SAME_EMAIL: N_("same e-mail"),
    DuplicateReason.ALIKE_NAME_AND_YEAR: N_("alike name, same year of birth"),
}

_ENCODINGS: Final[Mapping[str, str]] = {
    "utf-8-sig": N_("Unicode (UTF-8)"),
    "utf-16": N_("Unicode (UTF-16)"),
    "utf-16-le": N_("Unicode (UTF-16, little end first)"),
    "utf-16-be": N_("Unicode (UTF-16, big end first)"),
    "cp1252": N_("Windows, Western Europe"),
    "cp850": N_("MS-DOS, Western Europe"),
    "mac_roman": N_("Older Mac"),
}

_DELIMITERS: Final[Mapping[str, str]] = {
    ";": N_("Semicolon"),
    ",": N_("Comma"),
    "\t": N_("Tab"),
    "|": N_("Upright line"),
}


def import_field_name(field: ImportField) -> str:
    """Name what a column can mean."""
    return _(_FIELDS[field])


def heading_name(field: str) -> str:
    """Name the field of a problem, which is the column's own heading where it means nothing here."""
    return _(_FIELDS[ImportField(field)]) if field in set(ImportField) else field


def import_problem_sentence(problem: ImportProblem) -> str:
    """Say what is wrong with a cell."""
    return _(_PROBLEMS[problem.code])


def decision_name(decision: DuplicateDecision) -> str:
    """Say what becomes of a row that may be somebody who is there already."""
    return _(_DECISIONS[decision])


def reason_name(reason: DuplicateReason) -> str:
    """Say why two may be the same."""
    return _(_REASONS[reason])


def encoding_name(encoding: str) -> str:
    """Name how a text file is stored."""
    return _(_ENCODINGS[encoding])


def delimiter_name(delimiter: str) -> str:
    """Name the sign between two cells."""
    return _(_DELIMITERS[delimiter])


def imported_sentence(*, new: int, filled: int, updated: int, left_out: int) -> str:
    """Say what an import did."""
    parts = [ngettext("{number} person is new.", "{number} people are new.", new).format(number=new)]
    if filled:
        parts.append(
            ngettext("{number} card was completed.", "{number} cards were completed.", filled).format(number=filled)
        )
    if updated:
        parts.append(
            ngettext("{number} card was updated.", "{number} cards were updated.", updated).format(number=updated)
        )
    if left_out:
        parts.append(
            ngettext("{number} row was left out.", "{number} rows were left out.", left_out).format(number=left_out)
        )
    return " ".join(parts)


def import_heading(kind: ImportKind) -> str:
    """Name the dialog by what the people of the list become."""
    return _("Import volunteers") if kind is ImportKind.VOLUNTEERS else _("Import newcomers")
