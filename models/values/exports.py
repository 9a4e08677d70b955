"""A list of people on its way out of the program: which columns, in which form, and what for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from models.values.identifiers import PersonId
from models.values.people import PersonRole


class ExportForm(StrEnum):
    """The kind of file; the value is its ending."""

    XLSX = "xlsx"
    CSV = "csv"


class ExportColumn(StrEnum):
    """What can stand in a column, in the order of the list. Notes stay here: they are not for others."""

    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    PHONE = "phone"
    EMAIL = "email"
    PREFERRED_CHANNEL = "preferred_channel"
    AREA = "area"
    BIRTH_YEAR = "birth_year"
    LANGUAGES = "languages"
    SWEDISH_LEVEL = "swedish_level"
    PRINT_LANGUAGE = "print_language"
    NEEDS_INTERPRETER = "needs_interpreter"
    ASSIGNMENTS = "assignments"
    STATUS = "status"
    AVAILABILITY = "availability"
    MAIN_ACTIVITY = "main_activity"
    OCCUPATION = "occupation"
    INTERESTS = "interests"
    SINCE = "since"


_OF_ONE_ROLE = {
    ExportColumn.ASSIGNMENTS: PersonRole.VOLUNTEER,
    ExportColumn.PRINT_LANGUAGE: PersonRole.NEWCOMER,
    ExportColumn.NEEDS_INTERPRETER: PersonRole.NEWCOMER,
}
USUAL_COLUMNS = frozenset(
    {
        ExportColumn.GIVEN_NAME,
        ExportColumn.FAMILY_NAME,
        ExportColumn.PHONE,
        ExportColumn.EMAIL,
        ExportColumn.AREA,
        ExportColumn.LANGUAGES,
    }
)
"""What is taken along unless somebody asks for more: no more personal data than most purposes need."""


def columns_for(role: PersonRole) -> tuple[ExportColumn, ...]:
    """Give the columns that mean something for a role."""
    return tuple(column for column in ExportColumn if _OF_ONE_ROLE.get(column, role) is role)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportDraft:
    """Who is taken out, in this order, and the purpose, which is written down.

    ``with_protected`` takes along the aliases of protected people for whom the exporter answers.
    """

    ids: tuple[PersonId, ...]
    role: PersonRole
    purpose: str
    with_protected: bool = False
