"""The bar above every screen stays within the smallest window, also with large text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import clipped_texts, settle
from ui.theme import Theme
from ui.widgets.buttons import PlainButton
from ui.widgets.top_bar import TopBar

LONG, SHORT = "Exempeldata – påhittade uppgifter", "Exempeldata"


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> Iterator[TopBar]:
    window = QWidget()
    qtbot.addWidget(window)
    bar = TopBar(window, theme=theme)
    bar.set_heading("Vecka 48", "23–29 november 2026")
    bar.set_ribbon(LONG, SHORT)
    buttons = [PlainButton(bar) for _number in range(3)]
    for button in buttons:
        button.setText("Skriv ut veckan")
    bar.set_widgets(buttons)
    window.show()
    yield bar


def _says(bar: TopBar) -> set[str]:
    return {label.text() for label in bar.findChildren(QLabel)}


def test_ribbon_is_said_in_full_where_there_is_room(bar: TopBar) -> None:
    bar.resize(1400, 56)

    assert LONG in _says(bar)


def test_ribbon_is_said_in_short_where_the_buttons_need_the_room(bar: TopBar) -> None:
    bar.resize(750, 56)

    assert SHORT in _says(bar)
    assert LONG not in _says(bar)
    assert bar.minimumSizeHint().width() <= 750


def test_least_width_is_that_of_the_short_ribbon(bar: TopBar, theme: Theme) -> None:
    bar.resize(1400, 56)
    with_long = bar.minimumSizeHint().width()
    bar.set_ribbon(SHORT)
    settle(bar)

    assert with_long == pytest.approx(bar.minimumSizeHint().width(), abs=2)  # letters are not whole pixels wide


def test_subtitle_says_that_it_goes_on_where_it_is_cut(bar: TopBar) -> None:
    bar.resize(1400, 56)
    in_full = "23–29 november 2026" in _says(bar)

    bar.resize(720, 56)
    settle(bar)

    assert in_full
    assert "23–29 november 2026" not in _says(bar)
    assert any(text.endswith("…") for text in _says(bar))


def test_buttons_without_room_wait_in_a_menu_that_presses_them(qtbot: QtBot, bar: TopBar) -> None:
    buttons = [button for button in bar.findChildren(PlainButton) if button.text() == "Skriv ut veckan"]

    bar.resize(620, 56)
    settle(bar)
    hidden = [button for button in buttons if button.isHidden()]
    bar.more_button.open_menu()
    lines = bar.more_button.menu_of_buttons.actions()

    assert 0 < len(hidden) < len(buttons)
    assert [line.text() for line in lines] == [button.text() for button in hidden]
    assert clipped_texts(bar) == []
    with qtbot.waitSignal(hidden[-1].clicked):
        lines[-1].trigger()


def test_menu_goes_when_there_is_room_again(bar: TopBar) -> None:
    bar.resize(620, 56)
    settle(bar)
    was_there = bar.more_button.isVisible()

    bar.resize(1400, 56)
    settle(bar)

    assert was_there
    assert bar.more_button.isHidden()
    buttons = [button for button in bar.findChildren(PlainButton) if button.text() == "Skriv ut veckan"]
    assert [button.isVisible() for button in buttons] == [True] * 3


def test_button_in_the_menu_keeps_its_letter(qtbot: QtBot, bar: TopBar) -> None:
    folded = [button for button in bar.findChildren(PlainButton) if button.text() == "Skriv ut veckan"]
    folded[-1].setText("Skriv &ut veckan")
    bar.retranslate()  # the window's words come first, those of the screen after them
    bar.resize(500, 56)
    QApplication.processEvents()
    was_hidden = folded[-1].isHidden()

    with qtbot.waitSignal(folded[-1].clicked):
        QTest.keyClick(bar.window(), Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)

    assert was_hidden
