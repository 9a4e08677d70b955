"""The table of the log: newest first, read by the page, gone through by keyboard."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from models.queries.readings import ReadingRow
from ui.reading_log.columns import WIDTHS, columns
from ui.theme import Theme
from ui.widgets.lazy_table_model import LazyTableModel

_ROW_HEIGHT = 34


class ReadingLogModel(LazyTableModel[ReadingRow]):
    """A tool tip says what a narrow column cuts off."""

    def __init__(self, *, today: date, parent: QObject) -> None:
        super().__init__(columns(today), key=_key, parent=parent)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return super().data(index, Qt.ItemDataRole.DisplayRole)
        return super().data(index, role)


class ReadingLogTable(QTableView):
    """Nothing in it can be changed; Tab leaves it."""

    def __init__(self, parent: QWidget, *, theme: Theme, model: ReadingLogModel) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @Slot()
    def _on_theme_changed(self) -> None:
        for column, width in enumerate(WIDTHS):
            self.setColumnWidth(column, self._theme.px(width))
        self.verticalHeader().setDefaultSectionSize(self._theme.px(_ROW_HEIGHT))


def _key(row: ReadingRow) -> int:
    return row.id
