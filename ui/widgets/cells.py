"""Cells of a table painted without the style sheet, which takes three times as long; they look as it would have them.

A view repaints every cell at each keystroke of a search. Words are laid out once for each width, not at every paint.
"""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QStaticText, QTextOption, QTransform
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import Colour, Theme

Index = QModelIndex | QPersistentModelIndex
_MOST_KEPT = 4_000
_SIDE = 10
_MARGIN = 3
"""What Qt leaves between the padding of a cell and its words."""

_DISPLAY, _FONT = int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.FontRole)
_SELECTED = QStyle.StateFlag.State_Selected


class Letters:
    """Words in one font, cut to a width and laid out; kept until the theme changes."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)
        self._option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        self._option.setWrapMode(QTextOption.WrapMode.NoWrap)
        self._option.setTextDirection(Qt.LayoutDirection.LeftToRight)  # words of any script begin at the left edge
        self._kept: dict[tuple[str, float], QStaticText] = {}

    def laid_out(self, text: str, width: float) -> QStaticText:
        """Give a text as it is drawn in so much room."""
        found = self._kept.get((text, width))
        if found is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            found = QStaticText(self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width))
            found.setTextFormat(Qt.TextFormat.PlainText)
            found.setTextOption(self._option)
            found.prepare(QTransform(), self.font)
            self._kept[text, width] = found
        return found


class CellDelegate(QStyledItemDelegate):
    """Words on one line from the left edge, on a soft colour where chosen, with a thin line below."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._letters: dict[bool, Letters] = {}
        self._chosen_colour, self._line_colour, self._text_colour = QColor(), QColor(), QColor()
        self._side = 0
        self._take_look()
        theme.changed.connect(self._on_theme_changed)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = option.rect
        self.paint_ground(painter, option)
        text = index.model().data(index, _DISPLAY)
        if not isinstance(text, str) or not text:
            return
        letters = self._letters_of(index, option.font)
        words = letters.laid_out(text, cell.width() - 2 * self._side)
        painter.setFont(letters.font)
        painter.setPen(self._text_colour)
        top = cell.top() + (cell.height() - 1 - ceil(words.size().height())) // 2
        painter.drawStaticText(QPointF(cell.left() + self._side, top), words)

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Paint what lies below the words."""
        cell = option.rect
        if option.state & _SELECTED:
            painter.fillRect(cell, self._chosen_colour)
        painter.fillRect(cell.left(), cell.bottom(), cell.width(), 1, self._line_colour)

    def _letters_of(self, index: Index, plain: QFont) -> Letters:
        own = index.model().data(index, _FONT)
        is_strong = isinstance(own, QFont)
        found = self._letters.get(is_strong)
        if found is None:
            found = self._letters[is_strong] = Letters(own.resolve(plain) if isinstance(own, QFont) else QFont(plain))
        return found

    @Slot()
    def _on_theme_changed(self) -> None:
        self._take_look()

    def _take_look(self) -> None:
        theme = self._theme
        self._letters.clear()
        self._chosen_colour, self._line_colour = theme.colour(Colour.ACCENT_SOFT), theme.colour(Colour.SOFT_LINE)
        self._text_colour = theme.colour(Colour.TEXT)
        self._side = theme.px(_SIDE) + _MARGIN
