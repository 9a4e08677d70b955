"""The report of a bug, and that it tells nothing anybody has written."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.errors.boundary import ErrorBoundary
from ui.errors.dialog import BugDialog
from ui.errors.report import bug_report
from ui.shell import Shell

NAME = "Ingrid Lund 070-174 06 05"


def _failing(name: str) -> int:
    try:
        return int(name)
    except ValueError as error:
        raise KeyError(name) from error


def test_report_names_kinds_and_places_but_nothing_written() -> None:
    with pytest.raises(KeyError) as caught:
        _failing(NAME)

    report = bug_report(caught.value)

    assert NAME in repr(caught.value)
    assert NAME not in report
    assert "builtins.KeyError" in report
    assert "builtins.ValueError" in report
    assert "tests/ui/errors/test_report.py:" in report


def test_second_bug_opens_no_second_dialog(qtbot: QtBot, shell: Shell) -> None:
    boundary = ErrorBoundary(shell)

    boundary.show_bug(ZeroDivisionError())
    boundary.show_bug(ZeroDivisionError())

    dialogs = shell.findChildren(BugDialog)
    assert len(dialogs) == 1
    dialogs[0].accept()
