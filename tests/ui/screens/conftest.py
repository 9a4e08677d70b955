"""What the tests of all screens share: the ways between them, and no dialog left over."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from ui.context import AppContext
from ui.navigation import Navigator
from ui.shell import Shell


@pytest.fixture
def navigator(context: AppContext, shell: Shell) -> Iterator[Navigator]:
    """The window's ways between screens."""
    found = Navigator(context, shell, shell)
    yield found
    found.close()


@pytest.fixture(autouse=True)
def _close_dialogs(qapp: QApplication) -> Iterator[None]:
    yield
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.hide()
            widget.deleteLater()
    QApplication.sendPostedEvents()
