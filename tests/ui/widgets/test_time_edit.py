"""Clock times as people type them."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.time_edit import TimeEdit, read_time


@pytest.mark.parametrize("text", ["1730", "17.30", "17:30", " 17 30 ", "kl 17.30", "kl. 17:30"])
def test_time_is_understood_in_every_way_of_writing(text: str) -> None:
    assert read_time(text) == time(17, 30)


@pytest.mark.parametrize(("text", "expected"), [("17", time(17)), ("9", time(9)), ("900", time(9)), ("0", time(0))])
def test_hour_alone_is_a_whole_hour(text: str, expected: time) -> None:
    assert read_time(text) == expected


@pytest.mark.parametrize("text", ["", "24", "17:60", "17:3", "fem", "17:30:00", "-1"])
def test_other_text_is_no_time(text: str) -> None:
    assert read_time(text) is None


def test_time_edit_writes_the_time_out_and_moves_it_by_quarters(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    edit = TimeEdit(page)
    page.show()

    QTest.keyClicks(edit, "1745")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "17:45"
    QTest.keyClick(edit, Qt.Key.Key_Up)

    assert edit.clock_time == time(18)
