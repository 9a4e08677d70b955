"""The people of a list as a table: rows on demand, and of the status what its colour means."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from models.queries.people import PersonRow
from models.values.clock import Clock
from models.values.identifiers import PersonId
from models.values.people import PersonRole
from models.values.people_lists import PersonSort
from ui.screens.people.columns import COLUMNS, PersonColumn, columns_of
from ui.screens.people.status import status_of
from ui.widgets.lazy_table_model import LazyTableModel
from ui.widgets.pills import TONE_ROLE

_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
Index = QModelIndex | QPersistentModelIndex


class PeopleTableModel(LazyTableModel[PersonRow]):
    """All columns of the role; the table hides those that are not chosen."""

    def __init__(self, *, role: PersonRole, clock: Clock, parent: QObject) -> None:
        super().__init__(columns_of(role, clock), key=_key, parent=parent)
        self._role = role
        self._clock = clock
        self._status_column = COLUMNS[role].index(PersonColumn.STATUS)
        self._shown: tuple[PersonId, ...] = ()

    @property
    def ids(self) -> tuple[PersonId, ...]:
        """Give everybody in the list, in order."""
        return self._shown

    def show(self, ids: tuple[PersonId, ...], first_rows: Sequence[PersonRow]) -> bool:
        """Take over an answer; tell whether other people stand here now, or in another order."""
        changed = ids != self._shown
        if changed:
            self._shown = ids
            self.set_ids(ids)
        self.set_rows(first_rows)
        return changed

    def places_sorted_by(self, sort: PersonSort) -> tuple[int, ...]:
        """Give the columns whose heading brings an order."""
        return tuple(place for place, column in enumerate(self._columns) if column.sort_key == sort.value)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == TONE_ROLE:
            row = self.row_at(index.row())
            return status_of(row, self._role, self._clock.today()).tone if row is not None else None
        if role == _TOOL_TIP:
            return super().data(index, Qt.ItemDataRole.DisplayRole)
        return super().data(index, role)


def _key(row: PersonRow) -> int:
    return row.id
