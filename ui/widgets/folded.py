"""A part of a form that is folded away until someone wants it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Colour, Theme
from ui.widgets.buttons import QuietButton


class Folded(QWidget):
    """A line with an arrow; below it, when it is open, the content."""

    unfolded = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self.content = QWidget(self)
        self.content.hide()
        self._theme = theme
        self.button = QuietButton(self)
        self.button.setCheckable(True)
        self.button.toggled.connect(self._on_toggled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.content)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_title(self, title: str) -> None:
        """Say what is inside, with how much of it if that helps."""
        self.button.setText(title)
        self.button.setAccessibleName(title)

    def unfold(self, *, is_open: bool = True) -> None:
        """Open or close it."""
        self.button.setChecked(is_open)

    @Slot(bool)
    def _on_toggled(self, is_open: bool) -> None:
        self._on_theme_changed()
        self.content.setVisible(is_open)
        if is_open:
            self.unfolded.emit()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.button.setIcon(self._theme.icon("down" if self.button.isChecked() else "next", Colour.ACCENT))
