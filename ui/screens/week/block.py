"""One activity in the week: a real widget that takes the focus, says its name and can be dragged."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from models.queries.week import WeekOccasionRow
from models.values.problems import OccasionMark
from models.values.timeslot import ClockSpan
from ui.screens.week.block_lines import Paragraph, fitted
from ui.screens.week.words import spoken_name
from ui.theme import Colour, Theme
from ui.wording.dates import clock_span
from ui.wording.marks import mark_words

_INSET = 2
_EDGE = 3
_PADDING = 5
_CORNER = 4
_NARROW = 70
_SIGN = 13
_TIGHT = 0.92
"""Noto Sans leaves room above and below for scripts that no name of an activity is written in."""


class OccasionBlock(QAbstractButton):
    """Shows a row in the colour of its place; what does not fit is left out by whole lines.

    Arrow keys and everything else it does not understand go to the week around it.
    """

    focused = Signal(object)  # OccasionBlock
    opened = Signal(object)  # OccasionBlock
    dragged = Signal(object, QPoint, QPoint)  # OccasionBlock, pointer in the week, grip in the block
    dropped = Signal(object)  # OccasionBlock
    drag_cancelled = Signal(object)  # OccasionBlock

    def __init__(self, parent: QWidget, *, theme: Theme, row: WeekOccasionRow) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = row
        self._grip: QPoint | None = None
        self._dragging = False
        self._target = ""
        self._current = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.retranslate()

    @property
    def row(self) -> WeekOccasionRow:
        """Give the occasion that is shown."""
        return self._row

    @property
    def is_ghost(self) -> bool:
        """Tell whether this is only the place that an occasion was moved away from."""
        return OccasionMark.MOVED_AWAY in self._row.marks

    def show_row(self, row: WeekOccasionRow) -> None:
        """Show the occasion as it is now."""
        self._row = row
        self.retranslate()

    def set_current(self, *, current: bool) -> None:
        """Be the one that Tab leads to and that the panel shows."""
        self._current = current
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus)
        self.update()

    def show_target(self, text: str) -> None:
        """While it is dragged, say where it would go."""
        self._target = text
        self.update()

    def retranslate(self) -> None:
        """Say its name in the language of the window."""
        name = spoken_name(self._row)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(90), self.least_height())

    def least_height(self) -> int:
        """Give the height that holds one line."""
        return ceil(self._line_height()) + 2 * _INSET + 2

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and self._dragging:
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(self)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._dragging and event.key() == Qt.Key.Key_Escape:
            self._end_drag()
            self.drag_cancelled.emit(self)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._grip = event.position().toPoint()
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None or self.is_ghost:
            return
        position = event.position().toPoint()
        far = (position - self._grip).manhattanLength() >= QApplication.startDragDistance()
        if self._dragging or far:
            self._dragging = True
            self.dragged.emit(self, self.mapToParent(position), self._grip)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        if self._dragging:
            self._end_drag()
            self.dropped.emit(self)
        self._grip = None

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.opened.emit(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        self._paint_ground(painter, area)
        self._paint_signs(painter, area)
        self._paint_lines(painter, area)
        if self.hasFocus() or self._current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            width = 2.5 if self.hasFocus() else 1.5
            painter.setPen(QPen(self._theme.colour(Colour.ACCENT), width))
            painter.drawRoundedRect(area, _CORNER, _CORNER)

    def shown_lines(self) -> tuple[str, ...]:
        """Give the lines as they are painted, each whole."""
        return tuple(line.text for line in fitted(self._paragraphs(), self._text_width(), self._most_lines()))

    def _end_drag(self) -> None:
        self._dragging = False
        self._grip = None
        self._target = ""

    def _paint_ground(self, painter: QPainter, area: QRectF) -> None:
        colours = self._theme.place_colours(self._row.place_colour)
        if self.is_ghost or OccasionMark.CANCELLED in self._row.marks:
            ground = self._theme.colour(Colour.SURFACE)
            line = Qt.PenStyle.DashLine if self.is_ghost else Qt.PenStyle.SolidLine
            painter.setPen(QPen(QColor(colours.edge), 1, line))
        else:
            ground = QColor(colours.fill)
            painter.setPen(QPen(self._theme.colour(Colour.SURFACE), 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(area, _CORNER, _CORNER)
        if not self.is_ghost:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.edge))
            painter.drawRoundedRect(QRectF(area.left(), area.top(), _EDGE, area.height()), 1.5, 1.5)

    def _sign_names(self) -> tuple[tuple[str, Colour], ...]:
        found: list[tuple[str, Colour]] = []
        if self._row.conflicts and not self.is_ghost:
            found.append(("warning", Colour.ATTENTION))
        if not self._row.on_public_programme:
            found.append(("lock", Colour.MUTED))
        return tuple(found)

    def _paint_signs(self, painter: QPainter, area: QRectF) -> None:
        """Paint the small signs at the right: below the text in a tall block, beside it in a low one."""
        side = self._theme.px(_SIGN)
        top = area.bottom() - _INSET - side if self._has_room_below() else area.top() + _INSET + 1
        right = area.right() - _INSET
        for name, colour in self._sign_names():
            right -= side
            self._theme.icon(name, colour).paint(painter, QRectF(right, top, side, side).toRect())
            right -= 2

    def _has_room_below(self) -> bool:
        return self.height() >= 3 * self._line_height()

    def _text_width(self) -> float:
        signs = 0 if self._has_room_below() else len(self._sign_names())
        return self.width() - _EDGE - 2 * self._padding() - signs * (self._theme.px(_SIGN) + 2)

    def _padding(self) -> int:
        return _PADDING if self.width() >= _NARROW else _PADDING // 2

    def _line_height(self) -> float:
        return QFontMetricsF(self._strong_font()).height() * _TIGHT

    def _most_lines(self) -> int:
        lines = max(int((self.height() - 2 * _INSET) // self._line_height()), 1)
        return lines - 1 if self._sign_names() and self._has_room_below() else lines

    def _paragraphs(self) -> tuple[Paragraph, ...]:
        strong = QFontMetricsF(self._strong_font()).horizontalAdvance
        plain = QFontMetricsF(self._plain_font()).horizontalAdvance
        row = self._row
        times = self._target or clock_span(ClockSpan(starts=row.starts, ends=row.ends))
        marks = mark_words(row.marks)
        return (
            Paragraph(text=row.name, weight=0, measure=strong),
            Paragraph(text=", ".join(marks), weight=1, measure=strong),
            Paragraph(text=row.place_name, weight=3 if self._target else 2, measure=plain),
            Paragraph(text=times, weight=2 if self._target else 3, measure=plain, can_wait=not self._target),
        )

    def _paint_lines(self, painter: QPainter, area: QRectF) -> None:
        cancelled = OccasionMark.CANCELLED in self._row.marks
        colours = self._theme.place_colours(self._row.place_colour)
        mark = Colour.BAD if cancelled else Colour.ATTENTION
        paints = (
            (self._strong_font(struck=cancelled or self.is_ghost), QColor(colours.text)),
            (self._strong_font(), self._theme.colour(mark)),
            (self._plain_font(), self._theme.colour(Colour.TEXT)),
            (self._plain_font(), self._theme.colour(Colour.TEXT if self._target else Colour.MUTED)),
        )
        height = self._line_height()
        baseline = area.top() + _INSET + QFontMetricsF(self._strong_font()).ascent() * _TIGHT
        for line in fitted(self._paragraphs(), self._text_width(), self._most_lines()):
            font, colour = paints[line.paragraph]
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(QPointF(area.left() + _EDGE + self._padding(), baseline), line.text)
            baseline += height

    def _strong_font(self, *, struck: bool = False) -> QFont:
        font = self._theme.font()
        font.setPointSizeF(self._theme.points(9.0))
        font.setWeight(QFont.Weight.DemiBold)
        font.setStrikeOut(struck)
        return font

    def _plain_font(self) -> QFont:
        font = self._theme.font()
        font.setPointSizeF(self._theme.points(8.25))
        return font
