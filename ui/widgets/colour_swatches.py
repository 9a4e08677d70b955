"""The colours a meeting point can have, to choose by mouse or arrow keys; each has a name, none is only seen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from ui.theme import PLACE_KEYS, Colour, Theme

_SIDE = 28


class _Swatch(QAbstractButton):
    """One colour; the chosen one has a ring and a tick."""

    def __init__(self, parent: QWidget, *, theme: Theme, key: str) -> None:
        super().__init__(parent)
        self._theme = theme
        self.key = key
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        side = self._theme.px(_SIDE)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.place_colours(self.key)
        area = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        painter.setPen(QPen(QColor(colours.edge), 1.5))
        painter.setBrush(QColor(colours.edge if self.isChecked() else colours.fill))
        painter.drawRoundedRect(area, 6, 6)
        if self.isChecked():
            tick = self._theme.icon("check", Colour.SURFACE)
            tick.paint(painter, area.adjusted(3, 3, -3, -3).toRect())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour(Colour.TEXT), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)


class ColourSwatches(QWidget):
    """One of the place colours."""

    colour_chosen = Signal(str)

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._swatches = {key: _Swatch(self, theme=theme, key=key) for key in PLACE_KEYS}
        self._group = QButtonGroup(self)
        for swatch in self._swatches.values():
            self._group.addButton(swatch)
            row.addWidget(swatch)
        row.addStretch(1)
        self._swatches[PLACE_KEYS[0]].setChecked(True)
        self.setFocusProxy(self._swatches[PLACE_KEYS[0]])
        self._group.buttonClicked.connect(self._on_clicked)
        theme.changed.connect(self.update)

    @property
    def colour(self) -> str:
        """Give the key of the chosen colour."""
        return next(key for key, swatch in self._swatches.items() if swatch.isChecked())

    def set_colour(self, key: str) -> None:
        """Choose a colour; an unknown key is slate."""
        self._swatches.get(key, self._swatches["slate"]).setChecked(True)

    def set_names(self, names: Mapping[str, str]) -> None:
        """Name each colour for screen readers and tool tips."""
        for key, swatch in self._swatches.items():
            swatch.setAccessibleName(names[key])
            swatch.setToolTip(names[key])

    @Slot(QAbstractButton)
    def _on_clicked(self, _button: QAbstractButton) -> None:
        self.colour_chosen.emit(self.colour)
