"""The table of people: whole rows, several at once, sorted by a click on a heading, gone through by keyboard."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from models.values.identifiers import PersonId
from models.values.people import PersonRole
from models.values.people_lists import PersonSort
from ui.screens.people.columns import COLUMNS, PersonColumn, width_of
from ui.screens.people.table_model import PeopleTableModel
from ui.theme import Theme
from ui.widgets.cells import CellDelegate
from ui.widgets.pills import PillDelegate

Index = QModelIndex | QPersistentModelIndex
_ROW_HEIGHT = 38
_LEAST_COLUMN = 60


class PeopleTable(QTableView):
    """Enter and double-click open the card; Tab leaves the table; Ctrl A takes everybody."""

    row_opened = Signal()
    first_painted = Signal()  # with people in it

    def __init__(self, parent: QWidget, *, theme: Theme, model: PeopleTableModel, role: PersonRole) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._columns = COLUMNS[role]
        self._people = model
        self._is_painted = False
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self, theme=theme))
        status = self._columns.index(PersonColumn.STATUS)
        self.setItemDelegateForColumn(status, PillDelegate(self, theme=theme))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        # A heading that asks whether its column is chosen goes through every chosen row at each paint: it gets a choice
        # of its own, which stays empty.
        header.setSelectionModel(QItemSelectionModel(model, header))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(self._columns.index(PersonColumn.LANGUAGES), QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self.row_opened)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def is_about_to_paint(self) -> bool:
        """Tell whether the first picture of people is still to come."""
        return not self._is_painted and self.isVisible() and self._people.rowCount() > 0

    def show_columns(self, shown: Collection[PersonColumn]) -> None:
        """Hide every other column."""
        for place, column in enumerate(self._columns):
            self.setColumnHidden(place, column not in shown)

    def show_order(self, sort: PersonSort, *, descending: bool) -> None:
        """Point the arrow at the column that orders the list; one that cannot sort never keeps it."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        shown = [place for place in self._people.places_sorted_by(sort) if not self.isColumnHidden(place)]
        header = self.horizontalHeader()
        header.blockSignals(True)
        header.setSortIndicator(shown[0] if shown else -1, order)
        header.blockSignals(False)
        header.viewport().update()

    def chosen_ids(self) -> tuple[PersonId, ...]:
        """Give the chosen people in the order of the list; quick however many they are."""
        selection = self.selectionModel().selection()
        spans = sorted((selection.at(place).top(), selection.at(place).bottom()) for place in range(selection.count()))
        ids = self._people.ids
        if len(spans) == 1:
            top, bottom = spans[0]
            return ids[top : bottom + 1]
        return tuple(dict.fromkeys(key for top, bottom in spans for key in ids[top : bottom + 1]))

    def choose(self, ids: Sequence[PersonId]) -> None:
        """Choose these people, and nobody else; the first becomes the current row and is scrolled to."""
        spans = self._spans_of(ids)
        selection, last = QItemSelection(), self._people.columnCount() - 1
        for top, bottom in spans:
            selection.select(self._people.index(top, 0), self._people.index(bottom, last))
        chooser = self.selectionModel()
        chooser.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if spans:
            current = self._people.index(spans[0][0], 0)
            chooser.setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(current)

    def _spans_of(self, ids: Sequence[PersonId]) -> list[tuple[int, int]]:
        """Give the first and last places of those who stand side by side; everybody is one span, found at once."""
        if ids and tuple(ids) == self._people.ids:
            return [(0, len(ids) - 1)]
        places = sorted(place for key in ids if (place := self._people.place_of(key)) is not None)
        spans: list[tuple[int, int]] = []
        for place in places:
            if spans and spans[-1][1] == place - 1:
                spans[-1] = (spans[-1][0], place)
            else:
                spans.append((place, place))
        return spans

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        # Rows are chosen, not cells: Home and End go to the first and the last of them, as in any list.
        match action:
            case QAbstractItemView.CursorAction.MoveHome:
                return self._people.index(0, 0)
            case QAbstractItemView.CursorAction.MoveEnd:
                return self._people.index(self._people.rowCount() - 1, 0)
            case _:
                return super().moveCursor(action, modifiers)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted and self._people.rowCount():
            self._is_painted = True
            self.first_painted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.row_opened.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.horizontalHeader().setMinimumSectionSize(self._theme.px(_LEAST_COLUMN))
        for place, column in enumerate(self._columns):
            self.setColumnWidth(place, self._theme.px(width_of(column, self._role)))
        self.verticalHeader().setDefaultSectionSize(self._theme.px(_ROW_HEIGHT))
