"""The pages of a paper side by side, as they will be printed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Colour, Theme

_PAGE = QSize(330, 467)
"""Points, whatever the size of the window's text: these are pictures of paper."""
_GAP = 12
_MOST = 2


class PagePair(QWidget):
    """Two pages of A4 in the room of two; a single one stands at the left."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages: tuple[QImage, ...] = ()
        theme.changed.connect(self.update)

    def show_pages(self, pages: Sequence[QImage]) -> None:
        """Show other pages."""
        self._pages = tuple(pages)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_MOST * _PAGE.width() + _GAP, _PAGE.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ratio = self.devicePixelRatioF()
        for number, page in enumerate(self._pages[:_MOST]):
            room = QRect(number * (_PAGE.width() + _GAP), 0, _PAGE.width(), _PAGE.height())
            fitting = page.scaled(
                _PAGE * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            painter.drawImage(room, fitting)
            painter.setPen(self._theme.colour(Colour.LINE))
            painter.drawRect(room.adjusted(0, 0, -1, -1))
