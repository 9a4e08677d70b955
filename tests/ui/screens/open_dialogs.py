"""Finds the dialog that a gesture has opened."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QApplication, QDialog

DialogT = TypeVar("DialogT", bound=QDialog)


def open_dialog(kind: type[DialogT]) -> DialogT:
    """Give the newest visible dialog of a kind."""
    QApplication.sendPostedEvents()
    found = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]
    assert found, kind.__name__
    return found[-1]
