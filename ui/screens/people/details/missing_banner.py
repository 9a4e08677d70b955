"""What a person lacks, with the one button that mends it; the button goes below where there is no room beside."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from ui.screens.people.details.missing import Missing
from ui.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import TextLabel
from ui.widgets.looks import set_look, set_tone

_LEAST_TEXT = 180


class MissingBanner(QFrame):
    """Read out by screen readers as it appears."""

    step_chosen = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        set_look(self, "banner")
        set_tone(self, Tone.ATTENTION)
        flow = FlowLayout(self, gap=10)
        flow.setContentsMargins(14, 9, 14, 9)
        self._words = QWidget(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._words.setSizePolicy(policy)
        column = QVBoxLayout(self._words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.title = TextLabel(self._words, look="strong", wraps=True)
        self.text = TextLabel(self._words, wraps=True)
        column.addWidget(self.title)
        column.addWidget(self.text)
        self.button = PlainButton(self)
        self.button.clicked.connect(self.step_chosen)
        flow.addWidget(self._words)
        flow.addWidget(self.button)
        self.hide()

    def show_missing(self, missing: Missing | None) -> None:
        """Appear with what is missing, or go away."""
        self.setVisible(missing is not None)
        if missing is None:
            return
        self._words.setMinimumWidth(self._theme.px(_LEAST_TEXT))
        self.title.setText(missing.title)
        self.text.setText(missing.text)
        self.button.setText(missing.button)
        self.button.setVisible(bool(missing.button))
        self.setAccessibleName(f"{missing.title} {missing.text}")
