"""What happens in the week when something was faster: another choice, or a colleague."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QLabel

from models.values.activities import CancelReason, OccasionStatus
from tests.ui.screens.week.conftest import block_of
from ui.context import AppContext
from ui.screens.week.screen import WeekScreen


def test_nothing_is_done_to_the_occasion_chosen_before_while_the_next_is_read(
    screen: WeekScreen, context: AppContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = block_of(screen, "Läxhjälp"), block_of(screen, "Språkcafé")
    screen.presenter.choose(first.row.id)
    waiting = []
    runner = context.runner
    monkeypatch.setattr(runner, "read", lambda work, **answers: waiting.append((work, answers)))

    screen.presenter.choose(second.row.id)
    for button in (screen.panel.cancel_button, screen.panel.move_button, screen.panel.change_button):
        button.click()

    assert waiting
    assert screen.presenter.details is None
    assert not [dialog for dialog in screen.findChildren(QDialog) if dialog.isVisible()]


def test_what_a_colleague_did_first_is_shown_and_said_without_asking_to_compare(screen: WeekScreen) -> None:
    row = block_of(screen, "Språkcafé").row
    screen.presenter.cancel(row, CancelReason.WEATHER, "")

    screen.presenter.cancel(row, CancelReason.WEATHER, "")

    said = " ".join(label.text() for label in screen.trouble_banner.findChildren(QLabel))
    assert screen.trouble_banner.isVisible()
    assert said.startswith("En kollega ändrade det här nyss.")
    assert "Jämför" not in said
    assert block_of(screen, "Språkcafé").row.status is OccasionStatus.CANCELLED
