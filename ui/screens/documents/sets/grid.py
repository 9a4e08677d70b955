"""The grid of a set: arrow keys move, digits, + and − set the number, Delete empties; the mouse has − and +."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from translations.languages import Language
from ui.screens.documents.copies_stepper import CopiesKeys, CopiesStepper
from ui.screens.documents.sets.grid_model import CopiesGridModel
from ui.settings import MOST_COPIES
from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_ROW, _COLUMN, _LEAST_COLUMN = 30, 136, 92
_LEAST_ROWS = 4
_AROUND_GRID = 490
"""So much of the height of the screen goes to what stands above and below the grid."""
_HEAD_MARGIN, _BOX_GAP = 6, 3


class _CopiesDelegate(QStyledItemDelegate):
    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._stepper = CopiesStepper(theme)
        self._keys = CopiesKeys()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        number = int(index.data(Qt.ItemDataRole.EditRole))
        is_chosen = bool(option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver))
        if number or is_chosen:
            self._stepper.paint(painter, self._area(option.rect), number)

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        if not isinstance(model, CopiesGridModel):
            return False
        before = model.number(index)
        wanted: int | None = None
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            is_last = event.text() in ("-", "−") and before == 1
            spot = index.row() * len(model.products) + index.column()
            wanted = 0 if is_last else self._keys.number(event, spot, before)
        elif isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease:
            step = self._stepper.step_at(self._area(option.rect), event.position().toPoint())
            wanted = min(max(before + step, 0), MOST_COPIES) if step else None
        return wanted is not None and model.setData(index, wanted)

    def _area(self, cell: QRect) -> QRect:
        return self._stepper.area(cell, cell.center().x() + self._stepper.width // 2)


class CopiesGrid(QTableView):
    """Shows a ``CopiesGridModel``."""

    def __init__(self, parent: QWidget, *, theme: Theme, languages: Sequence[Language]) -> None:
        super().__init__(parent)
        self._theme = theme
        self._head: tuple[QWidget, ...] = ()
        self._head_timer = QTimer(self, singleShot=True, interval=0)  # the sections after it have their old size still
        self.copies = CopiesGridModel(languages, self)
        self.setModel(self.copies)
        self.setItemDelegate(_CopiesDelegate(self, theme=theme))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(theme.px(_LEAST_COLUMN))
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
        self.setCurrentIndex(self.copies.index(0, 0))

    def set_head(self, widgets: Sequence[QWidget]) -> None:
        """Put a widget below the name of each product, in their order."""
        self._head = tuple(widgets)
        header = self.horizontalHeader()
        for widget in self._head:
            widget.setParent(header)
            widget.show()
        names, boxes = header.sizeHint().height(), max(widget.sizeHint().height() for widget in self._head)
        header.setFixedHeight(names + boxes + _HEAD_MARGIN)
        self.setMinimumHeight(header.height() + self._theme.px(_ROW) * _LEAST_ROWS)
        self._head_timer.timeout.connect(self._place_head)
        header.sectionResized.connect(self._on_section_resized)
        self._place_head()

    @Slot()
    def _on_section_resized(self) -> None:
        self._head_timer.start()

    @Slot()
    def _place_head(self) -> None:
        header = self.horizontalHeader()
        for column, widget in enumerate(self._head):
            height = widget.sizeHint().height()
            left, top = header.sectionViewportPosition(column) + _BOX_GAP, header.height() - height - _HEAD_MARGIN
            widget.setGeometry(left, top, header.sectionSize(column) - 2 * _BOX_GAP, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.copies.setData(self.currentIndex(), 0)  # a key without a letter never reaches the delegate
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        columns = self._theme.px(_COLUMN) * self.copies.columnCount()
        room = self.screen().availableSize().height() - self._theme.px(_AROUND_GRID)
        rows = min(max(room // self._theme.px(_ROW), _LEAST_ROWS), self.copies.rowCount())
        around = self.verticalHeader().sizeHint().width() + 24
        return QSize(around + columns, self.horizontalHeader().height() + rows * self._theme.px(_ROW))
