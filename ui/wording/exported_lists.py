"""What stands in a list of people that leaves the program: headings and cells, as the import here understands them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, assert_never

from models.queries.person_exports import PersonExportRow
from models.values.exports import ExportColumn, ExportForm
from models.values.people import ContactChannel, MainActivity, PersonRole
from translations import N_, _
from ui.wording.availability import availability_in_words
from ui.wording.interests import interest_name, language_name, occupation_name
from ui.wording.people import (
    assignment_name,
    channel_name,
    language_level_name,
    level_name,
    main_activity_name,
    status_name,
)

_HEADINGS: Final[Mapping[ExportColumn, str]] = {
    ExportColumn.GIVEN_NAME: N_("First name"),
    ExportColumn.FAMILY_NAME: N_("Family name"),
    ExportColumn.PHONE: N_("Phone"),
    ExportColumn.EMAIL: N_("E-mail"),
    ExportColumn.PREFERRED_CHANNEL: N_("How to get in touch"),
    ExportColumn.AREA: N_("Area"),
    ExportColumn.BIRTH_YEAR: N_("Year of birth"),
    ExportColumn.LANGUAGES: N_("Languages"),
    ExportColumn.SWEDISH_LEVEL: N_("Level of Swedish"),
    ExportColumn.PRINT_LANGUAGE: N_("Language of printed sheets"),
    ExportColumn.NEEDS_INTERPRETER: N_("Needs an interpreter"),
    ExportColumn.ASSIGNMENTS: N_("Assignments"),
    ExportColumn.STATUS: N_("Status"),
    ExportColumn.AVAILABILITY: N_("Can meet"),
    ExportColumn.MAIN_ACTIVITY: N_("Main activity"),
    ExportColumn.OCCUPATION: N_("Occupation"),
    ExportColumn.INTERESTS: N_("Interests"),
    ExportColumn.SINCE: N_("Registered on"),
}


def export_heading(column: ExportColumn) -> str:
    """Name a column."""
    return _(_HEADINGS[column])


def export_form_name(form: ExportForm) -> str:
    """Name a kind of file."""
    match form:
        case ExportForm.XLSX:
            return _("Workbook for Excel and LibreOffice (.xlsx)")
        case ExportForm.CSV:
            return _("Text with semicolons (.csv)")
        case _:
            assert_never(form)


def export_sheet_name(role: PersonRole) -> str:
    """Name the sheet of a workbook."""
    return _("Volunteers") if role is PersonRole.VOLUNTEER else _("Newcomers")


def export_cells(rows: Sequence[PersonExportRow], columns: Sequence[ExportColumn]) -> list[list[str]]:
    """Write out every person, one row each."""
    return [[export_cell(row, column) for column in columns] for row in rows]


def export_cell(row: PersonExportRow, column: ExportColumn) -> str:
    """Say one thing about a person; empty where it is not known, and of a protected person but for the alias."""
    if row.line.protected and column is not ExportColumn.GIVEN_NAME:
        return ""
    match column:
        case ExportColumn.GIVEN_NAME:
            return row.given_name
        case ExportColumn.FAMILY_NAME:
            return row.family_name
        case ExportColumn.PHONE:
            return ", ".join(row.phones)
        case ExportColumn.EMAIL:
            return row.line.email
        case ExportColumn.PREFERRED_CHANNEL:
            return _unless(row.preferred_channel is ContactChannel.UNSAID, channel_name(row.preferred_channel))
        case ExportColumn.AREA:
            return row.line.area
        case ExportColumn.BIRTH_YEAR:
            return "" if row.line.birth_year is None else str(row.line.birth_year)
        case ExportColumn.AVAILABILITY:
            return availability_in_words(row.availability)
        case ExportColumn.MAIN_ACTIVITY:
            return _unless(row.main_activity is MainActivity.UNSAID, main_activity_name(row.main_activity))
        case ExportColumn.OCCUPATION:
            return occupation_name(row.occupation)
        case ExportColumn.INTERESTS:
            return ", ".join(map(interest_name, row.interests))
        case ExportColumn.SINCE:
            return "" if row.line.since is None else row.line.since.isoformat()
        case _:
            return _cell_of_roles(row, column)


def _cell_of_roles(row: PersonExportRow, column: ExportColumn) -> str:
    cells: Mapping[ExportColumn, str] = {
        ExportColumn.LANGUAGES: _languages(row),
        ExportColumn.SWEDISH_LEVEL: "" if row.swedish is None else level_name(row.swedish),
        ExportColumn.PRINT_LANGUAGE: language_name(row.line.print_language) if row.line.print_language else "",
        ExportColumn.NEEDS_INTERPRETER: _("yes") if row.needs_interpreter else _("no"),
        ExportColumn.ASSIGNMENTS: ", ".join(assignment_name(each.kind) for each in row.line.assignments),
        ExportColumn.STATUS: _status(row),
    }
    return cells[column]


def _languages(row: PersonExportRow) -> str:
    return ", ".join(
        _("{language} ({level})").format(language=language_name(each.language), level=language_level_name(each.level))
        for each in row.line.languages
    )


def _status(row: PersonExportRow) -> str:
    if row.line.assignments:
        return ", ".join(
            _("{assignment}: {status}").format(assignment=assignment_name(each.kind), status=status_name(each.status))
            for each in row.line.assignments
        )
    return "" if row.line.newcomer_status is None else status_name(row.line.newcomer_status)


def _unless(unsaid: bool, text: str) -> str:
    return "" if unsaid else text
