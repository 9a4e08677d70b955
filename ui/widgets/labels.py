"""Texts of a few kinds: plain, strong, muted, pills and badges."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme.tokens import Tone
from ui.widgets.looks import set_look, set_tone


class TextLabel(QLabel):
    """Plain text that is never read as markup; ``look`` is strong, muted, small, heading, title or figure."""

    def __init__(self, parent: QWidget, *, look: str = "", wraps: bool = False, selectable: bool = False) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        if look:
            set_look(self, look)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)


class Pill(TextLabel):
    """A word or two on a soft colour, as wide as its text."""

    def __init__(self, parent: QWidget, *, tone: Tone = Tone.NEUTRAL) -> None:
        super().__init__(parent, look="pill")
        set_tone(self, tone)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def show_text(self, text: str, tone: Tone) -> None:
        """Say something else in another tone."""
        self.setText(text)
        set_tone(self, tone)


class Badge(TextLabel):
    """How many wait; hidden at none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, look="badge")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.hide()

    def show_number(self, number: int) -> None:
        """Show a number above none."""
        self.setText(str(number))
        self.setVisible(number > 0)
