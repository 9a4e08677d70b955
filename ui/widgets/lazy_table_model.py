"""A table of any length: all ids, but only the rows that are looked at.

Sorting and filtering happen in the query that gives the ids, never here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont

from ui.widgets.table_columns import Column

RowT = TypeVar("RowT")
Index = QModelIndex | QPersistentModelIndex
PAGE_ROWS = 64
KEY_ROLE = Qt.ItemDataRole.UserRole
_DISPLAY, _ALIGNMENT, _FONT, _KEY = (
    int(role)
    for role in (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.TextAlignmentRole,
        Qt.ItemDataRole.FontRole,
        KEY_ROLE,
    )
)  # plain numbers: a view asks for eight roles at each cell it paints
_ANSWERED = frozenset((_DISPLAY, _ALIGNMENT, _FONT, _KEY))


class LazyTableModel(QAbstractTableModel, Generic[RowT]):
    """Asks for rows by the page when they are painted, and again when they have become stale.

    ``rows_wanted`` carries the ids of a page; answer with ``set_rows``. Requests of one paint come together.
    """

    rows_wanted = Signal(object)  # tuple[int, ...]
    order_chosen = Signal(str, bool)  # sort key, descending

    def __init__(self, columns: Sequence[Column[RowT]], *, key: Callable[[RowT], int], parent: QObject) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._alignments = tuple(column.alignment | Qt.AlignmentFlag.AlignVCenter for column in self._columns)
        self._strong = QFont()
        self._strong.setWeight(QFont.Weight.DemiBold)  # the rest stays that of the view
        self._key = key
        self._ids: tuple[int, ...] = ()
        self._places: dict[int, int] = {}
        self._rows: dict[int, RowT] = {}
        self._stale: set[int] = set()
        self._asked: set[int] = set()
        self._wanted_pages: set[int] = set()
        self._ask_timer = QTimer(self, singleShot=True)
        self._ask_timer.timeout.connect(self._on_ask)

    def set_ids(self, ids: Sequence[int]) -> None:
        """Show other rows or another order; rows that are known stay known."""
        self.beginResetModel()
        self._ids = tuple(ids)
        self._places = {key: place for place, key in enumerate(self._ids)}
        self._rows = {key: row for key, row in self._rows.items() if key in self._places}
        self._asked.clear()
        self.endResetModel()

    def set_rows(self, rows: Sequence[RowT]) -> None:
        """Take over rows that were asked for."""
        places: list[int] = []
        for row in rows:
            key = self._key(row)
            self._rows[key] = row
            self._stale.discard(key)
            self._asked.discard(key)
            if key in self._places:
                places.append(self._places[key])
        if places:
            last = len(self._columns) - 1
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), last))

    def show_rows(self, rows: Sequence[RowT]) -> None:
        """Show these rows and no others: a list short enough to be read whole."""
        self.set_ids([self._key(row) for row in rows])
        self.set_rows(rows)

    def mark_stale(self) -> None:
        """Ask anew for what is looked at; until the answer comes the old rows stay."""
        self._stale = set(self._rows)
        self._asked.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self._columns) - 1))

    def row_at(self, place: int) -> RowT | None:
        """Give the row at a place, or ``None`` while it is not there yet."""
        return self._rows.get(self._ids[place]) if 0 <= place < len(self._ids) else None

    def place_of(self, key: int) -> int | None:
        """Give the place of an id."""
        return self._places.get(key)

    def retranslate(self) -> None:
        """Take headings and texts in the present language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _ANSWERED:
            return None  # most of what a view asks for at each cell it paints
        if role == _DISPLAY:
            row = self._row(index.row())
            return "…" if row is None else self._columns[index.column()].text(row)
        if role == _ALIGNMENT:
            return self._alignments[index.column()]
        if role == _FONT:
            return self._strong if self._columns[index.column()].strong else None
        return self._ids[index.row()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].heading()
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return self._columns[section].alignment | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Pass the wish on: the query sorts."""
        if 0 <= column < len(self._columns) and self._columns[column].sort_key:
            self.order_chosen.emit(self._columns[column].sort_key, order is Qt.SortOrder.DescendingOrder)

    @property
    def rows(self) -> Mapping[int, RowT]:
        """Give the rows that are known, by id."""
        return self._rows

    def _row(self, place: int) -> RowT | None:
        key = self._ids[place]
        row = self._rows.get(key)
        if (row is None or key in self._stale) and key not in self._asked:
            self._wanted_pages.add(place // PAGE_ROWS)
            if not self._ask_timer.isActive():
                self._ask_timer.start(0)
        return row

    @Slot()
    def _on_ask(self) -> None:
        pages, self._wanted_pages = sorted(self._wanted_pages), set()
        wanted: list[int] = []
        for page in pages:
            for key in self._ids[page * PAGE_ROWS : (page + 1) * PAGE_ROWS]:
                if key not in self._asked and (key not in self._rows or key in self._stale):
                    wanted.append(key)
        self._asked.update(wanted)
        if wanted:
            self.rows_wanted.emit(tuple(wanted))
