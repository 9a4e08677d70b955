"""The list of pairs: whole lines, gone through by keyboard, silent ones first."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.values.identifiers import PairId
from models.values.pair_rows import PairRow
from translations import _
from ui.screens.pairs.tones import tone_of
from ui.theme import Theme
from ui.widgets.lazy_table_model import LazyTableModel
from ui.widgets.pills import TONE_ROLE, PillDelegate
from ui.widgets.row_table import RowTable
from ui.widgets.table_columns import Column
from ui.wording.pair_cards import call_line, pair_line, pair_names
from ui.wording.pairs import pair_status_name

Index = QModelIndex | QPersistentModelIndex
CALL = 3
_WIDTHS = (206, 94, 150)
"""Of the columns in pixels of the design; the last takes what is left."""


class PairTableModel(LazyTableModel[PairRow]):
    """What is to be done stands on a colour."""

    def __init__(self, *, today: date, parent: QObject) -> None:
        self._today = today
        columns = (
            Column(heading=_names_heading, text=pair_names, strong=True),
            Column(heading=_status_heading, text=_status),
            Column(heading=_line_heading, text=self._line),
            Column(heading=_call_heading, text=self._call),
        )
        super().__init__(columns, key=_key, parent=parent)

    def show(self, rows: tuple[PairRow, ...], today: date) -> None:
        """Take over an answer, as it is on a day."""
        self._today = today
        self.show_rows(rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == TONE_ROLE and index.column() == CALL:
            row = self.row_at(index.row())
            return tone_of(row).value if row is not None else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return super().data(index, Qt.ItemDataRole.DisplayRole)
        return super().data(index, role)

    def _line(self, row: PairRow) -> str:
        return pair_line(row, self._today)

    def _call(self, row: PairRow) -> str:
        return call_line(row, self._today)


class PairTable(RowTable):
    """Enter and double-click do the next step of the chosen line."""

    pair_chosen = Signal(int)  # PairId

    def __init__(self, parent: QWidget, *, theme: Theme, today: date) -> None:
        pairs = PairTableModel(today=today, parent=parent)
        super().__init__(parent, theme=theme, model=pairs, widths=_WIDTHS)
        self.pairs = pairs
        self.setItemDelegateForColumn(CALL, PillDelegate(self, theme=theme))
        self.row_chosen.connect(self._on_row_chosen)

    def show_rows(self, rows: tuple[PairRow, ...], today: date, chosen: PairId | None) -> None:
        """Show the lines; the chosen one stays chosen, else the one that has moved up to its place is."""
        before = self.currentIndex().row()
        with self.choosing_nothing():
            self.pairs.show(rows, today)
        place = self.pairs.place_of(chosen) if chosen is not None else None
        if rows:
            self.selectRow(place if place is not None else min(max(before, 0), len(rows) - 1))

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.setAccessibleName(_("Language friends"))
        self.pairs.retranslate()

    @Slot(int)
    def _on_row_chosen(self, place: int) -> None:
        row = self.pairs.row_at(place)
        if row is not None:
            self.pair_chosen.emit(row.id)


def _key(row: PairRow) -> int:
    return row.id


def _names_heading() -> str:
    return _("Language friends")


def _status_heading() -> str:
    return _("Status")


def _line_heading() -> str:
    return _("How far")


def _call_heading() -> str:
    return _("To do")


def _status(row: PairRow) -> str:
    return pair_status_name(row.status)
