"""What the lists say of a person, column by column; which of them are shown is chosen on each computer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Final

from models.queries.people import PersonRow
from models.values.clock import Clock
from models.values.people import AssignmentKind, AssignmentStatus, NewcomerStatus, PersonRole
from models.values.people_lists import PersonSort
from translations import N_, _
from ui.screens.people.status import status_of
from ui.screens.people.wording import day_in_list
from ui.widgets.table_columns import Column
from ui.wording.interests import language_name
from ui.wording.people import assignment_name, level_name


class PersonColumn(StrEnum):
    """Every column there is; the value is what the settings of a computer remember."""

    NAME = "name"
    LANGUAGES = "languages"
    AREA = "area"
    ASSIGNMENTS = "assignments"
    CAPACITY = "capacity"
    SWEDISH = "swedish"
    WAITED = "waited"
    PHONE = "phone"
    EMAIL = "email"
    BIRTH_YEAR = "birth_year"
    SINCE = "since"
    PRINT_LANGUAGE = "print_language"
    INFORMED = "informed"
    STATUS = "status"


COLUMNS: Final[Mapping[PersonRole, tuple[PersonColumn, ...]]] = {
    PersonRole.VOLUNTEER: (
        PersonColumn.NAME,
        PersonColumn.LANGUAGES,
        PersonColumn.AREA,
        PersonColumn.ASSIGNMENTS,
        PersonColumn.CAPACITY,
        PersonColumn.PHONE,
        PersonColumn.EMAIL,
        PersonColumn.BIRTH_YEAR,
        PersonColumn.SINCE,
        PersonColumn.INFORMED,
        PersonColumn.STATUS,
    ),
    PersonRole.NEWCOMER: (
        PersonColumn.NAME,
        PersonColumn.LANGUAGES,
        PersonColumn.AREA,
        PersonColumn.SWEDISH,
        PersonColumn.WAITED,
        PersonColumn.PHONE,
        PersonColumn.EMAIL,
        PersonColumn.BIRTH_YEAR,
        PersonColumn.PRINT_LANGUAGE,
        PersonColumn.SINCE,
        PersonColumn.INFORMED,
        PersonColumn.STATUS,
    ),
}
FIRST_COLUMNS: Final[Mapping[PersonRole, frozenset[PersonColumn]]] = {
    PersonRole.VOLUNTEER: frozenset(
        {
            PersonColumn.NAME,
            PersonColumn.LANGUAGES,
            PersonColumn.AREA,
            PersonColumn.CAPACITY,
            PersonColumn.STATUS,
        }
    ),
    PersonRole.NEWCOMER: frozenset(
        {
            PersonColumn.NAME,
            PersonColumn.LANGUAGES,
            PersonColumn.AREA,
            PersonColumn.SWEDISH,
            PersonColumn.WAITED,
            PersonColumn.STATUS,
        }
    ),
}
"""What a list shows before anybody has chosen."""

_SHORT_STATUS: Final = 124
ALWAYS: Final = frozenset({PersonColumn.NAME, PersonColumn.STATUS})


@dataclass(frozen=True, slots=True, kw_only=True)
class _View:
    role: PersonRole
    clock: Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    heading: str
    width: int
    sort: PersonSort | None = None


_LOOKS: Final[Mapping[PersonColumn, _Look]] = {
    PersonColumn.NAME: _Look(heading=N_("Name"), width=152, sort=PersonSort.NAME),
    PersonColumn.LANGUAGES: _Look(heading=N_("Languages"), width=150),
    PersonColumn.AREA: _Look(heading=N_("Area"), width=106, sort=PersonSort.AREA),
    PersonColumn.ASSIGNMENTS: _Look(heading=N_("Assignments"), width=150),
    PersonColumn.CAPACITY: _Look(heading=N_("Language friends"), width=102),
    PersonColumn.SWEDISH: _Look(heading=N_("Swedish"), width=76),
    PersonColumn.WAITED: _Look(heading=N_("Waited"), width=66, sort=PersonSort.SINCE),
    PersonColumn.PHONE: _Look(heading=N_("Phone"), width=126),
    PersonColumn.EMAIL: _Look(heading=N_("E-mail"), width=170),
    PersonColumn.BIRTH_YEAR: _Look(heading=N_("Born"), width=60, sort=PersonSort.BIRTH_YEAR),
    PersonColumn.SINCE: _Look(heading=N_("Since"), width=96, sort=PersonSort.SINCE),
    PersonColumn.PRINT_LANGUAGE: _Look(heading=N_("Reads"), width=90),
    PersonColumn.INFORMED: _Look(heading=N_("Informed"), width=96),
    PersonColumn.STATUS: _Look(heading=N_("Status"), width=144),
}


def heading_of(column: PersonColumn) -> str:
    """Name a column in the language of the window."""
    return _(_LOOKS[column].heading)


def orders_of(role: PersonRole) -> tuple[tuple[PersonSort, str], ...]:
    """List what a list can be sorted by, with the name of the first column that sorts so."""
    named: dict[PersonSort, str] = {}
    for column in COLUMNS[role]:
        sort = _LOOKS[column].sort
        if sort is not None:
            named.setdefault(sort, heading_of(column))
    return *named.items(), (PersonSort.CHANGED, _("Changed"))


def width_of(column: PersonColumn, role: PersonRole) -> int:
    """Give the width of a column in pixels of the design; the languages take what is left."""
    if column is PersonColumn.STATUS and role is PersonRole.NEWCOMER:
        return _SHORT_STATUS
    return _LOOKS[column].width


def columns_of(role: PersonRole, clock: Clock) -> tuple[Column[PersonRow], ...]:
    """Make the columns of a list, in their order."""
    view = _View(role=role, clock=clock)
    return tuple(_column(column, view) for column in COLUMNS[role])


def _column(column: PersonColumn, view: _View) -> Column[PersonRow]:
    look = _LOOKS[column]
    return Column(
        heading=partial(heading_of, column),
        text=partial(_text, column=column, view=view),
        sort_key=look.sort.value if look.sort is not None else "",
        strong=column is PersonColumn.NAME,
    )


def _text(row: PersonRow, column: PersonColumn, view: _View) -> str:
    return _TEXTS[column](row, view)


def _name(row: PersonRow, view: _View) -> str:
    # In words, since a mark alone says nothing to somebody who does not see it.
    return _("{name} (protected)").format(name=row.name) if row.protected else row.name


def _languages(row: PersonRow, view: _View) -> str:
    return ", ".join(language_name(skill.language) for skill in row.languages)


def _area(row: PersonRow, view: _View) -> str:
    return row.area


def _assignments(row: PersonRow, view: _View) -> str:
    live = (item for item in row.assignments if item.status is not AssignmentStatus.ENDED)
    return ", ".join(assignment_name(item.kind) for item in live)


def _capacity(row: PersonRow, view: _View) -> str:
    """``1 av 2``: pairs and places; whoever offers none and has none has a dash."""
    friend = AssignmentKind.LANGUAGE_FRIEND
    places = next((item.capacity for item in row.assignments if item.kind is friend), 0)
    return _("{number} of {all}").format(number=row.friends, all=places) if places or row.friends else "–"


def _swedish(row: PersonRow, view: _View) -> str:
    return level_name(row.oral_swedish) if row.oral_swedish is not None else ""


def _waited(row: PersonRow, view: _View) -> str:
    if row.since is None or row.newcomer_status is NewcomerStatus.ENDED or row.friends:
        return ""
    # Days, for a narrow column.
    return _("{number} d").format(number=(view.clock.today() - row.since).days)


def _phone(row: PersonRow, view: _View) -> str:
    return row.phone


def _email(row: PersonRow, view: _View) -> str:
    return row.email


def _birth_year(row: PersonRow, view: _View) -> str:
    return str(row.birth_year) if row.birth_year is not None else ""


def _since(row: PersonRow, view: _View) -> str:
    return day_in_list(row.since, view.clock.today()) if row.since is not None else ""


def _print_language(row: PersonRow, view: _View) -> str:
    return language_name(row.print_language) if row.print_language else ""


def _informed(row: PersonRow, view: _View) -> str:
    return day_in_list(row.informed_on, view.clock.today()) if row.informed_on is not None else _("not yet")


def _status(row: PersonRow, view: _View) -> str:
    return status_of(row, view.role, view.clock.today()).text


_TEXTS: Final[Mapping[PersonColumn, Callable[[PersonRow, _View], str]]] = {
    PersonColumn.NAME: _name,
    PersonColumn.LANGUAGES: _languages,
    PersonColumn.AREA: _area,
    PersonColumn.ASSIGNMENTS: _assignments,
    PersonColumn.CAPACITY: _capacity,
    PersonColumn.SWEDISH: _swedish,
    PersonColumn.WAITED: _waited,
    PersonColumn.PHONE: _phone,
    PersonColumn.EMAIL: _email,
    PersonColumn.BIRTH_YEAR: _birth_year,
    PersonColumn.SINCE: _since,
    PersonColumn.PRINT_LANGUAGE: _print_language,
    PersonColumn.INFORMED: _informed,
    PersonColumn.STATUS: _status,
}
