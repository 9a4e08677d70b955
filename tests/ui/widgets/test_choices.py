"""Chips, swatches, dates and numbers."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.chip_row import Chip, ChipRow
from ui.widgets.colour_swatches import ColourSwatches
from ui.widgets.date_edit import DateEdit
from ui.widgets.number_box import NumberBox
from ui.widgets.time_edit import TimeEdit

CHIPS = (Chip(key="all", text="Alla 64"), Chip(key="free", text="Ledig plats 11"))


def test_chips_stay_on_when_their_texts_change(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    row = ChipRow(page)
    row.set_chips(CHIPS)
    page.show()
    with qtbot.waitSignal(row.keys_changed) as changed:
        QTest.mouseClick(row.findChildren(QPushButton)[1], Qt.MouseButton.LeftButton)

    row.set_chips([Chip(key="free", text="Free 11"), Chip(key="new", text="New")])

    assert changed.args == [frozenset({"free"})]
    assert row.keys == frozenset({"free"})


def test_single_row_has_always_one_on(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    row = ChipRow(page, single=True)

    row.set_chips(CHIPS)

    assert row.keys == frozenset({"all"})


def test_swatches_hold_one_colour(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    swatches = ColourSwatches(page, theme=theme)

    swatches.set_colour("rose")
    assert swatches.colour == "rose"
    swatches.set_colour("unheard of")

    assert swatches.colour == "slate"


def test_date_edit_begins_the_week_on_monday(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    edit = DateEdit(page)

    with qtbot.waitSignal(edit.day_changed) as changed:
        edit.set_day(date(2026, 11, 23))

    assert changed.args == [date(2026, 11, 23)]
    assert edit.text() == "2026-11-23"
    assert edit.calendarWidget().firstDayOfWeek() == Qt.DayOfWeek.Monday


@pytest.mark.parametrize("text_scale", [100, 150, 200])
def test_fields_in_a_row_are_equally_high(qtbot: QtBot, theme: Theme, text_scale: int) -> None:
    theme.apply(text_scale=text_scale)
    page = QWidget()
    qtbot.addWidget(page)
    row = QHBoxLayout(page)
    fields = (DateEdit(page), TimeEdit(page), NumberBox(page), QLineEdit(page))
    for field in fields:
        row.addWidget(field)

    page.show()

    assert len({field.height() for field in fields}) == 1


def test_number_stands_away_from_the_edge(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    box = NumberBox(page)
    page.show()

    theme.apply(text_scale=200)

    assert box.lineEdit().textMargins().left() >= theme.px(8)
