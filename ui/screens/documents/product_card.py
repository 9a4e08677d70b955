"""The card of documents: which kind of sheet is printed."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QStringListModel, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from models.values.printing import SHEETS, Product
from translations import _
from ui.screens.documents.option_menu import OptionMenu
from ui.screens.documents.wording import product_name
from ui.widgets.cards import Card

_PRODUCTS = SHEETS
_BELOW_LAST = 6


class ProductCard(Card):
    """Every kind of sheet there is; the arrow keys choose. Where there is little room, ``menu`` does instead."""

    product_chosen = Signal(object)  # Product

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, padded=False)
        self._names = QStringListModel(self)
        self._product = Product.POSTER
        self.list = QListView(self)
        self.list.setModel(self._names)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.menu = OptionMenu(self)  # shown by whoever has room for one line only
        self.menu.hide()
        self.body.setContentsMargins(0, 0, 0, _BELOW_LAST)
        self.body.addWidget(self.list)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.menu.chosen.connect(self._on_menu)

    def show_product(self, product: Product) -> None:
        """Show what is chosen, without a signal."""
        self._product = product
        self.menu.choose(product.value)
        self.list.setCurrentIndex(self._names.index(_PRODUCTS.index(product)))

    def set_narrow(self, narrow: bool) -> None:
        """Be as high as the names need, or give way to the menu."""
        self.setVisible(not narrow)
        self.menu.setVisible(narrow)
        self.list.setFixedHeight(max(1, self.list.sizeHintForRow(0)) * len(_PRODUCTS))

    def retranslate(self) -> None:
        """Set every text of the card."""
        self.heading.set_text(_("Document"))
        product = self._product
        self._names.setStringList([product_name(each) for each in _PRODUCTS])
        self.menu.set_options(_("Document"), {each.value: product_name(each) for each in _PRODUCTS})
        self.show_product(product)
        self.list.setAccessibleName(_("Documents"))

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and _PRODUCTS[current.row()] is not self._product:
            self._product = _PRODUCTS[current.row()]
            self.product_chosen.emit(self._product)

    @Slot(str)
    def _on_menu(self, key: str) -> None:
        self.show_product(Product(key))
        self.product_chosen.emit(self._product)
