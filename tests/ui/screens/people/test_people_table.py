"""The table of people: choosing everybody costs the same however many there are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.values.clock import FixedClock
from models.values.identifiers import PersonId
from models.values.people import PersonRole
from ui.screens.people.people_table import PeopleTable
from ui.screens.people.table_model import PeopleTableModel
from ui.theme import Theme

MANY = 5_000


class CountingModel(PeopleTableModel):
    """Notes how often somebody asks how long the list is, as the making of every cell's index does."""

    asked = 0

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        self.asked += 1
        return super().rowCount(parent)


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> Iterator[PeopleTable]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    model = CountingModel(role=PersonRole.VOLUNTEER, clock=FixedClock(date(2026, 11, 23)), parent=window)
    table = PeopleTable(window, theme=theme, model=model, role=PersonRole.VOLUNTEER)
    table.resize(900, 600)
    window.show()
    model.show(tuple(PersonId(key) for key in range(1, MANY + 1)), ())
    yield table


def test_choosing_everybody_asks_nothing_of_each(table: PeopleTable) -> None:
    model = table.model()
    assert isinstance(model, CountingModel)
    table.grab()
    model.asked = 0

    table.selectAll()
    table.grab()

    assert len(table.chosen_ids()) == MANY
    assert model.asked < MANY


def test_everybody_and_some_are_chosen_again(table: PeopleTable) -> None:
    everybody = tuple(PersonId(key) for key in range(1, MANY + 1))
    some = tuple(PersonId(key) for key in (2, 3, 4, 9, 11, 12))

    for wanted in (everybody, some, (), (PersonId(7),)):
        table.choose(wanted)
        assert table.chosen_ids() == wanted

    table.choose((PersonId(9), PersonId(MANY + 5), PersonId(2)))
    assert table.chosen_ids() == (2, 9)
