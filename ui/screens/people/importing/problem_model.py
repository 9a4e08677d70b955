"""The cells that somebody should look at, row by row; the text can be corrected where it stands."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from models.values.imports import ImportedRow, ImportField, ImportPreview, ImportProblem
from translations import N_, _
from ui.wording.imports import heading_name, import_problem_sentence

Index = QModelIndex | QPersistentModelIndex
_FIELDS = {field.value: field for field in ImportField}


class ProblemColumn(IntEnum):
    """The columns from left to right."""

    ROW = 0
    NAME = 1
    FIELD = 2
    TEXT = 3
    PROBLEM = 4


_HEADINGS = {
    ProblemColumn.ROW: N_("Row"),
    ProblemColumn.NAME: N_("Name"),
    ProblemColumn.FIELD: N_("Column"),
    ProblemColumn.TEXT: N_("Text in the cell"),
    ProblemColumn.PROBLEM: N_("What is wrong"),
}


class ProblemModel(QAbstractTableModel):
    """Shows what the program read; a correction is passed on and comes back with the next reading."""

    corrected = Signal(int, object, str)  # row of the file, ImportField, new text

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._problems: tuple[ImportProblem, ...] = ()
        self._rows: dict[int, ImportedRow] = {}

    def show_list(self, found: ImportPreview) -> None:
        """Show the problems of a reading."""
        self.beginResetModel()
        self._problems = found.problems
        self._rows = {row.number: row for row in found.rows}
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._problems)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(ProblemColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = ProblemColumn(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(self._problems[index.row()], column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        problem = self._problems[index.row()]
        field = _FIELDS.get(problem.field)
        text = str(value)
        if role != Qt.ItemDataRole.EditRole or field is None or text == self._text(problem, ProblemColumn.TEXT):
            return False
        self.corrected.emit(problem.row, field, text)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_text = index.column() == ProblemColumn.TEXT
        if is_text and self._problems[index.row()].field in _FIELDS:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(_HEADINGS[ProblemColumn(section)])
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, problem: ImportProblem, column: ProblemColumn) -> str:
        row = self._rows.get(problem.row)
        match column:
            case ProblemColumn.ROW:
                return str(problem.row)
            case ProblemColumn.NAME:
                return row.person.name if row is not None else ""
            case ProblemColumn.FIELD:
                return heading_name(problem.field)
            case ProblemColumn.TEXT:
                field = _FIELDS.get(problem.field)
                return row.texts.get(field, "") if row is not None and field is not None else problem.text
            case ProblemColumn.PROBLEM:
                return import_problem_sentence(problem)
