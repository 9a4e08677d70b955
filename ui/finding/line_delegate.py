"""Paints a line of what was found: sign, name, where it is, and the key that does the same."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.finding.hits import Hit
from ui.finding.lines_model import LinesModel
from ui.theme import Colour, Theme

Index = QModelIndex | QPersistentModelIndex
_SMALL_POINTS = 9.0
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class LineDelegate(QStyledItemDelegate):
    """Lengths are those of the design and grow with the text."""

    def __init__(self, parent: QWidget, *, theme: Theme, model: LinesModel) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        is_hit = isinstance(self._model.line(index.row()), Hit)
        return QSize(0, self._theme.px(36 if is_hit else 28))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._model.line(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, Hit):
            self._paint_hit(painter, option, line)
        else:
            self._paint_heading(painter, option.rect, line)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRect, text: str) -> None:
        painter.setFont(self._small(bold=True))
        painter.setPen(self._theme.colour(Colour.MUTED))
        painter.drawText(area.adjusted(self._theme.px(14), self._theme.px(6), 0, 0), _LEFT, text)

    def _paint_hit(self, painter: QPainter, option: QStyleOptionViewItem, hit: Hit) -> None:
        px = self._theme.px
        area = option.rect.adjusted(px(6), 1, -px(6), -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(Colour.ACCENT_SOFT if chosen else Colour.HOVER))
            painter.drawRoundedRect(area, px(6), px(6))
        side = px(16)
        sign = QRect(area.left() + px(8), area.center().y() - side // 2, side, side)
        self._theme.icon(hit.icon, Colour.ACCENT if chosen else Colour.MUTED).paint(painter, sign)
        area = area.adjusted(px(34), 0, -px(8), 0)
        if hit.keys:
            area.setRight(self._paint_keys(painter, area, hit.keys) - px(10))
        bold = QFont(option.font)
        bold.setBold(chosen)
        self._paint_words(painter, area, hit, bold)

    def _paint_words(self, painter: QPainter, area: QRect, hit: Hit, font: QFont) -> None:
        title, width = _fitting(QFontMetrics(font), hit.title, area.width())
        painter.setFont(font)
        painter.setPen(self._theme.colour(Colour.TEXT))
        painter.drawText(area, _LEFT, title)
        rest = area.adjusted(width + self._theme.px(10), 0, 0, 0)
        if hit.detail and rest.width() > self._theme.px(40):
            small = self._small(bold=False)
            painter.setFont(small)
            painter.setPen(self._theme.colour(Colour.MUTED))
            detail, _width = _fitting(QFontMetrics(small), hit.detail, rest.width())
            painter.drawText(rest, _RIGHT, detail)

    def _paint_keys(self, painter: QPainter, area: QRect, keys: str) -> int:
        """Paint a key in a thin frame at the right; gives its left edge."""
        small = self._small(bold=False)
        metrics = QFontMetrics(small)
        width = metrics.horizontalAdvance(keys) + self._theme.px(12)
        height = metrics.height() + self._theme.px(4)
        frame = QRect(area.right() - width, area.center().y() - height // 2, width, height)
        painter.setFont(small)
        painter.setPen(self._theme.colour(Colour.LINE))
        painter.setBrush(self._theme.colour(Colour.SURFACE))
        painter.drawRoundedRect(frame, self._theme.px(4), self._theme.px(4))
        painter.setPen(self._theme.colour(Colour.MUTED))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, keys)
        return frame.left()

    def _small(self, *, bold: bool) -> QFont:
        font = self._theme.font()
        font.setPointSizeF(self._theme.points(_SMALL_POINTS))
        font.setBold(bold)
        return font


def _fitting(metrics: QFontMetrics, text: str, room: int) -> tuple[str, int]:
    """Give a text that fits, and how wide it is; nearly all do, and to elide one takes longer than to measure it."""
    width = metrics.horizontalAdvance(text)
    if width <= room:
        return text, width
    fitting = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    return fitting, metrics.horizontalAdvance(fitting)
