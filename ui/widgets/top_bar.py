"""Heading, subtitle and the shown screen's own buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.labels import TextLabel
from ui.widgets.looks import set_look


class TopBar(QWidget):
    """The white bar above every screen."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_look(self, "top_bar")
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 4, 20, 4)
        self._row.setSpacing(10)
        self._title = TextLabel(self, look="title")
        self._subtitle = TextLabel(self, look="muted")
        # a long subtitle gives way before the buttons do
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._ribbon = TextLabel(self, look="ribbon")
        self._ribbon.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self._ribbon.hide()
        self._row.addWidget(self._title)
        self._row.addWidget(self._subtitle, 1)
        self._row.addWidget(self._ribbon)
        self._widgets: list[QWidget] = []
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_heading(self, title: str, subtitle: str) -> None:
        """Say where one is."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setToolTip(subtitle)

    def set_ribbon(self, text: str) -> None:
        """Say all the time that this is not the real register; empty for nothing."""
        self._ribbon.setText(text)
        self._ribbon.setVisible(bool(text))

    def set_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these widgets at the right, in place of the last screen's, which are only hidden."""
        for widget in self._widgets:
            self._row.removeWidget(widget)
            widget.hide()
        self._widgets = list(widgets)
        for widget in self._widgets:
            self._row.addWidget(widget)
            widget.show()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px(56))
