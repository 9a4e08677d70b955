"""A question is as high as its text needs, also with large text on a low screen."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import clipped_texts
from ui.theme import Theme
from ui.widgets.choice_dialog import Choice, ChoiceDialog


def test_long_text_is_not_cut_with_large_text(qtbot: QtBot, theme: Theme) -> None:
    theme.apply(text_scale=150)
    window = QWidget()
    qtbot.addWidget(window)
    text = "\n".join("Piltangenterna går från tillfälle till tillfälle, Enter ändrar." for _line in range(18))
    choices = (Choice(key="close", text="Stäng", look="primary"),)
    dialog = ChoiceDialog(window, title="Om den här sidan", text=text, choices=choices)

    dialog.open()

    assert clipped_texts(dialog) == []
    assert dialog.height() <= dialog.screen().availableSize().height()


def test_only_the_named_answer_does_something(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    choices = (Choice(key="keep", text="Behåll", look="primary"), Choice(key="remove", text="Ta bort", look="danger"))
    removed: list[str] = []

    def remove() -> None:
        removed.append("removed")

    for wanted in ("Behåll", "Ta bort"):
        dialog = ChoiceDialog(window, title="Ta bort kortet?", text="", choices=choices)
        dialog.call_for("remove", remove)
        dialog.open()
        next(button for button in dialog.findChildren(QPushButton) if button.text() == wanted).click()
        removed.append(wanted)

    assert removed == ["Behåll", "removed", "Ta bort"]
