"""Which cancelled and moved occasions of the week get a sign for their door."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from translations import _
from ui.printing.gathering import DoorRow
from ui.widgets.cards import Card
from ui.widgets.labels import TextLabel
from ui.wording.dates import clock_time, short_day

_AROUND_TEXT = 12


class DoorCard(Card):
    """A tick each; from the start all are chosen."""

    door_chosen = Signal(int, bool)  # OccasionId, chosen

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, padded=False)
        self._rows: tuple[DoorRow, ...] = ()
        self._items = QStandardItemModel(self)
        self.list = QListView(self)
        self.list.setModel(self._items)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the tool tip says the whole
        self._none = TextLabel(self, look="muted", wraps=True)
        self._none.setContentsMargins(_AROUND_TEXT, _AROUND_TEXT, _AROUND_TEXT, _AROUND_TEXT)
        self.body.setContentsMargins(1, 1, 1, 1)
        self.body.addWidget(self._none)
        self.body.addWidget(self.list, 1)
        self._items.itemChanged.connect(self._on_changed)

    def show_doors(self, rows: Sequence[DoorRow], is_chosen: Callable[[DoorRow], bool]) -> None:
        """Show the occasions and which are chosen, without a signal."""
        self._items.blockSignals(True)
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self._items.setRowCount(0)
            for row in self._rows:
                item = QStandardItem(_line(row))
                item.setCheckable(True)
                item.setData(row.occasion_id)
                item.setToolTip(_line(row))
                self._items.appendRow(item)
        for number, row in enumerate(self._rows):
            state = Qt.CheckState.Checked if is_chosen(row) else Qt.CheckState.Unchecked
            self._items.item(number).setCheckState(state)
        self._items.blockSignals(False)
        self._items.layoutChanged.emit()
        self._none.setVisible(not self._rows)
        self.list.setVisible(bool(self._rows))

    def retranslate(self) -> None:
        """Set every text of the card."""
        self.list.setAccessibleName(_("Occasions that need a door sign"))
        self._none.setText(_("Nothing to announce this week: nothing is cancelled or moved."))
        self._items.blockSignals(True)
        for number, row in enumerate(self._rows):
            self._items.item(number).setText(_line(row))
            self._items.item(number).setToolTip(_line(row))
        self._items.blockSignals(False)

    @Slot(QStandardItem)
    def _on_changed(self, item: QStandardItem) -> None:
        self.door_chosen.emit(item.data(), item.checkState() is Qt.CheckState.Checked)


def _line(row: DoorRow) -> str:
    state = _("cancelled") if row.is_cancelled else _("changed")
    return f"{row.name}\n{short_day(row.day)} {clock_time(row.starts)}, {state}"
