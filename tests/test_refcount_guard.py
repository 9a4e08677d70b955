"""Guards the pin of PySide6: 6.12.0 takes references from True and None before Python 3.12 and kills the process."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

CALLS = 200
MOST_LOST = 20


class _Emitter(QObject):
    happened = Signal(int)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="True and None are immortal from Python 3.12 on")
def test_qt_calls_take_no_references_from_true_and_none(qtbot: QtBot) -> None:
    emitter, widget = _Emitter(), QWidget()
    qtbot.addWidget(widget)
    before_true, before_none = sys.getrefcount(True), sys.getrefcount(None)

    for number in range(CALLS):
        emitter.happened.emit(number)
        widget.setVisible(False)

    assert before_true - sys.getrefcount(True) <= MOST_LOST
    assert before_none - sys.getrefcount(None) <= MOST_LOST
