"""Head and foot of a poster as they will be printed, one above the other; what stands between is left out."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Colour, Theme

_HEAD, _FOOT = 0.19, 0.23
_GAP = 10
_WIDTH = 400
"""Points, whatever the size of the window's text: it is a picture of paper."""


class PosterEnds(QWidget):
    """A sheet of paper with its middle torn out."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page: QImage | None = None
        theme.changed.connect(self.update)

    def show_page(self, page: QImage) -> None:
        """Show another page."""
        self._page = page
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, round(_WIDTH * 297 / 210 * (_HEAD + _FOOT)) + _GAP)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width = self.width()
        whole = width * 297 / 210
        head = QRect(0, 0, width, round(whole * _HEAD))
        foot = QRect(0, head.height() + _GAP, width, round(whole * _FOOT))
        for part in (head, foot):
            painter.fillRect(part, Qt.GlobalColor.white)
        if self._page is not None:
            page = self._page
            high = page.height()
            painter.drawImage(head, page, QRect(0, 0, page.width(), round(high * _HEAD)))
            painter.drawImage(foot, page, QRect(0, round(high * (1 - _FOOT)), page.width(), round(high * _FOOT)))
        painter.setPen(self._theme.colour(Colour.LINE))
        for part in (head, foot):
            painter.drawRect(part.adjusted(0, 0, -1, -1))
