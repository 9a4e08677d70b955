"""Which meeting point its own sheet is about: a list with a field above it that filters."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QWidget

from models.queries.printed_places import PrintedPlaceRow
from translations import _
from ui.widgets.cards import Card
from ui.widgets.labels import TextLabel

_FIELD_ROOM = 10


class PlaceCard(Card):
    """Arrow keys choose in the list; what is typed leaves those with these letters."""

    place_chosen = Signal(object)  # UUID

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, padded=False)
        self._rows: tuple[PrintedPlaceRow, ...] = ()
        self._shown: UUID | None = None
        self._names = QStringListModel(self)
        self._found = QSortFilterProxyModel(self)  # a few dozen names that are all in memory
        self._found.setSourceModel(self._names)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.search_edit = QLineEdit(self)
        self.search_edit.setClearButtonEnabled(True)
        self.list = QListView(self)
        self.list.setModel(self._found)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setUniformItemSizes(True)
        self._none = TextLabel(self, look="muted", wraps=True)
        self._none.setContentsMargins(_FIELD_ROOM, 0, _FIELD_ROOM, _FIELD_ROOM)
        self.body.setContentsMargins(1, 1, 1, 1)
        self.body.addWidget(self.search_edit)
        self.body.addWidget(self._none)
        self.body.addWidget(self.list, 1)
        self.search_edit.textChanged.connect(self._on_typed)
        self.list.selectionModel().currentChanged.connect(self._on_current)

    def show_places(self, rows: Sequence[PrintedPlaceRow], chosen: UUID | None) -> None:
        """Show what there is and what is chosen, without a signal."""
        self._shown = chosen
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self._names.setStringList([row.name for row in self._rows])
        self._none.setVisible(not self._rows)
        self.list.setVisible(bool(self._rows))
        self._show_chosen()

    def retranslate(self) -> None:
        """Set every text of the card."""
        self.search_edit.setPlaceholderText(_("Search meeting point"))
        self.search_edit.setAccessibleName(_("Search meeting point"))
        self.list.setAccessibleName(_("Meeting points"))
        self._none.setText(_("No meeting point has an address that may stand on paper."))

    def _show_chosen(self) -> None:
        number = next((number for number, row in enumerate(self._rows) if row.uid == self._shown), -1)
        index = self._found.mapFromSource(self._names.index(number)) if number >= 0 else QModelIndex()
        self.list.setCurrentIndex(index)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        chosen = self._shown
        self._shown = None
        self.list.selectionModel().blockSignals(True)
        self._found.setFilterFixedString(text.strip())
        self.list.selectionModel().blockSignals(False)
        self._shown = chosen
        self._show_chosen()

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not current.isValid():
            return
        chosen = self._rows[self._found.mapToSource(current).row()].uid
        if chosen != self._shown:
            self._shown = chosen
            self.place_chosen.emit(chosen)
