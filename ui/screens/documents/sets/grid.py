"""The grid of a set: arrow keys move, digits, + and − set the number, Delete empties; the mouse has − and +."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
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
_ROW, _COLUMN, _ROWS_SHOWN = 30, 104, 9
_ROOM_FOR_ALL = 980


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
        self.horizontalHeader().setMinimumSectionSize(theme.px(_COLUMN) * 2 // 3)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
        self.setMinimumHeight(theme.px(_ROW) * _ROWS_SHOWN // 2)
        self.setCurrentIndex(self.copies.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.copies.setData(self.currentIndex(), 0)  # a key without a letter never reaches the delegate
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        columns = self._theme.px(_COLUMN) * self.copies.columnCount()
        is_high = self.screen().availableSize().height() >= self._theme.px(_ROOM_FOR_ALL)
        rows = self._theme.px(_ROW) * (self.copies.rowCount() if is_high else _ROWS_SHOWN)
        around = self.verticalHeader().sizeHint().width() + 24
        return QSize(around + columns, self.horizontalHeader().sizeHint().height() + rows)
