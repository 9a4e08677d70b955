"""Texts that are likely, as buttons that fill a field; rows break where the dialog is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.widgets.buttons import PlainButton

_PER_ROW = 3


class OfferedTexts(QWidget):
    """Three buttons a row."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._buttons: list[PlainButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._grid.setColumnStretch(_PER_ROW, 1)

    def set_texts(self, texts: Sequence[str]) -> None:
        """Offer these."""
        while len(self._buttons) < len(texts):
            button = PlainButton(self, look="chip")
            button.clicked.connect(self._on_clicked)
            row, column = divmod(len(self._buttons), _PER_ROW)
            self._grid.addWidget(button, row, column, Qt.AlignmentFlag.AlignLeft)
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
