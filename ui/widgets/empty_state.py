"""What stands where nothing is yet: a drawing, a sentence, the first thing to do."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.theme import Colour, Theme
from ui.widgets.buttons import PrimaryButton
from ui.widgets.labels import TextLabel


class EmptyState(QWidget):
    """Fills the middle of an empty part of the screen."""

    action_chosen = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme, icon: str) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        column = QVBoxLayout(self)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.setSpacing(10)
        self._drawing = QLabel(self)
        self._title = TextLabel(self, look="heading", wraps=True)
        self._text = TextLabel(self, look="muted", wraps=True)
        self._button = PrimaryButton(self)
        self._button.clicked.connect(self.action_chosen)
        for label in (self._drawing, self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignCenter)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_text(self, title: str, text: str = "", button: str = "") -> None:
        """Say what is missing, why, and what the button does; without a button there is none."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._button.setText(button)
        self._button.setVisible(bool(button))

    @Slot()
    def _on_theme_changed(self) -> None:
        side = self._theme.px(36)
        self._drawing.setPixmap(self._theme.icon(self._icon_name, Colour.MUTED).pixmap(QSize(side, side)))
