"""Widgets in as many rows as the width asks for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.flow_layout import FlowLayout


class Block(QWidget):
    """A widget of 100 × 20."""

    def sizeHint(self) -> QSize:
        return QSize(100, 20)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 20)


@pytest.fixture
def row(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    FlowLayout(window, gap=10)
    return window


def blocks(row: QWidget, number: int) -> list[Block]:
    layout = row.layout()
    assert isinstance(layout, FlowLayout)
    made = [Block(row) for _ in range(number)]
    for block in made:
        layout.addWidget(block)
    return made


def flow(row: QWidget, width: int) -> int:
    layout = row.layout()
    assert isinstance(layout, FlowLayout)
    height = layout.heightForWidth(width)
    layout.setGeometry(QRect(0, 0, width, height))
    return height


def test_what_has_no_room_goes_to_the_next_row(row: QWidget) -> None:
    made = blocks(row, 3)

    beside, below = flow(row, 320), flow(row, 319)

    assert (beside, below) == (20, 50)
    assert [block.geometry().topLeft().toTuple() for block in made] == [(0, 0), (110, 0), (0, 30)]


def test_what_grows_takes_the_rest_of_its_row(row: QWidget) -> None:
    first, second = blocks(row, 2)
    first.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    height = flow(row, 300)

    assert height == 20
    assert (first.width(), second.x(), second.width()) == (190, 200, 100)


def test_hidden_ones_take_no_room(row: QWidget) -> None:
    made = blocks(row, 3)
    made[0].hide()

    height = flow(row, 210)

    assert height == 20
    assert made[1].x() == 0


def test_nothing_is_wider_than_the_row(row: QWidget) -> None:
    (block,) = blocks(row, 1)

    flow(row, 60)

    assert block.width() == 60
