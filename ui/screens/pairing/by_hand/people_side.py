"""One side of a pair made by hand: a name to type, and the people it finds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from models.queries.people import PersonRow
from models.values.people import PersonRole
from translations import _
from ui.theme import Theme
from ui.widgets.fields import Field
from ui.wording.pairing_lines import person_line

Index = QModelIndex | QPersistentModelIndex
_TYPING_MILLISECONDS = 120


class PeopleModel(QAbstractListModel):
    """The people that were found, as a line each."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[PersonRow, ...] = ()

    def show_rows(self, rows: Sequence[PersonRow]) -> None:
        """Show other people."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_at(self, place: int) -> PersonRow | None:
        """Give one person."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, person_id: int) -> int | None:
        """Give the place of somebody."""
        return next((place for place, row in enumerate(self._rows) if row.id == person_id), None)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index.row())
        if row is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return person_line(row.name, row.area, is_protected=row.protected)


class PeopleSide(QWidget):
    """What is typed is looked for after a short pause; who is chosen stays chosen while they are found."""

    looked_for = Signal(object, str)  # PersonRole, text
    chosen = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme, role: PersonRole) -> None:
        super().__init__(parent)
        self._role = role
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self._field = Field(self, self.search)
        self.model = PeopleModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setMinimumHeight(theme.px(170))
        self._timer = QTimer(self, singleShot=True, interval=_TYPING_MILLISECONDS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._field)
        column.addWidget(self.list, 1)
        self.search.textChanged.connect(self._on_typed)
        self._timer.timeout.connect(self.look)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)

    @property
    def person(self) -> PersonRow | None:
        """Give who is chosen."""
        return self.model.row_at(self.list.currentIndex().row())

    def show_people(self, rows: Sequence[PersonRow]) -> None:
        """Show who was found; one alone is chosen at once."""
        before = self.person
        self.model.show_rows(rows)
        place = self.model.place_of(before.id) if before is not None else None
        if place is None and len(rows) == 1:
            place = 0
        if place is not None:
            self.list.setCurrentIndex(self.model.index(place))
        self.chosen.emit()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        if self._role is PersonRole.NEWCOMER:
            self._field.set_label(_("&Newcomer"))
            self.list.setAccessibleName(_("Newcomers"))
        else:
            self._field.set_label(_("&Volunteer"))
            self.list.setAccessibleName(_("Volunteers"))
        self.search.setPlaceholderText(_("Name, phone or e-mail"))

    @Slot()
    def look(self) -> None:
        """Look for what is typed now."""
        self._timer.stop()
        self.looked_for.emit(self._role, self.search.text())

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        self._timer.start()

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self.chosen.emit()
