"""A field for a name and the people whom it finds, at most a handful, the surest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from models.queries.likely_people import LikelyPersonRow
from models.values.identifiers import PersonId
from translations import _
from ui.theme import Theme
from ui.widgets.fields import Field
from ui.widgets.labels import TextLabel
from ui.wording.people import role_name

Index = QModelIndex | QPersistentModelIndex
_TO_THE_LIST = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp})


class FoundModel(QAbstractListModel):
    """The people that were found."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[LikelyPersonRow, ...] = ()

    def show_rows(self, rows: Sequence[LikelyPersonRow]) -> None:
        """Show other people."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def key_at(self, place: int) -> PersonId | None:
        """Give the person at a place."""
        return self._rows[place].id if 0 <= place < len(self._rows) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        row = self._rows[index.row()]
        roles = ", ".join(role_name(each) for each in sorted(row.roles))
        return _("{name} ({roles})").format(name=row.name, roles=roles) if roles else row.name


class SearchLine(QLineEdit):
    """↑ and ↓ move in the list below without leaving the field."""

    moved = Signal(QKeyEvent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _TO_THE_LIST:
            self.moved.emit(event)
            return
        super().keyPressEvent(event)


class PersonSearch(QWidget):
    """``current_changed`` follows the list; Enter or a double click on somebody is ``person_chosen``."""

    looked_for = Signal(str)
    current_changed = Signal(object)  # PersonId | None
    person_chosen = Signal(int)  # PersonId

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self.search = SearchLine(self)
        self.search.setClearButtonEnabled(True)
        field = Field(self, self.search)
        field.set_label(_("&Look for a name"))
        self.model = FoundModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setMinimumHeight(theme.px(200))
        self._empty = TextLabel(self, look="muted", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(field)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty)
        self.search.textChanged.connect(self.looked_for)
        self.search.moved.connect(self._on_moved)
        self.list.activated.connect(self._on_activated)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)

    def set_texts(self, *, name: str, empty: str) -> None:
        """Say what kind of people is listed, and what to do without any."""
        self.list.setAccessibleName(name)
        self._empty.setText(empty)

    @property
    def person_id(self) -> PersonId | None:
        """Give who is chosen."""
        return self.model.key_at(self.list.currentIndex().row())

    def show_people(self, rows: Sequence[LikelyPersonRow]) -> None:
        """List who may be meant; the surest is chosen."""
        self.model.show_rows(rows)
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        if rows:
            self.list.setCurrentIndex(self.model.index(0))
        else:
            self.current_changed.emit(None)

    @Slot(QKeyEvent)
    def _on_moved(self, event: QKeyEvent) -> None:
        self.list.keyPressEvent(event)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.current_changed.emit(self.model.key_at(current.row()))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        person_id = self.model.key_at(index.row())
        if person_id is not None:
            self.person_chosen.emit(person_id)
