"""The parts of the days of two weeks, painted: to be looked at, or to be marked with mouse and keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from models.rules.availability import (
    WEEK,
    Cell,
    CellState,
    PartOfDay,
    cell_state,
    cell_time,
    is_same_every_week,
    repeated,
    week_of_pattern,
    week_times,
    with_cell,
)
from models.values.people import NO_TIMES_SAID, Availability
from models.values.timeslot import IsoWeek
from translations import _
from ui.theme import Colour, Theme
from ui.wording.availability import availability_in_words, cell_in_words, hours_of
from ui.wording.dates import short_weekday

_DAYS = 7
_PARTS = tuple(PartOfDay)
_ROW = 20
_GAP = 3
_LEAST_CELL = 16
_USUAL_CELL = 46
_CORNER = 4
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class AvailabilityGrid(QWidget):
    """Three parts of seven days, one block for every week or two where the weeks differ.

    With ``editable`` a press marks or wipes, drawing on does the same to what is passed; a press on a weekday or on
    hours takes the whole column or row. Arrows move, Space marks, Shift and an arrow draws on.
    """

    availability_changed = Signal(object)  # Availability
    day_chosen = Signal(int, int)  # week of the pattern, weekday
    apart_changed = Signal(bool)

    def __init__(self, parent: QWidget, *, theme: Theme, today: date, editable: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = today
        self._editable = editable
        self._availability = NO_TIMES_SAID
        self._apart = False
        this_week = week_of_pattern(today)
        self._weeks = (this_week, 1 - this_week)
        self._cursor = Cell(this_week, 0, PartOfDay.MORNING)
        self._drawing: bool | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if editable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setMouseTracking(True)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()

    @property
    def availability(self) -> Availability:
        """Give what is marked."""
        return self._availability

    @property
    def cursor_cell(self) -> Cell:
        """Give the part of a day that the keyboard stands on."""
        return self._cursor

    @property
    def is_apart(self) -> bool:
        """Tell whether each of the two weeks has a block of its own."""
        return self._apart

    @property
    def this_week(self) -> int:
        """Give the week of the pattern that today lies in; its block comes first."""
        return self._weeks[0]

    def set_availability(self, availability: Availability) -> None:
        """Show other times, without a signal; two weeks that differ come apart."""
        self._availability = availability
        self._show_apart(apart=not is_same_every_week(availability) or (self._editable and self._apart))
        self._describe()
        self.update()

    def set_apart(self, *, apart: bool) -> None:
        """Show both weeks, or one that holds for both: the block that came first then counts for the other too."""
        self._show_apart(apart=apart)
        if not apart:
            self._change(repeated(self._availability, self.this_week))

    def choose(self, cell: Cell) -> None:
        """Let the keyboard stand on a part of a day."""
        self._cursor = cell if self._apart else Cell(self.this_week, cell.weekday, cell.part)
        self.day_chosen.emit(self._cursor.week, self._cursor.weekday)
        self._describe()
        self.update()

    def mark(self, cells: Iterator[Cell] | tuple[Cell, ...], *, free: bool) -> None:
        """Mark or wipe parts of days, in both weeks where they are shown as one."""
        availability = self._availability
        for cell in cells:
            for week in (cell.week,) if self._apart else (0, 1):
                availability = with_cell(availability, Cell(week, cell.weekday, cell.part), free=free)
        self._change(availability)

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self.setAccessibleName(_("Free times"))
        self._describe()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._left() + _DAYS * self._theme.px(_USUAL_CELL), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._left() + _DAYS * self._theme.px(_LEAST_CELL), self._height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block, week in enumerate(self._shown_weeks()):
            self._paint_headings(painter, block, week)
            for weekday in range(_DAYS):
                for part in _PARTS:
                    self._paint_cell(painter, Cell(week, weekday, part))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self._editable or (key not in _STEPS and key != Qt.Key.Key_Space):
            super().keyPressEvent(event)
            return
        if key == Qt.Key.Key_Space:
            self.mark((self._cursor,), free=self._state(self._cursor) is not CellState.ALL)
            return
        draws = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        free = self._state(self._cursor) is CellState.ALL
        self.choose(self._beside(*_STEPS[key]))
        if draws:
            self.mark((self._cursor,), free=free)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._editable or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        meant = self._cells_at(event.position().toPoint())
        if not meant:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._drawing = any(self._state(cell) is not CellState.ALL for cell in meant)
        self.choose(meant[0])
        self.mark(meant, free=self._drawing)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        meant = self._cells_at(event.position().toPoint())
        if self._editable:
            shape = Qt.CursorShape.PointingHandCursor if meant else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
        if self._drawing is not None and len(meant) == 1 and meant[0] != self._cursor:
            self.choose(meant[0])
            self.mark(meant, free=self._drawing)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._drawing = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._describe()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            meant = self._cells_at(event.pos())
            everything = availability_in_words(self._availability)
            words = cell_in_words(meant[0], self._state(meant[0])) if len(meant) == 1 else everything
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _change(self, availability: Availability) -> None:
        changed = availability != self._availability
        self._availability = availability
        self._describe()
        self.update()
        if changed:
            self.availability_changed.emit(availability)

    def _show_apart(self, *, apart: bool) -> None:
        if apart == self._apart:
            return
        self._apart = apart
        if not apart:
            self._cursor = Cell(self.this_week, self._cursor.weekday, self._cursor.part)
        self.updateGeometry()
        self.update()
        self.apart_changed.emit(apart)

    def _describe(self) -> None:
        """Say what the eye sees: to a screen reader where the keyboard stands, and all of it."""
        words = [availability_in_words(self._availability) or _("Nothing is said.")]
        if self._editable:
            words.insert(0, cell_in_words(self._cursor, self._state(self._cursor)))
        self.setAccessibleDescription(". ".join(words))

    def _state(self, cell: Cell) -> CellState:
        return cell_state(self._availability, cell)

    def _shown_weeks(self) -> tuple[int, ...]:
        return self._weeks if self._apart else self._weeks[:1]

    def _beside(self, right: int, down: int) -> Cell:
        """Give the cell beside that of the keyboard, or the same at the edge; rows go on in the other week."""
        weeks = self._shown_weeks()
        row = weeks.index(self._cursor.week) * len(_PARTS) + _PARTS.index(self._cursor.part) + down
        row = min(max(row, 0), len(weeks) * len(_PARTS) - 1)
        weekday = min(max(self._cursor.weekday + right, 0), _DAYS - 1)
        return Cell(weeks[row // len(_PARTS)], weekday, _PARTS[row % len(_PARTS)])

    def _cells_at(self, at: QPoint) -> tuple[Cell, ...]:
        """Give the cell under a point, or the column or row whose heading it is."""
        for block, week in enumerate(self._shown_weeks()):
            top = self._top(block)
            rows = [top + place * self._row_step() for place in range(len(_PARTS))]
            parts = [part for part, y in zip(_PARTS, rows, strict=True) if y <= at.y() < y + self._row_step()]
            days = [day for day in range(_DAYS) if self._x(day) <= at.x() < self._x(day + 1)]
            is_heading = top - self._line() <= at.y() < top
            if parts and at.x() < self._left():
                return tuple(Cell(week, day, parts[0]) for day in range(_DAYS))
            if days and is_heading:
                return tuple(Cell(week, days[0], part) for part in _PARTS)
            if days and parts:
                return (Cell(week, days[0], parts[0]),)
        return ()

    def _paint_headings(self, painter: QPainter, block: int, week: int) -> None:
        top = self._top(block)
        painter.setFont(self.font())
        painter.setPen(self._theme.colour(Colour.MUTED))
        if self._apart:
            where = QRectF(0, top - 2 * self._line(), self.width(), self._line())
            painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._week_words(week))
        for weekday in range(_DAYS):
            where = QRectF(self._x(weekday), top - self._line(), self._x(weekday + 1) - self._x(weekday), self._line())
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, short_weekday(weekday)[:1])
        for place, part in enumerate(_PARTS):
            where = QRectF(0, top + place * self._row_step(), self._left(), self._theme.px(_ROW))
            aligned = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(where, aligned, hours_of(Cell(week, 0, part)))

    def _paint_cell(self, painter: QPainter, cell: Cell) -> None:
        area = self._area(cell)
        shape = QPainterPath()
        shape.addRoundedRect(area, _CORNER, _CORNER)
        painter.fillPath(shape, self._theme.colour(Colour.NEUTRAL_SOFT))
        painter.save()
        painter.setClipPath(shape)
        part = cell_time(cell)
        for time in week_times(self._availability, cell.week):
            starts, ends = max(time.starts, part.starts % WEEK), min(time.ends, (part.ends - 1) % WEEK + 1)
            if starts < ends:
                long = part.ends - part.starts
                left = area.left() + area.width() * (starts - part.starts % WEEK) / long
                free = QRectF(left, area.top(), area.width() * (ends - starts) / long, area.height())
                painter.fillRect(free, self._theme.colour(Colour.ACCENT))
        painter.restore()
        if self._editable and self.hasFocus() and cell == self._cursor:
            painter.setPen(QPen(self._theme.colour(Colour.TEXT), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(-1, -1, 1, 1), _CORNER, _CORNER)

    def _week_words(self, week: int) -> str:
        day = self._today if week == self.this_week else self._today + timedelta(days=7)
        return _("Week {number}, then every other week").format(number=IsoWeek.of(day).week)

    def _area(self, cell: Cell) -> QRectF:
        top = self._top(self._shown_weeks().index(cell.week)) + _PARTS.index(cell.part) * self._row_step()
        left = self._x(cell.weekday)
        width = self._x(cell.weekday + 1) - left - self._theme.px(_GAP)
        return QRectF(left, top, max(width, 1), self._theme.px(_ROW))

    def _x(self, weekday: int) -> float:
        return self._left() + (self.width() - self._left()) * weekday / _DAYS

    def _top(self, block: int) -> int:
        """Give where the first row of a block begins."""
        above = 2 if self._apart else 1
        between = self._theme.px(8)
        return block * (above * self._line() + len(_PARTS) * self._row_step() + between) + above * self._line()

    def _left(self) -> int:
        widest = max(self.fontMetrics().horizontalAdvance(hours_of(Cell(0, 0, part))) for part in _PARTS)
        return widest + self._theme.px(10)

    def _line(self) -> int:
        return self.fontMetrics().height() + self._theme.px(_GAP)

    def _row_step(self) -> int:
        return max(self._theme.px(_ROW), self.fontMetrics().height()) + self._theme.px(_GAP)

    def _height(self) -> int:
        return self._top(len(self._shown_weeks()) - 1) + len(_PARTS) * self._row_step() + 2
