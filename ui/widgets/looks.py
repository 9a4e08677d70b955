"""Gives a widget the look or tone that the style sheet knows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.theme.tokens import Tone


def set_look(widget: QWidget, look: str) -> None:
    """Choose a look of the style sheet, also after the widget has been shown."""
    _set(widget, "look", look)


def set_tone(widget: QWidget, tone: Tone) -> None:
    """Choose what the colours of a pill or banner mean; its words say the same."""
    _set(widget, "tone", tone.value)


def mark_problem(widget: QWidget, *, wrong: bool) -> None:
    """Draw an editor's border as wrong or in order."""
    _set(widget, "problem", wrong)


def _set(widget: QWidget, name: str, value: str | bool) -> None:
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else the style looks at it before it is shown
        widget.style().unpolish(widget)
        widget.style().polish(widget)
