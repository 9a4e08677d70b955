"""The ring list: the calls of today and of this week, the most urgent first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.values.identifiers import PairId
from models.values.pair_rows import RingRow
from models.values.pairs import PairSide
from translations import _
from ui.theme import Theme
from ui.widgets.row_table import RowTable
from ui.wording.pair_calls import call_due, call_sentence, language_line
from ui.wording.pair_cards import pair_title

Index = QModelIndex | QPersistentModelIndex
_WIDTHS = (144, 182, 110, 112, 96)
"""Of the columns in pixels of the design; the last takes what is left."""
_REACH = 3
_LEAST_NOTE = 90
"""A last note narrower than this says nothing: it is left to the pane beside the list."""


class RingModel(QAbstractTableModel):
    """One line a call: whom, why, since when, phone, language, and what was said last."""

    def __init__(self, *, today: date, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[RingRow, ...] = ()
        self._today = today

    @property
    def rows(self) -> tuple[RingRow, ...]:
        """Give the calls from above."""
        return self._rows

    def show(self, rows: Sequence[RingRow], today: date) -> None:
        """Take over an answer, as it is on a day."""
        self.beginResetModel()
        self._rows, self._today = tuple(rows), today
        self.endResetModel()

    def retranslate(self) -> None:
        """Take headings and texts in the present language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(_headings()) - 1)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(_headings())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._texts(self._rows[index.row()])[index.column()]
        if role == Qt.ItemDataRole.FontRole and index.column() == 0:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return _headings()[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _texts(self, row: RingRow) -> tuple[str, ...]:
        whom = pair_title(row.pair) if row.side is PairSide.BOTH else row.person.name
        reason = call_sentence(row.pair, row.reason, self._today)
        return (
            whom,
            reason,
            call_due(row.due_on, self._today),
            row.person.phone or row.person.email,
            language_line(row.person),
            row.last_note,
        )


class ReachDelegate(QStyledItemDelegate):
    """An address too long for its column keeps both ends: the beginning tells whose it is, the end where."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideMiddle


class RingTable(RowTable):
    """Enter and double-click note the call of the chosen line, Ctrl Enter takes the pair's next step."""

    call_opened = Signal(object)  # RingRow
    step_wanted = Signal()
    pair_chosen = Signal(int)  # PairId

    def __init__(self, parent: QWidget, *, theme: Theme, today: date) -> None:
        calls = RingModel(today=today, parent=parent)
        super().__init__(parent, theme=theme, model=calls, widths=_WIDTHS)
        self.calls = calls
        self.setItemDelegateForColumn(_REACH, ReachDelegate(self))
        self.row_opened.connect(self._on_opened)
        self.row_chosen.connect(self._on_row_chosen)
        theme.changed.connect(self._fit_note)  # a slot of RowTable that is overridden would outlive its table
        self._fit_note()

    @property
    def chosen(self) -> RingRow | None:
        """Give the chosen call."""
        index = self.currentIndex()
        return self.calls.rows[index.row()] if index.isValid() else None

    def show_calls(self, rows: Sequence[RingRow], today: date, chosen: PairId | None) -> None:
        """Show the calls; the line of the chosen pair stays chosen, else the next one is."""
        before = self.currentIndex().row()
        with self.choosing_nothing():
            self.calls.show(rows, today)
        places = [place for place, row in enumerate(rows) if row.pair.id == chosen]
        if rows:
            self.selectRow(places[0] if places else min(max(before, 0), len(rows) - 1))

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.setAccessibleName(_("Ring list"))
        self.calls.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.currentIndex().isValid():
            self.step_wanted.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_note()

    @Slot()
    def _fit_note(self) -> None:
        room = self.viewport().width() - sum(self._theme.px(width) for width in _WIDTHS)
        self.setColumnHidden(len(_WIDTHS), room < self._theme.px(_LEAST_NOTE))

    @Slot()
    def _on_opened(self) -> None:
        row = self.chosen
        if row is not None:
            self.call_opened.emit(row)

    @Slot(int)
    def _on_row_chosen(self, place: int) -> None:
        self.pair_chosen.emit(self.calls.rows[place].pair.id)


def _headings() -> tuple[str, ...]:
    return _("Whom"), _("Why"), _("Due"), _("Phone"), _("Language"), _("Last note")
