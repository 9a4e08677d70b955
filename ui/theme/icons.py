"""Line icons: our own drawings of one colour, painted in the colour of the look."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QIcon, QImageReader, QPixmap

from resources import path_to

_SIZES = (18, 36)


@lru_cache(maxsize=256)
def line_icon(name: str, colour: str, disabled_colour: str) -> QIcon:
    """Paint ``resources/icons/<name>.svg``; sharp at one and two pixels a point."""
    drawing = path_to("icons", f"{name}.svg").read_text(encoding="utf-8")
    icon = QIcon()
    for size in _SIZES:
        icon.addPixmap(_painted(drawing, colour, size), QIcon.Mode.Normal)
        icon.addPixmap(_painted(drawing, disabled_colour, size), QIcon.Mode.Disabled)
    return icon


def _painted(drawing: str, colour: str, size: int) -> QPixmap:
    buffer = QBuffer()
    buffer.setData(QByteArray(drawing.replace("currentColor", colour).encode()))
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(size, size))
    return QPixmap.fromImage(reader.read())
