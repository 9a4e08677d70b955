"""The rows that may be somebody who is there already, with what becomes of each."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from translations import N_, _
from ui.screens.people.importing.shown import DoubleRow
from ui.wording.imports import decision_name, reason_name

Index = QModelIndex | QPersistentModelIndex


class DoubleColumn(IntEnum):
    """The columns from left to right."""

    ROW = 0
    NAME = 1
    OTHER = 2
    BECAUSE = 3
    DECISION = 4


_HEADINGS = {
    DoubleColumn.ROW: N_("Row"),
    DoubleColumn.NAME: N_("Name"),
    DoubleColumn.OTHER: N_("May be"),
    DoubleColumn.BECAUSE: N_("Because"),
    DoubleColumn.DECISION: N_("What happens"),
}


class DoublesModel(QAbstractTableModel):
    """Read only: what becomes of rows is chosen below the table."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[DoubleRow, ...] = ()

    def show_rows(self, rows: tuple[DoubleRow, ...]) -> None:
        """Show rows; where they are the same ones only what becomes of them is painted anew."""
        same = [row.number for row in rows] == [row.number for row in self._rows]
        if same:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(DoubleColumn) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def number_at(self, place: int) -> int:
        """Give the row of the file at a place."""
        return self._rows[place].number

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(DoubleColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(self._rows[index.row()], DoubleColumn(index.column()))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(_HEADINGS[DoubleColumn(section)])
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, row: DoubleRow, column: DoubleColumn) -> str:
        match column:
            case DoubleColumn.ROW:
                return str(row.number)
            case DoubleColumn.NAME:
                return row.name
            case DoubleColumn.OTHER:
                if row.of_row is None:
                    return _("{name} in the register").format(name=row.other)
                return _("{name} in row {row}").format(name=row.other, row=row.of_row)
            case DoubleColumn.BECAUSE:
                return ", ".join(map(reason_name, row.reasons))
            case DoubleColumn.DECISION:
                return decision_name(row.decision)
