"""The ring list goes with its page and grows with the text."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ui.screens.pairs.ring_table import RingTable
from ui.theme import Theme

TODAY = date(2026, 11, 23)


def test_a_note_that_would_be_too_narrow_is_left_out(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    ring = RingTable(page, theme=theme, today=TODAY)
    ring.resize(760, 300)
    page.show()
    before = ring.isColumnHidden(5)

    theme.apply(text_scale=150)

    assert (before, ring.isColumnHidden(5)) == (False, True)


def test_a_list_that_is_gone_hears_nothing_of_the_theme(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    ring = RingTable(page, theme=theme, today=TODAY)
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    with capture_exceptions() as found:
        theme.apply(text_scale=150)

    assert not isValid(ring)
    assert not found
