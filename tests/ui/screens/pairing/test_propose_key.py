"""The key that proposes: it never takes a proposal back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.storage.database import Database
from tests.ui.screens.pairing.test_screen import pairs, settle
from ui.screens.pairing.screen import PairingScreen


def test_control_enter_takes_nothing_back(screen: PairingScreen, database: Database) -> None:
    screen.waiting.list.setFocus()
    settle()

    for _ in range(2):
        QTest.keyClick(screen.waiting.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        settle()

    assert pairs(database) == [screen.presenter.keys]
