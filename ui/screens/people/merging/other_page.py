"""Which card is the other one: those that are alike, or those that a name finds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from models.queries.likely_people import LikelyPersonRow
from models.values.identifiers import PersonId
from translations import _
from ui.theme import Theme
from ui.widgets.fields import Field
from ui.widgets.labels import TextLabel
from ui.wording.people import role_name

Index = QModelIndex | QPersistentModelIndex


class OthersModel(QAbstractListModel):
    """At most a handful of people, the surest first."""

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


class OtherPage(QWidget):
    """Enter or a double click on a person takes that card."""

    looked_for = Signal(str)
    person_chosen = Signal(int)  # PersonId

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        field = Field(self, self.search)
        field.set_label(_("&Look for a name"))
        self.model = OthersModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setAccessibleName(_("Cards that may be of the same person"))
        self.list.setMinimumHeight(theme.px(200))
        self._empty = TextLabel(self, look="muted", wraps=True)
        self._empty.setText(_("Nobody is alike. Look for the other card by its name."))
        intro = TextLabel(self, wraps=True)
        intro.setText(_("Choose the card of the same person. Nothing is changed yet."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(intro)
        column.addWidget(field)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty)
        self.search.textChanged.connect(self.looked_for)
        self.list.activated.connect(self._on_activated)

    @property
    def person_id(self) -> PersonId | None:
        """Give who is chosen."""
        return self.model.key_at(self.list.currentIndex().row())

    def show_others(self, rows: Sequence[LikelyPersonRow]) -> None:
        """List who may be meant; the surest is chosen."""
        self.model.show_rows(rows)
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        if rows:
            self.list.setCurrentIndex(self.model.index(0))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        person_id = self.model.key_at(index.row())
        if person_id is not None:
            self.person_chosen.emit(person_id)
