"""Whole rows gone through by keyboard; the choice is silent while rows are exchanged."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.lazy_table_model import LazyTableModel
from ui.widgets.row_table import RowTable
from ui.widgets.table_columns import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """A row as a query gives it."""

    id: int
    name: str


ROWS = tuple(PlaceRow(id=key, name=name) for key, name in ((7, "Stadsbiblioteket"), (8, "Mariakyrkan"), (9, "Ankaret")))


def _heading() -> str:
    return "Namn"


def _model(parent: QObject) -> LazyTableModel[PlaceRow]:
    columns = (Column[PlaceRow](heading=_heading, text=attrgetter("name"), sort_key="name"),)
    return LazyTableModel(columns, key=attrgetter("id"), parent=parent)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    return page


@pytest.fixture
def table(page: QWidget, theme: Theme) -> RowTable:
    model = _model(page)
    model.show_rows(ROWS)
    return RowTable(page, theme=theme, model=model, widths=(200,))


def _record(table: RowTable) -> list[int]:
    chosen: list[int] = []
    table.row_chosen.connect(chosen.append)
    return chosen


def test_arrow_keys_choose_whole_rows(table: RowTable) -> None:
    chosen = _record(table)

    table.choose(0)
    QTest.keyClick(table, Qt.Key.Key_Down)

    assert chosen == [0, 1]
    assert [index.row() for index in table.selectionModel().selectedRows()] == [1]


def test_home_and_end_go_to_the_first_and_the_last_row(table: RowTable) -> None:
    chosen = _record(table)

    table.choose(1)
    QTest.keyClick(table, Qt.Key.Key_End)
    QTest.keyClick(table, Qt.Key.Key_Home)

    assert chosen == [1, 2, 0]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens_the_chosen_row(qtbot: QtBot, table: RowTable, key: Qt.Key) -> None:
    table.choose(1)

    with qtbot.waitSignal(table.row_opened, timeout=1000):
        QTest.keyClick(table, key)


def test_enter_opens_nothing_while_nothing_is_chosen(qtbot: QtBot, table: RowTable) -> None:
    with qtbot.assertNotEmitted(table.row_opened):
        QTest.keyClick(table, Qt.Key.Key_Return)


def test_the_choice_is_silent_while_rows_are_exchanged(table: RowTable) -> None:
    table.choose(2)
    chosen = _record(table)

    with table.choosing_nothing():
        table.choose(1)
    table.choose(0)

    assert chosen == [0]


def test_a_heading_sorts_only_where_that_was_asked_for(
    qtbot: QtBot, theme: Theme, page: QWidget, table: RowTable
) -> None:
    model = _model(page)
    sorting = RowTable(page, theme=theme, model=model, widths=(200,))
    sorting.sort_by_headings(0)

    with qtbot.waitSignal(model.order_chosen, timeout=1000) as order:
        sorting.sortByColumn(0, Qt.SortOrder.DescendingOrder)

    assert order.args == ["name", True]
    assert sorting.horizontalHeader().sectionsClickable()
    assert not table.horizontalHeader().sectionsClickable()
    assert not table.isSortingEnabled()


def test_columns_and_rows_grow_with_the_text(table: RowTable, theme: Theme) -> None:
    before = table.columnWidth(0), table.verticalHeader().defaultSectionSize(), table.iconSize().width()

    theme.apply(text_scale=150)

    after = table.columnWidth(0), table.verticalHeader().defaultSectionSize(), table.iconSize().width()
    assert before == (200, 38, 14)
    assert after == (300, 57, 21)
