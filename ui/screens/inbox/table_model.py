"""The rows of the inbox; a sign and a strong colour stand at what is due."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from models.queries.enquiries import EnquiryRow
from models.values.identifiers import EnquiryId
from translations import _
from ui.screens.inbox.columns import STEP, columns
from ui.theme import Colour, Theme
from ui.widgets.lazy_table_model import LazyTableModel


class InboxTableModel(LazyTableModel[EnquiryRow]):
    """Says in the tool tip what the sign means and what a narrow column cuts off."""

    def __init__(self, *, theme: Theme, today: date, parent: QObject) -> None:
        super().__init__(columns(today), key=_key, parent=parent)
        self._shown_columns = columns(today)
        self._theme = theme

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        match role:
            case Qt.ItemDataRole.DecorationRole:
                return self._sign(index)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._in_full(index)
            case _:
                return super().data(index, role)

    def _sign(self, index: QModelIndex | QPersistentModelIndex) -> QIcon | None:
        row = self.row_at(index.row())
        if row is None or not row.is_due or index.column() != STEP:
            return None
        return self._theme.icon("clock", Colour.ATTENTION)

    def _in_full(self, index: QModelIndex | QPersistentModelIndex) -> str | None:
        row = self.row_at(index.row())
        if row is None:
            return None
        text = self._shown_columns[index.column()].text(row)
        if row.is_due and index.column() == STEP:
            return _("{step}, due").format(step=text)
        return text


def _key(row: EnquiryRow) -> EnquiryId:
    return row.id
