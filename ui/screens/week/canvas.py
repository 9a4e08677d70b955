"""The seven columns: lines of the hours, the activities at their times, dragging and the arrow keys."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from itertools import pairwise
from math import ceil

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from models.queries.week import WeekOccasionRow
from models.values.problems import OccasionMark
from models.values.timeslot import ClockSpan
from ui.screens.week.block import OccasionBlock
from ui.screens.week.layout import (
    SNAP_MINUTES,
    Direction,
    Placement,
    Position,
    Span,
    TimeAxis,
    clock_at,
    column_edges,
    fit_axis,
    minute_of,
    neighbour,
    side_by_side,
    snapped,
)
from ui.screens.week.shown import ShownWeek
from ui.theme import Colour, Theme
from ui.wording.dates import clock_span, clock_time, short_day

GUTTER = 48
_HOUR_HEIGHT = 36
_GAP = 2

BlockKey = tuple[int, bool]
"""Which occasion, and whether it is only the place it was moved away from."""

_ARROWS = {
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Down: Direction.DOWN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A day and clock time that something was dropped on or moved to."""

    day: date
    starts: time
    ends: time


class WeekCanvas(QWidget):
    """Places one block for each row; the axis fits what is there and stretches with the window."""

    occasion_chosen = Signal(object)  # WeekOccasionRow
    occasion_opened = Signal(object)  # WeekOccasionRow
    move_wanted = Signal(object, object)  # WeekOccasionRow, Target
    creation_wanted = Signal(object, object)  # datetime.date, datetime.time
    width_changed = Signal(int)

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: ShownWeek | None = None
        self._axis = TimeAxis(first=0, last=0)
        self._blocks: dict[BlockKey, OccasionBlock] = {}
        self._placements: dict[BlockKey, Placement] = {}
        self._crowd = [0] * 7
        self._current: BlockKey | None = None
        self._target: Target | None = None
        theme.changed.connect(self._on_theme_changed)

    @property
    def blocks(self) -> tuple[OccasionBlock, ...]:
        """Give the blocks in the order of day, time and column."""
        return tuple(self._blocks[key] for key in sorted(self._blocks, key=self._order))

    @property
    def current(self) -> WeekOccasionRow | None:
        """Give the occasion that is chosen."""
        block = self._blocks.get(self._current) if self._current is not None else None
        return block.row if block is not None else None

    @property
    def axis(self) -> TimeAxis:
        """Give the part of the day that is shown."""
        return self._axis

    def show_week(self, shown: ShownWeek) -> None:
        """Show other rows; blocks that stay keep the focus, and what was chosen stays chosen if it is there."""
        self._shown = shown
        self._target = None
        wanted = {_key_of(row): row for row in shown.rows}
        for key in [key for key in self._blocks if key not in wanted]:
            self._drop_block(key)
        for key, row in wanted.items():
            if key in self._blocks:
                self._blocks[key].show_row(row)
            else:
                self._blocks[key] = self._new_block(row)
        self._axis = fit_axis(Span.of(row.starts, row.ends) for row in shown.rows)
        self.setMinimumHeight(self._theme.px(_HOUR_HEIGHT) * (self._axis.minutes // 60))
        self._place_all()
        self._order_focus()
        self._mark_current()
        self.update()

    def choose(self, occasion_id: int | None, *, focus: bool = False) -> None:
        """Make an occasion the chosen one, or none; a ghost only if nothing else of it is in the week."""
        keys = [key for key in sorted(self._blocks) if key[0] == occasion_id]
        self._current = keys[0] if keys else None
        self._mark_current()
        if keys and focus:
            self._blocks[keys[0]].setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Name the blocks in the language of the window."""
        for block in self._blocks.values():
            block.retranslate()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(GUTTER) + 7 * self._theme.px(90), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_all()
        self.width_changed.emit(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        direction = _ARROWS.get(Qt.Key(event.key()))
        if direction is None or not self._blocks:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._move_by_key(direction)
        else:
            self._go(direction)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._shown is None:
            return
        point = event.position().toPoint()
        minute = self._minute_at(point.y()) // SNAP_MINUTES * SNAP_MINUTES
        self.creation_wanted.emit(self._shown.days[self._column_at(point.x())], clock_at(int(minute)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(Colour.SURFACE))
        if self._shown is None:
            return
        self._paint_closed_days(painter, self._shown)
        painter.setFont(self._small_font())
        for hour in self._axis.hours:
            y = self._y_of(hour * 60)
            painter.setPen(QPen(self._theme.colour(Colour.SOFT_LINE), 1))
            painter.drawLine(self._theme.px(GUTTER), y, self.width(), y)
            if hour * 60 < self._axis.last:
                painter.setPen(self._theme.colour(Colour.MUTED))
                spot = QRectF(0, y + 2, self._theme.px(GUTTER) - 6, self._theme.px(18))
                painter.drawText(
                    spot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, clock_time(clock_at(hour * 60))
                )
        painter.setPen(QPen(self._theme.colour(Colour.SOFT_LINE), 1))
        for column in range(7):
            left = self.column_left(column)
            painter.drawLine(left, 0, left, self.height())

    def column_left(self, column: int) -> int:
        """Give where a day begins in pixels; 7 is the right edge."""
        return column_edges(self._crowd, self._theme.px(GUTTER), self.width())[column]

    def _small_font(self) -> QFont:
        font = self._theme.font()
        font.setPointSizeF(self._theme.points(8.5))
        return font

    def _paint_closed_days(self, painter: QPainter, shown: ShownWeek) -> None:
        for column, day in enumerate(shown.days):
            if shown.is_closed(day):
                left, right = self.column_left(column), self.column_left(column + 1)
                painter.fillRect(QRect(left, 0, right - left, self.height()), self._theme.colour(Colour.BACKGROUND))

    def _place_all(self) -> None:
        if self._shown is None or not self._axis.minutes:
            return
        self._placements = {}
        least = self._least_minutes()
        for day in self._shown.days:
            keys = [key for key, block in self._blocks.items() if block.row.day == day]
            spans = [Span.of(self._blocks[key].row.starts, self._blocks[key].row.ends) for key in keys]
            placements = side_by_side(spans, least)
            self._crowd[day.weekday()] = max((placement.columns for placement in placements), default=0)
            self._placements |= dict(zip(keys, placements, strict=True))
        for key, placement in self._placements.items():
            self._blocks[key].setGeometry(self._geometry(self._blocks[key].row, placement))

    def _least_minutes(self) -> int:
        heights = [block.least_height() for block in self._blocks.values()]
        return ceil(max(heights, default=0) * self._axis.minutes / max(self.height(), 1))

    def _geometry(self, row: WeekOccasionRow, placement: Placement) -> QRect:
        if self._shown is None:
            return QRect()
        day = self._shown.days.index(row.day)
        left, right = self.column_left(day) + _GAP, self.column_left(day + 1) - _GAP
        first = left + (right - left) * placement.column // placement.columns
        last = left + (right - left) * (placement.column + placement.width) // placement.columns
        top, bottom = self._y_of(minute_of(row.starts)), self._y_of(minute_of(row.ends))
        height = max(bottom - top, ceil(self._least_minutes() * self.height() / self._axis.minutes))
        return QRect(first, top, last - first, min(height, self.height() - top) - 1)

    def _y_of(self, minute: int) -> int:
        return round((minute - self._axis.first) * self.height() / max(self._axis.minutes, 1))

    def _minute_at(self, y: float) -> float:
        return self._axis.first + y * self._axis.minutes / max(self.height(), 1)

    def _column_at(self, x: int) -> int:
        return next((column for column in range(6, 0, -1) if x >= self.column_left(column)), 0)

    def _new_block(self, row: WeekOccasionRow) -> OccasionBlock:
        block = OccasionBlock(self, theme=self._theme, row=row)
        block.focused.connect(self._on_focused)
        block.opened.connect(self._on_opened)
        block.dragged.connect(self._on_dragged)
        block.dropped.connect(self._on_dropped)
        block.drag_cancelled.connect(self._on_drag_cancelled)
        block.show()
        return block

    def _drop_block(self, key: BlockKey) -> None:
        block = self._blocks.pop(key)
        block.hide()
        block.deleteLater()
        if key == self._current:
            self._current = None

    def _order(self, key: BlockKey) -> tuple[date, time, int]:
        row = self._blocks[key].row
        placement = self._placements.get(key)
        return row.day, row.starts, placement.column if placement is not None else 0

    def _order_focus(self) -> None:
        blocks = self.blocks
        for before, after in pairwise(blocks):
            self.setTabOrder(before, after)

    def _mark_current(self) -> None:
        tab_stop = self._current
        if tab_stop is None and self._blocks:
            tab_stop = min(self._blocks, key=self._order)
        for key, block in self._blocks.items():
            block.set_current(current=key == self._current)
            if key == tab_stop:
                block.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _go(self, direction: Direction) -> None:
        keys = sorted(self._blocks, key=self._order)
        if self._current not in keys:
            self._blocks[keys[0]].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        found = neighbour([self._position(key) for key in keys], keys.index(self._current), direction)
        if found is not None:
            self._blocks[keys[found]].setFocus(Qt.FocusReason.OtherFocusReason)

    def _position(self, key: BlockKey) -> Position:
        row = self._blocks[key].row
        placement = self._placements[key]
        return Position(day=row.day.weekday(), starts=minute_of(row.starts), column=placement.column)

    def _move_by_key(self, direction: Direction) -> None:
        row = self.current
        if row is None or self._shown is None or OccasionMark.MOVED_AWAY in row.marks:
            return
        column = self._shown.days.index(row.day)
        minute = minute_of(row.starts)
        match direction:
            case Direction.LEFT:
                column = max(column - 1, 0)
            case Direction.RIGHT:
                column = min(column + 1, 6)
            case Direction.UP:
                minute -= SNAP_MINUTES
            case Direction.DOWN:
                minute += SNAP_MINUTES
        self.move_wanted.emit(row, self._target_for(row, column, minute))

    def _target_for(self, row: WeekOccasionRow, column: int, minute: float) -> Target:
        if self._shown is None:
            raise RuntimeError("no week is shown")
        length = minute_of(row.ends) - minute_of(row.starts)
        starts = snapped(minute, length)
        return Target(day=self._shown.days[column], starts=clock_at(starts), ends=clock_at(starts + length))

    @Slot(object, QPoint, QPoint)
    def _on_dragged(self, block: OccasionBlock, pointer: QPoint, grip: QPoint) -> None:
        row = block.row
        length = minute_of(row.ends) - minute_of(row.starts)
        wanted = self._minute_at(pointer.y() - grip.y())
        within = max(min(wanted, self._axis.last - length), self._axis.first)
        target = self._target_for(row, self._column_at(pointer.x()), within)
        self._target = target
        left, right = self.column_left(target.day.weekday()), self.column_left(target.day.weekday() + 1)
        top = self._y_of(minute_of(target.starts))
        block.setGeometry(left + _GAP, top, right - left - 2 * _GAP, block.height())
        block.raise_()
        times = clock_span(ClockSpan(starts=target.starts, ends=target.ends))
        block.show_target(f"{short_day(target.day)} {times}")

    @Slot(object)
    def _on_dropped(self, block: OccasionBlock) -> None:
        target, self._target = self._target, None
        block.show_target("")
        self._place_all()
        row = block.row
        if target is not None and (target.day, target.starts) != (row.day, row.starts):
            self.move_wanted.emit(row, target)

    @Slot(object)
    def _on_drag_cancelled(self, block: OccasionBlock) -> None:
        self._target = None
        block.show_target("")
        self._place_all()

    @Slot(object)
    def _on_focused(self, block: OccasionBlock) -> None:
        self._current = _key_of(block.row)
        self._mark_current()
        self.occasion_chosen.emit(block.row)

    @Slot(object)
    def _on_opened(self, block: OccasionBlock) -> None:
        self.occasion_opened.emit(block.row)

    @Slot()
    def _on_theme_changed(self) -> None:
        if self._shown is not None:
            self.show_week(self._shown)


def _key_of(row: WeekOccasionRow) -> BlockKey:
    return row.id, OccasionMark.MOVED_AWAY in row.marks
