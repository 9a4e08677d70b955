"""What this computer remembers of the lists, and that a damaged memory harms nobody."""

from __future__ import annotations

from dataclasses import replace

from models.values.people import PersonRole
from models.values.people_lists import PersonSort
from ui.screens.people.columns import FIRST_COLUMNS, PersonColumn
from ui.screens.people.remembered import remembered_columns, remembered_order, with_columns, with_order
from ui.settings import ComputerSettings, ListChoice

VOLUNTEER, NEWCOMER = PersonRole.VOLUNTEER, PersonRole.NEWCOMER


def test_columns_and_order_are_kept_for_each_list() -> None:
    settings = with_columns(ComputerSettings(), VOLUNTEER, {PersonColumn.NAME, PersonColumn.PHONE, PersonColumn.STATUS})
    settings = with_order(settings, NEWCOMER, PersonSort.SINCE, descending=True)

    columns = {PersonColumn.NAME, PersonColumn.PHONE, PersonColumn.STATUS}
    assert remembered_columns(settings, VOLUNTEER) == columns
    assert remembered_columns(settings, NEWCOMER) == FIRST_COLUMNS[NEWCOMER]
    assert remembered_order(settings, VOLUNTEER) == (PersonSort.NAME, False)
    assert remembered_order(settings, NEWCOMER) == (PersonSort.SINCE, True)


def test_unknown_keys_are_passed_over() -> None:
    odd = ListChoice(columns=("shoe_size", "email"), sort="shoe_size")
    settings = replace(ComputerSettings(), volunteers=odd)

    assert remembered_columns(settings, VOLUNTEER) == {PersonColumn.NAME, PersonColumn.EMAIL, PersonColumn.STATUS}
    assert remembered_order(settings, VOLUNTEER) == (PersonSort.NAME, False)
