"""Whether painted text can be read: compares its ground with the pixel that stands out most."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from tests.ui.stage import visible
from tests.ui.theme.test_tokens import contrast

_FEWEST_LETTERS = 3


def texts_hard_to_read(window: QWidget, least: float) -> list[str]:
    """List labels and buttons with text whose strongest pixel stays below a contrast to its ground."""
    picture = window.grab().toImage()
    found: list[str] = []
    for widget in visible([window]):
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.isEnabled():
            continue
        if widget.visibleRegion().boundingRect() != widget.rect():  # scrolled half out of sight
            continue
        text = widget.text()
        if sum(letter.isalpha() for letter in text) < _FEWEST_LETTERS:
            continue
        area = widget.rect().translated(widget.mapTo(window, QPoint(0, 0)))
        reached = _strongest(picture, area.intersected(picture.rect()))
        if reached < least:
            found.append(f"{type(widget).__name__}({text[:40]}) {reached:.1f}")
    return found


def _strongest(picture: QImage, area: QRect) -> float:
    part = picture.copy(area.adjusted(1, 1, -1, -1)).convertToFormat(QImage.Format.Format_RGB32)
    if part.isNull():
        return 21.0
    counted = Counter(memoryview(part.constBits()).cast("I"))
    ground = counted.most_common(1)[0][0]
    return max(_contrast(pixel, ground) for pixel in counted)


@lru_cache(maxsize=50_000)  # the shades of a letter's edge come back in every window
def _contrast(pixel: int, ground: int) -> float:
    return contrast(_name(pixel), _name(ground))


def _name(pixel: int) -> str:
    return f"#{pixel & 0xFFFFFF:06x}"
