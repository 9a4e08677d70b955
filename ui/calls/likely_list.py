"""Who may be calling: a line for each known person with the reason, reached by the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, assert_never

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.queries.likely_people import Because, LikelyPersonRow
from translations import _
from ui.theme import Colour, Theme
from ui.wording.dates import day_and_month
from ui.wording.people import role_name

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_SMALL_POINTS = 9.0
_MOST_LINES = 3
_MOST_ROWS = 3
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def detail_of(row: LikelyPersonRow) -> str:
    """``samma telefon · volontär · ringde 12 november``."""
    roles = [role_name(role).casefold() for role in sorted(row.roles)]
    called = _("called {day}").format(day=day_and_month(row.last_call)) if row.last_call is not None else ""
    return " · ".join(part for part in (_because(row.because), *roles, called) if part)


def _because(because: Because) -> str:
    match because:
        case Because.SAME_PHONE:
            return _("same phone")
        case Because.SAME_EMAIL:
            return _("same e-mail")
        case Because.SAME_NAME:
            return _("same name")
        case Because.SIMILAR_NAME:
            return _("similar name")
        case _:
            assert_never(because)


class LikelyModel(QAbstractListModel):
    """Known people, the surest first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[LikelyPersonRow, ...] = ()

    @property
    def rows(self) -> tuple[LikelyPersonRow, ...]:
        """Give what is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[LikelyPersonRow]) -> None:
        """Show others; who was chosen may have gone."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.ToolTipRole:
                return detail_of(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.name}, {detail_of(row)}"
            case _:
                return None


class LikelyDelegate(QStyledItemDelegate):
    """The name, below it the reason on as many lines as it needs; the chosen line shows its key."""

    def __init__(self, parent: QListView, *, theme: Theme, model: LikelyModel) -> None:
        super().__init__(parent)
        self._view = parent
        self._theme = theme
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        px = self._theme.px
        width = self._view.viewport().width()
        words = self._small_box(detail_of(self._model.rows[index.row()]), width - 2 * px(16) - px(28))
        return QSize(0, px(10) + self._strong_metrics().height() + words.height() + px(10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, px = self._model.rows[index.row()], self._theme.px
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        painter.save()
        area: QRect = option.rect
        if chosen:
            painter.fillRect(area, self._theme.colour(Colour.ACCENT_SOFT))
        elif index.row():
            painter.setPen(self._theme.colour(Colour.SOFT_LINE))
            painter.drawLine(area.topLeft(), area.topRight())
        inner = area.adjusted(px(16), px(10), -px(16) - px(28), 0)
        metrics = self._strong_metrics()
        painter.setFont(self._strong())
        painter.setPen(self._theme.colour(Colour.TEXT))
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(QRect(inner.left(), inner.top(), inner.width(), metrics.height()), _LEFT, name)
        painter.setFont(self._small())
        painter.setPen(self._theme.colour(Colour.MUTED))
        below = inner.adjusted(0, metrics.height(), 0, 0)
        painter.drawText(below, int(Qt.TextFlag.TextWordWrap), detail_of(row))
        if chosen:
            painter.setPen(self._theme.colour(Colour.ACCENT))
            painter.drawText(area.adjusted(0, 0, -px(14), 0), int(_LEFT_TO_RIGHT_EDGE), "↵")
        painter.restore()

    def _small_box(self, text: str, width: int) -> QRect:
        metrics = QFontMetrics(self._small())
        room = QRect(0, 0, max(width, 1), metrics.height() * _MOST_LINES)
        return metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text)

    def _strong(self) -> QFont:
        font = self._theme.font()
        font.setBold(True)
        return font

    def _strong_metrics(self) -> QFontMetrics:
        return QFontMetrics(self._strong())

    def _small(self) -> QFont:
        font = self._theme.font()
        font.setPointSizeF(self._theme.points(_SMALL_POINTS))
        return font


_LEFT_TO_RIGHT_EDGE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class LikelyList(QListView):
    """As high as its first lines, the rest scrolls.

    Enter opens the chosen one, Space says that it is who calls, ↑ from the first leaves.
    """

    opened = Signal(object)  # LikelyPersonRow
    recognised = Signal(object)  # LikelyPersonRow
    left_upwards = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self.likely = LikelyModel(self)
        self.setModel(self.likely)
        self.setItemDelegate(LikelyDelegate(self, theme=theme, model=self.likely))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._on_double_clicked)

    def show_rows(self, rows: Sequence[LikelyPersonRow]) -> None:
        """Show others, the first of them chosen."""
        self.likely.show_rows(rows)
        self.setCurrentIndex(self.likely.index(0, 0))
        self.fit()

    def fit(self) -> None:
        """Take the height of the lines."""
        height = sum(self.sizeHintForRow(row) for row in range(min(self.likely.rowCount(), _MOST_ROWS)))
        self.setFixedHeight(height + 2 * self.frameWidth())

    @property
    def chosen(self) -> LikelyPersonRow | None:
        """Give who is chosen."""
        index = self.currentIndex()
        return self.likely.rows[index.row()] if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.chosen
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if chosen is not None:
                self.opened.emit(chosen)
            case Qt.Key.Key_Space if chosen is not None:
                self.recognised.emit(chosen)
            case Qt.Key.Key_Up if self.currentIndex().row() <= 0:
                self.left_upwards.emit()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()  # a reason may need another line

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self.likely.rows[index.row()])
