"""A menu of switches: only what somebody presses is told."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.screens.documents.checks_menu import ChecksMenu


def test_checks_menu_tells_what_is_pressed_and_not_what_is_shown(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    menu = ChecksMenu(window)
    menu.set_options("Mer", {"qr": "QR-kod", "one": "I en fil"})
    told: list[tuple[str, bool]] = []

    def note(key: str, on: bool) -> None:
        told.append((key, on))

    menu.toggled_by_user.connect(note)
    menu.show_state({"qr": True, "one": False})

    menu.action("qr").trigger()

    assert told == [("qr", False)]
    assert not menu.action("one").isChecked()
