"""Only the rows that are looked at are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from ui.widgets.lazy_table_model import KEY_ROLE, PAGE_ROWS, LazyTableModel
from ui.widgets.table_columns import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """A row as a query gives it."""

    id: int
    name: str


def _heading() -> str:
    return "Namn"


@pytest.fixture
def model(qtbot: QtBot) -> Iterator[LazyTableModel[PlaceRow]]:
    columns = (Column[PlaceRow](heading=_heading, text=attrgetter("name"), sort_key="name"),)
    owner = QObject()
    model = LazyTableModel(columns, key=attrgetter("id"), parent=owner)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    yield model
    assert model.parent() is owner


def test_one_page_is_asked_for_and_shown(qtbot: QtBot, model: LazyTableModel[PlaceRow]) -> None:
    model.set_ids(range(100, 1100))
    with qtbot.waitSignal(model.rows_wanted) as wanted:
        assert model.index(0, 0).data() == "…"

    asked = wanted.args[0]
    model.set_rows([PlaceRow(id=key, name=f"Plats {key}") for key in asked])

    assert asked == tuple(range(100, 100 + PAGE_ROWS))
    assert model.index(0, 0).data() == "Plats 100"
    assert model.index(0, 0).data(KEY_ROLE) == 100
    assert len(model.rows) == PAGE_ROWS


def test_stale_rows_stay_until_the_answer_comes(qtbot: QtBot, model: LazyTableModel[PlaceRow]) -> None:
    model.set_ids([1])
    with qtbot.waitSignal(model.rows_wanted):
        model.index(0, 0).data()
    model.set_rows([PlaceRow(id=1, name="Gammalt")])

    model.mark_stale()

    with qtbot.waitSignal(model.rows_wanted):
        assert model.index(0, 0).data() == "Gammalt"
    model.set_rows([PlaceRow(id=1, name="Nytt")])
    assert model.index(0, 0).data() == "Nytt"


def test_sorting_is_left_to_the_query(qtbot: QtBot, model: LazyTableModel[PlaceRow]) -> None:
    with qtbot.waitSignal(model.order_chosen) as chosen:
        model.sort(0, Qt.SortOrder.DescendingOrder)

    assert chosen.args == ["name", True]
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Namn"
