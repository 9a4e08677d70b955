"""The top bar of every screen: nothing is cut off at the smallest size, whatever the size of the text."""

from __future__ import annotations

import pytest

from tests.ui.accessibility import clipped_texts, settle
from ui.context import AppContext
from ui.navigation import Navigator
from ui.shell import Shell


@pytest.mark.parametrize("scale", [100, 125, 150, 175, 200])
def test_nothing_is_cut_off_in_the_top_bar_of_any_screen(
    navigator: Navigator, shell: Shell, context: AppContext, scale: int
) -> None:
    shell.resize(1280, 720)
    shell.top_bar.set_ribbon("Exempeldata – påhittade uppgifter", "Exempeldata")
    context.theme.apply(text_scale=scale)

    clipped: dict[str, list[str]] = {}
    for entry in navigator.entries:
        navigator.show_screen(entry.key)
        settle(shell.top_bar)
        clipped[entry.key] = clipped_texts(shell.top_bar)
    width = shell.width()
    context.theme.apply(text_scale=100)

    assert width == 1280
    assert not any(clipped.values()), clipped
