"""The dot that shows a meeting point's colour, in the list and beside its name."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from ui.theme import Theme

_SHARPNESS = 2


def place_dot(theme: Theme, key: str, pixels: int) -> QPixmap:
    """Paint a dot so many pixels of the design wide, sharp also on fine screens."""
    side = theme.px(pixels)
    picture = QPixmap(QSize(side, side) * _SHARPNESS)
    picture.setDevicePixelRatio(_SHARPNESS)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.place_colours(key).edge))
    painter.drawEllipse(0, 0, side, side)
    painter.end()
    return picture
