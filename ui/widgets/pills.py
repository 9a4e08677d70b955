"""Words on a soft colour where a view paints them itself: in a column of a table, or on a card."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from ui.theme import Colour, Theme, Tone
from ui.widgets.cells import CellDelegate, Letters

Index = QModelIndex | QPersistentModelIndex
TONE_ROLE = Qt.ItemDataRole.UserRole + 1
_ROW_HEIGHT = 38
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_COLOURS = {
    Tone.NEUTRAL: (Colour.NEUTRAL_SOFT, Colour.MUTED),
    Tone.INFO: (Colour.ACCENT_SOFT, Colour.ACCENT),
    Tone.GOOD: (Colour.GOOD_SOFT, Colour.GOOD),
    Tone.ATTENTION: (Colour.ATTENTION_SOFT, Colour.ATTENTION),
    Tone.BAD: (Colour.BAD_SOFT, Colour.BAD),
}


class PillPainter:
    """Paints a word or two on the soft colour of a tone; what has no room is cut, or wrapped once where it may be."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._scale = 0
        self._letters = self._present_letters()

    def height(self, text: str = "", room: float = 0.0) -> float:
        """Give how high a pill is, for a text that may be wrapped how high it becomes in its room."""
        metrics = self._present_letters().metrics
        wraps = bool(room) and metrics.horizontalAdvance(text) > room - self._sides
        return metrics.lineSpacing() * (2 if wraps else 1) + self._theme.px(3)

    def paint(self, painter: QPainter, place: QRectF, text: str, tone: Tone) -> None:
        """Paint on one line from the upper left corner of a place, at most as wide as it."""
        words = self._present_letters().laid_out(text, place.width() - self._sides)
        pill = QRectF(place.x(), place.y(), words.size().width() + self._sides, self.height())
        painter.save()
        self._paint_pill(painter, pill, tone)
        top = ceil(pill.y() + (pill.height() - words.size().height()) / 2)
        painter.drawStaticText(QPointF(pill.x() + self._sides / 2, top), words)
        painter.restore()

    def paint_wrapped(self, painter: QPainter, place: QRectF, text: str, tone: Tone) -> None:
        """Paint as ``paint`` does, on two lines where one is too short."""
        metrics = self._present_letters().metrics
        width = min(metrics.horizontalAdvance(text), place.width() - self._sides) + self._sides
        pill = QRectF(place.x(), place.y(), width, self.height(text, place.width()))
        painter.save()
        self._paint_pill(painter, pill, tone)
        inside = pill.adjusted(self._sides / 2, 0, -self._sides / 2 + 1, 0)
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inside, int(start) | int(Qt.TextFlag.TextWordWrap), text)
        painter.restore()

    def _paint_pill(self, painter: QPainter, pill: QRectF, tone: Tone) -> None:
        theme, (soft, strong) = self._theme, _COLOURS[tone]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._letters.font)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(soft))
        painter.drawRoundedRect(pill, theme.px(6), theme.px(6))
        painter.setPen(theme.colour(strong))

    @property
    def _sides(self) -> int:
        return self._theme.px(14)

    def _present_letters(self) -> Letters:
        if self._scale != self._theme.text_scale:
            font = self._theme.font()
            font.setPointSizeF(self._theme.points(9))
            self._scale, self._letters = self._theme.text_scale, Letters(font)
        return self._letters


class PillDelegate(CellDelegate):
    """A column whose words stand on a colour, where ``TONE_ROLE`` names one."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent, theme=theme)
        self._theme = theme
        self._pills = PillPainter(theme)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.paint_ground(painter, option)
        tone, word = index.model().data(index, TONE_ROLE), str(index.model().data(index, _DISPLAY) or "")
        if not isinstance(tone, str) or not word:
            return
        cell = option.rect
        height = self._pills.height()
        top = cell.center().y() - height / 2 + 1
        place = QRectF(cell.left() + self._theme.px(8), top, cell.width() - self._theme.px(12), height)
        self._pills.paint(painter, place, word, Tone(tone))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.width(), self._theme.px(_ROW_HEIGHT))
