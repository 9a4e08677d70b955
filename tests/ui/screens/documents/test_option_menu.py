"""A menu of a few choices: what is chosen stands on the button, and only a user's choice is told."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from ui.screens.documents.option_menu import OptionMenu


def test_option_menu_tells_what_is_triggered_and_shows_what_is_chosen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    menu = OptionMenu(window)
    menu.set_options("Papper", {"a4": "A4 stående", "a3": "A3 stående"})
    menu.choose("a4")
    told: list[str] = []
    menu.chosen.connect(told.append)
    inner = menu.findChild(QMenu)
    assert isinstance(inner, QMenu)
    other = next(action for action in inner.findChildren(QAction) + inner.actions() if action.text() == "A3 stående")

    other.trigger()

    assert told == ["a3"]
    menu.choose("a3")
    assert menu.text() == "A3 stående"
    assert menu.accessibleName() == "Papper: A3 stående"
    assert told == ["a3"]


def test_option_menu_keeps_its_choice_when_the_language_changes(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    menu = OptionMenu(window)
    menu.set_options("Papper", {"a4": "A4 stående"})
    menu.choose("a4")

    menu.set_options("Paper", {"a4": "A4 portrait"})

    assert menu.text() == "A4 portrait"
    assert menu.accessibleName() == "Paper: A4 portrait"
