"""A chip that sorts a list without the mouse; the headings do the same with it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from models.values.people import PersonRole
from models.values.people_lists import PersonSort
from translations import _
from ui.screens.people.columns import orders_of
from ui.screens.people.menu_chip import MenuChip

_TURNED = "turned"


class OrderChip(MenuChip):
    """One order, and whether it is turned round; the same order chosen once more turns it."""

    order_chosen = Signal(str, bool)  # PersonSort, whether it is turned round

    def __init__(self, parent: QWidget, *, role: PersonRole) -> None:
        super().__init__(parent)
        self._role = role
        self._sort = PersonSort.NAME
        self._descending = False
        self.keys_changed.connect(self._on_order_changed)

    def show_order(self, sort: PersonSort, *, descending: bool) -> None:
        """Show an order that came from elsewhere, without a signal."""
        self._sort, self._descending = sort, descending
        self.set_keys({sort.value, _TURNED} if descending else {sort.value})
        words = [text for key, text in self._orders() if key in self.keys]
        self.setAccessibleName(": ".join((_("Sort"), ", ".join(words))))
        self.setToolTip(", ".join(words))

    def retranslate(self) -> None:
        """Name the orders in the language of the window."""
        self.set_choices(_("Sort"), self._orders())
        self.show_order(self._sort, descending=self._descending)

    def _orders(self) -> list[tuple[str, str]]:
        return [
            *((sort.value, heading) for sort, heading in orders_of(self._role)),
            (_TURNED, _("The other way round")),
        ]

    @Slot(object)
    def _on_order_changed(self, keys: frozenset[str]) -> None:
        other = keys - {self._sort.value, _TURNED}
        if other:
            self.show_order(PersonSort(next(iter(other))), descending=False)
        else:
            self.show_order(self._sort, descending=not self._descending)
        self.order_chosen.emit(self._sort.value, self._descending)
