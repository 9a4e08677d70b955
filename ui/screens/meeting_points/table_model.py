"""The rows of the list with their signs: a dot in the place's colour, a lock where the address is secret."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QIcon

from models.queries.meeting_points import MeetingPointRow
from models.values.identifiers import MeetingPointId
from translations import _
from ui.screens.meeting_points.columns import ADDRESS, COLUMNS, NAME
from ui.screens.meeting_points.dot import place_dot
from ui.theme import Colour, Theme
from ui.widgets.lazy_table_model import LazyTableModel
from ui.wording.places import colour_name

_DOT = 10


class PlaceTableModel(LazyTableModel[MeetingPointRow]):
    """Says in the tool tip what a sign means and what a narrow column cuts off."""

    def __init__(self, *, theme: Theme, parent: QObject) -> None:
        super().__init__(COLUMNS, key=_key, parent=parent)
        self._theme = theme
        self._dots: dict[str, QIcon] = {}
        theme.changed.connect(self._on_theme_changed)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        match role:
            case Qt.ItemDataRole.DecorationRole:
                return self._sign(index)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._in_full(index)
            case _:
                return super().data(index, role)

    def _sign(self, index: QModelIndex | QPersistentModelIndex) -> QIcon | None:
        row = self.row_at(index.row())
        if row is None:
            return None
        sort_key = COLUMNS[index.column()].sort_key
        if sort_key == NAME:
            return self._dot(row.colour.value)
        if sort_key == ADDRESS and not row.address_public:
            return self._theme.icon("lock", Colour.ATTENTION)
        return None

    def _in_full(self, index: QModelIndex | QPersistentModelIndex) -> str | None:
        row = self.row_at(index.row())
        if row is None:
            return None
        text = COLUMNS[index.column()].text(row)
        if COLUMNS[index.column()].sort_key == NAME:
            return _("{name}, colour: {colour}").format(name=text, colour=colour_name(row.colour).lower())
        return text

    def _dot(self, key: str) -> QIcon:
        if key not in self._dots:
            self._dots[key] = QIcon(place_dot(self._theme, key, _DOT))
        return self._dots[key]

    @Slot()
    def _on_theme_changed(self) -> None:
        self._dots.clear()


def _key(row: MeetingPointRow) -> MeetingPointId:
    return row.id
