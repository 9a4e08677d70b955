"""The number of copies in a row of the language list: painted with a − and a + to click, and typed by digits."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen

from ui.settings import MOST_COPIES
from ui.theme import Colour, Theme

_SIGN, _NUMBER, _HEIGHT = 17, 21, 21
_NEXT_DIGIT_MILLISECONDS = 1000


class CopiesStepper:
    """Paints ``− 6 +`` at the right of a row and tells which of its signs a click meets."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    @property
    def width(self) -> int:
        """Give the room it takes."""
        return self._theme.px(2 * _SIGN + _NUMBER)

    def area(self, row: QRect, right: int) -> QRect:
        """Give its place in a row, ending at ``right``."""
        height = self._theme.px(_HEIGHT)
        return QRect(right - self.width, row.center().y() - height // 2, self.width, height)

    def step_at(self, area: QRect, spot: QPoint) -> int:
        """Give −1 or +1 for a click on a sign, 0 elsewhere. The whole height of the row counts as hit."""
        sign = self._theme.px(_SIGN)
        if area.left() <= spot.x() < area.left() + sign:
            return -1
        return 1 if area.right() - sign < spot.x() <= area.right() else 0

    def paint(self, painter: QPainter, area: QRect, number: int) -> None:
        """Paint a frame with the number between the signs; what cannot be done is pale."""
        theme = self._theme
        sign = theme.px(_SIGN)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour(Colour.LINE), 1))
        painter.setBrush(theme.colour(Colour.SURFACE))
        painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(5), theme.px(5))
        font = painter.font()
        font.setPointSizeF(theme.points(9))
        painter.setFont(font)
        parts = (
            (QRect(area.left(), area.top(), sign, area.height()), "−", Colour.MUTED, number > 1),
            (area.adjusted(sign, 0, -sign, 0), str(number), Colour.TEXT, True),
            (
                QRect(area.right() - sign + 1, area.top(), sign, area.height()),
                "+",
                Colour.MUTED,
                number < MOST_COPIES,
            ),
        )
        for place, text, colour, is_possible in parts:
            painter.setPen(theme.colour(colour if is_possible else Colour.DISABLED_TEXT))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()


class CopiesKeys:
    """Reads digits, + and − into a number of copies; two digits that follow closely are one number."""

    def __init__(self) -> None:
        self._row = -1
        self._at = 0

    def number(self, event: QKeyEvent, row: int, before: int) -> int | None:
        """Give the number that a key asks for, 0 to leave the language out; ``None`` for any other key."""
        text = event.text()
        is_plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if not is_plain or len(text) != 1:
            return None
        if text in "+=":
            return min(before + 1, MOST_COPIES)
        if text in "-−":
            return max(before - 1, min(before, 1))
        if text not in "0123456789":
            return None
        goes_on = row == self._row and event.timestamp() - self._at < _NEXT_DIGIT_MILLISECONDS
        self._row, self._at = row, event.timestamp()
        joined = before * 10 + int(text) if goes_on else int(text)
        return joined if joined <= MOST_COPIES else int(text)
