"""Editors ask before they throw anything away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import assert_accessible
from ui.shell import Shell
from ui.widgets.choice_dialog import Choice, ChoiceDialog
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import Field


class NameDialog(DialogBase):
    """One field; dirty when something stands in it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.field = Field(self, QLineEdit(self))
        self.field.set_label("Namn")
        self.body.addWidget(self.field)
        self.set_texts(heading="Ny träffpunkt", primary="Spara")

    @property
    def edit(self) -> QLineEdit:
        assert isinstance(self.field.editor, QLineEdit)
        return self.field.editor

    def is_dirty(self) -> bool:
        return bool(self.edit.text())


@pytest.fixture
def dialog(qtbot: QtBot, shell: Shell) -> NameDialog:
    dialog = NameDialog(shell)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def _question(dialog: NameDialog) -> ChoiceDialog | None:
    return next(iter(dialog.findChildren(ChoiceDialog)), None)


def test_escape_closes_what_nobody_has_written_in(qtbot: QtBot, dialog: NameDialog) -> None:
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_escape_asks_when_something_would_be_lost(qtbot: QtBot, dialog: NameDialog) -> None:
    dialog.edit.setText("Stadsbiblioteket")

    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    question = _question(dialog)
    assert question is not None
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.finished):
        question.chosen.emit("throw_away")


def test_closing_the_window_asks_too(dialog: NameDialog) -> None:
    dialog.edit.setText("Stadsbiblioteket")

    dialog.close()

    assert dialog.isVisible()
    assert _question(dialog) is not None


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_enter_saves(qtbot: QtBot, dialog: NameDialog, modifier: Qt.KeyboardModifier) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)

    with qtbot.waitSignal(dialog.save_wanted):
        QTest.keyClick(dialog.edit, Qt.Key.Key_Return, modifier)


def test_dialog_is_accessible(dialog: NameDialog, shell: Shell) -> None:
    assert_accessible(dialog, shell.theme)


def test_choice_has_named_answers(qtbot: QtBot, shell: Shell) -> None:
    choices = (
        Choice(key="once", text="Bara den här gången", look="primary"),
        Choice(key="on", text="Från och med nu"),
    )
    question = ChoiceDialog(shell, title="Flytta?", text="Språkcafé", choices=choices)
    question.open()
    assert_accessible(question, shell.theme)

    with qtbot.waitSignal(question.chosen) as chosen:
        QTest.keyClick(question, Qt.Key.Key_Return)

    assert chosen.args == ["once"]
