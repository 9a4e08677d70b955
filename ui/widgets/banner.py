"""A sentence or two that stays on the screen, with what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.tokens import Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.labels import TextLabel
from ui.widgets.looks import set_look, set_tone


class Banner(QFrame):
    """What, why and what to do; read out by screen readers as it appears. ``lines`` takes further rows."""

    action_chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_look(self, "banner")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(12)
        self.lines = texts = QVBoxLayout()
        texts.setSpacing(2)
        self._title = TextLabel(self, look="strong", wraps=True)
        self._text = TextLabel(self, wraps=True)
        texts.addWidget(self._title)
        texts.addWidget(self._text)
        row.addLayout(texts, 1)
        self._button = PlainButton(self)
        self._button.clicked.connect(self.action_chosen)
        row.addWidget(self._button)
        self.hide()

    def show_text(self, title: str, text: str = "", *, tone: Tone = Tone.INFO, button: str = "") -> None:
        """Appear with a title, an explanation and, if it is named, a button."""
        set_tone(self, tone)
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self.setAccessibleName(f"{title} {text}".strip())
        self.show()
