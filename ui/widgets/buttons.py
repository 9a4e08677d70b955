"""Buttons of four looks. Their text is set by the owner's ``retranslate``."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from ui.theme import Colour, Theme
from ui.widgets.looks import set_look


class PlainButton(QPushButton):
    """An ordinary button with a thin line around it; Enter presses it only when it has the focus."""

    def __init__(self, parent: QWidget, *, look: str = "plain") -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        set_look(self, look)


class PrimaryButton(PlainButton):
    """The one thing most people come to do here; at most one on a screen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, look="primary")


class QuietButton(PlainButton):
    """A way on that does not ask for attention: text without a line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, look="quiet")


class DangerButton(PlainButton):
    """Takes something away; the text says what."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, look="danger")


class IconButton(PlainButton):
    """A line icon with a name for screen readers and a tool tip."""

    def __init__(self, parent: QWidget, *, theme: Theme, icon: str) -> None:
        super().__init__(parent, look="icon")
        self._theme = theme
        self._icon_name = icon
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_name(self, name: str) -> None:
        """Say what the button does, to the eye on hovering and to screen readers."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setIcon(self._theme.icon(self._icon_name, Colour.TEXT))
        side = self._theme.px(18)
        self.setIconSize(QSize(side, side))
