"""The frame of one group of settings: a heading, a sentence, and its parts."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.widgets.cards import Card
from ui.widgets.labels import TextLabel


class SettingsCard(Card):
    """Parts go into ``body`` below the sentence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.heading.show()
        self._intro = TextLabel(self, look="muted", wraps=True)
        self.body.setSpacing(12)
        self.body.addWidget(self._intro)

    def set_texts(self, title: str, intro: str) -> None:
        """Name the group and say what it is about."""
        self.heading.set_text(title)
        self._intro.setText(intro)
        self._intro.setVisible(bool(intro))

    def retranslate(self) -> None:
        """Set every text in the present language."""
