"""Words on a soft colour where a view paints them itself: in a column of a table, or on a card."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import Colour, Theme, Tone

Index = QModelIndex | QPersistentModelIndex
TONE_ROLE = Qt.ItemDataRole.UserRole + 1
_ROW_HEIGHT = 38
_COLOURS = {
    Tone.NEUTRAL: (Colour.NEUTRAL_SOFT, Colour.MUTED),
    Tone.INFO: (Colour.ACCENT_SOFT, Colour.ACCENT),
    Tone.GOOD: (Colour.GOOD_SOFT, Colour.GOOD),
    Tone.ATTENTION: (Colour.ATTENTION_SOFT, Colour.ATTENTION),
    Tone.BAD: (Colour.BAD_SOFT, Colour.BAD),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Letters:
    """What a pill is written with at one size of text, made once and not at every pill."""

    scale: int
    font: QFont
    metrics: QFontMetricsF


class PillPainter:
    """Paints a word or two on the soft colour of a tone; what has no room is cut, or wrapped once where it may be."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._letters = self._made_letters()

    def height(self, text: str = "", room: float = 0.0) -> float:
        """Give how high a pill is, for a text that may be wrapped how high it becomes in its room."""
        metrics = self._present_letters().metrics
        wraps = bool(room) and metrics.horizontalAdvance(text) > room - self._sides
        return metrics.lineSpacing() * (2 if wraps else 1) + self._theme.px(3)

    def paint(self, painter: QPainter, place: QRectF, text: str, tone: Tone, *, wraps: bool = False) -> None:
        """Paint from the upper left corner of a place, at most as wide as it; the painter keeps its state."""
        theme, letters = self._theme, self._present_letters()
        metrics = letters.metrics
        room = place.width() - self._sides
        if not wraps:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        height = self.height(text, place.width())
        pill = QRectF(place.x(), place.y(), min(metrics.horizontalAdvance(text), room) + self._sides, height)
        soft, strong = _COLOURS[tone]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(letters.font)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(soft))
        painter.drawRoundedRect(pill, theme.px(6), theme.px(6))
        painter.setPen(theme.colour(strong))
        inside = pill.adjusted(self._sides / 2, 0, -self._sides / 2 + 1, 0)
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inside, int(start) | int(Qt.TextFlag.TextWordWrap if wraps else 0), text)
        painter.restore()

    @property
    def _sides(self) -> int:
        return self._theme.px(14)

    def _present_letters(self) -> _Letters:
        if self._letters.scale != self._theme.text_scale:
            self._letters = self._made_letters()
        return self._letters

    def _made_letters(self) -> _Letters:
        font = self._theme.font()
        font.setPointSizeF(self._theme.points(9))
        return _Letters(scale=self._theme.text_scale, font=font, metrics=QFontMetricsF(font))


class PillDelegate(QStyledItemDelegate):
    """A column whose words stand on a colour, where ``TONE_ROLE`` names one."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pills = PillPainter(theme)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        tone, word = index.data(TONE_ROLE), str(index.data() or "")
        if not isinstance(tone, str) or not word:
            return
        cell = option.rect
        height = self._pills.height()
        top = cell.center().y() - height / 2 + 1
        place = QRectF(cell.left() + self._theme.px(8), top, cell.width() - self._theme.px(12), height)
        self._pills.paint(painter, place, word, Tone(tone))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.width(), self._theme.px(_ROW_HEIGHT))
