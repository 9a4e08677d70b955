"""A table of whole rows, gone through by keyboard: what the lists of the program have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.theme import Theme

_ROW_HEIGHT = 38
_ICON = 14


class RowTable(QTableView):
    """Enter and double-click are the same wish; Tab leaves the table. One row is chosen at a time.

    ``widths`` are those of the columns in pixels of the design; the last column takes what is left.
    """

    row_opened = Signal()
    row_chosen = Signal(int)  # place in the list, by mouse or keyboard

    def __init__(
        self,
        parent: QWidget,
        *,
        theme: Theme,
        model: QAbstractItemModel,
        widths: Sequence[int],
        row_height: int = _ROW_HEIGHT,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._widths = tuple(widths)
        self._row_height = row_height
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.doubleClicked.connect(self.row_opened)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def sort_by_headings(self, column: int) -> None:
        """Let a click on a heading sort the list, which is sorted by a column; -1 is an order of its own."""
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorClearable(column < 0)
        header.setSortIndicator(column, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def choose(self, place: int) -> None:
        """Choose one row, and scroll to it."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.model().index(place, 0), flags)

    @contextmanager
    def choosing_nothing(self) -> Iterator[None]:
        """Say nothing of the choice while the rows are exchanged."""
        chooser = self.selectionModel()
        chooser.blockSignals(True)
        try:
            yield
        finally:
            chooser.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.row_opened.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        # Rows are chosen, not cells: Home and End go to the first and the last of them, as in any list.
        match action:
            case QAbstractItemView.CursorAction.MoveHome:
                return self.model().index(0, 0)
            case QAbstractItemView.CursorAction.MoveEnd:
                return self.model().index(self.model().rowCount() - 1, 0)
            case _:
                return super().moveCursor(action, modifiers)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.row_chosen.emit(current.row())

    @Slot()
    def _on_theme_changed(self) -> None:
        for column, width in enumerate(self._widths):
            self.setColumnWidth(column, self._theme.px(width))
        self.verticalHeader().setDefaultSectionSize(self._theme.px(self._row_height))
        side = self._theme.px(_ICON)
        self.setIconSize(QSize(side, side))
