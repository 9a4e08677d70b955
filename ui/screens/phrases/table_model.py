"""The phrases of one language as a table: Swedish, the text in its own letters, state, who read it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from models.queries.phrases import PhraseRow
from models.values.phrases import TextRef
from translations import _
from translations.languages import Language, schedule_language
from ui.screens.phrases.columns import COLUMNS, PhraseColumn, heading
from ui.screens.phrases.shown import ShownPhrases
from ui.screens.phrases.wording import review_in_short, review_sentence, state_sentence, state_word
from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
STATE_ROLE = Qt.ItemDataRole.UserRole
_TEXT_POINTS = 11.0


class PhraseTableModel(QAbstractTableModel):
    """Some hundred rows, all there at once; sorting is wished for by ``order_chosen`` and done by the presenter."""

    order_chosen = Signal(object, bool)  # PhraseColumn | None, descending

    def __init__(self, parent: QObject, *, theme: Theme, today: date) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = today
        self._rows: tuple[PhraseRow, ...] = ()
        self._places: dict[TextRef, int] = {}
        self._language: Language = schedule_language("sv")
        self._unsaved: frozenset[TextRef] = frozenset()

    def show(self, shown: ShownPhrases) -> None:
        """Take over other rows, or the same in another order."""
        same = [row.ref for row in shown.rows] == [row.ref for row in self._rows]
        if not same:
            self.beginResetModel()
        self._rows = shown.rows
        self._places = {row.ref: place for place, row in enumerate(self._rows)}
        self._language = schedule_language(shown.bank.language)
        if not same:
            self.endResetModel()
        elif self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(COLUMNS) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def mark_unsaved(self, refs: Collection[TextRef]) -> None:
        """Mark the phrases that have a text which is not saved yet."""
        changed = self._unsaved.symmetric_difference(refs)
        self._unsaved = frozenset(refs)
        column = COLUMNS.index(PhraseColumn.REVIEW)
        for place in (self._places[ref] for ref in changed if ref in self._places):
            self.dataChanged.emit(self.index(place, column), self.index(place, column))

    def row_at(self, place: int) -> PhraseRow | None:
        """Give one phrase."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, ref: TextRef) -> int | None:
        """Find a phrase."""
        return self._places.get(ref)

    def retranslate(self) -> None:
        """Take headings and words in the present language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self._rows[index.row()], COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(column) | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.FontRole if column is PhraseColumn.TEXT:
                return self.text_font()
            case Qt.ItemDataRole.ToolTipRole:
                return self._in_full(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._text(row, column)
            case _:
                return row.state if role == STATE_ROLE and column is PhraseColumn.STATE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = COLUMNS[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return heading(column, self._language.self_name)
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(column) | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.FontRole if column is PhraseColumn.TEXT:
                font = QFont([self._language.font, self._theme.font().family()])
                font.setPointSizeF(self._theme.points(9))
                return font
            case _:
                return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Pass the wish on; the third click on a heading brings back the order of the sheets."""
        wanted = COLUMNS[column] if 0 <= column < len(COLUMNS) else None
        self.order_chosen.emit(wanted, order is Qt.SortOrder.DescendingOrder)

    def text_font(self) -> QFont:
        """Give the font that the language is printed in, a little larger than Latin text."""
        font = QFont([self._language.font, self._theme.font().family()])
        font.setPointSizeF(self._theme.points(_TEXT_POINTS))
        return font

    def _alignment(self, column: PhraseColumn) -> Qt.AlignmentFlag:
        mirrored = column is PhraseColumn.TEXT and self._language.is_right_to_left
        return Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft

    def _text(self, row: PhraseRow, column: PhraseColumn) -> str:
        match column:
            case PhraseColumn.SWEDISH:
                return row.swedish
            case PhraseColumn.TEXT:
                return row.text
            case PhraseColumn.STATE:
                return state_word(row.state)
            case PhraseColumn.REVIEW:
                if row.ref in self._unsaved:
                    return _("not saved")
                return review_in_short(row, today=self._today)

    def _in_full(self, row: PhraseRow, column: PhraseColumn) -> str:
        match column:
            case PhraseColumn.STATE:
                return state_sentence(row.state)
            case PhraseColumn.REVIEW:
                return review_sentence(row)
            case _:
                return self._text(row, column)
