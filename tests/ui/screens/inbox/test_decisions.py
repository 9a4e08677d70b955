"""The decisions about an enquiry stay readable in large text: what has no room waits in a menu."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import clipped_texts, settle
from tests.ui.screens.inbox.conftest import Callers
from ui.context import AppContext
from ui.screens.inbox.screen import InboxScreen


def _settle(screen: InboxScreen) -> None:
    for _time in range(3):
        settle(screen.window())


@pytest.mark.parametrize("scale", [100, 125, 150, 175, 200])
def test_decisions_and_selections_are_never_cut_off(
    screen: InboxScreen, callers: Callers, context: AppContext, scale: int
) -> None:
    screen.window().resize(1280, 720)
    context.theme.apply(text_scale=scale)
    _settle(screen)

    clipped = [*clipped_texts(screen.panel.decisions), *clipped_texts(screen.filter_bar)]
    context.theme.apply(text_scale=100)

    assert clipped == []


def test_decision_in_the_menu_is_carried_out(
    qtbot: QtBot, screen: InboxScreen, callers: Callers, context: AppContext
) -> None:
    decisions = screen.panel.decisions
    screen.window().resize(1280, 720)
    all_shown = decisions.more_button.isHidden()
    context.theme.apply(text_scale=200)
    _settle(screen)
    waiting: tuple[QPushButton, ...] = decisions.more_button.buttons

    decisions.more_button.open_menu()
    lines = decisions.more_button.menu_of_buttons.actions()
    with qtbot.waitSignal(decisions.close_wanted):
        lines[-1].trigger()
    context.theme.apply(text_scale=100)
    _settle(screen)

    assert all_shown
    assert waiting == (decisions.newcomer_button, decisions.redirect_button, decisions.close_button)
    assert [line.text() for line in lines] == [button.text() for button in waiting]
    assert decisions.more_button.isHidden()
    assert decisions.close_button.isVisibleTo(decisions)
