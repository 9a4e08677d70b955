"""The phrases of a spreadsheet that came back, as rows: what changes stands first."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from models.values.phrase_exchange import ReturnedSheet
from translations import N_, _
from translations.languages import schedule_language
from ui.screens.phrases.exchange.words import outcome
from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class ReturnedColumn(IntEnum):
    """The columns from left to right."""

    SWEDISH = 0
    BEFORE = 1
    TEXT = 2
    OUTCOME = 3


_HEADINGS = {
    ReturnedColumn.SWEDISH: N_("Swedish"),
    ReturnedColumn.BEFORE: N_("Text now"),
    ReturnedColumn.TEXT: N_("The reader’s text"),
    ReturnedColumn.OUTCOME: N_("What happens"),
}
_FOREIGN = (ReturnedColumn.BEFORE, ReturnedColumn.TEXT)


class ReturnedModel(QAbstractTableModel):
    """Made once for one spreadsheet."""

    def __init__(self, returned: ReturnedSheet, parent: QObject, *, theme: Theme) -> None:
        super().__init__(parent)
        self._phrases = (*returned.applied, *returned.left_out)
        self._language = schedule_language(returned.language)
        self._theme = theme

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._phrases)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(ReturnedColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = ReturnedColumn(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._text(index.row(), column)
            case Qt.ItemDataRole.FontRole if column in _FOREIGN:
                font = QFont([self._language.font, self._theme.font().family()])
                font.setPointSizeF(self._theme.points(11.0))
                return font
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(column) | Qt.AlignmentFlag.AlignVCenter
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = ReturnedColumn(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return _(_HEADINGS[column])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column) | Qt.AlignmentFlag.AlignVCenter
        return None

    def _alignment(self, column: ReturnedColumn) -> Qt.AlignmentFlag:
        mirrored = column in _FOREIGN and self._language.is_right_to_left
        return Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft

    def _text(self, place: int, column: ReturnedColumn) -> str:
        phrase = self._phrases[place]
        match column:
            case ReturnedColumn.SWEDISH:
                return phrase.swedish
            case ReturnedColumn.BEFORE:
                return phrase.before
            case ReturnedColumn.TEXT:
                return phrase.text
            case ReturnedColumn.OUTCOME:
                return outcome(phrase)
