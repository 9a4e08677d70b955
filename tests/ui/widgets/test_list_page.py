"""The list on its card, what is said without one, and the panel beside them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication, QLabel, QListView, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.list_page import ListStack, place_beside


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(800, 500)
    qtbot.addWidget(window)
    return window


def test_an_empty_list_gives_way_to_words(window: QWidget) -> None:
    table, words = QListView(window), QLabel("Ingen väntar", window)
    table.setModel(QStringListModel(["Anna"], table))
    stack = ListStack(window, table=table, empty_state=words)
    window.show()

    seen = []
    for has_rows in (True, False, True):
        stack.show_list(has_rows=has_rows)
        seen.append((table.isVisibleTo(window), words.isVisibleTo(window)))

    assert seen == [(True, False), (False, True), (True, False)]


def test_the_last_of_the_column_takes_the_height_and_the_panel_stands_at_its_right(window: QWidget) -> None:
    bar, table, panel = QLabel("Sök", window), QListView(window), QLabel("Vald", window)

    place_beside(window, column=(bar, table), panel=panel)
    window.show()
    QApplication.sendPostedEvents()

    assert table.height() > 400 > bar.height()
    assert bar.geometry().left() == table.geometry().left()
    assert panel.geometry().left() > table.geometry().right()
