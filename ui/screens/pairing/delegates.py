"""Paints the lines of the three lists: name and note at the left, figure or reason at the right, a bar for the fit."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.values.pairing_lines import CandidateLine, RefusalLine, Standing, WaitingLine
from ui.screens.pairing.line_models import CandidateModel, PromiseLine, RefusalModel, WaitingModel
from ui.theme import Colour, Theme
from ui.wording.pairing_lines import waiting_side

Index = QModelIndex | QPersistentModelIndex
_SMALL: Final = 9.0
_FIGURE: Final = 12.5
_FULL: Final = 100
_LEFT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_WRAPPED: Final = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextWordWrap
_SIDE_LINES: Final = 3
_RIGHT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class PairingDelegate(QStyledItemDelegate):
    """What the three have in common: ground, fonts, and text that ends with an ellipsis where there is no room."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.colour(Colour.ACCENT_SOFT))
        elif option.state & QStyle.StateFlag.State_MouseOver and index.flags():
            painter.fillRect(option.rect, self._theme.colour(Colour.HOVER))
        self._mark_focus(painter, option, index)
        below = QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1)
        painter.fillRect(below, self._theme.colour(Colour.SOFT_LINE))
        self.paint_line(painter, option.rect.adjusted(self._px(16), 0, -self._px(16), -1), index.row())
        painter.restore()

    def _mark_focus(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Where the keyboard is the current line has a strong edge; of several that are selected it is one."""
        view = self.parent()
        if isinstance(view, QAbstractItemView) and view.hasFocus() and index == view.currentIndex():
            edge = QRect(option.rect.left(), option.rect.top(), self._px(4), option.rect.height() - 1)
            painter.fillRect(edge, self._theme.colour(Colour.ACCENT))

    def paint_line(self, painter: QPainter, area: QRect, row: int) -> None:
        """Paint what a line says within its margins."""
        raise NotImplementedError

    def _px(self, pixels: int) -> int:
        return self._theme.px(pixels)

    def _font(self, points: float = 0.0, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = self._theme.font()
        if points:
            font.setPointSizeF(self._theme.points(points))
        font.setWeight(weight)
        return font

    def _height(self, points: float = 0.0) -> int:
        return QFontMetrics(self._font(points)).height()

    def _write(
        self,
        painter: QPainter,
        area: QRect,
        text: str,
        *,
        font: QFont,
        colour: Colour = Colour.TEXT,
        side: Qt.AlignmentFlag = _LEFT,
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        fitting = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, side, fitting)

    def _bar(self, painter: QPainter, area: QRect, share: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(Colour.SOFT_LINE))
        painter.drawRect(area)
        painter.setBrush(self._theme.colour(Colour.ACCENT))
        painter.drawRect(QRectF(area.left(), area.top(), area.width() * share / _FULL, area.height()))


class WaitingDelegate(PairingDelegate):
    """Two lines of text, at the right the planned fit, or a word on a soft colour."""

    def __init__(self, parent: QWidget, *, theme: Theme, model: WaitingModel) -> None:
        super().__init__(parent, theme=theme)
        self._model = model
        self._sizes = (QSize(), QSize())
        theme.changed.connect(self._measure)
        self._measure()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        # thousands are asked for at once, so nothing is measured here
        return self._sizes[index.row() == self._model.promise_row]

    def paint_line(self, painter: QPainter, area: QRect, row: int) -> None:
        line = self._model.line_at(row)
        if isinstance(line, PromiseLine):
            self._paint_promise(painter, area, line)
        elif line is not None:
            upper = QRect(area.left(), area.top() + self._px(9), area.width(), self._height())
            lower = QRect(area.left(), upper.bottom() + self._px(3), area.width(), self._height(_SMALL))
            beside = upper if line.standing is not Standing.PLANNED else area
            upper.setRight(self._paint_side(painter, QRect(beside), line))
            if line.standing is Standing.PLANNED:
                lower.setRight(upper.right())
            bold = self._font(weight=QFont.Weight.DemiBold)
            self._write(painter, upper, line.face.short, font=bold)
            self._paint_note(painter, lower, *self._model.note(line))

    @Slot()
    def _measure(self) -> None:
        small = self._height(_SMALL)
        self._sizes = (QSize(0, self._height() + small + self._px(21)), QSize(0, small + self._px(8)))

    def _paint_note(self, painter: QPainter, area: QRect, facts: str, days: str) -> None:
        small = self._font(_SMALL)
        metrics = QFontMetrics(small)
        days = f" · {days}" if facts else days
        room = area.width() - metrics.horizontalAdvance(days)
        fitting = metrics.elidedText(facts, Qt.TextElideMode.ElideRight, room)
        self._write(painter, area, f"{fitting}{days}", font=small, colour=Colour.MUTED)

    def _paint_promise(self, painter: QPainter, area: QRect, line: PromiseLine) -> None:
        ground = area.adjusted(-self._px(16), 0, self._px(16), 0)
        painter.fillRect(ground, self._theme.colour(Colour.ATTENTION_SOFT))
        self._write(painter, area, line.text, font=self._font(_SMALL), colour=Colour.ATTENTION)

    def _paint_side(self, painter: QPainter, area: QRect, line: WaitingLine) -> int:
        """Paint the right end and give its left edge."""
        text = waiting_side(line)
        if line.standing is Standing.PLANNED:
            bold = self._font(weight=QFont.Weight.Bold)
            self._write(painter, area, text, font=bold, side=_RIGHT)
            left = area.right() - QFontMetrics(bold).horizontalAdvance(text) - self._px(10)
            left = self._paint_sign(painter, area, left, "lock") if line.is_locked else left
            return self._paint_sign(painter, area, left, "call") if line.proposal is not None else left
        bad = line.standing is Standing.IMPOSSIBLE
        small = self._font(_SMALL)
        metrics = QFontMetrics(small)
        width, height = metrics.horizontalAdvance(text) + self._px(14), metrics.height() + self._px(4)
        pill = QRect(area.right() - width, area.center().y() - height // 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(Colour.BAD_SOFT if bad else Colour.ATTENTION_SOFT))
        painter.drawRoundedRect(pill, self._px(5), self._px(5))
        painter.setFont(small)
        painter.setPen(self._theme.colour(Colour.BAD if bad else Colour.ATTENTION))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        return pill.left() - self._px(8)

    def _paint_sign(self, painter: QPainter, area: QRect, left: int, name: str) -> int:
        side = self._px(14)
        sign = QRect(left - side, area.center().y() - side // 2, side, side)
        self._theme.icon(name, Colour.MUTED).paint(painter, sign)
        return sign.left() - self._px(6)


class CandidateDelegate(PairingDelegate):
    """Name, note and bar; at the right the fit with what it costs the plan."""

    def __init__(self, parent: QWidget, *, theme: Theme, model: CandidateModel) -> None:
        super().__init__(parent, theme=theme)
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self._height(_FIGURE) + _SIDE_LINES * self._height(_SMALL) + self._px(14))

    def paint_line(self, painter: QPainter, area: QRect, row: int) -> None:
        line = self._model.line_at(row)
        if line is None:
            return
        self._paint_left(painter, area.adjusted(0, 0, -self._px(132), 0), line)
        self._paint_right(painter, area.adjusted(area.width() - self._px(124), 0, 0, 0), line)

    def _paint_left(self, painter: QPainter, area: QRect, line: CandidateLine) -> None:
        name, small = self._font(weight=QFont.Weight.DemiBold), self._font(_SMALL)
        high = self._height() + self._height(_SMALL) + self._px(17)
        upper = QRect(area.left(), area.center().y() - high // 2, area.width(), self._height())
        lower = QRect(area.left(), upper.bottom() + self._px(2), area.width(), self._height(_SMALL))
        self._write(painter, upper, line.face.name, font=name)
        self._write(painter, lower, self._model.note(line), font=small, colour=Colour.MUTED)
        self._bar(painter, QRect(area.left(), lower.bottom() + self._px(7), area.width(), self._px(7)), line.fit)

    def _paint_right(self, painter: QPainter, area: QRect, line: CandidateLine) -> None:
        figure, small = self._font(_FIGURE, QFont.Weight.Bold), self._font(_SMALL)
        words, high = "\n".join(self._model.side(line)), self._height(_FIGURE)
        room = QRect(0, 0, area.width(), _SIDE_LINES * self._height(_SMALL))
        wrapped = QFontMetrics(small).boundingRect(room, _WRAPPED, words)
        top = area.center().y() - (high + min(wrapped.height(), room.height())) // 2
        self._write(painter, QRect(area.left(), top, area.width(), high), str(line.fit), font=figure, side=_RIGHT)
        painter.setFont(small)
        painter.setPen(self._theme.colour(Colour.MUTED))
        painter.drawText(room.translated(area.left(), top + high), _WRAPPED, words)


class RefusalDelegate(PairingDelegate):
    """A name, and at the right why not."""

    def __init__(self, parent: QWidget, *, theme: Theme, model: RefusalModel) -> None:
        super().__init__(parent, theme=theme)
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self._height() + self._px(18))

    def paint_line(self, painter: QPainter, area: QRect, row: int) -> None:
        line: RefusalLine | None = self._model.line_at(row)
        if line is None:
            return
        plain = self._font()
        width = min(QFontMetrics(plain).horizontalAdvance(line.face.name), area.width() * 45 // 100)
        self._write(painter, QRect(area.left(), area.top(), width + 1, area.height()), line.face.name, font=plain)
        rest = area.adjusted(width + self._px(12), 0, 0, 0)
        self._write(painter, rest, self._model.why(line), font=plain, colour=Colour.MUTED, side=_RIGHT)
