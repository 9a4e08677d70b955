"""Texts that are likely, as buttons that fill a field; a new row begins where the dialog is too narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import PlainButton
from ui.widgets.flow_layout import FlowLayout


class OfferedTexts(QWidget):
    """One button a text, one after another."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._buttons: list[PlainButton] = []
        self._flow = FlowLayout(self)

    def set_texts(self, texts: Sequence[str]) -> None:
        """Offer these."""
        while len(self._buttons) < len(texts):
            button = PlainButton(self, look="chip")
            button.clicked.connect(self._on_clicked)
            self._flow.addWidget(button)
            self._buttons.append(button)
        for number, button in enumerate(self._buttons):
            text = texts[number] if number < len(texts) else ""
            button.setText(text.replace("&", "&&"))
            button.setProperty("text_to_fill", text)
            button.setVisible(bool(text))

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, PlainButton):
            self.chosen.emit(str(button.property("text_to_fill")))
