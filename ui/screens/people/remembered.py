"""What this computer remembers of the two lists: columns and order, read with care and written as plain keys."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from models.values.people import PersonRole
from models.values.people_lists import PersonSort
from ui.screens.people.columns import ALWAYS, COLUMNS, FIRST_COLUMNS, PersonColumn
from ui.settings import ComputerSettings, ListChoice


def remembered_columns(settings: ComputerSettings, role: PersonRole) -> frozenset[PersonColumn]:
    """Give the columns to show; an unknown key is passed over, none at all means those of the beginning."""
    keys = set(_choice(settings, role).columns)
    known = frozenset(column for column in COLUMNS[role] if column.value in keys)
    return known | ALWAYS if known else FIRST_COLUMNS[role]


def remembered_order(settings: ComputerSettings, role: PersonRole) -> tuple[PersonSort, bool]:
    """Give what orders the list, and whether it is turned round."""
    choice = _choice(settings, role)
    known = {sort.value: sort for sort in PersonSort}
    return known.get(choice.sort, PersonSort.NAME), choice.descending


def with_columns(settings: ComputerSettings, role: PersonRole, columns: Collection[PersonColumn]) -> ComputerSettings:
    """Give the settings with these columns."""
    ordered = tuple(column.value for column in COLUMNS[role] if column in columns)
    return _with(settings, role, replace(_choice(settings, role), columns=ordered))


def with_order(settings: ComputerSettings, role: PersonRole, sort: PersonSort, *, descending: bool) -> ComputerSettings:
    """Give the settings with this order."""
    return _with(settings, role, replace(_choice(settings, role), sort=sort.value, descending=descending))


def _choice(settings: ComputerSettings, role: PersonRole) -> ListChoice:
    return settings.volunteers if role is PersonRole.VOLUNTEER else settings.newcomers


def _with(settings: ComputerSettings, role: PersonRole, choice: ListChoice) -> ComputerSettings:
    if role is PersonRole.VOLUNTEER:
        return replace(settings, volunteers=choice)
    return replace(settings, newcomers=choice)
