"""The rows of the log: newest first, read by the page; nothing in them can be changed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from models.queries.readings import ReadingRow
from ui.reading_log.columns import columns
from ui.widgets.lazy_table_model import LazyTableModel


class ReadingLogModel(LazyTableModel[ReadingRow]):
    """A tool tip says what a narrow column cuts off."""

    def __init__(self, *, today: date, parent: QObject) -> None:
        super().__init__(columns(today), key=_key, parent=parent)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return super().data(index, Qt.ItemDataRole.DisplayRole)
        return super().data(index, role)


def _key(row: ReadingRow) -> int:
    return row.id
