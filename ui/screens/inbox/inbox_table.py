"""The table of the inbox: whole rows, gone through by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.screens.inbox.columns import WIDTHS
from ui.screens.inbox.table_model import InboxTableModel
from ui.theme import Theme

_ROW_HEIGHT = 38
_ICON = 14


class InboxTable(QTableView):
    """Enter and double-click are the same wish; Tab leaves the table. The order is fixed: who waits longest first."""

    row_opened = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme, model: InboxTableModel) -> None:
        super().__init__(parent)
        self._theme = theme
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
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.row_opened.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    @Slot()
    def _on_theme_changed(self) -> None:
        for column, width in enumerate(WIDTHS):
            self.setColumnWidth(column, self._theme.px(width))
        self.verticalHeader().setDefaultSectionSize(self._theme.px(_ROW_HEIGHT))
        side = self._theme.px(_ICON)
        self.setIconSize(QSize(side, side))
